//! Dependencies point one way. This reads every source and fails on a wrong arrow.

use std::collections::BTreeSet;

use crate::source::{self, Named, Source};

/// The rooms, from the ground up. A room may name those on lower floors, and none of its own floor but itself.
const FLOORS: [&[&str]; 8] = [
    &["explain"],
    &["language"],
    &["lesson"],
    &["contest", "drill", "speech", "voice", "writing"],
    &["audio", "buzzer", "exchange", "locale", "progress", "recordings"],
    &["app"],
    &["cli"],
    &["main"],
];

/// The arrows within a floor: what leaves the house is read from the store, and a contest of speeches is held to the limits
/// of a speech.
const WITHIN_A_FLOOR: [(&str, &str); 2] = [("exchange", "progress"), ("contest", "speech")];

/// Crates that only some rooms may name.
const KEPT: [(&str, &[&str]); 9] = [
    ("bevy", &["app"]),
    ("rusqlite", &["exchange", "progress"]),
    ("rodio", &["audio"]),
    ("alsa", &["audio"]),
    ("axum", &["buzzer"]),
    ("tokio", &["buzzer"]),
    ("gilrs", &["buzzer"]),
    ("if_addrs", &["buzzer"]),
    ("krilla", &["exchange"]),
];

/// Rooms without clock, chance and I/O: all that comes from outside is an argument.
const PURE: [&str; 8] = ["explain", "language", "lesson", "contest", "drill", "speech", "voice", "writing"];

/// What a pure room may not name. Of `rand` it may use named generators that are seeded, and
/// what draws from them. The small and the standard one are not named: another version may be another generator.
const IMPURE: [&str; 25] = [
    "std::env",
    "std::fs",
    "std::io::stdin",
    "std::io::stdout",
    "std::net",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "fastrand",
    "getrandom",
    "rand::fill",
    "rand::make_rng",
    "rand::prelude",
    "rand::random",
    "rand::random_bool",
    "rand::random_iter",
    "rand::random_range",
    "rand::random_ratio",
    "rand::rng",
    "rand::rngs::SmallRng",
    "rand::rngs::StdRng",
    "rand::rngs::SysRng",
    "rand::rngs::ThreadRng",
    "uuid::Uuid::now_v7",
];

/// What stands beside the screens in their folder and is on all of them.
const ON_EVERY_SCREEN: [&str; 1] = ["topbar"];

/// Rooms that a widget knows nothing of: it shows what it is given.
const UNKNOWN_TO_WIDGETS: [&str; 6] = ["lesson", "drill", "progress", "contest", "exchange", "buzzer"];

#[test]
fn every_arrow_points_down() {
    let wrong = wrong_arrows(&source::all());
    assert!(wrong.is_empty(), "wrong arrows:\n{}", wrong.join("\n"));
}

/// Every wrong arrow, as `file:line: what is wrong`.
fn wrong_arrows(sources: &[Source]) -> Vec<String> {
    let tests: BTreeSet<Vec<String>> = sources.iter().flat_map(Source::test_modules).collect();
    let screens: BTreeSet<&str> = sources.iter().filter_map(screen).collect();
    let mut wrong = Vec::new();
    for source in sources {
        let only_tests = tests.iter().any(|test| source.module.starts_with(test));
        for mut named in source.named() {
            named.in_test |= only_tests;
            for fault in faults(source, &named, &screens) {
                wrong.push(format!("{}:{}: {fault}", source.file, named.line));
            }
        }
    }
    wrong.dedup();
    wrong
}

fn faults(source: &Source, named: &Named, screens: &BTreeSet<&str>) -> Vec<String> {
    let room = room(source);
    match named.path.split_first() {
        Some((head, path)) if head == "crate" => {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let within = within_house(room, &path, named.glob);
            let among = among_screens(source, &path, named, screens);
            within.into_iter().chain(among).collect()
        }
        Some(_) => outside(room, named).into_iter().collect(),
        None => Vec::new(),
    }
}

fn within_house(room: &str, path: &[&str], glob: bool) -> Option<String> {
    let Some(target) = path.first() else {
        return glob.then(|| "takes the whole house: name what is used".to_owned());
    };
    let (Some(from), Some(to)) = (floor(room), floor(target)) else {
        let unknown = if floor(room).is_none() { room } else { target };
        // `lib.rs` lists the rooms and belongs to none; the macros of the house have no room either.
        return (unknown != "lib")
            .then(|| format!("{unknown} is no room: give it a floor in tests/suite/arrows.rs"));
    };
    let allowed = to < from || room == *target || WITHIN_A_FLOOR.contains(&(room, target));
    (!allowed).then(|| format!("{room} may not name {target}"))
}

