//! What a reader notices of the stage: nothing that a hand is busy with is lost when the screen is drawn anew, what
//! moves moves by itself, the audience's window is a surface of its own, and an idle program sleeps.

use std::time::{Duration, Instant};

use bevy::input_focus::InputFocus;
use bevy::picking::hover::Hovered;
use bevy::picking::pointer::PointerId;
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::window::RequestRedraw;
use bevy::winit::{UpdateMode, WinitSettings};
use tsheg::app::audience::AudienceWindow;
use tsheg::app::power::Pace;
use tsheg::app::redraw::audience_needs_redraw;
use tsheg::app::screen::Screen;
use tsheg::app::stage::Stage;
use tsheg::app::steps::{FocusName, StageSystems};
use tsheg::app::surface::Surface;
use tsheg::app::tour::inspect::inspect;
use tsheg::app::widgets::{AppLiveMeters, Measured, TextLook, label, live_meter};
use tsheg::locale::UiLanguage;

use crate::harness::{Desk, right_choice};

fn control(desk: &mut Desk, name: &str) -> Entity {
    let world = desk.driver.app.world_mut();
    let mut controls = world.query::<(Entity, &FocusName)>();
    let found = controls.iter(world).find(|(_, focus)| focus.name == name);
    found.unwrap_or_else(|| panic!("there is no control {name}")).0
}

/// The field that has the focus: its text, and what an input method composes in it.
fn field(desk: &mut Desk) -> (String, bool) {
    let world = desk.driver.app.world_mut();
    let focused = world.resource::<InputFocus>().get().expect("nothing has the focus");
    let field = world.get::<EditableText>(focused).expect("no field has the focus");
    (field.value().to_string(), field.is_composing())
}

#[test]
fn a_press_is_not_lost_when_the_screen_is_redrawn_before_the_release() {
    for pointer in [PointerId::Mouse, PointerId::Touch(7)] {
        let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
        if pointer != PointerId::Mouse {
            desk.driver.app.world_mut().spawn(pointer);
        }
        assert!(desk.driver.pointer_down(pointer, "packs"));
        desk.driver.redraw();
        desk.driver.pointer_up(pointer);
        desk.driver.settle();
        assert_eq!(desk.screen(), Screen::Packs, "{pointer:?}");
    }
}

#[test]
fn a_press_on_the_label_of_a_button_is_a_press_on_the_button() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let button = control(&mut desk, "packs");
    let world = desk.driver.app.world_mut();
    let mut texts = world.query_filtered::<(Entity, &Pickable), With<Text>>();
    let parents = |mut entity: Entity| {
        while let Some(parent) = world.get::<ChildOf>(entity) {
            entity = parent.parent();
            if entity == button {
                return true;
            }
        }
        false
    };
    let labels: Vec<bool> = texts
        .iter(world)
        .filter(|(text, _)| parents(*text))
        .map(|(_, pickable)| pickable.is_hoverable)
        .collect();
    assert!(!labels.is_empty());
    assert!(labels.iter().all(|hoverable| !hoverable));
}

#[test]
fn the_pointer_stays_on_a_control_across_a_redraw() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.pointer_down(PointerId::Mouse, "packs");
    let before = control(&mut desk, "packs");
    desk.driver.redraw();
    let after = control(&mut desk, "packs");
    assert_eq!(before, after);
    assert!(desk.driver.app.world().get::<Hovered>(after).unwrap().0);
}

#[test]
fn a_composition_goes_on_across_a_redraw() {
    let mut desk = Desk::first_start(UiLanguage::English);
    desk.driver.write("ab");
    desk.driver.compose("shui");
    assert_eq!(field(&mut desk), ("ab".to_owned(), true));
    desk.driver.redraw();
    assert_eq!(field(&mut desk), ("ab".to_owned(), true), "what was being composed is gone");
    desk.driver.commit("水");
    assert_eq!(field(&mut desk), ("ab水".to_owned(), false));
}

#[test]
fn the_caret_stays_in_its_place_across_a_redraw_and_a_switch_of_the_language() {
    let mut desk = Desk::first_start(UiLanguage::English);
    desk.driver.write("Tahi");
    desk.driver.key(KeyCode::ArrowLeft);
    desk.driver.key(KeyCode::ArrowLeft);
    desk.driver.key(KeyCode::F2);
    desk.driver.write("s");
    assert_eq!(field(&mut desk).0, "Tashi");
}

#[test]
fn a_field_that_the_screen_empties_is_empty() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.press("packs");
    desk.driver.press("write");
    desk.driver.write("/nowhere/at all.xlsx");
    desk.driver.key(KeyCode::Enter);
    desk.driver.settle();
    assert!(!desk.driver.texts().iter().any(|text| text == "/nowhere/at all.xlsx"));
}

#[derive(Resource, Default)]
struct Level(f32);

impl Measured for Level {
    fn part(&self) -> f32 {
        self.0
    }
}

#[derive(Resource, Default)]
struct Drawn(usize);

fn show_to_the_audience(mut stage: Stage, mut drawn: ResMut<Drawn>) {
    drawn.0 += 1;
    stage.show_audience(|ui| {
        label(ui, "ཚེག", TextLook::TITLE);
        live_meter::<Level>(ui, "level", "level", 12.0);
    });
}

/// The app with an audience that sees a word and a level.
fn with_audience() -> Desk {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver
        .app
        .init_resource::<Level>()
        .init_resource::<Drawn>()
        .add_live_meter::<Level>()
        .add_systems(Update, show_to_the_audience.in_set(StageSystems::Show).run_if(audience_needs_redraw));
    desk.driver.app.world_mut().write_message(AudienceWindow::Open);
    desk.driver.settle();
    desk
}

