//! An engine that fails as real ones do, when its plan says so: before or after a write, with a full disk, with a connection that
//! stays lost for a while, or with a write that lands after its writer was told that it failed.

use super::chance::Chance;
use journal::tree::Hash;
use journal::{Engine, Error, Result, Row};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What happens in the middle of another's work.
type Meanwhile = Box<dyn FnOnce() + Send>;

/// A write whose writer was told that it failed, and that the server will finish all the same.
pub type Late = Arc<Mutex<Option<(u64, Vec<Row>)>>>;

/// What is to go wrong with one writer's engine; clones share it.
#[derive(Clone)]
pub struct Plan(Arc<Mutex<Inner>>);

struct Inner {
    chance: Chance,
    /// One call of so many fails; 0: none does.
    one_in: usize,
    /// So many calls fail, whatever they are: the connection is lost.
    down: usize,
    /// After so many calls more, this happens before the call.
    meanwhile: Option<(usize, Meanwhile)>,
    /// How many faults there were.
    faults: u64,
}

/// What becomes of a write.
enum Fault {
    None,
    Before,
    After,
    Full,
    Late,
}

impl Plan {
    pub fn new(seed: u64) -> Self {
        let inner = Inner { chance: Chance::new(seed), one_in: 0, down: 0, meanwhile: None, faults: 0 };
        Self(Arc::new(Mutex::new(inner)))
    }

    /// From now on one call of so many fails; 0: none does.
    pub fn fail_one_in(&self, calls: usize) {
        let mut inner = self.0.lock().unwrap();
        (inner.one_in, inner.down) = (calls, 0);
    }

    /// After so many calls something else is done first.
    pub fn interrupt(&self, after: usize, meanwhile: Meanwhile) {
        self.0.lock().unwrap().meanwhile = Some((after, meanwhile));
    }

    /// What was to happen and did not, as there were too few calls.
    pub fn left_over(&self) -> Option<Meanwhile> {
        self.0.lock().unwrap().meanwhile.take().map(|(_, meanwhile)| meanwhile)
    }

    pub fn faults(&self) -> u64 {
        self.0.lock().unwrap().faults
    }

    /// Whatever happens before a call.
    fn before(&self) {
        let mut inner = self.0.lock().unwrap();
        let due = match &mut inner.meanwhile {
            Some((0, _)) => inner.meanwhile.take(),
            Some((calls, _)) => {
                *calls -= 1;
                None
            }
            None => None,
        };
        // others call engines of their own, which look at plans of their own
        drop(inner);
        if let Some((_, meanwhile)) = due {
            meanwhile();
        }
    }

    fn fault(&self) -> Fault {
        let mut inner = self.0.lock().unwrap();
        if inner.down > 0 {
            inner.down -= 1;
            return Fault::Before;
        }
        let (one_in, chance) = (inner.one_in, &mut inner.chance);
        if one_in == 0 || !chance.one_in(one_in) {
            return Fault::None;
        }
        let (what, down) = (chance.below(7), if chance.one_in(3) { chance.below(5) } else { 0 });
        inner.faults += 1;
        inner.down = down;
        match what {
            0 | 1 => Fault::Before,
            2 | 3 => Fault::After,
            4 => Fault::Full,
            _ => Fault::Late,
        }
    }
}

fn lost() -> Error {
    Error::Store { engine: "faulty", detail: "the connection is lost".to_owned() }
}

/// Lets the late write land, if there is one: at the latest when the next one is to be written, which waits for its lock.
pub fn land(late: &Late, engine: &mut dyn Engine) {
    if let Some((expected, rows)) = late.lock().unwrap().take() {
        engine.append(expected, &rows).unwrap();
    }
}

/// An engine with a plan of what goes wrong.
pub struct Faulty {
    pub inner: Box<dyn Engine>,
    pub plan: Plan,
    pub late: Late,
}

impl Faulty {
    /// A call that only asks.
    fn ask<T>(&mut self, ask: impl FnOnce(&mut dyn Engine) -> Result<T>) -> Result<T> {
        self.plan.before();
        match self.plan.fault() {
            Fault::None => ask(self.inner.as_mut()),
            _ => Err(lost()),
        }
    }

    /// A call that changes something and may be repeated.
    fn tell(&mut self, tell: impl FnOnce(&mut dyn Engine) -> Result<()>) -> Result<()> {
        self.plan.before();
        match self.plan.fault() {
            Fault::None => tell(self.inner.as_mut()),
            Fault::After | Fault::Late => tell(self.inner.as_mut()).and(Err(lost())),
            Fault::Before | Fault::Full => Err(lost()),
        }
    }
}

impl Engine for Faulty {
    fn size(&mut self) -> Result<u64> {
        self.ask(|engine| engine.size())
    }

    fn read(&mut self, from: u64, most: usize) -> Result<Vec<Row>> {
        self.ask(|engine| engine.read(from, most))
    }

    fn leaves(&mut self, from: u64, most: usize) -> Result<Vec<Hash>> {
        self.ask(|engine| engine.leaves(from, most))
    }

    fn append(&mut self, expected: u64, rows: &[Row]) -> Result<()> {
        self.plan.before();
        let fault = self.plan.fault();
        if matches!(fault, Fault::Before) {
            return Err(lost());
        }
        land(&self.late, self.inner.as_mut());
        match fault {
            Fault::None | Fault::Before => self.inner.append(expected, rows),
            Fault::Full => {
                Err(Error::Store { engine: "faulty", detail: "no space is left on the disk".to_owned() })
            }
            Fault::After => self.inner.append(expected, rows).and(Err(lost())),
            Fault::Late => {
                let size = self.inner.size()?;
                if size != expected {
                    return Err(Error::Conflict { expected, size });
                }
                *self.late.lock().unwrap() = Some((expected, rows.to_vec()));
                Err(lost())
            }
        }
    }

    fn erase(&mut self, person: &str) -> Result<()> {
        self.tell(|engine| engine.erase(person))
    }

    fn save_checkpoint(&mut self, size: u64, note: &str) -> Result<()> {
        self.tell(|engine| engine.save_checkpoint(size, note))
    }

    fn checkpoints(&mut self) -> Result<Vec<(u64, String)>> {
        self.ask(|engine| engine.checkpoints())
    }

    fn wait(&mut self, size: u64, most: Duration) -> Result<u64> {
        self.ask(|engine| engine.wait(size, most))
    }
}
