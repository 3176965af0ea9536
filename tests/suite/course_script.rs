//! The course of the Tibetan script for speakers of Mandarin: nothing of the script is left out, and every answer that
//! follows from a rule is the one that our own language room gives.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use tsheg::language::Language;
use tsheg::language::tibetan::syllable::{SyllableParts, analyse, syllables};
use tsheg::language::tibetan::{collation, digits, ewts, spelling};
use tsheg::lesson::library::{Entry, Library};
use tsheg::lesson::{Example, Pack, Question, QuestionKind, Trilingual};

/// The thirty letters in their order.
const LETTERS: &str = "ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ";

/// The names of the vowel signs, by the sign and by Wylie.
const VOWELS: [(char, &str, &str); 4] =
    [('ི', "i", "གི་གུ"), ('ུ', "u", "ཞབས་ཀྱུ"), ('ེ', "e", "འགྲེང་བུ"), ('ོ', "o", "ན་རོ")];

/// The names of the parts that stand in a row, in their order.
const PARTS: [&str; 4] = ["སྔོན་འཇུག", "མིང་གཞི", "རྗེས་འཇུག", "ཡང་འཇུག"];

#[test]
fn there_is_a_page_to_read_and_enough_to_answer_in_every_pack() {
    assert!(entries().len() >= 10, "only {} packs", entries().len());
    for entry in entries() {
        assert!(entry.faults.is_empty(), "{}: {:?}", entry.id, entry.faults);
        let pack = entry.pack.as_deref().unwrap();
        assert_eq!(pack.teaches, Some(Language::Tibetan), "{}", pack.id);
        assert!(!pack.notes.is_empty(), "{} explains nothing", pack.id);
        assert_eq!(pack.unreviewed(), 0, "{} has items without a source", pack.id);
        assert!(pack.questions.len() >= 8, "only {} questions in {}", pack.questions.len(), pack.id);
        assert!(pack.words.len() >= 5, "only {} words in {}", pack.words.len(), pack.id);
        let ids: BTreeSet<&str> = (pack.notes.iter().map(|note| &*note.id))
            .chain(pack.words.iter().map(|word| &*word.id))
            .chain(pack.questions.iter().map(|question| &*question.id))
            .collect();
        let items = pack.notes.len() + pack.words.len() + pack.questions.len();
        assert_eq!(ids.len(), items, "{} has an id twice", pack.id);
    }
    let words: Vec<&str> = packs().flat_map(|pack| pack.words.iter().map(|word| &*word.zh)).collect();
    let different: BTreeSet<&str> = words.iter().copied().collect();
    assert_eq!(words.len(), different.len(), "a word is taught in two packs of the course");
}

#[test]
fn nothing_of_the_script_is_left_out() {
    let alone: BTreeSet<&str> = examples().map(|example| &*example.bo).collect();
    for letter in LETTERS.chars() {
        assert!(alone.contains(&*letter.to_string()), "{letter} is not shown by itself");
    }
    let words = packs().flat_map(|pack| pack.words.iter().flat_map(|word| word.bo.iter()));
    let shown: Vec<&str> = examples().map(|example| &example.bo).chain(words).map(String::as_str).collect();
    let parts: Vec<SyllableParts> = shown
        .iter()
        .flat_map(|text| syllables(text))
        .filter_map(|(_, syllable)| analyse(syllable).ok())
        .collect();
    let all = |part: fn(&SyllableParts) -> Option<char>| -> BTreeSet<char> {
        parts.iter().filter_map(part).collect()
    };
    assert_eq!(all(|s| s.vowel), VOWELS.map(|(sign, ..)| sign).into());
    assert_eq!(all(|s| s.prefix), "གདབམའ".chars().collect());
    assert_eq!(all(|s| s.superscript), "རལས".chars().collect());
    assert_eq!(all(|s| s.subscripts.first().copied()), "ཡརལཝ".chars().collect());
    assert_eq!(all(|s| s.suffix), "གངདནབམའརལས".chars().collect());
    assert_eq!(all(|s| s.second_suffix), "སད".chars().collect());
    for (above, roots) in [('ར', "ཀགངཇཉཏདནབམཙཛ"), ('ལ', "ཀགངཅཇཏདཔབཧ"), ('ས', "ཀགངཉཏདནཔབམཙ")]
    {
        let under: BTreeSet<char> =
            parts.iter().filter(|s| s.superscript == Some(above)).map(|s| s.root).collect();
        assert_eq!(under, roots.chars().collect(), "under {above}");
    }
    for digit in '༠'..='༩' {
        assert!(alone.contains(&*digit.to_string()), "{digit} is not shown");
    }
}

