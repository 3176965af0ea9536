//! Items whose id stays while all that they say becomes something else: what learners remember would go to another
//! word, so it is said before anything is written.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::draft::{Draft, Item, Section, written};
use super::place::Place;
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::imported::Changed;
use crate::lesson::syntax::write::Tree;
use crate::lesson::{Pack, Trilingual};

/// What an item of the existing pack says.
pub(super) struct Known<'p> {
    pub zh: &'p str,
    /// Empty for what is called by a title.
    pub pinyin: &'p str,
    pub bo: Vec<&'p str>,
}

/// Returns what each item of a pack says, by its section and its id.
pub(super) fn known(pack: &Pack) -> HashMap<(Section, &str), Known<'_>> {
    let words = pack.words.iter().map(|it| {
        let bo = it.bo.iter().map(String::as_str).collect();
        (Section::Words, it.id.as_str(), (it.zh.as_str(), it.pinyin.as_str(), bo))
    });
    let sentences = pack.sentences.iter().map(|it| {
        let said = (it.zh.as_str(), it.pinyin.as_str(), vec![it.bo.as_str()]);
        (Section::Sentences, it.id.as_str(), said)
    });
    let notes = pack.notes.iter().map(|it| (Section::Notes, it.id.as_str(), titled(&it.title)));
    let stories = pack.stories.iter().map(|it| (Section::Stories, it.id.as_str(), titled(&it.title)));
    let speeches = pack.speeches.iter().map(|it| (Section::Speeches, it.id.as_str(), titled(&it.title)));
    let questions = pack.questions.iter().map(|it| (Section::Questions, it.id.as_str(), titled(&it.ask)));
    let all = words.chain(sentences).chain(notes).chain(stories).chain(speeches).chain(questions);
    all.map(|(section, id, (zh, pinyin, bo))| ((section, id), Known { zh, pinyin, bo })).collect()
}

fn titled(title: &Trilingual) -> (&str, &str, Vec<&str>) {
    (&title.zh, "", vec![&title.bo])
}

/// Returns whether an item has the Chinese, or any of the Tibetan, that another had.
pub(super) fn says_the_same(item: &Item, known: &Known<'_>) -> bool {
    let is_zh = zh(item).is_some_and(|zh| bare(zh) == bare(known.zh));
    is_zh || bo(item).into_iter().any(|bo| known.bo.iter().any(|old| bare(old) == bare(bo)))
}

/// Returns the items that kept their id and nothing else, with a warning for each.
pub(super) fn find(draft: &Draft, existing: Option<&Pack>) -> (Vec<Changed>, Vec<Fault>) {
    let known = existing.map(known).unwrap_or_default();
    let (mut changed, mut faults) = (Vec::new(), Vec::new());
    for section in Section::ALL {
        for item in draft.items(section) {
            let Some(id) = item.id.as_ref().and_then(written) else { continue };
            let Some(old) = known.get(&(section, id)).filter(|old| !says_the_same(item, old)) else {
                continue;
            };
            let was = old.zh.to_owned();
            let now = zh(item).or_else(|| bo(item).first().copied()).unwrap_or_default().to_owned();
            let at = item.id.as_ref().and_then(|id| id.from.clone()).unwrap_or(Place::File);
            let told = TableFault::ItemChanged { id: id.to_owned(), was: was.clone(), now: now.clone() };
            faults.push(Fault::warning(at, told));
            changed.push(Changed { id: id.to_owned(), was, now });
        }
    }
    (changed, faults)
}

pub(super) fn zh(item: &Item) -> Option<&str> {
    ["zh", "title.zh", "ask.zh"].into_iter().find_map(|path| item.text(path))
}

pub(super) fn bo(item: &Item) -> Vec<&str> {
    let all = item.fields.iter().find(|(name, _)| *name == "bo").map(|(_, value)| &value.tree);
    match all {
        Some(Tree::List(values)) => values.iter().filter_map(written).collect(),
        _ => ["bo", "title.bo", "ask.bo"].into_iter().find_map(|path| item.text(path)).into_iter().collect(),
    }
}

/// Returns pinyin by its letters and marks alone.
pub(super) fn sound(pinyin: &str) -> String {
    pinyin.nfc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Returns a text without what a correction may change and a reader hardly sees.
pub(super) fn bare(text: &str) -> String {
    let text: String = text.split_whitespace().collect();
    text.trim_end_matches(['\u{0f0b}', '\u{0f0c}', '\u{0f0d}', '。', '.', '？', '?']).to_owned()
}
