//! The builders, by hand and against every syllable of the spelling checker.
use proptest::prelude::*;

use super::*;
use crate::language::tibetan::normal;
use crate::language::tibetan::syllable::full_form;
use crate::language::tibetan::syllable::tests::{checks, legal_forms};

fn built(parts: &[(Part, &str)]) -> Option<String> {
    let mut builder = SyllableBuilder::default();
    parts.iter().all(|(part, letter)| builder.choose(*part, letter)).then(|| builder.syllable())?
}

/// The parts of a native syllable, in the order of writing.
fn parts(form: &str) -> Option<Vec<(Part, String)>> {
    let read = syllable::analyse(form).ok()?;
    let mut parts: Vec<(Part, String)> = Vec::new();
    let mut add =
        |part, letters: &[char]| parts.extend(letters.iter().map(|letter| (part, letter.to_string())));
    add(Part::Prefix, read.prefix.as_slice());
    add(Part::Superscript, read.superscript.as_slice());
    add(Part::Root, &[read.root]);
    add(Part::Subscript, &read.subscripts);
    add(Part::Vowel, read.vowel.as_slice());
    add(Part::Suffix, read.suffix.as_slice());
    add(Part::SecondSuffix, read.second_suffix.as_slice());
    let mut affix = read.affix.as_deref().unwrap_or_default();
    while let Some(piece) = Part::Affix.letters().iter().find(|piece| affix.starts_with(**piece)) {
        parts.push((Part::Affix, (*piece).to_owned()));
        affix = affix.strip_prefix(*piece)?;
    }
    Some(parts).filter(|_| affix.is_empty())
}

#[test]
fn a_syllable_is_built_part_by_part() {
    use Part::*;
    let word = [
        (Prefix, "བ"),
        (Superscript, "ས"),
        (Root, "ག"),
        (Subscript, "ར"),
        (Vowel, "ུ"),
        (Suffix, "བ"),
        (SecondSuffix, "ས"),
    ];
    assert_eq!(built(&word).as_deref(), Some("བསྒྲུབས"));
    let backwards: Vec<_> =
        [&word[2..4], &word[1..2], &word[..1], &word[4..]].into_iter().flatten().copied().collect();
    assert_eq!(built(&backwards).as_deref(), Some("བསྒྲུབས"));
    assert_eq!(built(&[(Root, "ང"), (Affix, "འི")]).as_deref(), Some("ངའི"));
    assert_eq!(built(&[(Root, "ག"), (Subscript, "ར"), (Subscript, "ཝ")]).as_deref(), Some("གྲྭ"));
}

#[test]
fn only_what_may_stand_is_offered() {
    let mut builder = SyllableBuilder::default();
    assert_eq!(builder.choices(Part::Root).len(), 30);
    assert_eq!(builder.choices(Part::Vowel), Vec::<&str>::new());
    assert!(builder.choose(Part::Root, "ཀ"));
    assert_eq!(builder.choices(Part::Prefix), ["ད", "བ"]);
    assert_eq!(builder.choices(Part::Superscript), ["ར", "ལ", "ས"]);
    assert_eq!(builder.choices(Part::Subscript), ["ཡ", "ར", "ལ", "ཝ"]);
    assert!(!builder.choices(Part::Suffix).contains(&"འ"));
    assert!(!builder.choose(Part::Prefix, "ག"));
    assert!(builder.choose(Part::Superscript, "ས"));
    assert_eq!(builder.choices(Part::Prefix), ["བ"]);
    assert!(builder.choose(Part::Suffix, "ད"));
    assert_eq!(builder.choices(Part::SecondSuffix), Vec::<&str>::new());
    assert_eq!(builder.choices(Part::Affix), Vec::<&str>::new());
}

