//! Background tasks: work on a thread of its own, with progress and cancellation, whose results wake the app.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::log::Log;
use super::power::Wake;
use super::trouble::AppError;

/// How often a task's progress wakes the app at most.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);
/// Parts of the whole that are told apart.
const PARTS: u64 = 1 << 16;

/// Work on another thread, cancelled when this is dropped. It gives one result or, when it watches something, any
/// number of them.
pub struct Task<T> {
    shared: Arc<Shared>,
    results: Mutex<Receiver<T>>,
}

/// The worker's end of a task.
pub struct Worker<T> {
    shared: Arc<Shared>,
    results: Sender<T>,
    wake: Wake,
    woke: Instant,
}

#[derive(Default)]
struct Shared {
    part: AtomicU64,
    cancelled: AtomicBool,
}

/// What has become of a task.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It is under way.
    Pending,
    /// A result.
    Ready(T),
    /// It is over, and every result was taken. A task that owes a result has died of a fault of the program, which is
    /// in the log.
    Over,
}

impl<T: Send + 'static> Task<T> {
    /// Starts work that gives one result.
    pub fn once(wake: &Wake, work: impl FnOnce(&mut Worker<T>) -> T + Send + 'static) -> Self {
        Self::start(wake, move |worker| {
            let result = work(worker);
            // Nobody listens any more when it was cancelled.
            let _ = worker.send(result);
        })
    }

    /// Starts work that sends its results as they come.
    pub fn start(wake: &Wake, work: impl FnOnce(&mut Worker<T>) + Send + 'static) -> Self {
        let (results, taken) = channel();
        let shared = Arc::new(Shared::default());
        let mut worker =
            Worker { shared: Arc::clone(&shared), results, wake: wake.clone(), woke: Instant::now() };
        thread::spawn(move || {
            // The hook of the program has written the panic to the log; here it only ends the task.
            let _ = catch_unwind(AssertUnwindSafe(|| work(&mut worker)));
            let wake = worker.wake.clone();
            // The results end before the app looks at them.
            drop(worker);
            (wake.0)();
        });
        Self { shared, results: Mutex::new(taken) }
    }

    /// Returns the next result, if there is one.
    pub fn take(&self) -> Outcome<T> {
        match self.results.lock().unwrap_or_else(PoisonError::into_inner).try_recv() {
            Ok(result) => Outcome::Ready(result),
            Err(TryRecvError::Empty) => Outcome::Pending,
            Err(TryRecvError::Disconnected) => Outcome::Over,
        }
    }

    /// Returns the result that a task owes, once it is there, or else that the program has made a mistake, which is in this
    /// log. None while the work is under way.
    pub fn result(&self, log: &Log) -> Option<Result<T, AppError>> {
        match self.take() {
            Outcome::Pending => None,
            Outcome::Ready(result) => Some(Ok(result)),
            Outcome::Over => Some(Err(AppError::Panic(log.file()))),
        }
    }

    /// Returns the last result of those that came since it was asked. Only when there is none is the task over.
    pub fn take_last(&self) -> Outcome<T> {
        let mut last = self.take();
        while matches!(last, Outcome::Ready(_)) {
            match self.take() {
                next @ Outcome::Ready(_) => last = next,
                Outcome::Pending | Outcome::Over => break,
            }
        }
        last
    }
}

impl<T> Task<T> {
    /// Returns how much is done, 0 to 1.
    pub fn part(&self) -> f32 {
        let part = u16::try_from(self.shared.part.load(Ordering::Relaxed)).unwrap_or(u16::MAX);
        f32::from(part) / f32::from(u16::MAX)
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

impl<T> Worker<T> {
    /// Tells how much is done. Breaks when the task was cancelled.
    pub fn progress(&mut self, done: u64, of: u64) -> ControlFlow<()> {
        let part = u128::from(done) * u128::from(PARTS) / u128::from(of.max(1));
        self.shared.part.store(u64::try_from(part).unwrap_or(PARTS), Ordering::Relaxed);
        if self.woke.elapsed() >= PROGRESS_EVERY {
            self.woke = Instant::now();
            (self.wake.0)();
        }
        if self.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Returns whether nobody waits for the task any more.
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }

    /// Sends a result and wakes the app. Breaks when nobody waits for it any more.
    pub fn send(&self, result: T) -> ControlFlow<()> {
        if self.results.send(result).is_err() {
            return ControlFlow::Break(());
        }
        (self.wake.0)();
        ControlFlow::Continue(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    fn counting_wake() -> (Wake, Arc<AtomicUsize>) {
        let woken = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&woken);
        let wake = move || {
            counter.fetch_add(1, Ordering::SeqCst);
        };
        (Wake(Arc::new(wake)), woken)
    }

    /// Waits for what is not pending.
    fn outcome<T: Send + 'static>(task: &Task<T>) -> Outcome<T> {
        loop {
            match task.take() {
                Outcome::Pending => thread::sleep(Duration::from_millis(1)),
                outcome => return outcome,
            }
        }
    }

    #[test]
    fn a_result_comes_once_and_wakes_the_app() {
        let (wake, woken) = counting_wake();
        let task = Task::once(&wake, |worker| {
            assert_eq!(worker.progress(1, 2), ControlFlow::Continue(()));
            7
        });
        assert_eq!(outcome(&task), Outcome::Ready(7));
        assert!((task.part() - 0.5).abs() < 0.001);
        assert_eq!(outcome(&task), Outcome::Over);
        assert!(woken.load(Ordering::SeqCst) >= 1);
    }

    #[test]
    fn a_task_that_is_dropped_learns_of_it() {
        let (wake, _) = counting_wake();
        let (told, heard) = channel();
        let task: Task<()> = Task::start(&wake, move |worker| {
            while worker.progress(0, 0).is_continue() {
                thread::sleep(Duration::from_millis(1));
            }
            told.send(()).unwrap();
        });
        drop(task);
        heard.recv_timeout(Duration::from_secs(20)).expect("the work goes on though nobody waits for it");
    }

    #[test]
    fn work_that_panics_is_over_and_leaves_nobody_waiting() {
        let (wake, woken) = counting_wake();
        let task: Task<u8> = Task::once(&wake, |_| panic!("a fault of the program"));
        assert_eq!(outcome(&task), Outcome::Over);
        while woken.load(Ordering::SeqCst) == 0 {
            thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn of_many_results_the_last_can_be_taken() {
        let (wake, _) = counting_wake();
        let task = Task::start(&wake, |worker| {
            for number in 0..5 {
                if worker.send(number).is_break() {
                    return;
                }
            }
        });
        let mut last = Outcome::Pending;
        while last != Outcome::Ready(4) {
            last = match task.take_last() {
                Outcome::Over => panic!("over before its last result was taken"),
                next => next,
            };
        }
        assert_eq!(outcome(&task), Outcome::Over);
    }
}
