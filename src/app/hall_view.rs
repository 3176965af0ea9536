//! Draws what the hall sees: on the audience's window, and on the desk where there is only one screen. Sizes follow the
//! height of the window, so that it is read from the last row on any projector; the reader's own text scale is for the
//! desk.

mod teams;

use bevy::prelude::*;

use super::audience::HallSize;
use super::evening::{Evening, Hall, HallAnswer, HallBody, Join, evening_is_kept, hall};
use super::icons;
use super::localise::Words;
use super::phones_view::{spaced, view_code};
use super::redraw::audience_needs_redraw;
use super::stage::Stage;
use super::steps::StageSystems;
use super::theme::RADIUS;
use super::widgets::{TextLook, TextRole, Ui, countdown, icon, label, surface};
use crate::buzzer::Look;
use teams::{view_outcome, view_places, view_teams};

/// Installs the audience's view.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(StageSystems::Show)
            .run_if(audience_needs_redraw)
            .run_if(resource_exists::<Evening>)
            .run_if(evening_is_kept),
    );
}

fn show(mut stage: Stage, evening: Res<Evening>, words: Res<Words>, size: HallSize) {
    let locales = evening.hall_locales(words.lang(), words.locale().digits());
    let seen = hall(&evening, &locales);
    stage.show_audience(|ui| view_hall(ui, &seen, size.scale()));
}

/// Draws what the hall sees, in sizes of a window `scale` times as high as the smallest laptop's.
pub fn view_hall(ui: &mut Ui, hall: &Hall, scale: f32) {
    // The rem follows the text scale of the desk.
    let text = scale / ui.look.text_scale;
    let look = Sizes { scale, text };
    let page = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        min_height: px(0),
        width: percent(100),
        padding: UiRect::axes(px(40.0 * scale), px(20.0 * scale)),
        row_gap: px(12.0 * scale),
        ..default()
    };
    ui.node(page, |ui| {
        view_head(ui, hall, look);
        let middle = Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            min_height: px(0),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            row_gap: px(16.0 * scale),
            overflow: Overflow::clip(),
            ..default()
        };
        ui.node(middle, |ui| {
            view_body(ui, &hall.body, look);
            // Between the questions, where nobody has to read anything else.
            let is_between = matches!(hall.body, HallBody::Welcome(_) | HallBody::Card(_));
            if let Some(join) = hall.join.as_ref().filter(|_| is_between) {
                view_join(ui, join, look);
            }
        });
        if hall.is_open {
            view_clock(ui, hall, look);
        }
        if let Some(outcome) = &hall.outcome {
            view_outcome(ui, outcome, look);
        }
        if !matches!(hall.body, HallBody::Places(_)) {
            view_teams(ui, &hall.teams, look);
        }
    });
}

#[derive(Clone, Copy)]
struct Sizes {
    /// Of lengths.
    scale: f32,
    /// Of text.
    text: f32,
}

impl Sizes {
    fn look(self, size: f32) -> TextLook {
        TextLook::new(size * self.text)
    }
}

fn view_head(ui: &mut Ui, hall: &Hall, sizes: Sizes) {
    let line = Node {
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::Center,
        column_gap: px(20.0 * sizes.scale),
        flex_shrink: 0.0,
        ..default()
    };
    ui.node(line, |ui| {
        let names = hall.round.join("   ");
        label(ui, &names, sizes.look(24.0).quiet().one_line());
        if !hall.rests.is_empty() {
            label(ui, &hall.rests.join("   "), sizes.look(26.0).role(TextRole::Accent).one_line());
        }
        if let Some((at, of)) = hall.count {
            let count = ui.words.in_digits(format!("{at} / {of}"));
            label(ui, &count, sizes.look(24.0).quiet().one_line());
        }
    });
}

fn view_body(ui: &mut Ui, body: &HallBody, sizes: Sizes) {
    match body {
        HallBody::Welcome(names) => {
            for (index, name) in names.iter().enumerate() {
                let size = if index == 0 { 72.0 } else { 48.0 };
                label(ui, name, sizes.look(size).centred());
            }
        }
        HallBody::Card(lines) => view_card(ui, lines, sizes),
        HallBody::Question { ask, options, numbered, answer } => {
            view_question(ui, ask, options, *numbered, answer.as_ref(), sizes);
        }
        HallBody::Places(places) => view_places(ui, places, sizes),
    }
}

