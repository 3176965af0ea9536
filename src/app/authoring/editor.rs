//! The editor: a lesson that is written in the program itself, cell by cell. It is saved by itself, every change can be taken
//! back, and what is wrong stands beside what was written. The rules are those of `lesson/manuscript.rs`.

mod act;
mod choices;
mod dropped;
mod keeping;
mod keys;
mod opening;
mod place;
mod recording;
mod reviewed;
mod system;
mod tools;

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

pub use self::act::EditorWish;
pub use self::choices::{Choice, ChoiceLabel, choices, is_chosen_from};
use self::keeping::Keeping;
pub use self::keeping::Kept;
pub use self::keys::{Hands, Shelf};
use self::place::Stepped;
pub use self::place::{At, Place};
use self::reviewed::Reviewed;
pub use self::reviewed::Tally;
pub use self::system::plugin;
use super::Notice;
use super::emoji::{Found, PictureNames};
use crate::app::task::Task;
use crate::exchange::InstallError;
use crate::language::mandarin::reading::Readings;
use crate::lesson::manuscript::{
    CellFault, CellId, Edit, Field, Manuscript, Row, RowKey, Spot, Table, Writing,
};
use crate::lesson::{Fault, Severity};

/// The field in which is written what is looked for.
pub const FIND_FIELD: &str = "editor-find";
/// Pictures that are offered at once: as many as there are digits.
const MOST_PICTURES: usize = 9;

/// The lesson that is being written.
#[derive(Resource, Default)]
pub enum Editor {
    /// None.
    #[default]
    Closed,
    /// It is being read.
    Opening(Task<Opened>),
    /// It is open.
    Open(Box<Editing>),
    /// It cannot be written here.
    Refused(Refusal),
}

/// Why a lesson cannot be written here.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// Parts of its file cannot be read, and would be lost.
    Faults(Vec<Fault>),
    /// The disk would not give it.
    Disk(InstallError),
    /// The program has made a mistake, which is in the log.
    Died,
}

/// A lesson as it was read.
pub struct Opened {
    folder: PathBuf,
    id: String,
    read: Result<(Vec<u8>, Manuscript, bool), Refusal>,
    pictures: PictureNames,
}

/// A lesson that is open.
pub struct Editing {
    writing: Writing,
    place: Place,
    reviewed: Reviewed,
    keeping: Keeping,
    pictures: Arc<PictureNames>,
    /// What is written for a picture that is not one yet.
    sought: String,
    /// What is looked for, while something is.
    find: Option<String>,
    /// What was done last.
    notice: Option<Notice>,
    /// Whether the author wants to go as soon as everything is kept.
    is_leaving: bool,
    /// Whether the notes of the file are not kept, and that was not said yet.
    drops_notes: bool,
}

impl Editor {
    /// Returns the lesson that is open.
    pub fn open(&self) -> Option<&Editing> {
        match self {
            Self::Open(editing) => Some(editing),
            Self::Closed | Self::Opening(_) | Self::Refused(_) => None,
        }
    }

    fn open_mut(&mut self) -> Option<&mut Editing> {
        match self {
            Self::Open(editing) => Some(editing),
            Self::Closed | Self::Opening(_) | Self::Refused(_) => None,
        }
    }

    /// Takes up for how many rows there is room. Returns whether that has changed what is to be drawn.
    pub fn make_room(&mut self, rows: usize) -> bool {
        self.open_mut().is_some_and(|editing| editing.place.make_room(rows, editing.writing.manuscript()))
    }

    /// Returns whether a thread is at work that will change what there is to see.
    pub fn is_at_work(&self) -> bool {
        match self {
            Self::Opening(_) => true,
            Self::Open(editing) => editing.keeping.is_at_work() || editing.is_leaving,
            Self::Closed | Self::Refused(_) => false,
        }
    }
}

impl Editing {
    fn new(opened: Opened, bytes: &[u8], manuscript: Manuscript, has_notes: bool) -> Self {
        Self {
            place: Place::new(&manuscript),
            writing: Writing::new(manuscript),
            reviewed: Reviewed::default(),
            keeping: Keeping::new(&opened.folder, &opened.id, bytes, has_notes),
            pictures: Arc::new(opened.pictures),
            sought: String::new(),
            find: None,
            notice: None,
            is_leaving: false,
            drops_notes: has_notes,
        }
    }

    /// Returns what is written.
    pub fn manuscript(&self) -> &Manuscript {
        self.writing.manuscript()
    }

    /// Returns a row of a table. What is in sight is found at once, however long the table is.
    pub fn row(&self, table: Table, key: RowKey) -> Option<&Row> {
        let near = (table == self.place.table).then(|| self.place.in_sight(self.manuscript()));
        let rows = near.and_then(|near| self.manuscript().rows(table).get(near)).unwrap_or_default();
        let row = rows.iter().find(|row| row.key == key).map(AsRef::as_ref);
        row.or_else(|| self.manuscript().row(table, key))
    }

