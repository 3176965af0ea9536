//! Faults of workbooks and CSV files.

mod explain;

use crate::lesson::Hint;

/// What is wrong with a table, with what was found and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub enum TableFault {
    // The file.
    /// It is not a file of the kind that it should be, or it is damaged.
    Unreadable {
        /// What the reader of the format says, in its own words.
        reason: String,
    },
    /// It is locked with a password.
    Locked,
    /// It is not text.
    NotText,
    /// Unpacked, it is larger than any lesson.
    TooLarge {
        /// The limit in MB.
        limit: u64,
    },
    /// It has more rows than are read.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// A line has more cells than are read. The place is the first of the others.
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// No sheet of it has columns that are known.
    NothingRead,
    /// The text ends within quotes that are opened here.
    UnclosedQuote,
    /// Bytes that are no text in the encoding of the file.
    Undecodable {
        /// What could be read, with � for the rest.
        found: String,
        /// How many cells have such letters; the place is the first of them.
        count: usize,
    },
    /// The program that saved the file could not keep all letters, and wrote `?` for some.
    LettersLostOfFile {
        /// How many cells.
        count: usize,
    },
    /// It could not keep the names of the columns, and wrote `?` for them.
    HeadersLost,

    // A sheet.
    /// A sheet without columns that are known.
    SheetNotRead,
    /// A sheet of an unknown name was read as one of ours.
    SheetReadAs {
        /// The name of ours.
        sheet: &'static str,
    },
    /// A hidden sheet was read like the others.
    SheetHidden,
    /// Hidden rows were read like the others. The place is the first of them.
    RowsHidden {
        /// How many.
        count: usize,
    },
    /// Cells whose number format shows nothing were read like the others. The place is the first of them.
    CellsHidden {
        /// How many.
        count: usize,
    },
    /// Comments are not read. The place is the first of them.
    CommentsNotRead {
        /// How many.
        count: usize,
    },
    /// There are no headers; what the columns are was seen from what is in them.
    ColumnsGuessed {
        /// The columns, as `A = zh, B = bo`.
        columns: String,
    },
    /// Somebody says what a column is, and there is none of that name, letter or number.
    NoSuchColumn {
        /// How they call it.
        found: String,
    },
    /// A row before the headers is not read.
    BeforeHeaders,
    /// A column that means nothing here is not read.
    UnknownColumn {
        /// The header.
        found: String,
        /// How many of its cells have something in them.
        count: usize,
    },
    /// Cells without a header above them are not read. The place is the first of them.
    WithoutHeader {
        /// How many.
        count: usize,
    },
    /// Two columns mean the same.
    ColumnTwice {
        /// Its name.
        name: &'static str,
        /// The letters of the first of them.
        first: String,
    },
    /// A column that must be there is not.
    MissingColumn {
        /// Its name.
        name: &'static str,
    },
    /// The rows of a section that is not known are not read.
    UnknownSection {
        /// What was found.
        found: String,
    },

    // A cell.
    /// A cell that must be filled is empty.
    MissingValue {
        /// The name of its column.
        name: &'static str,
    },
    /// Spaces around the text were taken off. The place is the first of them.
    Trimmed {
        /// How many cells of the column.
        count: usize,
    },
    /// Characters that cannot be seen were taken out. The place is the first of them.
    Unseen {
        /// Of how many texts.
        count: usize,
    },
    /// Letters of another script stand beside Tibetan; they were read as they stand.
    BesideTibetan {
        /// What stands there.
        found: String,
    },
    /// A row has several words, each with its own reading and meaning.
    SeveralWords {
        /// The Chinese.
        found: String,
    },
    /// A formula: what it last came to was read.
    FormulaRead {
        /// The formula.
        formula: String,
    },
    /// A formula whose result is not in the file.
    FormulaEmpty {
        /// The formula.
        formula: String,
    },
    /// An error such as `#REF!` stands in the cell.
    ErrorValue {
        /// The error, as the spreadsheet shows it.
        found: String,
    },
    /// The spreadsheet has made a date or a time of what was typed.
    DateRead {
        /// The date, as year-month-day, or the time.
        found: String,
    },
    /// Merged cells: the text is that of the first cell, the others are empty.
    Merged {
        /// The cells, as `B3:B7`.
        range: String,
    },
    /// A whole number belongs here.
    NotWhole {
        /// What was found.
        found: String,
    },
    /// A number belongs here.
    NotNumber {
        /// What was found.
        found: String,
    },
    /// True or false belongs here.
    NotTruth {
        /// What was found.
        found: String,
    },
    /// The number of the right option belongs here.
    NotAnOption {
        /// What was found.
        found: String,
        /// How many options there are.
        options: usize,
    },
    /// There is no such kind of question.
    UnknownKind {
        /// What was found.
        found: String,
    },
    /// A pair without an equals sign between its two sides.
    NotAPair {
        /// What was found.
        found: String,
    },
    /// A row goes on with the item above, but this column belongs in the first row of an item.
    OnlyInFirstRow {
        /// The name of the column.
        name: &'static str,
    },
    /// A row that goes on with the item above, and there is none.
    NothingAbove,
    /// Pinyin was filled in from a dictionary. The place is the first of them.
    PinyinMade {
        /// How many.
        count: usize,
    },
    /// Pinyin was filled in, but the hanzi has more than one reading.
    PinyinUnsure {
        /// The hanzi.
        hanzi: String,
        /// Its readings, separated by commas; the first was taken.
        readings: String,
    },
    /// The ids only count the rows, and were left out. The place is the first of them.
    OnlyCounts {
        /// How many.
        count: usize,
    },
    /// Ids are those of other items of the lesson, and were left out. The place is the first of them.
    IdsMoved {
        /// How many.
        count: usize,
    },
    /// Ids with capital letters were read with small ones. The place is the first of them.
    IdsLowered {
        /// How many.
        count: usize,
    },
    /// Items have other ids than in the lesson, which says the same; those of the lesson are kept. The place is the first
    /// of them.
    IdsKept {
        /// How many.
        count: usize,
    },
    /// An item has the id of another: its Chinese and its Tibetan are both something else than before.
    ItemChanged {
        /// The id.
        id: String,
        /// The Chinese that it had.
        was: String,
        /// What it says now.
        now: String,
    },
    /// Commas or strokes that may part glosses or belong to one; it was read as one.
    GlossUnsure {
        /// The gloss.
        found: String,
    },
    /// A note of a dictionary that is no meaning was left out.
    NoGloss {
        /// The note.
        found: String,
    },
    /// Of a notation with variants, examples or numbers only the word itself was read.
    NotationRead {
        /// What stands there.
        found: String,
        /// The word that was read.
        taken: String,
    },
    /// HTML stands in a column of a file that is not HTML. It was read as it stands; the place is the first cell.
    HtmlLeft {
        /// How many cells.
        count: usize,
    },
    /// Letters of a cell were lost.
    LetterLost {
        /// What is left.
        found: String,
    },
    /// The names of the columns stand once more among the rows, and were left out.
    HeaderAgain,
    /// The program that saved the file could not keep the letters of a column, and wrote `?` for them.
    LettersLost {
        /// The column.
        name: &'static str,
        /// How many cells.
        count: usize,
    },
    /// The file is of a pack with another id.
    OtherPack {
        /// The id in the file.
        found: String,
        /// The id of the pack that it becomes.
        id: String,
    },

    // What a file that is to be made cannot hold.
    /// A text is too long for a cell.
    TooLong {
        /// Its length, as the spreadsheet counts.
        length: usize,
        /// The longest that a cell holds.
        limit: usize,
    },
    /// A text has a character that the format cannot hold.
    CannotHold {
        /// The character, as `U+0001`.
        character: String,
    },
}

