//! Draws the lines: the current one large and word by word, the others above and below it.

use bevy::prelude::*;

use super::walk::speakers;
use super::{Action, Page};
use crate::app::icons;
use crate::app::keys::{BringIntoView, Hotkey};
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    ButtonKind, ButtonLook, RubySize, TextLook, TextRole, Ui, button, control, label, rest, ruby, ruby_text,
    surface,
};
use crate::drill::Language;
use crate::drill::lexicon::TextPiece;
use crate::language::mandarin::hanzi::{self, Cell};
use crate::language::tibetan::listing::listing;
use crate::lesson::Line;
use crate::locale::UiLanguage;

/// Hanzi of the current line, in logical pixels at scale 1, to be read from across a room.
const HANZI: f32 = 48.0;
/// The pinyin above them.
const PINYIN: f32 = 20.0;
/// Tibetan of the current line, where it is learnt.
const TIBETAN: f32 = 40.0;

/// Draws the current line.
pub fn current(ui: &mut Ui, page: &Page, line: &Line) {
    let palette = ui.palette();
    let node = Node {
        width: percent(100),
        align_items: AlignItems::Start,
        column_gap: px(16),
        padding: UiRect::axes(px(20), px(14)),
        min_width: px(0),
        flex_shrink: 0.0,
        ..default()
    };
    let card = surface(ui, palette.card, node, |ui| {
        speaker(ui, page, line);
        rest(ui, 10.0, |ui| {
            let is_peeked = page.walk.peeked.contains(&page.walk.line);
            if page.walk.is_covered(page.story) && !is_peeked {
                let words = ui.say("reading-your-turn");
                label(ui, &words, TextLook::LEAD.role(TextRole::Accent));
                meaning(ui, page, line, TextLook::new(size::LEAD));
                peek(ui, page, page.walk.line, true);
                return;
            }
            let (shows_target, shows_meaning) = shown(page, page.walk.line);
            if shows_target {
                words(ui, page);
            }
            if shows_meaning {
                meaning(ui, page, line, TextLook::new(size::LEAD));
            }
            if !shows_target || !shows_meaning {
                peek(ui, page, page.walk.line, true);
            }
        });
    });
    ui.commands.entity(card).insert(BorderColor::all(palette.attention));
    if page.is_sought {
        ui.commands.entity(card).insert(BringIntoView::default());
    }
}

/// Draws a line that is not the current one. A press makes it that.
pub fn other(ui: &mut Ui, page: &Page, index: usize, line: &Line) {
    let (shows_target, shows_meaning) = shown(page, index);
    let text = match page.target {
        Language::Mandarin => &line.zh,
        Language::Tibetan => &line.bo,
    };
    let spoken = line.by.as_ref().map_or_else(|| text.clone(), |by| format!("{by}: {text}"));
    let name = format!("line-{index}");
    let look = ButtonLook::new(&name, &spoken).kind(ButtonKind::Quiet);
    let node = Node {
        width: percent(100),
        align_items: AlignItems::Start,
        column_gap: px(16),
        padding: UiRect::axes(px(20), px(4)),
        min_width: px(0),
        flex_shrink: 0.0,
        ..default()
    };
    let is_hidden = !shows_target && !shows_meaning;
    control(ui, look, node, OnActivate(Action::GoTo(index)), |ui| {
        speaker(ui, page, line);
        rest(ui, 2.0, |ui| {
            if shows_target {
                small(ui, page, line);
            }
            if shows_meaning {
                meaning(ui, page, line, TextLook::BODY.quiet());
            }
            if is_hidden {
                label(ui, "…", TextLook::LEAD.quiet());
            }
        });
    });
}

/// Returns whether the language that is learnt and the reader's own are shown of a line.
fn shown(page: &Page, line: usize) -> (bool, bool) {
    let is_peeked = page.walk.peeked.contains(&line);
    let (zh, bo) = (page.settings.reads_mandarin || is_peeked, page.settings.reads_tibetan || is_peeked);
    match page.target {
        Language::Mandarin => (zh, bo),
        Language::Tibetan => (bo, zh),
    }
}

/// The button that shows what is hidden of a line.
fn peek(ui: &mut Ui, page: &Page, line: usize, has_key: bool) {
    if page.walk.peeked.contains(&line) {
        return;
    }
    let words = ui.say("reading-show");
    let name = format!("peek-{line}");
    let mut look = ButtonLook::new(&name, &words).icon(icons::EYE);
    look.key = has_key.then_some(Hotkey::Letter('S'));
    // A row, so that the button is no wider than it needs to be.
    ui.node(Node::default(), |ui| {
        button(ui, look, OnActivate(Action::Peek(line)));
    });
}

/// Who says a line: a letter or a name in a colour of its own.
fn speaker(ui: &mut Ui, page: &Page, line: &Line) {
    let Some(by) = &line.by else { return };
    let place = speakers(page.story).iter().position(|speaker| speaker == by).unwrap_or_default();
    let role = [TextRole::Accent, TextRole::Right, TextRole::Ink][place % 3];
    let colour = role.colour(&ui.palette());
    let badge = Node {
        min_width: px(38),
        min_height: px(38),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        padding: UiRect::axes(px(9), px(2)),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(19)),
        ..default()
    };
    ui.node((badge, BorderColor::all(colour)), |ui| {
        label(ui, by, TextLook::new(size::BODY).role(role).strong().one_line());
    });
}

