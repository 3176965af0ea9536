//! Cells in which nothing is written, since what they may hold is chosen.

use crate::lesson::manuscript::{Field, Manuscript, Row, Section, Table};

/// Something that a cell may hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What the cell holds then.
    pub value: String,
    /// How it is called.
    pub label: ChoiceLabel,
    /// Whether the cell holds it.
    pub is_chosen: bool,
}

/// How a choice is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ChoiceLabel {
    /// By a sentence of this key.
    Key(&'static str),
    /// As it is written.
    Text(String),
}

/// Kinds of questions, in words that a teacher knows.
const KINDS: [(&str, &str); 5] = [
    ("Choice", "editor-kind-choice"),
    ("TrueFalse", "editor-kind-true-false"),
    ("Number", "editor-kind-number"),
    ("Order", "editor-kind-order"),
    ("Text", "editor-kind-text"),
];

/// Returns whether what a cell holds is chosen, not written.
pub fn is_chosen_from(field: Field, row: &Row) -> bool {
    match field {
        Field::Kind | Field::Teaches | Field::Difficulty | Field::Questions => true,
        Field::Answer => matches!(row.get(Field::Kind), "Choice" | "TrueFalse"),
        _ => false,
    }
}

/// Returns what a cell may hold; nothing where it is written.
pub fn choices(field: Field, row: &Row, manuscript: &Manuscript) -> Vec<Choice> {
    let now = row.get(field);
    let keyed = |(value, key): (&str, &'static str)| Choice {
        value: value.to_owned(),
        label: ChoiceLabel::Key(key),
        is_chosen: now == value,
    };
    match field {
        Field::Kind => KINDS.into_iter().map(keyed).collect(),
        Field::Teaches => {
            let all = [("", "editor-teaches-both"), ("zh", "editor-teaches-zh"), ("bo", "editor-teaches-bo")];
            all.into_iter().map(keyed).collect()
        }
        Field::Difficulty => {
            let all =
                [("1", "editor-difficulty-1"), ("2", "editor-difficulty-2"), ("3", "editor-difficulty-3")];
            all.into_iter().map(keyed).collect()
        }
        Field::Answer if row.get(Field::Kind) == "TrueFalse" => {
            [("true", "editor-answer-true"), ("false", "editor-answer-false")]
                .into_iter()
                .map(keyed)
                .collect()
        }
        Field::Answer => (1..)
            .zip(row.rows.iter())
            .map(|(number, option): (usize, _)| {
                let value = number.to_string();
                let text = [Field::Zh, Field::Bo, Field::En].map(|field| option.get(field));
                let text = text.into_iter().find(|text| !text.is_empty()).unwrap_or("…");
                Choice { is_chosen: now == value, label: ChoiceLabel::Text(text.to_owned()), value }
            })
            .collect(),
        Field::Questions => questions(now, manuscript),
        _ => Vec::new(),
    }
}

/// Returns the questions of a lesson; choosing one puts it among those of the text, or takes it out.
fn questions(now: &str, manuscript: &Manuscript) -> Vec<Choice> {
    let named: Vec<&str> = now.split([';', '；']).map(str::trim).filter(|id| !id.is_empty()).collect();
    manuscript
        .rows(Table::Section(Section::Questions))
        .iter()
        .filter_map(|question| {
            let id = manuscript.id(question.key)?;
            let asked = [Field::AskZh, Field::AskBo, Field::AskEn].map(|field| question.get(field));
            let asked = asked.into_iter().find(|text| !text.is_empty()).unwrap_or(id);
            let is_chosen = named.contains(&id);
            let others = named.iter().copied().filter(|other| *other != id);
            let after: Vec<&str> = others.chain((!is_chosen).then_some(id)).collect();
            Some(Choice { value: after.join("; "), label: ChoiceLabel::Text(asked.to_owned()), is_chosen })
        })
        .collect()
}
