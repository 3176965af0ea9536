//! What the tones are practised with: syllables, the twenty pairs of tones, words and sentences of the lessons, or the
//! pairs that are hard for this learner. What was said longest ago comes first.

use std::collections::{BTreeMap, HashSet};

use super::lexicon::{ItemKind, Lexicon, LexiconEntry};
use super::memory::Memories;
use super::tone_drills::{DrillWord, tone_drills};
use super::{CardKey, Grade, Language, Review, Skill};
use crate::language::mandarin::pinyin::Tone;
use crate::language::mandarin::sandhi::{self, Spoken as Said};
use crate::lesson::Spoken;

/// The tones that a syllable by itself can have.
pub const FULL: [Tone; 4] = [Tone::First, Tone::Second, Tone::Third, Tone::Fourth];

/// Every tone.
pub const ALL: [Tone; 5] = [Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral];

/// Most items of a sitting.
const MOST: usize = 40;

/// A sentence of more syllables than this is not followed at a glance.
const LONGEST: usize = 12;

/// How many pairs count as hard.
const HARD: usize = 4;

/// What is chosen to be practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deck {
    /// Single syllables.
    Singles,
    /// Words of two syllables with these tones of the dictionary.
    Pair(Tone, Tone),
    /// Words of the pairs that are hard.
    Hard,
    /// The words of a group of the tone drills, by its place.
    Group(usize),
    /// Words of one syllable that differ in their tones alone, set after set.
    MinimalSets,
    /// Words of two syllables or more.
    Words,
    /// Sentences.
    Sentences,
}

/// From which lessons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Those of which something was met.
    #[default]
    Met,
    /// All.
    All,
}

/// Something whose tones are said.
#[derive(Clone, Debug, PartialEq)]
pub struct ToneItem {
    /// `pack/id`, under which it is remembered.
    pub item: String,
    /// In hanzi.
    pub zh: String,
    /// In Tibetan; the usual gloss of a word.
    pub bo: String,
    /// In English; may be empty.
    pub en: String,
    /// Every way in which it may be said, the likeliest first; there is at least one.
    pub ways: Vec<Vec<Said>>,
    /// What is heard of it.
    pub spoken: Spoken,
}

impl ToneItem {
    fn of(entry: &LexiconEntry) -> Option<Self> {
        let ways = ways(entry);
        let spoken = entry.heard(Language::Mandarin)?;
        (!ways.is_empty()).then(|| Self {
            item: entry.item.clone(),
            zh: entry.zh().to_owned(),
            bo: entry.bo().first().cloned().unwrap_or_default(),
            en: entry.en().first().cloned().unwrap_or_default(),
            ways,
            spoken,
        })
    }

    /// Returns the card of saying it.
    #[must_use]
    pub fn card(&self) -> CardKey {
        CardKey { item: self.item.clone(), target: Language::Mandarin, skill: Skill::Say }
    }
}

