//! Reading a rule file.

use std::path::Path;

use super::fault::RulesFault;
use super::{Rules, check};
use crate::lesson::data_file::parse_checked;

/// The largest rule file that is read, in bytes. A whole evening takes some three thousand.
pub const MAX_RULES_BYTES: usize = 256 * 1024;

/// Reads and checks the bytes of a rule file. `file` is only named in errors.
///
/// # Errors
/// Every fault that was found, at least one, each with its place. A value of a wrong type hides the faults after it.
pub fn parse(file: &Path, bytes: Vec<u8>) -> Result<Rules, Vec<RulesFault>> {
    parse_checked(file, bytes, MAX_RULES_BYTES, RulesFault::unreadable, |rules, written| {
        RulesFault::located(check(rules), written)
    })
}
