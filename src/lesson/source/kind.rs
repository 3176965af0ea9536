//! Kinds of question: `Choice(options: […], answer: 1)`, `TrueFalse(true)`, `Number(value: 3, tolerance: 0, unit: (…))`,
//! `Order(items: […])`, `Text(accepted: ["…"])`.

use std::collections::HashMap;

use super::field::present;
use super::reader::{Options, PackReader};
use crate::lesson::check::answer::keys;
use crate::lesson::nearest::nearest;
use crate::lesson::syntax::{Node, SyntaxFault, Value};
use crate::lesson::text::Text;
use crate::lesson::{Expected, FaultKind, QuestionKind, Trilingual};

const KINDS: &[&str; 5] = &["Choice", "TrueFalse", "Number", "Order", "Text"];
const CHOICE: &[&str; 2] = &["options", "answer"];
const NUMBER: &[&str; 3] = &["value", "tolerance", "unit"];
const ORDER: &[&str; 1] = &["items"];
const TEXT: &[&str; 1] = &["accepted"];

impl<'t> PackReader<'t> {
    pub(super) fn kind(&mut self, node: Node<'t>) -> Option<QuestionKind> {
        let name = match node.value() {
            Value::Struct(found) => found.name,
            Value::Tuple(name, _) => name,
            Value::Name(name) => Some(name),
            _ => None,
        };
        match (name, node.value()) {
            (Some("Choice"), Value::Struct(_)) => self.choice(node),
            (Some("TrueFalse"), Value::Tuple(_, items)) => {
                match items.all().map(|[only]| (only, only.value())) {
                    Some((_, Value::Bool(answer))) => Some(QuestionKind::TrueFalse(answer)),
                    Some((only, _)) => {
                        self.wrong_type(only, Expected::TrueOrFalse);
                        None
                    }
                    None => {
                        self.wrong_type(node, Expected::Kind);
                        None
                    }
                }
            }
            (Some("Number"), Value::Struct(_)) => self.number(node),
            (Some("Order"), Value::Struct(_)) => self.order(node),
            (Some("Text"), Value::Struct(_)) => self.typed(node),
            (Some(name), _) if !KINDS.contains(&name) => {
                let at = node.at().start..node.at().start + name.len();
                let near = nearest(name, KINDS.iter().copied());
                let known = KINDS.join(", ");
                self.error(at, FaultKind::UnknownVariant { found: name.to_owned(), near, known });
                None
            }
            _ => {
                self.wrong_type(node, Expected::Kind);
                None
            }
        }
    }

    fn choice(&mut self, node: Node<'t>) -> Option<QuestionKind> {
        let item = self.fields(node, "Choice", CHOICE)?;
        let [options, answer] = item.slots;
        let node = self.required(options, &item, "options");
        let options = node.map(|node| self.different(node));
        let answer = self.required(answer, &item, "answer");
        let options = options?;
        // Authors count from 1.
        let most = u32::try_from(options.len()).unwrap_or(u32::MAX).max(1);
        let answer = answer.and_then(|node| self.whole_number(node, 1, most))?;
        let answer = usize::try_from(answer).ok()?.checked_sub(1)?;
        if let Some(Value::List(nodes)) = node.map(Node::value) {
            self.answers.choices.push(Options { nodes, texts: options.clone(), right: answer });
        }
        Some(QuestionKind::Choice { options, answer })
    }

    fn number(&mut self, node: Node<'t>) -> Option<QuestionKind> {
        let item = self.fields(node, "Number", NUMBER)?;
        let [value, tolerance, unit] = item.slots;
        let value = self.required(value, &item, "value").and_then(|node| self.finite(node));
        let tolerance = present(tolerance).map(|node| (node, self.finite(node)));
        if let Some((node, Some(number))) = tolerance
            && number < 0.0
        {
            self.error(node.at(), FaultKind::Negative { found: number.to_string() });
        }
        let unit = present(unit).map(|node| self.trilingual(node));
        let tolerance = tolerance.and_then(|(_, number)| number).unwrap_or_default();
        Some(QuestionKind::Number { value: value?, tolerance, unit })
    }

    fn order(&mut self, node: Node<'t>) -> Option<QuestionKind> {
        let item = self.fields(node, "Order", ORDER)?;
        let [items] = item.slots;
        let items = self.required(items, &item, "items").map(|node| self.different(node))?;
        Some(QuestionKind::Order { items })
    }

    fn typed(&mut self, node: Node<'t>) -> Option<QuestionKind> {
        let item = self.fields(node, "Text", TEXT)?;
        let [accepted] = item.slots;
        let node = self.required(accepted, &item, "accepted")?;
        self.at_least(node, 1);
        let accepted = self.texts(Some(node));
        for text in &accepted {
            self.checker.tibetan_among_others(*text, &mut self.findings);
        }
        self.answers.accepted.push(accepted.clone());
        Some(QuestionKind::Text { accepted: accepted.into_iter().map(Text::owned).collect() })
    }

    /// Reads two or more texts in three languages, no two the same in Tibetan or in Chinese.
    fn different(&mut self, node: Node<'t>) -> Vec<Trilingual> {
        self.at_least(node, 2);
        let nodes = self.list(node);
        let mut texts: Vec<Trilingual> = Vec::with_capacity(nodes.len());
        // Where each text, and each answer, stood first, by its language.
        let mut written: HashMap<(bool, String), usize> = HashMap::new();
        let mut answers: HashMap<(usize, String), usize> = HashMap::new();
        for (index, node) in nodes.iter().enumerate() {
            let text = self.trilingual(node);
            let line = |reader: &mut Self, index: usize| {
                let first = nodes.get(index).map_or(0, |node| node.at().start);
                reader.line(first)
            };
            let texts_of = [(true, &text.zh), (false, &text.bo)].map(|(is_zh, text)| (is_zh, text.clone()));
            let same =
                texts_of.iter().filter(|(_, text)| !text.is_empty()).filter_map(|key| written.get(key)).min();
            let keys =
                keys(&text).into_iter().enumerate().filter_map(|(language, key)| Some((language, key?)));
            let keys: Vec<(usize, String)> = keys.collect();
            let same_answer = keys.iter().filter_map(|key| Some((*answers.get(key)?, key.0))).min();
            if let Some(first) = same.copied() {
                let first = line(self, first);
                self.error(node.at(), FaultKind::SameTwice { text: text.zh.clone(), first });
            } else if let Some((first, language)) = same_answer {
                let found = [&text.zh, &text.bo, &text.en].get(language).map(|text| (*text).clone());
                let first = line(self, first);
                self.warning(node.at(), FaultKind::SameAnswer { text: found.unwrap_or_default(), first });
            }
            for key in texts_of {
                written.entry(key).or_insert(index);
            }
            for key in keys {
                answers.entry(key).or_insert(index);
            }
            texts.push(text);
        }
        texts
    }

    fn finite(&mut self, node: Node<'t>) -> Option<f64> {
        let number = node.value().as_f64();
        if number.is_none() {
            self.wrong_type(node, Expected::Number);
        } else if number.is_none_or(|number| !number.is_finite()) {
            let found = self.text.get(node.at()).unwrap_or_default().to_owned();
            self.error(node.at(), FaultKind::Syntax(SyntaxFault::BadNumber { found }));
        }
        number.filter(|number| number.is_finite())
    }
}
