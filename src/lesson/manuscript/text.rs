//! From a manuscript to the text of a `pack.ron`.

use super::tree::root;
use super::{Manuscript, Review};
use crate::lesson::syntax::write::write;

impl Manuscript {
    /// Returns the text of a `pack.ron` in the house layout. Items with an error are marked `draft: true`; rows in which
    /// nothing stands are left out. The review must be of this very manuscript. What is written without
    /// [`Writing::give_ids`](super::Writing::give_ids) has new ids that may be others the next time.
    #[must_use]
    pub fn text(&self, review: &Review, pack_id: &str) -> String {
        let new = self.new_ids();
        let id_of = |row| self.id(row).or_else(|| new.get(&row).map(AsRef::as_ref));
        write(&root(self, pack_id, id_of, |row| review.is_draft(row))).text
    }
}