#[test]
fn words_come_when_their_letters_are_known() {
    let mut known: BTreeSet<char> = BTreeSet::new();
    for pack in packs().take(5) {
        known
            .extend(pack.notes.iter().flat_map(|note| &note.examples).flat_map(|example| example.bo.chars()));
        for bo in pack.words.iter().flat_map(|word| &word.bo) {
            let unknown: String = bo.chars().filter(|c| *c != '་' && !known.contains(c)).collect();
            assert_eq!(unknown, "", "{bo} in {}", pack.id);
        }
    }
}

#[test]
fn the_wylie_of_an_example_is_right() {
    let mut compared = 0;
    // Rows and what is spelled aloud end in a shad or are several words; what is after a colon or a comma is meaning.
    for example in examples().filter(|example| !example.bo.is_empty() && !example.bo.contains(['།', ' '])) {
        let wylie = example.en.split([':', ',']).next().unwrap_or_default();
        assert_eq!(ewts::from_tibetan(&example.bo), wylie, "{}", example.bo);
        compared += 1;
    }
    println!("{compared} examples with their Wylie");
    assert!(compared > 100);
}

#[test]
fn every_answer_that_follows_from_a_rule_is_the_one_the_rule_gives() {
    let (mut wrong, mut by_tag, mut by_hand) = (Vec::new(), BTreeMap::<&str, usize>::new(), Vec::new());
    for (pack, question) in
        packs().flat_map(|pack| pack.questions.iter().map(move |question| (pack, question)))
    {
        let name = format!("{}/{}", pack.id, question.id);
        let found = question.tags.iter().find_map(|tag| Some((&**tag, is_right(tag, question)?)));
        match found {
            Some((tag, right)) => {
                *by_tag.entry(tag).or_default() += 1;
                wrong.extend((!right).then_some(name));
            }
            None => by_hand.push(name),
        }
    }
    println!("by rule: {by_tag:?}\nby a reader: {}", by_hand.join(", "));
    assert_eq!(wrong, Vec::<String>::new());
    assert!(by_tag.values().sum::<usize>() >= 150);
    assert!(by_hand.len() <= 25, "{by_hand:?}");
}

/// Whether the answer is what the rule named by the tag gives; none when the tag names no rule.
fn is_right(tag: &str, question: &Question) -> Option<bool> {
    let quoted = quoted(&question.ask.zh);
    let shown = quoted.first().copied().unwrap_or_default();
    let one = |rule: &dyn Fn(&str) -> bool| only_right(question, rule);
    let is_part = |part: fn(SyllableParts) -> Option<char>| {
        let letter = analyse(shown).ok().and_then(part);
        one(&|option| letter.is_some() && only_letter(option) == letter)
    };
    Some(match tag {
        "wylie" => accepted(question) == [ewts::from_tibetan(shown)],
        "from-wylie" => one(&|option| ewts::from_tibetan(option) == shown),
        "is-wylie" => question.kind == QuestionKind::TrueFalse(ewts::from_tibetan(shown) == quoted[1]),
        "order" => {
            let keys: Vec<_> = items(question).iter().map(|item| collation::key(item)).collect();
            keys.len() > 1 && keys.is_sorted_by(|left, right| left < right)
        }
        "letter-after" => one(&|option| LETTERS.contains(&format!("{shown}{option}"))),
        "letter-before" => one(&|option| LETTERS.contains(&format!("{option}{shown}"))),
        "vowel-name" => {
            one(&|option| VOWELS.iter().any(|(_, wylie, name)| *wylie == shown && *name == option))
        }
        "root" => is_part(|s| Some(s.root)),
        "prefix" => is_part(|s| s.prefix),
        "superscript" => is_part(|s| s.superscript),
        "subscript" => is_part(|s| s.subscripts.first().copied()),
        "suffix" => is_part(|s| s.suffix),
        "second-suffix" => is_part(|s| s.second_suffix),
        // ཡ་བཏགས, ར་མགོ and so on begin with the letter that they name.
        "subscript-name" => {
            let named: Vec<char> = question.ask.bo.chars().take(1).collect();
            one(&|option| analyse(option).is_ok_and(|s| s.subscripts == named))
        }
        "superscript-name" => {
            let named = question.ask.bo.chars().next();
            one(&|option| analyse(option).is_ok_and(|s| s.superscript == named))
        }
        "illegal" => one(&|option| analyse(option).is_err()),
        "a-suffix" => one(&is_suffix),
        "no-suffix" => one(&|option| !is_suffix(option)),
        "no-prefix" => one(&|option| !LETTERS.chars().any(|root| stands_before(option, &root.to_string()))),
        "after-prefix" => one(&|option| stands_before(shown, option)),
        "what-is" => {
            let name = analyse(shown).ok().map(|s| part_name(&s, quoted[1]));
            one(&|option| name == Some(Some(option)))
        }
        "parts-order" => items(question) == PARTS,
        "spell" => one(&|option| spelling::aloud(shown).as_deref() == Some(option)),
        // What it comes to is left out.
        "spelled" => one(&|option| {
            spelling::aloud(option).is_some_and(|all| {
                all.trim_end_matches(['་', '།']).strip_suffix(option) == shown.strip_suffix('…')
            })
        }),
        "naming-order" => items(question) == named(shown)?,
        "syllables" => is_number(question, syllables(shown).count().to_string().as_str()),
        "digits" => is_number(question, &digits::to_latin(shown)),
        "to-digits" => accepted(question) == [digits::to_tibetan(shown)],
        "choose-digits" => one(&|option| digits::to_latin(option) == shown),
        "not-native" => one(&|option| !LETTERS.contains(option)),
        _ => return None,
    })
}

