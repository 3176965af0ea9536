//! Which items of a draft have errors, so that the others can be taken in without them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::map::Map;
use crate::exchange::draft::{Draft, Section};
use crate::exchange::fault::{AnkiFault, Fault, FaultKind, GiftFault, TableFault};
use crate::exchange::place::Place;
use crate::lesson::syntax::write::WrittenTree;
use crate::lesson::{self, Severity};

/// An item, by its section and its number there.
pub(super) type ItemAt = (Section, usize);

/// Where something begins: the sheet, and the row or the line.
type Start = (String, u64, u64);

/// What is wrong with an item.
#[derive(Debug, Clone, Default)]
pub(super) struct Faulty {
    pub faults: Vec<Fault>,
    /// Whether something of it could not even be read, so that it cannot be completed in the lesson.
    pub is_unread: bool,
}

/// What is wrong with a draft.
#[derive(Debug, Clone, Default)]
pub(super) struct Trouble {
    /// The items with errors.
    pub odd: BTreeMap<ItemAt, Faulty>,
    /// What became no item, by its number among the loose ones.
    pub loose: BTreeMap<usize, Vec<Fault>>,
    /// Whether there is an error that no single item has.
    pub is_of_file: bool,
}

impl Trouble {
    /// Returns whether some of the items can be taken in without the others.
    pub fn has_parts(&self, draft: &Draft) -> bool {
        !(self.is_of_file || self.odd.is_empty() && self.loose.is_empty()) && draft.len() > 0
    }

    /// Returns everything that is wrong.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.odd.values().flat_map(|faulty| &faulty.faults).chain(self.loose.values().flatten())
    }
}

/// The items of a draft by where they begin.
pub(super) struct Items {
    /// In the order of writing.
    written: Vec<(ItemAt, Place)>,
    /// In the order of the file, with the number of what became no item.
    starts: Vec<(Start, Result<ItemAt, usize>)>,
}

impl Items {
    pub fn of(draft: &Draft, loose: &[(Place, String)]) -> Self {
        let mut items = Vec::new();
        for section in Section::ALL {
            for (index, item) in draft.items(section).iter().enumerate() {
                items.push(((section, index), item.at.clone()));
            }
        }
        let mut starts: Vec<_> =
            items.iter().filter_map(|(item, at)| Some((start(at)?, Ok(*item)))).collect();
        starts.extend((0..).zip(loose).filter_map(|(index, (at, _))| Some((start(at)?, Err(index)))));
        starts.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self { written: items, starts }
    }

    /// Sorts the errors of a draft by its items: those of the checker by where they are in the text, those of the reader
    /// by where they are in the file.
    pub fn trouble(
        &self,
        text: &WrittenTree<Place>,
        checked: &[lesson::Fault],
        map: &Map<'_>,
        read: &[Fault],
    ) -> Trouble {
        let mut trouble = Trouble::default();
        let ranges = self.ranges(text);
        for fault in checked.iter().filter(|fault| fault.severity == Severity::Error) {
            let at = fault.bytes.start;
            let before = ranges.partition_point(|(range, _)| range.start <= at).checked_sub(1);
            let within =
                before.and_then(|before| ranges.get(before)).filter(|(range, _)| range.contains(&at));
            match within {
                Some((_, item)) => {
                    trouble.odd.entry(*item).or_default().faults.push(map.fault_of_item(fault));
                }
                None => trouble.is_of_file = true,
            }
        }
        for fault in read.iter().filter(|fault| fault.severity == Severity::Error) {
            if is_absence(&fault.kind) {
                // Each item lacks it, and is told so.
                continue;
            }
            match self.owner(fault) {
                Some(Ok(item)) => {
                    let faulty = trouble.odd.entry(item).or_default();
                    faulty.faults.insert(0, fault.clone());
                    faulty.is_unread |= !is_lack(&fault.kind);
                }
                Some(Err(loose)) => trouble.loose.entry(loose).or_default().push(fault.clone()),
                None => trouble.is_of_file = true,
            }
        }
        trouble
    }

    /// Returns where in the text each item stands. An item stands before what is inside it.
    fn ranges(&self, text: &WrittenTree<Place>) -> Vec<(Range<usize>, ItemAt)> {
        let mut items = self.written.iter().peekable();
        let mut ranges = Vec::new();
        for (range, place) in &text.places {
            if let Some((item, _)) = items.next_if(|(_, at)| at == place) {
                ranges.push((range.clone(), *item));
            }
        }
        ranges
    }

    /// Returns what a fault of the reader belongs to: what began last before it, in the same sheet.
    fn owner(&self, fault: &Fault) -> Option<Result<ItemAt, usize>> {
        if is_of_whole(&fault.kind) {
            return None;
        }
        let at = start(&fault.place)?;
        let before = self.starts.partition_point(|(start, _)| *start <= at).checked_sub(1)?;
        let (start, owner) = self.starts.get(before)?;
        (start.0 == at.0).then_some(*owner)
    }
}

/// Returns where something begins, however far to the right; `None` for the file as a whole.
fn start(place: &Place) -> Option<Start> {
    let number = |number: &usize| u64::try_from(*number).unwrap_or(u64::MAX);
    match place {
        Place::File => None,
        Place::Line { line, column } => Some((String::new(), number(line), number(column))),
        Place::Cell { sheet, row, .. } => Some((sheet.clone(), u64::from(*row), 0)),
    }
}

/// Returns whether a fault says that no item has something that each needs.
fn is_absence(kind: &FaultKind) -> bool {
    matches!(
        kind,
        FaultKind::Table(TableFault::MissingColumn { .. })
            | FaultKind::Anki(AnkiFault::NoColumn { .. })
            | FaultKind::Gift(GiftFault::WithoutLanguage { .. })
    )
}

/// Returns whether a fault only says that something is not there, or that its author has to say which of several it is.
fn is_lack(kind: &FaultKind) -> bool {
    matches!(
        kind,
        FaultKind::Table(TableFault::MissingValue { .. })
            | FaultKind::Gift(
                GiftFault::NoRight
                    | GiftFault::NoAnswerLine
                    | GiftFault::RightTogether { .. }
                    | GiftFault::SeveralNumbers { .. }
            )
    )
}

/// Returns whether a fault of one place is about all of a sheet.
fn is_of_whole(kind: &FaultKind) -> bool {
    matches!(
        kind,
        FaultKind::Table(
            TableFault::ColumnTwice { .. } | TableFault::LettersLost { .. } | TableFault::NothingRead
        )
    )
}
