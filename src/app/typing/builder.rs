//! The builder: a Tibetan syllable, or a stack of any letters, put together by mouse, finger or Tab.

use bevy::prelude::*;
use bevy::text::TextEdit;

use super::TypingAction;
use crate::app::icons;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    ButtonKind, ButtonLook, Segment, Side, TextLook, TextRole, Ui, button, column, control, label, row,
    segments, surface,
};
use crate::language::tibetan::stack_builder::{LETTERS, Part, SIGNS, StackBuilder, SyllableBuilder};

/// What is being built.
#[derive(Default)]
pub(super) struct Builder {
    /// Whether it is a single stack of any letters, as for Sanskrit; else a native syllable.
    is_stack: bool,
    syllable: SyllableBuilder,
    stack: StackBuilder,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum BuilderAction {
    /// Builds single stacks, or else syllables.
    Stacks(bool),
    /// Chooses a letter for a part, or takes it back.
    Part(Part, &'static str),
    Letter(char),
    Sign(char),
    TakeBack,
    /// Puts what is built into the field, with this after it.
    Write(&'static str),
}

/// How many letters of a part stand in a row, and what it is called.
fn layout(part: Part) -> (&'static str, &'static str, u16) {
    match part {
        Part::Prefix => ("prefix", "typing-prefix", 5),
        Part::Superscript => ("superscript", "typing-superscript", 5),
        Part::Root => ("root", "typing-root", 10),
        Part::Subscript => ("subscript", "typing-subscript", 4),
        Part::Vowel => ("vowel", "typing-vowel", 4),
        Part::Suffix => ("suffix", "typing-suffix", 10),
        Part::SecondSuffix => ("second-suffix", "typing-second-suffix", 2),
        Part::Affix => ("affix", "typing-affix", 8),
    }
}

impl Builder {
    /// Takes what was pressed. Returns what is to be done to the field.
    pub fn act(&mut self, action: BuilderAction) -> Option<TextEdit> {
        match action {
            BuilderAction::Stacks(is_stack) => self.is_stack = is_stack,
            BuilderAction::Part(part, letter) => {
                if self.syllable.chosen(part).contains(&letter) {
                    self.syllable.clear(part);
                } else {
                    self.syllable.choose(part, letter);
                }
            }
            BuilderAction::Letter(letter) => {
                self.stack.push_letter(letter);
            }
            BuilderAction::Sign(sign) => {
                self.stack.push_sign(sign);
            }
            BuilderAction::TakeBack => return self.take_back(),
            BuilderAction::Write(after) => {
                let written = self.whole()?;
                self.syllable = SyllableBuilder::default();
                self.stack = StackBuilder::default();
                return Some(TextEdit::ImeCommit { value: format!("{written}{after}").into() });
            }
        }
        None
    }

    /// Takes back what was chosen last, or the character before the caret if nothing is.
    fn take_back(&mut self) -> Option<TextEdit> {
        if self.is_stack {
            if self.stack.letters().is_empty() {
                return Some(TextEdit::Backspace);
            }
            self.stack.pop();
            return None;
        }
        let last = Part::ALL.into_iter().rev().find(|part| !self.syllable.chosen(*part).is_empty());
        let Some(last) = last else { return Some(TextEdit::Backspace) };
        self.syllable.clear(last);
        None
    }

    fn text(&self) -> String {
        if self.is_stack { self.stack.text() } else { self.syllable.text() }
    }

    /// What is built, if it can be written as it is. Nothing at all can be followed by a mark.
    fn whole(&self) -> Option<String> {
        let text = self.text();
        if self.is_stack || text.is_empty() { Some(text) } else { self.syllable.syllable() }
    }
}

/// Draws the builder.
pub(super) fn view(ui: &mut Ui, builder: &Builder) {
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(10),
        padding: UiRect::all(px(12)),
        margin: UiRect::top(px(4)),
        width: px(WIDTH),
        max_width: percent(100),
        ..default()
    };
    let card = ui.palette().card;
    surface(ui, card, node, |ui| {
        head(ui, builder);
        if builder.is_stack {
            stack(ui, &builder.stack);
        } else {
            syllable(ui, &builder.syllable);
        }
    });
}

/// Width of the builder in logical pixels.
const WIDTH: f32 = 926.0;
/// Least width of a letter's button, and the gap to the next, in logical pixels.
const LETTER: f32 = 40.0;
const GAP: f32 = 3.0;

fn head(ui: &mut Ui, builder: &Builder) {
    row(ui, 10.0, |ui| {
        let node = Node {
            min_width: px(110),
            min_height: px(70.0 * ui.look.text_scale),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            padding: UiRect::axes(px(8), px(0)),
            ..default()
        };
        let (text, is_whole) = (builder.text(), builder.whole().is_some());
        let band = ui.palette().attention_band;
        surface(ui, band, node, |ui| {
            let role = if is_whole { TextRole::Ink } else { TextRole::Quiet };
            label(ui, &text, TextLook::new(30.0).role(role).one_line());
        });
        let endings = [
            ("build-tsheg", "typing-write-tsheg", "་", ButtonKind::Main),
            ("build-bare", "typing-write", "", ButtonKind::Plain),
            ("build-shad", "typing-write-shad", "།", ButtonKind::Plain),
        ];
        for (name, key, after, kind) in endings {
            let words = ui.say(key);
            small(ui, name, &words, kind, BuilderAction::Write(after));
        }
        let words = ui.say("typing-take-back");
        let look = ButtonLook::new("build-back", &words).icon_only(icons::ARROW_LEFT);
        button(ui, look, OnActivate(TypingAction::Build(BuilderAction::TakeBack)));
        let sorts = [("build-syllables", "typing-syllables", false), ("build-stacks", "typing-stacks", true)];
        let words = sorts.map(|(_, key, _)| ui.say(key));
        segments(
            ui,
            sorts.iter().zip(&words).map(|((name, _, is_stack), words)| Segment {
                name,
                label: words,
                chosen: builder.is_stack == *is_stack,
                action: OnActivate(TypingAction::Build(BuilderAction::Stacks(*is_stack))),
            }),
        );
    });
}

fn small(ui: &mut Ui, name: &str, words: &str, kind: ButtonKind, action: BuilderAction) {
    let role = if kind == ButtonKind::Main { TextRole::OnMain } else { TextRole::Ink };
    let node = Node {
        padding: UiRect::axes(px(14), px(4)),
        min_height: px(40),
        align_items: AlignItems::Center,
        ..default()
    };
    control(
        ui,
        ButtonLook::new(name, words).kind(kind),
        node,
        OnActivate(TypingAction::Build(action)),
        |ui| {
            label(ui, words, TextLook::new(size::SMALL).role(role).one_line());
        },
    );
}

fn syllable(ui: &mut Ui, syllable: &SyllableBuilder) {
    // As a syllable is written: what stands before the root, the root, what stands under and on it, and what follows.
    groups(ui, |ui| {
        for parts in [&[Part::Prefix, Part::Superscript][..], &[Part::Root], &[Part::Subscript, Part::Vowel]]
        {
            column(ui, 4.0, Side::Start, |ui| {
                for part in parts {
                    group(ui, syllable, *part);
                }
            });
        }
    });
    groups(ui, |ui| {
        for part in [Part::Suffix, Part::SecondSuffix, Part::Affix] {
            group(ui, syllable, part);
        }
    });
}

fn groups(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::FlexStart,
        column_gap: px(18),
        row_gap: px(6),
        ..default()
    };
    ui.node(node, content);
}

/// Draws the letters of a part. Those that may not stand there now are seen, and cannot be pressed.
fn group(ui: &mut Ui, syllable: &SyllableBuilder, part: Part) {
    let (name, key, in_row) = layout(part);
    let (chosen, choices) = (syllable.chosen(part), syllable.choices(part));
    let words = ui.say(key);
    column(ui, 2.0, Side::Start, |ui| {
        label(ui, &words, TextLook::SMALL.one_line());
        letters(ui, in_row, |ui| {
            for letter in part.letters() {
                let shown = if part == Part::Vowel { format!("ཨ{letter}") } else { (*letter).to_owned() };
                let kind = if chosen.contains(letter) {
                    Some(ButtonKind::Chosen)
                } else {
                    choices.contains(letter).then_some(ButtonKind::Plain)
                };
                let name = format!("build-{name}-{letter}");
                key_of(ui, &name, &shown, kind, BuilderAction::Part(part, letter));
            }
        });
    });
}

fn letters(ui: &mut Ui, in_row: u16, content: impl FnOnce(&mut Ui)) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(GAP),
        row_gap: px(GAP),
        max_width: px(f32::from(in_row) * (LETTER + GAP) * WIDEST),
        ..default()
    };
    ui.node(node, content);
}

