//! An index of the spellings of every gloss by how they begin and end, so that finding those that a slip could turn
//! into another does not take a walk through the whole library.

use crate::language::answer::Script;

/// Two spellings may differ in no more letters than this, in one place, to be neighbours: as after any slip and
/// between most British and American spellings.
const FEW: usize = 2;

/// The parts of all glosses; see [`parts`].
#[derive(Clone, Debug, Default)]
pub(super) struct Spellings {
    tibetan: Sorted,
    latin: Sorted,
}

/// Where a spelling comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct GlossRef {
    /// The number of the entry in the lexicon.
    pub entry: usize,
    /// The number of the gloss among those of the entry in this script.
    pub gloss: usize,
}

/// The same spellings twice: in order of their beginnings, and, written backwards, in order of their ends.
#[derive(Clone, Debug, Default)]
struct Sorted {
    forward: Vec<(String, GlossRef)>,
    backward: Vec<(String, GlossRef)>,
}

impl Spellings {
    /// Takes in a gloss. [`Spellings::sort`] has to follow the last one.
    pub(super) fn add(&mut self, script: Script, gloss: &str, source: GlossRef) {
        let Some(list) = self.list_mut(script) else { return };
        for part in parts(script, gloss) {
            let folded = part.to_ascii_lowercase();
            list.backward.push((folded.chars().rev().collect(), source));
            list.forward.push((folded, source));
        }
    }

    /// Puts everything in order.
    pub(super) fn sort(&mut self) {
        for list in [&mut self.tibetan, &mut self.latin] {
            list.forward.sort_unstable();
            list.backward.sort_unstable();
        }
    }

    /// Returns every gloss with a part that differs from this one in no more than [`FEW`] letters in one place. One that has
    /// several such parts may come several times.
    pub(super) fn near(&self, script: Script, part: &str) -> Vec<GlossRef> {
        let Some(list) = self.list(script) else { return Vec::new() };
        let wanted = part.to_ascii_lowercase();
        let letters: Vec<char> = wanted.chars().collect();
        // What differs is in one place and no longer than FEW, so half of the rest stands before it or behind it.
        let half = letters.len().saturating_sub(FEW).div_ceil(2);
        let head: String = letters.iter().take(half).collect();
        let tail: String = letters.iter().rev().take(half).collect();
        let backwards: String = letters.iter().rev().collect();
        let mut found: Vec<GlossRef> = beginning(&list.forward, &head)
            .filter(|(text, _)| are_near(text, &wanted))
            .chain(beginning(&list.backward, &tail).filter(|(text, _)| are_near(text, &backwards)))
            .map(|(_, source)| *source)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn list(&self, script: Script) -> Option<&Sorted> {
        match script {
            Script::Tibetan => Some(&self.tibetan),
            Script::Latin => Some(&self.latin),
            Script::Hanzi => None,
        }
    }

    fn list_mut(&mut self, script: Script) -> Option<&mut Sorted> {
        match script {
            Script::Tibetan => Some(&mut self.tibetan),
            Script::Latin => Some(&mut self.latin),
            Script::Hanzi => None,
        }
    }
}

/// Returns the parts of an answer that may each have a slip: in English the words, in Tibetan the whole. Hanzi have none.
pub(crate) fn parts(script: Script, text: &str) -> impl Iterator<Item = &str> {
    let ends: fn(char) -> bool = match script {
        Script::Latin => |c| !c.is_alphanumeric() && !matches!(c, '\'' | '’'),
        Script::Tibetan => |_| false,
        Script::Hanzi => |_| true,
    };
    text.split(ends).filter(|part| !part.is_empty())
}

fn beginning<'a>(list: &'a [(String, GlossRef)], head: &str) -> impl Iterator<Item = &'a (String, GlossRef)> {
    let start = list.partition_point(|(text, _)| text.as_str() < head);
    let head = head.to_owned();
    list.iter().skip(start).take_while(move |(text, _)| text.starts_with(&head))
}

/// Returns whether the two differ in no more than [`FEW`] letters in one place.
fn are_near(one: &str, other: &str) -> bool {
    let (short, long) = {
        let (one, other) = (one.chars().count(), other.chars().count());
        (one.min(other), one.max(other))
    };
    if long - short > FEW {
        return false;
    }
    let same = |(a, b): &(char, char)| a == b;
    let head = one.chars().zip(other.chars()).take_while(same).count();
    let tail = one.chars().rev().zip(other.chars().rev()).take(short - head).take_while(same).count();
    long - head - tail <= FEW
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spellings(glosses: &[String]) -> Spellings {
        let mut spellings = Spellings::default();
        for (entry, gloss) in glosses.iter().enumerate() {
            spellings.add(Script::Latin, gloss, GlossRef { entry, gloss: 0 });
        }
        spellings.sort();
        spellings
    }

    #[test]
    fn a_gloss_is_found_by_any_of_its_words() {
        let glosses = ["a Month (of the year)", "mouth", "mountain", "moth"].map(str::to_owned);
        let found = spellings(&glosses).near(Script::Latin, "mouth");
        assert_eq!(found.iter().map(|source| source.entry).collect::<Vec<_>>(), [0, 1, 3]);
    }

    proptest! {
        #[test]
        fn nothing_near_is_missed(glosses in prop::collection::vec("[ab]{1,7}", 0..30), wanted in "[abA]{0,7}") {
            let folded = wanted.to_ascii_lowercase();
            let expected: Vec<usize> =
                (0..glosses.len()).filter(|entry| are_near(&glosses[*entry], &folded)).collect();
            let found = spellings(&glosses).near(Script::Latin, &wanted);
            prop_assert_eq!(found.iter().map(|source| source.entry).collect::<Vec<_>>(), expected);
        }
    }
}
