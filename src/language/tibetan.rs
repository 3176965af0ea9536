//! Written Tibetan: its normal form, its syllables, its particles, its dictionary order, its digits and how it
//! is typed in Latin letters.

pub mod collation;
pub mod digits;
pub mod ewts;
pub mod input;
pub mod listing;
pub mod normal;
pub mod order;
pub mod particle;
pub mod spelling;
pub mod stack_builder;
pub mod syllable;
