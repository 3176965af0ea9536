//! Tests of the syllable, by hand and against lists that other projects keep.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;
use crate::explain::Explain;

fn parts(syllable: &str) -> String {
    let s = analyse(syllable).unwrap();
    let opt = |c: Option<char>| c.map(String::from).unwrap_or_default();
    let subscripts: String = s.subscripts.iter().collect();
    format!(
        "{}.{}.{}.{}.{}.{}.{}.{}",
        opt(s.prefix),
        opt(s.superscript),
        s.root,
        subscripts,
        opt(s.vowel),
        opt(s.suffix),
        opt(s.second_suffix),
        s.affix.unwrap_or_default()
    )
}

#[test]
fn a_later_stack_that_only_sanskrit_has_makes_a_loan_with_any_vowels() {
    for syllable in ["ལུམྦི", "སིངྒ", "ཧིནྡི", "ལོཙྪ", "ཨིནྡྲ"]
    {
        assert!(analyse(syllable).is_err_and(|fault| fault.is_loan()), "{syllable}");
    }
    // Where a tsheg is missing, the later stack begins a syllable of Tibetan.
    for syllable in ["བོདསྐད", "ལུསྤོ", "ལོརྒྱུས", "ཁྱེདྲང", "ཁངཡོད", "ཚིགགི", "གྲངམོ", "དལྟའི", "གུརུ"]
    {
        assert!(analyse(syllable).is_err_and(|fault| !fault.is_loan()), "{syllable}");
    }
}

/// Words of Sanskrit and of the languages around Tibet as they are written in Tibetan: whatever their stacks and vowels,
/// they are loans or native in form.
#[test]
fn loans_of_every_kind_are_no_errors() {
    let loans = "ཨོཾ པདྨ པདྨེ བཛྲ ཧཱུྃ ཧཱུཾ སྭསྟི ཀརྨ མཎྜལ ཏནྟྲ ཨིནྡྲ ལུམྦི སིངྒ ཧིནྡི ལོཙྪ ལོཙཱ བུདྡྷ དྷརྨ སངྒྷ སཏྟྭ \
        བཻཌཱུརྱ ཤཱཀྱ ནཱལནྡ ལེནྡྲ རཏྣ ཙནྡན ཙནྡྲ སཱུརྱ མནྟྲ མུདྲ ཙཀྲ སཱུཏྲ སུཏྲ མིཏྲ པཎྜིཏ ཀལྤ ཤིལྤ ཨུཏྤལ པུཥྤ པུརྦུ \
        མཱུརྟི ཀིརྟི དཱིཔཾ གརྦྷ ཨརྒྷཾ ཨརྒ སརྦ སིདྡྷི ཨཱཿ སྭཱཧཱ ཧྲཱིཿ ཕཊ ཏཱརེ ཏུཏྟཱརེ བྷིཀྵུ མཉྫུཤྲཱི ཨཱརྱ ལངྐཱ མཧཱ གངྒཱ \
        བཱརཱཎསཱི རཱཛགྲྀཧ ཀྲྀཥྞ སཾསྐྲྀཏ ཨེཝཾ ཨཥྚ ཙིཏྟ ཛམྦུ ཛམྦུདྭཱིཔ ཀུམྦྷ སིཾཧ ཨམྲྀཏ ཡཀྵ གནྡྷརྦ ནིརྦཱཎ སྟཱུཔ བིཥྞུ ཨིཤྭར \
        ལིངྒ རཱཧུ བྷྲཱུཾ ཨཱཡུརྦེད ཀཱཤྨཱིར མུམྦའི ཨིནྡིཡ ཀརྣ སྭརྒ དྭནྡྭ སརསྭ པུསྟི པུསྟཀ མུསྟ ཧསྟ ཤཱསྟྲ ཨསྤ ནཀྵཏྲ ཙིཏྲ གཽཏམ \
        ཨནྡྷྲ ཙཎྜཱལ ཏིརྟ ཕལྒུ དུརྒ ཨཀྐ མལླ ཤུཀྲ རུདྲ བིལྦ བེརྒ ཀྲིསྟོ པུརྦུའི";
    for loan in loans.split_whitespace() {
        for (_, syllable) in syllables(loan) {
            let fault = analyse(syllable).err();
            assert!(fault.as_ref().is_none_or(SyllableFault::is_loan), "{loan}: {fault:?}");
            assert!(super::super::normal::faults(syllable).is_empty(), "{loan}");
        }
    }
}

