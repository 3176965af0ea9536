//! A sentence with a gap: a Tibetan particle, or a Mandarin measure word, of which only one form can stand there.

use rand::Rng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};

use super::face::{Choice, Face, cells};
use super::request::Request;
use super::task::{Choices, Exercise, ExerciseKind, Task};
use crate::drill::Language;
use crate::drill::lexicon::LexiconEntry;
use crate::language::mandarin::hanzi::Cell;
use crate::language::tibetan::particle::{Particle, disagreements, is_particle};
use crate::language::tibetan::syllable::syllables;

/// What stands in the gap.
const GAP: &str = "____";

/// How many wrong forms stand beside the right one, at most.
const DISTRACTORS: usize = 3;

/// Particles whose form the syllable before decides.
const PARTICLES: [Particle; 6] = [
    Particle::Genitive,
    Particle::Ergative,
    Particle::LaDon,
    Particle::Concessive,
    Particle::Progressive,
    Particle::Quotative,
];

/// Measure words with things they count, and measure words that never count these. Only what no speaker would doubt is
/// here: 个, which counts nearly everything, stands nowhere.
const MEASURES: [(&str, &[&str], [&str; 3]); 10] = [
    ("本", &["书", "词典", "课本"], ["辆", "双", "杯"]),
    ("辆", &["车", "汽车", "自行车", "公共汽车"], ["本", "双", "杯"]),
    ("双", &["鞋", "袜子", "筷子"], ["本", "辆", "杯"]),
    ("杯", &["茶", "水", "牛奶", "咖啡"], ["本", "辆", "双"]),
    ("支", &["笔", "铅笔"], ["辆", "双", "杯"]),
    ("件", &["衣服", "衬衫", "毛衣"], ["本", "辆", "杯"]),
    ("把", &["椅子"], ["本", "辆", "双"]),
    ("张", &["邮票", "票", "桌子", "表"], ["辆", "双", "杯"]),
    ("封", &["信"], ["辆", "双", "杯"]),
    ("匹", &["马"], ["本", "杯", "封"]),
];

/// What may stand before a measure word.
const COUNTED_BY: &str = "一两三四五六七八九十几半这那每";

/// A sentence in three pieces, with what may be wrongly put in its middle.
struct Gap {
    before: String,
    right: String,
    after: String,
    wrong: Vec<String>,
}

/// Builds a sentence of the target language with a gap, and its meaning. Returns none if it has no place in which only
/// one form can stand.
pub(super) fn build(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let target = request.card.target;
    let gaps = match target {
        Language::Mandarin => measures(request.entry.zh()),
        Language::Tibetan => request.entry.bo().first().map(|text| particles(text)).unwrap_or_default(),
    };
    let gap = gaps.choose(rng)?;
    let mut shown: Vec<String> = gap.wrong.sample(rng, DISTRACTORS).cloned().collect();
    shown.push(gap.right.clone());
    shown.shuffle(rng);
    let right = shown.iter().position(|form| *form == gap.right)?;
    let face = |text: String| match target {
        Language::Mandarin => Face::plain_hanzi(&text),
        Language::Tibetan => Face::Tibetan(text),
    };
    let choice = |text| Choice { item: request.entry.item.clone(), face: face(text) };
    let task = Task::Choose(Choices { shown: shown.into_iter().map(choice).collect(), right });
    let (prompt, instruction) = match target {
        Language::Mandarin => (with_gap(request.entry, gap), "drill-fill-measure"),
        Language::Tibetan => {
            (Face::Tibetan([gap.before.as_str(), GAP, &gap.after].concat()), "drill-fill-particle")
        }
    };
    let meaning = Face::of(request.entry, target.other()).without_pinyin();
    let exercise = request.exercise(ExerciseKind::FillGap, prompt, instruction, task);
    Some(Exercise { asked: Some(meaning), ..exercise })
}

/// Returns the Chinese of a sentence with its pinyin, but for the gap.
fn with_gap(entry: &LexiconEntry, gap: &Gap) -> Face {
    let mut at = 0;
    let cells = cells(entry).into_iter().map(|cell| {
        let start = at;
        at += cell.hanzi.len();
        if start == gap.before.len() { Cell { hanzi: GAP.to_owned(), pinyin: None } } else { cell }
    });
    Face::Hanzi(cells.collect())
}

/// Returns the places of a Chinese sentence where a measure word stands between a numeral and a thing of its class.
fn measures(text: &str) -> Vec<Gap> {
    let mut found = Vec::new();
    for (measure, things, wrong) in MEASURES {
        for (at, _) in text.match_indices(measure) {
            let (before, after) = (&text[..at], &text[at + measure.len()..]);
            let is_counted = before.ends_with(|c| COUNTED_BY.contains(c));
            if is_counted && things.iter().any(|thing| after.starts_with(thing)) {
                found.push(Gap {
                    before: before.to_owned(),
                    right: measure.to_owned(),
                    after: after.to_owned(),
                    wrong: wrong.map(str::to_owned).to_vec(),
                });
            }
        }
    }
    found
}

/// Returns the particles of a Tibetan sentence, each with those of its other forms that surely cannot stand there.
fn particles(text: &str) -> Vec<Gap> {
    let mut found = Vec::new();
    for (at, right) in syllables(text).filter(|(_, syllable)| is_particle(syllable)) {
        let (before, after) = (&text[..at], &text[at + right.len()..]);
        let slips = |form: &str| {
            let changed = [before, form, after].concat();
            disagreements(&changed).iter().any(|slip| slip.at.start == at)
        };
        let wrong: Vec<String> =
            forms_beside(right).into_iter().filter(|form| slips(form)).map(str::to_owned).collect();
        if !wrong.is_empty() && !slips(right) {
            found.push(Gap {
                before: before.to_owned(),
                right: right.to_owned(),
                after: after.to_owned(),
                wrong,
            });
        }
    }
    found
}

/// Returns the other forms of a particle that stand alone.
fn forms_beside(form: &str) -> Vec<&'static str> {
    let ends = [None, Some('ག'), Some('ང'), Some('ད'), Some('ན'), Some('ས'), Some('ཏ')];
    let mut found: Vec<&'static str> = Vec::new();
    for particle in PARTICLES {
        let forms: Vec<&'static str> = ends.iter().flat_map(|end| particle.forms(*end)).copied().collect();
        if forms.contains(&form) {
            for other in forms {
                if other != form && !other.starts_with('-') && !found.contains(&other) {
                    found.push(other);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_forms_that_cannot_stand_there_are_beside_a_particle() {
        let gaps = particles("བོད་ཀྱི་སྐད།");
        assert_eq!(gaps.len(), 1);
        assert_eq!((gaps[0].before.as_str(), gaps[0].right.as_str()), ("བོད་", "ཀྱི"));
        assert!(gaps[0].wrong.contains(&"གྱི".to_owned()) && gaps[0].wrong.contains(&"གི".to_owned()));
        // The spoken language writes གི before an auxiliary after any vowel.
        assert!(particles("ང་འགྲོ་གི་ཡིན།").iter().all(|gap| !gap.wrong.is_empty()));
        assert!(particles("ང་སློབ་མ་ཡིན།").is_empty());
    }

    #[test]
    fn a_measure_word_is_asked_only_before_a_thing_of_its_class() {
        let asked = |text: &str| measures(text).into_iter().map(|gap| gap.right).collect::<Vec<_>>();
        assert_eq!(asked("我想买一本词典。"), ["本"]);
        assert_eq!(asked("这本书在桌子上。"), ["本"]);
        assert!(asked("日本书很多。").is_empty());
        assert!(asked("我有三个朋友。").is_empty());
    }
}