#[test]
fn what_can_no_longer_stand_is_taken_away() {
    let mut builder = SyllableBuilder::default();
    for (part, letter) in [(Part::Root, "ཁ"), (Part::Suffix, "མ"), (Part::SecondSuffix, "ས")] {
        assert!(builder.choose(part, letter));
    }
    assert_eq!(builder.syllable().as_deref(), Some("ཁམས"));
    assert!(builder.choose(Part::Suffix, "ལ"));
    assert_eq!(builder.syllable().as_deref(), Some("ཁལ"));
    builder.clear(Part::Root);
    assert_eq!((builder.syllable(), builder.text()), (None, String::new()));
}

#[test]
fn a_prefix_and_a_bare_root_want_an_ending() {
    let mut builder = SyllableBuilder::default();
    assert!(builder.choose(Part::Prefix, "མ") && builder.choose(Part::Root, "ད"));
    // མད is read as མ with the suffix ད.
    assert_eq!(builder.syllable(), None);
    assert!(builder.choose(Part::Suffix, "འ"));
    assert_eq!(builder.syllable().as_deref(), Some("མདའ"));
}

#[test]
fn any_stack_can_be_built() {
    let mut stack = StackBuilder::default();
    for letter in "ཧཀཥམལཝ".chars() {
        assert!(stack.push_letter(letter));
    }
    assert!(stack.push_letter('\u{0FBB}') && stack.push_sign('\u{0F7E}') && stack.push_sign('\u{0F72}'));
    assert_eq!(stack.text(), "ཧ\u{0F90}\u{0FB5}\u{0FA8}\u{0FB3}\u{0FAD}\u{0FBB}\u{0F72}\u{0F7E}");
    stack.pop();
    assert_eq!(stack.signs(), ['\u{0F7E}']);
    let mut empty = StackBuilder::default();
    assert!(!empty.push_sign('\u{0F72}') && !empty.push_letter('\u{0FBB}') && !empty.push_letter('a'));
}

#[test]
fn every_form_of_the_spelling_checker_can_be_built() {
    let Some(folder) = checks() else { return };
    let (mut native, mut loans, mut missed) = (0, 0, Vec::new());
    for form in legal_forms(&folder) {
        let form = normal::normalise(&form);
        let Some(parts) = parts(&form) else {
            loans += 1;
            if stacks(&form).as_deref() != Some(&form) {
                missed.push(form);
            }
            continue;
        };
        native += 1;
        let parts: Vec<(Part, &str)> = parts.iter().map(|(part, letter)| (*part, &**letter)).collect();
        if built(&parts).as_deref() != Some(&form) {
            missed.push(form);
        }
    }
    println!("{native} native forms and {loans} loans");
    assert!(native > 27_000);
    assert_eq!(missed, Vec::<String>::new());
}

/// A loan, built stack by stack.
fn stacks(form: &str) -> Option<String> {
    let mut text = String::new();
    let mut stack = StackBuilder::default();
    for c in form.chars() {
        let is_right = match full_form(c) {
            Some(letter) => stack.push_letter(letter),
            None if SIGNS.contains(&c) => stack.push_sign(c),
            None => {
                text.push_str(&std::mem::take(&mut stack).text());
                stack.push_letter(c)
            }
        };
        if !is_right {
            return None;
        }
    }
    Some(text + &stack.text())
}

proptest! {
    #[test]
    fn whatever_is_offered_leads_to_a_legal_syllable(picks in prop::collection::vec((0_usize..8, any::<prop::sample::Index>(), any::<bool>()), 0..12)) {
        let mut builder = SyllableBuilder::default();
        for (part, pick, is_cleared) in picks {
            let part = Part::ALL[part];
            if is_cleared && part != Part::Root {
                builder.clear(part);
            }
            let choices = builder.choices(part);
            if !choices.is_empty() {
                prop_assert!(builder.choose(part, choices[pick.index(choices.len())]));
            }
            if let Some(text) = builder.syllable() {
                prop_assert!(syllable::analyse(&text).is_ok());
                prop_assert_eq!(text, builder.text());
            }
            // A way on is always left: a whole syllable, or a choice that is open.
            prop_assert!(builder.syllable().is_some() || Part::ALL.iter().any(|part| !builder.choices(*part).is_empty()));
        }
    }
}
