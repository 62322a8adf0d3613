//! A connection that is made again when it was lost, where that does no harm.

use super::{Target, tls};
use crate::Result;
use ::postgres::fallible_iterator::FallibleIterator;
use ::postgres::{Client, NoTls, Statement};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio_postgres_rustls::MakeRustlsConnect;

/// What every connection of ours is told. A commit is on stable storage before it returns, whatever the server's default; and
/// nobody waits for ever for a writer that has stopped in the middle.
const GREETING: &str = "
    SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply');
    SET idle_in_transaction_session_timeout = '30s';
    SET lock_timeout = '60s'";
/// How long a server may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection to one database, if there is one at the moment.
pub(super) struct Session {
    target: Target,
    tls: Option<MakeRustlsConnect>,
    live: Option<Live>,
}

/// A connection that was alive when it was last used.
pub(super) struct Live {
    pub(super) client: Client,
    statements: BTreeMap<&'static str, Statement>,
    listening: bool,
}

impl Session {
    /// Not connected yet. Reads the certificates if the target asks for TLS.
    pub(super) fn new(target: Target) -> Result<Self> {
        let tls = target.roots.as_ref().map(tls::connector).transpose()?;
        Ok(Self { target, tls, live: None })
    }

    /// Does work that may be done twice: when the connection turns out to be lost, again on a new one.
    pub(super) fn again<T>(&mut self, work: impl Fn(&mut Live) -> Result<T>) -> Result<T> {
        if let Some(live) = self.live.take() {
            let done = self.run(live, &work);
            if done.is_ok() || self.live.is_some() {
                return done;
            }
        }
        let live = self.connect()?;
        self.run(live, work)
    }

    /// Does work that may not be done twice. A connection that was lost before is noticed by asking first.
    pub(super) fn once<T>(&mut self, work: impl FnOnce(&mut Live) -> Result<T>) -> Result<T> {
        let live = match self.live.take().and_then(Live::if_it_answers) {
            Some(live) => live,
            None => self.connect()?,
        };
        self.run(live, work)
    }

    /// Waits for a notification, at most so long; not at all without a connection. That one is lost is noticed by the next work.
    pub(super) fn doze(&mut self, most: Duration) {
        if let Some(live) = &mut self.live {
            // whatever came of it, the caller looks for itself
            let _ = live.client.notifications().timeout_iter(most).next();
        }
    }

    /// Does the work, and keeps the connection unless it was lost.
    fn run<T>(&mut self, mut live: Live, work: impl FnOnce(&mut Live) -> Result<T>) -> Result<T> {
        let done = work(&mut live);
        self.live = if done.is_ok() { Some(live) } else { live.if_it_answers() };
        done
    }

    fn connect(&self) -> Result<Live> {
        let config = &self.target.config;
        let mut client = match &self.tls {
            Some(tls) => config.connect(tls.clone())?,
            None => config.connect(NoTls)?,
        };
        client.batch_execute(GREETING)?;
        Ok(Live { client, statements: BTreeMap::new(), listening: false })
    }
}

impl Live {
    /// The statement, prepared at its first use.
    pub(super) fn prepared(&mut self, sql: &'static str) -> Result<Statement> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql)?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }

    /// From now on notifications come, and only those of what happens from now on.
    pub(super) fn listen(&mut self, channel: &'static str) -> Result<()> {
        if !self.listening {
            self.client.batch_execute(&format!("LISTEN {channel}"))?;
            self.listening = true;
        }
        let mut notifications = self.client.notifications();
        let mut old = notifications.iter();
        while old.next()?.is_some() {}
        Ok(())
    }

    fn if_it_answers(mut self) -> Option<Self> {
        self.client.is_valid(PATIENCE).is_ok().then_some(self)
    }
}
