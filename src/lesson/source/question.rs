//! Questions.

use super::field::present;
use super::reader::PackReader;
use crate::lesson::syntax::Node;
use crate::lesson::text::Text;
use crate::lesson::{Question, QuestionKind};

const QUESTION: &[&str; 10] =
    &["id", "ask", "hear", "kind", "why", "source", "difficulty", "tags", "reviewed_by", "draft"];

/// The highest difficulty: the third face of a contest's cards.
const HARDEST: u32 = 3;

impl<'t> PackReader<'t> {
    pub(super) fn question(&mut self, node: Node<'t>) -> Option<Question> {
        let item = self.fields(node, "Question", QUESTION)?;
        let [id, ask, hear, kind, why, source, difficulty, tags, reviewed_by, _] = item.slots;
        let id = self.item_id(id, &item);
        let ask = self.required_trilingual(ask, &item, "ask");
        let hear = present(hear).and_then(|node| self.any_text(node));
        let kind = self.required(kind, &item, "kind").and_then(|node| self.kind(node));
        if let Some(hear) = hear {
            let right = kind.as_ref().map(right_answers).unwrap_or_default();
            self.checker.heard(hear, &right, &mut self.findings);
        }
        let why = self.required_trilingual(why, &item, "why");
        let source = self.required_text(source, &item, "source").map(Text::owned).unwrap_or_default();
        let difficulty = present(difficulty).and_then(|node| self.whole_number(node, 1, HARDEST));
        Some(Question {
            id,
            ask,
            hear: hear.map(Text::owned),
            kind: kind.unwrap_or(QuestionKind::TrueFalse(true)),
            why,
            source,
            difficulty: difficulty.and_then(|number| u8::try_from(number).ok()).unwrap_or(1),
            tags: self.owned_texts(tags),
            reviewed_by: self.text(reviewed_by),
        })
    }
}

/// Returns the texts that are right to choose or to type and the same in every language.
fn right_answers(kind: &QuestionKind) -> Vec<&str> {
    match kind {
        QuestionKind::Choice { options, answer } => {
            let right = options.get(*answer).filter(|right| right.zh == right.bo && right.zh == right.en);
            right.map(|right| right.zh.as_str()).into_iter().collect()
        }
        QuestionKind::Text { accepted } => accepted.iter().map(String::as_str).collect(),
        QuestionKind::TrueFalse(_) | QuestionKind::Number { .. } | QuestionKind::Order { .. } => Vec::new(),
    }
}
