//! The settings: typed, with defaults, stored as text by key.

mod speaking;
mod typing;

pub use speaking::{KnownVoice, SpeakingChoices};
pub use typing::{TypingChoices, TypingMethod};

use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, params};
use thiserror::Error;
use uuid::Uuid;

use super::profile::{self, ProfileId};
use super::writer::Attempt;
use crate::drill::Calendar;
use crate::language::UiLanguage;
use crate::voice::{Speed, Timbre};

/// The settings of a profile, or of this machine before a profile is chosen.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the screen")]
pub struct Settings {
    /// The language of the interface; `None` follows the system.
    pub language: Option<UiLanguage>,
    /// Times the usual size of text, 0.8 to 2.0 in steps of 0.1.
    pub text_scale: f32,
    pub theme: ThemeChoice,
    pub digits: DigitsChoice,
    /// How many words are met for the first time in a day, 0 to 50.
    pub new_words_a_day: u8,
    /// The hour at which a study day begins, 0 to 6.
    pub day_start_hour: u8,
    /// Whether things on the screen move.
    pub motion: bool,
    /// Whether the program makes sounds by itself.
    pub sound: bool,
    /// Whether meanings are sometimes to be typed, not only chosen.
    pub typed_meanings: bool,
    /// Whether new words, and the right answers, are said without being asked for.
    pub says_by_itself: bool,
    /// Whether the Chinese of a text is shown while it is read.
    pub reads_mandarin: bool,
    /// Whether the Tibetan of a text is shown while it is read.
    pub reads_tibetan: bool,
    /// Whether a text has pinyin above its Chinese.
    pub reads_pinyin: bool,
    /// Whether Tibetan words are also shown in Wylie, for those who learn the script.
    pub shows_wylie: bool,
    /// Which computer voice speaks.
    pub timbre: Timbre,
    /// How fast it speaks.
    pub speech_pace: SpeechPace,
    pub typing: TypingChoices,
    /// The id of the voice of recordings that is heard before the others, if any was chosen.
    pub voice: Option<String>,
    pub speaking: SpeakingChoices,
}

/// The colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    #[default]
    Light,
    Dark,
    Contrast,
}

/// The digits in which numbers are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DigitsChoice {
    #[default]
    Latin,
    Tibetan,
}

/// How fast the computer voice speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SpeechPace {
    /// A little slower than people speak.
    #[default]
    Calm,
    /// As people speak.
    Natural,
}

/// A stored value that is no choice of its setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a choice of this setting")]
pub struct NoSuchChoice;

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_scale: 1.0,
            theme: ThemeChoice::default(),
            digits: DigitsChoice::default(),
            new_words_a_day: 8,
            day_start_hour: Calendar::USUAL_DAY_START,
            motion: true,
            sound: true,
            typed_meanings: true,
            says_by_itself: true,
            reads_mandarin: true,
            reads_tibetan: true,
            reads_pinyin: true,
            shows_wylie: false,
            timbre: Timbre::default(),
            speech_pace: SpeechPace::default(),
            typing: TypingChoices::default(),
            voice: None,
            speaking: SpeakingChoices::default(),
        }
    }
}

impl Settings {
    /// The most words that can be new in a day.
    pub const MOST_NEW_WORDS: u8 = 50;

    /// The latest hour at which a study day can begin.
    pub const LATEST_DAY_START: u8 = 6;

    /// Makes the text that many tenths larger, or smaller if negative, within the limits.
    pub fn step_text_scale(&mut self, steps: i8) {
        let tenths = (self.text_scale * 10.0).round() + f32::from(steps);
        self.text_scale = tenths.clamp(8.0, 20.0) / 10.0;
    }

    /// Allows that many more new words a day, or fewer if negative, within the limits.
    pub fn step_new_words(&mut self, steps: i8) {
        self.new_words_a_day = self.new_words_a_day.saturating_add_signed(steps).min(Self::MOST_NEW_WORDS);
    }

    /// Lets the study day begin that many hours later, or earlier if negative, within the limits.
    pub fn step_day_start(&mut self, steps: i8) {
        self.day_start_hour = self.day_start_hour.saturating_add_signed(steps).min(Self::LATEST_DAY_START);
    }

