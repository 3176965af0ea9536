//! The rehearsal: every device is pressed once, and every two keys together, before it counts. Cheap keyboards do not tell
//! of every key when several are held; that shows here and not in the final.

use std::collections::{BTreeMap, BTreeSet};

use crate::buzzer::{Press, Seat, Source};

/// Two presses this close together were meant as one, ms.
const TOGETHER: u64 = 300;

/// What was pressed in the rehearsal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rehearsal {
    last: Vec<Press>,
    heard: BTreeMap<Seat, BTreeMap<String, u64>>,
    pairs: BTreeSet<(Seat, Seat)>,
}

impl Rehearsal {
    /// Takes a press.
    pub fn press(&mut self, press: Press) {
        let delays = self.heard.entry(press.seat).or_default();
        delays.insert(name_of(&press.source), press.uncertainty_ms);
        self.last.retain(|earlier| press.at_ms.abs_diff(earlier.at_ms) <= TOGETHER);
        for earlier in &self.last {
            let (one, other) = (earlier.seat.min(press.seat), earlier.seat.max(press.seat));
            if one != other {
                self.pairs.insert((one, other));
            }
        }
        self.last.push(press);
    }

    /// Returns the devices of a seat that were heard, each with how far its presses can be off, ms.
    pub fn devices(&self, seat: Seat) -> impl Iterator<Item = (&str, u64)> {
        self.heard.get(&seat).into_iter().flatten().map(|(name, delay)| (name.as_str(), *delay))
    }

    /// Returns the pairs of so many seats that were not heard together.
    pub fn pairs_left(&self, seats: u16) -> Vec<(Seat, Seat)> {
        let all = (0..seats).flat_map(|one| (one + 1..seats).map(move |other| (Seat(one), Seat(other))));
        all.filter(|pair| !self.pairs.contains(pair)).collect()
    }
}

/// Returns what a device is called, in every language alike.
fn name_of(source: &Source) -> String {
    match source {
        Source::Key(name) => name.trim_start_matches("Digit").trim_start_matches("Numpad").to_owned(),
        Source::Button(button) => format!("🎮{}·{}", button.pad + 1, button.button),
        Source::Phone(device) => format!("📱{}", device.0 + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(seat: u16, at_ms: u64) -> Press {
        Press {
            seat: Seat(seat),
            source: Source::Key(format!("Digit{}", seat + 1)),
            at_ms,
            uncertainty_ms: 8,
        }
    }

    #[test]
    fn every_pair_is_asked_for_until_it_was_heard() {
        let mut rehearsal = Rehearsal::default();
        assert_eq!(rehearsal.pairs_left(3).len(), 3);
        rehearsal.press(press(2, 1_000));
        rehearsal.press(press(0, 1_020));
        assert_eq!(rehearsal.pairs_left(3), [(Seat(0), Seat(1)), (Seat(1), Seat(2))]);
        rehearsal.press(press(1, 5_000));
        assert_eq!(rehearsal.pairs_left(3).len(), 2, "not together");
        for seat in [0, 1, 2] {
            rehearsal.press(press(seat, 9_000 + u64::from(seat) * 40));
        }
        assert!(rehearsal.pairs_left(3).is_empty());
        assert_eq!(rehearsal.devices(Seat(1)).collect::<Vec<_>>(), [("2", 8)]);
    }
}
