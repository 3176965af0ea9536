//! When something that is being said will have been heard.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::{AudioFault, Reply};

/// The end of something that is being said. It is known when the last of it has been handed to the device.
#[derive(Debug)]
pub struct Ending {
    told: Mutex<Receiver<Result<Instant, AudioFault>>>,
    known: Option<Known>,
}

#[derive(Clone, Copy, Debug)]
enum Known {
    At(Instant),
    /// It is not heard, or something else took its place.
    Never,
}

impl Ending {
    /// Returns a new one, with what tells it.
    pub(super) fn awaited() -> (Reply, Self) {
        let (reply, told) = channel();
        (reply, Self { told: Mutex::new(told), known: None })
    }

    /// Returns whether nothing more of it will be heard at `now`: it is over, cannot be heard, or something else took its
    /// place.
    pub fn is_over(&mut self, now: Instant) -> bool {
        if self.known.is_none() {
            let told = self.told.get_mut().unwrap_or_else(PoisonError::into_inner);
            self.known = match told.try_recv() {
                Ok(Ok(at)) => Some(Known::At(at)),
                Ok(Err(_)) | Err(TryRecvError::Disconnected) => Some(Known::Never),
                Err(TryRecvError::Empty) => None,
            };
        }
        match self.known {
            Some(Known::At(at)) => now >= at,
            Some(Known::Never) => true,
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn it_is_over_when_the_last_of_it_has_been_heard() {
        let now = Instant::now();
        let (reply, mut ending) = Ending::awaited();
        assert!(!ending.is_over(now), "not all of it has been made");
        reply.send(Ok(now + Duration::from_secs(1))).unwrap();
        assert!(!ending.is_over(now));
        assert!(ending.is_over(now + Duration::from_secs(1)));
    }

    #[test]
    fn what_is_not_heard_is_over() {
        let (reply, mut ending) = Ending::awaited();
        reply.send(Err(AudioFault::NoDevice)).unwrap();
        assert!(ending.is_over(Instant::now()));
        let (reply, mut ending) = Ending::awaited();
        drop(reply);
        assert!(ending.is_over(Instant::now()));
    }
}
