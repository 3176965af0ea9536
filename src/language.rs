//! What is true of the two languages, whatever a lesson says: how Tibetan is written and spelt, how Mandarin is
//! spelt in pinyin, and what counts as the same answer. Pure: text in, facts out; no files, no clock.

pub mod answer;
mod edit;
pub mod mandarin;
pub mod tibetan;
