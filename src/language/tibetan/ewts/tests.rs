//! Tests of EWTS: what the scheme says, both ways, and that nothing is lost on the way.
use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::explain::Explain;
use crate::language::tibetan::normal::normalise;
use crate::language::tibetan::syllable::table as native;

mod conservation;

/// Asserts that each is written as the other and read as the other.
fn assert_both_ways(pairs: &[(&str, &str)]) {
    for (tibetan, wylie) in pairs {
        assert_eq!(from_tibetan(tibetan), *wylie, "{tibetan}");
        assert_reads(&[(*wylie, *tibetan)]);
    }
}

fn assert_reads(pairs: &[(&str, &str)]) {
    for (wylie, tibetan) in pairs {
        let read = to_tibetan(wylie);
        assert_eq!((read.text.as_str(), read.faults), (*tibetan, vec![]), "{wylie}");
    }
}

#[test]
fn native_spelling_goes_both_ways() {
    assert_both_ways(&[
        ("བཀྲ་ཤིས་བདེ་ལེགས།", "bkra shis bde legs/"),
        ("བསྒྲུབས", "bsgrubs"),
        ("གཡག་དང་གྱང", "g.yag dang gyang"),
        ("བརླབས་བླ", "brlabs bla"),
        ("མདའ་བཀའ་དགའ", "mda' bka' dga'"),
        ("པའི་ཁའང་ཁའམ་བྱིའུའིའོ", "pa'i kha'ang kha'am byi'u'i'o"),
        ("རྩྭ་ཕྱྭ་གྲྭ་ལྷ", "rtswa phywa grwa lha"),
        ("ཨ་མ་ཨེ་འོད", "a ma e 'od"),
        ("དགས་དངས་མངས་འགས", "dgas dangs mangs 'gas"),
        ("ང་། །ཀ༎", "nga /_/ka//"),
        ("༄༅། །༢༠༢༦", "@#/_/2026"),
        ("ཀ ཀ\u{0F0C}ཀ༔༼ཀ༽", "ka_ka*ka:(ka)"),
    ]);
}

#[test]
fn words_of_sanskrit_go_both_ways() {
    assert_both_ways(&[
        ("པདྨེ", "pad+me"),
        ("ཀརྨ", "karma"),
        ("ཀརམ", "karam"),
        ("ཧཱུྃ", "hU~M"),
        ("ཨོཾ", "oM"),
        ("མཎྜལ", "maN+Dal"),
        ("བཛྲ", "badzra"),
        ("ཤྲཱི", "shrI"),
        ("ཀྵེ", "k+She"),
        ("དྷརྨ", "d+harma"),
        ("བུདྡྷ", "bud+d+ha"),
        ("ཀཿ", "kaH"),
        ("ཏ྄", "ta?"),
        ("ཀྲྀ་ཀྲཱྀ་ཀཻ་ཀཽ", "kr-i kr-I kai kau"),
        ("ཪྣ་ཀྼ་ཀྻ", "R+na k+Ra k+Ya"),
        ("ཕ༹་བ༹་ཙ༹", "fa va ts^a"),
        ("ཨྱ", "a+ya"),
        ("ཀིུ", "ku+i"),
    ]);
}

#[test]
fn what_could_be_read_otherwise_is_written_so_that_it_is_not() {
    for (tibetan, wylie) in
        [("ཀཨི", "ka.i"), ("བཧ", "baha"), ("ཏསཀ", "tasaka"), ("ཀརཏ", "karata"), ("ཀཨ", "kaa")]
    {
        assert_eq!(from_tibetan(tibetan), wylie);
        assert_eq!(to_tibetan(wylie).text, tibetan);
    }
    assert_both_ways(&[
        ("།།", "/\\u0f0d"),
        ("་ཀ", "\\u0f0bka"),
        ("ཀ།་ཀ", "ka/\\u0f0bka"),
        ("\u{0FB8}", "\\u0fb8"),
    ]);
    assert_both_ways(&[("\u{0F00}", "\\u0f00"), ("༁༎", "\\u0f01//"), ("ཀ\u{0F35}ན\u{0F37}", "ka~XnaX")]);
}

#[test]
fn what_is_not_tibetan_stands_in_brackets() {
    assert_both_ways(&[
        ("ཨཔ་OK", "apa [OK]"),
        ("水 ice cream ཆུ", "[水 ice cream]_chu"),
        ("[1]\\", "[\\[1\\]\\\\]"),
        ("ཀ\nཁ", "ka\nkha"),
        ("(ཀ)", "[(]ka[)]"),
    ]);
}