    /// Returns the settings as they are stored, by key. What follows the system has an empty value.
    fn stored(&self) -> [(&'static str, String); 24] {
        let switch = |on: bool| if on { "on" } else { "off" }.to_owned();
        [
            (LANGUAGE, self.language.map_or("", UiLanguage::code).to_owned()),
            (TEXT_SCALE, format!("{:.1}", self.text_scale)),
            (THEME, self.theme.as_str().to_owned()),
            (DIGITS, self.digits.as_str().to_owned()),
            (NEW_WORDS, self.new_words_a_day.to_string()),
            (DAY_START, self.day_start_hour.to_string()),
            (MOTION, switch(self.motion)),
            (SOUND, switch(self.sound)),
            (TYPED_MEANINGS, switch(self.typed_meanings)),
            (SAYS_BY_ITSELF, switch(self.says_by_itself)),
            (READS_MANDARIN, switch(self.reads_mandarin)),
            (READS_TIBETAN, switch(self.reads_tibetan)),
            (READS_PINYIN, switch(self.reads_pinyin)),
            (SHOWS_WYLIE, switch(self.shows_wylie)),
            (TIMBRE, self.timbre.as_str().to_owned()),
            (SPEECH_PACE, self.speech_pace.as_str().to_owned()),
            (OWN_TYPING, switch(self.typing.own)),
            (TYPING_MANDARIN, self.typing.mandarin.as_str().to_owned()),
            (TYPING_TIBETAN, self.typing.tibetan.as_str().to_owned()),
            (TYPING_OTHER, self.typing.other.as_str().to_owned()),
            (TONE_DIGITS, switch(self.typing.tone_digits)),
            (VOICE, self.voice.clone().unwrap_or_default()),
            (MICROPHONE, self.speaking.microphone.clone().unwrap_or_default()),
            (KNOWN_VOICES, self.speaking.written()),
        ]
    }

    /// Takes over a stored value. One that cannot be understood, or an unknown key, as of a later version of the program,
    /// changes nothing: that is no error, and the default does.
    fn take(&mut self, key: &str, value: &str) {
        let switch = |on: &mut bool| match value {
            "on" => *on = true,
            "off" => *on = false,
            _ => {}
        };
        match key {
            LANGUAGE => {
                if value.is_empty() {
                    self.language = None;
                } else {
                    self.language = UiLanguage::from_code(value).or(self.language);
                }
            }
            TEXT_SCALE => {
                if let Some(scale) = value.parse().ok().filter(|scale| (0.8..=2.0).contains(scale)) {
                    self.text_scale = scale;
                    self.step_text_scale(0);
                }
            }
            THEME => self.theme = value.parse().unwrap_or(self.theme),
            DIGITS => self.digits = value.parse().unwrap_or(self.digits),
            NEW_WORDS => {
                if let Some(words) = value.parse().ok().filter(|words| *words <= Self::MOST_NEW_WORDS) {
                    self.new_words_a_day = words;
                }
            }
            DAY_START => {
                if let Some(hour) = value.parse().ok().filter(|hour| *hour <= Self::LATEST_DAY_START) {
                    self.day_start_hour = hour;
                }
            }
            MOTION => switch(&mut self.motion),
            SOUND => switch(&mut self.sound),
            TYPED_MEANINGS => switch(&mut self.typed_meanings),
            SAYS_BY_ITSELF => switch(&mut self.says_by_itself),
            READS_MANDARIN => switch(&mut self.reads_mandarin),
            READS_TIBETAN => switch(&mut self.reads_tibetan),
            READS_PINYIN => switch(&mut self.reads_pinyin),
            SHOWS_WYLIE => switch(&mut self.shows_wylie),
            TIMBRE => self.timbre = Timbre::named(value).unwrap_or(self.timbre),
            VOICE => self.voice = Some(value.to_owned()).filter(|voice| !voice.is_empty()),
            SPEECH_PACE => self.speech_pace = value.parse().unwrap_or(self.speech_pace),
            OWN_TYPING => switch(&mut self.typing.own),
            TYPING_MANDARIN => take_method(&mut self.typing.mandarin, value),
            TYPING_TIBETAN => take_method(&mut self.typing.tibetan, value),
            TYPING_OTHER => take_method(&mut self.typing.other, value),
            TONE_DIGITS => switch(&mut self.typing.tone_digits),
            MICROPHONE => self.speaking.microphone = Some(value.to_owned()).filter(|name| !name.is_empty()),
            KNOWN_VOICES => self.speaking.take(value),
            _ => {}
        }
    }
}

fn take_method(method: &mut TypingMethod, value: &str) {
    *method = value.parse().unwrap_or(*method);
}

impl ThemeChoice {
    /// Returns the name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

impl DigitsChoice {
    /// Returns the name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Latin => "latin",
            Self::Tibetan => "tibetan",
        }
    }
}

impl FromStr for ThemeChoice {
    type Err = NoSuchChoice;

    fn from_str(name: &str) -> Result<Self, NoSuchChoice> {
        let all = [Self::Light, Self::Dark, Self::Contrast];
        all.into_iter().find(|theme| theme.as_str() == name).ok_or(NoSuchChoice)
    }
}

impl FromStr for DigitsChoice {
    type Err = NoSuchChoice;