fn among_screens(source: &Source, path: &[&str], named: &Named, screens: &BTreeSet<&str>) -> Option<String> {
    let module: Vec<&str> = source.module.iter().map(String::as_str).collect();
    if module.starts_with(&["app", "widgets"]) {
        let unknown = path.first().filter(|room| UNKNOWN_TO_WIDGETS.contains(room));
        let fault = unknown.map(|room| format!("a widget knows nothing of {room}"));
        return fault.or_else(|| {
            (path.starts_with(&["app", "screens"]) || path.starts_with(&["app", "screen"]))
                .then(|| "a widget knows no screen".to_owned())
        });
    }
    let own = screen(source)?;
    match path {
        ["app"] | ["app", "screens"] if !named.in_test => {
            Some("takes all of the screens: name what is used".to_owned())
        }
        ["app", "screens", other, ..]
            if *other != own && screens.contains(other) && !ON_EVERY_SCREEN.contains(other) =>
        {
            Some(format!("the screen {own} may not name the screen {other}"))
        }
        _ => None,
    }
}

fn outside(room: &str, named: &Named) -> Option<String> {
    let head = named.path.first()?;
    let family = if head.starts_with("bevy_") { "bevy" } else { head.as_str() };
    if let Some((name, rooms)) = KEPT.iter().find(|(name, rooms)| *name == family && !rooms.contains(&room)) {
        return Some(format!("only {} may name {name}", rooms.join(" and ")));
    }
    if named.in_test || !PURE.contains(&room) {
        return None;
    }
    let path = named.path.join("::");
    let reads_packs = |what: &str| room == "lesson" && what == "std::fs";
    if named.glob && path == "rand" {
        return Some(format!("{room} is pure and may not take all of rand: name what is used"));
    }
    let impure = IMPURE.into_iter().find(|what| is_within(&path, what) && !reads_packs(what));
    impure.map(|what| format!("{room} is pure and may not name {what}"))
}

/// Whether a path is the thing or something in it. `Instant::now` is found by its last two names too.
fn is_within(path: &str, what: &str) -> bool {
    let inside = |path: &str, what: &str| {
        path == what || path.strip_prefix(what).is_some_and(|rest| rest.starts_with("::"))
    };
    let short = what.rsplit_once("::").map(|(_, last)| last);
    // Only types are looked for by their bare name: a module of the room itself may be called `env`.
    let is_type = |name: &&str| name.starts_with(char::is_uppercase);
    inside(path, what)
        || short.filter(is_type).is_some_and(|name| inside(path, name))
        || (what.ends_with("now_v7") && path.ends_with("now_v7"))
}

