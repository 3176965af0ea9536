//! What the host does next: one main key, and the rulings beside it.

use bevy::prelude::*;

use crate::app::evening::{Evening, Plan, Play, SaveSheets, answer, called, key_of, names_of};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, label, row};
use crate::contest::rules::{Penalty, Points, Round};
use crate::contest::{RoundPlace, Ruling, Step};
use crate::locale::Locale;

/// How many players are offered of a team that names none.
const PLAYERS: u8 = 5;

/// Draws what can be done now, with a sentence that says what comes next.
pub fn view(ui: &mut Ui, evening: &Evening) {
    let hint = hint(ui, evening);
    row(ui, 18.0, |ui| {
        label(ui, &hint, TextLook::BODY.quiet());
        // Beside the rulings, however long the question is.
        if matches!(evening.step(), Step::Rule(_) | Step::Collect)
            && let Some((_, question)) = evening.asked().and_then(|id| evening.question(id))
        {
            let own = Locale::with_digits(ui.words.lang(), ui.words.digits());
            let answer = answer(question, std::slice::from_ref(&own)).text.join(" · ");
            let words = ui.words.format("host-answer", &[("answer", answer.into())]);
            label(ui, &words, TextLook::BODY.role(TextRole::Right));
        }
        // In sight, however long the question is and however large the text.
        super::clock(ui);
    });
    row(ui, 10.0, |ui| keys(ui, evening, Reach::Everything));
}

/// How much of what can be done is offered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All of it.
    Everything,
    /// What nearly every question needs.
    Essential,
}

/// Draws what can be done now.
pub fn keys(ui: &mut Ui, evening: &Evening, reach: Reach) {
    match evening.step() {
        Step::Resume => main(ui, "host-resume", icons::PLAY),
        Step::Round(number) => {
            let round = evening.contest().setting().rules().rounds.get(number as usize - 1);
            let place = RoundPlace::Rule(number as usize - 1);
            let name = round.map(|round| round_name(ui, round, place)).unwrap_or_default();
            let words = ui.words.format("host-begin-round", &[("round", name.into())]);
            main_worded(ui, &words, icons::PLAY);
            if number > 1 {
                end(ui);
            }
        }
        Step::TieBreak(_) => {
            main(ui, "host-begin-tie-break", icons::PLAY);
            end(ui);
        }
        Step::ChoosePoints(_) => choose_points(ui, evening),
        Step::ChoosePlayer(team) => choose_player(ui, evening, team),
        Step::Ask => {
            main(ui, "host-ask", icons::PLAY);
            if evening
                .contest()
                .state()
                .rules_of_round(evening.contest().setting().rules())
                .is_some_and(|r| r.may_pass)
            {
                let pass = ui.say("host-pass");
                button(ui, ButtonLook::new("pass", &pass).key(Hotkey::Letter('S')), OnActivate(Play::Pass));
            }
            if let Some(number) = evening.next_round() {
                let words = ui.say("host-next-round");
                let look =
                    ButtonLook::new("next-round", &words).icon(icons::SKIP_FORWARD).key(Hotkey::Letter('G'));
                button(ui, look, OnActivate(Play::Round(number)));
            }
        }
        Step::Go => main(ui, go_key(evening), icons::TIMER),
        Step::Wait => main(ui, "host-nobody", icons::TIMER),
        Step::Rule(_) => rulings(ui, evening, reach),
        Step::Collect => collect(ui, evening),
        Step::ShowAnswer => {
            main(ui, "host-show-answer", icons::EYE);
            let state = evening.contest().state();
            if state.phase == crate::contest::Phase::Unanswered {
                let (right, wrong) = (ui.say("host-audience-right"), ui.say("host-audience-wrong"));
                let look =
                    ButtonLook::new("audience-right", &right).icon(icons::CHECK).key(Hotkey::Letter('Y'));
                button(ui, look, OnActivate(Play::Audience(true)));
                let look = ButtonLook::new("audience-wrong", &wrong).icon(icons::X).key(Hotkey::Letter('N'));
                button(ui, look, OnActivate(Play::Audience(false)));
            }
        }
        Step::End => main(ui, "host-end", icons::TROPHY),
        Step::Over => {
            let words = ui.say("host-save-sheets");
            let look =
                ButtonLook::new("save-sheets", &words).icon(icons::SCROLL_TEXT).key(Hotkey::Enter).main();
            button(ui, look, OnActivate(SaveSheets));
        }
    }
}