/// The line in the language that is learnt, small.
fn small(ui: &mut Ui, page: &Page, line: &Line) {
    match page.target {
        Language::Mandarin => chinese(ui, page, line, RubySize { hanzi: 26.0, pinyin: 14.0 }),
        Language::Tibetan => {
            label(ui, &line.bo, TextLook::LEAD);
        }
    }
}

/// What the line means, in the reader's own language; English only for those who read it.
fn meaning(ui: &mut Ui, page: &Page, line: &Line, look: TextLook) {
    match page.target {
        Language::Mandarin => {
            label(ui, &line.bo, look);
        }
        Language::Tibetan => chinese(ui, page, line, RubySize { hanzi: 26.0, pinyin: 14.0 }),
    }
    if ui.words.lang() == UiLanguage::English && !line.en.is_empty() {
        label(ui, &line.en, TextLook::BODY.quiet());
    }
}

fn chinese(ui: &mut Ui, page: &Page, line: &Line, size: RubySize) {
    let cells = hanzi::align(&line.zh, &line.pinyin).unwrap_or_default();
    if cells.is_empty() {
        label(ui, &line.zh, TextLook::new(size.hanzi));
    } else {
        ruby_text(ui, pairs(&cells, page.settings.reads_pinyin), size, JustifyContent::Start);
    }
}

/// Returns cells as they are set, with their pinyin if it is wanted.
pub fn pairs(cells: &[Cell], with_pinyin: bool) -> impl Iterator<Item = (&str, Option<&str>)> {
    cells.iter().map(move |cell| (cell.hanzi.as_str(), cell.pinyin.as_deref().filter(|_| with_pinyin)))
}

/// The current line word by word, each to be looked up. A sign stays with the word before it.
fn words(ui: &mut Ui, page: &Page) {
    let text = Node {
        width: percent(100),
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::End,
        row_gap: px(6),
        min_width: px(0),
        ..default()
    };
    let mut clusters: Vec<Vec<(Option<usize>, &TextPiece)>> = Vec::new();
    let mut count = 0;
    for piece in &page.pieces {
        let word = piece.is_word.then(|| {
            count += 1;
            count - 1
        });
        match clusters.last_mut() {
            Some(cluster) if word.is_none() => cluster.push((word, piece)),
            _ => clusters.push(vec![(word, piece)]),
        }
    }
    ui.node(text, |ui| {
        for cluster in clusters {
            let node = Node { align_items: AlignItems::End, flex_shrink: 0.0, ..default() };
            ui.node(node, |ui| {
                for (number, piece) in cluster {
                    match number {
                        Some(number) => word(ui, page, number, piece),
                        // After a shad is room, before it none.
                        None if page.target == Language::Tibetan => {
                            let node = Node { padding: UiRect::right(px(12)), ..default() };
                            ui.node(node, |ui| set(ui, page, piece));
                        }
                        None => set(ui, page, piece),
                    }
                }
            });
        }
    });
}

fn word(ui: &mut Ui, page: &Page, number: usize, piece: &TextPiece) {
    let palette = ui.palette();
    let name = format!("word-{number}");
    let text = piece.text.trim_end_matches(['་', '།', ' ']);
    // Who listens to the page is told what a word means at once.
    let pinyin = piece.cells.iter().filter_map(|cell| cell.pinyin.as_deref()).collect::<Vec<_>>().join(" ");
    let meaning = piece
        .items
        .first()
        .filter(|_| shown(page, page.walk.line).1)
        .and_then(|item| page.lexicon.entry(item))
        .map(|entry| match page.target {
            Language::Mandarin => listing(entry.bo()),
            Language::Tibetan => entry.zh().to_owned(),
        });
    let told: Vec<String> = [text.to_owned(), pinyin, meaning.unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let told = told.join(", ");
    let look = ButtonLook::new(&name, &told).kind(ButtonKind::Quiet);
    let node = Node {
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        // Tibetan has no room between words: the tsheg stands there.
        padding: UiRect::axes(px(if page.target == Language::Tibetan { 0 } else { 5 }), px(2)),
        ..default()
    };
    let is_looked_up = page.walk.word == Some(number);
    let entity = control(ui, look, node, OnActivate(Action::LookUp(number)), |ui| {
        set(ui, page, piece);
        let bar =
            Node { width: percent(100), height: px(4), border_radius: BorderRadius::all(px(2)), ..default() };
        ui.node((bar, BackgroundColor(if is_looked_up { palette.attention } else { Color::NONE })), |_| {});
    });
    if page.is_sought && is_looked_up {
        // Of a line that is longer than its room at least the word is seen.
        ui.commands.entity(entity).insert(BringIntoView::last());
    }
}

/// Sets a piece of the current line.
fn set(ui: &mut Ui, page: &Page, piece: &TextPiece) {
    let scale = |size: f32| ui.look.display(size);
    let (hanzi, pinyin, tibetan) = (scale(HANZI), scale(PINYIN), scale(TIBETAN));
    if piece.cells.is_empty() {
        label(ui, piece.text.trim_end(), TextLook::new(tibetan).one_line());
    } else {
        ruby(ui, pairs(&piece.cells, page.settings.reads_pinyin), RubySize { hanzi, pinyin });
    }
}
