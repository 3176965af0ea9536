//! Pictures by name: the emoji of the font with their names in English and Chinese, and those of the lessons with all that
//! their words are called, which knows Tibetan too.

use std::cmp::Reverse;

use crate::language::tibetan::normal::normalise;
use crate::lesson::library::Library;
use crate::lesson::{Pack, Picture};

/// A picture with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    emoji: String,
    /// What it is called: one of these is worth more than one of `others`.
    names: Vec<String>,
    others: Vec<String>,
}

/// A picture that was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    /// The emoji.
    pub emoji: String,
    /// The name by which it was found.
    pub name: String,
}

/// Every picture that can be found by a name.
#[derive(Clone, Debug, Default)]
pub struct PictureNames(Vec<Named>);

impl PictureNames {
    /// Of the list that comes along and of the lessons.
    pub fn of(library: &Library) -> Self {
        let packs = library.entries.iter().filter_map(|entry| entry.pack.as_deref());
        let mut names: Vec<Named> = packs.flat_map(of_pack).collect();
        names.extend(include_str!("../../../assets/pictures/emoji.tsv").lines().filter_map(of_line));
        Self(names)
    }

    /// Returns the pictures that fit one of these texts best, at most so many, each once. A text may hold several names
    /// with signs between them, as the cell of a word does.
    pub fn find(&self, wanted: &[&str], most: usize) -> Vec<Found> {
        let wanted: Vec<String> = wanted
            .iter()
            .flat_map(|text| text.split([';', '；', ',', '，', '/']))
            .map(key)
            .filter(|text| !text.is_empty())
            .collect();
        let mut found: Vec<(Reverse<u8>, &Named, &str)> = self
            .0
            .iter()
            .filter_map(|named| {
                let (worth, name) =
                    wanted.iter().filter_map(|text| named.worth(text)).max_by_key(|it| it.0)?;
                Some((Reverse(worth), named, name))
            })
            .collect();
        found.sort_by_key(|(worth, ..)| *worth);
        let mut listed: Vec<Found> = Vec::new();
        for (_, named, name) in found {
            if listed.len() == most {
                break;
            }
            if listed.iter().all(|other| other.emoji != named.emoji) {
                listed.push(Found { emoji: named.emoji.clone(), name: name.to_owned() });
            }
        }
        listed
    }
}

impl Named {
    /// Returns how well a text fits, and the name that it fits.
    fn worth(&self, text: &str) -> Option<(u8, &str)> {
        let first = self.names.first().map_or("", String::as_str);
        let of = |name: &str| {
            if name == text {
                6
            } else if words(name).any(|word| word == text) || (!text.is_ascii() && name.contains(text)) {
                4
            } else if text.len() > 2 && words(name).any(|word| word.starts_with(text)) {
                2
            } else {
                0
            }
        };
        let named = self.names.iter().map(|name| (of(name), name.as_str())).max_by_key(|it| it.0);
        let other = self.others.iter().map(|other| if other == text { 5 } else { of(other) / 2 }).max();
        let best = match (named, other) {
            (Some((worth, name)), other) if worth >= other.unwrap_or(0) => (worth, name),
            (_, Some(worth)) => (worth, first),
            _ => return None,
        };
        (best.0 > 0).then_some(best)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '-']).filter(|word| !word.is_empty())
}

/// Returns a text as it is compared.
fn key(text: &str) -> String {
    normalise(text).trim().trim_end_matches(['་', '།']).to_lowercase()
}

fn of_line(line: &str) -> Option<Named> {
    let mut fields = line.split('\t');
    let emoji = fields.next()?.to_owned();
    let (english, more, chinese, more_chinese) =
        (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let others = more.split(' ').chain(more_chinese.split(' '));
    Some(Named {
        emoji,
        names: vec![english.to_lowercase(), chinese.to_owned()],
        others: others.filter(|word| !word.is_empty()).map(str::to_lowercase).collect(),
    })
}

fn of_pack(pack: &Pack) -> impl Iterator<Item = Named> {
    pack.words.iter().filter_map(|word| {
        let Some(Picture::Emoji(emoji)) = &word.picture else { return None };
        let names = word.en.iter().chain(&word.bo).chain([&word.zh]).map(|name| key(name)).collect();
        Some(Named { emoji: emoji.clone(), names, others: Vec::new() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Word;

    fn names() -> PictureNames {
        let water = Word {
            zh: "水".into(),
            bo: vec!["ཆུ".into()],
            en: vec!["water".into()],
            picture: Some(Picture::Emoji("💧".into())),
            ..Word::default()
        };
        let pack = Pack { words: vec![water], ..Pack::default() };
        let mut all: Vec<Named> = of_pack(&pack).collect();
        all.extend(PictureNames::of(&Library::default()).0);
        PictureNames(all)
    }

    #[test]
    fn a_picture_is_found_in_each_language_and_by_other_words_for_it() {
        let names = names();
        let first = |text: &str| names.find(&[text], 9).first().map(|found| found.emoji.clone());
        assert_eq!(first("water").as_deref(), Some("💧"));
        assert_eq!(first("ཆུ་").as_deref(), Some("💧"));
        assert_eq!(first("水").as_deref(), Some("💧"));
        assert_eq!(first("dog").as_deref(), Some("🐕"));
        assert_eq!(first("猫").as_deref(), Some("🐈"));
        assert_eq!(first("no such thing"), None);
    }

    #[test]
    fn no_picture_is_offered_twice_and_no_more_than_asked_for() {
        let found = names().find(&["face", "smile"], 9);
        assert_eq!(found.len(), 9);
        let mut emoji: Vec<&str> = found.iter().map(|found| found.emoji.as_str()).collect();
        emoji.sort_unstable();
        emoji.dedup();
        assert_eq!(emoji.len(), 9);
    }
}
