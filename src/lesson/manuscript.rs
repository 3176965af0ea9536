//! A lesson while it is being written: rows of cells that hold what the author typed, right or wrong.
//!
//! A [`Manuscript`] is read from a `pack.ron` and written as one. A [`Writing`] is a manuscript with its history: every
//! change is an [`Edit`], and every edit can be undone for as long as the session lasts. A [`Review`] holds it against the
//! rules for lessons, which are those of the reader of `pack.ron` and no others, and leads each fault to the cell that it
//! is about. Plain data throughout: no files (but those that a review looks up), no clock, no chance.

mod block;
mod change;
mod edit;
mod field;
mod find;
mod ids;
mod offer;
mod read;
mod review;
mod row;
mod rows;
mod schema;
mod store;
mod table;
mod text;
mod tree;
mod writing;

pub use super::Section;
pub use block::read_block;
pub use edit::{Applied, Edit};
pub use field::Field;
pub use find::find;
pub use read::{Unreadable, has_comments};
pub use review::{CellFault, Review, Spot};
pub use row::{Offer, Row, RowKey};
pub use rows::Rows;
pub use store::Manuscript;
pub use table::{CellId, Table};
pub use writing::Writing;

#[cfg(test)]
mod tests;
