//! A contest goes on from its log: what was cut off by a sudden end is left out, and what is appended follows the last whole
//! line.

use std::path::Path;
use std::sync::Arc;

use crate::contest::log::{LineFault, Replayed};
use crate::explain::Explain;
use crate::locale::Locale;
use crate::progress::{EveningLog, read_log};

/// How many faults of a log are told.
const MOST_TOLD: usize = 5;

/// Reads a log again and opens it for what comes next. `last` gives the line of the last event.
///
/// # Errors
/// What is wrong with the log, as sentences.
pub fn resume<C, F: Explain>(
    file: &Path,
    replay: impl FnOnce(&[u8]) -> Replayed<C, F>,
    last: impl FnOnce(&C) -> Option<String>,
    locale: &Locale,
    wake: Arc<dyn Fn() + Send + Sync>,
) -> Result<(C, EveningLog), Vec<String>> {
    let bytes = read_log(file).map_err(|fault| vec![locale.explain(&fault)])?;
    let replayed = replay(&bytes);
    if !replayed.faults.is_empty() {
        let line = |fault: &LineFault<F>| {
            let line = locale.format("host-line", &[("line", fault.line.into())]);
            format!("{line} {}", locale.explain(&fault.fault))
        };
        return Err(replayed.faults.iter().take(MOST_TOLD).map(line).collect());
    }
    let contest = replayed.contest.ok_or_else(|| vec![locale.text("host-no-log")])?;
    // What stands behind the last line break is a line that was cut off, or one that only lacks its break.
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
    let log = EveningLog::go_on(file, whole as u64, wake).map_err(|fault| vec![locale.explain(&fault)])?;
    let lacks_break = whole < bytes.len() && replayed.cut_line.is_none();
    if let Some(line) = last(&contest).filter(|_| lacks_break) {
        log.append(line);
    }
    Ok((contest, log))
}
