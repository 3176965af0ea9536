//! Lesson packs: what a pack is, how `pack.ron` is read, and every fault that a teacher should know of.
//!
//! A pack is a folder with a `pack.ron` and, if it likes, `audio/` and `pictures/`. Reading goes
//! bytes → text ([`read_pack`]) → tree with places (`syntax`) → checked model (`source`, asking `check` about each
//! text). Nothing stops at the first fault: one run reports all of them, each with its line and
//! column. The room reads files; it writes none, and knows nothing of learners.

pub mod cells;
mod check;
mod course;
pub mod data_file;
pub mod edit;
mod fault;
mod folder;
pub mod glosses;
pub mod library;
pub mod manuscript;
pub mod media;
mod model;
mod nearest;
pub mod new_id;
mod salvage;
mod section;
mod source;
mod spoken;
pub mod syntax;
mod text;
pub mod write;
mod written;

#[cfg(test)]
mod tests;

pub use fault::{Expected, Fault, FaultKind, Hint, LooksLike, Severity};
pub use folder::{MAX_PACK_BYTES, PACK_FILE, read_pack, read_pack_text, read_pack_text_whole, salvage_pack};
use folder::{all_faults, read_unplaced};
pub use model::{
    Draft, Example, Line, Note, Pack, Part, Picture, Question, QuestionKind, Sentence, Speech, Story,
    Trilingual, Word,
};
pub use salvage::Salvage;
pub use section::Section;
pub use source::is_id;
use source::mended_id;
pub use spoken::{PackRecording, Spoken};

/// The result of reading a pack.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checked {
    /// The pack, when no fault is an error. A pack is never half-loaded.
    pub pack: Option<Pack>,
    /// Every fault, errors and warnings, in the order of the file.
    pub faults: Vec<Fault>,
}

impl Checked {
    /// Returns how many of the faults are errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.faults.iter().filter(|fault| fault.severity == Severity::Error).count()
    }
}
