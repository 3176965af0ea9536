//! The words of the interface: Tibetan, Chinese and English, through Fluent.
//!
//! Rooms speak in keys (`pack-unknown-field`) and values; this room turns them into a sentence once, at the
//! edge. The sentences are built into the program, so that one exists even when the assets are missing. A key
//! that a language lacks is said in English, and one that nobody has is shown in brackets: a gap in the
//! strings is ugly but never stops a lesson.
//!
//! - [`UiLanguage`]: the three languages; [`system_language`] is the one that the system asks for.
//! - [`Locale`]: one language ready to speak, with the reader's choice of digits.
//! - [`Arg`]: a value to put into a sentence.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::explain::Explain;
use crate::language::tibetan::digits;

mod arg;
mod files;
mod system;
mod time;

pub use crate::language::UiLanguage;
pub use arg::Arg;
pub use files::files;
pub use system::system_language;

/// How numbers are written. CLDR's default for Tibetan is Latin digits, so Tibetan ones are the reader's choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Digits {
    /// 0 1 2 3 4 5 6 7 8 9
    #[default]
    Latin,
    /// ༠ ༡ ༢ ༣ ༤ ༥ ༦ ༧ ༨ ༩, in whatever language the sentence is.
    Tibetan,
}

/// One language ready to speak.
pub struct Locale {
    lang: UiLanguage,
    digits: Digits,
    own: Bundle,
    english: Bundle,
}

impl Locale {
    /// Reads the built-in sentences of `lang`. Numbers are written in Latin digits.
    pub fn new(lang: UiLanguage) -> Self {
        Self::with_digits(lang, Digits::default())
    }

    /// Reads the built-in sentences of `lang`, which will write every number in `digits`.
    pub fn with_digits(lang: UiLanguage, digits: Digits) -> Self {
        Self { lang, digits, own: bundle(lang, digits), english: bundle(UiLanguage::English, digits) }
    }

    /// Returns the language of the sentences.
    pub fn lang(&self) -> UiLanguage {
        self.lang
    }

    /// Returns the digits that numbers are written in.
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// Returns the sentence of a key that needs no values.
    pub fn text(&self, key: &str) -> String {
        self.say(key, &FluentArgs::new())
    }

    /// Returns the sentence of a key with its values, `("name", value)` each. A value that the sentence asks for and
    /// is not given shows as its name in braces.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.say(key, &args.iter().map(|(name, arg)| (*name, arg.clone().into_fluent())).collect())
    }

    /// Returns the sentence of what another room has to say. A value that is written as a whole number counts as a
    /// number, so that it takes the plural and the reader's digits.
    pub fn explain(&self, what: &impl Explain) -> String {
        self.message(what.message_id(), &what.message_args())
    }

    /// Returns the sentence of a key and values that are kept apart, as hints are.
    pub fn message(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.say(id, &args.iter().map(|(name, value)| (*name, Arg::read(value).into_fluent())).collect())
    }

    /// Formats a number alone in the reader's digits.
    pub fn number<'a>(&self, number: impl Into<Arg<'a>>) -> String {
        self.in_digits(number.into().into_text())
    }

    /// Writes the digits inside a text (a date, a clock, a version) as the reader wants them.
    pub fn in_digits(&self, text: impl Into<String>) -> String {
        let text = text.into();
        match self.digits {
            Digits::Latin => text,
            Digits::Tibetan => digits::to_tibetan(&text),
        }
    }

    fn say(&self, key: &str, args: &FluentArgs) -> String {
        [&self.own, &self.english]
            .into_iter()
            .find_map(|bundle| {
                let pattern = bundle.get_message(key)?.value()?;
                // What could not be filled in shows as its name in braces; a test finds it before a reader does.
                let mut gaps = Vec::new();
                Some(bundle.format_pattern(pattern, Some(args), &mut gaps).into_owned())
            })
            .unwrap_or_else(|| format!("[{key}]"))
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale")
            .field("lang", &self.lang)
            .field("digits", &self.digits)
            .finish_non_exhaustive()
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: UiLanguage, digits: Digits) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
    // The marks would isolate values of another writing direction. All three languages run left to right, and
    // the fonts have no glyph for them.
    bundle.set_use_isolating(false);
    if digits == Digits::Tibetan {
        bundle.set_formatter(Some(tibetan_number));
    }
    // Faults of the files (a second NUMBER, a doubled key, a line that is not Fluent) are found by the tests
    // of the strings; here the sound rest of a file is used.
    let _ = bundle.add_builtins();
    for (_, source) in files(lang) {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn tibetan_number<M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(digits::to_tibetan(&number.as_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
