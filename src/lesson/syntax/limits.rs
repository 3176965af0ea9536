//! How much of a document is read.

/// How deep brackets may stand in brackets. `ron` allows 128.
pub const MAX_DEPTH: usize = 64;

/// How many syntax faults are listed before the reader only looks for the end.
pub const MAX_FAULTS: usize = 200;
