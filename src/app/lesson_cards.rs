//! Draws the contents of a lesson for readers (notes, words, sentences, texts, questions) and its faults, each with
//! its place. Used by the page of a lesson and by the author's screen.

mod handed_out;
mod way_to_text;

use std::path::Path;

use bevy::prelude::*;

use super::hearing::{heard_line, heard_prose, heard_text};
use super::icons;
use super::keys::Hotkey;
use super::learner::Standing;
use super::lessons::ReadLessons;
use super::localise::in_language;
use super::stage::OnActivate;
use super::theme::size;
use super::trouble::AppError;
use super::widgets::{
    ButtonLook, RubySize, Side, TextLook, TextRole, Ui, beside, button, column, grid, icon, label, rest, row,
    ruby, ruby_text, surface,
};
use crate::language::mandarin::hanzi::{self, Cell};
use crate::language::mandarin::level::level;
use crate::language::mandarin::pinyin;
use crate::language::tibetan::listing::listing;
use crate::lesson::{Example, Line, Note, Pack, Question, QuestionKind, Sentence, Spoken, Trilingual, Word};
use crate::locale::Locale;

pub use handed_out::{handed_out, ways_out};

/// How much of a question is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// Only that there are questions: a learner will be asked them.
    Learner,
    /// With the answer and the reason.
    Author,
}

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultCard {
    /// Where it is.
    pub place: String,
    /// What is wrong.
    pub sentence: String,
    /// What would be right.
    pub hint: Option<String>,
    /// Whether the lesson cannot be used until it is mended.
    pub is_error: bool,
}

impl FaultCard {
    /// Creates a fault of a pack's file.
    pub fn of(fault: &crate::lesson::Fault, words: &Locale) -> Self {
        let place = [("line", fault.line.into()), ("column", fault.column.into())];
        Self {
            place: words.format("packpage-place", &place),
            sentence: words.explain(fault),
            hint: fault.hint().map(|hint| words.message(hint.id, &hint.args)),
            is_error: fault.severity == crate::lesson::Severity::Error,
        }
    }
}

/// Most items and faults that are shown: a page of thousands would be slow to draw, and nobody reads it.
const MOST_SHOWN: usize = 300;

/// Spawns everything in a pack, section by section, up to [`MOST_SHOWN`] items. For a learner, `is_read` tells which
/// stories were read, by their ids.
pub fn view_items(
    ui: &mut Ui,
    pack: &Pack,
    eyes: Eyes,
    standing: impl Fn(&str) -> Option<Standing>,
    is_read: impl Fn(&str) -> bool,
) {
    let mut room = Room { left: MOST_SHOWN, over: 0 };
    for note in room.take(&pack.notes) {
        view_note(ui, note, 1.0);
    }
    section(ui, "packpage-section-words", pack.words.len());
    if !pack.words.is_empty() {
        grid(ui, 500.0, 10.0, |ui| {
            for word in room.take(&pack.words) {
                view_word(ui, pack, word, standing(&word.id));
            }
        });
    }
    section(ui, "packpage-section-sentences", pack.sentences.len());
    for sentence in room.take(&pack.sentences) {
        view_sentence(ui, pack, sentence, standing(&sentence.id));
    }
    section(ui, "packpage-section-stories", pack.stories.len());
    for (index, story) in room.take(&pack.stories).iter().enumerate() {
        match eyes {
            Eyes::Learner => way_to_text::view(ui, pack, story, index == 0, is_read(&story.id)),
            Eyes::Author => view_text(ui, pack, &story.id, &story.title, &story.lines),
        }
    }
    section(ui, "packpage-section-speeches", pack.speeches.len());
    for speech in room.take(&pack.speeches) {
        view_text(ui, pack, &speech.id, &speech.title, &speech.lines);
    }
    section(ui, "packpage-section-questions", pack.questions.len());
    if eyes == Eyes::Author {
        for question in room.take(&pack.questions) {
            view_question(ui, question);
        }
    }
    more(ui, room.over);
}

