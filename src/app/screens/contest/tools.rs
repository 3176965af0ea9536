//! What is not needed at every question: points by the judges, protests, a question that does not count, the phones.

use bevy::prelude::*;

use crate::app::evening::{Evening, Play, SaveSheets, Switch};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::phones_view::view_phones;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, button, label, row, surface};
use crate::buzzer::Seat;
use crate::contest::{Claim, Correction, Effect, Event, Ruling, number};

/// What the judges give or take at once.
const STEP: i32 = 5;

/// Draws the tools.
pub fn view(ui: &mut Ui, evening: &Evening) {
    let palette = ui.palette();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(12),
        padding: UiRect::axes(px(22), px(14)),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        row(ui, 10.0, |ui| {
            let words = ui.say("host-save-sheets");
            let look = ButtonLook::new("save-now", &words).icon(icons::SCROLL_TEXT).key(Hotkey::Function(6));
            button(ui, look, OnActivate(SaveSheets));
        });
        view_rehearsal(ui, evening);
        let named = |seat: Seat| {
            let team = evening.contest().setting().teams().get(usize::from(seat.0));
            team.map(|team| team.name.clone())
        };
        view_phones(ui, evening.phones(), evening.phones_fault(), named);
        view_judges(ui, evening);
        view_protests(ui, evening);
    });
}

/// Every device and every two keys, tried before they count.
fn view_rehearsal(ui: &mut Ui, evening: &Evening) {
    let heading = ui.say("host-rehearsal");
    label(ui, &heading, TextLook::BODY.quiet());
    let is_open = evening.contest().state().is_open();
    let Some(rehearsal) = evening.rehearsal() else {
        // While a question is open every press counts.
        if !is_open {
            row(ui, 10.0, |ui| {
                let words = ui.say("host-rehearse");
                let look = ButtonLook::new("rehearsal", &words).icon(icons::PLAY).key(Hotkey::Letter('B'));
                button(ui, look, OnActivate(Play::Turn(Switch::Rehearsal)));
            });
        }
        return;
    };
    let about = ui.say("host-rehearsal-about");
    label(ui, &about, TextLook::BODY);
    let teams = evening.contest().setting().teams();
    row(ui, 16.0, |ui| {
        for (seat, team) in (0..).map(Seat).zip(teams) {
            let heard: Vec<String> =
                rehearsal.devices(seat).map(|(device, delay)| format!("{device} ±{delay} ms")).collect();
            let (role, heard) = if heard.is_empty() {
                (TextRole::Quiet, "–".to_owned())
            } else {
                (TextRole::Right, heard.join(", "))
            };
            let line = ui.words.in_digits(format!("{}: {heard}", team.name));
            label(ui, &line, TextLook::BODY.role(role));
        }
    });
    let left = rehearsal.pairs_left(u16::try_from(teams.len()).unwrap_or(u16::MAX));
    let pairs: Vec<String> =
        left.iter().take(12).map(|(one, other)| format!("{}+{}", one.0 + 1, other.0 + 1)).collect();
    let line = if pairs.is_empty() {
        ui.say("host-pairs-heard")
    } else {
        ui.words.format("host-pairs-left", &[("pairs", ui.words.in_digits(pairs.join(" · ")).into())])
    };
    label(ui, &line, TextLook::BODY);
    row(ui, 10.0, |ui| {
        let words = ui.say("host-rehearsal-over");
        let look = ButtonLook::new("rehearsal", &words).icon(icons::CHECK).key(Hotkey::Letter('B'));
        button(ui, look, OnActivate(Play::Turn(Switch::Rehearsal)));
    });
}

fn view_judges(ui: &mut Ui, evening: &Evening) {
    let heading = ui.say("host-judges");
    label(ui, &heading, TextLook::BODY.quiet());
    row(ui, 8.0, |ui| {
        for (seat, team) in evening.contest().setting().teams().iter().enumerate() {
            label(ui, &team.name, TextLook::BODY);
            for (sign, glyph) in [(-1, icons::MINUS), (1, icons::PLUS)] {
                let points = sign * STEP;
                let words = ui.words.in_digits(format!("{} {points:+}", team.name));
                let name = format!("adjust-{}-{}", seat + 1, if sign < 0 { "less" } else { "more" });
                let look = ButtonLook::new(&name, &words).icon_only(glyph);
                button(ui, look, OnActivate(Play::Adjust(seat, points)));
            }
        }
    });
    if let Some(id) = evening.asked() {
        row(ui, 8.0, |ui| {
            let words = ui.say("host-throw-out");
            let look = ButtonLook::new("throw-out", &words).icon(icons::TRASH_2).key(Hotkey::Letter('D'));
            button(ui, look, OnActivate(Play::ThrowOut(id.to_owned())));
            let claim = Claim::ThrowOut { question: id.to_owned() };
            if let Ok(effect) = evening.contest().effect_of(&claim) {
                view_effect(ui, &effect);
            }
        });
    }
}

/// Protests against the last ruling, and those that are to be decided, each with what it would change.
fn view_protests(ui: &mut Ui, evening: &Evening) {
    let contest = evening.contest();
    let teams = contest.setting().teams();
    let last = contest.log().iter().enumerate().rev().find_map(|(index, recorded)| match &recorded.event {
        Event::Ruling { ruling, .. } => Some((index, *ruling)),
        _ => None,
    });
    if let Some((index, ruling)) = last {
        let heading = ui.say("host-protest");
        label(ui, &heading, TextLook::BODY.quiet());
        let ruling = if ruling == Ruling::Wrong { Ruling::Right } else { Ruling::Wrong };
        let claim = Claim::Ruling(Correction { of: number(index), team: None, ruling });
        row(ui, 8.0, |ui| {
            for (seat, team) in teams.iter().enumerate() {
                let name = format!("protest-{}", seat + 1);
                let look = ButtonLook::new(&name, &team.name).icon(icons::GAVEL);
                button(ui, look, OnActivate(Play::Protest(seat, claim.clone())));
            }
        });
    }
    for protest in contest.state().protests.iter().filter(|protest| protest.is_upheld.is_none()) {
        let name = teams.get(protest.team).map_or("", |team| team.name.as_str());
        row(ui, 8.0, |ui| {
            let words = ui.words.format("host-log-protest", &[("team", name.into())]);
            label(ui, &words, TextLook::BODY);
            if let Ok(effect) = contest.effect_of(&protest.claim) {
                view_effect(ui, &effect);
            }
            for (is_upheld, key) in [(true, "host-uphold"), (false, "host-reject")] {
                let words = ui.say(key);
                let name = format!("{key}-{}", protest.event);
                button(
                    ui,
                    ButtonLook::new(&name, &words),
                    OnActivate(Play::Resolve(protest.event, is_upheld)),
                );
            }
        });
    }
}

/// Says whether it matters.
fn view_effect(ui: &mut Ui, effect: &Effect) {
    let key = match effect {
        Effect { changes_winner: true, .. } => "host-effect-winner",
        Effect { changes_places: true, .. } => "host-effect-places",
        Effect { changes_scores: true, .. } => "host-effect-scores",
        _ => "host-effect-nothing",
    };
    let role = if effect.changes_places { TextRole::Wrong } else { TextRole::Quiet };
    let words = ui.say(key);
    label(ui, &words, TextLook::SMALL.role(role));
}
