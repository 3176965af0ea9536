//! Mandarin: pinyin, how it stands to the hanzi it spells, and how it is spoken.

pub mod hanzi;
pub mod input;
pub mod pinyin;
pub mod reading;
pub mod sandhi;
