//! Inspects what is on screen: every text with its place, its fonts and its contrast, and every fault: clipped,
//! overlapping, outside the window, a missing glyph, contrast below WCAG AA.

use bevy::prelude::*;
use bevy::text::{ComputedTextBlock, EditableText, TextLayoutInfo};
use bevy::ui::CalculatedClip;
use bevy::ui::widget::TextScroll;
use bevy::ui_widgets::ScrollArea;
use image::RgbaImage;
use parley::PositionedLayoutItem;
use serde::Serialize;

use crate::app::surface::Surface;
use crate::language::mandarin::reading::WORD_JOINER;

use super::contrast::{background_of, frame, ratio};

/// A text on screen.
#[derive(Clone, Debug, Serialize)]
pub struct SeenText {
    /// Its characters.
    pub text: String,
    /// Left, top, width and height in pixels.
    #[serde(rename = "box")]
    pub place: [f32; 4],
    /// Families of its runs.
    pub fonts: Vec<String>,
    /// Size of its first run in logical pixels.
    pub size: f32,
    /// Contrast of its colour against what is behind it, 1 to 21.
    pub contrast: f32,
    /// Whether part of it is scrolled out of sight.
    pub scrolled: bool,
}

/// Something wrong with a text on screen.
#[derive(Clone, Debug, Serialize)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The text.
    pub text: String,
    /// More: the other text, the character, the ratio.
    pub detail: String,
    /// Left, top, width and height in pixels.
    #[serde(rename = "box")]
    pub place: [f32; 4],
}

/// Kinds of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// Ink is cut off by a box it is in.
    Clipped,
    /// The text is larger than a box it is in.
    Overflowing,
    /// Ink of two texts is in one place.
    Overlapping,
    /// Ink is outside the window.
    OutsideWindow,
    /// A character has no glyph in any font.
    MissingGlyph,
    /// The contrast is below WCAG AA.
    LowContrast,
}

/// Pixels by which boxes may differ without being seen.
const TOLERANCE: f32 = 1.5;
/// Pixels by which the ink of two texts may come into each other's rectangle: side bearings and accents do.
const TOUCHING: f32 = 2.0;
/// Pixels around a text that belong to what is behind it.
const SURROUNDINGS: f32 = 4.0;
/// WCAG 2.2, 1.4.3: 4.5 for text, 3 for text of 24 px and more.
const AA: f32 = 4.5;
const AA_LARGE: f32 = 3.0;
const LARGE: f32 = 24.0;

/// Reads the texts off a surface and finds what is wrong with them.
pub fn inspect(world: &mut World, surface: Surface, picture: &RgbaImage) -> (Vec<SeenText>, Vec<Fault>) {
    let window = frame(picture);
    let covers = covers(world, surface);
    let mut found = Vec::new();
    for entity in visible_texts(world, surface) {
        if let Some(text) = read(world, entity, picture, window, &covers) {
            found.push(text);
        }
    }
    let mut faults: Vec<Fault> = found.iter().flat_map(|text| text.faults.clone()).collect();
    for (index, one) in found.iter().enumerate() {
        for other in &found[index + 1..] {
            if one.inks.iter().any(|ink| other.inks.iter().any(|second| overlap(*ink, *second))) {
                faults.push(one.fault(FaultKind::Overlapping, other.seen.text.clone()));
            }
        }
    }
    (found.into_iter().map(|text| text.seen).collect(), faults)
}

struct Found {
    seen: SeenText,
    inks: Vec<Rect>,
    faults: Vec<Fault>,
}

impl Found {
    fn fault(&self, kind: FaultKind, detail: String) -> Fault {
        Fault { kind, text: self.seen.text.clone(), detail, place: self.seen.place }
    }
}

fn visible_texts(world: &mut World, surface: Surface) -> Vec<Entity> {
    let mut texts = world.query_filtered::<
        (Entity, &ComputedNode, &InheritedVisibility, &ComputedUiTargetCamera),
        Or<(With<Text>, With<EditableText>)>,
    >();
    texts
        .iter(world)
        .filter(|(_, node, visible, _)| visible.get() && !node.is_empty())
        .filter(|(.., camera)| camera.get().and_then(|camera| world.get::<Surface>(camera)) == Some(&surface))
        .map(|(entity, ..)| entity)
        .collect()
}

/// What lies over the rest, such as the candidates of an input method, with its rectangle.
fn covers(world: &mut World, surface: Surface) -> Vec<(Entity, Rect)> {
    let mut nodes = world.query::<(
        Entity,
        &GlobalZIndex,
        &ComputedNode,
        &UiGlobalTransform,
        &InheritedVisibility,
        &ComputedUiTargetCamera,
    )>();
    nodes
        .iter(world)
        .filter(|(_, z, _, _, visible, _)| z.0 > 0 && visible.get())
        .filter(|(.., camera)| camera.get().and_then(|camera| world.get::<Surface>(camera)) == Some(&surface))
        .map(|(entity, _, node, middle, ..)| {
            (entity, Rect::from_center_size(middle.translation, node.size()))
        })
        .collect()
}

