//! Mandarin: pinyin, and how it stands to the hanzi it spells.

pub mod hanzi;
pub mod pinyin;
