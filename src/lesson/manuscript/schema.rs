//! How the cells of a row stand in `pack.ron`: the fields of each kind of item, in the order in which they are written.

use super::Field::{
    Accepted, Answer, AskBo, AskEn, AskZh, Audio, Authors, Bo, BoOther, By, Difficulty, En, Hear, Kind,
    Level, Licence, Parts, Picture, Pinyin, Questions, ReviewedBy, Seconds, Source, Spoken, Tags, Teaches,
    TextBo, TextEn, TextZh, TitleBo, TitleEn, TitleZh, Tolerance, UnitBo, UnitEn, UnitZh, Value, WhyBo,
    WhyEn, WhyZh, Zh, ZhOther,
};
use super::{Field, Section, Table};
use crate::lesson::glosses::Of;

/// What stands under a name in `pack.ron`, and in which cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A text.
    Text(Field),
    /// A list of texts, in one cell.
    Texts(Field),
    /// A list of glosses, in one cell.
    Glosses(Field, Of),
    /// A list of pairs, in one cell.
    Pairs(Field),
    /// A number.
    Number(Field),
    /// The same in three languages, in three cells.
    Three([Field; 3]),
    /// A list of rows.
    Rows,
    /// A kind of question, with its answer.
    Kind,
}

impl Shape {
    /// Returns whether it stands in a cell, among others.
    pub fn holds(self, field: Field) -> bool {
        match self {
            Self::Text(one)
            | Self::Texts(one)
            | Self::Glosses(one, _)
            | Self::Pairs(one)
            | Self::Number(one) => one == field,
            Self::Three(three) => three.contains(&field),
            Self::Rows => false,
            Self::Kind => OF_KIND.contains(&field),
        }
    }
}

/// The cells of a kind of question, with its answer.
const OF_KIND: &[Field] = &[Kind, Answer, Value, Tolerance, UnitBo, UnitZh, UnitEn, Accepted];

/// Names with what stands under them.
pub(super) type Schema = &'static [(&'static str, Shape)];

/// The languages of [`Shape::Three`].
pub(super) const LANGUAGES: [&str; 3] = ["bo", "zh", "en"];

pub(super) const TITLE: [Field; 3] = [TitleBo, TitleZh, TitleEn];
pub(super) const UNIT: [Field; 3] = [UnitBo, UnitZh, UnitEn];
const TEXT: [Field; 3] = [TextBo, TextZh, TextEn];
const ASK: [Field; 3] = [AskBo, AskZh, AskEn];
const WHY: [Field; 3] = [WhyBo, WhyZh, WhyEn];

const HEAD: Schema = &[
    ("title", Shape::Three(TITLE)),
    ("authors", Shape::Texts(Authors)),
    ("licence", Shape::Text(Licence)),
    ("level", Shape::Text(Level)),
    ("teaches", Shape::Text(Teaches)),
];
const WORD: Schema = &[
    ("zh", Shape::Text(Zh)),
    ("pinyin", Shape::Text(Pinyin)),
    ("spoken", Shape::Text(Spoken)),
    ("bo", Shape::Glosses(Bo, Of::Tibetan)),
    ("en", Shape::Glosses(En, Of::English)),
    ("picture", Shape::Text(Picture)),
    ("audio", Shape::Text(Audio)),
    ("tags", Shape::Texts(Tags)),
    ("source", Shape::Text(Source)),
    ("reviewed_by", Shape::Text(ReviewedBy)),
];
const SENTENCE: Schema = &[
    ("zh", Shape::Text(Zh)),
    ("pinyin", Shape::Text(Pinyin)),
    ("spoken", Shape::Text(Spoken)),
    ("bo", Shape::Text(Bo)),
    ("en", Shape::Text(En)),
    ("zh_other", Shape::Texts(ZhOther)),
    ("bo_other", Shape::Texts(BoOther)),
    ("parts", Shape::Pairs(Parts)),
    ("audio", Shape::Text(Audio)),
    ("tags", Shape::Texts(Tags)),
    ("source", Shape::Text(Source)),
    ("reviewed_by", Shape::Text(ReviewedBy)),
];
const NOTE: Schema = &[
    ("title", Shape::Three(TITLE)),
    ("text", Shape::Three(TEXT)),
    ("examples", Shape::Rows),
    ("teaches", Shape::Text(Teaches)),
    ("tags", Shape::Texts(Tags)),
    ("source", Shape::Text(Source)),
    ("reviewed_by", Shape::Text(ReviewedBy)),
];
const EXAMPLE: Schema = &[
    ("zh", Shape::Text(Zh)),
    ("pinyin", Shape::Text(Pinyin)),
    ("bo", Shape::Text(Bo)),
    ("en", Shape::Text(En)),
];
const STORY: Schema = &[
    ("title", Shape::Three(TITLE)),
    ("lines", Shape::Rows),
    ("questions", Shape::Texts(Questions)),
    ("tags", Shape::Texts(Tags)),
    ("source", Shape::Text(Source)),
    ("reviewed_by", Shape::Text(ReviewedBy)),
];
const SPEECH: Schema = &[
    ("title", Shape::Three(TITLE)),
    ("seconds", Shape::Number(Seconds)),
    ("lines", Shape::Rows),
    ("tags", Shape::Texts(Tags)),
    ("source", Shape::Text(Source)),
    ("reviewed_by", Shape::Text(ReviewedBy)),
];
const LINE: Schema = &[
    ("by", Shape::Text(By)),
    ("zh", Shape::Text(Zh)),
    ("pinyin", Shape::Text(Pinyin)),
    ("spoken", Shape::Text(Spoken)),
    ("bo", Shape::Text(Bo)),
    ("en", Shape::Text(En)),
    ("audio", Shape::Text(Audio)),
];
const QUESTION: Schema = &[
    ("ask", Shape::Three(ASK)),
    ("hear", Shape::Text(Hear)),
    ("kind", Shape::Kind),
    ("why", Shape::Three(WHY)),
    ("source", Shape::Text(Source)),
    ("difficulty", Shape::Number(Difficulty)),
    ("tags", Shape::Texts(Tags)),
    ("reviewed_by", Shape::Text(ReviewedBy)),
];
const OPTION: Schema = &[("bo", Shape::Text(Bo)), ("zh", Shape::Text(Zh)), ("en", Shape::Text(En))];

/// The sections in the order of `pack.ron`.
pub(super) const IN_FILE: [Section; 6] = [
    Section::Notes,
    Section::Words,
    Section::Sentences,
    Section::Stories,
    Section::Speeches,
    Section::Questions,
];

impl Table {
    /// Returns whether its rows have a cell for a field.
    pub(super) fn holds(self, field: Field) -> bool {
        self.schema().iter().any(|(_, shape)| shape.holds(field))
    }

    /// Returns how its rows stand in `pack.ron`, ids aside.
    pub(super) fn schema(self) -> Schema {
        match self {
            Self::Head => HEAD,
            Self::Section(Section::Words) => WORD,
            Self::Section(Section::Sentences) => SENTENCE,
            Self::Section(Section::Notes) => NOTE,
            Self::Section(Section::Stories) => STORY,
            Self::Section(Section::Speeches) => SPEECH,
            Self::Section(Section::Questions) => QUESTION,
            Self::Inside(Section::Notes, _) => EXAMPLE,
            Self::Inside(Section::Stories | Section::Speeches, _) => LINE,
            Self::Inside(Section::Questions, _) => OPTION,
            Self::Inside(Section::Words | Section::Sentences, _) => &[],
        }
    }
}