/// The rule card, each language in a column of its own.
fn view_card(ui: &mut Ui, lines: &[Vec<String>], sizes: Sizes) {
    let languages = lines.iter().map(Vec::len).max().unwrap_or_default();
    let longest = |language: usize| -> usize {
        lines.iter().filter_map(|line| line.get(language)).map(|text| text.chars().count()).sum()
    };
    let letters = (0..languages).map(longest).max().unwrap_or_default() * languages.max(1);
    let size = match letters + 24 * lines.len() {
        0..=420 => 30.0,
        421..=640 => 26.0,
        641..=900 => 22.0,
        _ => 18.0,
    };
    let columns = Node {
        column_gap: px(48.0 * sizes.scale),
        align_items: AlignItems::FlexStart,
        justify_content: JustifyContent::Center,
        width: percent(100),
        ..default()
    };
    ui.node(columns, |ui| {
        for language in 0..languages {
            let column = Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(8.0 * sizes.scale),
                flex_grow: 1.0,
                flex_shrink: 1.0,
                flex_basis: px(0),
                max_width: percent(if languages > 1 { 50.0 } else { 70.0 }),
                min_width: px(0),
                ..default()
            };
            ui.node(column, |ui| {
                for text in lines.iter().filter_map(|line| line.get(language)) {
                    label(ui, text, sizes.look(size));
                }
            });
        }
    });
}

fn view_question(
    ui: &mut Ui,
    ask: &[String],
    options: &[Vec<String>],
    numbered: bool,
    answer: Option<&HallAnswer>,
    sizes: Sizes,
) {
    let letters: usize = ask.iter().chain(options.iter().flatten()).map(|text| text.chars().count()).sum();
    let why = answer.map_or(0, |answer| answer.why.iter().map(|text| text.chars().count()).sum());
    let options_long = options.iter().flatten().map(|text| text.chars().count()).max().unwrap_or_default();
    let rows = options.len().div_ceil(2) * options.first().map_or(0, Vec::len);
    let crowded = 30 * rows.saturating_sub(4);
    let size = match letters + why + crowded + 14 * rows + if options_long > 20 { 90 } else { 0 } {
        0..=150 => 46.0,
        151..=260 => 38.0,
        261..=400 => 31.0,
        401..=560 => 26.0,
        _ => 22.0,
    };
    let size = fitted(size, |size| {
        let asked: f32 = ask.iter().map(|text| height(text, size, WIDTH)).sum();
        let rows = options.chunks(2).map(|row| {
            let of = |option: &Vec<String>| {
                option.iter().map(|text| height(text, size * 0.66, 0.42 * WIDTH)).sum::<f32>() + 28.0
            };
            row.iter().map(of).fold(0.0, f32::max)
        });
        let told = answer.map_or(0.0, |answer| {
            let text = if answer.option.is_none() { answer.text.join("   ") } else { String::new() };
            let why = answer.why.iter().map(|why| height(why, size * 0.5, 0.9 * WIDTH) + 4.0);
            height(&text, size * 0.9, 0.9 * WIDTH) + why.sum::<f32>() + 20.0
        });
        asked + rows.sum::<f32>() + told
    });
    for (index, text) in ask.iter().enumerate() {
        let look = if index == 0 { sizes.look(size) } else { sizes.look(size * 0.72).quiet() };
        label(ui, text, look.centred());
    }
    if !options.is_empty() {
        view_options(ui, options, numbered, answer.and_then(|answer| answer.option), size * 0.66, sizes);
    }
    if let Some(answer) = answer {
        let palette = ui.palette();
        let node = Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            padding: UiRect::axes(px(28.0 * sizes.scale), px(10.0 * sizes.scale)),
            row_gap: px(4.0 * sizes.scale),
            ..default()
        };
        surface(ui, palette.right_band, node, |ui| {
            if answer.option.is_none() {
                let text = answer.text.join("   ");
                label(ui, &text, sizes.look(size * 0.9).role(TextRole::Right).centred());
            }
            for why in &answer.why {
                label(ui, why, sizes.look(size * 0.5).centred());
            }
        });
    }
}

