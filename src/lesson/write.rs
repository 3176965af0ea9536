//! Writes a pack as the text of a `pack.ron`, in the house layout. Default values are left out.

use super::source::FORMAT;
use super::syntax::write::{Branch, Tree, write};
use super::{
    Example, Line, Note, Pack, Part, Picture, Question, QuestionKind, Section, Sentence, Speech, Story,
    Trilingual, Word,
};
use crate::language::Language;

/// Nothing here comes from anywhere else.
type Value = Branch<()>;
type Fields = Vec<(&'static str, Value)>;

/// Returns a `pack.ron` that reads back to the same pack.
#[must_use]
pub fn pack_text(pack: &Pack) -> String {
    let mut fields = vec![
        ("format", number(FORMAT)),
        ("id", text(&pack.id)),
        ("title", trilingual(&pack.title)),
        ("authors", texts(&pack.authors)),
        ("licence", text(&pack.licence)),
    ];
    optional(&mut fields, "level", pack.level.as_deref());
    optional(&mut fields, "teaches", pack.teaches.map(Language::code));
    section(&mut fields, pack, Section::Notes, &pack.notes, note);
    section(&mut fields, pack, Section::Words, &pack.words, word);
    section(&mut fields, pack, Section::Sentences, &pack.sentences, sentence);
    section(&mut fields, pack, Section::Stories, &pack.stories, story);
    section(&mut fields, pack, Section::Speeches, &pack.speeches, speech);
    section(&mut fields, pack, Section::Questions, &pack.questions, question);
    write(&struct_of(fields)).text
}

/// Adds a section: its items, and those that are not finished.
fn section<T>(fields: &mut Fields, pack: &Pack, section: Section, items: &[T], value: impl Fn(&T) -> Value) {
    let drafts = pack.drafts.iter().filter(|draft| draft.section == section);
    let drafts = drafts.map(|draft| Tree::Bare(draft.text.clone()).into());
    let values: Vec<Value> = items.iter().map(value).chain(drafts).collect();
    if !values.is_empty() {
        fields.push((section.name(), Tree::List(values).into()));
    }
}

fn note(note: &Note) -> Value {
    let mut fields =
        vec![("id", text(&note.id)), ("title", trilingual(&note.title)), ("text", trilingual(&note.text))];
    list(&mut fields, "examples", &note.examples, example);
    optional(&mut fields, "teaches", note.teaches.map(Language::code));
    witnesses(&mut fields, &note.tags, note.source.as_deref(), note.reviewed_by.as_deref());
    struct_of(fields)
}

fn example(example: &Example) -> Value {
    let mut fields = Fields::new();
    let texts = [("zh", &example.zh), ("pinyin", &example.pinyin), ("bo", &example.bo), ("en", &example.en)];
    for (name, text) in texts {
        unless_empty(&mut fields, name, text);
    }
    struct_of(fields)
}

fn word(word: &Word) -> Value {
    let mut fields = vec![("id", text(&word.id)), ("zh", text(&word.zh)), ("pinyin", text(&word.pinyin))];
    optional(&mut fields, "spoken", word.spoken.as_deref());
    fields.push(("bo", texts(&word.bo)));
    list(&mut fields, "en", &word.en, |en| text(en));
    optional(&mut fields, "picture", word.picture.as_ref().map(picture).as_deref());
    audio(&mut fields, word.audio.as_deref());
    witnesses(&mut fields, &word.tags, word.source.as_deref(), word.reviewed_by.as_deref());
    struct_of(fields)
}

fn sentence(sentence: &Sentence) -> Value {
    let mut fields =
        vec![("id", text(&sentence.id)), ("zh", text(&sentence.zh)), ("pinyin", text(&sentence.pinyin))];
    optional(&mut fields, "spoken", sentence.spoken.as_deref());
    fields.push(("bo", text(&sentence.bo)));
    unless_empty(&mut fields, "en", &sentence.en);
    list(&mut fields, "zh_other", &sentence.zh_other, |other| text(other));
    list(&mut fields, "bo_other", &sentence.bo_other, |other| text(other));
    list(&mut fields, "parts", &sentence.parts, part);
    audio(&mut fields, sentence.audio.as_deref());
    witnesses(&mut fields, &sentence.tags, sentence.source.as_deref(), sentence.reviewed_by.as_deref());
    struct_of(fields)
}

fn part(part: &Part) -> Value {
    Tree::Pair(vec![text(&part.zh), text(&part.bo)]).into()
}

fn story(story: &Story) -> Value {
    let mut fields = vec![("id", text(&story.id)), ("title", trilingual(&story.title))];
    list(&mut fields, "lines", &story.lines, line);
    list(&mut fields, "questions", &story.questions, |id| text(id));
    witnesses(&mut fields, &story.tags, story.source.as_deref(), story.reviewed_by.as_deref());
    struct_of(fields)
}

fn speech(speech: &Speech) -> Value {
    let mut fields = vec![
        ("id", text(&speech.id)),
        ("title", trilingual(&speech.title)),
        ("seconds", number(speech.seconds)),
    ];
    list(&mut fields, "lines", &speech.lines, line);
    witnesses(&mut fields, &speech.tags, speech.source.as_deref(), speech.reviewed_by.as_deref());
    struct_of(fields)
}

fn line(line: &Line) -> Value {
    let mut fields = Fields::new();
    optional(&mut fields, "by", line.by.as_deref());
    fields.extend([("zh", text(&line.zh)), ("pinyin", text(&line.pinyin))]);
    optional(&mut fields, "spoken", line.spoken.as_deref());
    fields.push(("bo", text(&line.bo)));
    unless_empty(&mut fields, "en", &line.en);
    audio(&mut fields, line.audio.as_deref());
    struct_of(fields)
}

fn question(question: &Question) -> Value {
    let mut fields = vec![("id", text(&question.id)), ("ask", trilingual(&question.ask))];
    optional(&mut fields, "hear", question.hear.as_deref());
    fields.extend([
        ("kind", kind(&question.kind)),
        ("why", trilingual(&question.why)),
        ("source", text(&question.source)),
    ]);
    if question.difficulty != 1 {
        fields.push(("difficulty", number(question.difficulty)));
    }
    witnesses(&mut fields, &question.tags, None, question.reviewed_by.as_deref());
    struct_of(fields)
}

fn kind(kind: &QuestionKind) -> Value {
    let mut fields = Fields::new();
    let name = match kind {
        QuestionKind::TrueFalse(answer) => {
            return Tree::Values("TrueFalse", vec![Tree::Bare(answer.to_string()).into()]).into();
        }
        QuestionKind::Choice { options, answer } => {
            list(&mut fields, "options", options, trilingual);
            fields.push(("answer", number(answer + 1)));
            "Choice"
        }
        QuestionKind::Number { value, tolerance, unit } => {
            fields.push(("value", decimal(*value)));
            if *tolerance > 0.0 {
                fields.push(("tolerance", decimal(*tolerance)));
            }
            if let Some(unit) = unit {
                fields.push(("unit", trilingual(unit)));
            }
            "Number"
        }
        QuestionKind::Order { items } => {
            list(&mut fields, "items", items, trilingual);
            "Order"
        }
        QuestionKind::Text { accepted } => {
            list(&mut fields, "accepted", accepted, |text_| text(text_));
            "Text"
        }
    };
    Tree::Fields(Some(name), fields).into()
}

fn trilingual(texts: &Trilingual) -> Value {
    let mut fields = vec![("bo", text(&texts.bo)), ("zh", text(&texts.zh))];
    unless_empty(&mut fields, "en", &texts.en);
    struct_of(fields)
}

/// Returns an emoji, or the name of a file; the reader takes the folder off once.
fn picture(picture: &Picture) -> String {
    match picture {
        Picture::Emoji(emoji) => emoji.clone(),
        Picture::File(name) => inside("pictures/", name),
    }
}

fn audio(fields: &mut Fields, name: Option<&str>) {
    optional(fields, "audio", name.map(|name| inside("audio/", name)).as_deref());
}

fn inside(folder: &str, name: &str) -> String {
    if name.starts_with(folder) { format!("{folder}{name}") } else { name.to_owned() }
}

/// Adds the fields with which nearly every item ends.
fn witnesses(fields: &mut Fields, tags: &[String], source: Option<&str>, reviewed_by: Option<&str>) {
    list(fields, "tags", tags, |tag| text(tag));
    optional(fields, "source", source);
    optional(fields, "reviewed_by", reviewed_by);
}

fn list<T>(fields: &mut Fields, name: &'static str, items: &[T], value: impl Fn(&T) -> Value) {
    if !items.is_empty() {
        fields.push((name, Tree::List(items.iter().map(value).collect()).into()));
    }
}

fn optional(fields: &mut Fields, name: &'static str, value: Option<&str>) {
    fields.extend(value.map(|value| (name, text(value))));
}

fn unless_empty(fields: &mut Fields, name: &'static str, value: &str) {
    optional(fields, name, Some(value).filter(|value| !value.is_empty()));
}

fn struct_of(fields: Fields) -> Value {
    Tree::Fields(None, fields).into()
}

fn texts(items: &[String]) -> Value {
    Tree::List(items.iter().map(|item| text(item)).collect()).into()
}

fn text(text: &str) -> Value {
    Tree::Text(text.to_owned()).into()
}

fn number(number: impl ToString) -> Value {
    Tree::Bare(number.to_string()).into()
}

fn decimal(number: f64) -> Value {
    Tree::Bare(shortest(number)).into()
}

/// Returns the shortest way of writing a number that reads back to the same one.
pub(super) fn shortest(number: f64) -> String {
    let (plain, scientific) = (number.to_string(), format!("{number:e}"));
    if plain.len() > 20 { scientific } else { plain }
}
