//! The lines of a log of whatever kind of contest: a first line that says what it begins with, then events.

use serde_json::Value;

use super::fault::{LineFault, LogFault};
use super::{MAX_EVENTS, MAX_HEAD_BYTES, MAX_LINE_BYTES, MOST_FAULTS, Replayed};

/// What is read of a log whose first line is a `S` and whose events are `E`.
pub struct Lines<S, E, F> {
    /// What the contest begins with, if the first line says so.
    pub setting: Option<S>,
    /// The events; `None` for a line that could not be read.
    pub events: Vec<Option<E>>,
    /// What is wrong, by line.
    pub faults: Vec<LineFault<F>>,
    /// The line that was cut off and left out, if the last one was.
    pub cut_line: Option<usize>,
}

/// Reads a log, in time linear in its length.
pub fn read<S, E, F: From<LogFault>>(
    bytes: &[u8],
    head: impl Fn(&Value) -> Result<S, Vec<F>>,
    event: impl Fn(&Value) -> Result<E, Vec<LogFault>>,
) -> Lines<S, E, F> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let ends = bytes.last().is_none_or(|last| *last == b'\n');
    let end = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |last| last + 1);
    let mut lines: Vec<&[u8]> = bytes[..end].split(|byte| *byte == b'\n').take(MAX_EVENTS + 2).collect();
    let mut log = Lines { setting: None, events: Vec::new(), faults: Vec::new(), cut_line: None };
    if lines.len() > MAX_EVENTS + 1 {
        lines.truncate(MAX_EVENTS + 1);
        log.fault(MAX_EVENTS + 2, LogFault::TooManyEvents { most: MAX_EVENTS }.into());
    }
    let is_cut = |line: &[u8]| {
        !ends && matches!(parse(line, MAX_LINE_BYTES), Err(LogFault::NotJson { .. } | LogFault::NotUtf8))
    };
    if lines.len() > 1 && lines.last().is_some_and(|line| is_cut(line)) {
        log.cut_line = Some(lines.len());
        lines.pop();
    }
    let Some((first, rest)) = lines.split_first() else { return log };
    match parse(first, MAX_HEAD_BYTES).map_err(|fault| vec![fault.into()]).and_then(|value| head(&value)) {
        Ok(setting) => log.setting = Some(setting),
        Err(faults) => faults.into_iter().for_each(|fault| log.fault(1, fault)),
    }
    for (index, line) in rest.iter().enumerate() {
        match parse(line, MAX_LINE_BYTES).map_err(|fault| vec![fault]).and_then(|value| event(&value)) {
            Ok(recorded) => log.events.push(Some(recorded)),
            Err(faults) => {
                log.events.push(None);
                for fault in faults {
                    log.fault(index + 2, fault.into());
                }
            }
        }
    }
    log
}

impl<S, E, F> Lines<S, E, F> {
    fn fault(&mut self, line: usize, fault: F) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(LineFault { line, fault });
        }
    }
}

/// Joins what was refused, by line, to the faults of lines. After a wrong line a refusal that may only follow from it
/// (`follows`) is not told, until an event in whose past nothing matters any more (`fresh`, by event).
pub fn replayed<C, R, F: From<R>>(
    contest: C,
    mut faults: Vec<LineFault<F>>,
    cut_line: Option<usize>,
    refused: Vec<(u32, R)>,
    fresh: &[bool],
    follows: impl Fn(&R) -> bool,
) -> Replayed<C, F> {
    let mut wrong: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    wrong.dedup();
    for (number, refusal) in refused {
        let line = number as usize;
        let place = wrong.partition_point(|wrong| *wrong < line);
        let last_wrong = place.checked_sub(1).map(|before| wrong[before]);
        let is_told =
            |wrong: usize| fresh.get(wrong - 1..line - 2).is_some_and(|between| between.contains(&true));
        if !follows(&refusal) || last_wrong.is_none_or(is_told) {
            faults.push(LineFault { line, fault: refusal.into() });
        }
        if wrong.get(place) != Some(&line) {
            wrong.insert(place, line);
        }
    }
    faults.sort_by_key(|fault| fault.line);
    faults.truncate(MOST_FAULTS);
    Replayed { contest: Some(contest), faults, cut_line }
}

/// Reads a line as JSON.
pub fn parse(line: &[u8], most: usize) -> Result<Value, LogFault> {
    if line.len() > most {
        return Err(LogFault::LineTooLong { most });
    }
    let text = std::str::from_utf8(line).map_err(|_| LogFault::NotUtf8)?;
    if text.trim().is_empty() {
        return Err(LogFault::EmptyLine);
    }
    serde_json::from_str(text).map_err(|error| LogFault::NotJson { column: error.column() })
}
