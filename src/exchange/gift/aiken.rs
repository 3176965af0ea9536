//! Aiken, the plainest format of choices: the question, an option a line with its letter, and `ANSWER:` with the letter
//! of the right one. It is read as the same question in GIFT. Letters and signs may be those of a Chinese keyboard.
//! <https://docs.moodle.org/en/Aiken_format>

use super::read::{Block, Markup, Shape, lines};
use crate::exchange::fault::GiftFault;
use crate::exchange::text::markup::{Sign, signs_at};

/// Returns whether a text is Aiken: it has options with letters and a line that names the right one.
pub(super) fn looks_like_it(text: &str) -> bool {
    let lines = || lines(text).map(|(_, line)| line.trim());
    lines().any(|line| right(line).is_some_and(|letters| !letters.is_empty()))
        && lines().filter(|line| option(line).is_some()).count() > 1
        && !lines().any(|line| line.starts_with("::") || line.ends_with('{'))
}

/// Reads the questions of a text.
pub(super) fn read(text: &str) -> Shape {
    let mut shape = Shape::default();
    let mut open = Open::default();
    for (at, whole) in lines(text) {
        let line = whole.trim();
        let start = at + whole.len() - whole.trim_start().len();
        match (option(line), right(line)) {
            (_, Some(letters)) => std::mem::take(&mut open).close(&letters, start, &mut shape),
            (Some(option), None) if open.may_have_options() => {
                if let Some(next) = open.is_over_before(option.letter) {
                    // The options begin anew: the question before has no line that says what is right.
                    std::mem::replace(&mut open, next).unanswered(&mut shape);
                }
                let from = start + line.len() - option.said.len();
                open.options.push((option.letter, from, signs_at(option.said, from)));
            }
            _ if line.is_empty() => open.is_parted = !open.options.is_empty() || !open.below.is_empty(),
            _ => open.add(signs_at(line, start)),
        }
    }
    open.unanswered(&mut shape);
    shape
}

/// A question that is being read.
#[derive(Default)]
struct Open {
    text: Vec<Sign>,
    /// Letter, byte and text.
    options: Vec<(char, usize, Vec<Sign>)>,
    /// What stands below the last option: it goes on in the next language, or it is the next question already. With each
    /// line, whether an empty one stands before it.
    below: Vec<(bool, Vec<Sign>)>,
    /// Whether the last line was empty.
    is_parted: bool,
}

impl Open {
    fn may_have_options(&self) -> bool {
        !self.text.is_empty()
    }

    fn add(&mut self, line: Vec<Sign>) {
        if self.options.is_empty() {
            add_line(&mut self.text, line);
        } else {
            self.below.push((self.is_parted, line));
        }
        self.is_parted = false;
    }

    /// Makes what stands below the last option part of it.
    fn settle(&mut self) {
        if let Some((_, _, said)) = self.options.last_mut() {
            self.below.drain(..).for_each(|(_, line)| add_line(said, line));
        }
        self.is_parted = false;
    }

    /// Returns the question that has begun below the last option, if an option with this letter is one of it: its
    /// letter is not a later one.
    fn is_over_before(&mut self, letter: char) -> Option<Self> {
        let is_next = self.options.last().is_none_or(|(last, ..)| *last < letter);
        if is_next || self.below.is_empty() {
            self.settle();
            return None;
        }
        let from = self.below.iter().position(|(is_parted, _)| *is_parted).unwrap_or_default();
        let mut next = Self::default();
        self.below.drain(from..).for_each(|(_, line)| add_line(&mut next.text, line));
        self.settle();
        Some(next)
    }

    /// Ends a question whose right options have these letters. That none of its options has one of them is told.
    fn close(mut self, right: &str, answer_at: usize, shape: &mut Shape) {
        self.settle();
        let Some(at) = self.text.first().map(|first| first.at) else { return };
        let mut answer = Vec::new();
        let has_right = self.options.iter().any(|(letter, ..)| right.contains(*letter));
        let is_unanswered = !has_right && !self.options.is_empty();
        for (letter, at, signs) in self.options {
            let mark = if right.contains(letter) { '=' } else { '~' };
            answer.push(Sign { c: mark, at, escaped: false });
            answer.extend(signs);
        }
        let answer = (!answer.is_empty()).then_some(answer);
        if is_unanswered {
            shape.faults.push((answer_at, GiftFault::NoAnswerLine));
        }
        shape.blocks.push(Block {
            at,
            comments: Vec::new(),
            title: None,
            markup: Markup::Plain,
            text: self.text,
            answer,
            answer_at,
            category: None,
        });
    }

    /// Ends a question without the line that says what is right.
    fn unanswered(mut self, shape: &mut Shape) {
        // What stands after an empty line is no option, but a text that nothing follows.
        let from = self.below.iter().position(|(is_parted, _)| *is_parted).unwrap_or(self.below.len());
        let rest = self.below.split_off(from);
        let last = self.options.last().map(|(_, at, _)| *at);
        self.close("", last.unwrap_or_default(), shape);
        let mut text = Vec::new();
        for (_, line) in rest {
            add_line(&mut text, line);
        }
        Self { text, ..Self::default() }.close("", 0, shape);
    }
}

/// Adds a line: what goes on below is in the next language.
fn add_line(text: &mut Vec<Sign>, line: Vec<Sign>) {
    if let Some(first) = line.first().filter(|_| !text.is_empty()) {
        text.push(Sign { c: '\n', at: first.at, escaped: true });
    }
    text.extend(line);
}

