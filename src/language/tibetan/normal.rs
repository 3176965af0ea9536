//! The normal form of Tibetan text: what looks the same is made the same, and characters that do not belong in a text
//! are found.
//!
//! NFC alone is not enough: it gives every subjoined letter the combining class 0, so a vowel typed before one, or an
//! anusvara (U+0F7E) before a vowel, stays where it was typed. Here every stack is put into the order in which it is
//! built: base, subjoined letters, vowel below, mark below, vowel above, mark above, mark at the right.
use std::ops::Range;

use crate::explain::Explain;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;

/// Something in how a text is encoded that a reader cannot see and a comparison would stumble over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NormalFault {
    /// U+0F77 or U+0F79, which Unicode asks nobody to use; `instead` is what to write.
    #[error("deprecated letter U+{:04X}", u32::from(*found))]
    Deprecated { at: Range<usize>, found: char, instead: &'static str },
    /// Two tshegs or more in a row; `at` is all but the first.
    #[error("doubled tsheg")]
    DoubledTsheg { at: Range<usize> },
    /// U+0F0C, the tsheg that does not break: right only on purpose.
    #[error("non-breaking tsheg")]
    NonBreakingTsheg { at: Range<usize> },
    /// A stack whose signs are out of order; `normal` is the order to store.
    #[error("not in normal form")]
    NotNormal { at: Range<usize>, normal: String },
}

impl NormalFault {
    /// Returns where in the text, in bytes.
    #[must_use]
    pub fn at(&self) -> Range<usize> {
        match self {
            Self::Deprecated { at, .. }
            | Self::DoubledTsheg { at }
            | Self::NonBreakingTsheg { at }
            | Self::NotNormal { at, .. } => at.clone(),
        }
    }
}

impl Explain for NormalFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Deprecated { .. } => "normal-deprecated",
            Self::DoubledTsheg { .. } => "normal-doubled-tsheg",
            Self::NonBreakingTsheg { .. } => "normal-non-breaking-tsheg",
            Self::NotNormal { .. } => "normal-not-normal",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Deprecated { found, instead, .. } => {
                vec![("found", format!("U+{:04X}", u32::from(*found))), ("instead", (*instead).to_owned())]
            }
            Self::DoubledTsheg { .. } | Self::NonBreakingTsheg { .. } => Vec::new(),
            Self::NotNormal { normal, .. } => vec![("normal", normal.clone())],
        }
    }
}

/// Puts a text into normal form: NFC, the two deprecated vowels (U+0F77, U+0F79) mended, every stack in order, and NFC
/// again. Doing it twice changes nothing.
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut letters: Vec<char> = Vec::with_capacity(text.len() / 3);
    for c in text.nfc() {
        match mended(c) {
            Some(instead) => letters.extend(instead.chars()),
            None => letters.push(c),
        }
    }
    for run in letters.chunk_by_mut(|_, next| rank(*next).is_some()) {
        // The sort is stable and its key names the combining class, so NFC afterwards, which reorders by that class
        // alone, ends in the same order however the signs were typed.
        let signs = usize::from(run.first().is_some_and(|c| rank(*c).is_none()));
        if let Some(signs) = run.get_mut(signs..) {
            signs.sort_by_key(|c| (rank(*c), canonical_combining_class(*c)));
        }
    }
    letters.into_iter().nfc().collect()
}

/// Returns what two spellings of one headword have in common: the normal form, with every tsheg an ordinary one and
/// none at the end, nor a shad or a space.
#[must_use]
pub fn headword_key(text: &str) -> String {
    let text = normalise(text).replace(NON_BREAKING_TSHEG, "་");
    text.trim_start().trim_end_matches(ends_a_headword).to_owned()
}

/// Lists what is not in normal form, in the order of the text.
#[must_use]
pub fn faults(text: &str) -> Vec<NormalFault> {
    if is_plain(text) { Vec::new() } else { stack_by_stack(text) }
}

/// Returns whether `c` is a tsheg, breaking (U+0F0B) or not (U+0F0C).
pub(crate) fn is_tsheg(c: char) -> bool {
    matches!(c, '་' | NON_BREAKING_TSHEG)
}

const NON_BREAKING_TSHEG: char = '\u{0F0C}';

fn stack_by_stack(text: &str) -> Vec<NormalFault> {
    let mut faults = Vec::new();
    let mut before = None;
    let mut stack: Option<Range<usize>> = None;
    for (start, c) in text.char_indices() {
        let at = start..start + c.len_utf8();
        if let Some(instead) = mended(c) {
            faults.push(NormalFault::Deprecated { at: at.clone(), found: c, instead });
        }
        if is_tsheg(c) && before.is_some_and(is_tsheg) {
            match faults.last_mut() {
                Some(NormalFault::DoubledTsheg { at: run }) if run.end == start => run.end = at.end,
                _ => faults.push(NormalFault::DoubledTsheg { at: at.clone() }),
            }
        } else if c == NON_BREAKING_TSHEG {
            faults.push(NormalFault::NonBreakingTsheg { at: at.clone() });
        }
        before = Some(c);
        match &mut stack {
            Some(range) if rank(c).is_some() => range.end = at.end,
            _ => {
                push_if_disordered(text, stack.take(), &mut faults);
                stack = Some(at);
            }
        }
    }
    push_if_disordered(text, stack, &mut faults);
    faults.sort_by_key(|fault| fault.at().start);
    faults
}

