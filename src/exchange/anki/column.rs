//! What a field of a note is to an item: told by its name, else by what stands in it.

use super::at_place;
use crate::exchange::fault::{AnkiFault, Fault};
use crate::exchange::place::Place;
use crate::exchange::text::languages::script;
use crate::exchange::text::markup::{Plain, string};
use crate::language::mandarin::pinyin;

/// How many notes are looked at to tell what a column holds.
pub(in crate::exchange) const LOOKED_AT: usize = 300;

/// What a column or a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::exchange) enum Role {
    /// Whether it is a word or a sentence.
    Kind,
    Chinese,
    Pinyin,
    Spoken,
    Tibetan,
    English,
    Parts,
    Picture,
    Sound,
    Source,
    Reviewer,
    Tags,
    Guid,
    /// Anki's own: the note type, the deck.
    Own,
}

impl Role {
    /// The roles that we write, in the order of the columns after the guid, with the names of the columns. Anki takes
    /// notes whose first fields are the same for one.
    pub const WRITTEN: [(Self, &'static str); 12] = [
        (Self::Chinese, "Chinese"),
        (Self::Pinyin, "Pinyin"),
        (Self::Spoken, "Spoken"),
        (Self::Tibetan, "Tibetan"),
        (Self::English, "English"),
        (Self::Parts, "Parts"),
        (Self::Picture, "Picture"),
        (Self::Sound, "Sound"),
        (Self::Source, "Source"),
        (Self::Reviewer, "Reviewed by"),
        (Self::Kind, "Kind"),
        (Self::Tags, "Tags"),
    ];

    /// The role of a name, in any of the three languages and as authors of decks call it.
    pub fn of_name(name: &str) -> Option<Self> {
        let name: String =
            name.to_lowercase().chars().filter(|c| c.is_alphanumeric() || is_tibetan(*c)).collect();
        Some(match name.as_str() {
            "kind" | "类别" => Self::Kind,
            "chinese" | "hanzi" | "mandarin" | "simplified" | "zh" | "中文" | "汉语" | "汉字" | "简体"
            | "རྒྱཡིག" | "རྒྱསྐད" => Self::Chinese,
            "pinyin" | "拼音" | "པིནཡིན" | "སྒྲསྦྱོར" => Self::Pinyin,
            "spoken" | "口语声调" => Self::Spoken,
            "tibetan" | "bo" | "藏文" | "藏语" | "བོདཡིག" | "བོདསྐད" => {
                Self::Tibetan
            }
            "english" | "meaning" | "en" | "英文" | "英语" | "དབྱིནཡིག" | "དབྱིནསྐད" => {
                Self::English
            }
            "parts" | "词块" => Self::Parts,
            "picture" | "image" | "图片" | "པརརིས" => Self::Picture,
            "sound" | "audio" | "音频" | "录音" | "སྒྲ" => Self::Sound,
            "source" | "出处" | "来源" | "ཁུངས" => Self::Source,
            "reviewedby" | "reviewer" | "审阅" => Self::Reviewer,
            "tags" | "标签" => Self::Tags,
            "guid" => Self::Guid,
            "notetype" | "deck" => Self::Own,
            _ => return None,
        })
    }

    /// Its field in `pack.ron`.
    pub fn field(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Chinese => "zh",
            Self::Pinyin => "pinyin",
            Self::Spoken => "spoken",
            Self::Tibetan => "bo",
            Self::English => "en",
            Self::Parts => "parts",
            Self::Picture => "picture",
            Self::Sound => "audio",
            Self::Source => "source",
            Self::Reviewer => "reviewed_by",
            Self::Tags => "tags",
            Self::Guid => "id",
            Self::Own => "own",
        }
    }
}

