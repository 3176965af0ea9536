//! Reading a file of limits.

use std::convert::identity;
use std::path::Path;

use super::Limits;
use super::check::check;
use crate::lesson::Fault;
use crate::lesson::data_file::parse_checked;

/// The largest file of limits that is read, in bytes. One takes some three hundred.
pub const MAX_LIMITS_BYTES: usize = 64 * 1024;

/// Reads and checks the bytes of a file of limits. `file` is only named in errors.
///
/// # Errors
/// Every fault that was found, at least one, each with its place. A value of a wrong type hides the faults after it.
pub fn parse(file: &Path, bytes: Vec<u8>) -> Result<Limits, Vec<Fault>> {
    parse_checked(file, bytes, MAX_LIMITS_BYTES, identity, |limits, written| {
        check(limits).into_iter().map(|(place, kind)| written.error_at(&place, kind)).collect()
    })
}
