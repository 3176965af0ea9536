//! Names of the values in the comments of a question.

pub(super) const ID: &str = "id";
pub(super) const TAG: &str = "tag";
pub(super) const SOURCE: &str = "source";
pub(super) const DIFFICULTY: &str = "difficulty";
pub(super) const REVIEWER: &str = "reviewed_by";
pub(super) const UNIT: &str = "unit";
pub(super) const KIND: &str = "kind";
pub(super) const HEAR: &str = "hear";
