//! The bar under a field: which method is in force, and what the letters could become.

use accesskit::{Live, Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::ScrollArea;

use super::builder;
use super::{Typing, TypingAction};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::Words;
use crate::app::stage::OnActivate;
use crate::app::theme::{Look, size};
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, KeptNode, KeptNodes, TextLook, TextRole, TypingPlace, Ui, column, control,
    icon, key_cap, label,
};
use crate::progress::TypingMethod;

/// Least height of the bar at scale 1, kept free under every field so that nothing moves when it gets the focus.
const HEIGHT: f32 = 38.0;
/// Width of the candidates: nine of two hanzi each, in logical pixels.
const WIDTH: f32 = 690.0;

/// Room that stays between the candidates and the edge of the window, logical pixels.
const EDGE: f32 = 8.0;

/// The candidates, which lie over the page.
#[derive(Component)]
pub(super) struct Candidates;

/// Moves the candidates of a field at the right to the left, until all of them are in the window.
pub(super) fn keep_in_window(
    mut candidates: Query<
        (&mut Node, &ComputedNode, &UiGlobalTransform, &ComputedUiRenderTargetInfo),
        With<Candidates>,
    >,
) {
    for (mut node, computed, middle, target) in &mut candidates {
        let scale = computed.inverse_scale_factor;
        let moved = if let Val::Px(left) = node.left { left } else { 0.0 };
        let right = (middle.translation.x + computed.size().x / 2.0) * scale - moved;
        let window = target.logical_size().x;
        let left = px((window - EDGE - right).min(0.0).round());
        if node.left != left {
            node.left = left;
        }
    }
}

/// In how many frames what has opened in a place has its size and should be in sight.
#[derive(Component)]
pub(super) struct JustOpened(u8);

/// Frames in which a new drawing is measured and laid out.
const LAYING_OUT: u8 = 2;

/// Draws what is under each field when it has changed. Controls are taken over by name, so that no press is lost.
pub(super) fn draw(
    mut commands: Commands,
    typing: Res<Typing>,
    look: Res<Look>,
    words: Res<Words>,
    places: Query<(Entity, Ref<TypingPlace>, Option<&Children>)>,
    nodes: Query<(Entity, &KeptNode)>,
    parents: Query<&ChildOf>,
    mut open: Local<bool>,
) {
    let has_changed = typing.is_changed() || look.is_changed() || words.is_changed();
    let was_open = *open;
    *open = typing.builder.is_some() || !typing.pinyin.is_empty();
    for (place, under, drawn) in &places {
        if !has_changed && !under.is_changed() {
            continue;
        }
        let inside = |node: Entity| parents.iter_ancestors(node).any(|above| above == place);
        let mut kept = KeptNodes::new(nodes.iter().filter(|(node, _)| inside(*node)));
        let mut ui = Ui {
            commands: &mut commands,
            parent: place,
            look: &look,
            words: words.locale(),
            kept: &mut kept,
            foot: None,
        };
        column(&mut ui, 0.0, under.side, |ui| {
            if typing.field == Some(under.field) {
                announce(ui, &typing);
                view(ui, &under, &typing);
            } else if typing.field.is_some() {
                line(ui, under.width, |_| {});
            }
        });
        if *open && !was_open && typing.field == Some(under.field) {
            commands.entity(place).insert(JustOpened(LAYING_OUT));
        }
        for old in drawn.into_iter().flatten() {
            commands.entity(*old).despawn();
        }
    }
}

/// Scrolls the page on until what has opened is in sight, but never past the field above it.
pub(super) fn reveal(
    mut opened: Query<(Entity, &TypingPlace, &mut JustOpened)>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    parents: Query<&ChildOf>,
    mut pages: Query<&mut ScrollPosition, With<ScrollArea>>,
    mut commands: Commands,
) {
    let bounds = |node: Entity| {
        let (node, middle) = nodes.get(node).ok()?;
        let scale = node.inverse_scale_factor;
        Some(Rect::from_center_size(middle.translation * scale, node.size() * scale))
    };
    for (entity, place, mut opened) in &mut opened {
        if opened.0 > 0 {
            opened.0 -= 1;
            continue;
        }
        commands.entity(entity).remove::<JustOpened>();
        let Some(page) = parents.iter_ancestors(entity).find(|above| pages.contains(*above)) else {
            continue;
        };
        if let (Some(opened), Some(field), Some(sight), Ok(mut position)) =
            (bounds(entity), bounds(place.field), bounds(page), pages.get_mut(page))
        {
            let (hidden, room) = (opened.max.y - sight.max.y, field.min.y - sight.min.y);
            position.y += hidden.min(room).max(0.0);
        }
    }
}

fn view(ui: &mut Ui, place: &TypingPlace, typing: &Typing) {
    line(ui, place.width, |ui| {
        if typing.method == TypingMethod::Pinyin && !typing.pinyin.is_empty() {
            candidates(ui, typing);
        } else {
            tools(ui, place, typing);
        }
    });
    if typing.method == TypingMethod::Pinyin
        && let Some(error) = typing.words.fault()
    {
        let why = ui.words.explain(error);
        let sentence = ui.words.format("typing-no-words", &[("why", why.into())]);
        let node = Node { width: px(place.width), max_width: percent(100), ..default() };
        ui.node(node, |ui| {
            label(ui, &sentence, TextLook::SMALL.role(TextRole::Wrong));
        });
    }
    if let Some(builder) = &typing.builder {
        builder::view(ui, builder);
    }
}

