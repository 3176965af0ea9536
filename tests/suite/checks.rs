//! The word lists of others that check our Tibetan. They are not part of the project: `TSHEG_CHECKS` names the folder
//! that holds them. Without it the tests that need them say that they were skipped, or fail where `CI` is set.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// Returns the folder of the lists; prints that a test is skipped when there is none.
///
/// # Panics
/// In continuous integration, if there is none.
pub fn folder() -> Option<PathBuf> {
    folder_named(std::env::var_os("TSHEG_CHECKS"), std::env::var_os("CI"))
}

fn folder_named(lists: Option<OsString>, ci: Option<OsString>) -> Option<PathBuf> {
    let folder = lists.map(PathBuf::from).filter(|folder| folder.is_dir());
    if folder.is_none() {
        let is_ci = ci.is_some_and(|ci| !ci.is_empty() && ci != "false");
        assert!(!is_ci, "TSHEG_CHECKS must name the folder of lists in continuous integration");
        println!("skipped: TSHEG_CHECKS names no folder of lists");
    }
    folder
}

/// Every standard syllable with and without joined particles, as the tables of tibetan-spellchecker make them.
pub fn legal_syllables(folder: &Path) -> HashSet<String> {
    let tables = folder.join("tibetan-spellchecker");
    let read =
        |name: &str| fs::read_to_string(tables.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let endings: HashMap<String, Vec<String>> = serde_json::from_str(&read("suffixes.json")).unwrap();
    let mut legal = HashSet::new();
    for name in ["root.txt", "wasurs.txt", "rare.txt", "exceptions.txt", "proper-names.txt"] {
        for line in read(name).lines().filter(|line| !line.is_empty()) {
            match line.split_once('/') {
                Some((root, class)) => {
                    legal.extend(endings[class].iter().map(|ending| format!("{root}{ending}")));
                }
                None => drop(legal.insert(line.to_owned())),
            }
        }
    }
    legal
}

#[test]
fn the_lists_make_as_many_syllables_as_they_say() {
    let Some(folder) = folder() else { return };
    let legal = legal_syllables(&folder);
    println!("{} syllables", legal.len());
    assert!(legal.len() > 27_000);
    assert!(legal.contains("བསྒྲུབས") && !legal.contains("ཀཆུ"));
}

#[test]
fn missing_lists_skip_a_test_at_home_and_fail_in_ci() {
    let folder = tempfile::tempdir().unwrap();
    let lists = || Some(folder.path().as_os_str().to_owned());
    assert_eq!(folder_named(lists(), Some("true".into())).as_deref(), Some(folder.path()));
    for missing in [None, Some(OsString::new()), Some(folder.path().join("none").into_os_string())] {
        assert_eq!(folder_named(missing.clone(), None), None);
        assert_eq!(folder_named(missing.clone(), Some("false".into())), None);
        let ci = std::panic::catch_unwind(|| folder_named(missing, Some("true".into())));
        assert!(ci.is_err(), "green in continuous integration without its lists");
    }
}
