//! What a session came to, for its last screen.

use crate::drill::exercise::Item;
use crate::drill::memory::Memory;
use crate::drill::{CardKey, Day};

/// What was done in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Every item that was asked, in the order of the session's plan.
    pub items: Vec<ItemResult>,
    /// Time from the first step to the last answer, without long pauses.
    pub spent_ms: u64,
}

/// How it went with an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemResult {
    pub card: CardKey,
    pub item: Item,
    /// Whether it was met in this session.
    pub is_new: bool,
    /// How often it was asked, at least once.
    pub asked: u32,
    pub missed: u32,
    /// The memory that came of it.
    pub memory: Memory,
}

impl Summary {
    /// Items met in this session.
    pub fn met(&self) -> impl Iterator<Item = &ItemResult> {
        self.items.iter().filter(|item| item.is_new)
    }

    /// Items that were never missed.
    pub fn right_at_first_try(&self) -> impl Iterator<Item = &ItemResult> {
        self.items.iter().filter(|item| item.missed == 0)
    }

    /// Items that were missed, the most often missed first.
    #[must_use]
    pub fn to_look_at_again(&self) -> Vec<&ItemResult> {
        let mut items: Vec<&ItemResult> = self.items.iter().filter(|item| item.missed > 0).collect();
        items.sort_by_key(|item| std::cmp::Reverse(item.missed));
        items
    }

    /// How many items come back on which day, the soonest first.
    #[must_use]
    pub fn coming_back(&self) -> Vec<(Day, usize)> {
        let mut days = std::collections::BTreeMap::new();
        for item in &self.items {
            *days.entry(item.comes_back()).or_insert(0) += 1;
        }
        days.into_iter().collect()
    }
}

impl ItemResult {
    /// The day on which this card is due again: today, if it was left unlearnt.
    #[must_use]
    pub fn comes_back(&self) -> Day {
        self.memory.due
    }
}
