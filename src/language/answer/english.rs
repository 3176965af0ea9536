//! Decides which spellings of English words count as one answer.
use unicode_normalization::UnicodeNormalization as _;

use crate::language::tibetan::digits;

/// Returns the words of a text, ready to compare: lower case, no accents, contractions written out, American
/// spelling, and no to, a, an or the at the head.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = raw_words(text).iter().flat_map(|word| written_out(word)).collect();
    let head = heads(&words);
    words.drain(..head);
    words.iter().map(|word| american(word)).collect()
}

/// A text as it is compared. Hyphens, apostrophes and spaces within words do not count: ice-cream is ice cream, dont is
/// don't.
pub(super) struct Folded {
    written_out: String,
    plain: String,
}

impl Folded {
    pub fn of(text: &str) -> Self {
        let plain: Vec<String> =
            raw_words(text).iter().map(|word| american(&word.replace('\'', ""))).collect();
        let plain = plain.get(heads(&plain)..).unwrap_or_default().concat();
        Self { written_out: words(text).concat(), plain }
    }

    /// Returns whether two texts are the same words.
    pub fn is_same(&self, other: &Self) -> bool {
        !self.written_out.is_empty() && (self.written_out == other.written_out || self.plain == other.plain)
    }
}

/// Returns every way of reading a gloss: alternatives parted by a semicolon, or by a slash, of which any one will do.
pub(super) fn alternatives(gloss: &str) -> Vec<String> {
    const MOST: usize = 16;
    const MOST_PHRASES: usize = 32;
    let phrases =
        gloss.split(';').flat_map(|part| part.split(" / ")).map(str::trim).filter(|part| !part.is_empty());
    let mut all: Vec<String> = vec![gloss.to_owned()];
    for phrase in phrases.take(MOST_PHRASES) {
        let mut readings: Vec<String> = vec![String::new()];
        for word in phrase.split_whitespace() {
            let choices: Vec<&str> = word.split('/').filter(|choice| !choice.is_empty()).take(MOST).collect();
            if let Some(choice) = choices.first().filter(|_| choices.len() == 1 || readings.len() >= MOST) {
                // One choice, or no room for another reading.
                for reading in &mut readings {
                    reading.push(' ');
                    reading.push_str(choice);
                }
                continue;
            }
            readings = readings
                .iter()
                .flat_map(|reading| choices.iter().map(move |choice| format!("{reading} {choice}")))
                .take(MOST)
                .collect();
        }
        all.extend(readings);
    }
    all
}

/// Returns how many words at the head do not count: to, then an article; never all of them.
pub(super) fn heads<S: AsRef<str>>(words: &[S]) -> usize {
    let is = |at: usize, heads: &[&str]| words.get(at).is_some_and(|word| heads.contains(&word.as_ref()));
    let to = usize::from(is(0, &["to"]));
    let head = to + usize::from(is(to, &["a", "an", "the"]));
    if head < words.len() { head } else { 0 }
}

fn raw_words(text: &str) -> Vec<String> {
    let folded: String = digits::to_latin(text)
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| if matches!(c, '’' | '‘' | '`' | '´' | 'ʼ' | '＇') { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn written_out(word: &str) -> Vec<String> {
    let pair = |first: &str, second: &str| vec![first.to_owned(), second.to_owned()];
    match word {
        "won't" => return pair("will", "not"),
        "can't" | "cannot" => return pair("can", "not"),
        "shan't" => return pair("shall", "not"),
        "let's" => return pair("let", "us"),
        // Elsewhere 's is more often whose than is.
        "it's" | "he's" | "she's" | "that's" | "what's" | "who's" | "where's" | "there's" | "here's"
        | "how's" => {
            return pair(word.trim_end_matches("'s"), "is");
        }
        _ => {}
    }
    let endings = [("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will")];
    for (ending, full) in endings {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            return pair(stem, full);
        }
    }
    vec![word.replace('\'', "")]
}

/// Folds British spelling into American. Both sides go through it, so it may fold too much, not too little.
fn american(word: &str) -> String {
    const PAIRS: [(&str, &str); 62] = [
        ("colour", "color"),
        ("favour", "favor"),
        ("neighbour", "neighbor"),
        ("honour", "honor"),
        ("labour", "labor"),
        ("flavour", "flavor"),
        ("harbour", "harbor"),
        ("humour", "humor"),
        ("behaviour", "behavior"),
        ("rumour", "rumor"),
        ("vapour", "vapor"),
        ("odour", "odor"),
        ("armour", "armor"),
        ("parlour", "parlor"),
        ("centre", "center"),
        ("theatre", "theater"),
        ("metre", "meter"),
        ("litre", "liter"),
        ("fibre", "fiber"),
        ("grey", "gray"),
        ("travell", "travel"),
        ("cancell", "cancel"),
        ("modell", "model"),
        ("labell", "label"),
        ("quarrell", "quarrel"),
        ("jewellery", "jewelry"),
        ("woollen", "woolen"),
        ("programme", "program"),
        ("cheque", "check"),
        ("tyre", "tire"),
        ("plough", "plow"),
        ("aeroplane", "airplane"),
        ("mum", "mom"),
        ("pyjama", "pajama"),
        ("practise", "practice"),
        ("licence", "license"),
        ("defence", "defense"),
        ("offence", "offense"),
        ("catalogue", "catalog"),
        ("dialogue", "dialog"),
        ("mould", "mold"),
        ("aluminium", "aluminum"),
        ("moustache", "mustache"),
        ("storey", "story"),
        ("kerb", "curb"),
        ("draught", "draft"),
        ("cosy", "cozy"),
        ("sceptic", "skeptic"),
        ("skilful", "skillful"),
        ("fulfil", "fulfill"),
        ("maths", "math"),
        ("yoghurt", "yogurt"),
        ("doughnut", "donut"),
        ("okay", "ok"),
        ("judgement", "judgment"),
        ("ageing", "aging"),
        ("analyse", "analyze"),
        ("paralyse", "paralyze"),
        ("learnt", "learned"),
        ("burnt", "burned"),
        ("dreamt", "dreamed"),
        ("whilst", "while"),
    ];
    let pair = PAIRS.iter().find(|(british, american)| word.contains(british) && !word.contains(american));
    let word = pair.map_or_else(|| word.to_owned(), |(british, american)| word.replace(british, american));
    for ending in ["ise", "ised", "ises", "ising", "isation", "iser"] {
        // Short words (rise, wise) have no z form.
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 3) {
            return format!("{stem}{}", ending.replacen("is", "iz", 1));
        }
    }
    word
}