/// How much more may be shown, and how much was not.
struct Room {
    left: usize,
    over: usize,
}

impl Room {
    fn take<'a, T>(&mut self, items: &'a [T]) -> &'a [T] {
        let (shown, over) = items.split_at(items.len().min(self.left));
        self.left -= shown.len();
        self.over += over.len();
        shown
    }
}

fn more(ui: &mut Ui, over: usize) {
    if over > 0 {
        let words = ui.words.format("packpage-more", &[("count", over.into())]);
        label(ui, &words, TextLook::BODY.quiet());
    }
}

/// Spawns a page to read: what it is about, the text, the examples. `scale` makes all of it larger.
pub fn view_note(ui: &mut Ui, note: &Note, scale: f32) {
    let lang = ui.words.lang();
    card(ui, |ui| {
        let title = TextLook::new(size::LEAD * scale).role(TextRole::Accent);
        label(ui, &in_language(&note.title, lang), title);
        let text = in_language(&note.text, lang);
        for (number, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            heard_prose(ui, &format!("hear-{}-line-{number}", note.id), line, |ui| {
                label(ui, line, TextLook::new(size::BODY * scale));
            });
        }
        if !note.examples.is_empty() {
            examples(ui, &note.id, &note.examples, scale);
        }
        if !note.is_reviewed() {
            unreviewed(ui);
        }
    });
}

/// Spawns the sentence that says why a lesson or a file cannot be used.
pub fn view_unusable(ui: &mut Ui, sentence: &str) {
    beside(
        ui,
        14.0,
        |ui| {
            icon(ui, icons::TRIANGLE_ALERT, 28.0, TextRole::Wrong);
        },
        |ui| {
            label(ui, sentence, TextLook::LEAD);
        },
    );
}

/// Spawns the sentence that lessons could not be read, and the way to read them again. `log` is the file that says why.
pub fn view_incomplete(ui: &mut Ui, log: &Path) {
    let died = ui.words.explain(&AppError::Panic(log.to_owned()));
    let sentence = ui.words.format("packs-not-read", &[("why", died.into())]);
    let again = ui.say("app-read-again");
    column(ui, 10.0, Side::Start, |ui| {
        view_unusable(ui, &sentence);
        let look = ButtonLook::new("read-again", &again).icon(icons::ROTATE_CCW).key(Hotkey::Letter('R'));
        button(ui, look, OnActivate(ReadLessons));
    });
}

/// Spawns the faults of a lesson.
pub fn view_faults(ui: &mut Ui, faults: &[FaultCard]) {
    for fault in faults.iter().take(MOST_SHOWN) {
        card(ui, |ui| {
            let (glyph, role) = if fault.is_error {
                (icons::TRIANGLE_ALERT, TextRole::Wrong)
            } else {
                (icons::INFO, TextRole::Quiet)
            };
            row(ui, 8.0, |ui| {
                icon(ui, glyph, 18.0, role);
                label(ui, &fault.place, TextLook::SMALL.role(role));
            });
            label(ui, &fault.sentence, TextLook::BODY);
            if let Some(hint) = &fault.hint {
                label(ui, hint, TextLook::BODY.quiet());
            }
        });
    }
    more(ui, faults.len().saturating_sub(MOST_SHOWN));
}

fn section(ui: &mut Ui, key: &str, count: usize) {
    if count > 0 {
        let words = ui.words.format(key, &[("count", count.into())]);
        label(ui, &words, TextLook::LEAD);
    }
}

fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let colour = ui.palette().card;
    let node =
        Node { width: percent(100), padding: UiRect::axes(px(18), px(10)), min_width: px(0), ..default() };
    surface(ui, colour, node, |ui| {
        rest(ui, 4.0, content);
    });
}

fn unreviewed(ui: &mut Ui) {
    let words = ui.say("packpage-unreviewed");
    label(ui, &words, TextLook::SMALL);
}

