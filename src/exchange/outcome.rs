//! What becomes of each item of a lesson when a file is taken in, by name.

use crate::exchange::fault::{AnkiFault, Fault, FaultKind, GiftFault};

/// Most items of one kind that are named.
const MOST_NAMED: usize = 200;

/// What becomes of each item.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// The lesson that everything is added to, if it is not replaced but has everything it had.
    pub added_to: Option<String>,
    /// The items that the lesson did not have.
    pub new: Listed<String>,
    /// The items that say something else than before.
    pub changed: Listed<ItemChanged>,
    /// The items that the lesson has no more.
    pub removed: Listed<String>,
    /// What of the file is not taken in.
    pub left_out: Listed<ItemLeftOut>,
    /// The items that are taken in to be completed.
    pub drafts: Listed<String>,
    /// How many items are as they were.
    pub unchanged: usize,
}

/// The first of several things, and how many there are.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed<T> {
    /// The first.
    pub first: Vec<T>,
    /// How many there are in all.
    pub count: usize,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self { first: Vec::new(), count: 0 }
    }
}

impl<T> Listed<T> {
    pub(super) fn push(&mut self, one: impl FnOnce() -> T) {
        self.count += 1;
        if self.first.len() < MOST_NAMED {
            self.first.push(one());
        }
    }
}

impl<T> FromIterator<T> for Listed<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut listed = Self::default();
        all.into_iter().for_each(|one| listed.push(|| one));
        listed
    }
}

/// An item that says something else than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemChanged {
    /// What it is called now.
    pub name: String,
    /// What it was called.
    pub old_name: String,
    /// Its fields that changed: the name of the field, what it was, what it is.
    pub fields: Vec<(&'static str, String, String)>,
}

/// Something of a file that is not taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemLeftOut {
    /// What it is called, or how it begins.
    pub name: String,
    /// Why, and where it stands.
    pub reason: Fault,
}

/// Returns what a file says is left out of it by name alone, without an error.
pub(super) fn named_only(faults: &[Fault]) -> Vec<ItemLeftOut> {
    let left_out = |fault: &Fault| {
        let name = match &fault.kind {
            FaultKind::Gift(
                GiftFault::NoAnswer { name } | GiftFault::Essay { name } | GiftFault::Matching { name },
            ) => name,
            FaultKind::Anki(AnkiFault::KindLeftOut { kind, .. }) => kind,
            _ => return None,
        };
        Some(ItemLeftOut { name: name.clone(), reason: fault.clone() })
    };
    faults.iter().filter_map(left_out).collect()
}
