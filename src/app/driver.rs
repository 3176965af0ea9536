//! Drives the real app without a display, by synthetic input: what the tour and the tests of screens use.

mod keys;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use bevy::camera::NormalizedRenderTarget;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::picking::pointer::{Location, PointerAction, PointerButton, PointerId, PointerInput};
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::text::EditableText;
use bevy::ui_widgets::ScrollArea;
use bevy::window::{FileDragAndDrop, Ime, PrimaryWindow};

use self::keys::logical;
use super::authoring::Workshop;
use super::authoring::editor::{Editor, Hands};
use super::evening::{Beginning, Evening, RulesFolder, Sheets, Statistics};
use super::hand_out::HandedOut;
use super::lessons::Reading;
use super::readings::WordReadings;
use super::redraw::NeedsRedraw;
use super::rehearsal::Rehearsal;
use super::sound::Sounds;
use super::speaking::Trainer;
use super::speech_day::{SpeechDay, SpeechSheets, SpeechesBeginning};
use super::steps::FocusName;
use super::storage::Waiting;
use super::surface::{Picture, Surface};
use super::typing::Typing;
use super::{AppError, Canvas, Setup, build};
use crate::language::mandarin::reading::WORD_JOINER;

/// Frames that any input is given to have its full effect.
const SETTLING: usize = 4;
/// Frames after which something that was waited for is given up.
const PATIENCE: usize = 2000;

/// The app, drawn into a picture and driven by hand.
pub struct Driver {
    /// The app.
    pub app: App,
    size: UVec2,
    pointer: Vec2,
}

impl Driver {
    /// Builds the app for a picture of a size in pixels and runs it until it has opened the learner's data.
    ///
    /// # Errors
    /// [`AppError`] when the app could not be built.
    pub fn start(setup: Setup) -> Result<Self, AppError> {
        let size = match setup.canvas {
            Canvas::Picture(size) => size,
            Canvas::Window => UVec2::new(1366, 768),
        };
        let mut app = build(setup)?;
        app.finish();
        app.cleanup();
        let mut driver = Self { app, size, pointer: Vec2::ZERO };
        driver.open_eyes(false);
        driver.settle();
        Ok(driver)
    }

    /// Runs frames until nothing is pending and the screen has settled.
    pub fn settle(&mut self) {
        let mut quiet = 0;
        for _ in 0..PATIENCE {
            self.app.update();
            let audience = self.shows(Surface::Audience);
            let world = self.app.world();
            let redraw = world.resource::<NeedsRedraw>();
            let busy = world.resource::<Waiting>().any()
                || redraw.is_pending()
                || (audience && redraw.is_pending_on(Surface::Audience))
                || world.contains_resource::<Reading>()
                || world.resource::<Sounds>().player().has_device().is_none()
                || world.resource::<Typing>().is_reading()
                || world.resource::<WordReadings>().are_being_read()
                || world.resource::<Workshop>().is_waiting()
                || world.resource::<HandedOut>().is_busy()
                || world.resource::<Editor>().is_at_work()
                || world.resource::<Hands>().are_busy()
                || world.resource::<Rehearsal>().is_judging()
                || world.contains_resource::<Beginning>()
                || world.resource::<Trainer>().is_waiting()
                || world.resource::<Sheets>().are_being_made()
                || world.resource::<Statistics>().is_being_made()
                || world.resource::<RulesFolder>().is_being_read()
                || world.get_resource::<Evening>().is_some_and(Evening::is_at_work)
                || world.contains_resource::<SpeechesBeginning>()
                || world.resource::<SpeechSheets>().are_being_made()
                || world.get_resource::<SpeechDay>().is_some_and(SpeechDay::is_at_work);
            quiet = if busy { 0 } else { quiet + 1 };
            if quiet >= SETTLING {
                return;
            }
            if busy {
                // The threads that are waited for need the processor too.
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
        }
    }

    /// Presses and releases a key that writes nothing.
    pub fn key(&mut self, code: KeyCode) {
        self.strike(code, logical(code), None);
        self.settle();
    }

    /// Presses and releases a key while others are held down, such as Control.
    pub fn chord(&mut self, held: &[KeyCode], code: KeyCode) {
        for key in held {
            self.send(*key, logical(*key), None, ButtonState::Pressed);
        }
        self.send(code, logical(code), None, ButtonState::Pressed);
        self.app.update();
        self.send(code, logical(code), None, ButtonState::Released);
        for key in held {
            self.send(*key, logical(*key), None, ButtonState::Released);
        }
        self.settle();
    }

    /// Presses and releases a key, and counts the frames from the press on to the one in which something is shown; none
    /// when it is never shown.
    pub fn frames_until(
        &mut self,
        code: KeyCode,
        mut is_shown: impl FnMut(&mut Self) -> bool,
    ) -> Option<usize> {
        let Ok(window) =
            self.app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>().single(self.app.world())
        else {
            return None;
        };
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let logical_key = if code == KeyCode::Enter { Key::Enter } else { Key::F35 };
            let input =
                KeyboardInput { key_code: code, logical_key, state, text: None, repeat: false, window };
            self.app.world_mut().write_message(input);
        }
        (1..=PATIENCE).find(|_| {
            self.app.update();
            is_shown(self)
        })
    }