/// By how much a row may be wider than its letters' least widths: joined pieces have two letters, and text may be larger.
const WIDEST: f32 = 1.02;

fn key_of(ui: &mut Ui, name: &str, letter: &str, kind: Option<ButtonKind>, action: BuilderAction) {
    let node = Node {
        min_width: px(LETTER),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        padding: UiRect::axes(px(5), px(0)),
        ..default()
    };
    let look = TextLook::new(20.0).one_line();
    match kind {
        Some(kind) => {
            let role = if kind == ButtonKind::Chosen { TextRole::OnChosen } else { TextRole::Ink };
            let action = OnActivate(TypingAction::Build(action));
            control(ui, ButtonLook::new(name, letter).kind(kind), node, action, |ui| {
                label(ui, letter, look.role(role));
            });
        }
        None => {
            ui.node(node, |ui| {
                label(ui, letter, look.quiet());
            });
        }
    }
}

fn stack(ui: &mut Ui, stack: &StackBuilder) {
    let may = |is_legal: bool| is_legal.then_some(ButtonKind::Plain);
    letters(ui, 20, |ui| {
        for letter in LETTERS.into_iter().filter(|letter| !is_fixed(*letter)) {
            let is_legal = stack.clone().push_letter(letter);
            let name = format!("stack-{letter}");
            key_of(ui, &name, &letter.to_string(), may(is_legal), BuilderAction::Letter(letter));
        }
    });
    letters(ui, 20, |ui| {
        for sign in SIGNS.into_iter().filter(|sign| !is_emphasis(*sign)) {
            let is_legal = stack.clone().push_sign(sign);
            let name = format!("stack-{sign}");
            key_of(ui, &name, &format!("ཨ{sign}"), may(is_legal), BuilderAction::Sign(sign));
        }
    });
}

/// Whether a letter keeps its full shape under another: rare, and the engine sets it beside its stack.
fn is_fixed(letter: char) -> bool {
    matches!(letter, '\u{0FBA}'..='\u{0FBC}')
}

/// Whether a sign marks a word for emphasis: it belongs to no answer, and the engine sets it beside its stack.
fn is_emphasis(sign: char) -> bool {
    matches!(sign, '\u{0F35}' | '\u{0F37}' | '\u{0F86}')
}
