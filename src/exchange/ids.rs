//! Gives ids to items without one: the id that the item has in the existing pack, else one made of its English, its
//! pinyin or a number. The same file always results in the same ids, and the id of one item is never given to
//! another, since learners' memories refer to it.

use std::collections::{HashMap, HashSet, VecDeque};

use super::changed::{self, bare, bo, sound};
use super::draft::{Draft, Item, Section, text, written};
use super::unfinished;
use crate::lesson::new_id::NewIds;
use crate::lesson::{self, Pack, Trilingual, is_id};

/// What giving ids came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Given {
    /// Items that got a new id.
    pub new: usize,
    /// Items that were found in the existing pack.
    pub kept: usize,
    /// Ids of the existing pack that the draft has no more.
    pub removed: Vec<String>,
}

/// Gives an id to each item that has none.
pub(super) fn give(draft: &mut Draft, existing: Option<&Pack>) -> Given {
    let mut given = Given::default();
    let known: Vec<Known> = existing.map(known).unwrap_or_default();
    let drafts: Vec<Known> = existing.iter().flat_map(|pack| &pack.drafts).map(of_draft).collect();
    let mut taken: HashSet<String> = Section::ALL
        .into_iter()
        .flat_map(|section| draft.items(section))
        .filter_map(|item| item.id.as_ref().and_then(written).map(str::to_owned))
        .collect();
    let named = taken.clone();
    let mut free: HashMap<(Section, String), VecDeque<&str>> = HashMap::new();
    let drafts = drafts.iter().filter(|draft| is_id(draft.id));
    for old in known.iter().chain(drafts).filter(|old| !named.contains(old.id)) {
        for key in &old.keys {
            free.entry((old.section, key.clone())).or_default().push_back(old.id);
        }
    }
    for section in Section::ALL {
        // Two rounds: a row that matches in all must not lose its id to one above it that matches in part.
        for round in 0..2 {
            for item in draft.items_mut(section).iter_mut().filter(|item| item.id.is_none()) {
                let Some(key) = keys(item).into_iter().nth(round).flatten() else { continue };
                let Some(same) = free.get_mut(&(section, key)) else { continue };
                while let Some(id) = same.pop_front() {
                    if taken.insert(id.to_owned()) {
                        item.id = Some(text(id, item.at.clone()));
                        given.kept += 1;
                        break;
                    }
                }
            }
        }
        // Last, an item whose Chinese was corrected.
        for (index, id) in corrected(draft, section, existing) {
            let item = draft.items_mut(section).get_mut(index).filter(|item| item.id.is_none());
            if let Some(item) = item
                && taken.insert(id.to_owned())
            {
                item.id = Some(text(id, item.at.clone()));
                given.kept += 1;
            }
        }
    }
    let kept = taken.clone();
    given.removed = known.iter().filter(|old| !kept.contains(old.id)).map(|old| old.id.to_owned()).collect();
    taken.extend(given.removed.iter().cloned());
    // So are the ids of what is not finished.
    taken.extend(existing.into_iter().flat_map(|pack| &pack.drafts).map(|draft| draft.id.clone()));
    let mut ids = NewIds::besides(taken);
    for section in Section::ALL {
        for item in draft.items_mut(section).iter_mut().filter(|item| item.id.is_none()) {
            let id = new(item, section, &mut ids);
            item.id = Some(text(id, item.at.clone()));
            given.new += 1;
        }
    }
    given
}

/// Returns the items of a section that have the Tibetan and the pinyin of an item of the existing pack, where no other has
/// them, neither there nor here.
fn corrected<'p>(draft: &Draft, section: Section, existing: Option<&'p Pack>) -> Vec<(usize, &'p str)> {
    let mut old: HashMap<(String, String), Vec<&str>> = HashMap::new();
    for ((of, id), known) in existing.map(changed::known).unwrap_or_default() {
        let sound = sound(known.pinyin);
        if of == section && is_id(id) && !sound.is_empty() {
            for bo in known.bo {
                old.entry((bare(bo), sound.clone())).or_default().push(id);
            }
        }
    }
    let mut new: HashMap<(String, String), Vec<usize>> = HashMap::new();
    for (index, item) in draft.items(section).iter().enumerate() {
        let Some(sound) = item.text("pinyin").map(sound) else { continue };
        for bo in bo(item) {
            new.entry((bare(bo), sound.clone())).or_default().push(index);
        }
    }
    let pairs = new.into_iter().filter_map(|(key, indices)| match (&indices[..], &old.get(&key)?[..]) {
        ([index], [id]) => Some((*index, *id)),
        _ => None,
    });
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_unstable();
    pairs
}

/// Returns what an item that is not finished is found by, as far as it says it.
fn of_draft(draft: &lesson::Draft) -> Known<'_> {
    let field = |name: &str| unfinished::field(draft, name);
    let zh = ["zh", "title", "ask"].into_iter().find_map(field).unwrap_or_default();
    let mut keys: Vec<String> = field("bo").map(|bo| both(&zh, &bo)).into_iter().collect();
    keys.push(both(&zh, &field("pinyin").map(|pinyin| sound(&pinyin)).unwrap_or_default()));
    Known { section: draft.section, id: &draft.id, keys }
}

/// An item of the existing pack, with what it is found by.
struct Known<'p> {
    section: Section,
    id: &'p str,
    keys: Vec<String>,
}

