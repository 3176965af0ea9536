//! The one test binary: a file a feature. Unit tests stand beside the code.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod answers;
mod arrows;
mod author;
mod buzzer;
mod check;
mod checks;
mod circles;
mod clocks;
mod contest;
mod course_pinyin;
mod course_script;
mod editor;
mod exercises;
mod failed_reads;
mod fluent;
mod gate;
mod gate_sentences;
mod glosses;
mod harness;
mod heard_everywhere;
mod hearing;
mod host;
mod import_preview;
mod input_methods;
mod moved;
mod own_voice;
mod pack;
mod reading;
mod recordings;
mod rehearsal;
mod results;
mod screens;
mod small_window;
mod source;
mod speaking;
mod speech;
mod speech_contest;
mod speeches;
mod stage;
mod strings;
mod studio;
mod text;
mod tone_drills;
mod tours;
mod tree;
mod trouble;
mod typing;
mod voice;