#[test]
fn what_can_only_mean_one_thing_is_read() {
    assert_reads(&[
        ("bka’ ʼdi ‘di", "བཀའ་འདི་འདི"),
        ("Bkra Shis", "བཀྲ་ཥིས"),
        ("Lha Sa", "ལྷ་ས"),
        ("gha dha bha dzha Dha", "གྷ་དྷ་བྷ་ཛྷ་ཌྷ"),
        ("-ta -tha -da -na -sha", "ཊ་ཋ་ཌ་ཎ་ཥ"),
        ("k+Shya d+hra rd+ha", "ཀྵྱ་དྷྲ་རྡྷ"),
        ("ka  kha", "ཀ་ཁ"),
        ("  ka", "ཀ"),
        ("ka/ kha", "ཀ། ཁ"),
        ("ka_ kha", "ཀ ཁ"),
        ("b.lta", "བལྟ"),
        ("t?", "ཏ྄"),
        ("\\u0f40\\U00000F41 \\[", "ཀཁ་["),
        ("ཀ ka", "ཀ་ཀ"),
    ]);
}

#[test]
fn every_fault_has_its_place() {
    let faults = |wylie: &str| -> Vec<_> {
        to_tibetan(wylie).faults.iter().map(|fault| (fault.message_id(), fault.at())).collect()
    };
    assert_eq!(faults("ka, qa"), [("ewts-unknown", 2..3), ("ewts-unknown", 4..5)]);
    assert_eq!(faults("bk ta"), [("ewts-no-vowel", 0..2)]);
    assert_eq!(faults("da pka"), [("ewts-no-stack", 3..5)]);
    assert_eq!(faults("bkgla"), [("ewts-no-stack", 0..4)]);
    assert_eq!(faults("mnga dags"), [("ewts-other-root", 0..4), ("ewts-other-root", 5..9)]);
    assert_eq!(faults("ka [abc"), [("ewts-unclosed", 3..7)]);
    assert_eq!(
        faults("ka] + k+ .ka ^ M"),
        [
            ("ewts-stray", 2..3),
            ("ewts-stray", 4..5),
            ("ewts-no-vowel", 6..7),
            ("ewts-stray", 7..8),
            ("ewts-stray", 9..10),
            ("ewts-stray", 13..14),
            ("ewts-stray", 15..16),
        ]
    );
    assert_eq!(faults("\\uXY ka \\"), [("ewts-bad-escape", 0..4), ("ewts-bad-escape", 8..9)]);
    let mnga = to_tibetan("mnga").faults.remove(0);
    let expected = [("found", "mnga"), ("tibetan", "མང"), ("expected", "mang")];
    assert_eq!(mnga.message_args(), expected.map(|(name, value)| (name, value.to_owned())));
}

#[test]
fn a_text_with_faults_is_as_good_as_it_can_be() {
    assert_eq!(to_tibetan("bod, bk ka] qa").text, "བོད,་བཀ་ཀ]་qཨ");
}

#[test]
fn the_rules_of_the_scheme_hold() {
    assert_both_ways(&[
        ("བསྒྲིབས", "bsgribs"),
        ("མཁན", "mkhan"),
        ("གྱོན་གཡོན", "gyon g.yon"),
        ("སཏྟྭ", "sat+t+wa"),
        // From bottom to top.
        ("བྲེུ་རྡོེ", "bru+e rdo+e"),
        ("སརྦ་མངྒལཾ", "sarba mang+galaM"),
        ("མཱ་དུཿ་ཕཊ", "mA duH phaT"),
        ("ཪྣ་ཪྻ་ཪྱ", "R+na R+Ya R+ya"),
        ("རྙ་རླ་རྭ", "rnya rla rwa"),
        ("རྲ་རྼ་སྺ་རྻ", "r+ra r+Ra s+Wa r+Ya"),
        ("རྴ་ལྲ་ཧྭ་ཧྱ", "r+sha l+ra hwa h+ya"),
        ("ཨ་ཁུ། ཨུག་པ། ཨཾ།", "a khu/_ug pa/_aM/"),
        // The a in the middle of a stack.
        ("སྸ་གྨྲྸ་ཨྸ", "s+a g+m+r+a a+a"),
        ("བྸེ་བྸི་བྸཱི་བྸྱ", "b+ae b+a+i b+aI b+a+ya"),
        ("ཁོང་New York་ལ", "khong [New York] la"),
    ]);
    assert_reads(&[
        ("rta r+ta g+ya", "རྟ་རྟ་གྱ"),
        ("ka \\u0F40", "ཀ་ཀ"),
        ("de la \\3 yod/", "དེ་ལ་3་ཡོད།"),
        ("[a [nested[]] note]ka", "a [nested[]] noteཀ"),
        ("ba+a ka.a", "བྸ་ཀཨ"),
        ("cr-i cl-I", "ཅྲྀ་ཅླཱྀ"),
        ("g+mra g+m+ra", "གྨྲ་གྨྲ"),
    ]);
}

