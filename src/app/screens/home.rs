//! Home: what is due, one obvious button, the doors to the rest, and the path through the lessons.

mod path;

use std::path::PathBuf;

use bevy::prelude::*;

use self::path::{Path, path_of, view_path};
use super::Screen;
use super::topbar::bar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::learner::Learner;
use crate::app::lesson_cards::view_incomplete;
use crate::app::lessons::{Lessons, ShownPack, are_read};
use crate::app::practice::{HearingNow, Practise, options};
use crate::app::redraw::needs_redraw;
use crate::app::sound::Sounds;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, CurrentSettings, Storage, date_of};
use crate::app::theme::profile_colour;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, beside, button, control, icon, key_cap, label, rest, row,
    scroll_page, surface,
};
use crate::audio::AudioFault;
use crate::drill::clock::ClockError;
use crate::drill::plan::{self, DayCounts};
use crate::drill::session::new_in_session;
use crate::drill::{Calendar, Day, Hearing, Language};

#[derive(Message, Clone, Debug)]
enum Action {
    Go(Screen),
    Begin,
    More,
    Open(PathBuf),
}

/// How many doors there are, which have the digits from 1.
const DOORS: u8 = 4;

/// What the screen shows.
struct Board {
    /// Why nothing is asked by ear, as a sentence.
    silence: Option<String>,
    nickname: String,
    colour: u8,
    counts: DayCounts,
    /// How many of the new items the next session brings.
    new_now: usize,
    /// In how many days something comes back, when nothing is left today.
    next_in: Option<i32>,
    /// Whether there are words that were never met.
    more: bool,
    path: Path,
    clock_error: Option<ClockError>,
    /// The log, if lessons could not be read.
    unread: Option<PathBuf>,
    /// Today, as the clock of the computer has it.
    date: Day,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act)).add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Home)).run_if(needs_redraw).run_if(are_read),
    );
}

fn act(
    mut actions: MessageReader<Action>,
    mut practise: MessageWriter<Practise>,
    mut shown: ResMut<ShownPack>,
    mut next: ResMut<NextState<Screen>>,
) {
    for action in actions.read() {
        match action {
            Action::Go(screen) => screen.open(&mut next),
            Action::Open(folder) => {
                shown.0.clone_from(folder);
                Screen::Pack.open(&mut next);
            }
            Action::Begin => {
                practise.write(Practise::Today);
            }
            Action::More => {
                practise.write(Practise::More);
            }
        }
    }
}

fn show(
    mut stage: Stage,
    learner: Res<Learner>,
    lessons: Res<Lessons>,
    current: Res<CurrentSettings>,
    clock: Res<Clock>,
    hearing: Res<HearingNow>,
    sounds: Res<Sounds>,
    storage: Res<Storage>,
) {
    let options = options(&learner, &current.settings, *clock, *hearing);
    let now = learner.now(*clock);
    let today = plan::today(&lessons.lexicon, &learner.memories, &options, now);
    let packs = lessons.steps(&learner.memories, options.target);
    // Only said when nothing is left today; before that it would plan the day a second time.
    let next_in = today
        .is_done()
        .then(|| plan::next_day(&lessons.lexicon, &learner.memories, &options, now))
        .flatten()
        .and_then(|day| i32::try_from(day.since(now.day(options.calendar))).ok());
    stage.show(Screen::Home, |ui| {
        let silence = (hearing.0 != Hearing::Voice && options.target == Language::Mandarin)
            .then(|| why_silent(ui, &sounds))
            .flatten();
        let board = Board {
            silence,
            nickname: learner.profile().nickname.clone(),
            colour: learner.profile().colour.number(),
            counts: plan::counts(&today, &learner.reviews),
            new_now: new_in_session(&today, options.session_length),
            next_in,
            more: packs.iter().any(|pack| pack.met < pack.items),
            path: path_of(packs, &lessons, ui.words.lang()),
            clock_error: learner.clock_error(*clock, options.calendar),
            unread: lessons.are_incomplete.then(|| storage.log().file()),
            date: clock.now().day(Calendar { day_start_hour: 0, ..options.calendar }),
        };
        view(ui, &board);
    });
}

fn view(ui: &mut Ui, board: &Board) {
    let settings = ui.say("home-settings");
    bar(
        ui,
        |ui| {
            let dot = Node { width: px(28), height: px(28), border_radius: BorderRadius::MAX, ..default() };
            ui.node((dot, BackgroundColor(profile_colour(board.colour))), |_| {});
            label(ui, &board.nickname, TextLook::BODY.one_line());
        },
        |ui| {
            let look = ButtonLook::new("settings", &settings)
                .icon_only(icons::SETTINGS)
                .kind(ButtonKind::Quiet)
                .key(Hotkey::Letter('S'));
            button(ui, look, OnActivate(Action::Go(Screen::Settings)));
        },
    );
    scroll_page(ui, "home", 22.0, |ui| {
        if let Some(error) = board.clock_error {
            clock_notice(ui, error, board.date);
        }
        if let Some(log) = &board.unread {
            view_incomplete(ui, log);
        }
        today(ui, board);
        doors(ui);
        view_path(ui, &board.path);
        if let Some(silence) = &board.silence {
            label(ui, silence, TextLook::BODY.quiet());
        }
    });
}

