//! Power: the app sleeps until something happens. A few frames follow every change, since text that was typed
//! and places that were restored arrive a frame later; then nothing is drawn until the next key, pointer move
//! or answer of a thread. What is alive on screen may ask for a faster pace with [`Pace`].

use std::sync::Arc;
use std::time::Duration;

use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::MouseButtonInput;
use bevy::input::touch::TouchInput;
use bevy::prelude::*;
use bevy::window::{Ime, RequestRedraw};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};

use super::redraw::NeedsRedraw;

/// Frames drawn after the last change.
const SETTLING: u8 = 4;
/// Frames drawn at the start, until pipelines and glyphs are all there.
const STARTING: u8 = 12;

/// How often frames are drawn for the sake of what bears this component, without any input. It ends with its entity; of
/// several the fastest counts. Without any the app sleeps.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// As often as the screen can: for motion.
    EveryFrame,
    /// After this time, again and again: for a clock or a level.
    Every(Duration),
}

impl Pace {
    fn update_mode(self) -> UpdateMode {
        match self {
            Self::EveryFrame => UpdateMode::Continuous,
            Self::Every(wait) => UpdateMode::reactive_low_power(wait),
        }
    }
}

/// Wakes the app from any thread.
#[derive(Resource, Clone)]
pub struct Wake(pub Arc<dyn Fn() + Send + Sync>);

/// Keeps the app awake.
#[derive(Resource)]
pub struct Awake(u8);

impl Awake {
    /// Frames will follow, in which what is under way goes on.
    pub fn for_some_frames(&mut self) {
        self.0 = self.0.max(SETTLING);
    }
}

/// Nothing but input, a thread or a pace wakes the app; the loop wants some end to its wait.
fn asleep() -> UpdateMode {
    UpdateMode::reactive_low_power(Duration::from_hours(24))
}

/// Installs the sleep.
pub fn plugin(app: &mut App) {
    let wake = wake_of(app.world());
    app.insert_resource(WinitSettings { focused_mode: asleep(), unfocused_mode: asleep() })
        .insert_resource(Awake(STARTING))
        .insert_resource(wake)
        .add_systems(Update, stay_awake_for_input)
        .add_systems(Last, (ask_for_frames, keep_pace));
}

fn wake_of(world: &World) -> Wake {
    // Without a window system there is no loop to wake: whoever drives the app runs its frames.
    let proxy = world.get_resource::<EventLoopProxyWrapper>().map(|proxy| (**proxy).clone());
    Wake(Arc::new(move || {
        if let Some(proxy) = &proxy {
            // The loop is gone only when the app is closing.
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        }
    }))
}

fn stay_awake_for_input(
    mut keys: MessageReader<KeyboardInput>,
    mut clicks: MessageReader<MouseButtonInput>,
    mut touches: MessageReader<TouchInput>,
    mut composed: MessageReader<Ime>,
    redraw: Res<NeedsRedraw>,
    mut awake: ResMut<Awake>,
) {
    let input =
        keys.read().count() + clicks.read().count() + touches.read().count() + composed.read().count();
    if input > 0 || redraw.is_changed() {
        awake.for_some_frames();
    }
}

fn ask_for_frames(mut awake: ResMut<Awake>, mut redraw: MessageWriter<RequestRedraw>) {
    if awake.0 > 0 {
        awake.0 -= 1;
        redraw.write(RequestRedraw);
    }
}

fn keep_pace(paces: Query<&Pace>, mut settings: ResMut<WinitSettings>) {
    let mode = paces.iter().min().map_or_else(asleep, |pace| pace.update_mode());
    if settings.focused_mode != mode {
        *settings = WinitSettings { focused_mode: mode, unfocused_mode: mode };
    }
}