/// The widths of the filled parts of all bars on the audience's window, in pixels.
fn filled(desk: &mut Desk) -> Vec<f32> {
    let world = desk.driver.app.world_mut();
    let mut bars = world.query::<(&Node, &ComputedNode, &ComputedUiTargetCamera)>();
    let mut widths: Vec<f32> = bars
        .iter(world)
        .filter(|(node, ..)| matches!(node.width, Val::Percent(_)) && node.height == percent(100))
        .filter(|(_, _, camera)| {
            camera.get().is_some_and(|it| world.get::<Surface>(it) == Some(&Surface::Audience))
        })
        .map(|(_, computed, _)| computed.size().x)
        .collect();
    // The order in which the engine keeps them means nothing.
    widths.sort_by(f32::total_cmp);
    widths
}

#[test]
fn a_live_meter_moves_without_a_redraw_and_outlives_one() {
    let mut desk = with_audience();
    assert_eq!(desk.driver.app.world().resource::<Drawn>().0, 1);
    assert!(filled(&mut desk).contains(&0.0));
    desk.driver.app.world_mut().resource_mut::<Level>().0 = 0.5;
    desk.driver.settle();
    let half = filled(&mut desk);
    assert!(half.iter().any(|width| *width > 100.0 && *width < 1300.0), "{half:?}");
    assert_eq!(desk.driver.app.world().resource::<Drawn>().0, 1, "the screen was drawn anew for a meter");
    desk.driver.key(KeyCode::F2);
    assert_eq!(desk.driver.app.world().resource::<Drawn>().0, 2, "another language is another drawing");
    assert_eq!(filled(&mut desk), half, "the meter has lost its level");
}

#[test]
fn the_audience_has_a_surface_of_its_own() {
    let mut desk = with_audience();
    desk.driver.redraw();
    assert_eq!(
        desk.driver.app.world().resource::<Drawn>().0,
        1,
        "a redraw of the desk is none of the audience's"
    );
    let picture = desk.driver.picture(Surface::Audience).unwrap();
    let (seen, faults) = inspect(desk.driver.app.world_mut(), Surface::Audience, &picture);
    assert_eq!(seen.iter().map(|text| text.text.as_str()).collect::<Vec<_>>(), ["ཚེག"]);
    assert!(faults.is_empty(), "{faults:?}");
    let picture = desk.driver.picture(Surface::Desk).unwrap();
    let (seen, _) = inspect(desk.driver.app.world_mut(), Surface::Desk, &picture);
    assert!(seen.iter().all(|text| text.text != "ཚེག") && seen.len() > 3);
    desk.driver.app.world_mut().write_message(AudienceWindow::Close);
    desk.driver.settle();
    assert!(!desk.driver.shows(Surface::Audience) && !desk.says("ཚེག"));
    assert!(desk.driver.click("packs"));
    assert_eq!(desk.screen(), Screen::Packs);
}

fn pace(desk: &Desk) -> UpdateMode {
    desk.driver.app.world().resource::<WinitSettings>().update_mode(false)
}

#[test]
fn the_pace_is_that_of_the_fastest_thing_alive_and_ends_with_it() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let asleep = UpdateMode::reactive_low_power(Duration::from_hours(24));
    // The page has come in with a motion, which lasts a moment.
    let opened = Instant::now();
    while pace(&desk) != asleep {
        assert!(opened.elapsed() < Duration::from_secs(20), "the motion of the page has no end");
        desk.driver.app.update();
    }
    let clock = desk.driver.app.world_mut().spawn(Pace::Every(Duration::from_millis(200))).id();
    let line = desk.driver.app.world_mut().spawn(Pace::EveryFrame).id();
    desk.driver.settle();
    assert_eq!(pace(&desk), UpdateMode::Continuous);
    desk.driver.app.world_mut().despawn(line);
    desk.driver.settle();
    assert_eq!(pace(&desk), UpdateMode::reactive_low_power(Duration::from_millis(200)));
    desk.driver.app.world_mut().despawn(clock);
    desk.driver.settle();
    assert_eq!(pace(&desk), asleep);
}

#[test]
fn an_idle_screen_asks_for_no_frames() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    for _ in 0..20 {
        desk.driver.app.update();
    }
    desk.driver.app.world_mut().resource_mut::<Messages<RequestRedraw>>().clear();
    for _ in 0..5 {
        desk.driver.app.update();
    }
    assert_eq!(desk.driver.app.world().resource::<Messages<RequestRedraw>>().len(), 0);
}

#[test]
fn what_tab_leads_to_is_in_sight() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.open(Screen::Settings);
    for step in 0..24 {
        desk.driver.key(KeyCode::Tab);
        let world = desk.driver.app.world();
        let focused = world.resource::<InputFocus>().get().unwrap();
        let middle = world.get::<UiGlobalTransform>(focused).unwrap().translation;
        assert!((0.0..768.0).contains(&middle.y), "{middle} after {step} steps");
    }
}

#[test]
fn on_another_page_enter_does_what_that_page_shows() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.key(KeyCode::Enter);
    let right = right_choice(&desk.until_asked());
    let world = desk.driver.app.world_mut();
    let mut names = world.query::<(Entity, &FocusName)>();
    let switch = names.iter(world).find(|(_, focus)| focus.name == "switch-language").unwrap().0;
    world.resource_mut::<InputFocus>().set(switch, bevy::input_focus::FocusCause::Navigated);
    desk.driver.settle();
    let digit = [KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3, KeyCode::Digit4][right];
    desk.driver.key(digit);
    assert!(desk.says("Right"));
    desk.driver.key(KeyCode::Enter);
    assert!(!desk.says("Right") && desk.says("English"), "the lesson went on, in the same language");
}
