//! A press, from wherever it came, as plain data.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use super::Clock;

/// A place in the contest that can press or answer: a team, or one of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat(pub u16);

/// A phone that took a seat. It keeps its number when it comes back; no other phone of the evening gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u32);

/// What was pressed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A key of the machine, by the name of its place on the keyboard (`KeyA`; W3C UI Events, `code`).
    Key(String),
    /// A button of a gamepad.
    Button(PadButton),
    /// The button on a phone.
    Phone(DeviceId),
}

/// A button of a gamepad. Buzzers in sets of four, such as those of a game console, are one gamepad with many buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PadButton {
    /// Which gamepad, in the order in which they were found.
    pub pad: usize,
    /// The system's number of the button.
    pub button: u32,
}

/// A press. Times are of the evening's [`Clock`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// Who pressed.
    pub seat: Seat,
    /// What was pressed.
    pub source: Source,
    /// When it was pressed, as far as that can be told, in milliseconds.
    pub at_ms: u64,
    /// How far from it the true moment can lie, to either side, in milliseconds. Presses that lie closer together than
    /// their uncertainties cannot be put in order.
    pub uncertainty_ms: u64,
}

impl Press {
    /// Returns a press of a key or of a button of this machine.
    pub fn of_machine(
        seat: Seat,
        source: Source,
        moment: Instant,
        uncertainty: Duration,
        clock: &Clock,
    ) -> Self {
        Self { seat, source, at_ms: clock.ms_at(moment), uncertainty_ms: whole_ms(uncertainty) }
    }

    /// Returns the earliest moment at which it can have been, in milliseconds.
    pub fn earliest_ms(&self) -> u64 {
        self.at_ms.saturating_sub(self.uncertainty_ms)
    }

    /// Returns the latest moment at which it can have been, in milliseconds.
    pub fn latest_ms(&self) -> u64 {
        self.at_ms.saturating_add(self.uncertainty_ms)
    }
}

/// Which key and which button belong to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wiring {
    seats: HashMap<Source, Seat>,
}

impl Wiring {
    /// Gives a key or a button to a seat, and takes it from whoever had it. A seat may have several.
    pub fn give(&mut self, source: Source, seat: Seat) {
        self.seats.insert(source, seat);
    }

    /// Takes a key or a button away.
    pub fn take(&mut self, source: &Source) {
        self.seats.remove(source);
    }

    /// Returns whose it is.
    pub fn seat_of(&self, source: &Source) -> Option<Seat> {
        self.seats.get(source).copied()
    }

    /// Returns what a seat can be pressed with, without an order.
    pub fn sources_of(&self, seat: Seat) -> impl Iterator<Item = &Source> {
        self.seats.iter().filter(move |(_, owner)| **owner == seat).map(|(source, _)| source)
    }
}

/// A length of time in milliseconds, rounded up: an uncertainty is never told as less than it is.
pub(super) fn whole_ms(length: Duration) -> u64 {
    u64::try_from(length.as_micros().div_ceil(1000)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_owner_and_an_owner_many_keys() {
        let (a, b) = (Source::Key("KeyA".to_owned()), Source::Key("KeyB".to_owned()));
        let mut wiring = Wiring::default();
        wiring.give(a.clone(), Seat(1));
        wiring.give(b.clone(), Seat(1));
        assert_eq!(wiring.sources_of(Seat(1)).count(), 2);
        wiring.give(b.clone(), Seat(2));
        assert_eq!((wiring.seat_of(&a), wiring.seat_of(&b)), (Some(Seat(1)), Some(Seat(2))));
        wiring.take(&a);
        assert_eq!(wiring.seat_of(&a), None);
    }

    #[test]
    fn an_uncertainty_is_rounded_up() {
        let clock = Clock::start();
        let press = Press::of_machine(
            Seat(0),
            Source::Key(String::new()),
            Instant::now(),
            Duration::from_micros(8_001),
            &clock,
        );
        assert_eq!(press.uncertainty_ms, 9);
        assert_eq!(press.earliest_ms(), press.at_ms.saturating_sub(9));
        assert_eq!(press.latest_ms(), press.at_ms + 9);
    }
}
