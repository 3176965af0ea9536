//! The gate for the Tibetan of the shipped sentences, stories and speeches: every word of them is a word somewhere, the
//! particles agree, the shads stand where they should, and the pieces that the tile exercises shuffle are the whole
//! sentence.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use tsheg::language::tibetan::normal::headword_key;
use tsheg::language::tibetan::{particle, syllable};
use tsheg::lesson::library::Library;
use tsheg::lesson::{FaultKind, Pack, Sentence};

use crate::checks;

/// What may stand between the words: the particles of tibetan-spellchecker's `particle-morphology.md` in all their
/// forms, and what the standard grammars (Tournadre and Sangda Dorje, "Manual of Standard Tibetan"; Goldstein, "Essentials
/// of Modern Literary Tibetan") call case particles, determiners, negation, copulas, auxiliaries and words of politeness.
const PARTICLES: [&[&str]; 8] = [
    // Cases and "and".
    &["ལ", "ན", "ནས", "ལས", "དང", "རུ", "སུ", "དུ", "ཏུ"],
    &["གི", "ཀྱི", "གྱི", "ཡི", "གིས", "ཀྱིས", "གྱིས", "ཡིས"],
    // Topic, "also", "a", plural, negation.
    &["ནི", "ཡང", "ཀྱང", "ཞིག", "ཅིག", "ཤིག", "ཚོ", "མ", "མི"],
    // Questions.
    &["གམ", "ངམ", "དམ", "ནམ", "བམ", "མམ", "འམ", "རམ", "ལམ", "སམ", "ཏམ"],
    // Quoted words.
    &["ཅེས", "ཞེས"],
    // What makes a noun of a verb, or goes on: the doer, the doing, what is to be done, the while.
    &["པ", "བ", "མཁན", "རྒྱུ", "བཞིན"],
    // Copulas and auxiliaries.
    &["ཡིན", "མིན", "ཡོད", "མེད", "རེད", "འདུག", "བྱུང", "སོང"],
    // Politeness: "please", the respectful "do", the respectful "Sir, Madam".
    &["རོགས", "གནང", "ལགས"],
];

/// Particles that are joined to a syllable without a tsheg, in the place of a final འ.
const JOINED: [&str; 6] = ["འི", "འམ", "འང", "འོ", "ར", "ས"];

/// How many sentences a learner should find at least.
const ENOUGH: usize = 150;

#[test]
fn every_word_of_a_sentence_is_attested() {
    let Some(words) = Words::given() else { return };
    let unknown: Vec<String> = said()
        .filter_map(|(place, bo)| {
            let rest = words.unattested(bo)?;
            Some(format!("{place}: {bo}: from {rest} on"))
        })
        .collect();
    println!("{} sentences and lines, {} with a word that no list has", said().count(), unknown.len());
    assert!(unknown.is_empty(), "not attested:\n{}", unknown.join("\n"));
}

#[test]
fn every_title_and_piece_is_made_of_attested_words() {
    let Some(words) = Words::given() else { return };
    for pack in shipped().iter().filter(|pack| !pack.sentences.is_empty()) {
        assert_eq!(words.unattested(&pack.title.bo), None, "the title of {}", pack.id);
    }
    for (pack, sentence) in sentences() {
        for part in &sentence.parts {
            let rest = words.unattested(&part.bo);
            assert_eq!(rest, None, "{pack}/{}: the piece {} cuts a word", sentence.id, part.bo);
        }
    }
}

#[test]
fn the_gate_of_words_refuses_what_it_should() {
    let Some(words) = Words::given() else { return };
    for good in ["སྦྲག་ཁང་ག་པར་ཡོད་རེད།", "ངའི་ཕྲུ་གུ་ན་སོང་།", "ཇ་ཚ་པོ་རེད། གཟབ་གཟབ་གནང་རོགས།", "ཚང་མར་ཐུགས་རྗེ་ཆེ།"]
    {
        assert_eq!(words.unattested(good), None, "{good}");
    }
    for (wrong, from) in [
        ("སྦྲག་ཀང་ག་པར་ཡོད་རེད།", "ཀང་ག་པར་ཡོད་རེད"),
        ("ང་ལ་ཤོགས་པ་དགོས།", "ཤོགས་པ་དགོས"),
        ("འདི་ག་རེ་རེདད།", "རེདད"),
        ("ཀཆུའི་རེད།", "ཀཆུའི་རེད"),
    ] {
        assert_eq!(words.unattested(wrong).as_deref(), Some(from), "{wrong}");
    }
}

#[test]
fn a_source_attests_the_very_sentence() {
    let Some(words) = Words::given() else { return };
    for (pack, sentence) in sentences() {
        let Some(source) = &sentence.source else { continue };
        let english = source.strip_prefix("GATITOS “").and_then(|rest| rest.strip_suffix('”'));
        let forms = english.and_then(|english| words.gatitos.get(&english.to_lowercase()));
        let attested = forms.is_some_and(|forms| forms.contains(&headword_key(&sentence.bo)));
        assert!(attested, "{pack}/{}: {source} is not {}", sentence.id, sentence.bo);
    }
}