#[test]
fn takes_syllables_apart() {
    assert_eq!(parts("བོད"), "..བ..ོ.ད..");
    assert_eq!(parts("བསྒྲུབས"), "བ.ས.ག.ར.ུ.བ.ས.");
    assert_eq!(parts("གྲྭ"), "..ག.རཝ....");
    assert_eq!(parts("ལྷ"), ".ལ.ཧ.....");
    assert_eq!(parts("རླུང"), "..ར.ལ.ུ.ང..");
    assert_eq!(parts("གཡས"), "ག..ཡ...ས..");
    assert_eq!(parts("མདའ"), "མ..ད...འ..");
    assert_eq!(parts("བྱིའུའིའོ"), "..བ.ཡ.ི...འུའིའོ");
    assert_eq!(parts("མདའི"), "མ..ད.....འི");
    assert_eq!(parts("ཀུནད"), "..ཀ..ུ.ན.ད.");
}

#[test]
fn the_nine_ambiguous_forms_are_read_as_usage_has_them() {
    for (form, prefix, root) in [
        ("དགས", Some('ད'), 'ག'),
        ("དབས", Some('ད'), 'བ'),
        ("དམས", Some('ད'), 'མ'),
        ("འགས", Some('འ'), 'ག'),
        ("འབས", Some('འ'), 'བ'),
        ("དངས", None, 'ད'),
        ("མངས", None, 'མ'),
        ("མགས", None, 'མ'),
        ("བགས", None, 'བ'),
    ] {
        let syllable = analyse(form).unwrap();
        assert_eq!((syllable.prefix, syllable.root), (prefix, root), "{form}");
    }
}

#[test]
fn says_which_letter_may_not_stand_where() {
    for (syllable, fault) in [
        ("གཀའ", "ག may not stand before ཀ"),
        ("དསྐད", "ད may not stand before སྐ"),
        ("རྕ", "ར may not stand over ཅ"),
        ("ཆྱ", "ཡ may not stand under ཆ"),
        ("བོཏ", "ཏ may not close a syllable"),
        ("བོདས", "ས may not follow the suffix ད"),
        ("བོའ", "འ may not close a syllable after བོ"),
        ("བོདའི", "འི may not be joined to བོད"),
        ("བོདཡིག", "ཡིག is too much for one syllable"),
        ("གངསའི", "འི may not be joined to གངས"),
        ("བ\u{0F7C}\u{0F7A}ད", "བ\u{0F7C}\u{0F7A} has two vowels"),
        ("ོབད", "ོ has no letter to stand on"),
        ("水", "水 is not a Tibetan letter"),
    ] {
        assert_eq!(analyse(syllable).unwrap_err().to_string(), fault, "{syllable}");
    }
}

#[test]
fn loans_are_told_from_slips() {
    for loan in ["ཧྥ", "ཧྥེན", "པདྨ", "པདྨེ", "ཀརྨ", "ཀལྤ", "དྷརྨ", "ཧཱུྃ", "ཨོཾ", "མཎི", "བཛྲ", "ༀ", "སཾ", "ཀྵ", "ཐའེ"]
    {
        assert!(analyse(loan).unwrap_err().is_loan(), "{loan}");
    }
}

#[test]
fn finds_the_syllables_of_a_text() {
    let text = "༄༅། །བོད་ཡིག ༡༢ 水ང་། ";
    let found: Vec<_> = syllables(text).collect();
    assert_eq!(found, ["བོད", "ཡིག", "ང"].map(|s| (text.find(s).unwrap(), s)));
}