/// What the converters that follow the scheme make of it, and what of it they report.
#[test]
fn what_is_not_wylie_stays_and_is_reported_once() {
    for (wylie, tibetan, faults, again) in [
        ("mo . ???", "མོ་.་???", vec!["ewts-stray", "ewts-stray"], "mo [.] [???]"),
        ("gra^", "གྲ༹", vec![], "gr^a"),
        ("g^ra gr^a", "གྲ༹་གྲ༹", vec![], "gr^a gr^a"),
        ("Mi", "Mཨི", vec!["ewts-stray"], "[M]i"),
        ("rya", "རྱ", vec!["ewts-no-stack"], "r+ya"),
        ("mrya sya cla", "མྲྱ་སྱ་ཅླ", vec!["ewts-no-stack"; 3], "m+r+ya s+ya c+la"),
        ("rbya sgrwa", "རྦྱ་སྒྲྭ", vec!["ewts-no-stack"; 2], "r+b+ya s+g+r+wa"),
        ("grla tgra pgru", "གརླ་ཏགྲ་པགྲུ", vec!["ewts-no-stack"; 3], "garla tagra pagru"),
        ("bgrwa", "བགྲྭ", vec![], "bgrwa"),
        ("b.grwa", "བགྲྭ", vec![], "bgrwa"),
        ("g+m+r+a", "གྨྲྸ", vec![], "g+m+r+a"),
        ("\\u0fb8", "\u{0FB8}", vec![], "\\u0fb8"),
        ("ka\\u0fb8", "ཀྸ", vec![], "k+a"),
        ("blaxbla xxx", "བླxབླ་xxx", vec!["ewts-unknown"; 2], "bla[x]bla [xxx]"),
        ("g....yag", "ག....ཡག", vec!["ewts-no-vowel", "ewts-stray"], "ga[....]yag"),
        ("oMM ka??", "ཨོཾཾ་ཀ྄྄", vec![], "oMM ka??"),
        ("bo+ra", "བོ+ར", vec!["ewts-stray"], "bo[+]ra"),
        ("ka. \\", "ཀ.་\\", vec!["ewts-stray", "ewts-bad-escape"], "ka[.] [\\\\]"),
    ] {
        let read = to_tibetan(wylie);
        let ids: Vec<_> = read.faults.iter().map(EwtsFault::message_id).collect();
        assert_eq!((read.text.as_str(), ids), (tibetan, faults), "{wylie}");
        assert_eq!(from_tibetan(&read.text), again, "{wylie}");
    }
}

/// Returns every tuple of letters that is a native stack.
fn native_stacks() -> Vec<Vec<char>> {
    let letters: Vec<char> = ('ཀ'..='ཨ').filter(|c| native::is_native(*c)).collect();
    let mut stacks: Vec<Vec<char>> = letters.iter().map(|letter| vec![*letter]).collect();
    for length in 2..=3 {
        let longer = stacks
            .iter()
            .filter(|stack| stack.len() == length - 1)
            .flat_map(|stack| letters.iter().map(|under| [&**stack, &[*under]].concat()).collect::<Vec<_>>());
        let longer: Vec<Vec<char>> = longer.collect();
        stacks.extend(longer);
    }
    stacks.retain(|stack| native::head(stack).is_some());
    stacks
}

fn written(stack: &[char]) -> String {
    let (top, under) = stack.split_first().unwrap();
    std::iter::once(table::top(*top)).chain(under.iter().map(|letter| table::subjoined(*letter))).collect()
}

#[test]
fn every_native_stack_goes_both_ways_alone_and_after_each_prefix() {
    let stacks = native_stacks();
    assert!(stacks.len() > 120, "{}", stacks.len());
    let prefixes = ['ག', 'ད', 'བ', 'མ', 'འ'];
    for stack in &stacks {
        for vowel in ["", "ི", "ུ", "ེ", "ོ"] {
            let open = written(stack) + vowel;
            let before = prefixes.iter().filter(|prefix| table::may_stand_before(**prefix, stack));
            let bars =
                before.map(|prefix| format!("{prefix}{open}ང")).chain([open.clone(), open.clone() + "གས"]);
            for bar in bars {
                let wylie = from_tibetan(&bar);
                assert!(!wylie.contains(['+', '\\']), "{bar} {wylie}");
                let read = to_tibetan(&wylie);
                assert_eq!((read.text, read.faults), (normalise(&bar), vec![]), "{bar} {wylie}");
            }
        }
    }
}

