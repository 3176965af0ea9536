//! Draws how phones come in: the address as a QR code, the join code, who is in.

use bevy::asset::RenderAssetUsages;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use super::icons;
use super::keys::Hotkey;
use super::phones::PhonesWanted;
use super::redraw::NeedsRedraw;
use super::stage::{AppActions, OnActivate};
use super::steps::StageSystems;
use super::widgets::{ButtonKind, ButtonLook, Side, TextLook, TextRole, Ui, button, column, label, row};
use crate::buzzer::{Buzzers, QUIET_ZONE, Qr, Seat};

/// Whether it was asked to turn the phones off, which is not done unasked: every team would be without its buzzer.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClosesPhones(bool);

/// A request to ask whether the phones are to be turned off, or to leave them on.
#[derive(Message, Clone, Copy, Debug)]
struct AskToClose(bool);

/// Installs the question whether the phones are to be turned off.
pub fn plugin(app: &mut App) {
    app.init_resource::<ClosesPhones>()
        .add_action::<AskToClose>()
        .add_systems(Update, ask.in_set(StageSystems::Act));
}

fn ask(
    mut asked: MessageReader<AskToClose>,
    mut wanted: MessageReader<PhonesWanted>,
    mut closes: ResMut<ClosesPhones>,
    mut redraw: ResMut<NeedsRedraw>,
    mut focus: ResMut<InputFocus>,
) {
    for AskToClose(asks) in asked.read() {
        closes.0 = *asks;
        redraw.mark();
        focus.clear();
    }
    // Whatever else is done about the phones, the question is put away.
    if wanted.read().last().is_some() {
        closes.0 = false;
    }
}

/// Draws how phones come in, who is in, and what can be done about them. `named` is what a seat is called.
pub fn view_phones(
    ui: &mut Ui,
    phones: Option<&Buzzers>,
    fault: Option<&str>,
    closes: ClosesPhones,
    named: impl Fn(Seat) -> Option<String>,
) {
    let heading = ui.say("host-phones");
    label(ui, &heading, TextLook::BODY.quiet());
    let Some(phones) = phones else {
        row(ui, 12.0, |ui| {
            let open = ui.say("host-phones-open");
            let look = ButtonLook::new("phones", &open).icon(icons::SMARTPHONE).key(Hotkey::Letter('I'));
            button(ui, look, OnActivate(PhonesWanted::On(None)));
            let about = ui.say("host-phones-about");
            label(ui, &about, TextLook::SMALL);
        });
        if let Some(fault) = fault {
            label(ui, fault, TextLook::BODY.role(TextRole::Wrong));
        }
        return;
    };
    let line =
        Node { column_gap: px(20), align_items: AlignItems::Center, flex_wrap: FlexWrap::Wrap, ..default() };
    ui.node(line, |ui| {
        view_code(ui, &phones.url(), 190.0);
        column(ui, 8.0, Side::Start, |ui| {
            let address = format!("http://{}", phones.address());
            label(ui, &address, TextLook::LEAD.strong());
            let code = ui.words.format("host-code", &[("code", spaced(phones.code().digits()).into())]);
            label(ui, &code, TextLook::LEAD.strong());
            let is_locked = phones.is_locked();
            row(ui, 10.0, |ui| {
                let words = ui.say(if is_locked { "host-unlock" } else { "host-lock" });
                let glyph = if is_locked { icons::LOCK } else { icons::LOCK_OPEN };
                let look = ButtonLook::new("lock", &words).icon(glyph).key(Hotkey::Letter('J'));
                button(ui, look, OnActivate(PhonesWanted::Lock(!is_locked)));
                let close = ui.say("host-phones-close");
                let look = ButtonLook::new("phones", &close).icon(icons::X).key(Hotkey::Letter('I'));
                button(ui, look, OnActivate(AskToClose(!closes.0)));
            });
            if closes.0 {
                view_question(ui);
            }
            view_devices(ui, phones, named);
        });
    });
}

/// Asks whether the phones are to be turned off.
fn view_question(ui: &mut Ui) {
    let sure = ui.say("host-phones-sure");
    label(ui, &sure, TextLook::BODY.role(TextRole::Accent));
    row(ui, 10.0, |ui| {
        let close = ui.say("host-phones-close");
        let look = ButtonLook::new("phones-off", &close).icon(icons::X).key(Hotkey::Letter('Z'));
        button(ui, look, OnActivate(PhonesWanted::Off));
        let keep = ui.say("host-phones-keep");
        button(ui, ButtonLook::new("phones-on", &keep), OnActivate(AskToClose(false)));
    });
}

fn view_devices(ui: &mut Ui, phones: &Buzzers, named: impl Fn(Seat) -> Option<String>) {
    row(ui, 10.0, |ui| {
        for device in phones.devices() {
            let delay = device.round_trip_ms.map_or_else(|| "–".to_owned(), |ms| format!("{ms} ms"));
            let parts = [named(device.seat), Some(device.name).filter(|name| !name.is_empty()), Some(delay)];
            let words = ui.words.in_digits(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
            let name = format!("remove-{}", device.id.0);
            let mut look = ButtonLook::new(&name, &words).icon(icons::X).kind(ButtonKind::Plain);
            if !device.is_connected {
                look = look.kind(ButtonKind::Quiet);
            }
            button(ui, look, OnActivate(PhonesWanted::Remove(device.id)));
        }
    });
}

/// Returns eight digits in two groups, as they are read and typed.
pub fn spaced(digits: &str) -> String {
    match digits.split_at_checked(4) {
        Some((first, rest)) => format!("{first} {rest}"),
        None => digits.to_owned(),
    }
}

/// Draws an address as a QR code, `side` logical pixels wide, black on white in every theme.
pub fn view_code(ui: &mut Ui, url: &str, side: f32) {
    let Some(code) = Qr::of(url) else { return };
    let Some(image) = picture_of(&code) else { return };
    let node = Node { width: px(side), height: px(side), flex_shrink: 0.0, ..default() };
    let entity = ui.node(node, |_| {});
    ui.commands.queue(move |world: &mut World| {
        let handle = world.resource_mut::<Assets<Image>>().add(image);
        if let Ok(mut node) = world.get_entity_mut(entity) {
            node.insert(ImageNode::new(handle));
        }
    });
}

/// Each square of the code as a block of pixels, so that scaling leaves its edges sharp.
fn picture_of(code: &Qr) -> Option<Image> {
    const BLOCK: usize = 8;
    let side = (code.width + 2 * QUIET_ZONE) * BLOCK;
    let is_dark = |x: usize, y: usize| {
        let (column, row) = (x / BLOCK, y / BLOCK);
        let inside = QUIET_ZONE..QUIET_ZONE + code.width;
        inside.contains(&column)
            && inside.contains(&row)
            && code.dark[(row - QUIET_ZONE) * code.width + column - QUIET_ZONE]
    };
    let pixels = (0..side * side).flat_map(|at| {
        let value = if is_dark(at % side, at / side) { 0 } else { 255 };
        [value, value, value, 255]
    });
    let extent = u32::try_from(side).ok()?;
    let size = Extent3d { width: extent, height: extent, depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8UnormSrgb;
    Some(Image::new(size, TextureDimension::D2, pixels.collect(), format, RenderAssetUsages::RENDER_WORLD))
}