fn ends_a_headword(c: char) -> bool {
    // Tshegs, the shads from U+0F0D to U+0F12 and the gter tsheg (U+0F14), which ends a line as a shad does.
    is_tsheg(c) || c.is_whitespace() || matches!(c, '\u{0F0D}'..='\u{0F12}' | '\u{0F14}')
}

/// Returns the spelling that replaces a deprecated letter (Unicode standard, chapter 13.4).
fn mended(c: char) -> Option<&'static str> {
    match c {
        '\u{0F77}' => Some("\u{0FB2}\u{0F71}\u{0F80}"),
        '\u{0F79}' => Some("\u{0FB3}\u{0F71}\u{0F80}"),
        _ => None,
    }
}

/// Returns the place of a sign in its stack; none for what begins a stack. Marks of other scripts come last.
fn rank(c: char) -> Option<u8> {
    Some(match c {
        '\u{0F8D}'..='\u{0F97}' | '\u{0F99}'..='\u{0FBC}' => 1,
        // The halanta cuts the vowel off: it stands below and goes with the vowels.
        '\u{0F71}' | '\u{0F74}' | '\u{0F75}' | '\u{0F84}' => 2,
        '\u{0F18}' | '\u{0F19}' | '\u{0F35}' | '\u{0F37}' | '\u{0FC6}' => 3,
        '\u{0F72}' | '\u{0F73}' | '\u{0F76}'..='\u{0F7D}' | '\u{0F80}' | '\u{0F81}' => 4,
        '\u{0F39}' | '\u{0F7E}' | '\u{0F82}' | '\u{0F83}' | '\u{0F86}' | '\u{0F87}' => 5,
        '\u{0F7F}' => 6,
        _ if canonical_combining_class(c) != 0 => 7,
        _ => return None,
    })
}

/// Returns whether a text is in normal form at a glance, as nearly all is: one sign at most on each stack, after all
/// letters, and none that Unicode could take apart.
fn is_plain(text: &str) -> bool {
    let mut before = Place::Other;
    text.chars().all(|c| {
        let place = place(c);
        let fits = match place {
            Place::Letter | Place::Other => true,
            Place::Subjoined | Place::Sign => matches!(before, Place::Letter | Place::Subjoined),
            Place::Tsheg => before != Place::Tsheg,
            Place::Hard => false,
        };
        before = place;
        fits
    })
}

/// Where a character may stand in a text that is normal at a glance.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Letter,
    /// On a letter or another subjoined one.
    Subjoined,
    /// On a letter, once.
    Sign,
    /// Not after another.
    Tsheg,
    /// Anywhere.
    Other,
    /// This takes a closer look.
    Hard,
}

fn place(c: char) -> Place {
    const FIRST: u32 = 0x0F00;
    const PLACES: [Place; 0x100] = places(FIRST);
    if c == ' ' {
        return Place::Other;
    }
    let index = usize::try_from(u32::from(c).wrapping_sub(FIRST)).unwrap_or(usize::MAX);
    PLACES.get(index).copied().unwrap_or(Place::Hard)
}

const fn places<const N: usize>(first: u32) -> [Place; N] {
    let mut places = [Place::Hard; N];
    let mut index = 0;
    let mut code = first;
    while index < N {
        places[index] = match code {
            0x0F40..=0x0F42
            | 0x0F44..=0x0F4C
            | 0x0F4E..=0x0F51
            | 0x0F53..=0x0F56
            | 0x0F58..=0x0F5B
            | 0x0F5D..=0x0F68 => Place::Letter,
            0x0F90..=0x0F92
            | 0x0F94..=0x0F97
            | 0x0F99..=0x0F9C
            | 0x0F9E..=0x0FA1
            | 0x0FA3..=0x0FA6
            | 0x0FA8..=0x0FAB
            | 0x0FAD..=0x0FB8 => Place::Subjoined,
            0x0F71 | 0x0F72 | 0x0F74 | 0x0F7A..=0x0F7F => Place::Sign,
            0x0F0B => Place::Tsheg,
            0x0F0D | 0x0F20..=0x0F29 => Place::Other,
            _ => Place::Hard,
        };
        index += 1;
        code += 1;
    }
    places
}

fn push_if_disordered(text: &str, stack: Option<Range<usize>>, faults: &mut Vec<NormalFault>) {
    let Some(at) = stack else { return };
    let written = &text[at.clone()];
    let tibetan = written.chars().any(|c| matches!(c, '\u{0F00}'..='\u{0FFF}'));
    // A deprecated letter has its own fault, and what NFC alone makes of a letter is no slip of the writer's.
    if tibetan && !written.chars().any(|c| mended(c).is_some()) && !is_ordered(written) {
        faults.push(NormalFault::NotNormal { normal: normalise(written), at });
    }
}

