//! The order of a session's steps. It knows cards by their number and nothing of what is on them.

use std::collections::VecDeque;

/// Steps between the showing of an item and its question.
const AFTER_SHOWING: u32 = 2;
/// Steps between a miss and the next question.
const AFTER_MISS: u32 = 3;
/// Steps between the first two questions of a new item.
const AFTER_FIRST: u32 = 3;

/// A step: what is done with which card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct QueueSlot {
    /// The card's number in the session.
    pub card: usize,
    pub kind: SlotKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SlotKind {
    /// Shows an item.
    Show,
    Ask,
    /// Asks a new item a second time. Left out if nothing would lie between the two.
    Confirm,
}

/// What is still to come.
#[derive(Clone, Debug, Default)]
pub(super) struct Queue {
    fresh: VecDeque<QueueSlot>,
    /// With the number of the step before which it should not come.
    returning: Vec<(u32, QueueSlot)>,
    /// The number of the step that is shown, from 1.
    step: u32,
}

impl Queue {
    /// Queues cards: 0 to `asked` are asked, the `new` ones after them are shown first, evenly among the others.
    pub(super) fn mixed(asked: usize, new: usize) -> Self {
        let total = asked + new;
        // How many of the new ones lie before a place: rounded, so that no showing comes last.
        let shown_before = |place: usize| (2 * place * new + total) / (2 * total);
        let fresh = (0..total).map(|place| {
            let shown = shown_before(place);
            if shown_before(place + 1) > shown {
                QueueSlot { card: asked + shown, kind: SlotKind::Show }
            } else {
                QueueSlot { card: place - shown, kind: SlotKind::Ask }
            }
        });
        Self { fresh: fresh.collect(), ..Self::default() }
    }

    /// Asks those of the new cards that `is_asked` picks at once, without showing them.
    pub(super) fn asking_at_once(mut self, is_asked: impl Fn(usize) -> bool) -> Self {
        for slot in self.fresh.iter_mut().filter(|slot| is_asked(slot.card)) {
            slot.kind = SlotKind::Ask;
        }
        self
    }

    /// Takes the next step. It is of another card than `before`, unless no other is left.
    pub(super) fn next(&mut self, before: Option<usize>) -> Option<QueueSlot> {
        self.step += 1;
        let step = self.step;
        let other = |slot: &QueueSlot| Some(slot.card) != before;
        let needed = |slot: &QueueSlot| slot.kind != SlotKind::Confirm;
        let next = self
            .take_returning(|due, slot| due <= step && needed(slot) && other(slot))
            .or_else(|| self.fresh.pop_front())
            .or_else(|| self.take_returning(|due, slot| due <= step && other(slot)))
            .or_else(|| self.take_returning(|_, slot| needed(slot) && other(slot)))
            .or_else(|| {
                // Only this very card has to come again. A confirmation before its time is better between the two
                // than nothing.
                let again = self.returning.iter().any(|(_, slot)| needed(slot));
                again.then(|| self.take_returning(|_, slot| other(slot))).flatten()
            })
            .or_else(|| self.take_returning(|_, slot| needed(slot)));
        if next.is_none() {
            self.returning.clear();
        }
        next
    }

    /// Returns whether the card is still to come.
    pub(super) fn holds(&self, card: usize) -> bool {
        self.fresh.iter().chain(self.returning.iter().map(|(_, slot)| slot)).any(|slot| slot.card == card)
    }

    /// Asks a card no more.
    pub(super) fn forget(&mut self, card: usize) {
        self.returning.retain(|(_, slot)| slot.card != card);
    }

    /// Asks a card that was shown.
    pub(super) fn ask_after_showing(&mut self, card: usize) {
        self.put(card, SlotKind::Ask, AFTER_SHOWING);
    }

    /// Asks a missed card again, after showing it first if it was missed before.
    pub(super) fn ask_again(&mut self, card: usize, show_first: bool) {
        self.put(card, if show_first { SlotKind::Show } else { SlotKind::Ask }, AFTER_MISS);
    }

    /// Asks a new card a second time, after it was right.
    pub(super) fn confirm(&mut self, card: usize) {
        self.put(card, SlotKind::Confirm, AFTER_FIRST);
    }

    fn put(&mut self, card: usize, kind: SlotKind, between: u32) {
        self.returning.push((self.step + between + 1, QueueSlot { card, kind }));
    }

    /// Takes the slot that fits and has waited longest.
    fn take_returning(&mut self, fits: impl Fn(u32, &QueueSlot) -> bool) -> Option<QueueSlot> {
        let (place, _) = self
            .returning
            .iter()
            .enumerate()
            .filter(|(_, (due, slot))| fits(*due, slot))
            .min_by_key(|(_, (due, _))| *due)?;
        Some(self.returning.remove(place).1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plays a queue in which everything is right, as letters: `a` asked, `A` shown.
    fn played(asked: usize, new: usize) -> String {
        let mut queue = Queue::mixed(asked, new);
        let mut before = None;
        let mut first = vec![true; asked + new];
        let mut steps = String::new();
        while let Some(slot) = queue.next(before) {
            let letter = char::from(b'a' + u8::try_from(slot.card).unwrap());
            steps.push(if slot.kind == SlotKind::Show { letter.to_ascii_uppercase() } else { letter });
            if slot.kind == SlotKind::Show {
                queue.ask_after_showing(slot.card);
            } else if slot.card >= asked && std::mem::take(&mut first[slot.card]) {
                queue.confirm(slot.card);
            }
            before = Some(slot.card);
        }
        steps
    }

    #[test]
    fn new_words_are_shown_among_the_others_and_asked_soon_after() {
        assert_eq!(played(4, 0), "abcd");
        assert_eq!(played(0, 5), "ABCabcDEadebcde");
        assert_eq!(played(4, 2), "aEbceFdfe");
        assert_eq!(played(0, 1), "Aa");
    }

    #[test]
    fn a_missed_card_comes_back_after_three_others() {
        let mut queue = Queue::mixed(6, 0);
        let mut before = None;
        let mut order = Vec::new();
        while let Some(slot) = queue.next(before) {
            if order.is_empty() {
                queue.ask_again(slot.card, false);
            }
            order.push(slot.card);
            before = Some(slot.card);
        }
        assert_eq!(order, [0, 1, 2, 3, 0, 4, 5]);
    }
}
