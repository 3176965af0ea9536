//! Turns a pack into rows of texts, with the same columns in the same order for workbooks and CSV.

use super::columns::{HEAD, of};
use super::question::name_of_option;
use crate::exchange::draft::Section;
use crate::language::Language;
use crate::lesson::cells::{join, join_glosses, join_pairs};
use crate::lesson::glosses::Of;
use crate::lesson::{Line, Pack, Part, Picture, Question, QuestionKind, Trilingual};

/// Cells by the names of their columns. What is not named is empty.
pub type Cells = Vec<(&'static str, String)>;

/// Returns what the pack says of itself.
pub fn head(pack: &Pack) -> Cells {
    let value = |name: &str| match name {
        "format" => "1".to_owned(),
        "id" => pack.id.clone(),
        "title_bo" => pack.title.bo.clone(),
        "title_zh" => pack.title.zh.clone(),
        "title_en" => pack.title.en.clone(),
        "authors" => join(&pack.authors),
        "licence" => pack.licence.clone(),
        "level" => pack.level.clone().unwrap_or_default(),
        _ => pack.teaches.map(Language::code).unwrap_or_default().to_owned(),
    };
    HEAD.iter().map(|name| (*name, value(name))).collect()
}

/// Returns the rows of a section.
pub fn of_section(pack: &Pack, section: Section) -> Vec<Cells> {
    match section {
        Section::Words => pack
            .words
            .iter()
            .map(|word| {
                let picture = word.picture.as_ref().map(|picture| match picture {
                    Picture::Emoji(emoji) => emoji.clone(),
                    Picture::File(file) => format!("pictures/{file}"),
                });
                let mut cells = vec![("id", word.id.clone()), ("zh", word.zh.clone())];
                cells.extend([
                    ("pinyin", word.pinyin.clone()),
                    ("bo", join_glosses(&word.bo, Of::Tibetan)),
                    ("en", join_glosses(&word.en, Of::English)),
                ]);
                some(&mut cells, "spoken", word.spoken.as_ref());
                some(&mut cells, "picture", picture.as_ref());
                some(&mut cells, "audio", word.audio.as_ref());
                tail(cells, &word.tags, word.source.as_ref(), word.reviewed_by.as_ref())
            })
            .collect(),
        Section::Sentences => pack
            .sentences
            .iter()
            .map(|sentence| {
                let mut cells = vec![("id", sentence.id.clone()), ("zh", sentence.zh.clone())];
                cells.extend([("pinyin", sentence.pinyin.clone()), ("bo", sentence.bo.clone())]);
                cells.push(("en", sentence.en.clone()));
                cells
                    .extend([("zh_other", join(&sentence.zh_other)), ("bo_other", join(&sentence.bo_other))]);
                some(&mut cells, "spoken", sentence.spoken.as_ref());
                let part = |part: &Part| (part.zh.clone(), part.bo.clone());
                let parts: Vec<_> = sentence.parts.iter().map(part).collect();
                cells.push(("parts", join_pairs(parts.iter().map(|(zh, bo)| (zh.as_str(), bo.as_str())))));
                some(&mut cells, "audio", sentence.audio.as_ref());
                tail(cells, &sentence.tags, sentence.source.as_ref(), sentence.reviewed_by.as_ref())
            })
            .collect(),
        Section::Notes => pack
            .notes
            .iter()
            .flat_map(|note| {
                let mut first = vec![("id", note.id.clone())];
                first.extend(trilingual(["title_bo", "title_zh", "title_en"], &note.title));
                first.extend(trilingual(["text_bo", "text_zh", "text_en"], &note.text));
                if let Some(language) = note.teaches {
                    first.push(("teaches", language.code().to_owned()));
                }
                let first = tail(first, &note.tags, note.source.as_ref(), note.reviewed_by.as_ref());
                let examples = note.examples.iter().map(|example| {
                    let cells = [
                        ("zh", &example.zh),
                        ("pinyin", &example.pinyin),
                        ("bo", &example.bo),
                        ("en", &example.en),
                    ];
                    cells.map(|(name, text)| (name, text.clone())).into()
                });
                below(first, examples)
            })
            .collect(),
        Section::Stories => pack
            .stories
            .iter()
            .flat_map(|story| {
                let mut first = vec![("id", story.id.clone())];
                first.extend(trilingual(["title_bo", "title_zh", "title_en"], &story.title));
                first.push(("questions", join(&story.questions)));
                let first = tail(first, &story.tags, story.source.as_ref(), story.reviewed_by.as_ref());
                below(first, story.lines.iter().map(line))
            })
            .collect(),
        Section::Speeches => pack
            .speeches
            .iter()
            .flat_map(|speech| {
                let mut first = vec![("id", speech.id.clone()), ("seconds", speech.seconds.to_string())];
                first.extend(trilingual(["title_bo", "title_zh", "title_en"], &speech.title));
                let first = tail(first, &speech.tags, speech.source.as_ref(), speech.reviewed_by.as_ref());
                below(first, speech.lines.iter().map(line))
            })
            .collect(),
        Section::Questions => pack.questions.iter().flat_map(question).collect(),
    }
}

fn question(question: &Question) -> Vec<Cells> {
    let (kind, answer, tolerance, options): (_, _, _, Vec<&Trilingual>) = match &question.kind {
        QuestionKind::Choice { options, answer } => {
            ("Choice", name_of_option(*answer), None, options.iter().collect())
        }
        QuestionKind::TrueFalse(answer) => ("TrueFalse", answer.to_string(), None, Vec::new()),
        QuestionKind::Number { value, tolerance, unit } => {
            ("Number", value.to_string(), Some(tolerance.to_string()), unit.iter().collect())
        }
        QuestionKind::Order { items } => ("Order", String::new(), None, items.iter().collect()),
        QuestionKind::Text { accepted } => ("Text", join(accepted), None, Vec::new()),
    };
    let mut first = vec![("id", question.id.clone()), ("kind", kind.to_owned()), ("answer", answer)];
    first.extend(trilingual(["ask_bo", "ask_zh", "ask_en"], &question.ask));
    some(&mut first, "hear", question.hear.as_ref());
    some(&mut first, "tolerance", tolerance.as_ref());
    first.extend(trilingual(["why_bo", "why_zh", "why_en"], &question.why));
    first.push(("difficulty", question.difficulty.to_string()));
    let first = tail(first, &question.tags, Some(&question.source), question.reviewed_by.as_ref());
    let options =
        options.into_iter().map(|option| trilingual(["option_bo", "option_zh", "option_en"], option).into());
    below(first, options)
}

/// Returns an item in rows: the first of what is repeated stands in the item's own row, the others below it.
fn below(first: Cells, repeated: impl Iterator<Item = Cells>) -> Vec<Cells> {
    let mut rows = vec![first];
    for (index, cells) in repeated.enumerate() {
        match rows.first_mut().filter(|_| index == 0) {
            Some(first) => first.extend(cells),
            None => rows.push(cells),
        }
    }
    rows
}

fn line(line: &Line) -> Cells {
    let mut cells = Cells::new();
    some(&mut cells, "by", line.by.as_ref());
    cells.extend([("zh", line.zh.clone()), ("pinyin", line.pinyin.clone())]);
    cells.extend([("bo", line.bo.clone()), ("en", line.en.clone())]);
    some(&mut cells, "spoken", line.spoken.as_ref());
    some(&mut cells, "audio", line.audio.as_ref());
    cells
}

fn trilingual(names: [&'static str; 3], text: &Trilingual) -> [(&'static str, String); 3] {
    let [bo, zh, en] = names;
    [(bo, text.bo.clone()), (zh, text.zh.clone()), (en, text.en.clone())]
}

fn tail(mut cells: Cells, tags: &[String], source: Option<&String>, reviewed_by: Option<&String>) -> Cells {
    cells.push(("tags", join(tags)));
    some(&mut cells, "source", source);
    some(&mut cells, "reviewed_by", reviewed_by);
    cells
}

fn some(cells: &mut Cells, name: &'static str, value: Option<&String>) {
    cells.extend(value.map(|value| (name, value.clone())));
}

/// Returns the cells of a row in the order of some columns.
pub fn in_order<'c>(cells: &'c Cells, columns: &'c [&'static str]) -> impl Iterator<Item = &'c str> {
    columns
        .iter()
        .map(|name| cells.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text.as_str()))
}

/// Returns the columns of a table that holds all sections, in an order that suits people.
pub fn mixed_columns() -> Vec<&'static str> {
    let mut columns = vec![super::SECTION];
    let others = Section::ALL.into_iter().flat_map(of).chain(HEAD);
    for name in others {
        if !columns.contains(name) {
            columns.push(name);
        }
    }
    columns
}
