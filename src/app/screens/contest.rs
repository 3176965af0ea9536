//! The host's console: the question with its answer, what comes next, the teams, the log. On one screen only, it gives way
//! to what the hall sees.

mod controls;
mod judges;
mod question;
mod side;
mod told;
mod tools;

use self::controls::Reach;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::Screen;
use super::topbar::{bar, title_text};
use crate::app::audience::AudienceWindow;
use crate::app::evening::{
    Begin, Evening, Matter, Panel, Play, Sheets, Switch, evening_is_kept, hall, names_of,
};
use crate::app::hall_view::view_hall;
use crate::app::icons;
use crate::app::keys::{AlsoHotkey, Hotkey};
use crate::app::phones::PhonesWanted;
use crate::app::phones_view::ClosesPhones;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::surface::Surface;
use crate::app::theme::COLUMN;
use crate::app::widgets::{
    ButtonKind, ButtonLook, FieldChanged, TextLook, TextRole, Ui, button, countdown, label, row, scroll_page,
};
use crate::contest::{Refusal, Step};
use crate::locale::Locale;

#[derive(Message, Clone, Debug)]
enum Action {
    /// Opens the audience's window, or closes it.
    Window(AudienceWindow),
    /// Asks for the new name of a team.
    Rename(usize),
    /// The new name of a team was typed.
    Named(usize),
}

/// The new name of a team, as far as it was typed.
#[derive(Resource, Default)]
struct Typed(String);

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Typed>()
        .add_action::<Action>()
        .add_systems(Update, act.in_set(StageSystems::Act))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::Contest))
                .run_if(needs_redraw)
                .run_if(evening_is_kept),
        );
}

fn act(
    mut actions: MessageReader<Action>,
    mut changes: MessageReader<FieldChanged>,
    mut typed: ResMut<Typed>,
    mut plays: MessageWriter<Play>,
    mut windows: MessageWriter<AudienceWindow>,
    mut redraw: ResMut<NeedsRedraw>,
    mut focus: ResMut<InputFocus>,
) {
    for change in changes.read().filter(|change| change.name == "new-name") {
        typed.0.clone_from(&change.text);
    }
    for action in actions.read() {
        match action {
            Action::Window(wanted) => {
                windows.write(*wanted);
                focus.clear();
            }
            Action::Rename(team) => {
                typed.0.clear();
                plays.write(Play::Judge(Some(Matter::Name(*team))));
            }
            Action::Named(team) => {
                plays.write(Play::Rename(*team, typed.0.clone()));
            }
        }
        redraw.mark();
    }
}

fn show(
    mut stage: Stage,
    evening: Res<Evening>,
    sheets: Res<Sheets>,
    typed: Res<Typed>,
    closes: Res<ClosesPhones>,
    surfaces: Query<&Surface>,
    windows: Query<&Window>,
) {
    let has_audience = surfaces.iter().any(|surface| *surface == Surface::Audience);
    let height = windows.iter().next().map_or(768.0, |window| window.resolution.height());
    stage.show(Screen::Contest, |ui| {
        if evening.shown.instead {
            view_instead(ui, &evening, height);
        } else {
            view(ui, &evening, &sheets, &typed, *closes, has_audience);
        }
    });
}

