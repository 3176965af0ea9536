//! The line to a phone: what is to be sent to it, left without waiting.

use std::sync::Arc;

use tokio::sync::Notify;
use tokio::sync::mpsc::Sender;

use super::message::Refusal;

/// A connection of a phone, and what is to be sent over it.
#[derive(Debug)]
pub(super) struct Line {
    pub id: u64,
    pub out: Sender<Out>,
    /// Told when nothing more goes into the line.
    pub stuck: Arc<Notify>,
}

/// What is to be sent to a phone.
#[derive(Debug)]
pub(super) enum Out {
    Text(String),
    /// The moment at which it is sent has to be noted.
    Scene {
        n: u32,
        text: String,
        is_lively: bool,
    },
    /// The last word.
    End(Refusal),
}

impl Line {
    /// Leaves something to be sent. A phone that takes nothing in has a full line; it is cut off, so that it comes back and
    /// is told anew.
    pub fn send(&self, out: Out) {
        if self.out.try_send(out).is_err() {
            self.stuck.notify_one();
        }
    }
}
