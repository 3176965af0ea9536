//! Which rows are seen together as a table, and which cells they have.

use super::Field::{
    Accepted, Answer, AskBo, AskEn, AskZh, Audio, Authors, Bo, BoOther, By, Difficulty, En, Hear, Kind,
    Level, Licence, Parts, Picture, Pinyin, Questions, ReviewedBy, Seconds, Source, Spoken, Tags, Teaches,
    TextBo, TextEn, TextZh, TitleBo, TitleEn, TitleZh, Tolerance, UnitBo, UnitEn, UnitZh, Value, WhyBo,
    WhyEn, WhyZh, Zh, ZhOther,
};
use super::{Field, Row, RowKey, Section};

/// Rows that are seen as one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// What the lesson says of itself: one row.
    Head,
    /// The items of a section.
    Section(Section),
    /// The lines, examples or options of one item.
    Inside(Section, RowKey),
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId {
    /// The table that it is in.
    pub table: Table,
    /// Its row.
    pub row: RowKey,
    /// Its column.
    pub field: Field,
}

impl Table {
    /// Returns the columns of the table, from left to right.
    #[must_use]
    pub fn columns(self) -> &'static [Field] {
        match self {
            Self::Head => &[TitleBo, TitleZh, TitleEn, Authors, Licence, Level, Teaches],
            Self::Section(Section::Words) => &[Zh, Pinyin, Bo, En, Picture],
            Self::Section(Section::Sentences) => &[Zh, Pinyin, Bo, En],
            Self::Section(Section::Notes) => &[TitleZh, TitleBo, TitleEn],
            Self::Section(Section::Stories) => &[TitleZh, TitleBo, TitleEn],
            Self::Section(Section::Speeches) => &[TitleZh, TitleBo, TitleEn, Seconds],
            Self::Section(Section::Questions) => &[Kind, AskZh, AskBo, AskEn],
            Self::Inside(Section::Notes, _) => &[Zh, Pinyin, Bo, En],
            Self::Inside(Section::Stories | Section::Speeches, _) => &[By, Zh, Pinyin, Bo, En],
            Self::Inside(Section::Questions, _) => &[Zh, Bo, En],
            Self::Inside(Section::Words | Section::Sentences, _) => &[],
        }
    }

    /// Returns the fields of a row that are no columns of its table, in the order in which they are shown.
    #[must_use]
    pub fn more(self, row: &Row) -> &'static [Field] {
        match self {
            Self::Head | Self::Inside(Section::Notes | Section::Questions, _) => &[],
            Self::Section(Section::Words) => &[Spoken, Audio, Tags, Source, ReviewedBy],
            Self::Section(Section::Sentences) => {
                &[Parts, ZhOther, BoOther, Spoken, Audio, Tags, Source, ReviewedBy]
            }
            Self::Section(Section::Notes) => &[TextZh, TextBo, TextEn, Teaches, Tags, Source, ReviewedBy],
            Self::Section(Section::Stories) => &[Questions, Tags, Source, ReviewedBy],
            Self::Section(Section::Speeches) => &[Tags, Source, ReviewedBy],
            Self::Section(Section::Questions) => match row.get(Kind) {
                "Choice" | "TrueFalse" => {
                    &[Answer, WhyZh, WhyBo, WhyEn, Source, Difficulty, Hear, Tags, ReviewedBy]
                }
                "Number" => &[
                    Value, Tolerance, UnitZh, UnitBo, UnitEn, WhyZh, WhyBo, WhyEn, Source, Difficulty, Hear,
                    Tags, ReviewedBy,
                ],
                "Text" => &[Accepted, WhyZh, WhyBo, WhyEn, Source, Difficulty, Hear, Tags, ReviewedBy],
                _ => &[WhyZh, WhyBo, WhyEn, Source, Difficulty, Hear, Tags, ReviewedBy],
            },
            Self::Inside(Section::Stories | Section::Speeches, _) => &[Spoken, Audio],
            Self::Inside(Section::Words | Section::Sentences, _) => &[],
        }
    }

    /// Returns the table inside a row of this table, if such a row has one: the lines of a story or a speech, the examples
    /// of a note, the options of a choice, what is to be put in order.
    #[must_use]
    pub fn inside(self, row: &Row) -> Option<Self> {
        let Self::Section(section) = self else { return None };
        let has_rows = match section {
            Section::Words | Section::Sentences => false,
            Section::Notes | Section::Stories | Section::Speeches => true,
            Section::Questions => matches!(row.get(Kind), "Choice" | "Order"),
        };
        has_rows.then_some(Self::Inside(section, row.key))
    }
}
