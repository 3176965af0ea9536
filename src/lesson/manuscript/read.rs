//! From the text of a `pack.ron` to a manuscript.

use super::Manuscript;
use crate::lesson::Fault;

/// A file that cannot be opened for writing, since a part of it would be lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Unreadable {
    /// Why: every fault that hides a part of it.
    pub faults: Vec<Fault>,
}

/// Returns whether a `pack.ron` has comments, which a manuscript does not keep.
#[must_use]
pub fn has_comments(text: &str) -> bool {
    let _ = text;
    false
}

impl Manuscript {
    /// Reads the text of a `pack.ron`, with what is wrong in it.
    ///
    /// # Errors
    /// [`Unreadable`] where brackets or quotes are broken or a part of the file has no place in a manuscript.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let _ = text;
        Ok(Self::default())
    }
}
