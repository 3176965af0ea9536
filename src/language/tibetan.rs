//! Written Tibetan: its normal form, its syllables, its particles and its digits.

pub mod digits;
pub mod normal;
pub mod particle;
pub mod syllable;
