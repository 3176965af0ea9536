//! The audience's window: a second window for a projector, opened and closed while the program runs. Its texts follow its
//! height ([`HallSize`]).

use bevy::ecs::system::SystemParam;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::prelude::*;
use bevy::window::{Monitor, PrimaryMonitor, WindowMode, WindowRef, WindowResolution};

use super::localise::Words;
use super::redraw::NeedsRedraw;
use super::steps::StageSystems;
use super::surface::{PictureSize, Surface, add_camera};

/// Opens or closes the audience's window.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudienceWindow {
    /// Opens it, if it is not open.
    Open,
    /// Closes it.
    Close,
}

/// The window of the audience, on its camera.
#[derive(Component)]
struct OwnWindow(Entity);

/// Installs the audience's window, closed.
pub fn plugin(app: &mut App) {
    app.add_message::<AudienceWindow>()
        .add_systems(PreUpdate, (notice_closed_window, open_or_close).chain())
        .add_systems(Update, (fill_screen, follow_size.before(StageSystems::Show)));
}

/// The height for which the sizes of the hall are made, in logical pixels: that of the smallest laptop.
const HALL_HEIGHT: f32 = 768.0;

/// The size of what the audience sees.
#[derive(SystemParam)]
pub struct HallSize<'w, 's> {
    cameras: Query<'w, 's, (&'static Surface, &'static Camera)>,
}

impl HallSize<'_, '_> {
    /// Returns how many times as high as the smallest laptop's screen the window is.
    pub fn scale(&self) -> f32 {
        self.size().map_or(1.0, |size| size.y / HALL_HEIGHT)
    }

    fn size(&self) -> Option<Vec2> {
        let camera = self.cameras.iter().find(|(surface, _)| **surface == Surface::Audience);
        camera.and_then(|(_, camera)| camera.logical_viewport_size())
    }
}

fn follow_size(hall: HallSize, mut redraw: ResMut<NeedsRedraw>, mut last: Local<Option<Vec2>>) {
    let now = hall.size();
    let before = std::mem::replace(&mut *last, now);
    // A window that has just been opened is drawn anyway.
    if before.is_some() && now.is_some() && before != now {
        redraw.mark_on(Surface::Audience);
    }
}

/// F11 lets the audience's window fill its screen, or not.
fn fill_screen(
    mut keys: MessageReader<KeyboardInput>,
    cameras: Query<&OwnWindow>,
    mut windows: Query<&mut Window>,
) {
    let is_struck = |key: &KeyboardInput| {
        key.key_code == KeyCode::F11 && key.state == ButtonState::Pressed && !key.repeat
    };
    if keys.read().filter(|key| is_struck(key)).count() % 2 == 0 {
        return;
    }
    for OwnWindow(window) in &cameras {
        if let Ok(mut window) = windows.get_mut(*window) {
            window.mode = match window.mode {
                WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
                _ => WindowMode::Windowed,
            };
        }
    }
}

fn open_or_close(world: &mut World) {
    let Some(wanted) = world.resource_mut::<Messages<AudienceWindow>>().drain().last() else { return };
    let mut cameras = world.query::<(Entity, &Surface, Option<&OwnWindow>)>();
    let open = cameras
        .iter(world)
        .find(|(_, surface, _)| **surface == Surface::Audience)
        .map(|(camera, _, window)| (camera, window.map(|window| window.0)));
    match (wanted, open) {
        (AudienceWindow::Open, None) => {
            if world.contains_resource::<PictureSize>() {
                add_camera(world, Surface::Audience, WindowRef::Primary);
            } else {
                let words = world.resource::<Words>().locale();
                let title = format!("{} · {}", words.text("host-window"), words.text("app-name"));
                // Where there is a projector, or another screen, it fills that.
                let other = world
                    .query_filtered::<Entity, (With<Monitor>, Without<PrimaryMonitor>)>()
                    .iter(world)
                    .next();
                let mode = other.map_or(WindowMode::Windowed, |monitor| {
                    WindowMode::BorderlessFullscreen(MonitorSelection::Entity(monitor))
                });
                let resolution = WindowResolution::new(1280, 720);
                let window = world
                    .spawn(Window { title, name: Some("tsheg".into()), resolution, mode, ..default() })
                    .id();
                let camera = add_camera(world, Surface::Audience, WindowRef::Entity(window));
                world.entity_mut(camera).insert(OwnWindow(window));
            }
            world.resource_mut::<NeedsRedraw>().mark_on(Surface::Audience);
        }
        (AudienceWindow::Close, Some((camera, window))) => {
            world.despawn(camera);
            if let Some(window) = window {
                world.despawn(window);
            }
        }
        (AudienceWindow::Open, Some(_)) | (AudienceWindow::Close, None) => {}
    }
}

/// The window manager may close the audience's window too.
fn notice_closed_window(
    cameras: Query<&OwnWindow>,
    windows: Query<(), With<Window>>,
    mut wanted: MessageWriter<AudienceWindow>,
) {
    if cameras.iter().any(|window| !windows.contains(window.0)) {
        wanted.write(AudienceWindow::Close);
    }
}