fn main(ui: &mut Ui, key: &str, glyph: char) {
    let words = ui.say(key);
    main_worded(ui, &words, glyph);
}

fn main_worded(ui: &mut Ui, words: &str, glyph: char) {
    let look = ButtonLook::new("next", words).icon(glyph).key(Hotkey::Enter).main();
    button(ui, look, OnActivate(Play::Next));
}

fn end(ui: &mut Ui) {
    let words = ui.say("host-end");
    button(
        ui,
        ButtonLook::new("end", &words).icon(icons::TROPHY).key(Hotkey::Letter('E')),
        OnActivate(Play::End),
    );
}

fn round_name(ui: &Ui, round: &Round, place: RoundPlace) -> String {
    let own = Locale::with_digits(ui.words.lang(), ui.words.digits());
    names_of(round, Some(place), std::slice::from_ref(&own)).join(" ")
}

/// What the main key says that ends the reading.
fn go_key(evening: &Evening) -> &'static str {
    let state = evening.contest().state();
    match &state.phase {
        crate::contest::Phase::Reading | crate::contest::Phase::Tied { .. } => "host-go",
        _ => "host-start-clock",
    }
}

fn choose_points(ui: &mut Ui, evening: &Evening) {
    let contest = evening.contest();
    let Some(round) = contest.state().rules_of_round(contest.setting().rules()) else { return };
    let Points::Chosen(points) = &round.points else { return };
    for (index, points) in points.iter().enumerate() {
        let words = ui.words.format("host-points", &[("points", (*points).into())]);
        let name = format!("points-{points}");
        let mut look = ButtonLook::new(&name, &words);
        look.key = key_of(index);
        look.first = index == 0;
        button(ui, look, OnActivate(Play::Points(*points)));
    }
}

fn choose_player(ui: &mut Ui, evening: &Evening, team: usize) {
    let named = evening.contest().state().lineups.get(team).map(|lineup| lineup.playing.clone());
    let mut players = named.unwrap_or_default();
    if players.is_empty() {
        players = (1..=PLAYERS).map(|number| number.to_string()).collect();
    }
    for (index, player) in players.iter().enumerate() {
        let name = format!("player-{}", index + 1);
        let shown = ui.words.in_digits(player.as_str());
        let mut look = ButtonLook::new(&name, &shown);
        look.key = key_of(index);
        look.first = index == 0;
        button(ui, look, OnActivate(Play::Player(player.clone())));
    }
}

fn rulings(ui: &mut Ui, evening: &Evening, reach: Reach) {
    let contest = evening.contest();
    let state = contest.state();
    let Some(round) = state.rules_of_round(contest.setting().rules()) else { return };
    let value = state.asked.last().map_or(0, |asked| asked.value);
    let lost = match round.wrong {
        Penalty::Nothing => 0,
        Penalty::Lose(points) => points,
        Penalty::Value => value,
    };
    let right = ui.words.in_digits(format!("{} +{value}", ui.say("host-right")));
    let look = ButtonLook::new("right", &right).icon(icons::CHECK).key(Hotkey::Letter('Y'));
    // Red, but without the focus: Enter that was meant for what came before rules on nobody.
    button(ui, look.kind(ButtonKind::Main), OnActivate(Play::Rule(Ruling::Right)));
    let wrong = match lost {
        0 => ui.say("host-wrong"),
        lost => ui.words.in_digits(format!("{} −{lost}", ui.say("host-wrong"))),
    };
    let look = ButtonLook::new("wrong", &wrong).icon(icons::X).key(Hotkey::Letter('N'));
    button(ui, look, OnActivate(Play::Rule(Ruling::Wrong)));
    if reach == Reach::Essential {
        return;
    }
    let other = |ui: &mut Ui, name: &str, key: &str, letter: char, play: Play| {
        let words = ui.say(key);
        let look = ButtonLook::new(name, &words).key(Hotkey::Letter(letter)).kind(ButtonKind::Plain);
        button(ui, look, OnActivate(play));
    };
    if let Some(power) = round.buzzer.as_ref().and_then(|buzzer| buzzer.power) {
        let words = ui.words.in_digits(format!("{} +{power}", ui.say("host-power")));
        let look = ButtonLook::new("power", &words).key(Hotkey::Letter('Q'));
        button(ui, look, OnActivate(Play::Rule(Ruling::Power)));
    }
    other(ui, "time-up", "host-time-up", 'T', Play::TimeUp);
    other(ui, "prompted", "host-prompted", 'O', Play::Rule(Ruling::Prompted));
    other(ui, "void", "host-void", 'V', Play::Rule(Ruling::Void));
}