#[test]
fn every_sentence_is_spelt_as_the_lists_allow() {
    let Some(folder) = checks::folder() else { return };
    let legal = checks::legal_syllables(&folder);
    for (place, bo) in said() {
        let wrong = syllables(bo).into_iter().find(|syllable| !legal.contains(*syllable));
        assert_eq!(wrong, None, "{place}: {bo}");
    }
}

#[test]
fn particles_agree_and_shads_stand_where_they_should() {
    for (place, bo) in said() {
        assert_eq!(particle::disagreements(bo), [], "{place}: {bo}");
        assert_eq!(misplaced_shad(bo), None, "{place}: {bo}");
    }
    for right in ["ཁ་པར་གཏོང་རོགས།", "དགོངས་དག ངས་གོ་སོང་།", "ཇ་ཚ་པོ་འདུག", "ང་ཡིན། ཇ་འདུག"]
    {
        assert_eq!(misplaced_shad(right), None, "{right}");
    }
    for wrong in ["འདིར་འདུག།", "ཡོད་རེད", "བརྗེད་སོང།", "འདི་རེད་།"]
    {
        assert!(misplaced_shad(wrong).is_some(), "{wrong}");
    }
}

#[test]
fn the_pieces_of_a_sentence_are_the_sentence() {
    for (pack, sentence) in sentences().filter(|(_, sentence)| !sentence.parts.is_empty()) {
        let place = format!("{pack}/{}", sentence.id);
        let chinese: String = sentence.parts.iter().map(|part| part.zh.as_str()).collect();
        let spoken: String = sentence.zh.chars().filter(|c| c.is_alphanumeric()).collect();
        assert_eq!(chinese, spoken, "{place}");
        let pieces: Vec<Vec<&str>> = sentence.parts.iter().map(|part| syllables(&part.bo)).collect();
        assert!((2..=6).contains(&pieces.len()), "{place} has {} pieces", pieces.len());
        assert!(tile(&syllables(&sentence.bo), &pieces), "{place}: {} is not {pieces:?}", sentence.bo);
    }
    let pieces = [vec!["ཡོད", "རེད"], vec!["སྦྲག", "ཁང"], vec!["ག", "པར"]];
    assert!(tile(&syllables("སྦྲག་ཁང་ག་པར་ཡོད་རེད།"), &pieces));
    assert!(!tile(&syllables("སྦྲག་ཁང་ག་པར་ཡོད།"), &pieces), "a piece too many");
    assert!(!tile(&syllables("ང་སྦྲག་ཁང་ག་པར་ཡོད་རེད།"), &pieces), "a word without a piece");
}

#[test]
fn there_are_enough_sentences_and_none_twice() {
    let count = sentences().count();
    assert!(count >= ENOUGH, "only {count} sentences");
    let mut ids = HashSet::new();
    let mut texts = HashSet::new();
    for (pack, sentence) in sentences() {
        assert!(ids.insert(&sentence.id), "{pack}/{}: another sentence has this id", sentence.id);
        for text in [&sentence.zh, &sentence.bo] {
            assert!(texts.insert(text), "{pack}/{}: {text} is there twice", sentence.id);
        }
        assert!(!sentence.en.is_empty(), "{pack}/{} has no English", sentence.id);
    }
}

#[test]
fn the_checker_warns_of_nothing_but_the_missing_reader() {
    for entry in &LIBRARY.entries {
        if entry.pack.as_ref().is_none_or(|pack| pack.sentences.is_empty()) {
            continue;
        }
        for fault in &entry.faults {
            let expected = matches!(fault.kind, FaultKind::Unreviewed { .. });
            assert!(expected, "{}:{}:{}: {:?}", entry.id, fault.line, fault.column, fault.kind);
        }
    }
}

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    Library::read(&lessons, &lessons.join("no-user-folder"))
});

fn shipped() -> &'static [Pack] {
    static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
        let packs = LIBRARY.entries.iter().map(|entry| {
            let pack = entry.pack.as_deref().unwrap_or_else(|| panic!("{}: {:?}", entry.id, entry.faults));
            pack.clone()
        });
        packs.collect()
    });
    &PACKS
}

/// Every shipped sentence with the id of its pack.
fn sentences() -> impl Iterator<Item = (&'static str, &'static Sentence)> {
    shipped().iter().flat_map(|pack| pack.sentences.iter().map(|sentence| (pack.id.as_str(), sentence)))
}

/// The Tibetan of every shipped sentence and of every line of the stories and speeches, with where it stands.
fn said() -> impl Iterator<Item = (String, &'static str)> {
    let sentences =
        sentences().map(|(pack, sentence)| (format!("{pack}/{}", sentence.id), sentence.bo.as_str()));
    let lines = shipped().iter().flat_map(|pack| {
        let stories = pack.stories.iter().map(|story| (&story.id, &story.lines));
        let texts = stories.chain(pack.speeches.iter().map(|speech| (&speech.id, &speech.lines)));
        texts.flat_map(move |(id, lines)| {
            lines.iter().map(move |line| (format!("{}/{id}", pack.id), line.bo.as_str()))
        })
    });
    sentences.chain(lines)
}