/// An option, taken apart.
struct Lettered<'l> {
    /// A capital.
    letter: char,
    said: &'l str,
}

/// Returns the letter and the text of an option: `A. water`, `b) fire`, `Ｃ、山`, `（D）水`.
fn option(line: &str) -> Option<Lettered<'_>> {
    let inside = line.strip_prefix(['(', '（']);
    let mut chars = inside.unwrap_or(line).chars();
    let letter = capital(chars.next()?)?;
    let rest = chars.as_str();
    let said = match inside {
        Some(_) => rest.strip_prefix([')', '）'])?,
        None => rest.strip_prefix(['.', ')', '、', '．', '）'])?,
    };
    let said = said.trim_start();
    (!said.is_empty()).then_some(Lettered { letter, said })
}

/// Returns a letter as a capital of Latin, whatever its width.
fn capital(c: char) -> Option<char> {
    let narrow = match c {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(c).checked_sub(0xfee0)?)?,
        _ => c,
    };
    narrow.is_ascii_alphabetic().then(|| narrow.to_ascii_uppercase())
}

/// Returns the letters of the right options; none if the line names no letters.
fn right(line: &str) -> Option<String> {
    // The sign after the word is forgotten often; then one letter alone may follow.
    let without_sign = || {
        let (key, letter) = line.split_once(char::is_whitespace)?;
        (letter.trim().chars().count() == 1).then_some((key, letter))
    };
    let (key, letters) = line.split_once([':', '：']).or_else(without_sign)?;
    let key: String = key.chars().map(|c| capital(c).unwrap_or(c)).collect();
    if !matches!(key.trim(), "ANSWER" | "答案" | "ལན") {
        return None;
    }
    let is_between =
        |c: &char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；' | '.' | ')' | '。');
    let letters = letters.trim().trim_start_matches(['(', '（']).trim_end_matches(['）']);
    let signs = || letters.chars().filter(|c| !is_between(c));
    let found: Option<String> = signs().map(capital).collect();
    // A word is no list of letters: they stand apart, or in their order.
    let is_list = |found: &String| {
        letters.contains(|c| is_between(&c))
            && letters.split(|c| is_between(&c)).all(|it| it.chars().count() < 2)
            || found.chars().zip(found.chars().skip(1)).all(|(a, b)| a < b)
    };
    Some(found.filter(is_list).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::text::markup::string;

    /// Each question as it reads in GIFT, and what is wrong.
    fn shown(text: &str) -> (Vec<String>, Vec<GiftFault>) {
        let shape = read(text);
        let one = |block: &Block| {
            let answer = block.answer.as_deref().map(string);
            format!("{}{{{}}}", string(&block.text), answer.unwrap_or_default())
        };
        let faults = shape.faults.iter().map(|(_, fault)| fault.clone()).collect();
        (shape.blocks.iter().map(one).collect(), faults)
    }

    #[test]
    fn letters_and_signs_of_any_keyboard_are_read() {
        for text in [
            "水？\nA. 火\nB. 水\nANSWER: B\n",
            "水？\r\na) 火\r\n\r\n\r\nb) 水\r\nanswer: b\r\n",
            "水？\rA)\t火\r\tB)\t水\rAnswer : B",
            "水？\nＡ．火\nＢ．水\nＡＮＳＷＥＲ：Ｂ",
            "水？\n（A）火\n(B) 水\n答案：B。",
            "水？\n\nA、火\n\nB、水\n\nལན: b)",
            "水？\nA. 火\nB. 水\nAnswer B\n",
        ] {
            assert!(looks_like_it(text), "{text:?}");
            assert_eq!(shown(text), (vec!["水？{~火=水}".to_owned()], Vec::new()), "{text:?}");
        }
    }

    #[test]
    fn a_question_without_its_last_line_does_not_swallow_the_next() {
        let next = "C?\nA. e\nB. f\nANSWER: A\n";
        let whole = "C?{=e~f}".to_owned();
        let (blocks, faults) = shown(&format!("Q?\nA. x\nཀ\n\n{next}"));
        assert_eq!(
            (blocks, faults),
            (vec!["Q?{~x\nཀ}".into(), whole.clone()], vec![GiftFault::NoAnswerLine])
        );
        let (blocks, faults) = shown(&format!("Q?\nA. x\nB. y\n{next}"));
        assert_eq!((blocks, faults), (vec!["Q?{~x~y}".into(), whole.clone()], vec![GiftFault::NoAnswerLine]));
        let (blocks, faults) = shown(&format!("{next}\nQ?\nA. x\nB. y\n\nThe end.\n"));
        assert_eq!(
            (blocks, faults),
            (vec![whole.clone(), "Q?{~x~y}".into(), "The end.{}".into()], vec![GiftFault::NoAnswerLine])
        );
        // What it says is no letter.
        for line in ["ANSWER:", "ANSWER: fire", "ANSWER: D"] {
            let (blocks, faults) = shown(&format!("Q?\nA. x\nB. y\n{line}\n\n{next}"));
            assert_eq!(blocks, ["Q?{~x~y}".to_owned(), whole.clone()], "{line}");
            assert_eq!(faults, [GiftFault::NoAnswerLine], "{line}");
        }
    }

    #[test]
    fn several_letters_are_several_right_options() {
        for line in ["ANSWER: AC", "ANSWER: A, C", "ANSWER: c、a"] {
            let (blocks, _) = shown(&format!("Q?\nA. x\nB. y\nC. z\n{line}\n"));
            assert_eq!(blocks, ["Q?{=x~y=z}"], "{line}");
        }
    }
}