    /// Writes a text into the focused field, a key a character.
    pub fn write(&mut self, text: &str) {
        for c in text.chars() {
            let logical = if c == ' ' { Key::Space } else { Key::Character(c.to_string().into()) };
            self.strike(KeyCode::F35, logical, Some(c));
        }
        self.settle();
    }

    /// Clicks the control of a name with the mouse; `false` when there is none.
    pub fn click(&mut self, name: &str) -> bool {
        self.point(PointerId::Mouse, name)
    }

    /// Touches the control of a name with a finger; `false` when there is none.
    pub fn touch(&mut self, name: &str) -> bool {
        let finger = PointerId::Touch(7);
        self.app.world_mut().spawn(finger);
        self.point(finger, name)
    }

    /// Presses the control of a name from the keyboard, wherever on its page it is; `false` when there is none.
    pub fn press(&mut self, name: &str) -> bool {
        let world = self.app.world_mut();
        let mut controls = world.query::<(Entity, &FocusName)>();
        let Some(control) =
            controls.iter(world).find(|(_, focus)| focus.name == name).map(|(entity, _)| entity)
        else {
            return false;
        };
        world.resource_mut::<InputFocus>().set(control, FocusCause::Navigated);
        self.settle();
        self.key(KeyCode::Enter);
        true
    }

