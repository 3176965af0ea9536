//! The phones of a contest, of teams, a class or judges: what the host wants of them, the server that they reach, and what is
//! kept of their room while they may join: enough for them to come back by themselves if the program is ended in the middle,
//! and nothing about them.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use super::localise::Words;
use super::power::Wake;
use super::stage::AppActions;
use crate::buzzer::{Buzzers, Clock, DeviceId, PORT, PageWords, RoomKey, Seat, Seating, local_addresses};
use crate::locale::Locale;

/// What the host wants of the phones.
#[derive(Message, Clone, Debug)]
pub enum PhonesWanted {
    /// Listens on the first address of a local network, or on this one.
    On(Option<IpAddr>),
    /// Stops listening.
    Off,
    /// Lets no other phone in, or lets them in again.
    Lock(bool),
    /// Sends a phone out.
    Remove(DeviceId),
}

/// The room that phones could join when the program was ended.
pub struct KeptRoom {
    /// Where it listened.
    pub address: SocketAddr,
    /// What makes it the same room.
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
    pub fn read(text: &str, teams: usize) -> Option<Self> {
        let Written { address, key, seats } = serde_json::from_str(text).ok()?;
        let key = RoomKey::from_text(&key)?;
        (seats.len() == teams).then(|| Self { address, key, seats: seats.into_iter().map(Seat).collect() })
    }

    /// Returns what is to be kept of a room, for [`KeptRoom::read`].
    pub fn text(phones: &Buzzers, seats: &[Seat]) -> Option<String> {
        let seats = seats.iter().map(|seat| seat.0).collect();
        let written = Written { address: phones.address(), key: phones.key().to_text(), seats };
        serde_json::to_string(&written).ok()
    }
}

/// Installs what the host may want of the phones.
pub fn plugin(app: &mut App) {
    app.add_action::<PhonesWanted>();
}

/// Serves phones, in the room that they were in before if there was one: at its address, if this machine still has it, so
/// that they find it by themselves.
///
/// # Errors
/// Why the phones cannot be served, as a sentence.
pub fn listen(
    address: Option<IpAddr>,
    seating: &Seating,
    clock: Clock,
    before: Option<&KeptRoom>,
    words: &Words,
    wake: &Wake,
) -> Result<Buzzers, String> {
    let told = |fault| words.locale().explain(&fault);
    let address = if let Some(address) = address {
        address
    } else {
        let local = local_addresses().map_err(told)?.into_iter().next();
        local.ok_or_else(|| words.locale().text("host-no-network"))?.address
    };
    let page = PageWords::gather(words.lang(), |lang, key| Locale::new(lang).text(key));
    let open = |address| {
        let (wake, key) = (Arc::clone(&wake.0), before.map(|room| room.key.clone()));
        Buzzers::open(address, seating.clone(), &page, clock, key, move || wake())
    };
    if let Some(buzzers) = before.and_then(|room| open(room.address).ok()) {
        return Ok(buzzers);
    }
    // Where the usual port is taken the system names another: the phones read it off the screen.
    let at = |port| open(SocketAddr::new(address, port));
    at(PORT).or_else(|_| at(0)).map_err(told)
}