    fn from_str(name: &str) -> Result<Self, NoSuchChoice> {
        let all = [Self::Latin, Self::Tibetan];
        all.into_iter().find(|digits| digits.as_str() == name).ok_or(NoSuchChoice)
    }
}

impl SpeechPace {
    /// Returns the name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Natural => "natural",
        }
    }

    /// Returns the speed of the voice.
    #[must_use]
    pub fn speed(self) -> Speed {
        match self {
            Self::Calm => Speed::CALM,
            Self::Natural => Speed::default(),
        }
    }
}

impl FromStr for SpeechPace {
    type Err = NoSuchChoice;

    fn from_str(name: &str) -> Result<Self, NoSuchChoice> {
        let all = [Self::Calm, Self::Natural];
        all.into_iter().find(|pace| pace.as_str() == name).ok_or(NoSuchChoice)
    }
}

/// Reads the settings of a profile, over those of this machine, over the defaults.
pub(super) fn load(conn: &Connection, profile: Option<ProfileId>) -> Attempt<Settings> {
    let mut select = conn.prepare_cached(include_str!("sql/settings.sql"))?;
    let mut rows = select.query([profile.map(|id| id.0.into_bytes())])?;
    let mut settings = Settings::default();
    while let Some(row) = rows.next()? {
        // A value that is no text at all is one more that cannot be understood.
        if let (Ok(key), Ok(value)) = (row.get_ref(0)?.as_str(), row.get_ref(1)?.as_str()) {
            settings.take(key, value);
        }
    }
    Ok(settings)
}

/// Keeps all settings, of a profile or of this machine.
pub(super) fn save(conn: &Connection, profile: Option<ProfileId>, settings: &Settings) -> Attempt<()> {
    if let Some(id) = profile {
        profile::require(conn, id)?;
        let mut set = conn.prepare_cached(
            "INSERT OR REPLACE INTO profile_settings (profile, key, value) VALUES (?1, ?2, ?3)",
        )?;
        for (key, value) in settings.stored() {
            set.execute(params![id.0.as_bytes(), key, value])?;
        }
    } else {
        for (key, value) in settings.stored() {
            set_of_machine(conn, key, &value)?;
        }
    }
    Ok(())
}

/// Reads which profile was chosen last, if it is still there.
pub(super) fn last_profile(conn: &Connection) -> Attempt<Option<ProfileId>> {
    let stored: Option<String> = conn
        .query_row("SELECT value FROM settings WHERE key = ?1", [LAST_PROFILE], |row| row.get(0))
        .optional()?;
    // What is no id names nobody.
    let Some(last) = stored.and_then(|id| Uuid::parse_str(&id).ok()).map(ProfileId) else {
        return Ok(None);
    };
    Ok(profile::exists(conn, last)?.then_some(last))
}

/// Remembers which profile was chosen last.
pub(super) fn set_last_profile(conn: &Connection, id: ProfileId) -> Attempt<()> {
    profile::require(conn, id)?;
    set_of_machine(conn, LAST_PROFILE, &id.to_string())
}

/// Forgets that this profile was the last one, if it was.
pub(super) fn forget_last_profile(conn: &Connection, id: ProfileId) -> Attempt<()> {
    conn.execute("DELETE FROM settings WHERE key = ?1 AND value = ?2", [LAST_PROFILE, &id.to_string()])?;
    Ok(())
}

const LANGUAGE: &str = "language";
const TEXT_SCALE: &str = "text-scale";
const THEME: &str = "theme";
const DIGITS: &str = "digits";
const NEW_WORDS: &str = "new-words-a-day";
const DAY_START: &str = "day-start-hour";
const MOTION: &str = "motion";
const SOUND: &str = "sound";
const TYPED_MEANINGS: &str = "typed-meanings";
const SAYS_BY_ITSELF: &str = "says-by-itself";
const READS_MANDARIN: &str = "reads-mandarin";
const READS_TIBETAN: &str = "reads-tibetan";
const READS_PINYIN: &str = "reads-pinyin";
const SHOWS_WYLIE: &str = "shows-wylie";
const TIMBRE: &str = "timbre";
const SPEECH_PACE: &str = "speech-pace";
const OWN_TYPING: &str = "own-typing";
const TYPING_MANDARIN: &str = "typing-mandarin";
const TYPING_TIBETAN: &str = "typing-tibetan";
const TYPING_OTHER: &str = "typing-other";
const TONE_DIGITS: &str = "tone-digits";
const VOICE: &str = "voice";
const MICROPHONE: &str = "microphone";
const KNOWN_VOICES: &str = "known-voices";
const LAST_PROFILE: &str = "last-profile";

fn set_of_machine(conn: &Connection, key: &str, value: &str) -> Attempt<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO settings (key, value) VALUES (?1, ?2)")?
        .execute([key, value])?;
    Ok(())
}