/// Returns whether the stack differs from its normal form by no more than what NFC takes apart (U+0F73 and the like).
fn is_ordered(stack: &str) -> bool {
    let normal = normalise(stack);
    normal == stack || (stack.chars().any(|c| c.nfd().count() > 1) && stack.nfc().eq(normal.chars()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_vowel_typed_before_a_subjoined_letter_goes_after_it() {
        assert_eq!(normalise("\u{0F66}\u{0F7C}\u{0FB1}"), "\u{0F66}\u{0FB1}\u{0F7C}");
    }

    #[test]
    fn an_anusvara_goes_after_the_vowel() {
        assert_eq!(normalise("\u{0F40}\u{0F7E}\u{0F72}"), "\u{0F40}\u{0F72}\u{0F7E}");
    }

    #[test]
    fn deprecated_vowels_are_mended() {
        assert_eq!(normalise("\u{0F40}\u{0F77}"), "\u{0F40}\u{0FB2}\u{0F71}\u{0F80}");
        assert_eq!(normalise("\u{0F40}\u{0F79}"), "\u{0F40}\u{0FB3}\u{0F71}\u{0F80}");
    }

    #[test]
    fn precomposed_letters_come_apart_and_om_stays_whole() {
        assert_eq!(normalise("\u{0F43}\u{0F73}"), "\u{0F42}\u{0FB7}\u{0F71}\u{0F72}");
        assert_eq!(normalise("\u{0F00}"), "\u{0F00}");
    }

    #[test]
    fn headwords_are_compared_without_their_end() {
        for same in ["བོད་", "བོད།", "བོད\u{0F0C}", "བོད་ །", " བོད"] {
            assert_eq!(headword_key(same), "བོད");
        }
        assert_eq!(headword_key("བོད\u{0F0C}ཡིག"), headword_key("བོད་ཡིག"));
    }

    #[test]
    fn every_fault_has_its_place() {
        let text = "ཀ\u{0F77}་་ས\u{0F7C}\u{0FB1}\u{0F0C}";
        let found: Vec<_> = faults(text).iter().map(|f| (f.message_id(), f.at())).collect();
        assert_eq!(
            found,
            [
                ("normal-deprecated", 3..6),
                ("normal-doubled-tsheg", 9..12),
                ("normal-not-normal", 12..21),
                ("normal-non-breaking-tsheg", 21..24),
            ]
        );
    }

    #[test]
    fn a_run_of_tshegs_is_one_fault() {
        assert_eq!(faults("ང་་་་ང"), [NormalFault::DoubledTsheg { at: 6..15 }]);
    }

    #[test]
    fn good_text_has_no_fault() {
        assert_eq!(faults("༄༅། །བཀྲ་ཤིས་བདེ་ལེགས། ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ། é 水 ༢༠༢༦"), []);
    }

    #[test]
    fn what_is_plain_at_a_glance_is_normal() {
        let letters: Vec<char> = ('\u{0F00}'..='\u{0FFF}').chain([' ']).collect();
        for first in &letters {
            for second in &letters {
                let text = format!("{first}{second}");
                assert!(!is_plain(&text) || normalise(&text) == text, "{text:?}");
            }
        }
        assert!(is_plain("བསྒྲུབས་ཀྱི་ཤིང་། ༢༠"));
    }

    fn tibetan() -> impl Strategy<Value = String> {
        let c = prop_oneof![
            8 => prop::char::range('\u{0F00}', '\u{0FFF}'),
            4 => prop::sample::select(vec!['\u{0F71}', '\u{0F72}', '\u{0F74}', '\u{0F7E}', '\u{0F84}', '\u{0FB1}', '\u{0FB7}']),
            1 => prop::sample::select(vec!['e', '\u{0301}', '\u{0345}', '\u{0316}', 'か', '\u{3099}']),
            1 => any::<char>(),
        ];
        prop::collection::vec(c, 0..14).prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn normalising_twice_changes_nothing(text in tibetan()) {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }

        #[test]
        fn plain_text_is_normal(text in "[ཀགང\u{0FB1}\u{0F72}\u{0F74}\u{0F7E}་།༡ ]{0,8}|[ཀ-ཨ\u{0F90}-\u{0FB8}ིེ་]{0,8}") {
            prop_assert!(!is_plain(&text) || normalise(&text) == text);
            prop_assert!(!is_plain(&text) || stack_by_stack(&text).is_empty());
        }

        #[test]
        fn the_normal_form_is_canonical(text in tibetan()) {
            let nfd: String = text.nfd().collect();
            prop_assert_eq!(normalise(&nfd), normalise(&text));
        }

        #[test]
        fn normal_text_has_no_disordered_stack(text in tibetan()) {
            let disordered = faults(&normalise(&text)).into_iter().any(|f| matches!(f, NormalFault::NotNormal { .. }));
            prop_assert!(!disordered);
        }

        #[test]
        fn keys_of_keys_are_themselves(text in tibetan()) {
            let key = headword_key(&text);
            prop_assert_eq!(headword_key(&key), key);
        }
    }
}
