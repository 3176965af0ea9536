//! Checks questions again when all words of the pack are known: whether only one choice is right, and whether the
//! accepted answers agree.

use std::collections::HashMap;

use super::reader::{Answers, Options, PackReader};
use crate::lesson::check::answer::{Words, same_answer};
use crate::lesson::text::Text;
use crate::lesson::{FaultKind, Pack};

/// How many accepted answers of a question are held against each other; nobody types more.
const MOST_COMPARED: usize = 100;

impl<'t> PackReader<'t> {
    pub(super) fn check_answers(&mut self, pack: &Pack) {
        let Answers { choices, accepted } = std::mem::take(&mut self.answers);
        if choices.is_empty() && accepted.is_empty() {
            return;
        }
        let words = Words::new(&pack.words);
        for choice in &choices {
            self.check_choice(choice, &words);
        }
        for accepted in &accepted {
            self.check_accepted(accepted, &words);
        }
    }

    fn check_choice(&mut self, choice: &Options<'t>, words: &Words) {
        let Some(right) = choice.texts.get(choice.right) else { return };
        for (index, (text, node)) in choice.texts.iter().zip(choice.nodes).enumerate() {
            // What is the very same answer has been reported.
            let is_other = index != choice.right && same_answer(right, text).is_none();
            if is_other && words.are_synonyms(text, right) {
                let (text, answer) = (text.zh.clone(), right.zh.clone());
                self.warning(node.at(), FaultKind::AlsoRight { text, answer });
            }
        }
    }

    fn check_accepted(&mut self, accepted: &[Text<'t>], words: &Words) {
        let mut known: HashMap<&str, Text<'t>> = HashMap::new();
        for (index, right) in accepted.iter().enumerate() {
            if let Some(left) = known.get(right.text) {
                let first = self.line(left.node.at().start);
                self.warning(right.node.at(), FaultKind::SameTwice { text: right.owned(), first });
                continue;
            }
            known.insert(right.text, *right);
            let mut before = accepted.iter().take(index);
            if index < MOST_COMPARED
                && let Some(left) = before.find(|left| words.contradict(left.text, right.text))
            {
                let (left, found) = (left.owned(), right.owned());
                self.warning(right.node.at(), FaultKind::AcceptedDiffer { left, right: found });
            }
        }
    }
}