fn view_options(
    ui: &mut Ui,
    options: &[Vec<String>],
    numbered: bool,
    right: Option<usize>,
    size: f32,
    sizes: Sizes,
) {
    let palette = ui.palette();
    let grid = Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::flex(if options.len() > 1 { 2 } else { 1 }, 1.0),
        column_gap: px(18.0 * sizes.scale),
        row_gap: px(12.0 * sizes.scale),
        width: percent(94),
        ..default()
    };
    ui.node(grid, |ui| {
        for (index, option) in options.iter().enumerate() {
            let is_right = right == Some(index);
            let background = if is_right { palette.right_band } else { palette.card };
            let node = Node {
                align_items: AlignItems::Center,
                column_gap: px(16.0 * sizes.scale),
                padding: UiRect::axes(px(20.0 * sizes.scale), px(8.0 * sizes.scale)),
                min_width: px(0),
                ..default()
            };
            surface(ui, background, node, |ui| {
                if is_right {
                    icon(ui, icons::CHECK, size * sizes.text, TextRole::Right);
                }
                if numbered {
                    let letter = ["A", "B", "C", "D", "E", "F", "G", "H"].get(index).copied().unwrap_or("");
                    let role = if is_right { TextRole::Right } else { TextRole::Accent };
                    label(ui, letter, sizes.look(size).strong().role(role).one_line());
                }
                let texts = Node {
                    flex_direction: FlexDirection::Column,
                    flex_shrink: 1.0,
                    flex_grow: 1.0,
                    min_width: px(0),
                    ..default()
                };
                ui.node(texts, |ui| {
                    for (language, text) in option.iter().enumerate() {
                        let role = if is_right { TextRole::Right } else { TextRole::Ink };
                        let size = if language == 0 { size } else { size * 0.8 };
                        label(ui, text, sizes.look(size).role(role));
                    }
                });
            });
        }
    });
}

/// What a question with its answer has between the head of the hall and its teams, at scale 1, on a wide screen.
const WIDTH: f32 = 1_240.0;
const ROOM: f32 = 440.0;

/// Text that is smaller is not read from the last row; rather something is cut.
const SMALLEST: f32 = 15.0;

/// Returns the size, made smaller until what stands below one another has room.
fn fitted(size: f32, height: impl Fn(f32) -> f32) -> f32 {
    let mut size = size;
    while size > SMALLEST && height(size) > ROOM {
        size *= 0.95;
    }
    size
}

/// Estimates how high a text is that is broken into lines of this width, as hanzi, Tibetan and Latin are set on average.
fn height(text: &str, size: f32, width: f32) -> f32 {
    let advance = |c: char| match c {
        'ༀ'..='\u{fff}' => 0.5,
        '\u{2e80}'.. => 1.0,
        _ => 0.5,
    };
    let lines = (text.chars().map(advance).sum::<f32>() * size / width).ceil();
    let is_tibetan = text.chars().any(|c| ('ༀ'..='\u{fff}').contains(&c));
    lines * size * if is_tibetan { 2.0 } else { 1.5 }
}

/// How phones come in.
fn view_join(ui: &mut Ui, join: &Join, sizes: Sizes) {
    let line = Node {
        column_gap: px(28.0 * sizes.scale),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    ui.node(line, |ui| {
        view_code(ui, &join.url, 150.0 * sizes.scale);
        let texts = Node { flex_direction: FlexDirection::Column, ..default() };
        ui.node(texts, |ui| {
            label(ui, &join.address, sizes.look(24.0).one_line());
            label(ui, &spaced(&join.code), sizes.look(40.0).strong().one_line());
        });
    });
}

/// The clock, and who was first.
fn view_clock(ui: &mut Ui, hall: &Hall, sizes: Sizes) {
    let line = Node {
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        column_gap: px(40.0 * sizes.scale),
        row_gap: px(10.0 * sizes.scale),
        flex_wrap: FlexWrap::Wrap,
        min_height: px(96.0 * sizes.scale),
        flex_shrink: 0.0,
        ..default()
    };
    let name = ui.say("host-clock");
    ui.node(line, |ui| {
        countdown::<Evening>(ui, "hall-clock", &name, 56.0 * sizes.text, 150.0 * sizes.scale);
        for press in &hall.answering {
            let node = Node {
                align_items: AlignItems::Center,
                column_gap: px(18.0 * sizes.scale),
                padding: UiRect::axes(px(28.0 * sizes.scale), px(10.0 * sizes.scale)),
                border_radius: BorderRadius::all(px(RADIUS)),
                ..default()
            };
            ui.node((node, BackgroundColor(colour_of(press.look))), |ui| {
                label(ui, &press.name, sizes.look(40.0).role(TextRole::OnTeam).one_line());
                if let Some(after) = press.after {
                    let seconds = ui.words.in_digits(format!("{}.{:03} s", after / 1_000, after % 1_000));
                    label(ui, &seconds, sizes.look(22.0).role(TextRole::OnTeam).one_line());
                }
            });
        }
    });
}

/// Returns the colour of a team, which is the same on its phones.
pub fn colour_of(look: Look) -> Color {
    let [red, green, blue] = look.colour();
    Color::srgb_u8(red, green, blue)
}
