//! What a speech contest is to be: who speaks, the score sheet, the time, how many judges; and those that were held before.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::{Words, in_language};
use crate::app::power::Wake;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::speech_day::{
    BeginSpeeches, KeptSpeeches, SpeechPlan, SpeechesBeginning, SpeechesNotBegun, names_in,
    read_kept_speeches,
};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{Clock, Storage};
use crate::app::task::Task;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldChanged, FieldLook, Side, TextLook, TextRole, Ui, button, column,
    field, foot, label, row, scroll_page,
};
use crate::contest::speeches::rules::speech_presets;
use crate::contest::speeches::{MOST_JUDGES, MOST_SPEAKERS};
use crate::progress::StoreError;
use crate::speech::limits::presets;

#[derive(Message, Clone, Debug)]
enum Action {
    Add,
    Remove(usize),
    Sheet(usize),
    Limits(Option<usize>),
    Judges(i8),
    Order,
    Begin,
}

/// What is known of the logs.
#[derive(Resource, Default)]
struct Logs {
    reading: Option<Task<Result<Vec<KeptSpeeches>, StoreError>>>,
    kept: Vec<KeptSpeeches>,
    fault: Option<String>,
}

/// How many of them are shown.
const SHOWN: usize = 8;
/// The most characters of the field of names: a whole list may be pasted.
const LONGEST: usize = 8_000;
/// Seeds have so many numbers: six digits can be read out and typed again.
const SEEDS: u64 = 1_000_000;
/// The field of names.
const FIELD: &str = "speakers";
/// The field of what the hall reads.
const NAME: &str = "contest-name";
/// The most characters of that.
const LONGEST_NAME: usize = 60;

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Logs>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::SpeechSetup), (draw_seed, read))
        .add_systems(
            Update,
            (write_down, act, take_up)
                .chain()
                .in_set(StageSystems::Act)
                .run_if(in_state(Screen::SpeechSetup)),
        )
        .add_systems(
            Update,
            show.in_set(StageSystems::Show).run_if(in_state(Screen::SpeechSetup)).run_if(needs_redraw),
        );
}

/// Each contest has a seed of its own; the moment is good enough.
fn draw_seed(mut plan: ResMut<SpeechPlan>, mut not_begun: ResMut<SpeechesNotBegun>, clock: Res<Clock>) {
    plan.seed = clock.now().0.unsigned_abs() % SEEDS;
    not_begun.0.clear();
}

fn read(mut logs: ResMut<Logs>, storage: Res<Storage>, wake: Res<Wake>) {
    let data = storage.folder().to_owned();
    logs.reading = Some(Task::once(&wake, move |_| read_kept_speeches(&data)));
}

fn take_up(
    mut logs: ResMut<Logs>,
    storage: Res<Storage>,
    words: Res<Words>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(result) = logs.reading.as_ref().and_then(|task| task.result(storage.log())) else { return };
    logs.reading = None;
    logs.fault = None;
    match result {
        Ok(Ok(kept)) => logs.kept = kept,
        Ok(Err(fault)) => logs.fault = Some(words.locale().explain(&fault)),
        Err(fault) => logs.fault = Some(words.locale().explain(&fault)),
    }
    redraw.mark();
}

/// Enter adds what is typed, or begins where nothing is.
fn write_down(
    mut changes: MessageReader<FieldChanged>,
    mut plan: ResMut<SpeechPlan>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for change in changes.read() {
        if change.name == NAME {
            plan.name.clone_from(&change.text);
            continue;
        }
        if change.name != FIELD {
            continue;
        }
        if plan.typed.is_empty() != change.text.is_empty() {
            redraw.mark();
        }
        plan.typed.clone_from(&change.text);
    }
}

fn act(
    mut actions: MessageReader<Action>,
    mut plan: ResMut<SpeechPlan>,
    mut begin: MessageWriter<BeginSpeeches>,
    mut redraw: ResMut<NeedsRedraw>,
    mut focus: ResMut<InputFocus>,
) {
    for action in actions.read() {
        redraw.mark();
        match action {
            Action::Add => {
                let names = names_in(&plan.typed);
                plan.speakers.extend(names);
                plan.speakers.truncate(MOST_SPEAKERS);
                plan.typed.clear();
                // The next name is typed in the same field.
                continue;
            }
            Action::Remove(index) => {
                if *index < plan.speakers.len() {
                    plan.speakers.remove(*index);
                }
            }
            Action::Sheet(sheet) => plan.sheet = *sheet,
            Action::Limits(limits) => plan.limits = *limits,
            Action::Judges(by) => plan.judges = plan.judges.saturating_add_signed(*by).clamp(1, MOST_JUDGES),
            Action::Order => plan.is_drawn = !plan.is_drawn,
            Action::Begin => {
                begin.write(BeginSpeeches::New);
            }
        }
        focus.clear();
    }
}

