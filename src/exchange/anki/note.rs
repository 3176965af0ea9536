//! Turns an Anki note into a word or a sentence of a draft.

use std::collections::HashSet;
use std::path::Path;

use super::column::Role;
use super::guid;
use super::lines;
use super::media::Media;
use crate::exchange::draft::{Item, Section, Value, list, text};
use crate::exchange::fault::{AnkiFault, Fault, FaultKind, TableFault, of_anki};
use crate::exchange::member::leads_down;
use crate::exchange::place::Place;
use crate::exchange::table::{MAX_CELL_LENGTH, fill};
use crate::exchange::text::gloss;
use crate::exchange::text::markup::{Embedded, LineEnd, Plain, Sign, bare, plain, string, trimmed};
use crate::exchange::text::notation::{self, Noted};
use crate::exchange::text::unseen;
use crate::language::mandarin::hanzi::is_hanzi;
use crate::lesson::glosses::{self, Of};
use crate::lesson::media::{PICTURE_ENDINGS, SOUND_ENDINGS};
use crate::lesson::syntax::write::{Branch, Tree};

/// The longest word, in hanzi, that is not taken for a sentence if nothing else tells.
const LONGEST_WORD: usize = 9;

/// A field of a note.
#[derive(Debug, Clone)]
pub(in crate::exchange) struct Field {
    pub role: Role,
    pub signs: Vec<Sign>,
    pub is_html: bool,
}

impl Field {
    /// Returns what a reader sees of it.
    pub fn plain(&self) -> Plain {
        if self.is_html { plain(&self.signs, LineEnd::Space) } else { bare(&self.signs) }
    }
}

/// A note.
#[derive(Debug, Clone)]
pub(in crate::exchange) struct Note {
    pub at: Place,
    pub guid: Option<(String, Place)>,
    pub fields: Vec<Field>,
    /// The tags of the note and of the whole file.
    pub tags: Vec<(String, Place)>,
}

/// What is needed to make items of notes.
pub(in crate::exchange) struct Maker<'f> {
    /// The place of a byte of the file.
    pub place: &'f dyn Fn(usize) -> Place,
    /// Whether the file is our own: a list then has one entry a line, and nothing else parts it.
    pub is_own: bool,
    /// Files that came with the notes, by name.
    pub media: &'f Media,
    /// The pack's folder, for files that did not come with them.
    pub folder: Option<&'f Path>,
    pub faults: &'f mut Vec<Fault>,
    /// Hanzi of several readings that were told.
    pub unsure: HashSet<char>,
}

/// A text that was made plain.
struct Text {
    signs: Vec<Sign>,
}