#[test]
fn any_letter_under_any_other_goes_both_ways() {
    let all: Vec<char> =
        ('\u{0F40}'..='\u{0F6A}').filter(|c| !matches!(c, '\u{0F48}' | '\u{0F69}')).collect();
    let under: Vec<char> = ('\u{0F90}'..='\u{0FBC}').filter(|c| *c != '\u{0F98}').collect();
    for top in &all {
        for first in &under {
            for second in std::iter::once(String::new()).chain(['ྱ', 'ྲ', 'ྭ', 'ྷ', 'ྸ'].map(String::from))
            {
                for vowel in ["", "ི", "ུ", "ཱི", "ེ", "ཾ"] {
                    let bar = format!("{top}{first}{second}{vowel}ས");
                    let wylie = from_tibetan(&bar);
                    let read = to_tibetan(&wylie);
                    assert_eq!((read.text, read.faults), (normalise(&bar), vec![]), "{bar} {wylie}");
                }
            }
        }
    }
}

fn tibetan() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        8 => prop::char::range('\u{0F40}', '\u{0FBC}'),
        4 => prop::sample::select("གདབམའརལསཀཡཧཨ".chars().collect::<Vec<_>>()),
        3 => prop::sample::select(vec!['\u{0F71}', '\u{0F72}', '\u{0F74}', '\u{0F7C}', '\u{0F90}', '\u{0FB1}', '\u{0FB2}', '\u{0FB7}', '\u{0FAD}']),
        3 => prop::sample::select(vec!['་', '།', ' ', '\n', '\u{0F0C}', '༡']),
        1 => prop::char::range('\u{0F00}', '\u{0FFF}'),
        1 => prop::sample::select(vec!['a', '[', ']', '\\', '水', '1', '/', '\'']),
        1 => any::<char>(),
    ];
    prop::collection::vec(c, 0..12).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    #[test]
    fn what_is_written_is_read_as_the_same(text in tibetan()) {
        let wylie = from_tibetan(&text);
        let read = to_tibetan(&wylie);
        prop_assert_eq!(&read.text, &normalise(&text), "{}", wylie);
        prop_assert_eq!(read.faults, vec![], "{}", wylie);
    }

    #[test]
    fn anything_can_be_read(wylie in prop_oneof!["[a-zA-Z'+.~?/ _*0-9\\[\\]\\\\^-]{0,16}", any::<String>()]) {
        let read = to_tibetan(&wylie);
        prop_assert_eq!(normalise(&read.text), read.text);
        for fault in read.faults {
            prop_assert!(wylie.get(fault.at()).is_some_and(|found| !found.is_empty()));
        }
    }
}

/// Returns the words of others, none of them a part of this project.
fn listed_words() -> Option<Vec<String>> {
    let Some(folder) = std::env::var_os("TSHEG_CHECKS").filter(|name| !name.is_empty()).map(PathBuf::from)
    else {
        println!("skipped: TSHEG_CHECKS does not name the folder of word lists");
        return None;
    };
    let tables = ["botok_tsikchen.tsv", "botok_uncompound.tsv"];
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let words = tables.map(read).concat();
    let words = words.lines().filter(|line| !line.starts_with('#') && !line.starts_with('\u{FEFF}'));
    Some(words.filter_map(|line| line.split('\t').next()).map(str::to_owned).collect())
}

#[test]
fn every_listed_headword_goes_there_and_back() {
    let Some(words) = listed_words() else { return };
    println!("{} headwords", words.len());
    assert!(words.len() > 32_000);
    for word in words {
        let wylie = from_tibetan(&word);
        let read = to_tibetan(&wylie);
        assert_eq!((read.text, read.faults), (normalise(&word), vec![]), "{word} {wylie}");
    }
}

/// No two words are typed alike.
#[test]
fn listed_headwords_stay_apart() {
    let Some(words) = listed_words() else { return };
    let mut typed: BTreeMap<String, String> = BTreeMap::new();
    for word in words {
        let normal = normalise(&word);
        if let Some(other) = typed.insert(from_tibetan(&word), normal.clone()) {
            assert_eq!(other, normal);
        }
    }
}
