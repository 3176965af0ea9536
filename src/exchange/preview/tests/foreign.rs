//! Files as people bring them, whose programs and habits are not ours.

mod damaged;
mod ids;
mod lists;
mod mended;
mod partly;
mod questions;
mod texts;
mod traditional;
mod understood;

use super::*;
use crate::lesson::Word;

/// Reads a file of this name for a folder of packs.
fn imported_into(packs: &Path, name: &str, bytes: impl AsRef<[u8]>) -> ImportPreview {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    previewed(&file, packs, None)
}

/// Reads a file as somebody says it is to be understood.
fn corrected(name: &str, bytes: impl AsRef<[u8]>, corrections: &Corrections) -> Imported {
    let (packs, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    let title = Trilingual { bo: "དཔེ".into(), zh: "例".into(), en: "Example".into() };
    let defaults = Defaults { title, author: "A".into(), licence: "CC0-1.0".into() };
    let found =
        preview(&file, packs.path(), None, &defaults, corrections, &mut |_| ControlFlow::Continue(()));
    found.unwrap().imported
}

fn imported(name: &str, bytes: impl AsRef<[u8]>) -> Imported {
    imported_into(tempfile::tempdir().unwrap().path(), name, bytes).imported
}

/// Returns the words that a file becomes: Chinese, pinyin, the Tibetan and the English answers.
fn words(name: &str, bytes: impl AsRef<[u8]>) -> Vec<[String; 4]> {
    let imported = imported(name, bytes);
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    pack.words.iter().map(shown).collect()
}

fn shown(word: &Word) -> [String; 4] {
    [word.zh.clone(), word.pinyin.clone(), word.bo.join(" | "), word.en.join(" | ")]
}

/// Returns what is said of a file, with its places.
fn told(imported: &Imported) -> Vec<String> {
    imported.faults.iter().map(ToString::to_string).collect()
}

/// Returns what is said of a file under this key.
fn told_of(imported: &Imported, key: &str) -> Vec<String> {
    let of_it = imported.faults.iter().filter(|fault| fault.message_id() == key);
    of_it.map(ToString::to_string).collect()
}
