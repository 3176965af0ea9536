//! Turns a question of a GIFT file into a question of a draft, every value with its place.

use super::answer;
use super::answered::Answer;
use super::read::{Block, Markup, marked};
use crate::exchange::draft::{Item, Value, list, text};
use crate::exchange::fault::GiftFault;
use crate::exchange::gift::labels::{DIFFICULTY, HEAR, ID, KIND, REVIEWER, SOURCE, TAG, UNIT};
use crate::exchange::place::Place;
use crate::exchange::table::MAX_CELL_LENGTH;
use crate::exchange::text::Lines;
use crate::exchange::text::head::{Comments, of_parts, trilingual};
use crate::exchange::text::languages::{By, Piece, parted};
use crate::exchange::text::markup::{self, LineEnd, Sign, string, trimmed};
use crate::lesson::syntax::write::{Branch, Tree};

/// How much of a question names it, in characters.
const NAMED: usize = 40;

/// What is needed to make questions.
pub(super) struct Maker<'f> {
    pub lines: &'f Lines<'f>,
    pub by: By,
    /// What is wrong, with the byte of the file.
    pub faults: &'f mut Vec<(usize, GiftFault)>,
}

impl Maker<'_> {
    /// Returns the questions of a block, of pairs to match one for each; none if it is of a kind that a pack cannot hold,
    /// about which nothing else is worth a word.
    pub fn questions(&mut self, block: &Block) -> Vec<Item> {
        let length = block.text.len() + block.answer.as_ref().map_or(0, Vec::len);
        if length > MAX_CELL_LENGTH {
            self.faults.push((block.at, GiftFault::TooLong { length, limit: MAX_CELL_LENGTH }));
            return Vec::new();
        }
        let Some(inside) = &block.answer else {
            self.faults.push((block.at, GiftFault::NoAnswer { name: name_of(block) }));
            return Vec::new();
        };
        let mut comments = Comments::read(&block.comments);
        let is_text = comments.value(KIND).is_some_and(|kind| kind.text == "Text");
        let answered = answer::read(inside, block.answer_at, is_text);
        let mut is_of_no_kind = false;
        for (at, mut fault) in answered.faults {
            if let GiftFault::Essay { name } | GiftFault::Matching { name } = &mut fault {
                *name = name_of(block);
                is_of_no_kind = true;
            }
            self.faults.push((at, fault));
        }
        if is_of_no_kind {
            return Vec::new();
        }
        let id = comments.labels(ID).pop().map(|id| self.text(id));
        let mut tags = comments.labels(TAG);
        if let Some((at, name)) = &block.category
            && tags.iter().all(|tag| tag.text != *name)
        {
            tags.push(Piece { text: name.clone(), at: *at });
        }
        let ask = asked(block);
        let (hear, unit) = (comments.value(HEAR), comments.value(UNIT));
        let why_length = answered.why.as_ref().map_or(0, Vec::len);
        let mut fields = Vec::new();
        if let Some(why) = answered.why {
            let (markup, why) = own_markup(&why, block.markup);
            let at = why.first().map_or(block.answer_at, |first| first.at);
            fields.push(("why", self.trilingual(&why, markup, at)));
        }
        if let Some(source) = comments.value(SOURCE) {
            fields.push(("source", self.text(source)));
        }
        if let Some(difficulty) = comments.value(DIFFICULTY) {
            let (at, text) = (difficulty.at, difficulty.text);
            // Something else than a number is left to the checker, which says so.
            let is_number = text.len() < 10 && text.bytes().all(|digit| digit.is_ascii_digit());
            let tree = if is_number { Tree::Bare(text) } else { Tree::Text(text) };
            fields.push(("difficulty", self.at(tree, at)));
        }
        if !tags.is_empty() {
            let tags = tags.into_iter().map(|tag| self.text(tag)).collect();
            fields.push(("tags", list(tags, self.lines.place(block.at))));
        }
        if let Some(reviewer) = comments.value(REVIEWER) {
            fields.push(("reviewed_by", self.text(reviewer)));
        }
        if let Some(Answer::Pairs { pairs }) = answered.answer {
            let comments: usize = block.comments.iter().map(|(_, comment)| comment.len()).sum();
            let length = pairs.len() * (ask.len() + why_length + comments);
            if length > MAX_CELL_LENGTH {
                // Each of its questions says all of this again.
                self.faults.push((block.at, GiftFault::TooLong { length, limit: MAX_CELL_LENGTH }));
                return Vec::new();
            }
            return self.pairs(block, ask, &pairs, &fields);
        }
        let mut of_its_own = vec![("ask", self.trilingual(ask, block.markup, block.at))];
        of_its_own.extend(hear.map(|hear| ("hear", self.text(hear))));
        let kind = match answered.answer {
            Some(answer) => self.kind(answer, block, unit),
            // An answer that cannot be read stays as it was written, and no other one takes its place.
            None if inside.first().is_some_and(|first| first.is('#')) => {
                let written = string(trimmed(inside.get(1..).unwrap_or_default()));
                let value = self.at(Tree::Text(written), block.answer_at);
                Tree::Fields(Some("Number"), vec![("value", value)])
            }
            None => Tree::Fields(Some("Choice"), vec![("options", self.texts(&[], block))]),
        };
        of_its_own.push(("kind", self.at(kind, block.answer_at)));
        of_its_own.extend(fields);
        vec![Item { at: self.lines.place(block.at), id, fields: of_its_own }]
    }

    fn kind(&mut self, answer: Answer, block: &Block, unit: Option<Piece>) -> Tree<Place> {
        match answer {
            Answer::TrueFalse(is_true) => {
                let value = self.at(Tree::Bare(is_true.to_string()), block.answer_at);
                Tree::Values("TrueFalse", vec![value])
            }
            Answer::Choice { options, answer } => {
                let options = self.texts(&options, block);
                let answer = answer.map(|answer| ("answer", self.number_of(answer, block)));
                let fields = [("options", options)].into_iter().chain(answer).collect();
                Tree::Fields(Some("Choice"), fields)
            }
            // Of these there is a question each.
            Answer::Pairs { .. } => Tree::List(Vec::new()),
            Answer::Order { items } => {
                Tree::Fields(Some("Order"), vec![("items", self.texts(&items, block))])
            }
            Answer::Number { value, tolerance } => {
                let number = |number: f64| self.at(Tree::Bare(number.to_string()), block.answer_at);
                let mut fields = vec![("value", number(value)), ("tolerance", number(tolerance))];
                fields.extend(unit.map(|unit| ("unit", trilingual(&unit, self.lines))));
                Tree::Fields(Some("Number"), fields)
            }
            Answer::Text { accepted } => {
                let accepted = accepted.iter().map(|text| {
                    let (markup, text) = own_markup(text, block.markup);
                    let text = self.plain(&text, markup);
                    let at = text.first().map_or(block.answer_at, |first| first.at);
                    self.at(Tree::Text(string(trimmed(&text))), at)
                });
                let accepted = accepted.collect();
                Tree::Fields(
                    Some("Text"),
                    vec![("accepted", list(accepted, self.lines.place(block.answer_at)))],
                )
            }
        }
    }

    /// Returns the number of a right option, which authors count from 1.
    pub(super) fn number_of(&self, answer: usize, block: &Block) -> Value {
        self.at(Tree::Bare((answer + 1).to_string()), block.answer_at)
    }

    fn texts(&mut self, texts: &[Vec<Sign>], block: &Block) -> Value {
        let texts = texts.iter().map(|text| {
            let (markup, text) = own_markup(text, block.markup);
            let at = text.first().map_or(block.answer_at, |first| first.at);
            self.trilingual(&text, markup, at)
        });
        let texts = texts.collect();
        list(texts, self.lines.place(block.answer_at))
    }

    /// Returns a text in three languages, those that are there. What is missing, the checker says.
    pub(super) fn trilingual(&mut self, signs: &[Sign], markup: Markup, at: usize) -> Value {
        let text = self.plain(signs, markup);
        let at = trimmed(&text).first().map_or(at, |first| first.at);
        of_parts(parted(trimmed(&text), self.by), at, self.lines)
    }

    pub(super) fn plain(&mut self, signs: &[Sign], markup: Markup) -> Vec<Sign> {
        if markup == Markup::Plain {
            return signs.to_vec();
        }
        let plain = markup::plain(signs, LineEnd::Line);
        let pictures = plain.embedded.into_iter().map(|one| (one.at, GiftFault::Picture { name: one.name }));
        self.faults.extend(pictures);
        plain.text
    }

    pub(super) fn text(&self, piece: Piece) -> Value {
        text(piece.text, self.lines.place(piece.at))
    }

    pub(super) fn at(&self, tree: Tree<Place>, at: usize) -> Value {
        Branch { tree, from: Some(self.lines.place(at)) }
    }
}

/// Returns what is asked: the text, or the title if there is nothing else.
fn asked(block: &Block) -> &[Sign] {
    let title = block.title.as_deref().filter(|_| trimmed(&block.text).is_empty());
    title.unwrap_or(&block.text)
}

/// Returns what a question is called: its title, or how it begins.
pub(super) fn name_of(block: &Block) -> String {
    let named = block.title.as_deref().map(string).filter(|title| !title.is_empty());
    let begins = || string(&block.text).split_whitespace().collect::<Vec<_>>().join(" ");
    named.unwrap_or_else(begins).chars().take(NAMED).collect()
}

/// Returns the format of a text, which is the question's if it has none of its own, and the rest of the text.
pub(super) fn own_markup(signs: &[Sign], outer: Markup) -> (Markup, Vec<Sign>) {
    let (markup, rest) = marked(signs);
    let markup = if rest.len() == signs.len() { outer } else { markup };
    (markup, trimmed(rest).to_vec())
}
