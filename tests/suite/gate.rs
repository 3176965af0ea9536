//! The gate for the Tibetan of the shipped packs: every word is spelt as the lists of syllables allow, its particles
//! agree, it is a headword somewhere, and the witness that its `source` names really gives it for this meaning.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use tsheg::language::tibetan::normal::headword_key;
use tsheg::lesson::library::Library;
use tsheg::lesson::{Pack, Word};

use crate::checks;

#[test]
fn every_tibetan_gloss_passes_the_gate() {
    let Some(lists) = Lists::given() else { return };
    let mut refused = Vec::new();
    let mut by_witness: BTreeMap<String, usize> = BTreeMap::new();
    for pack in shipped() {
        for word in &pack.words {
            let mut witnesses = Vec::new();
            for bo in &word.bo {
                match lists.examine(word, bo) {
                    Ok(found) => witnesses.extend(found),
                    Err(reason) => refused.push(format!("{}/{}: {bo}: {reason}", pack.id, word.id)),
                }
            }
            witnesses.sort_unstable();
            witnesses.dedup();
            *by_witness.entry(witnesses.join(" and ")).or_default() += 1;
        }
    }
    for (witnesses, words) in &by_witness {
        println!("{words} words by {witnesses}");
    }
    assert!(refused.is_empty(), "refused by the gate:\n{}", refused.join("\n"));
}

#[test]
fn every_title_is_spelt_as_the_lists_allow() {
    let Some(lists) = Lists::given() else { return };
    for pack in shipped() {
        assert_eq!(lists.misspelt(&pack.title.bo), None, "the title of {}", pack.id);
        assert_eq!(lists.disagreeing(&pack.title.bo), None, "the title of {}", pack.id);
    }
}

#[test]
fn the_gate_refuses_what_it_should() {
    let Some(lists) = Lists::given() else { return };
    let water = |source: &str, en: &str| Word {
        zh: "水".into(),
        en: vec![en.into()],
        source: Some(source.into()),
        ..shipped()[0].words[0].clone()
    };
    assert!(lists.examine(&water("Sun 1991 no. 10", "water"), "ཆུ་").is_ok());
    let refused = |word: Word, bo: &str| lists.examine(&word, bo).is_err();
    assert!(refused(water("Sun 1991 no. 11", "water"), "ཆུ"), "another row");
    assert!(refused(water("GATITOS “fire”", "fire"), "ཆུ"), "another meaning");
    assert!(refused(water("GATITOS “water”", "river"), "ཆུ"), "a line that is not what the pack teaches");
    assert!(refused(water("CLDR 48 days", "water"), "ཆུ"), "another fact");
    assert!(refused(water("somebody said so", "water"), "ཆུ"), "no witness at all");
    assert!(refused(water("NTREX", "water"), "མེ"), "what does not stand together");
    assert!(refused(water("Tsheg", "water"), "ཚིག་སྒྲུབ"), "a word of the program for another meaning");
    assert!(lists.corpus.ties("去年", "ན་ནིང") && !lists.corpus.ties("事情", "གནད་དོན"));
    assert!((chance(10, 5, 5, 5) - 1.0 / 252.0).abs() < 1e-9 && (chance(10, 5, 5, 0) - 1.0).abs() < 1e-9);
    assert!(refused(water("Sun 1991 no. 10", "water"), "ཀཆུ"), "an impossible syllable");
    assert!(lists.disagreeing("ཆུ་ལས་གྱི").is_some());
    assert!(lists.disagreeing("དགོན་པ་དང་ལུག་གི").is_none());
}

#[test]
fn there_is_enough_to_learn_and_nothing_twice() {
    let packs = shipped();
    let words: usize = packs.iter().map(|pack| pack.words.len()).sum();
    assert!(packs.len() >= 10, "only {} packs", packs.len());
    assert!(words >= 1_000, "only {words} words");
    let mut home: HashMap<&str, &str> = HashMap::new();
    for pack in packs {
        let mut first: HashSet<&str> = HashSet::new();
        for word in &pack.words {
            // A course that teaches to read may read the words of other packs.
            if pack.teaches.is_none() {
                let before = home.insert(&word.zh, &pack.id);
                assert_eq!(before, None, "{} of {} is in another pack too", word.zh, pack.id);
            }
            assert!(
                first.insert(&word.bo[0]),
                "{} is the first Tibetan of two words of {}",
                word.bo[0],
                pack.id
            );
        }
    }
}

