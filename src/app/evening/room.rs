//! What is kept of the phones' room while they may join: enough for them to come back by themselves if the program is ended
//! in the middle of an evening, and nothing about them.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use super::Evening;
use crate::buzzer::{RoomKey, Seat};

/// The room that phones could join when the program was ended.
pub(super) struct KeptRoom {
    /// Where it listened.
    pub address: SocketAddr,
    pub key: RoomKey,
    /// The seat of each team.
    pub seats: Vec<Seat>,
}

#[derive(Serialize, Deserialize)]
struct Written {
    address: SocketAddr,
    key: String,
    seats: Vec<u16>,
}

impl KeptRoom {
    /// Reads what was kept, if it is of a contest of so many teams.
    pub(super) fn read(text: &str, teams: usize) -> Option<Self> {
        let Written { address, key, seats } = serde_json::from_str(text).ok()?;
        let key = RoomKey::from_text(&key)?;
        (seats.len() == teams).then(|| Self { address, key, seats: seats.into_iter().map(Seat).collect() })
    }
}

impl Evening {
    /// Keeps what lets the phones come back.
    pub(super) fn keep_room(&self) {
        let written = self.phones.as_ref().map(|phones| Written {
            address: phones.address(),
            key: phones.key().to_text(),
            seats: self.seats.iter().map(|seat| seat.0).collect(),
        });
        if let Some(text) = written.and_then(|written| serde_json::to_string(&written).ok()) {
            self.log.keep_room(Some(text));
        }
    }

    /// Takes it away: the phones have no room to come back to.
    pub(super) fn forget_room(&self) {
        self.log.keep_room(None);
    }
}
