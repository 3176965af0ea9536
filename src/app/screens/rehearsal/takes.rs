//! The takes of a speech, the last one first, with charts of how they became over time.

use bevy::prelude::*;

use super::{head, notice, whole};
use crate::app::icons;
use crate::app::keys::{Hotkey, Listed};
use crate::app::rehearsal::{Rehearsal, RehearsalWish, Text, clock};
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    Bar, ButtonLook, TextLook, TextRole, Ui, bars, button, control, foot, icon, label, rest, row,
    scroll_page, surface,
};
use crate::drill::Moment;
use crate::progress::{Measures, Take};

/// Takes that the charts show.
const CHARTED: usize = 14;
/// How high a chart is, logical pixels.
const HEIGHT: f32 = 64.0;
/// How wide it is at least, logical pixels.
const NARROW: f32 = 240.0;
/// Takes that are listed.
const LISTED: usize = 100;

/// Draws it.
pub fn view(ui: &mut Ui, room: &Rehearsal, text: &Text, utc_offset_minutes: i32) {
    head(ui, &text.title.in_language(ui.words.lang()));
    let takes = room.takes();
    scroll_page(ui, "rehearsal-takes", 12.0, |ui| {
        notice(ui, room.notice.as_ref());
        if takes.is_empty() {
            let none = ui.say("rehearsal-no-takes");
            label(ui, &none, TextLook::LEAD);
        }
        if takes.len() > 1 {
            let side_by_side =
                Node { flex_wrap: FlexWrap::Wrap, column_gap: px(12), row_gap: px(12), ..default() };
            ui.node(side_by_side, |ui| charts(ui, &takes));
        }
        for (index, take) in takes.iter().enumerate().rev().take(LISTED) {
            view_take(ui, index + 1, take, index + 1 == takes.len(), utc_offset_minutes);
        }
        foot(ui, JustifyContent::Start, |ui| {
            let words = ui.say("rehearsal-again");
            let look = ButtonLook::new("record", &words).icon(icons::MIC).key(Hotkey::Letter('R'));
            button(ui, look, OnActivate(RehearsalWish::Record));
        });
    });
}

/// What a chart shows of a take, rounded; none where it was not measured.
type Measure = fn(&Measures) -> Option<f64>;

/// The charts: the title of each, and what it shows.
const MEASURES: [(&str, Measure); 3] = [
    ("rehearsal-pace", |measures| measures.pace),
    ("rehearsal-chart-tones", |measures| {
        let (right, known) = measures.tones.filter(|(_, known)| *known > 0)?;
        Some(100.0 * f64::from(right) / f64::from(known))
    }),
    ("rehearsal-long-pauses", |measures| measures.long_pauses.map(f64::from)),
];

/// How the last takes were, the oldest first: a chart for each measure of which anything is known.
fn charts(ui: &mut Ui, takes: &[Take]) {
    let first = takes.len().saturating_sub(CHARTED);
    let shown: Vec<(usize, &Take)> = (first + 1..).zip(&takes[first..]).collect();
    for (title, measure) in MEASURES {
        if shown.iter().filter(|(_, take)| measure(&take.measures).is_some()).count() < 2 {
            continue;
        }
        let bar = |(number, take): &(usize, &Take)| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "hundreds at most")]
            let value = measure(&take.measures).map(|value| value.round().max(0.0) as usize);
            Bar {
                lower: value.unwrap_or_default(),
                upper: 0,
                over: value.map(|value| ui.words.number(value)).unwrap_or_default(),
                under: ui.words.number(*number),
            }
        };
        let bars_of: Vec<Bar> = shown.iter().map(bar).collect();
        let title = ui.say(title);
        let palette = ui.palette();
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            padding: UiRect::axes(px(18), px(12)),
            flex_grow: 1.0,
            flex_basis: px(NARROW),
            min_width: px(0),
            ..default()
        };
        surface(ui, palette.card, node, |ui| {
            label(ui, &title, TextLook::BODY);
            bars(ui, HEIGHT, &bars_of, palette.accent, palette.accent);
        });
    }
}

fn view_take(ui: &mut Ui, number: usize, take: &Take, is_last: bool, utc_offset_minutes: i32) {
    let mut parts = vec![ui.words.in_digits(date(take.at, utc_offset_minutes))];
    let length = take.measures.spoken_ms.or(take.length_ms).unwrap_or_default();
    parts.push(ui.words.in_digits(clock(std::time::Duration::from_millis(length.into()))));
    if let Some(pace) = take.measures.pace {
        parts.push(ui.words.format("rehearsal-pace-of", &[("pace", whole(ui, pace).into())]));
    }
    if let Some(pauses) = take.measures.long_pauses {
        parts.push(ui.words.format("rehearsal-long-pauses-of", &[("count", pauses.into())]));
    }
    if let Some((right, known)) = take.measures.tones {
        let arguments = [("right", right.into()), ("known", known.into())];
        parts.push(ui.words.format("rehearsal-tones-of", &arguments));
    }
    let told = parts.join(" · ");
    let title = ui.words.format("rehearsal-take", &[("number", number.into())]);
    let name = format!("take-{number}");
    let spoken = format!("{title} · {told}");
    let mut look = ButtonLook::new(&name, &spoken);
    look.first = is_last;
    let node = Node {
        width: percent(100),
        align_items: AlignItems::Center,
        column_gap: px(14),
        padding: UiRect::axes(px(18), px(10)),
        min_width: px(0),
        flex_shrink: 0.0,
        ..default()
    };
    let entity = control(ui, look, node, OnActivate(RehearsalWish::See(take.id)), |ui| {
        icon(ui, icons::MIC, 24.0, TextRole::Accent);
        rest(ui, 2.0, |ui| {
            row(ui, 10.0, |ui| {
                label(ui, &title, TextLook::BODY);
            });
            label(ui, &told, TextLook::SMALL);
        });
    });
    ui.commands.entity(entity).insert(Listed);
}

fn date(at: Moment, utc_offset_minutes: i32) -> String {
    let local = at.0.saturating_add(i64::from(utc_offset_minutes) * 60_000);
    jiff::Timestamp::from_millisecond(local)
        .map(|time| time.strftime("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default()
}
