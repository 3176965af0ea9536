//! Tsheg: learn Mandarin from Tibetan, and Tibetan from Mandarin, without a network.
//!
//! One crate of rooms named after the work. Dependencies point one way, which `tests/suite/arrows.rs` enforces:
//!
//! ```text
//! main → cli → app → {buzzer, audio, exchange, progress, locale, recordings}
//!                  → {contest, drill, speech, voice, writing} → lesson → language
//! ```
//!
//! Rooms in one brace do not import each other, but for `exchange`, which reads `progress`, and `contest`, which knows the
//! limits of a `speech`. Only `app` names Bevy, only `progress` names `SQLite`, only
//! `audio` names the sound library, only `buzzer` the network. `language`, `lesson`, `contest`, `drill`, `speech` and
//! `voice` are pure: time and randomness are arguments, and only `lesson` reads files.

pub mod app;
pub mod audio;
pub mod buzzer;
pub mod cli;
pub mod contest;
pub mod drill;
pub mod exchange;
pub mod explain;
pub mod language;
pub mod lesson;
pub mod locale;
pub mod progress;
pub mod recordings;
pub mod speech;
pub mod voice;