fn view(
    ui: &mut Ui,
    evening: &Evening,
    sheets: &Sheets,
    typed: &Typed,
    closes: ClosesPhones,
    has_audience: bool,
) {
    let own = Locale::with_digits(ui.words.lang(), ui.words.digits());
    let (state, rules) = (evening.contest().state(), evening.contest().setting().rules());
    let place = state.round.as_ref().map(|round| round.place);
    let round = state.rules_of_round(rules).map(|round| names_of(round, place, std::slice::from_ref(&own)));
    let title = round.map_or_else(|| ui.say("host-title"), |names| names.join(" "));
    let leave = ui.say("host-leave");
    bar(
        ui,
        |ui| {
            let look = ButtonLook::new("back", &leave)
                .icon_only(icons::ARROW_LEFT)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Escape);
            // What lies over the rest goes first; a contest that goes on is not put away unasked.
            if evening.shown.panel == Panel::Tools {
                button(ui, look, OnActivate(Play::Turn(Switch::Tools)));
            } else if let Panel::Judges(matter) = evening.shown.panel {
                button(ui, look, OnActivate(Play::Judge(matter.before())));
            } else if evening.step() == Step::Over || evening.shown.panel == Panel::Leaving {
                button(ui, look, OnActivate(Begin::Leave));
            } else {
                button(ui, look, OnActivate(Play::Turn(Switch::Leaving)));
            }
            title_text(ui, &title);
        },
        |_| {},
    );
    scroll_page(ui, "contest", 12.0, |ui| {
        warnings(ui, evening);
        view_sheets(ui, sheets);
        if evening.shown.panel == Panel::Tools {
            tools::view(ui, evening, closes);
        }
        let columns = Node {
            flex_wrap: FlexWrap::Wrap,
            align_items: AlignItems::FlexStart,
            column_gap: px(18),
            row_gap: px(14),
            ..default()
        };
        ui.node(columns, |ui| {
            ui.node(part(2.0, 560.0), |ui| {
                question::view(ui, evening, &own);
            });
            ui.node(part(1.0, 330.0), |ui| {
                side::view_teams(ui, evening);
                side::view_log(ui, evening);
            });
        });
        row(ui, 10.0, |ui| desk(ui, evening, has_audience));
    });
    // What comes next stays in sight, however long the question is.
    let foot = Node {
        justify_content: JustifyContent::Center,
        padding: UiRect::axes(px(32), px(10)),
        flex_shrink: 0.0,
        border: UiRect::top(px(1)),
        ..default()
    };
    let line = BorderColor::all(ui.palette().line);
    ui.node((foot, line), |ui| {
        let column = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            flex_basis: px(COLUMN),
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        };
        ui.node(column, |ui| match evening.shown.panel {
            Panel::Leaving => view_leaving(ui, evening),
            Panel::Judges(matter) => judges::view(ui, evening, matter, typed),
            Panel::None | Panel::Tools => controls::view(ui, evening),
        });
    });
}

/// One of the columns, which stand below one another where there is no room for both.
fn part(grow: f32, least: f32) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(12),
        flex_grow: grow,
        flex_shrink: 1.0,
        flex_basis: px(least),
        min_width: px(0),
        ..default()
    }
}

/// What the host has to know at once: the log cannot be written, something was refused, the contest was cut off.
fn warnings(ui: &mut Ui, evening: &Evening) {
    if let Some(fault) = evening.fault() {
        let reason = ui.words.explain(&fault);
        let sentence = ui.words.format("host-not-kept", &[("reason", reason.into())]);
        row(ui, 14.0, |ui| {
            label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
            let retry = ui.say("host-retry");
            button(ui, ButtonLook::new("retry", &retry).key(Hotkey::Function(5)), OnActivate(Play::Retry));
        });
    }
    if let Some(refusal) = evening.refusal() {
        let is_plain = matches!(refusal, Refusal::NotNow { .. });
        let mut sentence = if is_plain { ui.say("host-not-now") } else { ui.words.explain(refusal) };
        if let Some(hint) = refusal.hint().filter(|_| !is_plain) {
            sentence = format!("{sentence} {}", ui.words.message(hint.id, &hint.args));
        }
        label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
    }
    if let Some(remark) = evening.remark() {
        let sentence = ui.say(remark);
        label(ui, &sentence, TextLook::BODY.role(TextRole::Accent));
    }
    if evening.was_reopened() && evening.contest().state().paused_since.is_some() {
        let sentence = ui.say("host-reopened");
        label(ui, &sentence, TextLook::BODY.role(TextRole::Accent));
    }
    if evening.had_phones() && evening.shown.panel != Panel::Tools {
        let again = ui.say("host-phones-again");
        let look = ButtonLook::new("phones-again", &again).icon(icons::SMARTPHONE).key(Hotkey::Letter('I'));
        button(ui, look, OnActivate(PhonesWanted::On(None)));
    }
}

/// Asks whether the contest is to be put away.
fn view_leaving(ui: &mut Ui, evening: &Evening) {
    let key = if evening.fault().is_some() { "host-leaving-lost" } else { "host-leaving" };
    let words = ui.say(key);
    label(ui, &words, TextLook::BODY);
    row(ui, 10.0, |ui| {
        let stay = ui.say("host-stay");
        let look = ButtonLook::new("stay", &stay).key(Hotkey::Enter).main();
        button(ui, look, OnActivate(Play::Turn(Switch::Leaving)));
        let leave = ui.say("host-leave");
        button(ui, ButtonLook::new("leave", &leave).icon(icons::ARROW_LEFT), OnActivate(Begin::Leave));
    });
}

