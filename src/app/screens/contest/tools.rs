//! What is not needed at every question: points by the judges, protests, a question that does not count, the phones.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use crate::app::evening::{Evening, PhonesWanted, Play};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, Side, TextLook, TextRole, Ui, button, column, label, row, surface,
};
use crate::buzzer::{Buzzers, QUIET_ZONE, Qr};
use crate::contest::{Claim, Correction, Effect, Event, Ruling, number};

/// What the judges give or take at once.
const STEP: i32 = 5;

/// Draws the tools.
pub fn view(ui: &mut Ui, evening: &Evening) {
    let palette = ui.palette();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(12),
        padding: UiRect::axes(px(22), px(14)),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        view_phones(ui, evening);
        view_judges(ui, evening);
        view_protests(ui, evening);
    });
}

fn view_judges(ui: &mut Ui, evening: &Evening) {
    let heading = ui.say("host-judges");
    label(ui, &heading, TextLook::BODY.quiet());
    row(ui, 8.0, |ui| {
        for (seat, team) in evening.contest().setting().teams().iter().enumerate() {
            label(ui, &team.name, TextLook::BODY);
            for (sign, glyph) in [(-1, icons::MINUS), (1, icons::PLUS)] {
                let points = sign * STEP;
                let words = ui.words.in_digits(format!("{} {points:+}", team.name));
                let name = format!("adjust-{}-{}", seat + 1, if sign < 0 { "less" } else { "more" });
                let look = ButtonLook::new(&name, &words).icon_only(glyph);
                button(ui, look, OnActivate(Play::Adjust(seat, points)));
            }
        }
    });
    if let Some(id) = evening.asked() {
        row(ui, 8.0, |ui| {
            let words = ui.say("host-throw-out");
            let look = ButtonLook::new("throw-out", &words).icon(icons::TRASH_2).key(Hotkey::Letter('D'));
            button(ui, look, OnActivate(Play::ThrowOut(id.to_owned())));
            let claim = Claim::ThrowOut { question: id.to_owned() };
            if let Ok(effect) = evening.contest().effect_of(&claim) {
                view_effect(ui, &effect);
            }
        });
    }
}

/// Protests against the last ruling, and those that are to be decided, each with what it would change.
fn view_protests(ui: &mut Ui, evening: &Evening) {
    let contest = evening.contest();
    let teams = contest.setting().teams();
    let last = contest.log().iter().enumerate().rev().find_map(|(index, recorded)| match &recorded.event {
        Event::Ruling { ruling, .. } => Some((index, *ruling)),
        _ => None,
    });
    if let Some((index, ruling)) = last {
        let heading = ui.say("host-protest");
        label(ui, &heading, TextLook::BODY.quiet());
        let ruling = if ruling == Ruling::Wrong { Ruling::Right } else { Ruling::Wrong };
        let claim = Claim::Ruling(Correction { of: number(index), team: None, ruling });
        row(ui, 8.0, |ui| {
            for (seat, team) in teams.iter().enumerate() {
                let name = format!("protest-{}", seat + 1);
                let look = ButtonLook::new(&name, &team.name).icon(icons::GAVEL);
                button(ui, look, OnActivate(Play::Protest(seat, claim.clone())));
            }
        });
    }
    for protest in contest.state().protests.iter().filter(|protest| protest.is_upheld.is_none()) {
        let name = teams.get(protest.team).map_or("", |team| team.name.as_str());
        row(ui, 8.0, |ui| {
            let words = ui.words.format("host-log-protest", &[("team", name.into())]);
            label(ui, &words, TextLook::BODY);
            if let Ok(effect) = contest.effect_of(&protest.claim) {
                view_effect(ui, &effect);
            }
            for (is_upheld, key) in [(true, "host-uphold"), (false, "host-reject")] {
                let words = ui.say(key);
                let name = format!("{key}-{}", protest.event);
                button(
                    ui,
                    ButtonLook::new(&name, &words),
                    OnActivate(Play::Resolve(protest.event, is_upheld)),
                );
            }
        });
    }
}

/// Says whether it matters.
fn view_effect(ui: &mut Ui, effect: &Effect) {
    let key = match effect {
        Effect { changes_winner: true, .. } => "host-effect-winner",
        Effect { changes_places: true, .. } => "host-effect-places",
        Effect { changes_scores: true, .. } => "host-effect-scores",
        _ => "host-effect-nothing",
    };
    let role = if effect.changes_places { TextRole::Wrong } else { TextRole::Quiet };
    let words = ui.say(key);
    label(ui, &words, TextLook::SMALL.role(role));
}

fn view_phones(ui: &mut Ui, evening: &Evening) {
    let heading = ui.say("host-phones");
    label(ui, &heading, TextLook::BODY.quiet());
    let Some(phones) = evening.phones() else {
        row(ui, 12.0, |ui| {
            let open = ui.say("host-phones-open");
            let look = ButtonLook::new("phones", &open).icon(icons::SMARTPHONE).key(Hotkey::Letter('F'));
            button(ui, look, OnActivate(PhonesWanted::On(None)));
            let about = ui.say("host-phones-about");
            label(ui, &about, TextLook::SMALL);
        });
        if let Some(fault) = evening.phones_fault() {
            label(ui, fault, TextLook::BODY.role(TextRole::Wrong));
        }
        return;
    };
    let line =
        Node { column_gap: px(20), align_items: AlignItems::Center, flex_wrap: FlexWrap::Wrap, ..default() };
    ui.node(line, |ui| {
        view_code(ui, &phones.url());
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
                let look = ButtonLook::new("phones", &close).icon(icons::X).key(Hotkey::Letter('F'));
                button(ui, look, OnActivate(PhonesWanted::Off));
            });
            view_devices(ui, evening, phones);
        });
    });
}

fn view_devices(ui: &mut Ui, evening: &Evening, phones: &Buzzers) {
    row(ui, 10.0, |ui| {
        for device in phones.devices() {
            let team = evening.contest().setting().teams().get(usize::from(device.seat.0));
            let team = team.map_or("", |team| team.name.as_str());
            let delay = device.round_trip_ms.map(|ms| format!("{ms} ms")).unwrap_or_else(|| "–".to_owned());
            let words = ui.words.in_digits(format!("{team} · {} · {delay}", device.name));
            let name = format!("remove-{}", device.id.0);
            let mut look = ButtonLook::new(&name, &words).icon(icons::X).kind(ButtonKind::Plain);
            if !device.is_connected {
                look = look.kind(ButtonKind::Quiet);
            }
            button(ui, look, OnActivate(PhonesWanted::Remove(device.id)));
        }
    });
}

/// Eight digits in two groups, as they are typed.
fn spaced(digits: &str) -> String {
    match digits.split_at_checked(4) {
        Some((first, rest)) => format!("{first} {rest}"),
        None => digits.to_owned(),
    }
}

/// The address as a picture, black on white in every theme.
fn view_code(ui: &mut Ui, url: &str) {
    const SIDE: f32 = 190.0;
    let Some(code) = Qr::of(url) else { return };
    let Some(image) = picture_of(&code) else { return };
    let node = Node { width: px(SIDE), height: px(SIDE), flex_shrink: 0.0, ..default() };
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
