//! Written Tibetan: its normal form, its syllables, its particles, its dictionary order and its digits.

pub mod collation;
pub mod digits;
pub mod listing;
pub mod normal;
pub mod particle;
pub mod syllable;
