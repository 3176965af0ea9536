//! The pictures of the trainer: the target as a broad soft band with the line of the voice over it, and a recording over
//! its time with the boundaries of its syllables. Painted when what they show has changed, and never with the screen:
//! while the learner speaks only these pixels change.

use std::ops::Range;

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::ui::widget::NodeImageMode;
use tiny_skia::Pixmap;

use super::recorder::LiveLine;
use super::trainer::{Page, Trainer};
use super::wish::TrainerWish;
use crate::app::storage::CurrentSettings;
use crate::app::theme::Look;
use crate::app::widgets::{Origin, Ui};
use crate::speech::melody::melody;

mod brush;
mod melody_view;
mod time_view;

use brush::Brush;

/// Shows the melody of these syllables.
#[derive(Component, Clone, Debug)]
pub(super) struct MelodyPicture(Range<usize>);

/// Shows a recording over its time.
#[derive(Component, Clone, Debug)]
pub(super) struct TimePicture;

/// Spawns the picture of the melody of some syllables, `height` logical pixels high. `label` is what a screen reader says.
pub fn melody_picture(ui: &mut Ui, name: &str, label: &str, syllables: Range<usize>, height: f32) -> Entity {
    let (entity, _) = ui.keep::<MelodyPicture>(name);
    let node = Node { width: percent(100), height: px(height), ..default() };
    ui.commands.entity(entity).insert((node, MelodyPicture(syllables), AccessibleLabel::new(label)));
    entity
}

/// Spawns the picture of the recording over its time, in which boundaries can be dragged.
pub fn time_picture(ui: &mut Ui, name: &str, label: &str, height: f32) -> Entity {
    let (entity, origin) = ui.keep::<TimePicture>(name);
    let node = Node { width: percent(100), height: px(height), ..default() };
    ui.commands.entity(entity).insert((node, TimePicture, AccessibleLabel::new(label)));
    if origin == Origin::Spawned {
        ui.commands.entity(entity).observe(drag_boundary);
    }
    entity
}

/// A boundary follows the pointer.
fn drag_boundary(
    drag: On<Pointer<Drag>>,
    pictures: Query<(&ComputedNode, &UiGlobalTransform), With<TimePicture>>,
    trainer: Res<Trainer>,
    mut wishes: MessageWriter<TrainerWish>,
) {
    let Ok((node, place)) = pictures.get(drag.event_target()) else { return };
    let Page::Saying(saying) = &trainer.page else { return };
    let Some(tried) = &saying.tried else { return };
    let from = place.translation.x - node.size.x / 2.0;
    let at = drag.pointer_location.position.x / node.inverse_scale_factor - from;
    let part = f64::from((at / node.size.x.max(1.0)).clamp(0.0, 1.0));
    wishes.write(TrainerWish::PutBound(part * time_view::seconds(&tried.take)));
}

/// Paints the pictures whose content or size has changed.
pub(super) fn paint_pictures(
    melodies: Query<(Entity, Ref<MelodyPicture>, Ref<ComputedNode>)>,
    times: Query<(Entity, Ref<TimePicture>, Ref<ComputedNode>)>,
    trainer: Res<Trainer>,
    line: Res<LiveLine>,
    current: Res<CurrentSettings>,
    look: Res<Look>,
    mut images: ResMut<Assets<Image>>,
    mut commands: Commands,
) {
    let Page::Saying(saying) = &trainer.page else { return };
    let palette = &look.palette();
    let has_changed = line.is_changed() || look.is_changed();
    for (entity, picture, node) in &melodies {
        if !(has_changed || picture.is_changed() || node.is_changed()) {
            continue;
        }
        let Some(mut pixels) = pixels(&node) else { continue };
        let attempt = saying.tried.as_ref().map(|tried| &tried.attempt);
        let own = attempt.filter(|_| trainer.known(&current).is_none()).and_then(|attempt| attempt.own_range);
        let view = melody_view::MelodyView {
            notes: &melody(&saying.asked()),
            said: attempt.map(|attempt| attempt.said.as_slice()).unwrap_or_default(),
            live: if saying.tried.is_some() || saying.is_judging() { &[] } else { &line.0 },
            range: own.unwrap_or_else(|| trainer.range(&current)),
        };
        view.paint(&mut Brush::new(&mut pixels, node.inverse_scale_factor, palette), picture.0.clone());
        commands.entity(entity).insert(image(pixels, &mut images));
    }
    for (entity, picture, node) in &times {
        if !(has_changed || picture.is_changed() || node.is_changed()) {
            continue;
        }
        let (Some(mut pixels), Some(tried)) = (pixels(&node), &saying.tried) else { continue };
        let view = time_view::TimeView {
            take: &tried.take,
            said: &tried.attempt.said,
            boundaries: &saying.boundaries(),
            chosen: saying.bound,
            range: trainer.range(&current),
        };
        view.paint(&mut Brush::new(&mut pixels, node.inverse_scale_factor, palette));
        commands.entity(entity).insert(image(pixels, &mut images));
    }
}

/// As many pixels as a node has; none before it is laid out.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a node is no larger than a screen"
)]
fn pixels(node: &ComputedNode) -> Option<Pixmap> {
    Pixmap::new(node.size.x.round() as u32, node.size.y.round() as u32)
}

fn image(pixels: Pixmap, images: &mut Assets<Image>) -> ImageNode {
    let size = Extent3d { width: pixels.width(), height: pixels.height(), depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8UnormSrgb;
    // Nothing in it is transparent, so that it does not matter that its colours are premultiplied.
    let image =
        Image::new(size, TextureDimension::D2, pixels.take(), format, RenderAssetUsages::RENDER_WORLD);
    ImageNode { image_mode: NodeImageMode::Stretch, ..ImageNode::new(images.add(image)) }
}
