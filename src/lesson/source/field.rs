//! Fields of a struct, and values of the types that a pack is made of.

use std::ops::Range;

use super::reader::PackReader;
use crate::lesson::nearest::nearest;
use crate::lesson::syntax::{Items, Node, Value};
use crate::lesson::text::Text;
use crate::lesson::{Expected, FaultKind, Trilingual};

const TRILINGUAL: &[&str; 3] = &["bo", "zh", "en"];

/// The known fields of a struct, in the order of their names.
pub(super) struct Fields<'t, const N: usize> {
    pub slots: [Option<Node<'t>>; N],
    /// The opening bracket, or the name before it.
    pub at: Range<usize>,
    /// Whether all of it could be read.
    pub whole: bool,
    /// Names that unknown fields were probably meant to be; they are not missed a second time.
    meant: Vec<&'static str>,
}

impl<const N: usize> Fields<'_, N> {
    /// Returns whether a field that is not here was really left out, and not lost or written with a slip.
    pub fn is_sure(&self) -> bool {
        self.whole && self.meant.is_empty()
    }
}

impl<'t> PackReader<'t> {
    /// Reads the fields of a struct by name, and reports those that are unknown or repeated.
    pub(super) fn fields<const N: usize>(
        &mut self,
        node: Node<'t>,
        type_name: &str,
        names: &'static [&'static str; N],
    ) -> Option<Fields<'t, N>> {
        let found = match node.value() {
            Value::Struct(found) if found.name.is_none_or(|name| name == type_name) => found,
            _ => {
                let expected = if N == TRILINGUAL.len() { Expected::Trilingual } else { Expected::Fields };
                self.wrong_type(node, expected);
                return None;
            }
        };
        let mut slots: [Option<Node<'t>>; N] = [None; N];
        let mut starts = [0; N];
        let mut likely = 0;
        let mut meant = Vec::new();
        for field in found.fields.iter() {
            // Authors write fields in the same order nearly always, and leave some out.
            let is_it = |(_, name): &(usize, &&str)| **name == field.name;
            let mut in_turn = names.iter().enumerate();
            let known = in_turn.clone().skip(likely).find(is_it).or_else(|| in_turn.find(is_it));
            let known = known.map(|(index, _)| index);
            let Some((index, slot)) = known.and_then(|index| Some((index, slots.get_mut(index)?))) else {
                let near = nearest(field.name, names.iter().copied());
                meant.extend(near);
                self.error(field.name_at(), FaultKind::UnknownField { found: field.name.to_owned(), near });
                continue;
            };
            likely = index + 1;
            if slot.is_some() {
                let first = self.line(starts[index]);
                self.error(field.name_at(), FaultKind::DuplicateField { name: names[index], first });
            } else {
                *slot = Some(field.value);
                starts[index] = field.name_at().start;
            }
        }
        let at = node.at().start..node.at().start + found.name.map_or(1, str::len);
        Some(Fields { slots, at, whole: found.whole, meant })
    }

    /// Returns the value of a field that must be there.
    pub(super) fn required<const N: usize>(
        &mut self,
        slot: Option<Node<'t>>,
        item: &Fields<'t, N>,
        name: &'static str,
    ) -> Option<Node<'t>> {
        if slot.is_none() && item.whole && !item.meant.contains(&name) {
            self.error(item.at.clone(), FaultKind::MissingField { name });
        }
        slot
    }

    pub(super) fn required_text<const N: usize>(
        &mut self,
        slot: Option<Node<'t>>,
        item: &Fields<'t, N>,
        name: &'static str,
    ) -> Option<Text<'t>> {
        self.required(slot, item, name).and_then(|node| self.any_text(node))
    }

    /// Reads a text that may be left out.
    pub(super) fn text(&mut self, slot: Option<Node<'t>>) -> Option<String> {
        present(slot).and_then(|node| self.any_text(node)).map(Text::owned)
    }

    /// Reads a text, which must not be empty.
    pub(super) fn any_text(&mut self, node: Node<'t>) -> Option<Text<'t>> {
        let Value::Text(written) = node.value() else {
            self.wrong_type(node, Expected::Text);
            return None;
        };
        let text = written.trim();
        if text.is_empty() {
            self.error(node.at(), FaultKind::EmptyText);
            return None;
        }
        if text.len() != written.len() {
            self.warning(node.at(), FaultKind::LooseSpaces { mended: text.to_owned() });
        }
        Some(Text::new(text, node, self.text))
    }

    /// Reads a list of texts that may be left out.
    pub(super) fn texts(&mut self, slot: Option<Node<'t>>) -> Vec<Text<'t>> {
        let nodes = self.list_of_texts(slot);
        nodes.into_iter().flatten().filter_map(|item| self.any_text(item)).collect()
    }

    /// As [`Self::texts`], for texts that nothing else is asked about.
    pub(super) fn owned_texts(&mut self, slot: Option<Node<'t>>) -> Vec<String> {
        let Some(nodes) = self.list_of_texts(slot) else { return Vec::new() };
        let mut texts = Vec::with_capacity(nodes.len());
        texts.extend(nodes.iter().filter_map(|item| self.any_text(item)).map(Text::owned));
        texts
    }

    /// Returns what stands in a list, which may be left out, in which only texts belong.
    pub(super) fn list_of_texts(&mut self, slot: Option<Node<'t>>) -> Option<Items<'t>> {
        let node = present(slot)?;
        if let Value::List(items) = node.value() {
            return Some(items);
        }
        self.wrong_type(node, Expected::Texts);
        None
    }

    /// Reads a list of at least one text.
    pub(super) fn required_texts<const N: usize>(
        &mut self,
        slot: Option<Node<'t>>,
        item: &Fields<'t, N>,
        name: &'static str,
    ) -> Vec<String> {
        let Some(node) = self.required(slot, item, name) else { return Vec::new() };
        self.at_least(node, 1);
        self.owned_texts(Some(node))
    }

    /// Reports a list that has fewer items than it needs.
    pub(super) fn at_least(&mut self, node: Node<'t>, least: usize) {
        if let Value::List(items) = node.value()
            && items.len() < least
        {
            self.error(node.at(), FaultKind::TooFew { found: items.len(), least });
        }
    }

    pub(super) fn list(&mut self, node: Node<'t>) -> Items<'t> {
        if !matches!(node.value(), Value::List(_)) {
            self.wrong_type(node, Expected::List);
        }
        node.items()
    }

    /// Reads a whole number from `least` to `most`.
    pub(super) fn whole_number(&mut self, node: Node<'t>, least: u32, most: u32) -> Option<u32> {
        let value @ Value::Number(written) = node.value() else {
            self.wrong_type(node, Expected::WholeNumber);
            return None;
        };
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.error(node.at(), FaultKind::OutOfRange { found: written.to_owned(), least, most });
        }
        number
    }

    pub(super) fn required_trilingual<const N: usize>(
        &mut self,
        slot: Option<Node<'t>>,
        item: &Fields<'t, N>,
        name: &'static str,
    ) -> Trilingual {
        self.required(slot, item, name).map(|node| self.trilingual(node)).unwrap_or_default()
    }

    /// Reads `(bo: "…", zh: "…", en: "…")`.
    pub(super) fn trilingual(&mut self, node: Node<'t>) -> Trilingual {
        let Some(item) = self.fields(node, "Trilingual", TRILINGUAL) else { return Trilingual::default() };
        let [bo, zh, en] = item.slots;
        let bo = self.required_text(bo, &item, "bo");
        let zh = self.required_text(zh, &item, "zh");
        if let Some(bo) = bo {
            self.checker.tibetan_among_others(bo, &mut self.findings);
        }
        let en = self.english(en, &item);
        Trilingual {
            bo: bo.map(Text::owned).unwrap_or_default(),
            zh: zh.map(Text::owned).unwrap_or_default(),
            en,
        }
    }

    /// Reads English, which may be left out; the pack is told how often.
    pub(super) fn english<const N: usize>(&mut self, slot: Option<Node<'t>>, item: &Fields<'t, N>) -> String {
        if present(slot).is_none() && item.whole {
            self.without_english.add(item.at.clone());
        }
        self.text(slot).unwrap_or_default()
    }

    pub(super) fn wrong_type(&mut self, node: Node<'_>, expected: Expected) {
        let Some(found) = Expected::of(&node.value()) else { return };
        self.error(node.at(), FaultKind::WrongType { expected, found });
    }
}

/// Returns the value of a field that may be left out, or be `None` or `Some(…)`.
pub(super) fn present(slot: Option<Node<'_>>) -> Option<Node<'_>> {
    match slot.map(Node::value) {
        None | Some(Value::None) => None,
        Some(Value::Some(inner)) => Some(inner),
        Some(_) => slot,
    }
}