fn show(
    mut stage: Stage,
    plan: Res<SpeechPlan>,
    not_begun: Res<SpeechesNotBegun>,
    beginning: Option<Res<SpeechesBeginning>>,
    logs: Res<Logs>,
) {
    stage.show(Screen::SpeechSetup, |ui| {
        let title = ui.say("speeches-title");
        topbar(ui, &title, Screen::Contests);
        scroll_page(ui, "speech-setup", 14.0, |ui| {
            for sentence in not_begun.0.iter().chain(&logs.fault) {
                label(ui, sentence, TextLook::BODY.role(TextRole::Wrong));
            }
            view_speakers(ui, &plan);
            view_name(ui, &plan);
            view_rules(ui, &plan);
            view_logs(ui, &logs.kept);
            foot(ui, JustifyContent::Center, |ui| view_begin(ui, &plan, beginning.is_some()));
        });
    });
}

fn view_begin(ui: &mut Ui, plan: &SpeechPlan, waits: bool) {
    let begin = ui.say("setup-begin");
    let mut look = ButtonLook::new("begin-speeches", &begin).icon(icons::PLAY).main();
    if plan.typed.is_empty() {
        look = look.key(Hotkey::Enter);
    }
    button(ui, look, OnActivate(Action::Begin));
    let count = ui.words.format("speeches-setup-count", &[("count", plan.speakers.len().into())]);
    label(ui, &count, TextLook::SMALL);
    if plan.is_drawn {
        let seed = ui.words.format("setup-seed", &[("seed", plan.seed.to_string().into())]);
        label(ui, &seed, TextLook::SMALL);
    }
    if waits {
        let wait = ui.say("contests-wait");
        label(ui, &wait, TextLook::BODY.quiet());
    }
}

fn view_speakers(ui: &mut Ui, plan: &SpeechPlan) {
    let heading = ui.say("speeches-setup-speakers");
    label(ui, &heading, TextLook::LEAD.quiet());
    row(ui, 12.0, |ui| {
        let asked = ui.say("speeches-setup-names");
        let look = FieldLook {
            name: FIELD,
            first: true,
            label: &asked,
            text: &plan.typed,
            longest: LONGEST,
            size: size::LEAD,
            width: 520.0,
            asks: Asks::Anything,
            side: Side::Start,
        };
        column(ui, 2.0, Side::Start, |ui| {
            label(ui, &asked, TextLook::SMALL);
            field(ui, look);
        });
        let add = ui.say("speeches-setup-add");
        let mut look = ButtonLook::new("add-speakers", &add).icon(icons::USER_PLUS);
        if !plan.typed.is_empty() {
            look = look.key(Hotkey::Enter);
        }
        button(ui, look, OnActivate(Action::Add));
    });
    row(ui, 8.0, |ui| {
        for (index, (name, title)) in plan.speakers.iter().enumerate() {
            let told = if title.is_empty() { name.clone() } else { format!("{name} · {title}") };
            let remove = ui.words.format("speeches-setup-remove", &[("speaker", told.clone().into())]);
            let id = format!("remove-{}", index + 1);
            label(ui, &told, TextLook::BODY);
            let look = ButtonLook::new(&id, &remove).icon_only(icons::X).kind(ButtonKind::Quiet);
            button(ui, look, OnActivate(Action::Remove(index)));
        }
    });
}

fn view_name(ui: &mut Ui, plan: &SpeechPlan) {
    let asked = ui.say("speeches-setup-name");
    let look = FieldLook {
        name: NAME,
        first: false,
        label: &asked,
        text: &plan.name,
        longest: LONGEST_NAME,
        size: size::LEAD,
        width: 520.0,
        asks: Asks::Anything,
        side: Side::Start,
    };
    column(ui, 2.0, Side::Start, |ui| {
        label(ui, &asked, TextLook::SMALL);
        field(ui, look);
    });
}