fn known(pack: &Pack) -> Vec<Known<'_>> {
    let title = |section, id, title: &Trilingual| {
        let keys = vec![both(&title.zh, &title.bo), both(&title.zh, "")];
        Known { section, id, keys }
    };
    let words = pack.words.iter().map(|word| {
        let mut keys: Vec<String> = word.bo.iter().map(|bo| both(&word.zh, bo)).collect();
        keys.push(both(&word.zh, &sound(&word.pinyin)));
        Known { section: Section::Words, id: &word.id, keys }
    });
    let sentences = pack.sentences.iter().map(|sentence| {
        let keys = vec![both(&sentence.zh, &sentence.bo), both(&sentence.zh, &sound(&sentence.pinyin))];
        Known { section: Section::Sentences, id: &sentence.id, keys }
    });
    let notes = pack.notes.iter().map(|note| title(Section::Notes, &note.id, &note.title));
    let stories = pack.stories.iter().map(|story| title(Section::Stories, &story.id, &story.title));
    let speeches = pack.speeches.iter().map(|speech| title(Section::Speeches, &speech.id, &speech.title));
    let questions =
        pack.questions.iter().map(|question| title(Section::Questions, &question.id, &question.ask));
    let all = words.chain(sentences).chain(notes).chain(stories).chain(speeches).chain(questions);
    // A pack with errors may have items without a valid id; nobody can have learnt those.
    all.filter(|known| is_id(known.id)).collect()
}

/// Returns what an item is found by: first Chinese and Tibetan, then Chinese and pinyin (or the Chinese title alone).
fn keys(item: &Item) -> [Option<String>; 2] {
    let either = |paths: [&str; 3]| paths.into_iter().find_map(|path| item.text(path));
    let zh = either(["zh", "title.zh", "ask.zh"]).unwrap_or_default();
    let bo = either(["bo", "title.bo", "ask.bo"]).map(|bo| both(zh, bo));
    if zh.is_empty() {
        // So is only what is not finished.
        return [bo, None];
    }
    let pinyin = item.text("pinyin").map(sound);
    let other = if item.text("zh").is_some() { pinyin } else { Some(String::new()) };
    [bo, other.map(|sound| both(zh, &sound))]
}

fn both(zh: &str, other: &str) -> String {
    let mut key = zh.split_whitespace().collect::<String>();
    key.push('\u{1f}');
    key.push_str(other.trim_end_matches(['\u{0f0b}', '\u{0f0d}', ' ']));
    key
}

fn new(item: &Item, section: Section, ids: &mut NewIds) -> String {
    let english = ["en", "title.en", "ask.en"].into_iter().find_map(|path| item.text(path));
    ids.give(english, item.text("pinyin"), section)
}

#[cfg(test)]
mod tests {
    use super::super::draft::list;
    use super::*;
    use crate::exchange::place::Place;
    use crate::lesson::Word;

    fn word(zh: &str, pinyin: &str, bo: &str, en: &str) -> Item {
        let field = |name, value: &str| (name, text(value, Place::File));
        let mut fields = vec![field("zh", zh), field("pinyin", pinyin)];
        fields.push(("bo", list(vec![text(bo, Place::File)], Place::File)));
        if !en.is_empty() {
            fields.push(("en", list(vec![text(en, Place::File)], Place::File)));
        }
        Item { at: Place::File, id: None, fields }
    }

    fn ids(draft: &Draft) -> Vec<&str> {
        draft
            .items(Section::Words)
            .iter()
            .map(|item| item.id.as_ref().and_then(written).unwrap_or("?"))
            .collect()
    }

    #[test]
    fn new_ids_come_from_english_then_pinyin_then_numbers_and_are_unique() {
        let mut draft = Draft::default();
        draft.items_mut(Section::Words).extend([
            word("水", "shuǐ", "ཆུ", "Water (to drink)"),
            word("水", "shuǐ", "ཆབ", "water"),
            word("绿", "lǜ", "ལྗང་ཁུ", ""),
            word("怕", "pà", "ཞེད", "to fear"),
            word("人", "人", "མི", ""),
            word("人", "", "མི", "人"),
        ]);
        assert_eq!(give(&mut draft, None).new, 6);
        assert_eq!(ids(&draft), ["water", "water-2", "lu", "fear", "w-001", "w-002"]);
    }

    #[test]
    fn rows_without_ids_keep_those_of_the_existing_pack_and_old_ids_are_not_given_again() {
        let old = |id: &str, zh: &str, pinyin: &str, bo: &str| Word {
            id: id.to_owned(),
            zh: zh.to_owned(),
            pinyin: pinyin.to_owned(),
            bo: vec![bo.to_owned()],
            ..Word::default()
        };
        let pack = Pack {
            words: vec![
                old("river", "水", "shuǐ", "ཆུ"),
                old("fire", "火", "huǒ", "མེ"),
                old("tea", "茶", "chá", "ཇ"),
            ],
            ..Pack::default()
        };
        let mut draft = Draft::default();
        draft.items_mut(Section::Words).extend([
            word("水", "shuǐ", "ཆུ་", "water"),
            word("火", "huǒ", "མེ་ལྕེ", "flame"),
            word("红茶", "hóngchá", "ཇ", "tea"),
        ]);
        let given = give(&mut draft, Some(&pack));
        assert_eq!(ids(&draft), ["river", "fire", "tea-2"]);
        assert_eq!(given, Given { new: 1, kept: 2, removed: vec!["tea".to_owned()] });
    }
}