#[test]
fn a_particle_agrees_with_the_last_letter_sounded() {
    for (syllable, last) in [
        ("བོད", Some('ད')),
        ("ཁམས", Some('ས')),
        ("མདའ", None),
        ("ང", None),
        ("ངའི", None),
        ("བའམ", Some('མ')),
        ("བེའུར", Some('ར')),
    ] {
        assert_eq!(analyse(syllable).unwrap().final_letter(), last, "{syllable}");
    }
}

proptest! {
    #[test]
    fn never_panics_and_syllables_are_where_they_say(text in "[\u{0F00}-\u{0FFF}a水 ]{0,12}") {
        for (at, syllable) in syllables(&text) {
            prop_assert_eq!(&text[at..at + syllable.len()], syllable);
            let _ = analyse(syllable);
        }
        let _ = analyse(&text);
    }
}

/// Returns the folder of word lists that other projects keep; they are not part of this one.
pub(in crate::language::tibetan) fn checks() -> Option<PathBuf> {
    let folder = std::env::var_os("TSHEG_CHECKS").filter(|name| !name.is_empty()).map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: TSHEG_CHECKS does not name the folder of word lists");
    }
    folder
}

/// Returns every form that the spelling checker lists: roots with the suffixes of their class.
pub(in crate::language::tibetan) fn legal_forms(folder: &Path) -> BTreeSet<String> {
    let folder = folder.join("tibetan-spellchecker");
    let suffixes = std::fs::read_to_string(folder.join("suffixes.json")).unwrap();
    // The file is three lists of strings; splitting at the quotes spares a parser.
    let mut classes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut class = String::new();
    for (at, piece) in suffixes.split('"').enumerate() {
        if at % 2 == 0 {
            continue;
        }
        if piece.chars().any(|c| c.is_ascii_alphabetic()) {
            class = piece.to_owned();
        } else {
            classes.entry(class.clone()).or_default().push(piece.to_owned());
        }
    }
    let mut forms = BTreeSet::new();
    for file in ["root.txt", "rare.txt", "wasurs.txt", "exceptions.txt", "proper-names.txt"] {
        for line in std::fs::read_to_string(folder.join(file)).unwrap().lines() {
            match line.trim().split_once('/') {
                Some((root, class)) => {
                    forms.extend(classes[class].iter().map(|suffix| format!("{root}{suffix}")));
                }
                None if !line.trim().is_empty() => {
                    forms.insert(line.trim().to_owned());
                }
                None => {}
            }
        }
    }
    forms
}

#[test]
fn every_form_of_the_spelling_checker_is_accepted() {
    let Some(folder) = checks() else { return };
    let forms = legal_forms(&folder);
    let (mut loans, mut rejected) = (0, Vec::new());
    for form in &forms {
        match analyse(form) {
            Ok(_) => {}
            Err(fault) if fault.is_loan() => loans += 1,
            Err(fault) => rejected.push(format!("{form}: {fault}")),
        }
    }
    println!("{} legal forms, {loans} of them loans, {} rejected", forms.len(), rejected.len());
    assert!(forms.len() > 27_000);
    assert_eq!(rejected, Vec::<String>::new());
}

#[test]
fn few_syllables_of_a_dictionary_are_flagged() {
    let Some(folder) = checks() else { return };
    let (mut all, mut loans, mut flagged) = (0, 0, BTreeMap::<String, Vec<String>>::new());
    for file in ["botok_tsikchen.tsv", "botok_uncompound.tsv"] {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let headword = line.split('\t').next().unwrap_or_default();
            for (_, syllable) in syllables(headword) {
                all += 1;
                match analyse(syllable) {
                    Ok(_) => {}
                    Err(fault) if fault.is_loan() => loans += 1,
                    Err(fault) => {
                        flagged.entry(fault.message_id().to_owned()).or_default().push(syllable.to_owned());
                    }
                }
            }
        }
    }
    let count: usize = flagged.values().map(Vec::len).sum();
    println!("{all} syllables of headwords, {loans} loans, {count} flagged");
    for (id, syllables) in &flagged {
        println!("{id} {}: {}", syllables.len(), syllables.join(" "));
    }
    // 0.2 % is what good texts have of slips and of loans that no rule can tell from one.
    assert!(count * 500 < all, "{count} of {all}");
}
