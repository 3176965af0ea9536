//! The one list of the Fluent files: `assets/locales/<language>/<room>.ftl`, built into the program.
//!
//! A room has its own file, of the same name in all three languages. A test compares the list with the folders.

use super::UiLanguage;

/// Returns the files of a language: name (`drill.ftl`) and content.
pub fn files(lang: UiLanguage) -> &'static [(&'static str, &'static str)] {
    match lang {
        UiLanguage::Tibetan => TIBETAN,
        UiLanguage::Chinese => CHINESE,
        UiLanguage::English => ENGLISH,
    }
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        const TIBETAN: &[(&str, &str)] = files!("bo" $($name)+);
        const CHINESE: &[(&str, &str)] = files!("zh-CN" $($name)+);
        const ENGLISH: &[(&str, &str)] = files!("en" $($name)+);
    };
    ($folder:literal $($name:literal)+) => {
        &[$(($name, include_str!(concat!("../../assets/locales/", $folder, "/", $name)))),+]
    };
}

files![
    "app.ftl",
    "audio.ftl",
    "author.ftl",
    "buzzer.ftl",
    "cli.ftl",
    "contest.ftl",
    "drill.ftl",
    "editor.ftl",
    "exchange.ftl",
    "host.ftl",
    "language.ftl",
    "lesson.ftl",
    "locale.ftl",
    "progress.ftl",
    "reading.ftl",
    "recordings.ftl",
    "rehearsal.ftl",
    "results.ftl",
    "speaking.ftl",
    "speech.ftl",
    "speech_contest.ftl",
    "typing.ftl",
];
