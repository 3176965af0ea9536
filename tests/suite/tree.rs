//! The tree itself: files that say what they are for and stay readable, nothing left undone, licences beside what
//! others made.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::source;

/// A longer file has more than one subject.
const LONGEST: usize = 450;

/// Words that mark something as not finished. Written in halves, so that this file is not among the finds.
const UNDONE: [&str; 4] =
    [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX"), concat!("HA", "CK")];

/// The lints that keep the program from stopping in the middle of a lesson.
const LINTS: [&str; 7] = [
    "unsafe_code = \"forbid\"",
    "unwrap_used = \"deny\"",
    "expect_used = \"deny\"",
    "panic = \"deny\"",
    "todo = \"deny\"",
    "unimplemented = \"deny\"",
    "dbg_macro = \"deny\"",
];

/// What every copy of the tree must have.
const NEEDED: [&str; 8] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "Cargo.lock",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "scripts/run",
    "scripts/test",
];

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> = rust_files()
        .into_iter()
        .filter(|file| !source::read(file).lines().next().is_some_and(|line| line.starts_with("//! ")))
        .collect();
    assert!(silent.is_empty(), "these do not begin with a line of //! : {silent:#?}");
}

#[test]
fn every_file_can_be_read_at_a_sitting() {
    let length = |file: &String| source::read(file).lines().count();
    let long: Vec<String> = rust_files().into_iter().filter(|file| length(file) > LONGEST).collect();
    assert!(long.is_empty(), "these have more than {LONGEST} lines: {long:#?}");
}

#[test]
fn modules_stand_beside_their_folders() {
    let old: Vec<String> = rust_files().into_iter().filter(|file| file.ends_with("/mod.rs")).collect();
    assert!(old.is_empty(), "a.rs and a/, never a/mod.rs: {old:#?}");
}

#[test]
fn nothing_is_left_undone() {
    let mut left = Vec::new();
    let scripts = fs::read_dir(source::root().join("scripts")).unwrap();
    let scripts = scripts.map(|entry| format!("scripts/{}", entry.unwrap().file_name().to_string_lossy()));
    let scripts = scripts.filter(|file| source::root().join(file).is_file());
    for file in rust_files().into_iter().chain(scripts) {
        for (number, line) in source::read(&file).lines().enumerate() {
            let mut words = line.split(|c: char| !c.is_alphanumeric());
            if let Some(word) = words.find(|word| UNDONE.contains(word)) {
                left.push(format!("{file}:{}: {word}", number + 1));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn the_lints_are_on() {
    let cargo = source::read("Cargo.toml");
    for lint in LINTS {
        assert!(cargo.lines().any(|line| line.trim() == lint), "Cargo.toml does not say {lint}");
    }
    for file in source::files("src", "rs") {
        let text = source::read(&file);
        let allowed = text.matches("[allow(").count() + text.matches("[expect(").count();
        assert!(allowed <= text.matches("reason = ").count(), "{file} allows a lint without a reason");
    }
}

#[test]
fn what_every_copy_needs_is_there() {
    for file in NEEDED {
        assert!(source::root().join(file).is_file(), "{file} is missing");
    }
    let changes = source::read("CHANGELOG.md");
    assert!(changes.lines().any(|line| line.starts_with("- ")), "CHANGELOG.md has no line of a change");
}

#[test]
fn every_test_is_in_the_one_binary() {
    let named = source::read("tests/suite/main.rs");
    let named: BTreeSet<&str> =
        named.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let files = source::files("tests", "rs");
    // A file in a folder of tests/suite belongs to the file beside that folder.
    let there: BTreeSet<&str> = files
        .iter()
        .filter_map(|file| file.strip_prefix("tests/suite/")?.strip_suffix(".rs"))
        .filter(|name| *name != "main" && !name.contains('/'))
        .collect();
    assert_eq!(named, there, "tests/suite/main.rs names other files than there are");
    let elsewhere: Vec<&String> = files.iter().filter(|file| !file.starts_with("tests/suite/")).collect();
    assert!(elsewhere.is_empty(), "a second test binary: {elsewhere:?}");
}

#[test]
fn what_others_made_has_its_licence_beside_it() {
    for folder in [
        "assets/fonts",
        "assets/input",
        "assets/pictures",
        "assets/sounds",
        "assets/traditional",
        "assets/voice",
        "assets/web",
    ] {
        let about = source::read(&format!("{folder}/README.md"));
        let names: Vec<String> = fs::read_dir(source::root().join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        let (licences, files): (Vec<&String>, Vec<&String>) =
            names.iter().filter(|name| *name != "README.md").partition(|name| is_licence(name));
        assert!(!licences.is_empty(), "{folder} has no licence");
        for file in files {
            assert!(about.contains(&format!("`{file}`")), "{folder}/README.md does not name {file}");
        }
        for licence in licences {
            assert!(about.contains(&format!("`{licence}`")), "{folder}/README.md does not name {licence}");
            assert!(
                source::read(&format!("{folder}/{licence}")).len() > 500,
                "{folder}/{licence} is no licence text"
            );
        }
    }
}

#[test]
fn every_font_names_its_licence_file() {
    let about = source::read("assets/fonts/README.md");
    for font in source::files("assets/fonts", "ttf") {
        let name = font.rsplit('/').next().unwrap();
        let row = about.lines().find(|line| line.contains(&format!("`{name}`")) && line.starts_with('|'));
        let row = row.unwrap_or_else(|| panic!("no row for {name}"));
        let licence = row.split('`').find(|part| is_licence(part));
        assert!(
            licence.is_some_and(|licence| source::root().join("assets/fonts").join(licence).is_file()),
            "the row of {name} names no licence file: {row}"
        );
    }
}

#[test]
#[cfg(unix)]
fn the_scripts_can_be_started() {
    use std::os::unix::fs::PermissionsExt;
    for script in ["scripts/run", "scripts/test", "scripts/assets", "scripts/voice", ".ci/run"] {
        let mode = fs::metadata(source::root().join(script)).unwrap().permissions().mode();
        assert!(mode & 0o111 == 0o111, "{script} is not executable");
        let text = source::read(script);
        assert!(text.starts_with("#!/usr/bin/env bash\n"), "{script} is no script");
        assert!(text.contains("\nset -euo pipefail\n"), "{script} goes on after a fault");
    }
}

/// Licence texts are the text files among the assets.
fn is_licence(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "txt")
}

/// Every Rust file: the program, its tests, its benches.
fn rust_files() -> Vec<String> {
    let folders =
        ["src", "tests", "benches"].into_iter().filter(|folder| source::root().join(folder).is_dir());
    folders.flat_map(|folder| source::files(folder, "rs")).collect()
}
