//! The mock test of spoken Mandarin: each part with its clock, syllables that are tapped, what is judged as a whole, the
//! result. Nothing of it is kept.

use std::time::Duration;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::lessons::{Lessons, are_read};
use crate::app::localise::in_language;
use crate::app::power::Pace;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::Clock;
use crate::app::widgets::{
    AppStopwatches as _, ButtonKind, ButtonLook, Elapsed, TextLook, TextRole, Ui, button, foot, label, row,
    scroll_page, stopwatch,
};
use crate::buzzer::Clock as Stopclock;
use crate::speech::mock_test::rules::{Part, psc};
use crate::speech::mock_test::{MockTest, Said, Sources, draw};

#[derive(Message, Clone, Copy, Debug)]
enum Action {
    Begin,
    Start,
    End,
    On,
    Tap(usize, usize),
    Judge(usize, bool),
}

/// The test that is held, if one is.
#[derive(Resource, Default)]
struct Mock {
    test: Option<MockTest>,
    /// The part that is shown.
    part: usize,
    clock: Option<Stopclock>,
    /// How long the part took, once it is over, ms.
    ended: Option<u64>,
}

impl Elapsed for Mock {
    fn elapsed(&self) -> u64 {
        self.ended.or_else(|| self.clock.as_ref().map(Stopclock::now_ms)).unwrap_or_default()
    }
}

/// How often the clock is looked at.
const PACE: Duration = Duration::from_millis(200);

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Mock>()
        .add_stopwatch::<Mock>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::MockTest), |mut mock: ResMut<Mock>| *mock = Mock::default())
        .add_systems(Update, act.in_set(StageSystems::Act).run_if(in_state(Screen::MockTest)))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::MockTest))
                .run_if(needs_redraw)
                .run_if(are_read),
        );
}

fn act(
    mut actions: MessageReader<Action>,
    mut mock: ResMut<Mock>,
    lessons: Option<Res<Lessons>>,
    now: Res<Clock>,
    mut redraw: ResMut<NeedsRedraw>,
    mut focus: ResMut<InputFocus>,
) {
    for action in actions.read() {
        redraw.mark();
        let part = mock.part;
        match *action {
            Action::Begin => {
                let Some(lessons) = &lessons else { continue };
                let seed = now.now().0.unsigned_abs();
                let test = psc().map(|rules| {
                    let drawn = draw(&rules, &sources(lessons), seed);
                    MockTest::new(rules, drawn)
                });
                *mock = Mock { test, ..Mock::default() };
            }
            Action::Start => mock.clock = Some(Stopclock::start()),
            Action::End => {
                let ms = mock.elapsed();
                mock.ended = Some(ms);
                if let Some(test) = &mut mock.test {
                    test.end_part(part, ms);
                }
            }
            Action::On => {
                mock.part += 1;
                mock.clock = None;
                mock.ended = None;
            }
            // The next syllable is near the one that was tapped: the focus stays there.
            Action::Tap(reading, syllable) => {
                if let Some(test) = &mut mock.test {
                    test.tap(part, reading, syllable);
                }
                continue;
            }
            Action::Judge(line, is_more) => {
                if let Some(test) = &mut mock.test {
                    test.judge(part, line, is_more);
                }
                continue;
            }
        }
        focus.clear();
        redraw.turn_page();
    }
}

/// What can be read: the words and the texts of all lessons.
fn sources(lessons: &Lessons) -> Sources {
    let packs = || lessons.library.packs();
    let words = packs().flat_map(|pack| pack.words.iter().map(|word| word.zh.clone()));
    let stories = packs().flat_map(|pack| &pack.stories).map(|story| &story.lines);
    let speeches = packs().flat_map(|pack| &pack.speeches).map(|speech| &speech.lines);
    let texts = stories.chain(speeches).map(|lines| lines.iter().map(|line| line.zh.clone()).collect());
    Sources { words: words.collect(), texts: texts.collect() }
}

fn show(mut stage: Stage, mock: Res<Mock>) {
    stage.show(Screen::MockTest, |ui| {
        let title = ui.say("mock-title");
        topbar(ui, &title, Screen::Speaking);
        scroll_page(ui, "mock-test", 16.0, |ui| {
            let practice = ui.say("mock-practice");
            label(ui, &practice, TextLook::BODY.role(TextRole::Accent));
            match &mock.test {
                None => {
                    let about = ui.say("mock-about");
                    label(ui, &about, TextLook::BODY);
                    foot(ui, JustifyContent::Center, |ui| {
                        main(ui, "mock-begin", Hotkey::Enter, Action::Begin);
                    });
                }
                Some(test) => match test.rules().parts.get(mock.part) {
                    Some(part) => view_part(ui, &mock, test, part),
                    None => view_result(ui, test),
                },
            }
        });
    });
}

fn main(ui: &mut Ui, key: &str, hotkey: Hotkey, action: Action) {
    let words = ui.say(key);
    button(ui, ButtonLook::new(key, &words).icon(icons::PLAY).key(hotkey).main(), OnActivate(action));
}

