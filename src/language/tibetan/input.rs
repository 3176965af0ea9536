//! Wylie input: Tibetan typed in Latin letters, shown as Tibetan while the syllable is being typed.
//!
//! The letters of the syllable in hand are kept as they were typed and read anew at each key ([`ewts::to_tibetan`]), so
//! that Backspace takes back a letter and not a stack, and nothing that was typed is lost.
use std::fmt;

use super::ewts::{self, EwtsFault};

/// A key as the input sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    /// Ends the syllable without a tsheg.
    Enter,
    Backspace,
    /// Puts the letters of the syllable into the field as they were typed.
    Escape,
}

/// What a key led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What goes into the field.
    pub commit: String,
    /// Whether the key is dealt with. If not, the field takes it as any other key, after what is committed.
    pub taken: bool,
}

/// The syllable being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composition {
    keys: String,
    /// What was committed last: a second space after a tsheg is a space.
    after: After,
}

/// What was committed last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum After {
    #[default]
    Other,
    /// A syllable or a number, without a tsheg.
    Syllable,
    Tsheg,
}

/// How the syllable in hand is drawn: Tibetan, then letters that are not Tibetan yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    pub tibetan: String,
    /// Letters at the end that wait for a vowel.
    pub pending: String,
}

impl Composition {
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Returns the letters of the syllable as they were typed.
    pub fn keys(&self) -> &str {
        &self.keys
    }

    /// Returns the syllable as far as it can be read: the longest beginning without a fault, and the letters after
    /// it.
    pub fn preview(&self) -> Preview {
        let ends = self.keys.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
        let read = ends.filter_map(|end| {
            let (begun, pending) = self.keys.split_at_checked(end)?;
            let tibetan = read(begun)?;
            Some(Preview { tibetan, pending: pending.to_owned() })
        });
        read.into_iter()
            .next()
            .unwrap_or_else(|| Preview { tibetan: String::new(), pending: self.keys.clone() })
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Outcome {
        match key {
            Key::Char(' ') if self.is_empty() => {
                let is_second = self.after == After::Tsheg;
                self.after = After::Other;
                if is_second { committed(" ") } else { Outcome::default() }
            }
            Key::Char(' ') => {
                let mut commit = self.finish();
                // What stayed Latin has a space after it, and a mark of its own none at all.
                let is_syllable = self.after == After::Syllable;
                commit.push(if is_syllable { '་' } else { ' ' });
                self.after = if is_syllable { After::Tsheg } else { After::Other };
                Outcome { commit, taken: true }
            }
            Key::Char(mark) if is_mark(mark) => {
                let before = self.finish();
                let commit = before + &ewts::to_tibetan(mark.encode_utf8(&mut [0; 4])).text;
                self.after = if mark.is_ascii_digit() { After::Syllable } else { After::Other };
                Outcome { commit, taken: true }
            }
            Key::Char(letter) if self.is_letter(letter) => {
                self.keys.push(letter);
                Outcome { commit: String::new(), taken: true }
            }
            Key::Char(_) => {
                let commit = self.finish();
                self.after = After::Other;
                Outcome { commit, taken: false }
            }
            Key::Enter if !self.is_empty() => Outcome { commit: self.finish(), taken: true },
            Key::Backspace if self.keys.pop().is_some() => Outcome { commit: String::new(), taken: true },
            Key::Escape if !self.is_empty() => {
                self.after = After::Other;
                Outcome { commit: std::mem::take(&mut self.keys), taken: true }
            }
            Key::Enter | Key::Backspace | Key::Escape => {
                self.after = After::Other;
                Outcome::default()
            }
        }
    }

    /// Ends the syllable: as Tibetan if it can be read whole, else as far as it can, and the rest as it was typed.
    fn finish(&mut self) -> String {
        let preview = self.preview();
        self.keys.clear();
        if !preview.tibetan.is_empty() || !preview.pending.is_empty() {
            self.after = if preview.pending.is_empty() { After::Syllable } else { After::Other };
        }
        preview.to_string()
    }

    /// Returns whether a key belongs to a syllable. What only goes on with one does so after a letter.
    fn is_letter(&self, c: char) -> bool {
        c.is_ascii_alphabetic()
            || matches!(c, '\'' | '’' | '‘')
            || matches!(c, '-' | '~')
            || (!self.is_empty() && matches!(c, '+' | '.' | '^' | '?' | '`'))
    }
}

impl fmt::Display for Preview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.tibetan, self.pending)
    }
}

/// Returns whether a key is a mark or a digit, which needs no syllable.
fn is_mark(c: char) -> bool {
    "0123456789_*/;|!:=<>()@#$%&".contains(c)
}