fn is_inside(world: &World, entity: Entity, outer: Entity) -> bool {
    std::iter::successors(world.get::<ChildOf>(entity), |above| world.get::<ChildOf>(above.parent()))
        .any(|above| above.parent() == outer)
}

fn read(
    world: &World,
    entity: Entity,
    picture: &RgbaImage,
    window: Rect,
    covers: &[(Entity, Rect)],
) -> Option<Found> {
    let node = world.get::<ComputedNode>(entity)?;
    let middle = world.get::<UiGlobalTransform>(entity)?.translation;
    let layout = world.get::<TextLayoutInfo>(entity)?;
    let scroll = world.get::<TextScroll>(entity).map_or(Vec2::ZERO, |scroll| scroll.0);
    let origin = middle + node.content_box().min - scroll;
    let text = characters(world, entity);
    if text.trim().is_empty() || layout.glyphs.is_empty() {
        return None;
    }

    let place = Rect::from_center_size(middle, node.size());
    let sight = sight_of(world, entity);
    let inks = inks(layout, origin);
    let is_covered = |ink: &Rect| {
        let over = |cover: &(Entity, Rect)| !cover.1.intersect(*ink).is_empty();
        covers.iter().any(|cover| over(cover) && !is_inside(world, entity, cover.0))
    };
    let seen_inks: Vec<Rect> = inks
        .iter()
        .filter(|ink| !is_covered(ink))
        .map(|ink| ink.intersect(sight.scrolled))
        .filter(|ink| !ink.is_empty())
        .collect();
    let scrolled = seen_inks.len() < inks.len() || seen_inks.iter().zip(&inks).any(|(a, b)| a != b);
    if seen_inks.is_empty() {
        return None;
    }
    let whole = seen_inks.iter().copied().reduce(|a, b| a.union(b))?;
    // A thin icon fills its own rectangle; what is behind it shows around it.
    let background = background_of(picture, whole.inflate(SURROUNDINGS));
    let colours = colours(world, entity);
    let contrast = colours.iter().map(|colour| ratio(*colour, background)).fold(f32::MAX, f32::min);
    let size =
        world.get::<ComputedUiRenderTargetInfo>(entity).map_or(1.0, ComputedUiRenderTargetInfo::scale_factor);
    let font_size = layout_font_size(world, entity).unwrap_or_default() / size;
    let seen = SeenText {
        text,
        place: [place.min.x, place.min.y, place.width(), place.height()],
        fonts: families(world, entity),
        size: font_size,
        contrast: (contrast * 100.0).round() / 100.0,
        scrolled,
    };
    let mut found = Found { seen, inks: seen_inks, faults: Vec::new() };

    let mut faults = Vec::new();
    for character in missing_glyphs(world, entity) {
        faults.push(found.fault(FaultKind::MissingGlyph, character));
    }
    if found.inks.iter().any(|ink| !contains(window, *ink)) {
        faults.push(found.fault(FaultKind::OutsideWindow, String::new()));
    }
    if found.inks.iter().any(|ink| !contains(sight.clip, *ink)) {
        faults.push(found.fault(FaultKind::Clipped, String::new()));
    }
    if let Some(outer) = sight.boxes.iter().find(|outer| !contains(**outer, place)) {
        let detail = format!(
            "{:.0}×{:.0} in {:.0}×{:.0}",
            place.width(),
            place.height(),
            outer.width(),
            outer.height()
        );
        faults.push(found.fault(FaultKind::Overflowing, detail));
    }
    let least = if font_size >= LARGE { AA_LARGE } else { AA };
    if contrast < least {
        faults.push(found.fault(FaultKind::LowContrast, format!("{contrast:.2}")));
    }
    found.faults = faults;
    Some(found)
}

/// What a text may be seen through: the page it scrolls in, the clips it must not meet, the boxes it is in.
struct Sight {
    scrolled: Rect,
    clip: Rect,
    boxes: Vec<Rect>,
}

