//! Beside the question: the teams, and the log with what can be corrected in it.

use bevy::prelude::*;

use super::told;
use crate::app::evening::{Evening, Plan, Play, called, key_of, looks, pressed_after};
use crate::app::hall_view::colour_of;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, key_cap, label, surface};
use crate::buzzer::Look;
use crate::contest::{Correction, Event, EventKind, Phase, Recorded, Ruling, number};

/// How many of the last events are shown.
const SHOWN: usize = 6;

fn card() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        padding: UiRect::axes(px(18), px(10)),
        ..default()
    }
}

/// Draws the teams with their scores, their keys, and when they pressed.
pub fn view_teams(ui: &mut Ui, evening: &Evening) {
    let palette = ui.palette();
    let contest = evening.contest();
    let (scores, teams) = (contest.scores(), contest.setting().teams());
    let answering: &[usize] = match &contest.state().phase {
        Phase::Answering { teams, .. } => teams,
        _ => &[],
    };
    // Of a whole class those that are in front.
    let shown: Vec<usize> = if teams.len() > Plan::MOST_TEAMS {
        contest.standings().iter().take(Plan::MOST_TEAMS).map(|standing| standing.team).collect()
    } else {
        (0..teams.len()).collect()
    };
    let looks: Vec<Look> = looks(teams.len()).collect();
    surface(ui, palette.card, card(), |ui| {
        for (seat, look) in shown.iter().filter_map(|seat| Some((*seat, looks.get(*seat)?))) {
            let look = *look;
            let answers = answering.contains(&seat);
            let line = Node {
                align_items: AlignItems::Center,
                column_gap: px(10),
                padding: UiRect::axes(px(6), px(1)),
                border_radius: BorderRadius::all(px(8)),
                ..default()
            };
            let background = if answers { palette.attention_band } else { Color::NONE };
            ui.node((line, BackgroundColor(background)), |ui| {
                let mark = Node {
                    width: px(12),
                    height: px(26),
                    border_radius: BorderRadius::all(px(4)),
                    flex_shrink: 0.0,
                    ..default()
                };
                ui.node((mark, BackgroundColor(colour_of(look))), |_| {});
                let name = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
                ui.node(name, |ui| {
                    label(ui, &called(contest, seat, ui.words), TextLook::BODY);
                });
                if let Some(after) = pressed_after(evening, seat) {
                    let seconds = ui.words.in_digits(format!("{}.{:03} s", after / 1_000, after % 1_000));
                    label(ui, &seconds, TextLook::SMALL.one_line());
                }
                let score = scores.get(seat).copied().unwrap_or_default();
                let score = ui.words.in_digits(score.to_string());
                label(ui, &score, TextLook::LEAD.strong().one_line());
                if let Some(key) = key_of(seat).filter(|_| teams.len() <= Plan::MOST_TEAMS) {
                    key_cap(ui, key, TextRole::Quiet);
                }
            });
        }
    });
}

/// Draws the last events, the last one first; rulings can be turned round.
pub fn view_log(ui: &mut Ui, evening: &Evening) {
    let palette = ui.palette();
    let log = evening.contest().log();
    if log.is_empty() {
        return;
    }
    let in_force = evening.contest().in_force();
    let corrected = |index: usize| corrected(log, index).filter(|_| in_force.get(index) == Some(&true));
    let newest = (0..log.len()).rev().find(|index| corrected(*index).is_some());
    surface(ui, palette.card, card(), |ui| {
        let title = ui.say("host-log");
        label(ui, &title, TextLook::SMALL);
        // The phones of a class would push everything else out of the list; the console shows their answers itself.
        let steps = log.iter().enumerate().rev().filter(|(_, it)| it.event.kind() != EventKind::Answer);
        for (index, recorded) in steps.take(SHOWN) {
            let line = Node { align_items: AlignItems::Center, column_gap: px(8), ..default() };
            ui.node(line, |ui| {
                let seconds = recorded.at / 1_000;
                let time = ui.words.in_digits(format!("{}:{:02}", seconds / 60, seconds % 60));
                label(ui, &time, TextLook::SMALL.one_line());
                let told = told::event(ui, evening, &recorded.event);
                let text = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
                ui.node(text, |ui| {
                    if in_force.get(index) == Some(&true) {
                        label(ui, &told, TextLook::SMALL.role(TextRole::Ink));
                    } else {
                        let undone = ui.words.format("host-log-undone", &[("event", told.into())]);
                        label(ui, &undone, TextLook::SMALL);
                    }
                });
                if let Some(ruling) = corrected(index) {
                    let change = ui.say("host-change");
                    let name = format!("change-{index}");
                    let mut look = ButtonLook::new(&name, &change).kind(ButtonKind::Quiet);
                    if newest == Some(index) {
                        look = look.key(Hotkey::Letter('X'));
                    }
                    let correction = Correction { of: number(index), team: None, ruling };
                    button(ui, look, OnActivate(Play::Correct(correction)));
                }
            });
        }
    });
}

/// Returns the other ruling of an event that ruled right or wrong, by what holds now.
fn corrected(log: &[Recorded], index: usize) -> Option<Ruling> {
    let Event::Ruling { ruling, .. } = &log.get(index)?.event else { return None };
    let later = log[index..].iter().rev().find_map(|other| match &other.event {
        Event::Correct(correction) if correction.of == number(index) => Some(correction.ruling),
        _ => None,
    });
    match later.unwrap_or(*ruling) {
        Ruling::Right | Ruling::Power | Ruling::Partial(_) => Some(Ruling::Wrong),
        Ruling::Wrong => Some(Ruling::Right),
        Ruling::Prompted | Ruling::Void => None,
    }
}
