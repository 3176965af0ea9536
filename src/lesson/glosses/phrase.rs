//! Whether the commas of an English gloss part synonyms, or belong to what is said: "love, like" are two glosses, and
//! "Excuse me, please" is one.

/// The most words of a gloss between commas for which the commas surely part glosses.
const SHORT: usize = 3;

/// What begins a piece that goes on with the one before.
const GOES_ON: [&str; 16] = [
    "and",
    "or",
    "etc",
    "etc.",
    "e.g.",
    "i.e.",
    "esp.",
    "especially",
    "of",
    "for",
    "with",
    "in",
    "as",
    "not",
    "but",
    "which",
];

/// Calls with which something that is said begins.
const CALLS: [&str; 6] = ["well", "oh", "ah", "hey", "hmm", "oops"];

/// What may be said to somebody who is then named, and as a gloss of its own.
const GREETINGS: [&str; 12] =
    ["yes", "no", "ok", "okay", "hello", "hi", "bye", "goodbye", "thanks", "sorry", "welcome", "please"];

/// Those who are spoken to.
const CALLED: [&str; 16] = [
    "sir",
    "madam",
    "ma'am",
    "miss",
    "mister",
    "teacher",
    "doctor",
    "friend",
    "friends",
    "everyone",
    "everybody",
    "children",
    "class",
    "dear",
    "mum",
    "dad",
];

/// What stands behind the comma at the end of something that is said.
const TAGS: [&str; 6] = ["too", "then", "though", "either", "right", "now"];

/// Verbs with which one asks somebody to do something.
const ASKED: [&str; 23] = [
    "come", "go", "sit", "stand", "wait", "look", "listen", "stop", "let", "let's", "help", "take", "give",
    "tell", "try", "open", "close", "read", "repeat", "excuse", "pardon", "don't", "hurry",
];

/// Whose deed a sentence tells, at its beginning.
const WHO: [&str; 14] = [
    "i", "we", "he", "she", "it", "they", "i'm", "we're", "he's", "she's", "it's", "they're", "let's", "i'll",
];

/// Returns whether the commas between these pieces surely part glosses.
pub(super) fn are_glosses(pieces: &[String]) -> bool {
    pieces.iter().all(|piece| is_short(piece)) && !is_said(pieces)
}

fn is_short(piece: &str) -> bool {
    let is_few = without_brackets(piece) <= SHORT;
    let mut words = piece.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let joins = |word: &str| matches!(word, "and" | "or");
    !GOES_ON.contains(&first.as_str()) && words.all(|word| !joins(word)) && is_few
}

/// Returns whether pieces may be one thing that is said.
fn is_said(pieces: &[String]) -> bool {
    let [first, .., last] = pieces else { return false };
    let plain: Vec<Vec<String>> = pieces.iter().map(|piece| words(piece)).collect();
    let is = |words: &[String], known: &[&str]| matches!(words, [word] if known.contains(&word.as_str()));
    let (Some(opening), Some(closing)) = (plain.first(), plain.last()) else { return false };
    if opening.first().is_some_and(|word| word == "to") {
        return false;
    }
    let is_pair = pieces.len() == 2;
    let is_long = opening.len() > 1;
    let calls = is_pair && is(opening, &CALLS) && !is(closing, &CALLS) && !is(closing, &GREETINGS);
    let asks = closing.last().is_some_and(|word| word == "please");
    let thanks = is(opening, &["yes", "no"]) && closing.first().is_some_and(|it| it.starts_with("thank"));
    let names = is(closing, &CALLED) && (is_long || is(opening, &GREETINGS));
    let tags = is_pair && is_long && is(closing, &TAGS);
    let is_told = |words: &Vec<String>| {
        words.len() > 1 && words.first().is_some_and(|word| WHO.contains(&word.as_str()))
    };
    let begins_large = first.starts_with(char::is_uppercase) && !last.starts_with(char::is_uppercase);
    let is_order =
        begins_large && is_long && opening.first().is_some_and(|word| ASKED.contains(&word.as_str()));
    let ends = last.ends_with(['.', '!', '?', '。', '！', '？']) && plain.iter().any(|words| words.len() > 1);
    // "Beijing, China", "although, … but".
    let places = first.starts_with(char::is_uppercase)
        && pieces.iter().skip(1).any(|piece| piece.starts_with(char::is_uppercase) && piece != "I");
    let has_gap = pieces.iter().any(|piece| piece.contains("...") || piece.contains('…'));
    calls
        || places
        || has_gap
        || asks
        || thanks
        || names
        || tags
        || is_order
        || ends
        || plain.iter().any(is_told)
}

/// Returns the words of a piece in small letters, without signs around them and without what stands in brackets.
fn words(piece: &str) -> Vec<String> {
    let plain = piece.split(['(', '（', '[']).next().unwrap_or_default().to_lowercase().replace('’', "'");
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    plain.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

/// Returns how many words stand before the brackets of a gloss.
fn without_brackets(gloss: &str) -> usize {
    gloss.split(['(', '（', '[']).next().unwrap_or_default().split_whitespace().count()
}