/// Returns what is practised of a deck.
#[must_use]
pub fn items(
    lexicon: &Lexicon,
    deck: Deck,
    scope: Scope,
    memories: &Memories,
    reviews: &[Review],
) -> Vec<ToneItem> {
    let met = packs_met(lexicon, memories);
    let is_in_scope = |entry: &&LexiconEntry| scope == Scope::All || met.contains(entry.pack().id.as_str());
    let mut seen = HashSet::new();
    let of_kind = |kind| {
        let entries = lexicon.entries().iter();
        entries.filter(move |entry| entry.kind() == kind && entry.is_for(Language::Mandarin))
    };
    let words = of_kind(ItemKind::Word).filter(is_in_scope);
    let drilled = |words: &[DrillWord], turn: usize| {
        let named = |entry: &LexiconEntry| {
            words.iter().any(|word| word.zh == entry.zh() && word.pinyin == entry.pinyin())
        };
        // What is drilled is said whether its lesson was met or not: it was chosen for its tones.
        of_kind(ItemKind::Word)
            .filter(move |entry| named(entry))
            .map(move |entry| (turn, entry))
            .collect::<Vec<_>>()
    };
    let mut found: Vec<(usize, &LexiconEntry)> = match deck {
        Deck::Singles => {
            let tone = |entry: &LexiconEntry| match ways(entry).first()?.as_slice() {
                [only] if only.citation != Tone::Neutral => Some(only.citation),
                _ => None,
            };
            in_turn(words.filter_map(|entry| Some((tone(entry)?, entry))))
        }
        Deck::Pair(first, second) => {
            let of_pair = words.filter(|entry| pair_of(entry) == Some((first, second)));
            of_pair.map(|entry| (0, entry)).collect()
        }
        Deck::Hard => {
            let hard = hard_pairs(lexicon, reviews);
            in_turn(
                words
                    .filter_map(|entry| Some((pair_of(entry)?, entry)))
                    .filter(|(pair, _)| hard.contains(pair)),
            )
        }
        Deck::Group(place) => {
            let group = tone_drills().groups.get(place);
            group.map(|group| drilled(&group.words, 0)).unwrap_or_default()
        }
        Deck::MinimalSets => {
            let sets = tone_drills().sets.iter().enumerate();
            sets.flat_map(|(turn, set)| drilled(&set.words, turn)).collect()
        }
        Deck::Words => {
            let is_long = |entry: &&LexiconEntry| ways(entry).first().is_some_and(|way| way.len() > 1);
            words.filter(is_long).map(|entry| (0, entry)).collect()
        }
        Deck::Sentences => {
            let fits = |entry: &&LexiconEntry| {
                ways(entry).first().is_some_and(|way| (2..=LONGEST).contains(&way.len()))
            };
            of_kind(ItemKind::Sentence).filter(is_in_scope).filter(fits).map(|entry| (0, entry)).collect()
        }
    };
    // What several lessons teach is said once.
    found.retain(|(_, entry)| seen.insert((entry.zh(), entry.pinyin())));
    found.sort_by_key(|(turn, entry)| {
        let card = CardKey { item: entry.item.clone(), target: Language::Mandarin, skill: Skill::Say };
        (memories.get(&card).map(|memory| memory.last), *turn)
    });
    found.into_iter().filter_map(|(_, entry)| ToneItem::of(entry)).take(MOST).collect()
}

/// Returns the pairs of tones in which this learner was wrong most often, the hardest first. Where there are no answers
/// yet, those with a second or third tone, which most learners find hard.
#[must_use]
pub fn hard_pairs(lexicon: &Lexicon, reviews: &[Review]) -> Vec<(Tone, Tone)> {
    let mut answers: BTreeMap<(Tone, Tone), (u32, u32)> = BTreeMap::new();
    let said = |review: &&Review| review.card.skill == Skill::Say && review.card.target == Language::Mandarin;
    for review in reviews.iter().filter(said) {
        if let Some(pair) = lexicon.entry(&review.card.item).and_then(pair_of) {
            let (missed, all) = answers.entry(pair).or_default();
            *missed += u32::from(review.grade == Grade::Again);
            *all += 1;
        }
    }
    let hardness = |(first, second): (Tone, Tone)| {
        let (missed, all) = answers.get(&(first, second)).copied().unwrap_or_default();
        let is_hard = |tone| matches!(tone, Tone::Second | Tone::Third);
        let usual =
            0.1 + 0.1 * f64::from(u8::from(is_hard(first))) + 0.1 * f64::from(u8::from(is_hard(second)));
        // As if two answers had been given before, as most people give them.
        (f64::from(missed) + 2.0 * usual) / (f64::from(all) + 2.0)
    };
    let mut pairs: Vec<(Tone, Tone)> =
        FULL.into_iter().flat_map(|first| ALL.map(|second| (first, second))).collect();
    pairs.sort_by(|one, other| hardness(*other).total_cmp(&hardness(*one)));
    pairs.truncate(HARD);
    pairs
}

/// Returns the grade of an utterance whose syllables were all heard clearly.
#[must_use]
pub fn grade(all_right: bool) -> Grade {
    if all_right { Grade::Good } else { Grade::Again }
}