fn shipped() -> &'static [Pack] {
    static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(read_shipped);
    &PACKS
}

fn read_shipped() -> Vec<Pack> {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let library = Library::read(&lessons, &lessons.join("no-user-folder"));
    assert!(library.faults.is_empty(), "{:?}", library.faults);
    let packs = library.entries.iter().map(|entry| {
        let pack = entry.pack.as_deref().unwrap_or_else(|| panic!("{}: {:?}", entry.id, entry.faults));
        pack.clone()
    });
    packs.collect()
}

/// What no list of words gives for this meaning and a learner yet may answer: the greetings with which every textbook
/// begins, and the words that the program itself has for a thing on its screens.
const BEYOND_THE_LISTS: [(&str, &str, &str); 7] = [
    ("Tournadre and Dorje, Manual of Standard Tibetan", "你好", "བཀྲ་ཤིས་བདེ་ལེགས"),
    ("Tournadre and Dorje, Manual of Standard Tibetan", "谢谢", "ཐུགས་རྗེ་ཆེ"),
    ("Tournadre and Dorje, Manual of Standard Tibetan", "十八", "བཅོ་བརྒྱད"),
    ("Tsheg", "句子", "ཚིག་སྒྲུབ"),
    ("Tsheg", "词", "ཐ་སྙད"),
    ("Tsheg", "日期", "ཚེས་གྲངས"),
    ("Tsheg", "中文", "རྒྱ་ཡིག"),
];

/// Slips of the lists: exhibition hall, beside འགྲེམས་སྟོན, exhibition; and syllables that have run into one another.
const SLIPS: [(&str, &str); 4] =
    [("འགྲེམ་སྟོན་ཁང", "འགྲེམས་སྟོན་ཁང"), ("ཁྱེདྲང་ཚོ", "ཁྱེད་རང་ཚོ"), ("མི་གཞནདག", "མི་གཞན་དག"), ("གཞསགཏོང", "གཞས་གཏོང")];

struct SunRow {
    zh: String,
    en: String,
    forms: Vec<String>,
}

struct Fact {
    section: String,
    zh: String,
    form: String,
}

/// The lists, each word as a headword key.
struct Lists {
    syllables: HashSet<String>,
    headwords: HashSet<String>,
    sun: HashMap<String, SunRow>,
    gatitos: HashMap<String, Vec<String>>,
    cldr: Vec<Fact>,
    agreement: Vec<Vec<String>>,
    corpus: Corpus,
}

impl Lists {
    fn given() -> Option<Self> {
        checks::folder().map(|folder| Self::read(&folder))
    }

    fn read(folder: &Path) -> Self {
        let mut headwords = HashSet::new();
        for name in ["botok_tsikchen.tsv", "botok_uncompound.tsv"] {
            headwords.extend(rows(folder, name).iter().map(|row| headword_key(&row[0])));
        }
        let mut sun = HashMap::new();
        for row in rows(folder, "suntb_zmyyc_tibetan.tsv") {
            let forms: Vec<String> = row[3].split(';').map(mended).filter(|form| !form.is_empty()).collect();
            headwords.extend(forms.iter().cloned());
            sun.insert(row[0].clone(), SunRow { zh: row[1].clone(), en: row[2].clone(), forms });
        }
        let mut gatitos: HashMap<String, Vec<String>> = HashMap::new();
        for row in rows(folder, "gatitos_en_bo.tsv") {
            // Some lines of the list begin with a stray tsheg.
            let form = mended(row[1].trim_start_matches('་'));
            headwords.insert(form.clone());
            gatitos.entry(row[0].to_lowercase()).or_default().push(form);
        }
        let cldr = rows(folder, "cldr48_bo_zh.tsv").into_iter().map(|row| Fact {
            section: row[0].split('.').next().unwrap_or_default().to_owned(),
            form: headword_key(&row[2]),
            zh: row[3].clone(),
        });
        let cldr: Vec<Fact> = cldr.collect();
        // Names of countries stand in no list of headwords; CLDR's own are witness enough that a name is one.
        headwords.extend(cldr.iter().map(|fact| fact.form.clone()));
        Self {
            syllables: checks::legal_syllables(folder),
            headwords,
            sun,
            gatitos,
            cldr,
            agreement: agreement(folder),
            corpus: Corpus::read(folder),
        }
    }

