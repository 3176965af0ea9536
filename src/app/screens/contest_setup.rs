//! What a contest is to be: its rules, its teams, which lessons give the questions.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::evening::{Begin, Beginning, Lobby, NotBegun, Plan};
use crate::app::icons;
use crate::app::keys::{Hotkey, KeepsHotkey};
use crate::app::lessons::{Lessons, are_read};
use crate::app::localise::in_language;
use crate::app::phones_view::view_phones;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::Clock;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldChanged, FieldLook, Side, TextLook, TextRole, Ui, button, column,
    field, grid, label, row, scroll_page,
};
use crate::contest::card_of_evening;
use crate::contest::rules::{Round, presets};
use crate::lesson::Pack;

#[derive(Message, Clone, Debug)]
enum Action {
    Preset(usize),
    MoreTeams,
    FewerTeams,
    Turn(String),
    Begin,
}

/// The longest name of a team that fits the hall's screen, in characters.
const LONGEST_NAME: usize = 24;
/// Seeds have so many numbers: six digits can be read out and typed again.
const SEEDS: u64 = 1_000_000;

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>()
        .add_systems(OnEnter(Screen::ContestSetup), draw_seed)
        // A contest that begins has taken the phones over by then.
        .add_systems(OnExit(Screen::ContestSetup), |mut lobby: ResMut<Lobby>| lobby.close())
        .add_systems(Update, (act, rename).in_set(StageSystems::Act).run_if(in_state(Screen::ContestSetup)))
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
    mut begin: MessageWriter<Begin>,
    mut redraw: ResMut<NeedsRedraw>,
    mut focus: ResMut<InputFocus>,
) {
    for action in actions.read() {
        redraw.mark();
        // Enter then begins, whatever was chosen before.
        focus.clear();
        match action {
            Action::Preset(preset) => plan.preset = *preset,
            Action::MoreTeams => plan.teams.push(String::new()),
            Action::FewerTeams => {
                plan.teams.pop();
            }
            Action::Turn(pack) => {
                if !plan.without.remove(pack) {
                    plan.without.insert(pack.clone());
                }
            }
            Action::Begin => {
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
        plan.teams.resize(count, String::new());
    }
}

fn rename(mut changes: MessageReader<FieldChanged>, mut plan: ResMut<Plan>) {
    for change in changes.read() {
        let number = change.name.strip_prefix("team-").and_then(|number| number.parse::<usize>().ok());
        if let Some(name) = number.and_then(|number| plan.teams.get_mut(number)) {
            name.clone_from(&change.text);
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
) {
    stage.show(Screen::ContestSetup, |ui| {
        let title = ui.say("setup-title");
        topbar(ui, &title, Screen::Contests);
        scroll_page(ui, "contest-setup", 14.0, |ui| {
            view_begin(ui, &plan, beginning.is_some(), &not_begun.0);
            view_rules(ui, &plan);
            if plan.is_for_class() {
                let about = ui.say("setup-class");
                label(ui, &about, TextLook::BODY);
                view_phones(ui, lobby.server(), lobby.fault(), |_| None);
            }
            if lobby.players().is_empty() {
                view_teams(ui, &plan);
            }
            view_packs(ui, &plan, lessons.library.packs().map(|pack| &**pack));
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

/// The rules to choose from, each with its rounds.
fn view_rules(ui: &mut Ui, plan: &Plan) {
    let heading = ui.say("setup-rules");
    label(ui, &heading, TextLook::LEAD.quiet());
    row(ui, 10.0, |ui| {
        for (index, preset) in presets().iter().enumerate() {
            let Some(rules) = preset.rules() else { continue };
            let name = format!("rules-{}", preset.id);
            let title = in_language(&rules.name, ui.words.lang());
            let mut look = ButtonLook::new(&name, &title);
            if index == plan.preset {
                look = look.kind(ButtonKind::Chosen);
            }
            look.key = u8::try_from(index + 1).ok().filter(|digit| *digit <= 9).map(Hotkey::Digit);
            button(ui, look, OnActivate(Action::Preset(index)));
        }
    });
    if let Some(rules) = plan.rules() {
        let rounds: Vec<String> =
            (1_usize..).zip(&rules.rounds).map(|(number, round)| told(ui, number, round, plan)).collect();
        label(ui, &rounds.join(" → "), TextLook::BODY);
        let card: Vec<String> = card_of_evening(&rules).iter().map(|line| ui.words.explain(line)).collect();
        label(ui, &card.join(" "), TextLook::SMALL);
    }
}

/// A round in a few words: its number, its name, how many questions.
fn told(ui: &Ui, number: usize, round: &Round, plan: &Plan) -> String {
    let own = round.title.as_ref().map(|title| in_language(title, ui.words.lang()));
    let name = own.unwrap_or_else(|| ui.say(round.kind.message_id()));
    let questions = round.questions.total(plan.teams.len());
    ui.words.in_digits(format!("{number}. {name} ({questions})"))
}

fn view_teams(ui: &mut Ui, plan: &Plan) {
    row(ui, 14.0, |ui| {
        let heading = ui.words.format("setup-teams", &[("count", plan.teams.len().into())]);
        label(ui, &heading, TextLook::LEAD.quiet());
        let (fewer, more) = (ui.say("setup-fewer-teams"), ui.say("setup-more-teams"));
        let look = ButtonLook::new("fewer-teams", &fewer).icon_only(icons::MINUS).key(Hotkey::Letter('F'));
        button(ui, look, OnActivate(Action::FewerTeams));
        let look = ButtonLook::new("more-teams", &more).icon_only(icons::PLUS).key(Hotkey::Letter('M'));
        button(ui, look, OnActivate(Action::MoreTeams));
    });
    grid(ui, 300.0, 12.0, |ui| {
        for (index, team) in plan.teams.iter().enumerate() {
            let name = format!("team-{index}");
            let called = ui.words.format("host-team", &[("number", (index + 1).into())]);
            let look = FieldLook {
                name: &name,
                first: false,
                label: &called,
                text: team,
                longest: LONGEST_NAME,
                size: size::LEAD,
                width: 290.0,
                asks: Asks::Anything,
                side: Side::Start,
            };
            column(ui, 2.0, Side::Start, |ui| {
                label(ui, &called, TextLook::SMALL);
                let field = field(ui, look);
                // Enter in a name begins nothing.
                ui.commands.entity(field).insert(KeepsHotkey(Hotkey::Enter));
            });
        }
    });
}

/// The lessons whose questions are asked; each can be left out.
fn view_packs<'p>(ui: &mut Ui, plan: &Plan, packs: impl Iterator<Item = &'p Pack>) {
    let heading = ui.say("setup-packs");
    label(ui, &heading, TextLook::LEAD.quiet());
    row(ui, 10.0, |ui| {
        for pack in packs.filter(|pack| pack.is_for_contests()) {
            let name = format!("source-{}", pack.id);
            let title = in_language(&pack.title, ui.words.lang());
            let title = ui.words.in_digits(format!("{title} ({})", pack.questions.len()));
            let is_taken = !plan.without.contains(&pack.id);
            let mut look = ButtonLook::new(&name, &title);
            if is_taken {
                look = look.icon(icons::CHECK).kind(ButtonKind::Chosen);
            }
            button(ui, look, OnActivate(Action::Turn(pack.id.clone())));
        }
    });
}