fn view_word(ui: &mut Ui, pack: &Pack, word: &Word, standing: Option<Standing>) {
    let colour = ui.palette().card;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(18),
        padding: UiRect::axes(px(18), px(8)),
        ..default()
    };
    let cells = hanzi::align(&word.zh, &word.pinyin).unwrap_or_default();
    surface(ui, colour, node, |ui| {
        let left = Node { min_width: px(112), flex_shrink: 0.0, ..default() };
        let spoken = Spoken::of_word(word).with_recording(&pack.id, pack.teaches, word.audio.as_deref());
        ui.node(left, |ui| {
            heard_text(ui, &format!("hear-{}", word.id), &spoken, |ui| {
                ruby(ui, pairs(&cells), RubySize { hanzi: 34.0, pinyin: 15.0 });
            });
        });
        rest(ui, 0.0, |ui| {
            label(ui, &listing(&word.bo), TextLook::LEAD);
            let level = level(&word.zh).map(|level| level.to_string());
            let english = Some(word.en.join(", ")).filter(|english| !english.is_empty());
            let known: Vec<String> = english.into_iter().chain(level).collect();
            label(ui, &known.join(" · "), TextLook::new(16.0).quiet());
            if !word.is_reviewed() {
                unreviewed(ui);
            }
        });
        view_standing(ui, standing);
    });
}

fn view_sentence(ui: &mut Ui, pack: &Pack, sentence: &Sentence, standing: Option<Standing>) {
    let colour = ui.palette().card;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(18),
        padding: UiRect::axes(px(18), px(8)),
        ..default()
    };
    surface(ui, colour, node, |ui| {
        rest(ui, 2.0, |ui| {
            let audio = sentence.audio.as_deref();
            let spoken = Spoken::of_sentence(sentence).with_recording(&pack.id, pack.teaches, audio);
            view_line(ui, &format!("hear-{}", sentence.id), &spoken, &sentence.bo, &sentence.en);
            if !sentence.is_reviewed() {
                unreviewed(ui);
            }
        });
        view_standing(ui, standing);
    });
}

fn view_standing(ui: &mut Ui, standing: Option<Standing>) {
    let (key, role) = match standing {
        None => return,
        Some(Standing::New) => ("packpage-word-new", TextRole::Quiet),
        Some(Standing::Learning) => ("packpage-word-learning", TextRole::Accent),
        Some(Standing::Known) => ("packpage-word-known", TextRole::Right),
    };
    let words = ui.say(key);
    label(ui, &words, TextLook::SMALL.role(role).one_line());
}

fn view_text(ui: &mut Ui, pack: &Pack, id: &str, title: &Trilingual, lines: &[Line]) {
    let title = in_language(title, ui.words.lang());
    card(ui, |ui| {
        label(ui, &title, TextLook::LEAD.role(TextRole::Accent));
        for (index, line) in lines.iter().enumerate() {
            let audio = line.audio.as_deref();
            let spoken = Spoken::of_line(line).with_recording(&pack.id, pack.teaches, audio);
            view_line(ui, &format!("hear-{id}-{index}"), &spoken, &line.bo, &line.en);
        }
    });
}

/// Spawns a sentence in all its languages. `name` is that of the control that says it.
fn view_line(ui: &mut Ui, name: &str, spoken: &Spoken, bo: &str, en: &str) {
    let cells = hanzi::align(&spoken.text, &spoken.pinyin).unwrap_or_default();
    heard_line(ui, name, spoken, |ui| {
        ruby_text(ui, pairs(&cells), RubySize { hanzi: 26.0, pinyin: 14.0 }, JustifyContent::Start);
    });
    label(ui, bo, TextLook::LEAD);
    if !en.is_empty() {
        label(ui, en, TextLook::new(16.0).quiet());
    }
}

fn examples(ui: &mut Ui, note: &str, examples: &[Example], scale: f32) {
    // Words stand side by side in narrow columns, sentences in wide ones.
    let is_long = |example: &Example| example.zh.chars().count() > A_WORD;
    let width = if examples.iter().any(is_long) { 380.0 } else { 150.0 };
    grid(ui, width * scale, 12.0 * scale, |ui| {
        for (index, example) in examples.iter().enumerate() {
            let name = format!("hear-{note}-{index}");
            column(ui, 0.0, Side::Start, |ui| view_example(ui, &name, example, scale));
        }
    });
}

