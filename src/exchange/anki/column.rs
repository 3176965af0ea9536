//! The roles of fields of notes: recognised by their names, which are those of columns of sheets, else by their
//! contents.

use crate::exchange::fault::{AnkiFault, Fault, of_anki};
use crate::exchange::place::Place;
use crate::exchange::table::columns::meant_in_deck;
use crate::exchange::text::languages::script;
use crate::exchange::text::markup::{Plain, string};
use crate::exchange::understood::{ColumnAt, Corrections};
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
    /// Other wordings of a sentence.
    OtherChinese,
    OtherTibetan,
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
    pub const WRITTEN: [(Self, &'static str); 14] = [
        (Self::Chinese, "Chinese"),
        (Self::Pinyin, "Pinyin"),
        (Self::Spoken, "Spoken"),
        (Self::Tibetan, "Tibetan"),
        (Self::English, "English"),
        (Self::OtherChinese, "Other Chinese"),
        (Self::OtherTibetan, "Other Tibetan"),
        (Self::Parts, "Parts"),
        (Self::Picture, "Picture"),
        (Self::Sound, "Sound"),
        (Self::Source, "Source"),
        (Self::Reviewer, "Reviewed by"),
        (Self::Kind, "Kind"),
        (Self::Tags, "Tags"),
    ];

    /// Returns the role of a column by its name: one of Anki's own, else as the columns of sheets are named.
    pub fn of_name(name: &str) -> Option<Self> {
        match name.to_lowercase().replace(' ', "").as_str() {
            "guid" => Some(Self::Guid),
            "notetype" | "deck" => Some(Self::Own),
            _ => {
                let field = meant_in_deck(name)?;
                Self::WRITTEN.into_iter().map(|(role, _)| role).find(|role| role.field() == field)
            }
        }
    }

    /// Returns the role of a field in `pack.ron`.
    pub fn of_field(field: &str) -> Option<Self> {
        Self::WRITTEN.into_iter().map(|(role, _)| role).find(|role| role.field() == field)
    }

    /// Returns what a field of a note can be taken for, by the names of the fields in `pack.ron`.
    pub fn choices() -> Vec<&'static str> {
        Self::WRITTEN.into_iter().map(|(role, _)| role.field()).collect()
    }

    /// Returns whether a note can have several fields of this role. Sounds are found in any field.
    fn may_repeat(self) -> bool {
        matches!(self, Self::Sound | Self::Tags | Self::Guid | Self::Own)
    }

    /// Returns its field in `pack.ron`.
    pub fn field(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Chinese => "zh",
            Self::Pinyin => "pinyin",
            Self::Spoken => "spoken",
            Self::Tibetan => "bo",
            Self::English => "en",
            Self::OtherChinese => "zh_other",
            Self::OtherTibetan => "bo_other",
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
///
/// What somebody `said` of a column holds.
pub(in crate::exchange) fn tell(
    roles: &mut [Option<Role>],
    said: &[bool],
    names: &[String],
    found: impl Fn(usize) -> Vec<Plain>,
    place: &Place,
    faults: &mut Vec<Fault>,
) {
    // Without text there is nothing, or only sounds and pictures, which are found wherever they stand.
    let contents: Vec<Vec<String>> = (0..roles.len())
        .map(|column| found(column).iter().map(|plain| string(&plain.text)).collect::<Vec<_>>())
        .map(|texts| if texts.iter().all(String::is_empty) { Vec::new() } else { texts })
        .collect();
    forget_repeated(roles, said, &contents);
    for (column, texts) in contents.iter().enumerate() {
        if said.get(column) == Some(&true) {
            continue;
        }
        let label = names.get(column).filter(|name| !name.is_empty());
        let label = label.cloned().unwrap_or_else(|| (column + 1).to_string());
        match roles.get(column) {
            Some(None) if !texts.is_empty() => {}
            Some(Some(Role::Sound)) if !texts.is_empty() => {
                // Such as the name of a file without `[sound:…]`.
                faults.push(of_anki(place.clone(), AnkiFault::Unused { column: label }));
                continue;
            }
            _ => continue,
        }
        let guessed = guess(texts.iter().map(String::as_str)).filter(|role| !roles.contains(&Some(*role)));
        let fault = match guessed {
            Some(role) => AnkiFault::Guessed { column: label, name: role.field() },
            None => AnkiFault::Unused { column: label },
        };
        faults.push(of_anki(place.clone(), fault));
        if let Some(role) = roles.get_mut(column) {
            *role = guessed;
        }
    }
}

/// Puts what somebody says of the fields in place of what their names say, and returns of which fields they do.
pub(in crate::exchange) fn corrected(
    roles: &mut [Option<Role>],
    names: &[String],
    kind: &str,
    corrections: &Corrections,
) -> Vec<bool> {
    let said = |(column, role): (usize, &mut Option<Role>)| {
        let name = names.get(column).map_or("", String::as_str);
        let said = corrections.of_column(kind, u32::try_from(column).unwrap_or(u32::MAX), name);
        if let Some(said) = said {
            *role = said.role.and_then(Role::of_field);
        }
        said.is_some()
    };
    roles.iter_mut().enumerate().map(said).collect()
}

/// Returns whether somebody said of the fields of a kind of notes what makes words or sentences of them.
pub(in crate::exchange) fn is_read_as(corrections: &Corrections, kind: &str, roles: &[Option<Role>]) -> bool {
    let is_of_it = |at: &ColumnAt| matches!(at, ColumnAt::Place { table, .. } if table == kind);
    corrections.columns.iter().any(|known| is_of_it(&known.at))
        && [Role::Chinese, Role::Tibetan].iter().any(|role| roles.contains(&Some(*role)))
}

/// Leaves each role that a note has once to the first column of it that has any text, so that of two columns that mean
/// the same the second is reported and not lost in silence.
fn forget_repeated(roles: &mut [Option<Role>], said: &[bool], contents: &[Vec<String>]) {
    let has_text = |column: usize| contents.get(column).is_some_and(|texts| !texts.is_empty());
    let before = roles.to_vec();
    for (column, role) in roles.iter_mut().enumerate() {
        let Some(once) = role.filter(|role| !role.may_repeat()) else { continue };
        let mut same = (0..before.len()).filter(|other| before.get(*other) == Some(&Some(once)));
        let is_said = |other: &usize| said.get(*other) == Some(&true);
        let first = same.clone().find(is_said).or_else(|| same.clone().find(|other| has_text(*other)));
        let first = first.or_else(|| same.next());
        if first != Some(column) {
            *role = None;
        }
    }
}

/// Returns a fault for each thing that every item needs and no column holds. With one, a word on each note would be
/// of no use.
pub(in crate::exchange) fn lacking(roles: &[Option<Role>], place: &Place) -> Vec<Fault> {
    [Role::Chinese, Role::Tibetan]
        .into_iter()
        .filter(|role| !roles.contains(&Some(*role)))
        .map(|role| of_anki(place.clone(), AnkiFault::NoColumn { name: role.field() }))
        .collect()
}

/// Returns what most of the texts of a column are, of the four things that a script can tell.
fn guess<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Role> {
    let found = [Role::Tibetan, Role::Chinese, Role::Pinyin, Role::English];
    let mut counts = [0_usize; 4];
    for text in texts {
        let role = match script(text) {
            Some(0) => 0,
            Some(1) => 1,
            Some(_) if is_part_of_speech(text) => continue,
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

/// Returns whether a text says what kind of word another is: `v.`, `num.`, `adj./adv.`
fn is_part_of_speech(text: &str) -> bool {
    let is_short = |part: &str| part.len() <= 6 && part.chars().all(|c| c.is_ascii_alphabetic());
    let parts = text.trim().strip_suffix('.').filter(|parts| !parts.is_empty());
    parts.is_some_and(|parts| parts.split(['.', '/', ',', ' ']).all(is_short))
}

/// Returns whether a text is pinyin that shows a tone: without one, much English would be pinyin too.
fn is_pinyin(text: &str) -> bool {
    let has_tone = |syllable: &pinyin::Syllable| syllable.tone != pinyin::Tone::Neutral;
    pinyin::parse(text).is_ok_and(|syllables| syllables.iter().any(has_tone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::text::markup::{LineEnd, plain, signs};

    #[test]
    fn columns_are_known_by_their_names() {
        assert_eq!(Role::of_name("note type"), Some(Role::Own));
        assert_eq!(Role::of_name("GUID"), Some(Role::Guid));
        assert_eq!(Role::of_name("主题"), Some(Role::Tags));
        for (role, name) in Role::WRITTEN {
            assert_eq!(Role::of_name(name), Some(role));
        }
    }

    #[test]
    fn of_two_columns_that_mean_the_same_the_first_with_text_is_read_and_the_other_is_reported() {
        let names = ["Hanzi", "Chinese", "Tibetan", "Mandarin", "Sound", "Audio"].map(str::to_owned);
        let texts = ["", "水", "ཆུ", "火", "", "water.mp3"];
        let mut roles: Vec<_> = names.iter().map(|name| Role::of_name(name)).collect();
        let mut faults = Vec::new();
        let found = |column: usize| vec![plain(&signs(texts[column]), LineEnd::Line)];
        tell(&mut roles, &[], &names, found, &Place::File, &mut faults);
        assert_eq!(roles.get(..4), Some([None, Some(Role::Chinese), Some(Role::Tibetan), None].as_slice()));
        let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].ends_with("column=Mandarin") && told[1].ends_with("column=Audio"), "{told:?}");
    }

    #[test]
    fn columns_are_told_by_their_script() {
        let guess = |texts: &[&str]| guess(texts.iter().copied());
        assert_eq!(guess(&["ཆུ", "", "མེ"]), Some(Role::Tibetan));
        assert_eq!(guess(&["水", "火（名）", "T恤"]), Some(Role::Chinese));
        assert_eq!(guess(&["shuǐ", "huo3", "nǐ hǎo"]), Some(Role::Pinyin));
        assert_eq!(guess(&["water", "hen", "men"]), Some(Role::English));
        assert_eq!(guess(&["v.", "num.", "adj./adv."]), None);
        assert_eq!(guess(&["12", "[sound:x.mp3]".get(..0).unwrap()]), None);
    }
}
