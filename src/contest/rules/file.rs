//! Reading a rule file.

use std::path::Path;

use super::fault::RulesFault;
use super::{Rules, check};
use crate::lesson::data_file::{self, DataFile};
use crate::lesson::{Fault, FaultKind};

/// The largest rule file that is read, in bytes. A whole evening takes some three thousand.
pub const MAX_RULES_BYTES: usize = 256 * 1024;

/// More faults are not worth listing.
const MOST_FAULTS: usize = 100;

/// Reads and checks the bytes of a rule file. `file` is only named in errors.
///
/// # Errors
/// Every fault that was found, at least one, each with its place. A value of a wrong type hides the faults after it.
pub fn parse(file: &Path, bytes: Vec<u8>) -> Result<Rules, Vec<RulesFault>> {
    if bytes.len() > MAX_RULES_BYTES {
        let limit = u64::try_from(MAX_RULES_BYTES).unwrap_or(u64::MAX);
        let kind = FaultKind::TooLarge { bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX), limit };
        return Err(vec![unreadable(Fault::of_file(file, kind))]);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let rules: Rules = data_file::parse(file, bytes)
        .map_err(|faults| faults.into_iter().map(unreadable).collect::<Vec<_>>())?;
    let written = DataFile::new(file, &text);
    let faults: Vec<RulesFault> = check(&rules)
        .into_iter()
        .take(MOST_FAULTS)
        .map(|(place, wrong)| {
            let Fault { line, column, .. } = written.error_at(place.steps(), FaultKind::NothingInside);
            RulesFault::Wrong { line, column, place, wrong }
        })
        .collect();
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

fn unreadable(fault: Fault) -> RulesFault {
    RulesFault::Unreadable(Box::new(fault))
}
