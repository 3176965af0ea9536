//! Wordings of a Tibetan sentence that differ from it in their order alone.
//!
//! One rule is sure enough to be applied to any sentence: a word that says when stands before or after the subject
//! (དེ་རིང་ང་…, ང་དེ་རིང་…), since what stands before the verb is marked by its particle and not by its place. It is applied
//! where the subject is a pronoun, with or without its particle; other orders are listed by hand.

use super::syllable::is_letter_or_sign;

/// Returns the wordings in which a time word has changed places with the pronoun beside it, at the head of a clause: one
/// for each clause where it may.
#[must_use]
pub fn with_time_moved(text: &str) -> Vec<String> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let is_in_clause = |c: char| c == '་' || is_letter_or_sign(c);
    let mut others = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let length = rest.find(|c| !is_in_clause(c)).unwrap_or(rest.len());
        let (clause, after) = rest.split_at(length);
        if let Some(moved) = moved(clause) {
            others.push([text.get(..start).unwrap_or_default(), &moved, after].concat());
        }
        start += length + after.chars().next().map_or(0, char::len_utf8);
    }
    others
}

/// A longer text, in bytes, is no sentence to be laid or typed.
const LONGEST: usize = 2_000;

/// Exchanges the pronoun and the time word at the head of a clause.
fn moved(clause: &str) -> Option<String> {
    let syllables: Vec<&str> = clause.split('་').collect();
    let (first, second) = match (head(&syllables, &PRONOUNS), head(&syllables, &TIMES)) {
        (0, 0) => return None,
        (0, time) => (time, head(syllables.get(time..)?, &PRONOUNS)),
        (pronoun, _) => (pronoun, head(syllables.get(pronoun..)?, &TIMES)),
    };
    let next = syllables.get(first + second).filter(|next| !next.is_empty())?;
    if second == 0 || GOES_ON.contains(next) {
        return None;
    }
    let mut moved = syllables.clone();
    moved.get_mut(..first + second)?.rotate_left(first);
    Some(moved.join("་"))
}

/// Returns how many syllables at the head are the longest of these words; 0 if none is there.
fn head(syllables: &[&str], words: &[&str]) -> usize {
    let is_there = |word: &&str| {
        let mut here = syllables.iter();
        word.split('་').all(|syllable| here.next() == Some(&syllable))
    };
    words.iter().copied().filter(|word| is_there(word)).map(|word| word.split('་').count()).max().unwrap_or(0)
}

/// Pronouns, alone and with the particles of a doer and of one who has or wants.
const PRONOUNS: [&str; 36] = [
    "ང",
    "ངས",
    "ང་ལ",
    "ངར",
    "ང་ཚོ",
    "ང་ཚོས",
    "ང་ཚོ་ལ",
    "ང་ཚོར",
    "ཁྱེད་རང",
    "ཁྱེད་རང་གིས",
    "ཁྱེད་རང་ལ",
    "ཁྱེད་རང་ཚོ",
    "ཁྱེད་རང་ཚོས",
    "ཁྱེད་རང་ཚོ་ལ",
    "ཁྱེད་རང་ཚོར",
    "ཁྱོད",
    "ཁྱོད་ཀྱིས",
    "ཁྱོད་ལ",
    "ཁོང",
    "ཁོང་གིས",
    "ཁོང་ལ",
    "ཁོང་ཚོ",
    "ཁོང་ཚོས",
    "ཁོང་ཚོ་ལ",
    "ཁོང་ཚོར",
    "ཁོ",
    "ཁོས",
    "ཁོ་ལ",
    "ཁོར",
    "མོ",
    "མོས",
    "མོ་ལ",
    "མོར",
    "ཁོ་མོ",
    "ཁོ་མོས",
    "ཁོ་མོ་ལ",
];

/// Words for when.
const TIMES: [&str; 13] = [
    "དེ་རིང",
    "སང་ཉིན",
    "ཁ་སང",
    "ད་ལྟ",
    "དོ་ནུབ",
    "དོ་དགོང",
    "མདང་དགོང",
    "སྔ་དྲོ",
    "ཕྱི་དྲོ",
    "ཞོགས་པ",
    "ན་ནིང",
    "ད་ལོ",
    "དེང་སང",
];

/// Syllables with which a pronoun or a time word goes on.
const GOES_ON: [&str; 20] = [
    "གི",
    "ཀྱི",
    "གྱི",
    "ཡི",
    "འི",
    "གིས",
    "ཀྱིས",
    "གྱིས",
    "ཡིས",
    "ལ",
    "ན",
    "ནས",
    "ལས",
    "དང",
    "བར",
    "ཙམ",
    "རང",
    "ཚོ",
    "གཉིས",
    "ཚང",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_word_stands_before_or_after_the_subject() {
        for (text, other) in [
            ("ང་དེ་རིང་བྲེལ་བ་ཆེན་པོ་ཡོད།", "དེ་རིང་ང་བྲེལ་བ་ཆེན་པོ་ཡོད།"),
            ("སང་ཉིན་ཁྱེད་རང་ལ་དུས་ཚོད་ཡོད་དམ།", "ཁྱེད་རང་ལ་སང་ཉིན་དུས་ཚོད་ཡོད་དམ།"),
            ("ངས་དོ་ནུབ་ཁྱེད་རང་ལ་ཁ་པར་གཏོང་གི་ཡིན།", "དོ་ནུབ་ངས་ཁྱེད་རང་ལ་ཁ་པར་གཏོང་གི་ཡིན།"),
            ("དགོངས་དག ངས་ཁ་སང་ཧ་གོ་མ་སོང་།", "དགོངས་དག ཁ་སང་ངས་ཧ་གོ་མ་སོང་།"),
        ] {
            assert_eq!(with_time_moved(text), [other], "{text}");
            assert_eq!(with_time_moved(other), [text], "and back");
        }
    }

    #[test]
    fn what_is_no_time_of_the_subject_stays() {
        for text in [
            "དེ་རིང་གི་ནང་ལས་ག་རེ་རེད།",
            "དེ་རིང་ཁྱེད་རང་གི་དེབ་ག་པར་ཡོད།",
            "དེ་རིང་ང་དང་ཁོང་ཡོང་གི་ཡིན།",
            "ཁོང་ཁ་སང་ནས་འདིར་ཡོད་རེད།",
            "ཇ་དེ་རིང་ཚ་པོ་འདུག",
            "ང་ད་ལྟ།",
            "",
        ] {
            assert_eq!(with_time_moved(text), Vec::<String>::new(), "{text}");
        }
    }
}
