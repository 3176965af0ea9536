//! Nothing that is typed is lost: what Wylie has no use for stays, and is reported once.
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::super::table::{self, FIXED_RA, FIXED_WA, FIXED_YA};
use super::super::{EwtsFault, lex, to_tibetan};
use crate::language::tibetan::normal::normalise;
use crate::language::tibetan::syllable::full_form;

/// Returns what a text is made of, in no order: letters in full form, without ཨ (an a has none where a letter bears
/// it), and without what parts syllables.
fn substance(text: &str) -> Vec<char> {
    let full = |c: char| match c {
        FIXED_WA => 'ཝ',
        FIXED_YA => 'ཡ',
        FIXED_RA | '\u{0F6A}' => 'ར',
        _ => full_form(c).unwrap_or(c),
    };
    let mut found: Vec<char> = normalise(text).nfd().map(full).collect();
    found.retain(|c| !matches!(c, 'ཨ' | '་' | ' '));
    found.sort_unstable();
    found
}

/// Returns what a reader must find again of a text that was typed: of each token its letters and signs, or the token
/// itself where it is reported as out of place.
fn expected_substance(wylie: &str) -> Vec<char> {
    let strays: Vec<_> = to_tibetan(wylie)
        .faults
        .into_iter()
        .filter(|fault| matches!(fault, EwtsFault::Stray { .. }))
        .map(|fault| fault.at())
        .collect();
    let mut expected = String::new();
    for lex::Token { at, kind } in lex::lex(wylie, &mut Vec::new()) {
        let is_stray = strays.iter().any(|stray| stray.start <= at.start && at.end <= stray.end);
        match kind {
            _ if is_stray => expected.push_str(&wylie[at]),
            lex::TokenKind::Letters(letters, caret) => {
                expected.extend(letters);
                expected.extend(caret.then_some(table::CARET));
            }
            lex::TokenKind::Vowel(signs) => expected.push_str(signs),
            lex::TokenKind::Sign(sign) | lex::TokenKind::Mark(sign) => expected.push(sign),
            lex::TokenKind::Joint('^') => expected.push(table::CARET),
            lex::TokenKind::Joint(_) | lex::TokenKind::Space => {}
            lex::TokenKind::Literal(literal) => expected.push_str(&literal),
        }
    }
    substance(&expected)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    #[test]
    fn nothing_that_is_typed_is_lost(
        wylie in prop_oneof![
            "[kgrsybdmnahtMHX?~`'+.^ /_\\[\\]\\\\uiAIo-]{0,14}",
            "(k|g|r|ya|b|sh|a|i|u|\\+|\\^|\\.|\\?|M|~M| |q|水|ྸ){0,9}",
            any::<String>(),
        ]
    ) {
        prop_assert_eq!(substance(&to_tibetan(&wylie).text), expected_substance(&wylie));
    }

    #[test]
    fn signs_that_wylie_has_no_use_for_stay_in_their_order(wylie in "[a-zA-Z ,{}\"水ñ/.]{0,20}") {
        let foreign = |text: &str| -> String {
            text.chars().filter(|c| "qxQ,{}\"水ñ".contains(*c)).collect()
        };
        prop_assert_eq!(foreign(&to_tibetan(&wylie).text), foreign(&wylie));
    }

    #[test]
    fn no_sign_is_reported_twice_as_out_of_place(wylie in "[kgryaM?.+^qx ]{0,12}") {
        let mut end = 0;
        for fault in to_tibetan(&wylie).faults {
            if matches!(fault, EwtsFault::Stray { .. } | EwtsFault::Unknown { .. }) {
                prop_assert!(fault.at().start >= end);
                end = fault.at().end;
            }
        }
    }
}