/// Where the sheets are, or why there are none.
fn view_sheets(ui: &mut Ui, sheets: &Sheets) {
    let (sentence, role) = match sheets.outcome() {
        None if sheets.are_being_made() => (ui.say("contests-wait"), TextRole::Quiet),
        None => return,
        Some(Ok(folder)) => {
            let folder = folder.display().to_string();
            (ui.words.format("host-sheets-saved", &[("folder", folder.into())]), TextRole::Right)
        }
        Some(Err(why)) => (why.clone(), TextRole::Wrong),
    };
    label(ui, &sentence, TextLook::BODY.role(role));
}

/// What is always at hand.
fn desk(ui: &mut Ui, evening: &Evening, has_audience: bool) {
    let rests = evening.contest().state().paused_since.is_some();
    let window = if has_audience { AudienceWindow::Close } else { AudienceWindow::Open };
    let tool = |ui: &mut Ui, name: &str, key: &str, glyph: char, letter: char, is_on: bool| {
        let words = ui.say(key);
        let kind = if is_on { ButtonKind::Chosen } else { ButtonKind::Plain };
        let look = ButtonLook::new(name, &words).icon(glyph).key(Hotkey::Letter(letter)).kind(kind);
        // A speech contest, where letters may be part of a mark, has these keys: who holds both knows them here too.
        let also = |ui: &mut Ui, control: Entity, number: u8| {
            ui.commands.entity(control).insert(AlsoHotkey(Hotkey::Function(number)));
            control
        };
        match name {
            "undo" => {
                let undo = button(ui, look, OnActivate(Play::Undo));
                also(ui, undo, 3)
            }
            "redo" => {
                let redo = button(ui, look, OnActivate(Play::Redo));
                also(ui, redo, 10)
            }
            "pause" => button(ui, look, OnActivate(Play::Pause)),
            "window" => {
                let button = button(ui, look, OnActivate(Action::Window(window)));
                also(ui, button, 7)
            }
            "languages" => button(ui, look, OnActivate(Play::Turn(Switch::Languages))),
            "card" => button(ui, look, OnActivate(Play::Turn(Switch::Card))),
            "instead" => button(ui, look, OnActivate(Play::Turn(Switch::Instead))),
            _ => button(ui, look, OnActivate(Play::Turn(Switch::Tools))),
        };
    };
    tool(ui, "undo", "host-undo", icons::UNDO_2, 'U', false);
    tool(ui, "redo", "host-redo", icons::REDO_2, 'R', false);
    tool(ui, "pause", if rests { "host-resume" } else { "host-pause" }, icons::PAUSE, 'P', rests);
    tool(ui, "window", "host-window", icons::MONITOR, 'W', has_audience);
    tool(ui, "instead", "host-instead", icons::EYE_OFF, 'H', false);
    tool(ui, "card", "host-card", icons::SCROLL_TEXT, 'K', evening.shown.card);
    tool(ui, "languages", languages_key(evening), icons::LANGUAGES, 'L', false);
    tool(ui, "tools", "host-tools", icons::WRENCH, 'M', evening.shown.panel == Panel::Tools);
}

fn languages_key(evening: &Evening) -> &'static str {
    use crate::app::evening::HallLanguages as H;
    match evening.shown.languages {
        H::Two => "host-languages-two",
        H::Three => "host-languages-three",
        H::One => "host-languages-one",
        H::Turn => "host-languages-turn",
    }
}

/// What the hall sees, with the keys of what comes next and nothing of the answer.
fn view_instead(ui: &mut Ui, evening: &Evening, height: f32) {
    // Buttons are as high as the reader's text is large.
    let strip = 40.0 + 36.0 * ui.look.text_scale;
    let locales = evening.hall_locales(ui.words.lang(), ui.words.digits());
    let seen = hall(evening, &locales);
    view_hall(ui, &seen, (height - strip).max(300.0) / 768.0);
    let node = Node {
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        column_gap: px(12),
        height: px(strip),
        flex_shrink: 0.0,
        ..default()
    };
    ui.node(node, |ui| {
        controls::keys(ui, evening, Reach::Essential);
        let back = ui.say("host-console");
        let look = ButtonLook::new("instead", &back).icon(icons::EYE).key(Hotkey::Letter('H'));
        button(ui, look, OnActivate(Play::Turn(Switch::Instead)));
    });
}

/// The clock of the console.
fn clock(ui: &mut Ui) {
    let name = ui.say("host-clock");
    countdown::<Evening>(ui, "desk-clock", &name, 30.0, 110.0);
}