    /// Drops a file or a folder on the window.
    pub fn drop_file(&mut self, path: &Path) {
        let world = self.app.world_mut();
        let Ok(window) = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world) else { return };
        world.write_message(FileDragAndDrop::DroppedFile { window, path_buf: path.to_owned() });
        self.settle();
    }

    /// Scrolls the page on by most of its height; `false` when it is at its end.
    pub fn scroll_on(&mut self) -> bool {
        self.scroll(|node, position| {
            let hidden = (node.content_size.y - node.size.y).max(0.0) * node.inverse_scale_factor;
            let view = node.size.y * node.inverse_scale_factor;
            (position + view * 0.8).min(hidden)
        })
    }

    /// Scrolls the page back to its head.
    pub fn scroll_back(&mut self) {
        self.scroll(|_, _| 0.0);
    }

    /// Draws the screen anew, as after a change of what it shows.
    pub fn redraw(&mut self) {
        self.app.world_mut().resource_mut::<NeedsRedraw>().mark();
        self.settle();
    }

    fn scroll(&mut self, to: impl Fn(&ComputedNode, f32) -> f32) -> bool {
        let world = self.app.world_mut();
        let mut pages = world.query_filtered::<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>();
        let mut moved = false;
        for (node, mut position) in pages.iter_mut(world) {
            let there = to(node, position.y);
            moved |= (there - position.y).abs() > 1.0;
            position.y = there;
        }
        self.settle();
        moved
    }

    /// Returns the names of the controls on screen.
    pub fn controls(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        world.query::<&FocusName>().iter(world).map(|focus| focus.name.clone()).collect()
    }

    /// Returns every text on screen as it is read, in no particular order.
    pub fn texts(&mut self) -> Vec<String> {
        let mut all = self.texts_where(|_, _| true);
        let world = self.app.world_mut();
        let mut fields = world.query::<&EditableText>();
        all.extend(fields.iter(world).map(|field| field.value().to_string()));
        all
    }

    /// Returns every text on a surface, in no particular order.
    pub fn texts_on(&mut self, surface: Surface) -> Vec<String> {
        self.texts_where(|world, text| {
            let camera = world.get::<ComputedUiTargetCamera>(text).and_then(ComputedUiTargetCamera::get);
            camera.and_then(|camera| world.get::<Surface>(camera)) == Some(&surface)
        })
    }

    fn texts_where(&mut self, is_wanted: impl Fn(&World, Entity) -> bool) -> Vec<String> {
        let world = self.app.world_mut();
        let mut texts = world.query::<(Entity, &Text)>();
        let mut spans = world.query::<&TextSpan>();
        let whole: Vec<(Entity, String)> =
            texts.iter(world).map(|(entity, text)| (entity, text.0.clone())).collect();
        whole
            .into_iter()
            .filter(|(entity, _)| is_wanted(world, *entity))
            .map(|(entity, first)| {
                let rest = world.get::<Children>(entity).into_iter().flatten();
                rest.filter_map(|child| spans.get(world, *child).ok())
                    .fold(first, |text, span| text + &span.0)
                    .replace(WORD_JOINER, "")
            })
            .collect()
    }

    /// Returns a picture of what is on a surface: RGBA, eight bits a channel, row by row from the top.
    ///
    /// # Errors
    /// [`AppError::NoAdapter`] when the renderer gave no picture, or the surface is not open.
    pub fn picture(&mut self, surface: Surface) -> Result<image::RgbaImage, AppError> {
        let target = self.canvas(surface).ok_or(AppError::NoAdapter)?;
        let slot: Arc<Mutex<Option<Image>>> = Arc::default();
        let taken = Arc::clone(&slot);
        self.app.world_mut().spawn(Screenshot::image(target)).observe(
            move |captured: On<ScreenshotCaptured>| {
                *taken.lock().unwrap_or_else(PoisonError::into_inner) = Some(captured.image.clone());
            },
        );
        self.open_eyes(true);
        for _ in 0..PATIENCE {
            self.app.update();
            if let Some(image) = slot.lock().unwrap_or_else(PoisonError::into_inner).take() {
                self.open_eyes(false);
                return image
                    .try_into_dynamic()
                    .map(|picture| picture.to_rgba8())
                    .map_err(|_| AppError::NoAdapter);
            }
        }
        Err(AppError::NoAdapter)
    }

    /// Returns whether a surface is open.
    pub fn shows(&mut self, surface: Surface) -> bool {
        self.canvas(surface).is_some()
    }

    fn canvas(&mut self, surface: Surface) -> Option<Handle<Image>> {
        let world = self.app.world_mut();
        let mut cameras = world.query::<(&Surface, &Picture)>();
        cameras.iter(world).find(|(its, _)| **its == surface).map(|(_, picture)| picture.0.clone())
    }

    /// Between pictures nothing is drawn: it would take nearly all of the time.
    fn open_eyes(&mut self, open: bool) {
        let world = self.app.world_mut();
        for mut camera in world.query::<&mut Camera>().iter_mut(world) {
            camera.is_active = open;
        }
    }

    /// Returns the size of the picture in pixels.
    pub fn size(&self) -> UVec2 {
        self.size
    }

    fn strike(&mut self, key_code: KeyCode, logical_key: Key, c: Option<char>) {
        for state in [ButtonState::Pressed, ButtonState::Released] {
            self.send(key_code, logical_key.clone(), c, state);
            self.app.update();
        }
    }

    fn send(&mut self, key_code: KeyCode, logical_key: Key, c: Option<char>, state: ButtonState) {
        let world = self.app.world_mut();
        let Ok(window) = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world) else { return };
        let text = c.filter(|_| state == ButtonState::Pressed).map(|c| c.to_string().into());
        world.write_message(KeyboardInput { key_code, logical_key, state, text, repeat: false, window });
    }

    fn point(&mut self, pointer_id: PointerId, name: &str) -> bool {
        if !self.pointer_down(pointer_id, name) {
            return false;
        }
        self.pointer_up(pointer_id);
        self.settle();
        true
    }

    /// Moves a pointer to the control of a name and presses it down there; `false` when there is none.
    pub fn pointer_down(&mut self, pointer_id: PointerId, name: &str) -> bool {
        let world = self.app.world_mut();
        let mut controls = world.query::<(&FocusName, &UiGlobalTransform)>();
        let Some(position) = controls
            .iter(world)
            .find(|(focus, _)| focus.name == name)
            .map(|(_, transform)| transform.translation)
        else {
            return false;
        };
        self.pointer = position;
        self.pointer_acts(pointer_id, PointerAction::Move { delta: Vec2::ONE });
        self.pointer_acts(pointer_id, PointerAction::Press(PointerButton::Primary));
        true
    }

    /// Releases a pointer where it was pressed down.
    pub fn pointer_up(&mut self, pointer_id: PointerId) {
        self.pointer_acts(pointer_id, PointerAction::Release(PointerButton::Primary));
    }

    fn pointer_acts(&mut self, pointer_id: PointerId, action: PointerAction) {
        let Some(canvas) = self.canvas(Surface::Desk) else { return };
        let location =
            Location { target: NormalizedRenderTarget::Image(canvas.into()), position: self.pointer };
        self.app.world_mut().write_message(PointerInput::new(pointer_id, location, action));
        self.app.update();
        self.app.update();
    }

    /// Shows text that an input method composes in the focused field; it is not yet part of the field's text.
    pub fn compose(&mut self, text: &str) {
        self.input_method(|window| Ime::Preedit { window, value: text.to_owned(), cursor: None });
    }

    /// Puts composed text into the focused field.
    pub fn commit(&mut self, text: &str) {
        self.input_method(|window| Ime::Commit { window, value: text.to_owned() });
    }

    fn input_method(&mut self, event: impl FnOnce(Entity) -> Ime) {
        let world = self.app.world_mut();
        let Ok(window) = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world) else { return };
        world.write_message(event(window));
        self.settle();
    }
}