/// Says why there are no exercises by ear; nothing as long as that is not known.
fn why_silent(ui: &Ui, sounds: &Sounds) -> Option<String> {
    let why = match (sounds.player().has_device(), sounds.voice()) {
        (Some(false), _) => ui.words.explain(&sounds.player().fault().unwrap_or(AudioFault::NoDevice)),
        // What people recorded is asked by ear all the same.
        (Some(true), Err(error)) => return Some(ui.words.explain(&error)),
        (Some(true), Ok(())) | (None, _) => return None,
    };
    Some(ui.words.format("home-nothing-by-ear", &[("why", why.into())]))
}

/// Says that the clock of the computer cannot be right, or was not before.
fn clock_notice(ui: &mut Ui, error: ClockError, date: Day) {
    let written = |day: Day| ui.words.in_digits(date_of(day));
    let sentence = match error {
        ClockError::BeforeProgram => {
            ui.words.format("home-clock-impossible", &[("date", written(date).into())])
        }
        ClockError::BeforeAnswers { latest } => ui.words.format(
            "home-clock-answers",
            &[("latest", written(latest).into()), ("date", written(date).into())],
        ),
    };
    let node =
        Node { flex_direction: FlexDirection::Column, padding: UiRect::axes(px(24), px(12)), ..default() };
    let card = ui.palette().card;
    surface(ui, card, node, |ui| {
        beside(
            ui,
            18.0,
            |ui| {
                icon(ui, icons::TRIANGLE_ALERT, 28.0, TextRole::Wrong);
            },
            |ui| {
                label(ui, &sentence, TextLook::BODY);
            },
        );
    });
}

fn today(ui: &mut Ui, board: &Board) {
    let words = ui.words;
    let DayCounts { due, new, minutes } = board.counts;
    let node = Node { flex_direction: FlexDirection::Column, row_gap: px(14), ..default() };
    ui.node(node, |ui| {
        if due + new > 0 {
            label(ui, &words.text("home-title"), TextLook::new(36.0).strong());
            let plan = if board.new_now < new {
                let counts = [("due", due.into()), ("new", new.into()), ("now", board.new_now.into())];
                words.format("home-plan-part", &counts)
            } else {
                words.format("home-plan", &[("due", due.into()), ("new", new.into())])
            };
            let time = words.format("home-minutes", &[("minutes", minutes.into())]);
            label(ui, &format!("{plan} · {time}"), TextLook::LEAD.quiet());
            row(ui, 14.0, |ui| {
                let begin = words.text("home-begin");
                button(
                    ui,
                    ButtonLook::new("begin", &begin).key(Hotkey::Enter).main(),
                    OnActivate(Action::Begin),
                );
                read_button(ui);
                contests_button(ui);
                speaking_button(ui);
            });
            return;
        }
        label(ui, &words.text("home-done"), TextLook::new(36.0).strong());
        let next = match board.next_in {
            Some(days) => words.format("home-next", &[("when", words.due_in(days).into())]),
            None => words.text("home-nothing-more"),
        };
        label(ui, &next, TextLook::LEAD.quiet());
        row(ui, 14.0, |ui| {
            if board.more {
                let more = words.text("home-more");
                button(
                    ui,
                    ButtonLook::new("begin", &more).key(Hotkey::Enter).main(),
                    OnActivate(Action::More),
                );
            }
            read_button(ui);
            contests_button(ui);
            speaking_button(ui);
        });
    });
}

/// The way to the dialogues and texts.
fn read_button(ui: &mut Ui) {
    let words = ui.say("reading-open");
    let look = ButtonLook::new("texts", &words).icon(icons::BOOK_OPEN).key(Hotkey::Letter('T'));
    button(ui, look, OnActivate(Action::Go(Screen::Texts)));
}

/// The way to what is said aloud.
fn speaking_button(ui: &mut Ui) {
    let words = ui.say("speaking-open");
    let look = ButtonLook::new("speaking", &words).icon(icons::MIC).key(Hotkey::Letter('P'));
    button(ui, look, OnActivate(Action::Go(Screen::Speaking)));
}

/// The way to the contests.
fn contests_button(ui: &mut Ui) {
    let words = ui.say("contests-open");
    let look = ButtonLook::new("contests", &words).icon(icons::TROPHY).key(Hotkey::Letter('C'));
    button(ui, look, OnActivate(Action::Go(Screen::Contests)));
}

fn doors(ui: &mut Ui) {
    let doors: [_; DOORS as usize] = [
        ("packs", "home-packs", icons::BOOK_OPEN, Screen::Packs),
        ("progress", "home-progress", icons::CHART_COLUMN, Screen::Progress),
        ("learners", "home-learners", icons::USERS, Screen::Profiles),
        ("about", "home-about", icons::INFO, Screen::About),
    ];
    let node = Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::flex(4, 1.0),
        column_gap: px(22),
        ..default()
    };
    ui.node(node, |ui| {
        for (number, (name, key, glyph, screen)) in (1..).zip(doors) {
            let words = ui.say(key);
            let look = ButtonLook::new(name, &words).key(Hotkey::Digit(number));
            let node = Node {
                align_items: AlignItems::Center,
                column_gap: px(14),
                padding: UiRect::axes(px(18), px(8)),
                min_height: px(76),
                min_width: px(0),
                ..default()
            };
            control(ui, look, node, OnActivate(Action::Go(screen)), |ui| {
                icon(ui, glyph, 30.0, TextRole::Accent);
                rest(ui, 0.0, |ui| {
                    label(ui, &words, TextLook::LEAD);
                });
                key_cap(ui, Hotkey::Digit(number), TextRole::Quiet);
            });
        }
    });
}
