//! What a session came to, for its last screen.

use crate::drill::Day;
use crate::drill::exercise::ItemView;

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
    pub item: ItemView,
    /// Whether it was met in this session.
    pub is_new: bool,
    /// How often it was missed.
    pub missed: u32,
    /// The day on which it is due again: today, if it was left unlearnt.
    pub comes_back: Day,
}

impl Summary {
    /// Returns the items met in this session.
    pub fn met(&self) -> impl Iterator<Item = &ItemResult> {
        self.items.iter().filter(|item| item.is_new)
    }

    /// Returns the items that were never missed.
    pub fn right_at_first_try(&self) -> impl Iterator<Item = &ItemResult> {
        self.items.iter().filter(|item| item.missed == 0)
    }

    /// Returns the items that were missed, the most often missed first.
    #[must_use]
    pub fn to_look_at_again(&self) -> Vec<&ItemResult> {
        let mut items: Vec<&ItemResult> = self.items.iter().filter(|item| item.missed > 0).collect();
        items.sort_by_key(|item| std::cmp::Reverse(item.missed));
        items
    }
}