    /// The kinds of witness that give `bo` for the meaning of `word`, or why the gate stays shut.
    fn examine(&self, word: &Word, bo: &str) -> Result<Vec<&'static str>, String> {
        if let Some(syllable) = self.misspelt(bo) {
            return Err(format!("{syllable} is no standard syllable"));
        }
        if let Some(particle) = self.disagreeing(bo) {
            return Err(format!("{particle} does not agree with what stands before it"));
        }
        let source = word.source.as_deref().unwrap_or_default();
        // Names and compounds of today stand in no dictionary; that translators use them for this word is enough.
        let used = source.split("; ").any(|witness| witness == "NTREX") && self.corpus.ties(&word.zh, bo);
        let beyond = BEYOND_THE_LISTS.iter().any(|(_, zh, form)| *zh == word.zh && *form == bo);
        if !used && !beyond && !self.headwords.contains(&headword_key(bo)) {
            return Err("no list has it as a headword".into());
        }
        let found: Vec<&str> =
            source.split("; ").filter_map(|witness| self.asks(witness, word, bo)).collect();
        if found.is_empty() {
            Err(format!("“{source}” does not give it for this meaning"))
        } else {
            Ok(found)
        }
    }

    fn asks(&self, witness: &str, word: &Word, bo: &str) -> Option<&'static str> {
        let same = |form: &String| bare(form) == bare(&headword_key(bo));
        let teaches = |english: &str| word.en.iter().any(|en| en.eq_ignore_ascii_case(english.trim()));
        if let Some(number) = witness.strip_prefix("Sun 1991 no. ") {
            let row = self.sun.get(number)?;
            let means =
                without_brackets(&row.zh) == word.zh || without_brackets(&row.en).split('/').any(teaches);
            // A word of two syllables may stand in two cells.
            let whole = row.forms.join("་");
            return (means && (row.forms.iter().any(same) || same(&whole))).then_some("Sun");
        }
        if let Some(english) = witness.strip_prefix("GATITOS “") {
            let english = english.strip_suffix('”')?;
            let forms = self.gatitos.get(&english.to_lowercase())?;
            return (teaches(english) && forms.iter().any(same)).then_some("GATITOS");
        }
        if witness == "NTREX" {
            return self.corpus.ties(&word.zh, bo).then_some("NTREX");
        }
        if BEYOND_THE_LISTS.contains(&(witness, word.zh.as_str(), bo)) {
            return Some("what is beyond the lists");
        }
        let section = witness.strip_prefix("CLDR 48 ")?;
        let fact = |fact: &Fact| fact.section == section && fact.zh == word.zh && same(&fact.form);
        self.cldr.iter().any(fact).then_some("CLDR")
    }

    fn misspelt<'a>(&self, text: &'a str) -> Option<&'a str> {
        syllables(text).find(|syllable| !self.syllables.contains(*syllable))
    }

    /// The first genitive, ergative or la-don particle that the published table does not allow where it stands.
    fn disagreeing<'a>(&self, text: &'a str) -> Option<&'a str> {
        let (head, rows) = self.agreement.split_first()?;
        let all: Vec<&str> = syllables(text).collect();
        all.windows(2).find_map(|pair| {
            let last = pair[0].chars().last()?.to_string();
            let open = head.iter().position(|cell| cell == "NS")?;
            let column = head.iter().position(|cell| *cell == last).unwrap_or(open);
            let wrong = |row: &Vec<String>| {
                row[1..].iter().any(|cell| allows(cell, pair[1])) && !allows(&row[column], pair[1])
            };
            rows.iter().any(wrong).then_some(pair[1])
        })
    }
}

/// Sentences that translators put into both languages.
struct Corpus {
    /// The Chinese, and the Tibetan as syllables with a tsheg before and after each.
    sentences: Vec<(String, String)>,
}

impl Corpus {
    fn read(folder: &Path) -> Self {
        let text = read(&folder.join("ntrex_zh_bo_en_1200.tsv"));
        let cells = text.lines().filter_map(|line| line.split_once('\t'));
        let sentences = cells.map(|(zh, rest)| {
            let bo = rest.split('\t').next().unwrap_or_default();
            let outside = |c: char| !('\u{0f40}'..='\u{0fbc}').contains(&c);
            let all: Vec<&str> = bo.split(outside).filter(|syllable| !syllable.is_empty()).collect();
            (zh.to_owned(), format!("་{}་", all.join("་")))
        });
        Self { sentences: sentences.collect() }
    }