/// The most hanzi of an example that fit a narrow column.
const A_WORD: usize = 3;

fn view_example(ui: &mut Ui, name: &str, example: &Example, scale: f32) {
    let large = 26.0 * scale;
    if !example.bo.is_empty() {
        label(ui, &example.bo, TextLook::new(large));
    }
    if let Some(spoken) = Spoken::of_example(example) {
        if is_heard(&spoken) && example.zh.chars().count() > A_WORD {
            heard_line(ui, name, &spoken, |ui| view_chinese(ui, example, scale));
        } else if is_heard(&spoken) {
            heard_text(ui, name, &spoken, |ui| view_chinese(ui, example, scale));
        } else {
            view_chinese(ui, example, scale);
        }
    }
    if !example.en.is_empty() {
        label(ui, &example.en, TextLook::new(16.0 * scale).quiet());
    }
}

/// Returns whether what an example shows can be said: a letter or a final by itself is no syllable.
fn is_heard(spoken: &Spoken) -> bool {
    !spoken.text.is_empty() || pinyin::parse(&spoken.pinyin).is_ok()
}

fn view_chinese(ui: &mut Ui, example: &Example, scale: f32) {
    let large = 26.0 * scale;
    if example.zh.is_empty() {
        label(ui, &example.pinyin, TextLook::new(large));
        return;
    }
    let cells = hanzi::align(&example.zh, &example.pinyin).unwrap_or_default();
    if cells.is_empty() {
        label(ui, &example.zh, TextLook::new(large));
    } else {
        let size = RubySize { hanzi: large, pinyin: 15.0 * scale };
        ruby_text(ui, pairs(&cells), size, JustifyContent::Start);
    }
}

/// A question with its answer, as its author checks it.
fn view_question(ui: &mut Ui, question: &Question) {
    let words = ui.words;
    let lang = words.lang();
    let say = |text: &Trilingual| in_language(text, lang);
    card(ui, |ui| {
        label(ui, &say(&question.ask), TextLook::BODY);
        match &question.kind {
            QuestionKind::Choice { options, answer } => {
                for (index, option) in options.iter().enumerate() {
                    let right = index == *answer;
                    let role = if right { TextRole::Right } else { TextRole::Quiet };
                    row(ui, 8.0, |ui| {
                        icon(ui, if right { icons::CHECK } else { icons::MINUS }, 18.0, role);
                        label(ui, &say(option), TextLook::BODY.role(role));
                    });
                }
            }
            QuestionKind::TrueFalse(right) => {
                let key = if *right { "drill-true" } else { "drill-false" };
                answer(ui, &words.text(key));
            }
            QuestionKind::Number { value, tolerance, unit } => {
                let unit = unit.as_ref().map(say).unwrap_or_default();
                let about = if *tolerance > 0.0 { format!(" ± {tolerance}") } else { String::new() };
                answer(ui, &words.in_digits(format!("{value}{about} {unit}").trim_end()));
            }
            QuestionKind::Order { items } => {
                answer(ui, &items.iter().map(say).collect::<Vec<_>>().join("  →  "));
            }
            QuestionKind::Text { accepted } => answer(ui, &accepted.join("  /  ")),
        }
        label(ui, &say(&question.why), TextLook::BODY.quiet());
        label(ui, &question.source, TextLook::SMALL);
    });
}

fn answer(ui: &mut Ui, text: &str) {
    row(ui, 8.0, |ui| {
        icon(ui, icons::CHECK, 18.0, TextRole::Right);
        label(ui, text, TextLook::BODY.role(TextRole::Right));
    });
}

fn pairs(cells: &[Cell]) -> impl Iterator<Item = (&str, Option<&str>)> {
    cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()))
}
