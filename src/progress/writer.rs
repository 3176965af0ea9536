//! The thread that owns the database. Requests that are pending at the same time share one transaction, so that many
//! answers cost one write to the disk; replies are given after the commit, never before.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use rusqlite::Connection;

use super::error::StoreError;
use super::reply::{Promise, Reply, Waker};

/// Why a request failed: an error of SQLite, or a rule of the store.
pub(super) enum Refusal {
    Sqlite(rusqlite::Error),
    Rule(StoreError),
}

/// The result of work on the database.
pub(super) type Attempt<T> = Result<T, Refusal>;

/// The handle of the thread. Dropping it finishes pending requests and waits for the thread to end.
pub(super) struct Writer {
    requests: Option<Sender<Box<dyn Request>>>,
    thread: Option<JoinHandle<()>>,
    waker: Arc<Waker>,
}

impl Writer {
    /// Starts the thread on a connection to `file`.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub(super) fn start(conn: Connection, file: PathBuf) -> io::Result<Self> {
        let (requests, received) = mpsc::channel();
        let waker = Arc::new(Waker::default());
        let thread = thread::Builder::new().name("progress".to_owned()).spawn({
            let waker = Arc::clone(&waker);
            move || Owner { conn, file, waker }.serve(&received)
        })?;
        Ok(Self { requests: Some(requests), thread: Some(thread), waker })
    }

    /// Asks for `work` to be done in a transaction. It must be safe to do again: if a neighbour in the same
    /// transaction fails, the transaction is undone and every request is tried by itself.
    pub(super) fn ask<T, W>(&self, work: W) -> Reply<T>
    where
        T: Send + 'static,
        W: FnMut(&Connection) -> Attempt<T> + Send + 'static,
    {
        self.ask_then(work, |_| Ok(()))
    }

    /// Does as [`Writer::ask`], and runs `after` when `work` is committed and before the reply is given.
    pub(super) fn ask_then<T, W, A>(&self, work: W, after: A) -> Reply<T>
    where
        T: Send + 'static,
        W: FnMut(&Connection) -> Attempt<T> + Send + 'static,
        A: FnMut(&Connection) -> Attempt<()> + Send + 'static,
    {
        let (promise, reply) = Promise::new(&self.waker);
        if let Some(requests) = &self.requests {
            // If the thread has ended, the request comes back and its promise answers for it.
            let _ = requests.send(Box::new(Asked { work, after, found: None, promise }));
        }
        reply
    }

    /// Returns what is called after replies have become ready.
    pub(super) fn waker(&self) -> &Waker {
        &self.waker
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been answered to everyone who asked: their replies say `Closed`.
            let _ = thread.join();
        }
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Rule(error)
    }
}

/// The most requests of one transaction, so that the first of a flood is not kept waiting.
const MOST_IN_A_GROUP: usize = 1_000;

/// The state of the thread.
struct Owner {
    conn: Connection,
    file: PathBuf,
    waker: Arc<Waker>,
}

impl Owner {
    fn serve(self, received: &Receiver<Box<dyn Request>>) {
        while let Ok(first) = received.recv() {
            let mut group = vec![first];
            group.extend(received.try_iter().take(MOST_IN_A_GROUP - 1));
            self.settle(&mut group);
            // The replies are let go first: what is woken may take them at once.
            drop(group);
            self.waker.wake();
        }
    }

    /// Answers every request of the group, together if that goes well, else one by one.
    fn settle(&self, group: &mut [Box<dyn Request>]) {
        match (self.commit(group), group) {
            (Ok(()), group) => self.answer(group),
            (Err(refusal), [alone]) => alone.refuse(self.sorted(refusal)),
            (Err(_), group) => {
                for request in group {
                    self.settle(std::slice::from_mut(request));
                }
            }
        }
    }

    /// Runs the whole group in one transaction, or none of it.
    fn commit(&self, group: &mut [Box<dyn Request>]) -> Attempt<()> {
        self.conn.execute_batch("BEGIN")?;
        let done = group.iter_mut().try_for_each(|request| request.attempt(&self.conn));
        let committed = done.and_then(|()| Ok(self.conn.execute_batch("COMMIT")?));
        // After a full disk SQLite may already have undone the transaction by itself.
        if committed.is_err() && !self.conn.is_autocommit() {
            // If even this fails, the next transaction says so; the first reason is the one to report.
            let _ = self.conn.execute_batch("ROLLBACK");
        }
        committed
    }

    fn answer(&self, group: &mut [Box<dyn Request>]) {
        for request in group {
            if let Err(refusal) = request.finish(&self.conn) {
                request.refuse(self.sorted(refusal));
            }
        }
    }

    fn sorted(&self, refusal: Refusal) -> StoreError {
        match refusal {
            Refusal::Sqlite(error) => StoreError::from_sqlite(&self.file, &error),
            Refusal::Rule(error) => error,
        }
    }
}

/// A request whose type of answer is erased.
trait Request: Send {
    /// Does the work, inside a transaction.
    fn attempt(&mut self, conn: &Connection) -> Attempt<()>;
    /// After the commit: does what comes after it, then gives the answer.
    fn finish(&mut self, conn: &Connection) -> Attempt<()>;
    /// Answers with an error.
    fn refuse(&mut self, error: StoreError);
}

struct Asked<T, W, A> {
    work: W,
    after: A,
    found: Option<T>,
    promise: Promise<T>,
}

impl<T, W, A> Request for Asked<T, W, A>
where
    T: Send,
    W: FnMut(&Connection) -> Attempt<T> + Send,
    A: FnMut(&Connection) -> Attempt<()> + Send,
{
    fn attempt(&mut self, conn: &Connection) -> Attempt<()> {
        self.found = Some((self.work)(conn)?);
        Ok(())
    }

    fn finish(&mut self, conn: &Connection) -> Attempt<()> {
        (self.after)(conn)?;
        if let Some(found) = self.found.take() {
            self.promise.fill(Ok(found));
        }
        Ok(())
    }

    fn refuse(&mut self, error: StoreError) {
        self.promise.fill(Err(error));
    }
}
