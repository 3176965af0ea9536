//! The word lists of others that check our Tibetan. They are no part of the project: `TSHEG_CHECKS` names the folder
//! that holds them, and without it the tests that need them say that they were skipped.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the lists; says that a test is skipped when there is none.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("TSHEG_CHECKS").filter(|name| !name.is_empty()).map(PathBuf::from);
    if folder.is_none() {
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
