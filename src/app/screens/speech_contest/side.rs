//! Beside the front: the speakers in their order, with what came of them.

use bevy::prelude::*;

use crate::app::icons;
use crate::app::speech_day::{Host, SpeechDay};
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, label, surface};
use crate::contest::speeches::{Fate, SpeechPhase, SpeechResult};

/// Draws the speakers.
pub fn view(ui: &mut Ui, day: &SpeechDay) {
    let contest = day.contest();
    let results = contest.results();
    let palette = ui.palette();
    let is_closed = contest.state().phase == SpeechPhase::Closed;
    // A hall may see this screen too: no place is told here before it is shown there.
    let revealed = contest.revealed();
    let is_shown = |speaker: usize| revealed.iter().any(|result| result.speaker == speaker);
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        padding: UiRect::axes(px(16), px(10)),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        for (number, speaker) in (1..).zip(contest.setting().order()) {
            let Some(who) = contest.setting().speaker(*speaker) else { continue };
            let Some(result) = results.iter().find(|result| result.speaker == *speaker) else { continue };
            let is_front = contest.state().phase.speaker() == Some(*speaker);
            let line = Node {
                align_items: AlignItems::Center,
                column_gap: px(10),
                padding: UiRect::axes(px(6), px(2)),
                border_radius: BorderRadius::all(px(8)),
                ..default()
            };
            let background = if is_front { palette.attention_band } else { Color::NONE };
            ui.node((line, BackgroundColor(background)), |ui| {
                let number_text = ui.words.in_digits(format!("{number}."));
                label(ui, &number_text, TextLook::SMALL.one_line());
                let name = Node {
                    flex_direction: FlexDirection::Column,
                    flex_grow: 1.0,
                    flex_shrink: 1.0,
                    min_width: px(0),
                    ..default()
                };
                ui.node(name, |ui| {
                    label(ui, &who.name, TextLook::BODY);
                    let (told, role) = told(ui, result, is_front, is_shown(*speaker));
                    label(ui, &told, TextLook::SMALL.role(role));
                });
                if !is_closed {
                    act_on(ui, day, *speaker, &who.name, number);
                }
            });
        }
    });
}

/// Where a speaker stands, in a few words.
fn told(ui: &Ui, result: &SpeechResult, is_front: bool, is_shown: bool) -> (String, TextRole) {
    if let Some(missing) = Some(result.missing.len()).filter(|missing| *missing > 0 && result.ms.is_some()) {
        return (ui.words.format("speeches-missing-count", &[("count", missing.into())]), TextRole::Wrong);
    }
    if is_front && result.ms.is_none() {
        return (ui.say("speeches-at-front"), TextRole::Accent);
    }
    if let (Some(place), Some(total)) = (result.place.filter(|_| is_shown), result.total) {
        let args = [("place", place.into()), ("total", total.with_places(3).into())];
        return (ui.words.in_digits(ui.words.format("speeches-place", &args)), TextRole::Quiet);
    }
    (ui.say(result.standing.key()), TextRole::Quiet)
}

/// What can be done with a speaker now.
fn act_on(ui: &mut Ui, day: &SpeechDay, speaker: usize, name: &str, number: usize) {
    let Some(turn) = day.contest().state().turns.get(speaker) else { return };
    let runs =
        matches!(day.contest().state().phase, SpeechPhase::Speaking { .. } | SpeechPhase::Resting { .. });
    let tool = |ui: &mut Ui, id: &str, key: &str, glyph: char, host: Host| {
        let words = ui.words.format(key, &[("speaker", name.into())]);
        let id = format!("{id}-{number}");
        let look = ButtonLook::new(&id, &words).icon_only(glyph).kind(ButtonKind::Quiet);
        button(ui, look, OnActivate(host));
    };
    if turn.counts() && day.looked_at() != Some(speaker) && !runs {
        let judge = turn.missing().first().copied().unwrap_or_default();
        tool(ui, "marks", "speeches-marks-of", icons::PENCIL, Host::Look(speaker, judge));
    }
    if matches!(turn.fate, Fate::Waiting | Fate::Absent) && !runs {
        tool(ui, "call", "speeches-call", icons::MIC, Host::Call(speaker));
    }
    if turn.fate != Fate::Withdrawn && !runs {
        tool(ui, "withdraw", "speeches-withdraw", icons::X, Host::Withdraw(speaker));
    }
}
