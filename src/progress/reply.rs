//! A reply of the store's thread, polled from a frame or waited for.

use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::error::StoreError;

/// The function that is called after replies have become ready, on the thread of the store. It must be short.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// The answer to one call of the store, ready now or later.
///
/// Letting go of a reply does not undo the call, but nobody hears of it if the call fails.
#[must_use = "without its reply nobody knows whether a call has failed"]
pub struct Reply<T> {
    slot: Arc<Slot<T>>,
}

impl<T> Reply<T> {
    /// Returns the answer if it is ready, and `None` while it is not or after it was taken. Never waits.
    ///
    /// For a call that writes, `Some(Ok(_))` means that it is on the disk.
    pub fn try_take(&self) -> Option<Result<T, StoreError>> {
        let mut state = self.slot.lock();
        match std::mem::replace(&mut *state, State::Taken) {
            State::Ready(answer) => Some(answer),
            State::Pending => {
                *state = State::Pending;
                None
            }
            State::Taken => None,
        }
    }

    /// Waits for the answer. Not for a thread that draws frames.
    ///
    /// # Errors
    /// Those of the call; [`StoreError::Closed`] if the store ended first or the answer was already taken.
    pub fn wait(self) -> Result<T, StoreError> {
        let mut state = self.slot.lock();
        while matches!(*state, State::Pending) {
            state = self.slot.ready.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        match std::mem::replace(&mut *state, State::Taken) {
            State::Ready(answer) => answer,
            State::Pending | State::Taken => Err(StoreError::Closed),
        }
    }
}

impl<T> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ready = matches!(*self.slot.lock(), State::Ready(_));
        f.debug_struct("Reply").field("ready", &ready).finish_non_exhaustive()
    }
}

/// The other end of a [`Reply`]. Dropped without an answer, it answers that the store is closed.
pub(super) struct Promise<T> {
    slot: Arc<Slot<T>>,
    waker: Arc<Waker>,
}

impl<T> Promise<T> {
    /// Creates a promise and the reply that it will fill.
    pub(super) fn new(waker: &Arc<Waker>) -> (Self, Reply<T>) {
        let slot = Arc::new(Slot { state: Mutex::new(State::Pending), ready: Condvar::new() });
        (Self { slot: Arc::clone(&slot), waker: Arc::clone(waker) }, Reply { slot })
    }

    /// Gives the answer, the first time; later ones are ignored. Does not wake anyone but a waiting thread.
    pub(super) fn fill(&self, answer: Result<T, StoreError>) {
        let mut state = self.slot.lock();
        if matches!(*state, State::Pending) {
            *state = State::Ready(answer);
            self.slot.ready.notify_all();
        }
    }
}

impl<T> Drop for Promise<T> {
    fn drop(&mut self) {
        let forgotten = matches!(*self.slot.lock(), State::Pending);
        if forgotten {
            self.fill(Err(StoreError::Closed));
            self.waker.wake();
        }
    }
}

/// Holds the callback, which may be set after the thread has begun.
#[derive(Default)]
pub(super) struct Waker(Mutex<Option<Wake>>);

impl Waker {
    /// Replaces the callback.
    pub(super) fn set(&self, wake: Wake) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(wake);
    }

    /// Calls it, if there is one. The lock is not held meanwhile.
    pub(super) fn wake(&self) {
        let wake = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(wake) = wake {
            wake();
        }
    }
}

struct Slot<T> {
    state: Mutex<State<T>>,
    ready: Condvar,
}

enum State<T> {
    Pending,
    Ready(Result<T, StoreError>),
    Taken,
}

impl<T> Slot<T> {
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
