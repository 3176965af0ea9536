//! Which faults of a file are listed, and in which order.

use crate::exchange::draft::Columns;
use crate::exchange::fault::{Fault, FaultKind, MAX_LISTED, TableFault};
use crate::exchange::place::Place;
use crate::lesson::Severity;

/// Returns the faults that are worth listing, in the order of the file: the worst, if there are more of them.
pub(super) fn listed(faults: Vec<Fault>, sheets: &[Columns]) -> Vec<Fault> {
    let mut faults = together(faults);
    let left = faults.len().saturating_sub(MAX_LISTED);
    if left > 0 {
        faults.sort_by_key(|fault| std::cmp::Reverse(fault.severity));
        faults.truncate(MAX_LISTED);
    }
    faults.sort_by_key(|fault| match &fault.place {
        Place::File => (0, 0, 0),
        Place::Line { line, column } => (1, *line, *column),
        Place::Cell { sheet, row, column } => {
            let index = sheets.iter().position(|columns| columns.sheet == *sheet);
            let whole = |number: &u32| usize::try_from(*number).unwrap_or(usize::MAX);
            (index.map_or(usize::MAX, |index| index + 1), whole(row), whole(column))
        }
    });
    if left > 0 {
        let severity = faults.iter().map(|fault| fault.severity).max().unwrap_or(Severity::Error);
        let kind = FaultKind::TooMany { listed: faults.len(), more: left };
        faults.push(Fault { place: Place::File, severity, kind });
    }
    faults
}

/// Returns faults with those of damaged letters said once, at the first of them: all have one cause.
fn together(faults: Vec<Fault>) -> Vec<Fault> {
    let is_damaged = |fault: &Fault| matches!(fault.kind, FaultKind::Table(TableFault::Undecodable { .. }));
    let damaged = faults.iter().filter(|fault| is_damaged(fault)).count();
    let mut first = true;
    let once = faults.into_iter().filter_map(|mut fault| {
        if let FaultKind::Table(TableFault::Undecodable { count, .. }) = &mut fault.kind {
            *count = damaged;
            return std::mem::take(&mut first).then_some(fault);
        }
        Some(fault)
    });
    once.collect()
}
