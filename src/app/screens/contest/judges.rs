//! What is decided about a team beside its answers: points, a protest, another player, another name. Below the page, in
//! the place of what comes next, so that its digits are nobody's buzzer.

use bevy::prelude::*;

use super::{Action, Typed};
use crate::app::evening::{Evening, Matter, Play, called, key_of};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonLook, FieldLook, Side, TextLook, TextRole, Ui, button, field, label, row,
};
use crate::contest::{Claim, Correction, Effect, Event, Ruling, number};

/// What the judges give or take at once.
const STEPS: [i32; 4] = [-10, -5, 5, 10];
/// The longest name of a team that fits the hall's screen, in characters.
const LONGEST_NAME: usize = 24;

/// Draws what is asked now.
pub fn view(ui: &mut Ui, evening: &Evening, matter: Matter, typed: &Typed) {
    if evening.hears_presses() {
        // Digits belong to the teams now.
        let later = ui.say("host-judges-later");
        label(ui, &later, TextLook::BODY.quiet());
        back(ui, matter);
        return;
    }
    let asks = match matter {
        Matter::Whom => ui.say("host-judges-whom"),
        Matter::Team(team) => of(ui, evening, team, "host-judges-team"),
        Matter::Out(team) => of(ui, evening, team, "host-swap-out"),
        Matter::In(team, _) => of(ui, evening, team, "host-swap-in"),
        Matter::Name(team) => of(ui, evening, team, "host-rename-how"),
    };
    label(ui, &asks, TextLook::BODY.quiet());
    row(ui, 10.0, |ui| {
        match matter {
            Matter::Whom => whom(ui, evening),
            Matter::Team(team) => about(ui, evening, team),
            Matter::Out(team) => players(ui, evening, team, None),
            Matter::In(team, out) => players(ui, evening, team, Some(out)),
            Matter::Name(team) => rename(ui, evening, team, typed),
        }
        back(ui, matter);
    });
    if matter == Matter::Whom {
        protests(ui, evening);
    }
}

fn of(ui: &Ui, evening: &Evening, team: usize, key: &str) -> String {
    ui.words.format(key, &[("team", called(evening.contest(), team, ui.words).into())])
}

fn back(ui: &mut Ui, matter: Matter) {
    let words = ui.say("host-judges-back");
    let look = ButtonLook::new("judges-back", &words).icon(icons::ARROW_LEFT).key(Hotkey::Letter('A'));
    button(ui, look, OnActivate(Play::Judge(matter.before())));
}

fn whom(ui: &mut Ui, evening: &Evening) {
    for seat in 0..evening.contest().setting().teams().len() {
        let words = called(evening.contest(), seat, ui.words);
        let name = format!("judge-{}", seat + 1);
        let mut look = ButtonLook::new(&name, &words);
        look.key = key_of(seat);
        button(ui, look, OnActivate(Play::Judge(Some(Matter::Team(seat)))));
    }
}

/// Each has its digit, whatever else can be done.
fn about(ui: &mut Ui, evening: &Evening, team: usize) {
    for (index, points) in STEPS.into_iter().enumerate() {
        let sign = if points < 0 { '−' } else { '+' };
        let words = ui.words.in_digits(format!("{sign}{}", points.unsigned_abs()));
        let name = format!("judge-points-{}", index + 1);
        let mut look = ButtonLook::new(&name, &words);
        look.key = key_of(index);
        button(ui, look, OnActivate(Play::Adjust(team, points)));
    }
    if let Some(claim) = claim(evening) {
        let words = ui.say("host-protest-ruling");
        let look = ButtonLook::new("protest-ruling", &words).icon(icons::GAVEL).key(Hotkey::Digit(5));
        button(ui, look, OnActivate(Play::Protest(team, claim)));
    }
    if let Some(question) = evening.asked() {
        let words = ui.say("host-protest-question");
        let look = ButtonLook::new("protest-question", &words).icon(icons::GAVEL).key(Hotkey::Digit(6));
        let claim = Claim::ThrowOut { question: question.to_owned() };
        button(ui, look, OnActivate(Play::Protest(team, claim)));
    }
    let state = evening.contest().state();
    let has_reserves = state.lineups.get(team).is_some_and(|lineup| !lineup.reserves.is_empty());
    if has_reserves && evening.contest().setting().rules().substitution.is_some() {
        let words = ui.say("host-swap");
        let look = ButtonLook::new("swap", &words).icon(icons::USERS).key(Hotkey::Digit(7));
        button(ui, look, OnActivate(Play::Judge(Some(Matter::Out(team)))));
    }
    let words = ui.say("host-rename");
    let look = ButtonLook::new("rename", &words).icon(icons::PENCIL).key(Hotkey::Digit(8));
    button(ui, look, OnActivate(Action::Rename(team)));
}