    /// Whether the two words, the Tibetan without a final པ བ པོ བོ མ མོ and with or without a joined particle, stand
    /// together more often than chance would have it: Fisher's exact test, one-sided, p < 0.01, where the Chinese
    /// stands in four sentences or more and both in two or more.
    fn ties(&self, zh: &str, bo: &str) -> bool {
        let stem = headword_key(bo);
        let forms = ["", "འི", "ས", "ར"].map(|ending| format!("་{}{ending}་", bare(&stem)));
        let (mut chinese, mut tibetan, mut both) = (0_u32, 0_u32, 0_u32);
        for (sentence, translation) in &self.sentences {
            let has_chinese = sentence.contains(zh);
            let has_tibetan = forms.iter().any(|form| translation.contains(form.as_str()));
            chinese += u32::from(has_chinese);
            tibetan += u32::from(has_tibetan);
            both += u32::from(has_chinese && has_tibetan);
        }
        let all = u32::try_from(self.sentences.len()).unwrap();
        chinese >= 4 && both >= 2 && chance(all, chinese, tibetan, both) < 0.01
    }
}

/// The chance that of `all` sentences, `left` of which have one word and `right` the other, `both` or more have both.
fn chance(all: u32, left: u32, right: u32, both: u32) -> f64 {
    let factorial = |n: u32| (1..=n).map(|k| f64::from(k).ln()).sum::<f64>();
    let choose = |n: u32, k: u32| factorial(n) - factorial(k) - factorial(n - k);
    let together = (both..=left.min(right)).filter(|k| left - k <= all - right);
    together.map(|k| (choose(right, k) + choose(all - right, left - k) - choose(all, left)).exp()).sum()
}

fn allows(cell: &str, particle: &str) -> bool {
    cell.split('/').any(|form| form == particle)
}

/// The rows of a tab-separated list, without its heading and comments; each has at least four cells.
fn rows(folder: &Path, name: &str) -> Vec<Vec<String>> {
    let text = read(&folder.join(name));
    let heading = usize::from(!name.starts_with("gatitos"));
    let lines = text.lines().skip(heading).filter(|line| !line.starts_with(['#', '\u{feff}']));
    let cells = |line: &str| {
        let mut cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        cells.resize(cells.len().max(4), String::new());
        cells
    };
    lines.map(cells).collect()
}

/// The heading of the table of particles and its rows for the genitive, the ergative and the la-don.
fn agreement(folder: &Path) -> Vec<Vec<String>> {
    let text = read(&folder.join("tibetan-spellchecker/particle-morphology.md"));
    let wanted = ["case/suffix", "**ལ་དོན**", "**འབྲེལ་སྒྲ**", "**བྱེད་སྒྲ**"];
    let cells = |line: &str| -> Vec<String> {
        line.split('|').map(|cell| cell.split(" <").next().unwrap_or_default().trim().to_owned()).collect()
    };
    let table: Vec<_> = text.lines().map(cells).filter(|row| wanted.contains(&row[0].as_str())).collect();
    assert_eq!(table.len(), wanted.len(), "the table of particles is not as it was");
    table
}

fn syllables(text: &str) -> impl Iterator<Item = &str> {
    text.split(['་', '།', ' ']).filter(|part| part.chars().any(|c| ('\u{0f40}'..='\u{0fbc}').contains(&c)))
}

/// What a cell of a list has, as a headword key and without its slip.
fn mended(cell: &str) -> String {
    let form = headword_key(cell);
    let slip = SLIPS.iter().find(|(slip, _)| *slip == form);
    slip.map_or(form, |(_, right)| (*right).to_owned())
}

/// A headword without a final པ བ པོ བོ མ མོ.
fn bare(headword: &str) -> &str {
    match headword.rsplit_once('་') {
        Some((stem, "པ" | "བ" | "པོ" | "བོ" | "མ" | "མོ")) => stem,
        _ => headword,
    }
}

fn without_brackets(gloss: &str) -> String {
    let mut depth = 0_u32;
    let kept = gloss.chars().filter(|c| match c {
        '(' | '（' => {
            depth += 1;
            false
        }
        ')' | '）' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}
