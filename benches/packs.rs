//! Reading lessons: all that are shipped, as every start does, and one of 50,000 words, side by side with what `ron` alone
//! takes for the same file.
#![expect(clippy::expect_used, reason = "a measurement that cannot be made must not go on")]

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use serde::Deserialize;
use tsheg::lesson::library::Library;
use tsheg::lesson::{PACK_FILE, Word, read_pack};

/// The number of words in the large pack.
const WORDS: usize = 50_000;

/// The id of the large pack, which is the name of its folder.
const ID: &str = "large";

/// What `ron` makes of the same file: the values, without places or checks.
#[derive(Deserialize)]
#[serde(rename = "Pack", deny_unknown_fields)]
#[expect(dead_code, reason = "only read")]
struct PlainPack {
    format: u32,
    id: String,
    title: PlainTitle,
    authors: Vec<String>,
    licence: String,
    words: Vec<PlainWord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only read")]
struct PlainTitle {
    bo: String,
    zh: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only read")]
struct PlainWord {
    id: String,
    zh: String,
    pinyin: String,
    bo: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    picture: Option<String>,
    #[serde(default)]
    audio: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    reviewed_by: Option<String>,
}

fn read_the_shipped_lessons(criterion: &mut Criterion) {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let none = lessons.join("no-user-folder");
    let library = Library::read(&lessons, &none);
    assert!(library.packs().count() > 60, "only {} packs", library.packs().count());

    criterion.bench_function("all shipped lessons", |bencher| {
        bencher.iter(|| Library::read(black_box(&lessons), &none));
    });
}

fn read_a_large_pack(criterion: &mut Criterion) {
    let temp = tempfile::tempdir().expect("a folder to write to");
    let folder = temp.path().join(ID);
    fs::create_dir(&folder).expect("a folder for the pack");
    let file = folder.join(PACK_FILE);
    fs::write(&file, large_pack(&shipped_words())).expect("a file to read");

    // Both readers must get to the end of the file, so it has to be free of errors.
    let checked = read_pack(&folder);
    assert_eq!(checked.faults.first().map(ToString::to_string), None);
    assert_eq!(checked.pack.map(|pack| pack.words.len()), Some(WORDS));
    assert_eq!(plain(&file).words.len(), WORDS);

    let mut group = criterion.benchmark_group("50,000 words");
    group.sample_size(20);
    group.bench_function("lesson::read_pack", |bencher| bencher.iter(|| read_pack(black_box(&folder))));
    group.bench_function("ron::from_str", |bencher| bencher.iter(|| plain(black_box(&file))));
    group.finish();
}

fn plain(file: &Path) -> PlainPack {
    let text = fs::read_to_string(file).expect("the file that was written");
    ron::from_str(&text).expect("a pack that ron can read")
}

/// The words of all shipped lessons, each hanzi word once.
fn shipped_words() -> Vec<Word> {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let mut folders: Vec<_> = fs::read_dir(lessons)
        .expect("the folder of lessons")
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_dir()))
        .collect();
    folders.sort();
    let packs = folders.iter().filter_map(|folder| read_pack(folder).pack);
    let mut met = HashSet::new();
    packs.flat_map(|pack| pack.words).filter(|word| met.insert(word.zh.clone())).collect()
}

/// Writes a pack of [`WORDS`] words by repeating the given ones. Ids end in a running number and the Tibetan in the
/// number of the round, so that no word occurs twice.
fn large_pack(words: &[Word]) -> String {
    let mut text = format!(
        "#![enable(implicit_some)]\n(\n    format: 1,\n    id: \"{ID}\",\n    \
         title: (bo: \"ཐ་སྙད།\", zh: \"词语\", en: \"Words\"),\n    \
         authors: [\"The Tsheg authors\"], licence: \"CC-BY-4.0\",\n    words: [\n"
    );
    for (number, word) in words.iter().cycle().take(WORDS).enumerate() {
        let round = number / words.len();
        let bo: Vec<String> = word.bo.iter().map(|bo| format!("{bo}་{}", tibetan(round))).collect();
        write!(
            text,
            "        (id: \"{}-{number}\", zh: \"{}\", pinyin: \"{}\", ",
            word.id, word.zh, word.pinyin
        )
        .and_then(|()| writeln!(text, "bo: {}, en: {},", list(&bo), list(&word.en)))
        .and_then(|()| {
            let source = word.source.as_deref().unwrap_or("the lessons");
            writeln!(text, "         tags: {}, source: \"{source}\"),", list(&word.tags))
        })
        .expect("a text that grows");
    }
    text.push_str("    ],\n)\n");
    text
}

fn list(texts: &[String]) -> String {
    format!("[\"{}\"]", texts.join("\", \""))
}

fn tibetan(number: usize) -> String {
    let digit = |digit: char| digit.to_digit(10).and_then(|digit| char::from_u32('༠' as u32 + digit));
    number.to_string().chars().filter_map(digit).collect()
}

criterion_group!(benches, read_the_shipped_lessons, read_a_large_pack);
criterion_main!(benches);
