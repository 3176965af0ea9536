//! What a contest is to be: its rules, its teams, which lessons give the questions.

mod offer;
mod teams;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::evening::{Begin, Beginning, Lobby, NotBegun, Plan, PlannedTeam, RulesFolder};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lessons::{Lessons, are_read};
use crate::app::phones_view::{ClosesPhones, view_phones};
use crate::app::practice::HearingNow;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, Storage};
use crate::app::widgets::{
    ButtonLook, FieldChanged, TextLook, TextRole, Ui, button, label, row, scroll_page,
};
use crate::drill::Hearing;

#[derive(Message, Clone, Debug)]
enum Action {
    /// Other rules, by their name.
    Rules(String),
    MoreTeams,
    FewerTeams,
    /// Players are named, or not.
    Players,
    Turn(String),
    Begin,
}

/// Whether players are named: most contests need only teams.
#[derive(Resource, Default)]
struct NamesPlayers(bool);

/// Seeds have so many numbers: six digits can be read out and typed again.
const SEEDS: u64 = 1_000_000;

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<NamesPlayers>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::ContestSetup), draw_seed)
        // A contest that begins has taken the phones over by then.
        .add_systems(OnExit(Screen::ContestSetup), |mut lobby: ResMut<Lobby>| lobby.close())
        .add_systems(Update, (act, retype).in_set(StageSystems::Act).run_if(in_state(Screen::ContestSetup)))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::ContestSetup))
                .run_if(needs_redraw)
                .run_if(are_read),
        );
}

/// Each contest has a seed of its own; the moment is good enough.
fn draw_seed(mut plan: ResMut<Plan>, mut not_begun: ResMut<NotBegun>, clock: Res<Clock>) {
    plan.seed = clock.now().0.unsigned_abs() % SEEDS;
    not_begun.0.clear();
}

fn act(
    mut actions: MessageReader<Action>,
    mut plan: ResMut<Plan>,
    mut players: ResMut<NamesPlayers>,
    hearing: Res<HearingNow>,
    mut begin: MessageWriter<Begin>,
    mut redraw: ResMut<NeedsRedraw>,
    mut focus: ResMut<InputFocus>,
) {
    for action in actions.read() {
        redraw.mark();
        // Enter then begins, whatever was chosen before.
        focus.clear();
        match action {
            Action::Rules(rules) => plan.chosen.clone_from(rules),
            Action::MoreTeams => plan.teams.push(PlannedTeam::default()),
            Action::FewerTeams => {
                plan.teams.pop();
            }
            Action::Players => players.0 = !players.0,
            Action::Turn(pack) => {
                if !plan.without.remove(pack) {
                    plan.without.insert(pack.clone());
                }
            }
            Action::Begin => {
                plan.can_hear = hearing.0 == Hearing::Voice;
                begin.write(Begin::New);
            }
        }
        fit_teams(&mut plan);
    }
}

/// Has as many teams as the rules are for.
fn fit_teams(plan: &mut Plan) {
    if let Some(rules) = plan.rules() {
        let most = usize::from(rules.teams.most).min(Plan::MOST_TEAMS);
        let count = plan.teams.len().clamp(usize::from(rules.teams.least).min(most), most);
        plan.teams.resize(count, PlannedTeam::default());
    }
}

fn retype(mut changes: MessageReader<FieldChanged>, mut plan: ResMut<Plan>) {
    for change in changes.read() {
        let Some((what, number)) = change.name.split_once('-') else { continue };
        let Some(team) = number.parse::<usize>().ok().and_then(|number| plan.teams.get_mut(number)) else {
            continue;
        };
        match what {
            "team" => team.name.clone_from(&change.text),
            "players" => team.players.clone_from(&change.text),
            "reserves" => team.reserves.clone_from(&change.text),
            _ => {}
        }
    }
}

fn show(
    mut stage: Stage,
    plan: Res<Plan>,
    lessons: Res<Lessons>,
    not_begun: Res<NotBegun>,
    beginning: Option<Res<Beginning>>,
    lobby: Res<Lobby>,
    folder: Res<RulesFolder>,
    players: Res<NamesPlayers>,
    closes: Res<ClosesPhones>,
    hearing: Res<HearingNow>,
    storage: Res<Storage>,
) {
    stage.show(Screen::ContestSetup, |ui| {
        let title = ui.say("setup-title");
        topbar(ui, &title, Screen::Contests);
        scroll_page(ui, "contest-setup", 14.0, |ui| {
            view_begin(ui, &plan, beginning.is_some(), &not_begun.0);
            offer::view_rules(ui, &plan, &folder, storage.folder());
            if plan.is_for_class() {
                let about = ui.say("setup-class");
                label(ui, &about, TextLook::BODY);
                view_phones(ui, lobby.server(), lobby.fault(), *closes, |_| None);
            }
            if lobby.players().is_empty() {
                teams::view(ui, &plan, players.0);
            }
            offer::view_packs(ui, &plan, lessons.library.packs().map(|pack| &**pack));
            if hearing.0 != Hearing::Voice {
                let silence = ui.say("setup-no-sound");
                label(ui, &silence, TextLook::SMALL);
            }
        });
    });
}

fn view_begin(ui: &mut Ui, plan: &Plan, waits: bool, not_begun: &[String]) {
    row(ui, 18.0, |ui| {
        let begin = ui.say("setup-begin");
        let look = ButtonLook::new("begin-contest", &begin).icon(icons::PLAY).key(Hotkey::Enter).main();
        button(ui, look, OnActivate(Action::Begin));
        let seed = ui.words.format("setup-seed", &[("seed", plan.seed.to_string().into())]);
        label(ui, &seed, TextLook::SMALL);
        if waits {
            let wait = ui.say("contests-wait");
            label(ui, &wait, TextLook::BODY.quiet());
        }
    });
    for sentence in not_begun {
        label(ui, sentence, TextLook::BODY.role(TextRole::Wrong));
    }
}