/// The words of all the lists, as headword keys.
struct Words {
    known: HashSet<String>,
    gatitos: HashMap<String, Vec<String>>,
}

impl Words {
    fn given() -> Option<Self> {
        checks::folder().map(|folder| Self::read(&folder))
    }

    fn read(folder: &Path) -> Self {
        let mut known: HashSet<String> = PARTICLES.concat().into_iter().map(str::to_owned).collect();
        // Of single syllables this list has so many that nearly any misspelling is two of them.
        let tsikchen = column(folder, "botok_tsikchen.tsv", 0).map(|(_, form)| headword_key(&form));
        known.extend(tsikchen.filter(|form| form.contains('་')));
        known.extend(column(folder, "botok_uncompound.tsv", 0).map(|(_, form)| headword_key(&form)));
        for (_, forms) in column(folder, "suntb_zmyyc_tibetan.tsv", 3) {
            known.extend(forms.split(';').map(headword_key));
        }
        known.extend(column(folder, "cldr48_bo_zh.tsv", 2).map(|(_, form)| headword_key(&form)));
        let mut gatitos: HashMap<String, Vec<String>> = HashMap::new();
        for (english, form) in column(folder, "gatitos_en_bo.tsv", 1) {
            // Some lines of the list begin with a stray tsheg.
            let form = headword_key(form.trim_start_matches('་'));
            known.insert(form.clone());
            gatitos.entry(english.to_lowercase()).or_default().push(form);
        }
        known.remove("");
        Self { known, gatitos }
    }

    /// What of a text cannot be read as known words, from the first syllable at which every reading stops.
    fn unattested(&self, text: &str) -> Option<String> {
        let all = syllables(text);
        let mut reached = vec![false; all.len() + 1];
        reached[0] = true;
        for start in 0..all.len() {
            for end in (start + 1..=all.len()).filter(|_| reached[start]).collect::<Vec<_>>() {
                reached[end] |= self.knows(&all[start..end].join("་"));
            }
        }
        let stopped = reached.iter().rposition(|reached| *reached)?;
        (stopped < all.len()).then(|| all[stopped..].join("་"))
    }

    /// Whether a list has the word, as it is, before a joined particle, or as a verb with its པ or བ.
    fn knows(&self, word: &str) -> bool {
        let mut stems = JOINED.iter().filter_map(|ending| word.strip_suffix(ending));
        self.lists(word)
            || stems.any(|stem| is_open(stem) && self.lists(stem) || self.lists(&format!("{stem}འ")))
    }

    fn lists(&self, word: &str) -> bool {
        let verb = |ending| self.known.contains(&format!("{word}་{ending}"));
        self.known.contains(word) || verb("པ") || verb("བ")
    }
}

/// The first cell and the one of this index, from 0, of every row of a tab-separated list, without its heading and
/// comments.
fn column(folder: &Path, name: &str, index: usize) -> impl Iterator<Item = (String, String)> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let heading = usize::from(!name.starts_with("gatitos"));
    let lines = text.lines().skip(heading).filter(|line| !line.starts_with(['#', '\u{feff}']));
    let cells = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Some(((*cells.first()?).to_owned(), (*cells.get(index)?).to_owned()))
    };
    lines.filter_map(cells).collect::<Vec<_>>().into_iter()
}

/// Whether the last syllable ends with its vowel, so that a particle may be joined to it.
fn is_open(word: &str) -> bool {
    let last = word.rsplit('་').next().unwrap_or_default();
    syllable::analyse(last).is_ok_and(|parts| parts.final_letter().is_none())
}

fn syllables(text: &str) -> Vec<&str> {
    text.split(['་', '།', ' ']).filter(|syllable| !syllable.is_empty()).collect()
}

/// Whether the pieces, each once and in some order, are the sentence.
fn tile(sentence: &[&str], pieces: &[Vec<&str>]) -> bool {
    if pieces.is_empty() {
        return sentence.is_empty();
    }
    (0..pieces.len()).any(|first| {
        let mut others = pieces.to_vec();
        let piece = others.swap_remove(first);
        sentence.strip_prefix(piece.as_slice()).is_some_and(|rest| tile(rest, &others))
    })
}

/// What is wrong with the shads: the sentence ends with one unless its last letter is a ག or ཀ, none follows these at
/// once, and a tsheg stands before one after ང and nowhere else.
fn misplaced_shad(text: &str) -> Option<&'static str> {
    let (before, last) = text.rsplit_once('།').unwrap_or(("", text));
    if !last.is_empty() && !last.ends_with(['ག', 'ཀ']) {
        return Some("none at the end");
    }
    before.split('།').filter(|clause| !clause.trim().is_empty()).find_map(|clause| {
        if clause.ends_with(['ག', 'ཀ']) {
            Some("after a ག or a ཀ")
        } else if clause.ends_with('ང') {
            Some("after a ང without its tsheg")
        } else if clause.ends_with('་') && !clause.ends_with("ང་") {
            Some("after a tsheg")
        } else {
            None
        }
    })
}
