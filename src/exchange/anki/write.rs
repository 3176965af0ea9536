//! Turns words and sentences into Anki notes, with the same fields in text files and in decks.

use super::column::Role;
use super::guid::guid_of;
use crate::exchange::exported::{LeftOut, What};
use crate::lesson::{Pack, Picture, Sentence, Word};

/// A note to be written. The fields are HTML, in the order of [`Role::WRITTEN`] without the tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) struct Written {
    pub guid: String,
    pub fields: Vec<String>,
    /// Tags as Anki has them: without spaces.
    pub tags: Vec<String>,
}

/// The name of the note type of our decks.
pub(in crate::exchange) const NOTE_TYPE: &str = "Tsheg";

/// The kinds of notes, as [`Role::Kind`] says them.
const WORD: &str = "word";
const SENTENCE: &str = "sentence";

/// A space inside a tag: Anki parts tags at spaces, and shows this one as a space.
pub(in crate::exchange) const SPACE_IN_TAG: char = '\u{a0}';

/// How a note calls a file of the pack.
pub(in crate::exchange) type FileName = fn(&str) -> String;

/// Returns the notes of a pack, words first.
pub(in crate::exchange) fn notes(pack: &Pack, file_name: FileName) -> Vec<Written> {
    let words = pack.words.iter().map(|item| of_word(&pack.id, item, file_name));
    words.chain(pack.sentences.iter().map(|item| of_sentence(&pack.id, item, file_name))).collect()
}

/// Returns what of a pack has no place in a note.
pub(in crate::exchange) fn left_out(pack: &Pack, with_files: bool) -> Vec<LeftOut> {
    let is_file = |word: &&Word| matches!(word.picture, Some(Picture::File(_)));
    let pictures = pack.words.iter().filter(is_file).count();
    let words = pack.words.iter().filter(|word| word.audio.is_some()).count();
    let sounds = words + pack.sentences.iter().filter(|sentence| sentence.audio.is_some()).count();
    let files = |count| if with_files { 0 } else { count };
    [
        (What::Notes, pack.notes.len()),
        (What::Stories, pack.stories.len()),
        (What::Speeches, pack.speeches.len()),
        (What::Questions, pack.questions.len()),
        (What::Pictures, files(pictures)),
        (What::Sounds, files(sounds)),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| LeftOut::counted(what, count))
    .collect()
}

fn of_word(pack: &str, word: &Word, file_name: FileName) -> Written {
    let picture = match &word.picture {
        Some(Picture::Emoji(emoji)) => html(emoji),
        Some(Picture::File(name)) => format!("<img src=\"{}\">", html(&file_name(name))),
        None => String::new(),
    };
    let field = |role| match role {
        Role::Kind => WORD.to_owned(),
        Role::Chinese => html(&word.zh),
        Role::Pinyin => html(&word.pinyin),
        Role::Spoken => html(word.spoken.as_deref().unwrap_or_default()),
        Role::Tibetan => lines(&word.bo),
        Role::English => lines(&word.en),
        Role::Picture => picture.clone(),
        Role::Sound => sound(word.audio.as_deref().map(file_name)),
        Role::Source => html(word.source.as_deref().unwrap_or_default()),
        Role::Reviewer => html(word.reviewed_by.as_deref().unwrap_or_default()),
        _ => String::new(),
    };
    Written { guid: guid_of(pack, &word.id), fields: fields(field), tags: tags(&word.tags) }
}

fn of_sentence(pack: &str, sentence: &Sentence, file_name: FileName) -> Written {
    let pairs = || sentence.parts.iter().flat_map(|part| [part.zh.clone(), part.bo.clone()]);
    let field = |role| match role {
        Role::Kind => SENTENCE.to_owned(),
        Role::Chinese => html(&sentence.zh),
        Role::Pinyin => html(&sentence.pinyin),
        Role::Spoken => html(sentence.spoken.as_deref().unwrap_or_default()),
        Role::Tibetan => html(&sentence.bo),
        Role::English => html(&sentence.en),
        Role::OtherChinese => lines(&sentence.zh_other),
        Role::OtherTibetan => lines(&sentence.bo_other),
        Role::Parts => lines(&pairs().collect::<Vec<_>>()),
        Role::Sound => sound(sentence.audio.as_deref().map(file_name)),
        Role::Source => html(sentence.source.as_deref().unwrap_or_default()),
        Role::Reviewer => html(sentence.reviewed_by.as_deref().unwrap_or_default()),
        _ => String::new(),
    };
    Written { guid: guid_of(pack, &sentence.id), fields: fields(field), tags: tags(&sentence.tags) }
}

fn fields(field: impl Fn(Role) -> String) -> Vec<String> {
    Role::WRITTEN.iter().filter(|(role, _)| *role != Role::Tags).map(|(role, _)| field(*role)).collect()
}

fn lines(texts: &[String]) -> String {
    texts.iter().map(|text| html(text)).collect::<Vec<_>>().join("<br>")
}

fn sound(name: Option<String>) -> String {
    // Anki reads names of characters in it, and ends it with the first bracket.
    let name = name.map(|name| html(&name).replace(']', "&#93;"));
    name.map(|name| format!("[sound:{name}]")).unwrap_or_default()
}

fn tags(tags: &[String]) -> Vec<String> {
    let joined =
        |tag: &String| tag.chars().map(|c| if c.is_whitespace() { SPACE_IN_TAG } else { c }).collect();
    tags.iter().map(joined).collect()
}

/// Returns a text as HTML. A doubled space and a `[sound:` of the text itself stay what they are.
pub(in crate::exchange) fn html(text: &str) -> String {
    const BLANK: &str = "&#32;";
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // A reader takes blanks in a row for one, and one after a written-out blank too.
            ' ' if html.ends_with(' ') || html.ends_with(BLANK) => html.push_str(BLANK),
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '[' => html.push_str("&#91;"),
            '\n' => html.push_str("<br>"),
            '\r' => {}
            _ => html.push(c),
        }
    }
    html
}
