//! Notes: pages to read before practice.

use super::field::present;
use super::reader::PackReader;
use crate::lesson::syntax::Node;
use crate::lesson::text::Text;
use crate::lesson::{Example, FaultKind, Note};

const NOTE: &[&str; 9] =
    &["id", "title", "text", "examples", "teaches", "tags", "source", "reviewed_by", "draft"];
const EXAMPLE: &[&str; 4] = &["zh", "pinyin", "bo", "en"];

impl<'t> PackReader<'t> {
    pub(super) fn note(&mut self, node: Node<'t>) -> Option<Note> {
        let item = self.fields(node, "Note", NOTE)?;
        let [id, title, text, examples, teaches, tags, source, reviewed_by, _] = item.slots;
        let note = Note {
            id: self.item_id(id, &item),
            title: self.required_trilingual(title, &item, "title"),
            text: self.required_trilingual(text, &item, "text"),
            examples: self.examples(examples),
            teaches: self.teaches(teaches),
            tags: self.owned_texts(tags),
            source: self.text(source),
            reviewed_by: self.text(reviewed_by),
        };
        self.note_review(note.is_reviewed(), &item);
        Some(note)
    }

    fn examples(&mut self, slot: Option<Node<'t>>) -> Vec<Example> {
        let Some(node) = present(slot) else { return Vec::new() };
        self.list(node).iter().filter_map(|example| self.example(example)).collect()
    }

    fn example(&mut self, node: Node<'t>) -> Option<Example> {
        let item = self.fields(node, "Example", EXAMPLE)?;
        let is_empty = item.slots.iter().take(3).all(|slot| present(*slot).is_none());
        if is_empty && item.is_sure() {
            self.error(item.at.clone(), FaultKind::ExampleEmpty);
        }
        let [zh, pinyin, bo, en] = item.slots.map(|slot| present(slot).and_then(|node| self.any_text(node)));
        match (zh, pinyin) {
            (Some(zh), Some(pinyin)) => self.checker.shown_reading(zh, pinyin, &mut self.findings),
            (None, Some(pinyin)) => self.checker.shown_pinyin(pinyin, &mut self.findings),
            (Some(zh), None) => self.checker.chinese(zh, &mut self.findings),
            (None, None) => {}
        }
        if let Some(bo) = bo {
            self.checker.tibetan(bo, &mut self.findings);
        }
        let owned = |text: Option<Text<'t>>| text.map(Text::owned).unwrap_or_default();
        Some(Example { zh: owned(zh), pinyin: owned(pinyin), bo: owned(bo), en: owned(en) })
    }
}
