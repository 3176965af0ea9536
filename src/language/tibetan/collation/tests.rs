//! Tests of dictionary order, by hand and over the headwords of others.
use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;

/// Asserts that each comes before the next.
fn assert_in_order(texts: &[&str]) {
    for pair in texts.windows(2) {
        assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{} before {}", pair[0], pair[1]);
    }
}

#[test]
fn words_stand_under_their_root_letter() {
    assert_in_order(&["ཀ", "ཀུན", "ཀྲུང", "ཀློག", "དཀའ", "བཀའ", "རྐང", "སྐད", "བསྐྱེད", "ཁ"]);
    assert_in_order(&["ག", "དགེ", "བགྲོ", "མགོ", "འགྲོ", "རྒྱ", "ལྒང", "སྒོ", "བརྒྱ", "བསྒྲུབ", "ང", "ལྔ"]);
    assert_in_order(&["ཧ", "ལྷ", "ཨ"]);
    assert_in_order(&["ཡ", "གཡག", "ར", "བརླབ", "ལ"]);
}

#[test]
fn within_a_root_and_head_the_suffix_comes_before_the_vowel_and_that_before_the_subscript() {
    assert_in_order(&["ཀ", "ཀག", "ཀང", "ཀས", "ཀི", "ཀིག", "ཀུ", "ཀེ", "ཀོ", "ཀྭ", "ཀྱ", "ཀྱི", "ཀྲ", "ཀླ"]);
    assert_in_order(&["ཆུ", "ཆུ་བ", "ཆུ་མིག", "ཆུང", "ཆུང་བ"]);
    assert_in_order(&["བོད", "བོད་སྐད", "བོད་ཡིག", "བོན"]);
}

/// The list of CLDR lacks these beginnings and files them under the prefix.
#[test]
fn the_root_is_found_by_rule() {
    assert_in_order(&["བ", "དབི", "དབུ", "འབྲི", "མ"]);
    assert_in_order(&["ན", "མནི", "པ"]);
    // Three bare letters: usage has དགས under ག, but མངས under མ.
    assert_in_order(&["ག", "དགས", "ང", "མ", "མངས"]);
    // The list has ཏྲ after ཊ, and སརྦ before སར; a rule has no such gaps.
    assert_in_order(&["ཏྲེས", "ཊམ", "སར", "སར་མི", "སརྦ", "སལ"]);
}

#[test]
fn letters_of_sanskrit_come_after_their_native_ones_and_long_vowels_after_the_short() {
    assert_in_order(&["ཏ", "ཏ་ཀ", "ཏི", "ཏྲ", "ཊ", "ཊ་ཀ", "ཊི", "གཏམ", "རྟ"]);
    assert_in_order(&["ཀ་ཨ", "ཀཱ", "ཀི", "ཀཱི", "ཀྀ", "ཀཱྀ", "ཀུ", "ཀཱུ", "ཀེ", "ཀཻ", "ཀོ", "ཀཽ", "ཀྱ", "ཀྴ", "ཀྵ", "ཀྶ"]);
    // A stack that is no root is a letter with letters under it, whatever it would be at the head of a syllable.
    assert_in_order(&["ཀར", "ཀར་ལུགས", "ཀརྐ", "ཀརྨ", "ཀལ", "ཀལྤ", "ཀས", "ཀསྨིར", "ཀི"]);
}

#[test]
fn marks_count_last() {
    assert_in_order(&["ཀམ", "ཀཾ", "ཀམ་ཀ", "ཀཾ་ཀ", "ཀར"]);
    assert_in_order(&["ཀ", "ཀཿ", "ཀ་ཀ", "ཀཿ་ཀ"]);
    assert_in_order(&["ཨོམ", "ཨོཾ", "ཨོམ་མ"]);
    assert_eq!(key("\u{0F00}").split(|byte| *byte == 0).next(), key("ཨོམ").split(|byte| *byte == 0).next());
    // གནཾ is short for གནམ and stands with it, not under ག.
    assert_in_order(&["གནམ", "གནཾ", "གནམ་ས", "གནས"]);
}

#[test]
fn shads_and_tshegs_come_before_every_letter() {
    assert_in_order(&["ང", "ང།", "ང༎", "ང་", "ང\u{0F0C}", "ང་ང", "ངག"]);
}

#[test]
fn digits_stand_before_tibetan_and_other_scripts_after() {
    assert_in_order(&["", " ", "(", "1", "༡", "2", "༢", "།", "་", "ཀ", "ཨ", "a", "A", "b", "一", "水"]);
}

#[test]
fn spellings_that_are_one_in_normal_form_have_one_key() {
    assert_eq!(key("སོྒྲལ"), key("སྒྲོལ"));
    assert_ne!(key("པ་ད"), key("པཱ་ད"));
}

fn text() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        6 => prop::char::range('\u{0F40}', '\u{0FBC}'),
        2 => prop::sample::select(vec!['་', '།', ' ', 'a', '水', '1', '༡', '\u{0F00}']),
        1 => any::<char>(),
    ];
    prop::collection::vec(c, 0..10).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn only_the_same_text_has_the_same_key(left in text(), right in text()) {
        let same = normal::normalise(&left) == normal::normalise(&right);
        prop_assert_eq!(key(&left) == key(&right), same);
    }

    #[test]
    fn what_begins_a_word_comes_before_it(syllables in prop::collection::vec(
        prop::sample::select(vec!["བོད", "དབི", "བསྒྲུབས", "ང", "མདའི", "ཧཱུྃ", "ཀརྨ", "༡"]), 1..5)) {
        let word = syllables.join("་");
        let (first, _) = word.split_once('་').unwrap_or((&word, ""));
        prop_assert_ne!(compare(first, &word), Ordering::Greater);
    }
}

/// Every native syllable of the lists stands in the section of its root letter, and sections follow one another.
#[test]
fn every_listed_syllable_stands_under_its_root() {
    let Some(folder) = std::env::var_os("TSHEG_CHECKS").filter(|name| !name.is_empty()).map(PathBuf::from)
    else {
        println!("skipped: TSHEG_CHECKS is not set");
        return;
    };
    let table = std::fs::read_to_string(folder.join("botok_tsikchen.tsv")).unwrap();
    let words =
        table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next());
    let mut sections: BTreeMap<Vec<u8>, char> = BTreeMap::new();
    for word in words {
        let first = syllable::syllables(word).next().filter(|(at, _)| *at == 0);
        if let Some(Ok(first)) = first.map(|(_, syllable)| syllable::analyse(syllable)) {
            sections.insert(key(word), first.root);
        }
    }
    println!("{} headwords", sections.len());
    assert!(sections.len() > 29_000);
    let mut roots: Vec<char> = sections.into_values().collect();
    roots.dedup();
    assert_eq!(roots, LETTERS.chars().collect::<Vec<_>>());
}