/// Returns whether an answer counts for the card: only of what was met, since a word is not learnt by its tones alone.
#[must_use]
pub fn is_met(memories: &Memories, item: &str) -> bool {
    let read = CardKey { item: item.to_owned(), target: Language::Mandarin, skill: Skill::Read };
    memories.contains_key(&read)
}

/// The tones of the dictionary of a word of two syllables, if it is said as these two tones are: 一 and 不 have others.
fn pair_of(entry: &LexiconEntry) -> Option<(Tone, Tone)> {
    if entry.kind() != ItemKind::Word {
        return None;
    }
    let ways = ways(entry);
    let [first, second] = ways.first()?.as_slice() else { return None };
    let pair = (first.citation, second.citation);
    let said = if pair == (Tone::Third, Tone::Third) { (Tone::Second, Tone::Third) } else { pair };
    (said == (first.syllable.tone, second.syllable.tone) && pair.0 != Tone::Neutral).then_some(pair)
}

fn ways(entry: &LexiconEntry) -> Vec<Vec<Said>> {
    sandhi::ways(entry.zh(), entry.pinyin(), entry.surface()).unwrap_or_default()
}

/// Deals entries out by what they are of, one of each in turn; each with its turn.
fn in_turn<'a, K: Ord>(
    entries: impl Iterator<Item = (K, &'a LexiconEntry)>,
) -> Vec<(usize, &'a LexiconEntry)> {
    let mut dealt: BTreeMap<K, usize> = BTreeMap::new();
    let deal = |(kind, entry)| {
        let turn = dealt.entry(kind).or_default();
        *turn += 1;
        (*turn, entry)
    };
    entries.map(deal).collect()
}

