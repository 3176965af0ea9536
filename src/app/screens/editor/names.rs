//! What the parts and the columns of a lesson are called, and how each is typed.

use crate::app::widgets::Asks;
use crate::lesson::manuscript::{Field, Section, Table};

/// Returns the key of what a part is called.
pub fn part_key(table: Table) -> &'static str {
    match table {
        Table::Head => "editor-part-head",
        Table::Section(section) | Table::Inside(section, _) => match section {
            Section::Words => "editor-part-words",
            Section::Sentences => "editor-part-sentences",
            Section::Notes => "editor-part-notes",
            Section::Stories => "editor-part-stories",
            Section::Speeches => "editor-part-speeches",
            Section::Questions => "editor-part-questions",
        },
    }
}

/// Returns the key of how an empty part is begun.
pub fn begin_key(table: Table) -> &'static str {
    match table {
        Table::Head | Table::Section(Section::Words) => "editor-begin-words",
        Table::Section(Section::Sentences) => "editor-begin-sentences",
        Table::Section(Section::Notes) => "editor-begin-notes",
        Table::Section(Section::Stories) => "editor-begin-stories",
        Table::Section(Section::Speeches) => "editor-begin-speeches",
        Table::Section(Section::Questions) => "editor-begin-questions",
        Table::Inside(Section::Notes, _) => "editor-begin-examples",
        Table::Inside(Section::Questions, _) => "editor-begin-options",
        Table::Inside(..) => "editor-begin-lines",
    }
}

/// Returns the key of what is inside of a row.
pub fn inside_key(table: Table) -> &'static str {
    match table {
        Table::Section(Section::Notes) => "editor-inside-notes",
        Table::Section(Section::Questions) => "editor-inside-questions",
        _ => "editor-inside-lines",
    }
}

/// Returns the key of what a column is called.
pub fn field_key(field: Field) -> &'static str {
    use Field as F;
    match field {
        F::Zh => "editor-field-zh",
        F::Pinyin => "editor-field-pinyin",
        F::Spoken => "editor-field-spoken",
        F::Bo => "editor-field-bo",
        F::En => "editor-field-en",
        F::ZhOther => "editor-field-zh-other",
        F::BoOther => "editor-field-bo-other",
        F::Parts => "editor-field-parts",
        F::Picture => "editor-field-picture",
        F::Audio => "editor-field-audio",
        F::Tags => "editor-field-tags",
        F::Source => "editor-field-source",
        F::ReviewedBy => "editor-field-reviewed-by",
        F::TitleBo => "editor-field-title-bo",
        F::TitleZh => "editor-field-title-zh",
        F::TitleEn => "editor-field-title-en",
        F::TextBo => "editor-field-text-bo",
        F::TextZh => "editor-field-text-zh",
        F::TextEn => "editor-field-text-en",
        F::Teaches => "editor-field-teaches",
        F::Seconds => "editor-field-seconds",
        F::By => "editor-field-by",
        F::AskBo => "editor-field-ask-bo",
        F::AskZh => "editor-field-ask-zh",
        F::AskEn => "editor-field-ask-en",
        F::Hear => "editor-field-hear",
        F::Kind => "editor-field-kind",
        F::Answer => "editor-field-answer",
        F::Value => "editor-field-value",
        F::Tolerance => "editor-field-tolerance",
        F::UnitBo => "editor-field-unit-bo",
        F::UnitZh => "editor-field-unit-zh",
        F::UnitEn => "editor-field-unit-en",
        F::Accepted => "editor-field-accepted",
        F::WhyBo => "editor-field-why-bo",
        F::WhyZh => "editor-field-why-zh",
        F::WhyEn => "editor-field-why-en",
        F::Difficulty => "editor-field-difficulty",
        F::Questions => "editor-field-questions",
        F::Authors => "editor-field-authors",
        F::Licence => "editor-field-licence",
        F::Level => "editor-field-level",
    }
}

/// Returns how much of the width of a table a column takes, beside the others.
pub fn weight(field: Field) -> f32 {
    use Field as F;
    match field {
        F::Bo | F::AskBo => 1.35,
        F::En | F::AskEn => 1.2,
        F::Pinyin => 1.15,
        F::Picture | F::By => 0.5,
        F::Seconds => 0.55,
        F::Kind => 0.85,
        _ => 1.0,
    }
}

/// Returns what is asked for in a column, which decides how it is typed.
pub fn asks(field: Field) -> Asks {
    use Field as F;
    match field {
        F::Zh | F::ZhOther | F::TitleZh | F::TextZh | F::AskZh | F::UnitZh | F::WhyZh => Asks::Mandarin,
        F::Bo | F::BoOther | F::TitleBo | F::TextBo | F::AskBo | F::UnitBo | F::WhyBo => Asks::Tibetan,
        F::Pinyin
        | F::Spoken
        | F::Hear
        | F::En
        | F::TitleEn
        | F::TextEn
        | F::AskEn
        | F::UnitEn
        | F::WhyEn
        | F::Audio
        | F::Seconds
        | F::Value
        | F::Tolerance
        | F::Licence
        | F::Level => Asks::Latin,
        _ => Asks::Anything,
    }
}