impl TableFault {
    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let id = match self {
            Self::Unreadable { .. } => "exchange-table-unreadable-hint",
            Self::Locked => "exchange-table-locked-hint",
            Self::NotText => "exchange-table-not-text-hint",
            Self::NothingRead | Self::SheetNotRead => "exchange-table-nothing-read-hint",
            Self::UnclosedQuote => "exchange-table-unclosed-quote-hint",
            Self::Undecodable { .. } => "exchange-table-undecodable-hint",
            Self::UnknownColumn { .. } | Self::WithoutHeader { .. } => "exchange-table-unknown-column-hint",
            Self::FormulaRead { .. } | Self::FormulaEmpty { .. } | Self::ErrorValue { .. } => {
                "exchange-table-formula-hint"
            }
            Self::DateRead { .. } => "exchange-table-date-hint",
            Self::Merged { .. } => "exchange-table-merged-hint",
            Self::NotTruth { .. } => "exchange-table-not-truth-hint",
            Self::NotAnOption { .. } => "exchange-table-not-an-option-hint",
            Self::UnknownKind { .. } => "exchange-table-unknown-kind-hint",
            Self::NotAPair { .. } => "exchange-table-not-a-pair-hint",
            Self::OnlyInFirstRow { .. } => "exchange-table-only-in-first-row-hint",
            Self::UnknownSection { .. } => "exchange-table-unknown-section-hint",
            Self::ItemChanged { .. } => "exchange-table-item-changed-hint",
            Self::GlossUnsure { .. } => "exchange-table-gloss-unsure-hint",
            Self::LettersLost { .. } | Self::LettersLostOfFile { .. } | Self::HeadersLost => {
                "exchange-table-letters-lost-hint"
            }
            _ => return None,
        };
        Some(Hint { id, args: Vec::new() })
    }
}
