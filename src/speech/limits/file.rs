//! Reading a file of limits.

use std::path::Path;

use super::Limits;
use super::check::check;
use crate::lesson::data_file::{self, DataFile};
use crate::lesson::{Fault, FaultKind};

/// The largest file of limits that is read, in bytes. One takes some three hundred.
pub const MAX_LIMITS_BYTES: usize = 64 * 1024;

/// Reads and checks the bytes of a file of limits. `file` is only named in errors.
///
/// # Errors
/// Every fault that was found, at least one, each with its place. A value of a wrong type hides the faults after it.
pub fn parse(file: &Path, bytes: Vec<u8>) -> Result<Limits, Vec<Fault>> {
    if bytes.len() > MAX_LIMITS_BYTES {
        let limit = u64::try_from(MAX_LIMITS_BYTES).unwrap_or(u64::MAX);
        let kind = FaultKind::TooLarge { bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX), limit };
        return Err(vec![Fault::of_file(file, kind)]);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let limits: Limits = data_file::parse(file, bytes)?;
    let written = DataFile::new(file, &text);
    let faults: Vec<Fault> =
        check(&limits).into_iter().map(|(place, kind)| written.error_at(&place, kind)).collect();
    if faults.is_empty() { Ok(limits) } else { Err(faults) }
}