impl Maker<'_> {
    /// Returns the item of a note, and where it belongs; `None` if there is nothing in the note.
    pub fn item(&mut self, note: Note) -> Option<(Section, Item)> {
        let mut embedded = Vec::new();
        let mut texts: Vec<(Role, Text)> = Vec::new();
        for field in &note.fields {
            let length = field.signs.len();
            if length > MAX_CELL_LENGTH && field.role != Role::Own {
                let place = (self.place)(field.signs.first().map_or(0, |first| first.at));
                let fault = TableFault::TooLong { length, limit: MAX_CELL_LENGTH };
                self.faults.push(Fault::error(place, fault));
                continue;
            }
            let Plain { text, embedded: found } = field.plain();
            embedded.extend(found);
            let text = if self.is_own { text } else { notation::filled(&text, |sign| sign.c) };
            let signs = if self.is_own { trimmed(&text).to_vec() } else { self.seen(trimmed(&text)) };
            if !signs.is_empty() {
                texts.push((field.role, Text { signs }));
            }
        }
        if texts.iter().all(|(role, _)| matches!(role, Role::Kind | Role::Own | Role::Guid)) {
            return None;
        }
        let mut take = |role: Role| {
            let index = texts.iter().position(|(found, _)| *found == role)?;
            Some(texts.remove(index).1)
        };
        let (kind, zh) = (take(Role::Kind), take(Role::Chinese));
        let in_fields: Vec<(String, Place)> =
            std::iter::from_fn(|| take(Role::Tags)).flat_map(|text| self.tags(&text)).collect();
        let kind = kind.map(|text| (self.place_of(&text), string(&text.signs)));
        let named = kind.as_ref().map(|(_, kind)| section_of_kind(kind));
        let section = named.flatten().unwrap_or_else(|| likely_section(zh.as_ref()));
        let is_word = section == Section::Words;
        let mut fields = Vec::new();
        let mut add = |name, value: Option<Value>| fields.extend(value.map(|value| (name, value)));
        let mut noted = zh.as_ref().map(|text| self.noted(text, is_word));
        let zh_at = zh.as_ref().map_or_else(|| note.at.clone(), |text| self.place_of(text));
        let pinyin = take(Role::Pinyin).map(|text| (string(&text.signs), self.place_of(&text)));
        let beside = noted.as_ref().and_then(|noted| noted.reading.clone()).map(|read| (read, zh_at.clone()));
        let pinyin = match pinyin.or(beside) {
            Some((written, at)) if is_word && !self.is_own => {
                let own = notation::own_letters(&written);
                let is_other = own.is_some();
                let (mut taken, mut nothing) = (own.unwrap_or_else(|| written.clone()), Noted::default());
                let noted = noted.as_mut().unwrap_or(&mut nothing);
                if (notation::settle(noted, &mut taken) && !noted.is_told) || is_other {
                    let fault = TableFault::NotationRead { found: written, taken: taken.clone() };
                    self.faults.push(Fault::warning(at.clone(), fault));
                }
                Some(text(taken, at))
            }
            Some((written, at)) => Some(text(written, at)),
            None => noted.as_ref().and_then(|noted| self.made_pinyin(&noted.zh, &zh_at)),
        };
        if let (Some(zh), Some(noted)) = (&zh, noted.as_ref().filter(|noted| noted.is_told)) {
            let fault = TableFault::NotationRead { found: string(&zh.signs), taken: noted.zh.clone() };
            self.faults.push(Fault::warning(zh_at.clone(), fault));
        }
        add("zh", noted.map(|noted| text(noted.zh, zh_at)));
        add("pinyin", pinyin);
        add("spoken", take(Role::Spoken).map(|text| self.single(&text)));
        for (name, role) in [("bo", Role::Tibetan), ("en", Role::English)] {
            let of = Of::field(name).filter(|_| is_word);
            add(name, take(role).map(|text| self.glosses(&text, of)));
        }
        for (name, role) in [("zh_other", Role::OtherChinese), ("bo_other", Role::OtherTibetan)] {
            let others = take(role).filter(|_| !is_word);
            add(name, others.map(|text| self.entries(&text)));
        }
        let parts = take(Role::Parts).filter(|_| !is_word);
        add("parts", parts.map(|text| self.parts(&text)));
        let emoji = take(Role::Picture).filter(|_| is_word).map(|text| self.single(&text));
        add("picture", emoji);
        add("source", take(Role::Source).map(|text| self.single(&text)));
        add("reviewed_by", take(Role::Reviewer).map(|text| self.single(&text)));
        self.add_media(embedded, is_word, &mut fields);
        // A kind that is none of ours is worth keeping too.
        let kind = kind.filter(|_| named.flatten().is_none()).map(|(place, kind)| text(kind, place));
        let tags = note.tags.into_iter().map(|(tag, place)| text(tag, place)).chain(kind);
        let tags: Vec<Value> =
            tags.chain(in_fields.into_iter().map(|(tag, place)| text(tag, place))).collect();
        if !tags.is_empty() {
            fields.push(("tags", list(tags, note.at.clone())));
        }
        fields.sort_by_key(|(name, _)| ORDER.iter().position(|known| known == name));
        let id = note.guid.map(|(guid, place)| text(guid::id_of(&guid), place));
        Some((section, Item { at: note.at, id, fields }))
    }

    /// Returns pinyin from a dictionary, as for tables: most decks of others have none. It is counted, and each hanzi
    /// that has several readings is named once.
    fn made_pinyin(&mut self, zh: &str, place: &Place) -> Option<Value> {
        let (made, unsure) = fill::make(zh)?;
        let count = self.faults.iter_mut().find_map(|fault| match &mut fault.kind {
            FaultKind::Table(TableFault::PinyinMade { count }) => Some(count),
            _ => None,
        });
        match count {
            Some(count) => *count += 1,
            None => self.faults.push(Fault::warning(place.clone(), TableFault::PinyinMade { count: 1 })),
        }
        for (hanzi, readings) in unsure {
            if self.unsure.insert(hanzi) {
                let fault =
                    TableFault::PinyinUnsure { hanzi: hanzi.to_string(), readings: readings.join(", ") };
                self.faults.push(Fault::warning(place.clone(), fault));
            }
        }
        Some(text(made, place.clone()))
    }

    /// Returns a text without what cannot be seen, which is told once for all, and with hanzi for the radicals that look
    /// like them.
    fn seen(&mut self, signs: &[Sign]) -> Vec<Sign> {
        let chars: Vec<char> = signs.iter().map(|sign| sign.c).collect();
        let (Some(mended), Some(first)) = (unseen::mended(&chars), signs.first()) else {
            return signs.to_vec();
        };
        let place = (self.place)(first.at);
        let count = self.faults.iter_mut().find_map(|fault| match &mut fault.kind {
            FaultKind::Table(TableFault::Unseen { count }) => Some(count),
            _ => None,
        });
        match count {
            _ if mended.is_other => {
                let fault = TableFault::NotationRead { found: string(signs), taken: mended.text() };
                self.faults.push(Fault::warning(place, fault));
            }
            Some(count) => *count += 1,
            None => self.faults.push(Fault::warning(place, TableFault::Unseen { count: 1 })),
        }
        let kept = mended.kept.into_iter().filter_map(|(at, c)| Some(Sign { c, ..*signs.get(at)? }));
        trimmed(&kept.collect::<Vec<_>>()).to_vec()
    }

    /// Counts a field of which each line is taken for a gloss.
    fn count_lines(&mut self, place: &Place) {
        let count = self.faults.iter_mut().find_map(|fault| match &mut fault.kind {
            FaultKind::Anki(AnkiFault::GlossLines { count }) => Some(count),
            _ => None,
        });
        match count {
            Some(count) => *count += 1,
            None => self.faults.push(of_anki(place.clone(), AnkiFault::GlossLines { count: 1 })),
        }
    }

    /// Returns the Chinese of a note without the notations that lists have.
    fn noted(&self, found: &Text, is_word: bool) -> Noted {
        let written = string(&found.signs);
        if self.is_own {
            return Noted { zh: written, ..Noted::default() };
        }
        if is_word { notation::word(&written) } else { notation::readings(&written) }
    }

    /// Returns a text, or of a word its glosses, each of which is an answer.
    fn glosses(&mut self, found: &Text, of: Option<Of>) -> Value {
        let Some(of) = of else { return self.single(found) };
        if self.is_own {
            return self.entries(found);
        }
        let (signs, lines) = lines::joined(&found.signs);
        if lines.are_parted {
            self.count_lines(&self.place_of(found));
        }
        let chars: Vec<char> = signs.iter().map(|sign| sign.c).collect();
        let parted = glosses::parted(&chars, of);
        let pieces = |ranges: Vec<std::ops::Range<usize>>| {
            ranges.into_iter().filter_map(|range| signs.get(range)).collect::<Vec<_>>()
        };
        let at = self.place_of(found);
        if lines.are_joined && parted.unsure.is_empty() {
            let fault = TableFault::GlossUnsure { found: string(&signs) };
            self.faults.push(Fault::warning(at.clone(), fault));
        }
        for gloss in pieces(parted.unsure) {
            let fault = TableFault::GlossUnsure { found: string(gloss) };
            self.faults.push(Fault::warning(at.clone(), fault));
        }
        let placed =
            |gloss: &[Sign]| (string(gloss), (self.place)(gloss.first().map_or(0, |first| first.at)));
        let (values, told) = gloss::meant(pieces(parted.glosses).into_iter().map(placed).collect(), of);
        self.faults.extend(told.into_iter().map(|fault| Fault::warning(at.clone(), fault)));
        list(values.into_iter().map(|(value, at)| text(value, at)).collect(), at)
    }

    fn single(&self, found: &Text) -> Value {
        text(string(&found.signs), self.place_of(found))
    }

    fn place_of(&self, found: &Text) -> Place {
        (self.place)(found.signs.first().map_or(0, |first| first.at))
    }

    /// Returns the tags of a field, which Anki's own tags are kept apart from.
    fn tags(&self, found: &Text) -> Vec<(String, Place)> {
        let parts =
            found.signs.split(|sign| sign.c.is_whitespace() || matches!(sign.c, ',' | '，' | ';' | '；'));
        let tags = parts.filter_map(|tag| Some((string(tag), (self.place)(tag.first()?.at))));
        tags.collect()
    }

    fn lines<'s>(&self, found: &'s Text) -> impl Iterator<Item = &'s [Sign]> {
        let is_own = self.is_own;
        let parts = move |sign: &Sign| sign.c == '\n' || !is_own && matches!(sign.c, ';' | '；');
        found.signs.split(parts).map(trimmed).filter(|line| !line.is_empty())
    }

    fn entry(&self, signs: &[Sign]) -> Value {
        text(string(signs), (self.place)(signs.first().map_or(0, |first| first.at)))
    }

    /// Returns the entries of a list, a line each.
    fn entries(&self, found: &Text) -> Value {
        let at = found.signs.first().map_or(0, |first| first.at);
        list(self.lines(found).map(|line| self.entry(line)).collect(), (self.place)(at))
    }

    /// Chinese and Tibetan in turn, a line each.
    fn parts(&self, found: &Text) -> Value {
        let at = found.signs.first().map_or(0, |first| first.at);
        let lines: Vec<&[Sign]> = self.lines(found).collect();
        let pairs = lines.chunks(2).map(|pair| {
            let from = pair.first().and_then(|line| line.first()).map(|first| (self.place)(first.at));
            Branch { tree: Tree::Pair(pair.iter().map(|line| self.entry(line)).collect()), from }
        });
        list(pairs.collect(), (self.place)(at))
    }

    /// One picture and one sound; a file that is not there would stop the whole import, so it is left out and said.
    fn add_media(&mut self, embedded: Vec<Embedded>, is_word: bool, fields: &mut Vec<(&'static str, Value)>) {
        for mut one in embedded {
            if let Some(name) = self.media.find(&one.name) {
                name.clone_into(&mut one.name);
            }
            let (name, folder) = if one.is_sound { ("audio", "audio") } else { ("picture", "pictures") };
            let place = (self.place)(one.at);
            let is_there = || {
                let path = self.folder.filter(|_| leads_down(&one.name));
                let path = path.map(|pack| pack.join(folder).join(&one.name));
                self.media.find(&one.name).is_some() || path.is_some_and(|path| path.is_file())
            };
            let fault = if !is_there() {
                Some(AnkiFault::MissingMedia { name: one.name.clone() })
            } else if !is_known(&one) {
                Some(AnkiFault::UnknownMedia { name: one.name.clone() })
            } else if fields.iter().any(|(known, _)| *known == name) || !one.is_sound && !is_word {
                Some(AnkiFault::MoreMedia { name: one.name.clone() })
            } else {
                None
            };
            match fault {
                Some(fault) => self.faults.push(of_anki(place, fault)),
                None => fields.push((name, text(one.name, place))),
            }
        }
    }
}

