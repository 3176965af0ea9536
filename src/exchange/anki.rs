//! What Anki's text files and decks have in common: notes, whose fields become words and sentences.

pub(super) mod column;
pub(super) mod guid;
mod lines;
pub(super) mod media;
pub(super) mod note;
pub(super) mod usable;
pub(super) mod write;
