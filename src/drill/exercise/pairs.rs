//! Marks words as a learner matched them with meanings.

use super::face::Face;

/// Words and meanings, each of which belongs to one of the other side.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// The words.
    pub left: Vec<Face>,
    /// As many meanings, in another order.
    pub right: Vec<Face>,
    /// The meaning of each word, by its index.
    pub(super) partners: Vec<usize>,
    /// The word that is asked for; the others only keep it company.
    pub(super) asked: usize,
}

/// A word with the meaning that was given to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paired {
    /// The index of the word.
    pub left: usize,
    /// The index of the meaning that was given, if one was.
    pub given: Option<usize>,
    /// The index of the right one.
    pub right: usize,
}

impl Pairs {
    /// Marks the meanings that were given to the words. Returns whether that of the word that is asked for is right, none
    /// if it was given none.
    pub(super) fn mark(&self, given: &[Option<usize>]) -> (Option<bool>, Vec<Paired>) {
        let paired = |(left, right): (usize, &usize)| {
            let given = given.get(left).copied().flatten().filter(|given| *given < self.right.len());
            Paired { left, given, right: *right }
        };
        let marked: Vec<Paired> = self.partners.iter().enumerate().map(paired).collect();
        let asked = marked.get(self.asked);
        let is_right = asked.and_then(|asked| asked.given.map(|given| given == asked.right));
        (is_right, marked)
    }

    /// Returns the meaning of each word.
    pub(super) fn solved(&self) -> Vec<Option<usize>> {
        self.partners.iter().copied().map(Some).collect()
    }
}
