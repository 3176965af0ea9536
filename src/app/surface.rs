//! Surfaces: where screens are drawn. The desk is the window that everybody has; the audience's window is a second
//! one for a projector. Each has a camera of its own.

use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::render_resource::{TextureFormat, TextureUsages};
use bevy::window::WindowRef;

/// A place to draw a screen on, with a root, a focus, scroll positions and a pending redraw of its own.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Surface {
    /// The main window, with keyboard and pointer.
    Desk,
    /// The audience's window. Nothing on it takes the focus unless it is asked to.
    Audience,
}

impl Surface {
    /// Every surface.
    pub const ALL: [Self; 2] = [Self::Desk, Self::Audience];
}

/// What a surface draws on when there is no window system, in pixels.
#[derive(Resource, Clone, Copy, Debug)]
pub struct PictureSize(pub UVec2);

/// The image that a surface draws on when there is no window system. On the camera of the surface.
#[derive(Component, Clone, Debug)]
pub struct Picture(pub Handle<Image>);

/// Installs the desk. Its camera is spawned at once, since the engine looks for it at the start.
pub fn plugin(app: &mut App) {
    add_camera(app.world_mut(), Surface::Desk, WindowRef::Primary);
}

/// Adds the camera of a surface, which draws into a window, or into an image where there is no window system.
pub(super) fn add_camera(world: &mut World, surface: Surface, window: WindowRef) -> Entity {
    let picture = world.get_resource::<PictureSize>().copied().map(|PictureSize(size)| {
        let mut image = Image::new_target_texture(size.x, size.y, TextureFormat::Rgba8UnormSrgb, None);
        image.texture_descriptor.usage |= TextureUsages::COPY_SRC;
        world.resource_mut::<Assets<Image>>().add(image)
    });
    // Each surface draws after the one before it.
    let order = isize::from(surface != Surface::Desk);
    let mut camera = world.spawn((Camera2d, Camera { order, ..default() }, Msaa::Off, surface));
    match picture {
        Some(image) => camera.insert((RenderTarget::Image(image.clone().into()), Picture(image))),
        None => camera.insert(RenderTarget::Window(window)),
    };
    if surface == Surface::Desk {
        camera.insert(IsDefaultUiCamera);
    }
    camera.id()
}