fn line(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let node = Node {
        width: px(width),
        max_width: percent(100),
        min_height: px(HEIGHT * ui.look.text_scale),
        column_gap: px(6),
        align_items: AlignItems::Center,
        ..default()
    };
    ui.node(node, content);
}

fn tools(ui: &mut Ui, place: &TypingPlace, typing: &Typing) {
    method(ui, typing.method);
    if place.asks != Asks::Mandarin || typing.method == TypingMethod::Wylie || typing.builder.is_some() {
        let words = ui.say("typing-build");
        let kind = if typing.builder.is_some() { ButtonKind::Chosen } else { ButtonKind::Plain };
        tool(ui, ButtonLook::new("typing-build", &words).kind(kind), "ཀ", 9, TypingAction::ToggleBuilder);
    }
    // What is typed in Latin letters stands beside the Tibetan that it has become.
    label(ui, typing.wylie.keys(), TextLook::SMALL.one_line());
}

fn method(ui: &mut Ui, method: TypingMethod) {
    let (shown, key) = match method {
        TypingMethod::Keyboard => ("abc", "typing-as-typed"),
        TypingMethod::Pinyin => ("拼音", "typing-pinyin"),
        TypingMethod::Wylie => ("བོད", "typing-wylie"),
    };
    let words = ui.say(key);
    let look = ButtonLook::new("typing-method", &words).kind(ButtonKind::Plain);
    tool(ui, look, shown, 8, TypingAction::NextMethod);
}

fn tool(ui: &mut Ui, look: ButtonLook, shown: &str, key: u8, action: TypingAction) {
    let role = if look.kind == ButtonKind::Chosen { TextRole::OnChosen } else { TextRole::Ink };
    let key = Hotkey::Function(key);
    let node = Node {
        padding: UiRect::axes(px(10), px(0)),
        min_height: px(34),
        column_gap: px(8),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let tool = control(ui, look.key(key), node, OnActivate(action), |ui| {
        label(ui, shown, TextLook::new(size::SMALL).role(role).one_line());
        key_cap(ui, key, role);
    });
    leave_out_of_tab_order(ui, tool);
}

/// What has a key of its own does not stand between one field and the next for Tab.
fn leave_out_of_tab_order(ui: &mut Ui, control: Entity) {
    ui.commands.entity(control).insert(TabIndex(-1));
}

/// What a screen reader is told of the candidates.
struct Announced;

/// Tells a screen reader what the letters could become, the one that Space takes first. It hears of a live region when
/// that changes, so the node stays from drawing to drawing.
fn announce(ui: &mut Ui, typing: &Typing) {
    let page = typing.pinyin.page();
    let highlighted = typing.pinyin.highlighted();
    let numbered =
        |place: usize| page.get(place).map(|candidate| format!("{} {}", place + 1, candidate.text));
    let others = (0..page.len()).filter(|place| *place != highlighted);
    let told: Vec<String> = std::iter::once(highlighted).chain(others).filter_map(numbered).collect();
    let mut region = Accessible::new(Role::Status);
    region.set_live(Live::Polite);
    region.set_label(told.join(", "));
    let (node, _) = ui.keep::<Announced>("candidates");
    ui.commands.entity(node).insert((Node::default(), AccessibilityNode::from(region)));
}

/// Draws the candidates over what is below, as wide as they need.
fn candidates(ui: &mut Ui, typing: &Typing) {
    let palette = ui.palette();
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(0),
        top: px(0),
        width: px(WIDTH * ui.look.text_scale),
        // In a narrow window the candidates go to a second line.
        max_width: vw(66),
        padding: UiRect::all(px(2)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        column_gap: px(1),
        row_gap: px(2),
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Center,
        ..default()
    };
    let over =
        (node, Candidates, BackgroundColor(palette.card), BorderColor::all(palette.line), GlobalZIndex(2));
    ui.node(over, |ui| {
        let highlighted = typing.pinyin.highlighted();
        for (place, candidate) in typing.pinyin.page().iter().enumerate() {
            let name = format!("candidate-{}", place + 1);
            let (kind, role) = if place == highlighted {
                (ButtonKind::Chosen, TextRole::OnChosen)
            } else {
                (ButtonKind::Quiet, TextRole::Ink)
            };
            let node = Node {
                padding: UiRect::axes(px(6), px(1)),
                column_gap: px(4),
                align_items: AlignItems::Center,
                min_width: px(0),
                max_width: percent(100),
                ..default()
            };
            let look = ButtonLook::new(&name, &candidate.text).kind(kind);
            let control = control(ui, look, node, OnActivate(TypingAction::Choose(place)), |ui| {
                let quiet = if role == TextRole::Ink { TextRole::Quiet } else { role };
                label(ui, &(place + 1).to_string(), TextLook::new(13.0).role(quiet).one_line());
                label(ui, &candidate.text, TextLook::LEAD.role(role));
            });
            leave_out_of_tab_order(ui, control);
        }
        if typing.pinyin.pages() > 1 {
            let pages = [
                ("typing-back", "typing-page-up", icons::ARROW_LEFT, TypingAction::PageUp),
                ("typing-on", "typing-page-down", icons::ARROW_RIGHT, TypingAction::PageDown),
            ];
            for (name, key, glyph, action) in pages {
                let words = ui.say(key);
                let node = Node { padding: UiRect::all(px(6)), ..default() };
                let look = ButtonLook::new(name, &words).kind(ButtonKind::Quiet);
                let control = control(ui, look, node, OnActivate(action), |ui| {
                    icon(ui, glyph, 18.0, TextRole::Quiet);
                });
                leave_out_of_tab_order(ui, control);
            }
        }
    });
}