/// The players at the table, to go out, or the reserves, to come in for one of them.
fn players(ui: &mut Ui, evening: &Evening, team: usize, out: Option<usize>) {
    let Some(lineup) = evening.contest().state().lineups.get(team) else { return };
    let offered = if out.is_some() { &lineup.reserves } else { &lineup.playing };
    for (index, player) in offered.iter().enumerate() {
        let name = format!("swap-{}", index + 1);
        let mut look = ButtonLook::new(&name, player);
        look.key = key_of(index);
        let play = match out {
            None => Play::Judge(Some(Matter::In(team, index))),
            Some(out) => Play::Substitute { team, out, comes: index },
        };
        button(ui, look, OnActivate(play));
    }
}

fn rename(ui: &mut Ui, evening: &Evening, team: usize, typed: &Typed) {
    let called = called(evening.contest(), team, ui.words);
    let look = FieldLook {
        name: "new-name",
        first: true,
        label: &called,
        text: &typed.0,
        longest: LONGEST_NAME,
        size: size::LEAD,
        width: 290.0,
        asks: Asks::Anything,
        side: Side::Start,
    };
    field(ui, look);
    let words = ui.say("host-rename");
    let look = ButtonLook::new("rename-done", &words).icon(icons::CHECK).key(Hotkey::Enter);
    button(ui, look, OnActivate(Action::Named(team)));
}

/// What a protest against the last ruling asks for.
fn claim(evening: &Evening) -> Option<Claim> {
    let log = evening.contest().log();
    let (index, ruling) =
        log.iter().enumerate().rev().find_map(|(index, recorded)| match &recorded.event {
            Event::Ruling { ruling, .. } => Some((index, *ruling)),
            _ => None,
        })?;
    let ruling = if ruling == Ruling::Wrong { Ruling::Right } else { Ruling::Wrong };
    Some(Claim::Ruling(Correction { of: number(index), team: None, ruling }))
}

/// Protests that are to be decided, each with what it would change; the keys are those of the first.
fn protests(ui: &mut Ui, evening: &Evening) {
    let contest = evening.contest();
    let open = contest.state().protests.iter().filter(|protest| protest.is_upheld.is_none());
    for (place, protest) in open.enumerate() {
        row(ui, 8.0, |ui| {
            let words = of(ui, evening, protest.team, "host-log-protest");
            label(ui, &words, TextLook::BODY);
            if let Ok(effect) = contest.effect_of(&protest.claim) {
                view_effect(ui, &effect);
            }
            for (is_upheld, key, letter) in [(true, "host-uphold", 'Y'), (false, "host-reject", 'N')] {
                let words = ui.say(key);
                let name = format!("{key}-{}", protest.event);
                let mut look = ButtonLook::new(&name, &words);
                look.key = (place == 0).then_some(Hotkey::Letter(letter));
                button(ui, look, OnActivate(Play::Resolve(protest.event, is_upheld)));
            }
        });
    }
}

/// Says whether a claim matters.
pub fn view_effect(ui: &mut Ui, effect: &Effect) {
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