fn sight_of(world: &World, entity: Entity) -> Sight {
    const EVERYTHING: Rect = Rect { min: Vec2::splat(-1.0e6), max: Vec2::splat(1.0e6) };
    let mut sight = Sight { scrolled: EVERYTHING, clip: EVERYTHING, boxes: Vec::new() };
    // A field clips at its own content box and scrolls sideways on purpose.
    if let Some(node) = world.get::<ComputedNode>(entity)
        && world.get::<EditableText>(entity).is_some()
        && let Some(middle) = world.get::<UiGlobalTransform>(entity)
    {
        let content = node.content_box();
        let content = Rect { min: content.min + middle.translation, max: content.max + middle.translation };
        sight.scrolled.min.x = content.min.x;
        sight.scrolled.max.x = content.max.x;
        sight.clip.min.y = content.min.y;
        sight.clip.max.y = content.max.y;
    }
    let (mut page_met, mut is_over) = (false, false);
    let mut above = world.get::<ChildOf>(entity);
    while let Some(parent) = above.map(ChildOf::parent) {
        let (Some(node), Some(middle)) =
            (world.get::<ComputedNode>(parent), world.get::<UiGlobalTransform>(parent))
        else {
            break;
        };
        let outer = Rect::from_center_size(middle.translation, node.size());
        if world.get::<ScrollArea>(parent).is_some() {
            page_met = true;
            sight.scrolled = sight.scrolled.intersect(outer);
        } else if !page_met && !is_over {
            sight.boxes.push(outer);
        }
        // What lies over the rest is meant to reach out of what it belongs to.
        is_over |= world.get::<GlobalZIndex>(parent).is_some_and(|z| z.0 > 0);
        above = world.get::<ChildOf>(parent);
    }
    if let Some(clip) = world.get::<CalculatedClip>(entity)
        && !page_met
    {
        sight.clip = sight.clip.intersect(clip.clip);
    }
    sight
}

/// Returns the rectangles of ink, one a line.
fn inks(layout: &TextLayoutInfo, origin: Vec2) -> Vec<Rect> {
    let mut lines: Vec<(usize, Rect)> = Vec::new();
    for glyph in &layout.glyphs {
        let ink = Rect::from_center_size(origin + glyph.position, glyph.atlas_info.rect.size());
        if ink.is_empty() {
            continue;
        }
        match lines.last_mut() {
            Some((line, whole)) if *line == glyph.line_index => *whole = whole.union(ink),
            _ => lines.push((glyph.line_index, ink)),
        }
    }
    lines.into_iter().map(|(_, ink)| ink).collect()
}

fn characters(world: &World, entity: Entity) -> String {
    if let Some(field) = world.get::<EditableText>(entity) {
        return field.value().to_string();
    }
    let first = world.get::<Text>(entity).map(|text| text.0.clone()).unwrap_or_default();
    let spans = spans(world, entity).filter_map(|span| world.get::<TextSpan>(span));
    spans.fold(first, |all, span| all + &span.0).replace(WORD_JOINER, "")
}

fn spans(world: &World, entity: Entity) -> impl Iterator<Item = Entity> {
    world.get::<Children>(entity).into_iter().flat_map(RelationshipTarget::iter)
}

fn colours(world: &World, entity: Entity) -> Vec<Color> {
    std::iter::once(entity)
        .chain(spans(world, entity))
        .filter_map(|part| world.get::<TextColor>(part))
        .map(|colour| colour.0)
        .collect()
}

fn families(world: &World, entity: Entity) -> Vec<String> {
    let mut families: Vec<String> = std::iter::once(entity)
        .chain(spans(world, entity))
        .filter_map(|part| match &world.get::<TextFont>(part)?.font {
            FontSource::Family(family) => Some(family.to_string()),
            _ => None,
        })
        .collect();
    families.dedup();
    families
}

fn layout_font_size(world: &World, entity: Entity) -> Option<f32> {
    glyph_runs(world, entity, |runs| runs.first().map(|run| run.font_size))
}

fn missing_glyphs(world: &World, entity: Entity) -> Vec<String> {
    glyph_runs(world, entity, |runs| {
        runs.iter().filter(|run| run.missing).map(|run| run.text_range.clone()).collect()
    })
}

struct Run {
    font_size: f32,
    missing: bool,
    text_range: String,
}

fn glyph_runs<T: Default>(world: &World, entity: Entity, of: impl FnOnce(&[Run]) -> T) -> T {
    let layout = match world.get::<EditableText>(entity) {
        Some(field) => field.editor().try_layout(),
        None => world.get::<ComputedTextBlock>(entity).map(ComputedTextBlock::buffer),
    };
    let Some(layout) = layout else { return T::default() };
    let runs: Vec<Run> = layout
        .lines()
        .flat_map(|line| line.items().collect::<Vec<_>>())
        .filter_map(|item| match item {
            PositionedLayoutItem::GlyphRun(run) => Some(Run {
                font_size: run.run().font_size(),
                missing: run.glyphs().any(|glyph| glyph.id == 0),
                text_range: format!("{:?}", run.run().text_range()),
            }),
            PositionedLayoutItem::InlineBox(_) => None,
        })
        .collect();
    of(&runs)
}

fn contains(outer: Rect, inner: Rect) -> bool {
    inner.min.x >= outer.min.x - TOLERANCE
        && inner.min.y >= outer.min.y - TOLERANCE
        && inner.max.x <= outer.max.x + TOLERANCE
        && inner.max.y <= outer.max.y + TOLERANCE
}

fn overlap(one: Rect, other: Rect) -> bool {
    let both = one.intersect(other);
    !both.is_empty() && both.width() > TOUCHING && both.height() > TOUCHING
}