/// Returns whether a file ends like those that a pack can have.
fn is_known(one: &Embedded) -> bool {
    let endings = if one.is_sound { SOUND_ENDINGS } else { PICTURE_ENDINGS };
    let ending = Path::new(&one.name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    endings.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// The fields of words and sentences in the order of `pack.ron`.
const ORDER: [&str; 13] = [
    "zh",
    "pinyin",
    "spoken",
    "bo",
    "en",
    "zh_other",
    "bo_other",
    "parts",
    "picture",
    "audio",
    "tags",
    "source",
    "reviewed_by",
];

/// Returns the section that a note says it belongs to.
fn section_of_kind(kind: &str) -> Option<Section> {
    let kind = kind.to_lowercase();
    match kind.as_str() {
        "word" | "words" | "词语" | "词" => Some(Section::Words),
        "sentence" | "sentences" | "句子" => Some(Section::Sentences),
        _ => None,
    }
}

/// Returns the section that a note most likely belongs to: what has the signs of a sentence or is long is one.
fn likely_section(zh: Option<&Text>) -> Section {
    let Some(zh) = zh else { return Section::Words };
    let has_sign = zh.signs.iter().any(|sign| matches!(sign.c, '。' | '！' | '？' | '，' | '!' | '?'));
    let is_long = zh.signs.iter().filter(|sign| is_hanzi(sign.c)).count() > LONGEST_WORD;
    if has_sign || is_long { Section::Sentences } else { Section::Words }
}