/// The room of a source; `lib` and `main` for the two files outside all rooms.
fn room(source: &Source) -> &str {
    match source.module.first() {
        Some(room) => room,
        None => source.file.trim_start_matches("src/").trim_end_matches(".rs"),
    }
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The screen that a source belongs to.
fn screen(source: &Source) -> Option<&str> {
    match source.module.as_slice() {
        [app, screens, screen, ..] if app == "app" && screens == "screens" => Some(screen),
        _ => None,
    }
}

#[test]
fn a_wrong_arrow_is_caught_however_it_is_written() {
    let cases: [(&str, &str, &str); 32] = [
        ("src/lesson.rs", "use crate::drill::Card;", "lesson may not name drill"),
        (
            "src/lesson.rs",
            "use crate::{language::tibetan, drill::{self, Card}};",
            "lesson may not name drill",
        ),
        ("src/language/answer.rs", "fn f() { super::super::lesson::g() }", "language may not name lesson"),
        ("src/language.rs", "use super::*;", "takes the whole house"),
        ("src/drill.rs", "type T = crate::speech::Pitch;", "drill may not name speech"),
        ("src/locale.rs", "use crate::progress::Store;", "locale may not name progress"),
        ("src/progress.rs", "use crate::exchange::Sheet;", "progress may not name exchange"),
        ("src/app.rs", "use crate::cli::run;", "app may not name cli"),
        ("src/new_room.rs", "use crate::language::answer;", "new_room is no room"),
        ("src/drill.rs", "use bevy::prelude::*;", "only app may name bevy"),
        ("src/cli.rs", "#[derive(bevy_ecs::component::Component)] struct A;", "only app may name bevy"),
        ("src/drill.rs", "fn f() { rusqlite::Connection::open_in_memory(); }", "only exchange and progress"),
        ("src/app/sound.rs", "use rodio::Decoder;", "only audio may name rodio"),
        ("src/app/sound.rs", "use tokio::net::TcpListener;", "only buzzer may name tokio"),
        ("src/cli.rs", "fn f() { axum::Router::new() }", "only buzzer may name axum"),
        ("src/buzzer.rs", "use crate::locale::Locale;", "buzzer may not name locale"),
        (
            "src/drill/plan.rs",
            "use std::time::{Duration, Instant};",
            "drill is pure and may not name std::time::Instant",
        ),
        (
            "src/drill/plan.rs",
            "fn f() { SystemTime::now() }",
            "drill is pure and may not name std::time::SystemTime",
        ),
        ("src/drill/plan.rs", "use std::fs;", "drill is pure and may not name std::fs"),
        ("src/drill.rs", "fn f() { rand::rng(); }", "drill is pure and may not name rand::rng"),
        ("src/drill.rs", "use rand::{Rng, rng};", "drill is pure and may not name rand::rng"),
        (
            "src/drill.rs",
            "fn f() { rand::random_range(0..4); }",
            "drill is pure and may not name rand::random",
        ),
        (
            "src/drill.rs",
            "use rand::rngs::ThreadRng;",
            "drill is pure and may not name rand::rngs::ThreadRng",
        ),
        (
            "src/drill.rs",
            "fn f() -> StdRng { rand::make_rng() }",
            "drill is pure and may not name rand::make_rng",
        ),
        ("src/drill.rs", "use rand::*;", "drill is pure and may not take all of rand"),
        ("src/drill.rs", "fn f() -> Uuid { Uuid::now_v7() }", "now_v7"),
        (
            "src/lesson/library.rs",
            "fn f() { std::process::exit(1) }",
            "lesson is pure and may not name std::process",
        ),
        (
            "src/app/screens/home.rs",
            "use crate::app::screens::drill::start;",
            "the screen home may not name the screen drill",
        ),
        (
            "src/app/screens/home/view.rs",
            "use super::super::drill;",
            "the screen home may not name the screen drill",
        ),
        ("src/app/screens/home.rs", "use super::*;", "takes all of the screens"),
        ("src/app/widgets/card.rs", "use crate::lesson::Word;", "a widget knows nothing of lesson"),
        ("src/app/widgets.rs", "use super::screen::Screen;", "a widget knows no screen"),
    ];
    for (file, text, expected) in cases {
        let wrong = wrong_in(file, text);
        assert!(wrong.iter().any(|fault| fault.contains(expected)), "{file}: {text}\nfound {wrong:?}");
    }
}

#[test]
fn a_right_arrow_is_let_through() {
    let cases: [(&str, &str); 15] = [
        ("src/main.rs", "fn main() { tsheg::cli::run() }"),
        ("src/lib.rs", "pub mod drill; pub mod language;"),
        ("src/cli.rs", "use crate::{app, language::tibetan::normal, lesson};"),
        ("src/exchange.rs", "use crate::progress::Store; use rusqlite::Connection;"),
        ("src/locale.rs", "use crate::language::tibetan::digits;"),
        ("src/drill.rs", "mod rand_free; use std::time::Duration; // use bevy::prelude::*;"),
        (
            "src/drill.rs",
            "use rand::rngs::Xoshiro256PlusPlus; use rand::seq::SliceRandom; use rand::{Rng, RngExt, SeedableRng};",
        ),
        ("src/drill.rs", r#"const S: &str = "crate::app::screens";"#),
        (
            "src/drill.rs",
            "#[cfg(test)] mod tests { use super::*; use std::time::Instant; use std::{env, fs}; }",
        ),
        ("src/lesson/library.rs", "use std::fs; use std::path::Path;"),
        ("src/audio.rs", "use rodio::Decoder; use std::time::Instant;"),
        (
            "src/app/screens.rs",
            "mod home; mod drill; use super::stage; fn f() { (home::plugin, drill::plugin) }",
        ),
        ("src/app/screens/home.rs", "use super::Screen; use super::topbar::bar; use crate::drill::plan;"),
        ("src/app/screens/home/view.rs", "use super::{Action, Desk}; use crate::app::screens::home::g;"),
        ("src/app/widgets/ruby.rs", "use crate::language::mandarin::hanzi; use super::Ui;"),
    ];
    for (file, text) in cases {
        assert_eq!(wrong_in(file, text), Vec::<String>::new(), "{file}: {text}");
    }
}

/// The wrong arrows of one made-up file among made-up screens.
fn wrong_in(file: &str, text: &str) -> Vec<String> {
    let mut house = vec![Source::new(file, text)];
    for screen in ["home", "drill", "topbar"] {
        house.push(Source::new(&format!("src/app/screens/{screen}.rs"), ""));
    }
    wrong_arrows(&house)
}
