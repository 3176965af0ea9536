//! Which letters may stand together in a native syllable: the tables of the traditional grammars (thirty letters,
//! five prefixes, three superscripts, four subscripts, ten suffixes, two second suffixes).
//!
//! They agree with the roots that the spelling checker tibetan-spellchecker (CC0) lists; a test compares the two.
//! Letters are in their full form here: the stack `སྐྱ` is `ས`, `ཀ`, `ཡ`.

/// The parts of a native stack.
pub(crate) struct Head {
    pub superscript: Option<char>,
    pub root: char,
    pub subscripts: Vec<char>,
}

/// Takes a native stack apart; none when it is not one.
pub(crate) fn head(stack: &[char]) -> Option<Head> {
    let (&first, rest) = stack.split_first()?;
    let (superscript, root, subscripts) = match rest.split_first() {
        Some((&second, rest)) if may_stand_over(first, second) => (Some(first), second, rest),
        _ => (None, first, rest),
    };
    let native = is_native(root)
        && match *subscripts {
            [] => true,
            [one] => may_stand_under(one, superscript, root),
            [one, 'ཝ'] => superscript.is_none() && matches!((root, one), ('ག' | 'ད', 'ར') | ('ཕ', 'ཡ')),
            _ => false,
        };
    native.then(|| Head { superscript, root, subscripts: subscripts.to_vec() })
}

/// Returns whether `c` is one of the thirty letters.
pub(crate) fn is_native(c: char) -> bool {
    "ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ".contains(c)
}

/// Returns whether `c` is one of the letters that Sanskrit has no use for: in a stack they betray a slip.
pub(crate) fn is_native_only(c: char) -> bool {
    matches!(c, 'ཅ' | 'ཆ' | 'ཇ' | 'ཞ' | 'ཟ' | 'འ')
}

/// Returns whether `superscript` may stand on top of `root`.
pub(crate) fn may_stand_over(superscript: char, root: char) -> bool {
    let roots = match superscript {
        'ར' => "ཀགངཇཉཏདནབམཙཛ",
        'ལ' => "ཀགངཅཇཏདཔབཧ",
        'ས' => "ཀགངཉཏདནཔབམཙ",
        _ => "",
    };
    roots.contains(root)
}

/// Returns whether `c` is one of the five prefixes.
pub(crate) fn is_prefix(c: char) -> bool {
    "གདབམའ".contains(c)
}

/// Returns whether `prefix` may stand before a stack.
pub(crate) fn may_stand_before(prefix: char, stack: &[char]) -> bool {
    let (bare, stacked): (&str, &[&str]) = match prefix {
        'ག' => ("ཅཉཏདནཙཞཟཡཤས", &[]),
        'ད' => ("ཀགངཔབམ", &["ཀཡ", "ཀར", "གཡ", "གར", "པཡ", "པར", "བཡ", "བར", "མཡ"]),
        'བ' => (
            "ཀགཅཏདཙཞཟཤས",
            &[
                "ཀཡ",
                "ཀར",
                "ཀལ",
                "གཡ",
                "གར",
                "གལ",
                "ཟལ",
                "རལ",
                "སར",
                "སལ",
                "སཝ",
                "རཀ",
                "རཀཡ",
                "སཀ",
                "སཀཡ",
                "སཀར",
                "རག",
                "རགཡ",
                "སག",
                "སགཡ",
                "སགར",
                "རང",
                "སང",
                "རཇ",
                "རཉ",
                "སཉ",
                "རཏ",
                "ལཏ",
                "སཏ",
                "རད",
                "ལད",
                "སད",
                "རན",
                "སན",
                "རཙ",
                "སཙ",
                "རཛ",
            ],
        ),
        'མ' => ("ཁགངཆཇཉཐདནཚཛ", &["ཁཡ", "ཁར", "གཡ", "གར", "དར"]),
        'འ' => ("ཁགཆཇཐདཕབཚཛ", &["ཁཡ", "ཁར", "གཡ", "གར", "དར", "ཕཡ", "ཕར", "བཡ", "བར"]),
        _ => return false,
    };
    match stack {
        [root] => bare.contains(*root),
        _ => stacked.iter().any(|letters| letters.chars().eq(stack.iter().copied())),
    }
}

/// Returns whether `c` may close a syllable.
pub(crate) fn is_suffix(c: char) -> bool {
    "གངདནབམའརལས".contains(c)
}

/// Returns whether `second` may follow the suffix `first`. The ད (da-drag) is of old spelling.
pub(crate) fn may_follow(first: char, second: char) -> bool {
    match second {
        'ས' => "གངབམ".contains(first),
        'ད' => "ནརལ".contains(first),
        _ => false,
    }
}

/// Returns where the root stands in the nine forms that could be read as prefix and root or as root and two suffixes.
/// Usage decides, not form; this is the table of the Extended Wylie converters.
pub(crate) fn ambiguous_root(letters: [char; 3]) -> Option<usize> {
    match letters {
        ['ད', 'ག' | 'བ' | 'མ', 'ས'] | ['འ', 'ག' | 'བ', 'ས'] => Some(1),
        ['ད' | 'མ', 'ང', 'ས'] | ['མ' | 'བ', 'ག', 'ས'] => Some(0),
        _ => None,
    }
}

/// Old spellings in which འ closes a syllable that would be open without it.
pub(crate) const OLD_FINAL_A: [&str; 5] = ["མེའ", "དམེའ", "བརྡའ", "བརྟའ", "དབའས"];

/// Words in which འི or འོ is no particle but part of the word, so that a particle may follow it.
pub(crate) const DIPHTHONGS: [&str; 3] = ["ཀྭའི", "བྲའོ", "སླེའོ"];

fn may_stand_under(subscript: char, superscript: Option<char>, root: char) -> bool {
    let roots = match (superscript, subscript) {
        (None, 'ཡ') => "ཀཁགཔཕབམ",
        (None, 'ར') => "ཀཁགཏཐདཔཕབམསཧ",
        (None, 'ལ') => "ཀགབཟརས",
        (None, 'ཝ') => "ཀཁགཅཉཏདཙཚཞཟརལཤསཧ",
        (Some('ར'), 'ཡ') => "ཀགམ",
        (Some('ར'), 'ཝ') => "གཙ",
        (Some('ས'), 'ཡ') => "ཀགཔབམ",
        (Some('ས'), 'ར') => "ཀགནཔབམ",
        _ => "",
    };
    roots.contains(root)
}