/// Whether the rule holds for the right option and for no other.
fn only_right(question: &Question, rule: &dyn Fn(&str) -> bool) -> bool {
    let QuestionKind::Choice { options, answer } = &question.kind else { return false };
    options.iter().enumerate().all(|(index, option)| rule(&option.bo) == (index == *answer))
}

fn is_suffix(letter: &str) -> bool {
    // མད takes every suffix, འ too.
    analyse(&format!("མད{letter}")).is_ok_and(|s| s.suffix == only_letter(letter))
}

fn stands_before(prefix: &str, root: &str) -> bool {
    analyse(&format!("{prefix}{root}ོ")).is_ok_and(|s| s.prefix == only_letter(prefix))
}

fn part_name(syllable: &SyllableParts, letter: &str) -> Option<&'static str> {
    let letter = only_letter(letter);
    let parts = [syllable.prefix, Some(syllable.root), syllable.suffix, syllable.second_suffix];
    let mut names = PARTS.into_iter().zip(parts).filter(|(_, part)| *part == letter).map(|(name, _)| name);
    names.next().filter(|_| names.next().is_none())
}

/// The parts as they are named in turn: prefix, root, vowel, suffix.
fn named(syllable: &str) -> Option<Vec<String>> {
    let parts = analyse(syllable).ok().filter(|s| s.superscript.is_none() && s.subscripts.is_empty())?;
    let vowel =
        VOWELS.iter().find(|(sign, ..)| parts.vowel == Some(*sign)).map(|(_, _, name)| (*name).to_owned());
    let letter = |c: Option<char>| c.map(String::from);
    let all = [letter(parts.prefix), letter(Some(parts.root)), vowel, letter(parts.suffix)];
    Some(all.into_iter().flatten().collect())
}

fn is_number(question: &Question, number: &str) -> bool {
    matches!(question.kind, QuestionKind::Number { value, .. } if number.parse() == Ok(value))
}

fn accepted(question: &Question) -> &[String] {
    match &question.kind {
        QuestionKind::Text { accepted } => accepted,
        _ => &[],
    }
}

fn items(question: &Question) -> Vec<&str> {
    let QuestionKind::Order { items } = &question.kind else { return Vec::new() };
    items.iter().map(|item: &Trilingual| &*item.bo).collect()
}

fn only_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// What stands between “ and ”.
fn quoted(text: &str) -> Vec<&str> {
    text.split('“').skip(1).filter_map(|rest| Some(rest.split_once('”')?.0)).collect()
}

fn examples() -> impl Iterator<Item = &'static Example> {
    packs().flat_map(|pack| &pack.notes).flat_map(|note| &note.examples)
}

fn packs() -> impl Iterator<Item = &'static Pack> {
    entries().iter().filter_map(|entry| entry.pack.as_deref())
}

/// The packs of the course, in the order of the numbers in their ids.
fn entries() -> &'static [Entry] {
    static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
        let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
        let library = Library::read(&lessons, &lessons.join("no-user-folder"));
        let mut course: Vec<Entry> =
            library.entries.into_iter().filter(|entry| entry.id.starts_with("script-")).collect();
        course.sort_by_key(|entry| entry.id.split('-').nth(1).and_then(|number| number.parse::<u32>().ok()));
        course
    });
    &ENTRIES
}