/// The answers of all: each team's key turns from none to right to wrong.
fn collect(ui: &mut Ui, evening: &Evening) {
    let teams = evening.contest().setting().teams().len();
    if teams > Plan::MOST_TEAMS {
        let answered = evening.noted().iter().flatten().count();
        let words = ui.words.format("host-answered", &[("count", answered.into()), ("total", teams.into())]);
        label(ui, &words, TextLook::LEAD);
        main(ui, "host-collect", icons::CHECK);
        return;
    }
    for seat in 0..teams {
        let note = evening.noted().get(seat).copied().flatten().map(|note| note.ruling == Ruling::Right);
        let (next, glyph, state) = match note {
            None => (Some(true), icons::MINUS, "host-noted-none"),
            Some(true) => (Some(false), icons::CHECK, "host-right"),
            Some(false) => (None, icons::X, "host-wrong"),
        };
        let words = format!("{} · {}", called(evening.contest(), seat, ui.words), ui.say(state));
        let name = format!("note-{}", seat + 1);
        let mut look = ButtonLook::new(&name, &words).icon(glyph);
        if note == Some(true) {
            look = look.kind(ButtonKind::Chosen);
        }
        look.key = key_of(seat);
        button(ui, look, OnActivate(Play::Note(seat, next)));
    }
    main(ui, "host-collect", icons::CHECK);
}

/// Says what comes next, in a sentence.
fn hint(ui: &Ui, evening: &Evening) -> String {
    let contest = evening.contest();
    let named = |seat: usize| called(contest, seat, ui.words);
    let of_team = |key: &str, seat: usize| ui.words.format(key, &[("team", named(seat).into())]);
    match evening.step() {
        Step::Resume => ui.say("host-hint-resume"),
        Step::Round(_) => ui.say("host-hint-round"),
        Step::TieBreak(teams) => {
            let seats = teams.iter().filter_map(|team| contest.setting().seat(team).ok());
            let names: Vec<String> = seats.map(named).collect();
            ui.words.format("host-hint-tie-break", &[("teams", names.join(", ").into())])
        }
        Step::ChoosePoints(team) => of_team("host-hint-points", team),
        Step::ChoosePlayer(team) => of_team("host-hint-player", team),
        Step::Ask => match contest.state().turn().filter(|_| is_in_turn(evening)) {
            Some(team) => of_team("host-hint-ask-team", team),
            None => ui.say("host-hint-ask"),
        },
        Step::Go => match go_key(evening) {
            "host-go" => ui.say("host-hint-go"),
            _ => ui.say("host-hint-clock"),
        },
        Step::Wait => ui.say("host-hint-wait"),
        Step::Rule(teams) => of_team("host-hint-rule", teams.first().copied().unwrap_or_default()),
        Step::Collect if evening.phones().is_some() => {
            let answered = evening.noted().iter().flatten().count();
            let total = contest.setting().teams().len();
            ui.words.format("host-answered", &[("count", answered.into()), ("total", total.into())])
        }
        Step::Collect => ui.say("host-hint-collect"),
        Step::ShowAnswer => ui.say("host-hint-answer"),
        Step::End => ui.say("host-hint-end"),
        Step::Over => ui.say("host-hint-over"),
    }
}

fn is_in_turn(evening: &Evening) -> bool {
    let contest = evening.contest();
    let round = contest.state().rules_of_round(contest.setting().rules());
    round.is_some_and(|round| round.kind.by() == crate::contest::rules::By::Turn)
}
