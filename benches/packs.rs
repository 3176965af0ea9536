//! How long a large lesson pack takes to read and check, and to read from the cache, beside what `ron` alone takes to read
//! the same file.
#![expect(clippy::expect_used, reason = "a measurement that cannot be made must not go on")]

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use serde::Deserialize;
use tsheg::lesson::cache::Cache;
use tsheg::lesson::{Checked, PACK_FILE, Word, read_pack};

/// How many words the pack has.
const WORDS: usize = 20_000;

/// The id of the pack, which is the name of its folder.
const ID: &str = "large";

/// The same file for serde: what `read_pack` makes of it, without places, checks or faults.
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

/// Reads one file of 20,000 words: checked by us, kept by us from an earlier check, and unchecked by `ron`.
fn read_a_large_pack(criterion: &mut Criterion) {
    let temp = tempfile::tempdir().expect("a folder to write to");
    let folder = temp.path().join(ID);
    fs::create_dir(&folder).expect("a folder for the pack");
    let file = folder.join(PACK_FILE);
    fs::write(&file, large_pack(&shipped_words())).expect("a file to read");

    // What is measured is the reading of a pack without a fault: both readers read all of it.
    let checked = read_pack(&folder);
    assert_eq!(checked.faults.first().map(ToString::to_string), None);
    assert_eq!(checked.pack.map(|pack| pack.words.len()), Some(WORDS));
    assert_eq!(plain(&file).words.len(), WORDS);

    let kept = temp.path().join("packs.cache");
    fs::write(&kept, kept_after(&folder)).expect("a cache to read");
    assert_eq!(cached(&kept, &folder).pack, read_pack(&folder).pack);

    let mut group = criterion.benchmark_group("20,000 words");
    group.sample_size(30);
    group.bench_function("lesson::read_pack", |bencher| bencher.iter(|| read_pack(black_box(&folder))));
    group.bench_function("lesson::cache", |bencher| bencher.iter(|| cached(black_box(&kept), &folder)));
    group.bench_function("ron::from_str", |bencher| bencher.iter(|| plain(black_box(&file))));
    group.finish();
}

/// The cache that a run leaves which has read the pack.
fn kept_after(folder: &Path) -> Vec<u8> {
    let mut cache = Cache::default();
    assert_eq!(cache.read_pack(folder).faults, []);
    cache.encode()
}

/// What a start of the program does: the cache from its file, the pack from the cache.
fn cached(kept: &Path, folder: &Path) -> Checked {
    let mut cache = Cache::decode(&fs::read(kept).expect("the cache that was written"));
    let checked = cache.read_pack(folder);
    assert!(!cache.is_changed());
    checked
}

fn plain(file: &Path) -> PlainPack {
    let text = fs::read_to_string(file).expect("the file that was written");
    ron::from_str(&text).expect("a pack that ron can read")
}

/// The words that come with the program; of those that two packs have the first.
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

/// A pack of [`WORDS`] words, laid out as authors do: those that are given, again and again. So that none stands twice,
/// its id and its Tibetan bear the number of the round.
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

criterion_group!(benches, read_a_large_pack);
criterion_main!(benches);
