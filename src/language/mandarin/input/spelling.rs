//! All ways of typing a word.

/// A syllable of a word.
#[derive(Clone, Debug)]
pub(super) struct Syllable {
    /// In lower case, with v for ü, without the r of erhua.
    pub letters: Vec<u8>,
    /// The tones that may be typed for it, a bit each: 1 << 1 to 1 << 5.
    pub tones: u8,
    pub erhua: bool,
}

/// One way of typing a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelling {
    pub key: Vec<u8>,
    pub ends: Vec<End>,
}

/// Where a syllable ends, in letters of the key, and the tones that may be typed there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub at: u8,
    pub tones: u8,
}

/// Any tone.
pub(super) const ANY: u8 = 0b11_1110;

/// Returns the letters of a syllable as they are in keys.
pub(super) fn key_letters(letters: &str) -> Vec<u8> {
    letters
        .chars()
        .map(|letter| match letter {
            'ü' => b'v',
            'ê' => b'e',
            _ => u8::try_from(letter).unwrap_or(b'?'),
        })
        .collect()
}

/// Returns every way of typing a word: erhua as r or as er, and where only ü can be meant (nüe, lüe) u for v as well.
pub(super) fn spellings(syllables: &[Syllable]) -> Vec<Spelling> {
    let has_erhua = syllables.iter().any(|syllable| syllable.erhua);
    let has_umlaut = syllables.iter().any(|syllable| syllable.letters.ends_with(b"ve"));
    let mut found = Vec::with_capacity(1);
    for apart in [false, true] {
        for as_u in [false, true] {
            if (has_erhua || !apart) && (has_umlaut || !as_u) {
                found.extend(spelling(syllables, apart, as_u));
            }
        }
    }
    found
}

/// Returns the initials of a word: as single letters, and with zh, ch and sh whole where it has them.
pub(super) fn initials(syllables: &[Syllable]) -> Vec<Vec<u8>> {
    let short: Vec<u8> = syllables.iter().filter_map(|syllable| syllable.letters.first().copied()).collect();
    let long: Vec<u8> = syllables
        .iter()
        .flat_map(|syllable| match &*syllable.letters {
            [first @ (b'z' | b'c' | b's'), b'h', ..] => vec![*first, b'h'],
            [first, ..] => vec![*first],
            [] => Vec::new(),
        })
        .collect();
    if short == long { vec![short] } else { vec![short, long] }
}

fn spelling(syllables: &[Syllable], apart: bool, as_u: bool) -> Option<Spelling> {
    let mut key = Vec::new();
    let mut ends = Vec::with_capacity(syllables.len());
    let mut end = |key: &[u8], tones| {
        ends.push(End { at: u8::try_from(key.len()).ok()?, tones });
        Some(())
    };
    for syllable in syllables {
        let is_umlaut = as_u && syllable.letters.ends_with(b"ve");
        key.extend(
            syllable.letters.iter().map(|letter| if is_umlaut && *letter == b'v' { b'u' } else { *letter }),
        );
        match (syllable.erhua, apart) {
            (true, true) => {
                end(&key, syllable.tones)?;
                key.extend(b"er");
                end(&key, ANY)?;
            }
            (true, false) => {
                key.push(b'r');
                end(&key, syllable.tones)?;
            }
            (false, _) => end(&key, syllable.tones)?,
        }
    }
    Some(Spelling { key, ends })
}
