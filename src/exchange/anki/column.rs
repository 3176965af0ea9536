//! What a field of a note is to an item: told by its name, else by what stands in it.

use crate::exchange::text::languages::script;
use crate::language::mandarin::pinyin;

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
    /// The roles that we write, in the order of the columns after the guid, with the names of the columns.
    pub const WRITTEN: [(Self, &'static str); 12] = [
        (Self::Kind, "Kind"),
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

/// What most of the texts of a column are, of the four things that a script can tell.
pub(in crate::exchange) fn guess<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Role> {
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