    /// Returns what is written, with its history.
    pub fn writing(&self) -> &Writing {
        &self.writing
    }

    /// Returns where the author is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Returns whether what is written is on the disk.
    pub fn kept(&self) -> Kept {
        self.keeping.kept()
    }

    /// Returns the id of the lesson.
    pub fn id(&self) -> &str {
        self.keeping.id()
    }

    /// Returns what is looked for, while something is.
    pub fn find(&self) -> Option<&str> {
        self.find.as_deref()
    }

    /// Returns what was done last.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Returns whether notes that stand in the file will not be there any more.
    pub fn drops_notes(&self) -> bool {
        self.drops_notes
    }

    /// Returns how many faults a row has.
    pub fn tally(&self, row: &Row) -> Tally {
        self.reviewed.tally(row.key)
    }

    /// Returns whether it is known of a row as it stands what is wrong with it.
    pub fn is_reviewed(&self, row: &Row) -> bool {
        self.reviewed.knows(self.place.table, row, self.place.in_sight(self.manuscript()))
    }

    /// Returns how bad the worst fault of a cell is.
    pub fn worst_of(&self, cell: &CellId) -> Option<Severity> {
        self.reviewed.worst_of(cell)
    }

    /// Returns how many items are not complete, and how many are.
    pub fn counts(&self) -> (usize, usize) {
        (self.reviewed.review.drafts(), self.reviewed.review.complete())
    }

    /// Returns the faults of the chosen row, those of the chosen cell first.
    pub fn faults_here(&self) -> Vec<&CellFault> {
        let Some(cell) = self.place.cell() else { return Vec::new() };
        let mut faults = self.reviewed.faults_of(cell.row);
        if let Table::Inside(_, around) = cell.table {
            let of_the_whole = |fault: &&CellFault| !matches!(fault.spot, Spot::Cell(of) if of.row != around);
            faults.extend(self.reviewed.faults_of(around).into_iter().filter(of_the_whole));
        }
        faults.sort_by_key(|fault| fault.spot != Spot::Cell(cell));
        faults
    }

    /// Returns the fault that is mended next here.
    pub fn next_mend(&self) -> Option<&CellFault> {
        self.faults_here().into_iter().find(|fault| fault.mend.is_some())
    }

    /// Returns whether all that is written has been looked through for what is wrong.
    pub fn is_looked_through(&self) -> bool {
        !self.keeping.is_waiting(self.writing.revision()) && !self.keeping.is_at_work()
    }

    /// Returns whether another row than the chosen one is not right.
    pub fn has_fault_elsewhere(&self) -> bool {
        self.reviewed.review.has_fault_elsewhere(self.here())
    }

    /// Returns where the next row is that is not right; `None` if no other row is wrong.
    fn next_fault(&self) -> Option<CellId> {
        self.reviewed.review.next_fault(self.manuscript(), self.here())
    }

    fn here(&self) -> Option<(Table, RowKey)> {
        self.place.cell().map(|cell| (cell.table, cell.row))
    }

    /// Returns what stands in the field of a cell.
    pub fn shown(&self, cell: &CellId) -> String {
        if cell.field == Field::Picture && self.place.cell() == Some(*cell) && !self.sought.is_empty() {
            return self.sought.clone();
        }
        self.row(cell.table, cell.row).map_or("", |row| row.get(cell.field)).replace('\n', PARAGRAPH)
    }

    /// Returns the pictures that are offered for the chosen cell.
    pub fn pictures(&self) -> Vec<Found> {
        let Some(cell) = self.place.cell().filter(|cell| cell.field == Field::Picture) else {
            return Vec::new();
        };
        if !self.sought.is_empty() {
            return self.pictures.find(&[&self.sought], MOST_PICTURES);
        }
        let Some(row) = self.row(cell.table, cell.row) else { return Vec::new() };
        let meanings = [row.get(Field::En), row.get(Field::Zh), row.get(Field::Bo)];
        self.pictures.find(&meanings, MOST_PICTURES)
    }

    /// Takes a change that was made.
    fn edit(&mut self, edit: Edit, readings: &Readings) -> Option<CellId> {
        let before = self.writing.revision();
        let applied = self.writing.apply(edit, readings);
        if self.writing.revision() != before {
            self.keeping.changed();
        }
        applied.focus
    }
}

/// How the end of a paragraph is shown in a field of one line.
pub const PARAGRAPH: &str = "¶";

/// Returns the name of the field or the control of a cell.
pub fn cell_name(at: At) -> String {
    format!("cell-{:?}-{:?}", at.row, at.field)
}
