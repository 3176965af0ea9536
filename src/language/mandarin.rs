//! Mandarin: pinyin, the hanzi that it spells, the tones in which it is spoken, and its input.

pub mod hanzi;
pub mod input;
pub mod level;
pub mod pinyin;
pub mod reading;
pub mod sandhi;
pub mod traditional;
pub mod usual;
pub mod variant;
pub mod wording;
pub mod zhuyin;
