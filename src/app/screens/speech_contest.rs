//! The host's console of a speech contest: who speaks, the clock with its lights, the marks, what comes next.

mod marks;
mod phones;
mod side;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::Screen;
use super::topbar::{bar, title_text};
use crate::app::audience::AudienceWindow;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::speech_day::{
    BeginSpeeches, Host, SaveSpeechSheets, SpeechDay, SpeechSheets, SpeechStep, speech_day_is_kept,
};
use crate::app::speech_hall::{light_colour, light_key};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::surface::Surface;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, foot, label, row, scroll_page, stopwatch, surface,
};
use crate::contest::speeches::SpeechPhase;

#[derive(Message, Clone, Debug)]
enum Action {
    /// Opens the audience's window, or closes it.
    Window(AudienceWindow),
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act)).add_systems(
        Update,
        show.in_set(StageSystems::Show)
            .run_if(in_state(Screen::SpeechContest))
            .run_if(needs_redraw)
            .run_if(speech_day_is_kept),
    );
}

fn act(
    mut actions: MessageReader<Action>,
    mut windows: MessageWriter<AudienceWindow>,
    mut redraw: ResMut<NeedsRedraw>,
    mut focus: ResMut<InputFocus>,
) {
    for Action::Window(wanted) in actions.read() {
        windows.write(*wanted);
        focus.clear();
        redraw.mark();
    }
}

fn show(mut stage: Stage, day: Res<SpeechDay>, sheets: Res<SpeechSheets>, surfaces: Query<&Surface>) {
    let has_audience = surfaces.iter().any(|surface| *surface == Surface::Audience);
    stage.show(Screen::SpeechContest, |ui| view(ui, &day, &sheets, has_audience));
}