/// Returns the Tibetan of letters without a fault; none while a vowel is awaited. Which of bare letters is the root
/// is the writer's choice.
fn read(keys: &str) -> Option<String> {
    let converted = ewts::to_tibetan(keys);
    let is_right = |fault: &EwtsFault| matches!(fault, EwtsFault::OtherRoot { .. });
    converted.faults.iter().all(is_right).then_some(converted.text).filter(|text| !text.is_empty())
}

fn committed(text: &str) -> Outcome {
    Outcome { commit: text.to_owned(), taken: true }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typing(keys: &str) -> String {
        let mut composition = Composition::default();
        let mut field = String::new();
        for c in keys.chars() {
            let key = match c {
                '⏎' => Key::Enter,
                '⌫' => Key::Backspace,
                '⎋' => Key::Escape,
                _ => Key::Char(c),
            };
            let outcome = composition.press(key);
            field.push_str(&outcome.commit);
            if let (false, Key::Char(c)) = (outcome.taken, key) {
                field.push(c);
            }
        }
        field + &composition.preview().to_string()
    }

    #[test]
    fn the_syllable_is_tibetan_as_soon_as_it_can_be_read() {
        let mut composition = Composition::default();
        let mut seen = Vec::new();
        for c in "bsgrubs".chars() {
            composition.press(Key::Char(c));
            let preview = composition.preview();
            seen.push(format!("{}|{}", preview.tibetan, preview.pending));
        }
        assert_eq!(seen, ["|b", "|bs", "|bsg", "|bsgr", "བསྒྲུ|", "བསྒྲུབ|", "བསྒྲུབས|"]);
    }

    #[test]
    fn a_space_ends_a_syllable_and_a_second_one_is_a_space() {
        assert_eq!(typing("bkra shis bde legs"), "བཀྲ་ཤིས་བདེ་ལེགས");
        assert_eq!(typing("bod yig  ga"), "བོད་ཡིག་ ག");
        assert_eq!(typing("bod_yig/"), "བོད ཡིག།");
        assert_eq!(typing("nga /_bod"), "ང་། བོད");
        assert_eq!(typing("bod⏎"), "བོད");
        assert_eq!(typing("g.yag gyag"), "གཡག་གྱག");
        assert_eq!(typing("oM ma Ni pad+me hU~M"), "ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ");
        assert_eq!(typing("lo 2026"), "ལོ་༢༠༢༦");
    }

    #[test]
    fn backspace_takes_back_a_letter() {
        assert_eq!(typing("bsgrubs⌫⌫⌫igs"), "བསྒྲིགས");
        assert_eq!(typing("bod⌫⌫⌫"), "");
        let mut idle = Composition::default();
        assert_eq!(idle.press(Key::Backspace), Outcome::default());
    }

    #[test]
    fn what_is_not_wylie_stays_as_it_was_typed() {
        assert_eq!(typing("qx "), "qx ");
        assert_eq!(typing("bodq "), "བོདq ");
        assert_eq!(typing("bod⎋"), "bod");
        assert_eq!(typing("bod水"), "བོད水");
    }

    proptest! {
        #[test]
        fn no_keys_panic_and_none_is_lost(keys in prop::collection::vec(prop_oneof![
            8 => "[a-zA-Z'+. /_0-9-]".prop_map(|c| c.chars().next().unwrap_or('a')),
            1 => any::<char>(),
        ], 0..30)) {
            let mut composition = Composition::default();
            for key in keys {
                let before = composition.clone();
                let outcome = composition.press(Key::Char(key));
                if composition.keys().starts_with(before.keys()) && composition.keys().len() > before.keys().len() {
                    prop_assert_eq!(composition.keys(), format!("{}{key}", before.keys()));
                } else {
                    prop_assert!(composition.is_empty());
                    prop_assert!(outcome.commit.starts_with(&before.preview().to_string()));
                    prop_assert!(!outcome.taken || outcome.commit.len() > before.preview().to_string().len() || (before.is_empty() && key == ' '));
                }
                let preview = composition.preview();
                prop_assert!(composition.keys().ends_with(&preview.pending));
                prop_assert!(preview.pending.len() < composition.keys().len() || preview.tibetan.is_empty());
            }
        }

        #[test]
        fn what_wylie_can_write_can_be_typed(root in "(g|d|b|m|')?(k|kh|g|ng|c|t|d|n|p|b|m|ts|zh|z|y|r|l|sh|s|h)[aeiou](g|ng|d|n|b|m|r|l|s)?") {
            let whole = ewts::to_tibetan(&root);
            prop_assume!(whole.faults.is_empty());
            prop_assert_eq!(typing(&root), whole.text);
        }
    }
}