/// The packs of which something was met.
fn packs_met<'a>(lexicon: &'a Lexicon, memories: &Memories) -> HashSet<&'a str> {
    let met = memories.keys().filter(|card| card.target == Language::Mandarin);
    met.filter_map(|card| Some(lexicon.entry(&card.item)?.pack().id.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::drill::memory::Scheduler;
    use crate::drill::samples::{pack, word};
    use crate::drill::{Calendar, Moment};
    use crate::lesson::library::Library;
    use uuid::Uuid;

    fn lexicon() -> Lexicon {
        Lexicon::new([
            pack(
                "one",
                vec![
                    word("mother", "妈", "mā", &["ཨ་མ"], &["mother"], "people"),
                    word("horse", "马", "mǎ", &["རྟ"], &["horse"], "nature"),
                    word("sky", "天", "tiān", &["གནམ"], &["sky"], "nature"),
                    word("hello", "你好", "nǐ hǎo", &["བདེ་མོ"], &["hello"], "talk"),
                    word("one-piece", "一个", "yī gè", &["གཅིག"], &["one"], "numbers"),
                    word("thanks", "谢谢", "xièxie", &["ཐུགས་རྗེ་ཆེ"], &["thanks"], "talk"),
                ],
            ),
            pack("two", vec![word("rain", "下雨", "xià yǔ", &["ཆར་པ"], &["rain"], "nature")]),
        ])
    }

    fn said(item: &str, skill: Skill, grade: Grade, at: i64) -> Review {
        let card = CardKey { item: item.to_owned(), target: Language::Mandarin, skill };
        let calendar = Calendar { utc_offset_minutes: 0, day_start_hour: 0 };
        let at = Moment(1_772_438_400_000 + at * 86_400_000);
        Review { id: Uuid::from_u128(at.0.unsigned_abs().into()), card, grade, at, calendar, took_ms: 1 }
    }

    fn names(items: &[ToneItem]) -> Vec<&str> {
        items.iter().map(|item| item.item.as_str()).collect()
    }

    #[test]
    fn a_deck_has_what_was_chosen_and_a_pair_only_what_is_said_so() {
        let of = |deck| {
            let items = items(&lexicon(), deck, Scope::All, &Memories::new(), &[]);
            names(&items).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(of(Deck::Singles), ["one/mother", "one/horse", "one/sky"], "tones in turn");
        assert_eq!(of(Deck::Pair(Tone::Third, Tone::Third)), ["one/hello"]);
        assert_eq!(of(Deck::Pair(Tone::Fourth, Tone::Neutral)), ["one/thanks"]);
        assert_eq!(of(Deck::Pair(Tone::First, Tone::Fourth)), [""; 0], "一个 is said yí gè");
        assert_eq!(of(Deck::Words), ["one/hello", "one/one-piece", "one/thanks", "two/rain"]);
        let hello =
            &items(&lexicon(), Deck::Pair(Tone::Third, Tone::Third), Scope::All, &Memories::new(), &[])[0];
        let spoken: Vec<String> = hello.ways[0].iter().map(|said| said.syllable.to_string()).collect();
        assert_eq!(spoken, ["ní", "hǎo"]);
    }

    #[test]
    fn lessons_that_were_met_go_before_and_what_was_said_last_comes_last() {
        let day = Moment(1_772_438_400_000).day(Calendar { utc_offset_minutes: 0, day_start_hour: 0 });
        let none = items(&lexicon(), Deck::Words, Scope::Met, &Memories::new(), &[]);
        assert_eq!(names(&none), [""; 0]);
        let reviews = [
            said("one/hello", Skill::Read, Grade::Good, 0),
            said("one/hello", Skill::Say, Grade::Good, 3),
            said("one/thanks", Skill::Say, Grade::Good, 2),
        ];
        let memories = Scheduler::default().rebuild(&reviews, day.plus(9));
        let met = items(&lexicon(), Deck::Words, Scope::Met, &memories, &reviews);
        assert_eq!(names(&met), ["one/one-piece", "one/thanks", "one/hello"]);
        assert!(is_met(&memories, "one/hello") && !is_met(&memories, "one/thanks"));
    }

    #[test]
    fn hard_is_what_was_missed_and_before_any_answer_what_most_find_hard() {
        let usual = hard_pairs(&lexicon(), &[]);
        assert!(usual.contains(&(Tone::Second, Tone::Third)) && usual.contains(&(Tone::Third, Tone::Second)));
        let reviews: Vec<Review> =
            (0..4).map(|day| said("two/rain", Skill::Say, Grade::Again, day)).collect();
        assert_eq!(hard_pairs(&lexicon(), &reviews)[0], (Tone::Fourth, Tone::Third));
        let hard = items(&lexicon(), Deck::Hard, Scope::All, &Memories::new(), &reviews);
        assert_eq!(names(&hard), ["two/rain"], "your own misses go before what is hard for most");
    }

    #[test]
    fn a_drill_is_said_whole_whether_its_lessons_were_met_or_not() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = Library::read(&home.join("lessons"), &home.join("no such folder"));
        let lexicon = Lexicon::new(library.packs().map(Arc::clone));
        let said = |deck| items(&lexicon, deck, Scope::Met, &Memories::new(), &[]);
        for (place, group) in tone_drills().groups.iter().enumerate() {
            assert_eq!(said(Deck::Group(place)).len(), group.words.len(), "{}", group.id);
        }
        let sets = said(Deck::MinimalSets);
        assert_eq!((sets[0].zh.as_str(), sets[1].zh.as_str()), ("买", "卖"), "set after set");
    }

    #[test]
    fn the_shipped_lessons_have_words_of_all_twenty_pairs() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = Library::read(&home.join("lessons"), &home.join("no such folder"));
        let lexicon = Lexicon::new(library.packs().map(Arc::clone));
        for first in FULL {
            for second in ALL {
                let found = items(&lexicon, Deck::Pair(first, second), Scope::All, &Memories::new(), &[]);
                assert!(found.len() >= 3, "{first:?} {second:?}: {}", found.len());
            }
        }
        for deck in [Deck::Singles, Deck::Hard, Deck::Words, Deck::Sentences] {
            assert_eq!(items(&lexicon, deck, Scope::All, &Memories::new(), &[]).len(), MOST, "{deck:?}");
        }
    }
}