fn view_part(ui: &mut Ui, mock: &Mock, test: &MockTest, part: &Part) {
    let name = in_language(&part.name, ui.words.lang());
    let args = [("number", (mock.part + 1).into()), ("name", name.into())];
    let heading = ui.words.format("mock-part", &args);
    label(ui, &heading, TextLook::LEAD.strong());
    let minutes = format!("{}:{:02}", part.seconds / 60, part.seconds % 60);
    let args = [("minutes", minutes.into()), ("marks", part.marks.into())];
    let told = ui.words.in_digits(ui.words.format("mock-seconds", &args));
    row(ui, 22.0, |ui| {
        let clock = ui.say("host-clock");
        let colour = ui.palette().ink;
        stopwatch::<Mock>(ui, "mock-clock", &clock, 40.0, colour);
        label(ui, &told, TextLook::BODY.quiet());
    });
    if mock.clock.is_none() {
        foot(ui, JustifyContent::Center, |ui| main(ui, "mock-start", Hotkey::Enter, Action::Start));
        return;
    }
    if mock.ended.is_none() {
        ui.node((Node::default(), Pace::Every(PACE)), |_| {});
    }
    view_readings(ui, mock, test);
    if mock.ended.is_some() {
        view_judged(ui, mock, test, part);
    }
    // Enter taps the syllable that has the focus.
    foot(ui, JustifyContent::Center, |ui| match mock.ended {
        None => main(ui, "mock-end", Hotkey::Function(9), Action::End),
        Some(_) => main(ui, "mock-on", Hotkey::Function(9), Action::On),
    });
}

fn view_readings(ui: &mut Ui, mock: &Mock, test: &MockTest) {
    let Some(part) = test.parts().get(mock.part) else { return };
    row(ui, 10.0, |ui| {
        for (reading, (words, said)) in part.readings.iter().zip(&part.said).enumerate() {
            if let Some(topic) = &words.topic {
                let mut texts = vec![topic.zh.clone(), in_language(topic, ui.words.lang())];
                texts.dedup();
                for text in texts {
                    label(ui, &text, TextLook::new(44.0));
                }
            }
            let word = Node { flex_wrap: FlexWrap::Wrap, column_gap: px(2), row_gap: px(6), ..default() };
            ui.node(word, |ui| {
                for (syllable, (text, said)) in words.syllables.iter().zip(said).enumerate() {
                    let (key, kind, glyph) = match said {
                        Said::Right => ("mock-syllable-right", ButtonKind::Quiet, None),
                        Said::Wrong => ("mock-syllable-wrong", ButtonKind::Chosen, Some(icons::X)),
                        Said::Flawed => ("mock-syllable-flawed", ButtonKind::Chosen, Some(icons::MINUS)),
                    };
                    let id = format!("syllable-{reading}-{syllable}");
                    let told = ui.words.format(key, &[("syllable", text.clone().into())]);
                    let mut look = ButtonLook::new(&id, &told).kind(kind);
                    look.icon = glyph;
                    button(ui, look, OnActivate(Action::Tap(reading, syllable)));
                }
            });
        }
    });
}

/// What is judged as a whole, with a key to take more off and one to take less.
fn view_judged(ui: &mut Ui, mock: &Mock, test: &MockTest, part: &Part) {
    let Some(taken) = test.parts().get(mock.part) else { return };
    for (line, (judged, off)) in part.judged.iter().zip(&taken.judged).enumerate() {
        row(ui, 12.0, |ui| {
            let name = in_language(&judged.name, ui.words.lang());
            for (id, key, glyph, is_more) in
                [("less", "mock-less-off", icons::PLUS, false), ("more", "mock-more-off", icons::MINUS, true)]
            {
                let words = ui.words.format(key, &[("name", name.clone().into())]);
                let id = format!("{id}-{}", judged.id);
                let look = ButtonLook::new(&id, &words).icon_only(glyph);
                button(ui, look, OnActivate(Action::Judge(line, is_more)));
            }
            let told = ui.words.in_digits(format!("{name} \u{2212}{}", marks(*off)));
            label(ui, &told, TextLook::BODY);
        });
    }
}

fn view_result(ui: &mut Ui, test: &MockTest) {
    for (part, result) in test.rules().parts.iter().zip(test.results()) {
        let args = [
            ("name", in_language(&part.name, ui.words.lang()).into()),
            ("left", marks(result.left).into()),
            ("most", marks(result.most).into()),
            ("wrong", result.wrong.into()),
            ("flawed", result.flawed.into()),
        ];
        let told = ui.words.in_digits(ui.words.format("mock-part-result", &args));
        label(ui, &told, TextLook::BODY);
        if result.is_over {
            let over = ui.say("mock-overtime");
            label(ui, &over, TextLook::SMALL);
        }
        if result.off_for_short > 0 {
            let off = marks(result.off_for_short);
            let short = ui.words.in_digits(ui.words.format("mock-short", &[("off", off.into())]));
            label(ui, &short, TextLook::SMALL);
        }
    }
    let total = ui.words.format("mock-total", &[("total", marks(test.total()).into())]);
    let total = ui.words.in_digits(total);
    label(ui, &total, TextLook::new(40.0).strong());
    let level = test.level().map_or_else(
        || ui.say("mock-no-level"),
        |level| ui.words.format("mock-level", &[("level", level.to_owned().into())]),
    );
    label(ui, &level, TextLook::LEAD);
    foot(ui, JustifyContent::Center, |ui| main(ui, "mock-again", Hotkey::Enter, Action::Begin));
}

/// Hundredths of a mark as marks, such as `9.95`.
fn marks(hundredths: u32) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:02}").trim_end_matches('0').to_owned() }
}
