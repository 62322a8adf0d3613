//! Every address of a copy, made on all cores: what a page links to is made after it.

use std::collections::{HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::{mem, thread};

use super::address::Address;

/// What is to be made, and what has been.
struct Left<E> {
    waiting: VecDeque<(Address, String)>,
    /// By file, in small letters, as some file systems know no others: its address.
    seen: HashMap<String, Address>,
    at_work: usize,
    failed: Option<E>,
}

/// Two addresses would have the same file.
pub struct Clash {
    /// The one.
    pub one: Address,
    /// The other.
    pub other: Address,
}

/// Work that finds more work.
pub struct Crawl<E> {
    left: Mutex<Left<E>>,
    changed: Condvar,
}

/// Someone at work: whoever panics is not waited for.
struct Working<'c, E>(&'c Crawl<E>);

impl<E> Drop for Working<'_, E> {
    fn drop(&mut self) {
        self.0.lock().at_work -= 1;
        self.0.changed.notify_all();
    }
}

impl<E> Crawl<E> {
    fn lock(&self) -> MutexGuard<'_, Left<E>> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<E: Send + From<Clash>> Crawl<E> {
    /// Makes everything that can be reached from the first addresses, each with its file. `make` gives what it leads to; it is called on
    /// several threads. Gives how many files there were; the first error ends it.
    pub fn run<M>(first: Vec<(Address, String)>, make: &M) -> Result<usize, E>
    where
        M: Fn(&Address, &str, usize) -> Result<Vec<(Address, String)>, E> + Sync,
    {
        let left = Left { waiting: VecDeque::new(), seen: HashMap::new(), at_work: 0, failed: None };
        let crawl = Crawl { left: Mutex::new(left), changed: Condvar::new() };
        crawl.add(&mut crawl.lock(), first);
        let workers = thread::available_parallelism().map_or(1, usize::from);
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| crawl.work(make));
            }
        });
        let mut left = crawl.lock();
        mem::take(&mut left.failed).map_or_else(|| Ok(left.seen.len()), Err)
    }

    fn work<M>(&self, make: &M)
    where
        M: Fn(&Address, &str, usize) -> Result<Vec<(Address, String)>, E> + Sync,
    {
        while let Some((address, file, found)) = self.next() {
            let _working = Working(self);
            let links = make(&address, &file, found);
            let mut left = self.lock();
            match links {
                Ok(links) => self.add(&mut left, links),
                Err(error) => left.failed = left.failed.take().or(Some(error)),
            }
        }
    }

    /// What to make next, and how many files are known; `None`: nothing is left, and nobody at work can find more.
    fn next(&self) -> Option<(Address, String, usize)> {
        let mut left = self.lock();
        loop {
            if left.failed.is_some() {
                return None;
            }
            if let Some((address, file)) = left.waiting.pop_front() {
                left.at_work += 1;
                return Some((address, file, left.seen.len()));
            }
            if left.at_work == 0 {
                return None;
            }
            left = self.changed.wait(left).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn add(&self, left: &mut Left<E>, links: Vec<(Address, String)>) {
        for (address, file) in links {
            let known = left.seen.get(&file.to_ascii_lowercase());
            match known {
                None => {
                    left.seen.insert(file.to_ascii_lowercase(), address.clone());
                    left.waiting.push_back((address, file));
                }
                // what is shared by all languages is made in the one that found it first
                Some(known) if known.path == address.path && known.query == address.query => {}
                Some(known) => {
                    let clash = Clash { one: known.clone(), other: address };
                    left.failed = left.failed.take().or(Some(clash.into()));
                }
            }
        }
        self.changed.notify_all();
    }
}