/// Tells the columns that their names do not, by what stands in them, and says so. `found` gives what stands in the
/// first notes of a column.
pub(in crate::exchange) fn tell(
    roles: &mut [Option<Role>],
    names: &[String],
    found: impl Fn(usize) -> Vec<Plain>,
    place: &Place,
    faults: &mut Vec<Fault>,
) {
    for column in 0..roles.len() {
        if roles.get(column).is_none_or(Option::is_some) {
            continue;
        }
        let texts: Vec<String> = found(column).iter().map(|plain| string(&plain.text)).collect();
        if texts.iter().all(String::is_empty) {
            // Nothing, or only sounds and pictures, which are found wherever they stand.
            continue;
        }
        let label = names.get(column).filter(|name| !name.is_empty());
        let label = label.cloned().unwrap_or_else(|| (column + 1).to_string());
        let guessed = guess(texts.iter().map(String::as_str)).filter(|role| !roles.contains(&Some(*role)));
        let fault = match guessed {
            Some(role) => AnkiFault::Guessed { column: label, name: role.field() },
            None => AnkiFault::Unused { column: label },
        };
        faults.push(at_place(place.clone(), fault));
        if let Some(role) = roles.get_mut(column) {
            *role = guessed;
        }
    }
}

/// A fault for each thing that every item needs and no column holds. With one, a word on each note would be of no use.
pub(in crate::exchange) fn lacking(roles: &[Option<Role>], place: &Place) -> Vec<Fault> {
    [Role::Chinese, Role::Tibetan]
        .into_iter()
        .filter(|role| !roles.contains(&Some(*role)))
        .map(|role| at_place(place.clone(), AnkiFault::NoColumn { name: role.field() }))
        .collect()
}

/// What most of the texts of a column are, of the four things that a script can tell.
fn guess<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Role> {
    let found = [Role::Tibetan, Role::Chinese, Role::Pinyin, Role::English];
    let mut counts = [0_usize; 4];
    for text in texts {
        let role = match script(text) {
            Some(0) => 0,
            Some(1) => 1,
            Some(_) if is_pinyin(text) => 2,
            Some(_) => 3,
            None => continue,
        };
        if let Some(count) = counts.get_mut(role) {
            *count += 1;
        }
    }
    let most = counts.into_iter().max().filter(|most| *most > 0)?;
    let role = counts.into_iter().position(|count| count == most)?;
    found.get(role).copied()
}

/// Pinyin that shows a tone: without one, much English would be pinyin too.
fn is_pinyin(text: &str) -> bool {
    let has_tone = |syllable: &pinyin::Syllable| syllable.tone != pinyin::Tone::Neutral;
    pinyin::parse(text).is_ok_and(|syllables| syllables.iter().any(has_tone))
}

fn is_tibetan(c: char) -> bool {
    matches!(c, '\u{f40}'..='\u{fbc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_names_in_three_languages() {
        for (name, role) in [
            ("Chinese", Some(Role::Chinese)),
            ("Pinyin ", Some(Role::Pinyin)),
            ("藏文", Some(Role::Tibetan)),
            ("བོད་ཡིག", Some(Role::Tibetan)),
            ("Reviewed by", Some(Role::Reviewer)),
            ("note type", Some(Role::Own)),
            ("Front", None),
        ] {
            assert_eq!(Role::of_name(name), role, "{name}");
        }
        for (role, name) in Role::WRITTEN {
            assert_eq!(Role::of_name(name), Some(role));
        }
    }

    #[test]
    fn columns_are_told_by_their_script() {
        let guess = |texts: &[&str]| guess(texts.iter().copied());
        assert_eq!(guess(&["ཆུ", "", "མེ"]), Some(Role::Tibetan));
        assert_eq!(guess(&["水", "火（名）", "T恤"]), Some(Role::Chinese));
        assert_eq!(guess(&["shuǐ", "huo3", "nǐ hǎo"]), Some(Role::Pinyin));
        assert_eq!(guess(&["water", "hen", "men"]), Some(Role::English));
        assert_eq!(guess(&["12", "[sound:x.mp3]".get(..0).unwrap()]), None);
    }
}