fn view_rules(ui: &mut Ui, plan: &SpeechPlan) {
    let heading = ui.say("speeches-setup-sheet");
    label(ui, &heading, TextLook::LEAD.quiet());
    row(ui, 10.0, |ui| {
        for (index, preset) in speech_presets().iter().enumerate() {
            let Some(rules) = preset.rules() else { continue };
            let title = in_language(&rules.name, ui.words.lang());
            let id = format!("sheet-{}", preset.id);
            chosen(ui, &id, &title, index == plan.sheet, digit(index + 1), Action::Sheet(index));
        }
    });
    if let Some(rules) = plan.rules() {
        let told = |ui: &Ui, line: &crate::contest::speeches::rules::Criterion| {
            let name = in_language(&line.name, ui.words.lang());
            ui.words.in_digits(format!("{} {}", name.trim_end_matches('།'), line.most))
        };
        let lines: Vec<String> = rules.sheet.iter().map(|line| told(ui, line)).collect();
        label(ui, &lines.join(" · "), TextLook::BODY);
        let dropped = rules.drop_from.map_or_else(
            || ui.say("speeches-setup-none-dropped"),
            |judges| ui.words.format("speeches-setup-dropped", &[("judges", usize::from(judges).into())]),
        );
        label(ui, &dropped, TextLook::SMALL);
    }
    let heading = ui.say("speeches-setup-limits");
    label(ui, &heading, TextLook::LEAD.quiet());
    row(ui, 10.0, |ui| {
        let free = ui.say("speeches-setup-no-limits");
        chosen(ui, "limits-none", &free, plan.limits.is_none(), None, Action::Limits(None));
        for (index, preset) in presets().iter().enumerate() {
            let Some(limits) = preset.limits() else { continue };
            let title = in_language(&limits.name, ui.words.lang());
            let id = format!("limits-{}", preset.id);
            chosen(ui, &id, &title, plan.limits == Some(index), None, Action::Limits(Some(index)));
        }
    });
    row(ui, 12.0, |ui| {
        let judges = ui.words.format("speeches-setup-judges", &[("count", usize::from(plan.judges).into())]);
        label(ui, &judges, TextLook::LEAD.quiet());
        for (id, key, glyph, function, by) in [
            ("fewer-judges", "speeches-setup-fewer-judges", icons::MINUS, 3, -1),
            ("more-judges", "speeches-setup-more-judges", icons::PLUS, 5, 1),
        ] {
            let words = ui.say(key);
            let look = ButtonLook::new(id, &words).icon_only(glyph).key(Hotkey::Function(function));
            button(ui, look, OnActivate(Action::Judges(by)));
        }
        let drawn = ui.say("speeches-setup-drawn");
        let mut look = ButtonLook::new("drawn", &drawn).key(Hotkey::Function(7));
        if plan.is_drawn {
            look = look.icon(icons::CHECK).kind(ButtonKind::Chosen);
        }
        button(ui, look, OnActivate(Action::Order));
    });
}

fn chosen(ui: &mut Ui, id: &str, title: &str, is_chosen: bool, key: Option<Hotkey>, action: Action) {
    let mut look = ButtonLook::new(id, title);
    if is_chosen {
        look = look.kind(ButtonKind::Chosen);
    }
    look.key = key;
    button(ui, look, OnActivate(action));
}

fn digit(number: usize) -> Option<Hotkey> {
    u8::try_from(number).ok().filter(|digit| *digit <= 9).map(Hotkey::Digit)
}

fn view_logs(ui: &mut Ui, kept: &[KeptSpeeches]) {
    if kept.is_empty() {
        return;
    }
    let earlier = ui.say("speeches-setup-earlier");
    label(ui, &earlier, TextLook::LEAD.quiet());
    for (index, speeches) in kept.iter().take(SHOWN).enumerate() {
        let state = ui.say(if speeches.is_over { "contests-over" } else { "contests-cut-off" });
        let rules = in_language(&speeches.rules, ui.words.lang());
        let name =
            speeches.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let day = name.get(..10).unwrap_or(&name).to_owned();
        let (spoken, of) = speeches.spoken;
        let told = ui.words.in_digits(format!("{day} · {rules} · {spoken} / {of} · {state}"));
        let id = format!("speech-log-{}", index + 1);
        let look = ButtonLook::new(&id, &told)
            .icon(if speeches.is_over { icons::TROPHY } else { icons::PLAY })
            .kind(ButtonKind::Plain);
        button(ui, look, OnActivate(BeginSpeeches::Again(speeches.file.clone())));
    }
}