fn view(ui: &mut Ui, day: &SpeechDay, sheets: &SpeechSheets, has_audience: bool) {
    let title = in_language(&day.contest().setting().rules().name, ui.words.lang());
    let leave = ui.say("host-leave");
    bar(
        ui,
        |ui| {
            let look = ButtonLook::new("back", &leave)
                .icon_only(icons::ARROW_LEFT)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Escape);
            // A contest that goes on is not put away unasked.
            if day.step() == SpeechStep::Over || day.asks_to_leave() {
                button(ui, look, OnActivate(BeginSpeeches::Leave));
            } else {
                button(ui, look, OnActivate(Host::Leaving));
            }
            title_text(ui, &title);
        },
        |_| {},
    );
    scroll_page(ui, "speech-contest", 12.0, |ui| {
        warnings(ui, day, sheets);
        let columns = Node {
            flex_wrap: FlexWrap::Wrap,
            align_items: AlignItems::FlexStart,
            column_gap: px(18),
            row_gap: px(14),
            ..default()
        };
        ui.node(columns, |ui| {
            ui.node(part(2.0, 560.0), |ui| {
                view_front(ui, day);
                if day.shows_phones() {
                    phones::view(ui, day);
                } else {
                    marks::view(ui, day);
                }
            });
            ui.node(part(1.0, 330.0), |ui| side::view(ui, day));
        });
        row(ui, 10.0, |ui| desk(ui, day, has_audience));
        foot(ui, JustifyContent::Center, |ui| {
            if day.asks_to_leave() {
                view_leaving(ui, day);
            } else {
                view_next(ui, day);
            }
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

/// What the host has to know at once.
fn warnings(ui: &mut Ui, day: &SpeechDay, sheets: &SpeechSheets) {
    if let Some(fault) = day.fault() {
        let reason = ui.words.explain(&fault);
        let sentence = ui.words.format("host-not-kept", &[("reason", reason.into())]);
        row(ui, 14.0, |ui| {
            label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
            let retry = ui.say("host-retry");
            button(ui, ButtonLook::new("retry", &retry).key(Hotkey::Function(5)), OnActivate(Host::Retry));
        });
    }
    if let Some(refusal) = day.refusal() {
        let mut sentence = ui.words.explain(&told(day, refusal));
        if let Some(hint) = refusal.hint() {
            sentence = format!("{sentence} {}", ui.words.message(hint.id, &hint.args));
        }
        label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
    }
    if day.rests_since_the_end() {
        let sentence = ui.say("speeches-reopened");
        label(ui, &sentence, TextLook::BODY.role(TextRole::Accent));
    }
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

/// Names speakers as the hall does, not as the log.
fn told(
    day: &SpeechDay,
    refusal: &crate::contest::speeches::SpeechRefusal,
) -> crate::contest::speeches::SpeechRefusal {
    use crate::contest::speeches::SpeechRefusal as R;
    let named = |id: &String| {
        let who = day.contest().setting().speakers().iter().find(|who| who.id == *id);
        who.map_or_else(|| id.clone(), |who| who.name.clone())
    };
    match refusal {
        R::StillToSpeak { speaker } => R::StillToSpeak { speaker: named(speaker) },
        R::MarksMissing { speaker, judge } => R::MarksMissing { speaker: named(speaker), judge: *judge },
        R::HasSpoken { speaker } => R::HasSpoken { speaker: named(speaker) },
        R::NotCalled { speaker } => R::NotCalled { speaker: named(speaker) },
        R::Withdrawn { speaker } => R::Withdrawn { speaker: named(speaker) },
        other => other.clone(),
    }
}

/// Who is at the front, with the clock.
fn view_front(ui: &mut Ui, day: &SpeechDay) {
    let state = day.contest().state();
    let Some(who) = state.phase.speaker().and_then(|speaker| day.contest().setting().speaker(speaker)) else {
        return;
    };
    let palette = ui.palette();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        padding: UiRect::axes(px(22), px(14)),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        label(ui, &who.name, TextLook::new(34.0).strong());
        if !who.title.is_empty() {
            label(ui, &who.title, TextLook::LEAD.quiet());
        }
        row(ui, 22.0, |ui| {
            let clock = ui.say("host-clock");
            let runs = matches!(state.phase, SpeechPhase::Speaking { .. });
            let colour = if runs { palette.ink } else { palette.quiet };
            stopwatch::<SpeechDay>(ui, "speech-clock", &clock, 52.0, colour);
            if let Some(light) = day.light() {
                let lamp = Node {
                    width: px(44),
                    height: px(44),
                    border: UiRect::all(px(2)),
                    border_radius: BorderRadius::all(px(22)),
                    ..default()
                };
                let edge = BorderColor::all(palette.line);
                ui.node((lamp, BackgroundColor(light_colour(light, &palette)), edge), |_| {});
                let words = ui.say(light_key(light));
                label(ui, &words, TextLook::LEAD);
            }
        });
        if let Some(limits) = &day.contest().setting().rules().limits {
            let time = |seconds: u32| format!("{}:{:02}", seconds / 60, seconds % 60);
            let told = [limits.green, limits.amber, limits.red].map(time).join(" · ");
            let told = ui.words.format("speeches-lights", &[("times", ui.words.in_digits(told).into())]);
            label(ui, &told, TextLook::SMALL);
        }
    });
}

/// The one main key, and what else can be done instead.
fn view_next(ui: &mut Ui, day: &SpeechDay) {
    let named = |speaker: usize| {
        day.contest().setting().speaker(speaker).map(|who| who.name.clone()).unwrap_or_default()
    };
    let next = |ui: &mut Ui, words: &str, glyph: char| {
        let look = ButtonLook::new("next", words).icon(glyph).key(Hotkey::Enter);
        // Where marks are typed, the first of them has the focus.
        let is_typed = matches!(day.step(), SpeechStep::Mark(..));
        let look = if is_typed { look.kind(ButtonKind::Main) } else { look.main() };
        button(ui, look, OnActivate(Host::Next));
    };
    match day.step() {
        SpeechStep::Call(speaker) => {
            let words = ui.words.format("speeches-call", &[("speaker", named(speaker).into())]);
            next(ui, &words, icons::MIC);
        }
        SpeechStep::Start => {
            let words = ui.say("speeches-start");
            next(ui, &words, icons::PLAY);
            let words = ui.say("speeches-absent");
            button(ui, ButtonLook::new("absent", &words).key(Hotkey::Function(8)), OnActivate(Host::Absent));
        }
        SpeechStep::Stop => {
            let words = ui.say("speeches-stop");
            next(ui, &words, icons::SQUARE);
            let words = ui.say("speeches-pause");
            let look = ButtonLook::new("pause", &words).icon(icons::PAUSE).key(Hotkey::Letter('P'));
            button(ui, look, OnActivate(Host::Pause));
        }
        SpeechStep::Resume => {
            let words = ui.say("speeches-resume");
            next(ui, &words, icons::PLAY);
        }
        SpeechStep::Mark(_, judge) => {
            let words = ui.words.format("speeches-enter", &[("number", (judge + 1).into())]);
            next(ui, &words, icons::CHECK);
            let state = day.contest().state();
            if let Some(speaker) = state.next_speaker(day.contest().setting()) {
                let words = ui.words.format("speeches-call", &[("speaker", named(speaker).into())]);
                let look =
                    ButtonLook::new("call-next", &words).icon(icons::SKIP_FORWARD).key(Hotkey::Function(9));
                button(ui, look, OnActivate(Host::CallNext));
            }
        }
        SpeechStep::Close => {
            let words = ui.say("speeches-close");
            next(ui, &words, icons::LOCK);
        }
        SpeechStep::Reveal => {
            let words = ui.say("speeches-reveal");
            next(ui, &words, icons::EYE);
        }
        SpeechStep::Over => {
            let words = ui.say("host-save-sheets");
            let look =
                ButtonLook::new("save-sheets", &words).icon(icons::SCROLL_TEXT).key(Hotkey::Enter).main();
            button(ui, look, OnActivate(SaveSpeechSheets));
        }
    }
}

/// Asks whether the contest is to be put away.
fn view_leaving(ui: &mut Ui, day: &SpeechDay) {
    let key = if day.fault().is_some() { "host-leaving-lost" } else { "host-leaving" };
    let words = ui.say(key);
    label(ui, &words, TextLook::BODY);
    let stay = ui.say("host-stay");
    button(ui, ButtonLook::new("stay", &stay).key(Hotkey::Enter).main(), OnActivate(Host::Leaving));
    let leave = ui.say("host-leave");
    button(ui, ButtonLook::new("leave", &leave).icon(icons::ARROW_LEFT), OnActivate(BeginSpeeches::Leave));
}

/// What is always at hand. The keys are such that they can be struck while a mark is typed.
fn desk(ui: &mut Ui, day: &SpeechDay, has_audience: bool) {
    let words = ui.say("host-undo");
    let look = ButtonLook::new("undo", &words).icon(icons::UNDO_2).key(Hotkey::Function(3));
    button(ui, look, OnActivate(Host::Undo));
    let words = ui.say("host-redo");
    let look = ButtonLook::new("redo", &words).icon(icons::REDO_2).key(Hotkey::Function(10));
    button(ui, look, OnActivate(Host::Redo));
    let words = ui.say("host-window");
    let window = if has_audience { AudienceWindow::Close } else { AudienceWindow::Open };
    let kind = if has_audience { ButtonKind::Chosen } else { ButtonKind::Plain };
    let look = ButtonLook::new("window", &words).icon(icons::MONITOR).key(Hotkey::Function(7)).kind(kind);
    button(ui, look, OnActivate(Action::Window(window)));
    if day.step() != SpeechStep::Over && day.fits_on_phones() {
        let words = ui.say("speeches-phones");
        let kind = if day.shows_phones() { ButtonKind::Chosen } else { ButtonKind::Plain };
        let look =
            ButtonLook::new("phones", &words).icon(icons::SMARTPHONE).key(Hotkey::Function(12)).kind(kind);
        button(ui, look, OnActivate(Host::Phones));
    }
    if day.step() != SpeechStep::Over {
        let words = ui.say("host-save-sheets");
        let look = ButtonLook::new("save-now", &words).icon(icons::SCROLL_TEXT).key(Hotkey::Function(6));
        button(ui, look, OnActivate(SaveSpeechSheets));
    }
}
