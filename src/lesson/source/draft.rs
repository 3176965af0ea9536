//! Items that their author has not finished: `draft: true`. They are left out of the pack, and what is wrong in them is
//! worth no more than a warning.

use super::field::present;
use super::reader::PackReader;
use crate::lesson::syntax::{Field, Node, Value};
use crate::lesson::{Draft, Expected, Section, Severity};

impl<'t> PackReader<'t> {
    /// Returns whether an item says that it is not finished.
    pub(super) fn is_draft(&mut self, node: Node<'t>) -> bool {
        let Some(slot) = field(node, "draft").and_then(|field| present(Some(field.value))) else {
            return false;
        };
        if let Value::Bool(is_draft) = slot.value() {
            return is_draft;
        }
        self.wrong_type(slot, Expected::TrueOrFalse);
        false
    }

    /// Reads an item that is not finished: its id is taken, and its faults are warnings.
    pub(super) fn draft<T>(
        &mut self,
        node: Node<'t>,
        section: Section,
        read: impl Fn(&mut Self, Node<'t>) -> Option<T>,
    ) {
        let before = self.findings.len();
        let (unreviewed, without_english) = (self.unreviewed.clone(), self.without_english.clone());
        let (choices, accepted) = (self.answers.choices.len(), self.answers.accepted.len());
        let named = self.named_questions.len();
        read(self, node);
        for finding in self.findings.iter_mut().skip(before) {
            finding.severity = Severity::Warning;
        }
        // It is counted once, and nothing hangs on its answers.
        (self.unreviewed, self.without_english) = (unreviewed, without_english);
        self.answers.choices.truncate(choices);
        self.answers.accepted.truncate(accepted);
        self.named_questions.truncate(named);
        let at = node.at();
        if self.unfinished.as_ref().is_none_or(|first| at.start < first.start) {
            self.unfinished = Some(at.start..at.start + 1);
        }
        let id = field(node, "id").map(|field| field.value.value());
        let id = if let Some(Value::Text(id)) = id { id.trim().to_owned() } else { String::new() };
        let text = self.text.get(at).unwrap_or_default().to_owned();
        self.drafts.push(Draft { section, id, text });
    }
}

fn field<'t>(node: Node<'t>, name: &str) -> Option<Field<'t>> {
    let Value::Struct(item) = node.value() else { return None };
    item.fields.iter().find(|field| field.name == name)
}
