//! The three pages of the screen of learners.

use bevy::prelude::*;

use super::{Action, Desk};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::screen::Screen;
use crate::app::screens::topbar::{bar, topbar};
use crate::app::stage::OnActivate;
use crate::app::theme::{profile_colour, size};
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldLook, Segment, Side, TextLook, TextRole, Ui, button, column, control,
    field, foot, grid, key_cap, label, row, scroll_page, segments,
};
use crate::drill::Language;
use crate::progress::{Colour, Profile, StoreError};

/// The field of the nickname.
pub const NAME_FIELD: &str = "nickname";
/// Most characters a nickname field takes; the store has the last word.
const LONGEST_NAME: usize = 48;

/// Every learner, and a way to make another.
pub fn list<'a>(
    ui: &mut Ui,
    learners: &[Profile],
    someone_sits_here: bool,
    errors: impl Iterator<Item = &'a String>,
) {
    let (title, new, change) = (ui.say("profiles-title"), ui.say("profiles-new"), ui.say("profiles-change"));
    if someone_sits_here {
        topbar(ui, "", Screen::Home);
    } else {
        bar(ui, |_| {}, |_| {});
    }
    scroll_page(ui, "profiles", 22.0, |ui| {
        label(ui, &title, TextLook::TITLE);
        for error in errors {
            label(ui, error, TextLook::BODY.role(TextRole::Wrong));
        }
        grid(ui, 320.0, 18.0, |ui| {
            for (index, profile) in learners.iter().enumerate() {
                learner_card(ui, profile, index, &change);
            }
        });
        row(ui, 12.0, |ui| {
            let look = ButtonLook::new("new", &new).icon(icons::USER_PLUS).key(Hotkey::Letter('N'));
            button(ui, look, OnActivate(Action::New));
        });
    });
}

/// Returns the sentence of a list that could not be read again.
pub fn not_read(ui: &Ui, why: &str) -> String {
    ui.words.format("profiles-not-read", &[("why", why.into())])
}

fn learner_card(ui: &mut Ui, profile: &Profile, index: usize, change: &str) {
    let name = format!("learner-{index}");
    let key = u8::try_from(index + 1).ok().filter(|digit| *digit <= 9).map(Hotkey::Digit);
    let node = Node { align_items: AlignItems::Center, column_gap: px(6), ..default() };
    ui.node(node, |ui| {
        let mut look = ButtonLook::new(&name, &profile.nickname);
        look.key = key;
        look.first = index == 0;
        let node = Node {
            align_items: AlignItems::Center,
            column_gap: px(16),
            padding: UiRect::axes(px(20), px(12)),
            min_height: px(76),
            flex_grow: 1.0,
            min_width: px(0),
            ..default()
        };
        control(ui, look, node, OnActivate(Action::Choose(profile.id)), |ui| {
            dot(ui, profile.colour, 30.0);
            let words = Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..default() };
            ui.node(words, |ui| {
                label(ui, &profile.nickname, TextLook::LEAD);
            });
            if let Some(key) = key {
                key_cap(ui, key, TextRole::Quiet);
            }
        });
        let name = format!("change-{index}");
        let spoken = format!("{change} {}", profile.nickname);
        let look = ButtonLook::new(&name, &spoken).icon_only(icons::PENCIL).kind(ButtonKind::Quiet);
        button(ui, look, OnActivate(Action::Change(profile.id)));
    });
}

/// The form of a new learner, or of the one that is changed.
pub fn form(ui: &mut Ui, desk: &Desk, changed: Option<&Profile>, very_first: bool) {
    let title = ui.say(match (changed, very_first) {
        (Some(_), _) => "profiles-change-title",
        (None, true) => "profiles-first",
        (None, false) => "profiles-new",
    });
    let back = ui.say("app-back");
    bar(
        ui,
        |ui| {
            if !very_first {
                let look = ButtonLook::new("cancel", &back)
                    .icon(icons::ARROW_LEFT)
                    .kind(ButtonKind::Quiet)
                    .key(Hotkey::Escape);
                button(ui, look, OnActivate(Action::Cancel));
            }
        },
        |_| {},
    );
    scroll_page(ui, "profile", 20.0, |ui| {
        label(ui, &title, TextLook::TITLE);
        let name = ui.say("profiles-name");
        column(ui, 6.0, Side::Start, |ui| {
            label(ui, &name, TextLook::BODY.quiet());
            let look = FieldLook {
                name: NAME_FIELD,
                first: true,
                label: &name,
                text: &desk.draft.nickname,
                longest: LONGEST_NAME,
                size: 26.0,
                width: 460.0,
                asks: Asks::Anything,
                side: Side::Start,
            };
            field(ui, look);
            if let Some(refusal) = &desk.refusal {
                let refusal = ui.words.explain(refusal);
                label(ui, &refusal, TextLook::BODY.role(TextRole::Wrong));
            }
            let hint = ui.say("profiles-name-hint");
            label(ui, &hint, TextLook::SMALL);
        });
        let words = ui.say("profiles-colour");
        column(ui, 6.0, Side::Start, |ui| {
            label(ui, &words, TextLook::BODY.quiet());
            colours(ui, desk.draft.colour);
        });
        let words = ui.say("profiles-learning");
        column(ui, 6.0, Side::Start, |ui| {
            label(ui, &words, TextLook::BODY.quiet());
            targets(ui, desk.draft.target);
        });
        let (create, save, erase) = (ui.say("profiles-create"), ui.say("app-save"), ui.say("profiles-erase"));
        foot(ui, JustifyContent::Start, |ui| {
            let mut look =
                ButtonLook::new("save", if changed.is_some() { &save } else { &create }).key(Hotkey::Enter);
            look.kind = ButtonKind::Main;
            button(ui, look, OnActivate(Action::Save));
            if let Some(profile) = changed {
                let look = ButtonLook::new("erase", &erase).icon(icons::TRASH_2);
                button(ui, look, OnActivate(Action::AskErase(profile.id)));
            }
        });
    });
}

fn colours(ui: &mut Ui, chosen: Colour) {
    row(ui, 8.0, |ui| {
        for colour in Colour::all() {
            let number = u32::from(colour.number()) + 1;
            let name = format!("colour-{number}");
            let spoken = ui.words.format("profiles-colour-number", &[("number", number.into())]);
            let node = Node {
                width: px(46),
                height: px(46),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            };
            let kind = if colour == chosen { ButtonKind::Chosen } else { ButtonKind::Quiet };
            let look = ButtonLook::new(&name, &spoken).kind(kind);
            control(ui, look, node, OnActivate(Action::Colour(colour)), |ui| dot(ui, colour, 26.0));
        }
    });
}

fn targets(ui: &mut Ui, chosen: Language) {
    let targets = [
        ("profiles-learning-mandarin", Language::Mandarin),
        ("profiles-learning-tibetan", Language::Tibetan),
    ];
    let words = targets.map(|(key, _)| ui.say(key));
    segments(
        ui,
        targets.iter().zip(&words).map(|((key, target), words)| Segment {
            name: key,
            label: words,
            chosen: *target == chosen,
            action: OnActivate(Action::Learn(*target)),
        }),
    );
}

/// The last question before a learner is erased. The safe answer is the one the focus is on.
pub fn erase(ui: &mut Ui, learner: Option<&Profile>, refusal: Option<&StoreError>) {
    let Some(profile) = learner else { return };
    bar(ui, |_| {}, |_| {});
    let words = ui.words;
    let title = words.format("profiles-erase-title", &[("name", profile.nickname.as_str().into())]);
    scroll_page(ui, "erase", 22.0, |ui| {
        dot(ui, profile.colour, 34.0);
        label(ui, &title, TextLook::TITLE);
        label(ui, &words.text("profiles-erase-text"), TextLook::new(size::LEAD));
        if let Some(refusal) = refusal {
            label(ui, &words.explain(refusal), TextLook::BODY.role(TextRole::Wrong));
        }
        foot(ui, JustifyContent::Start, |ui| {
            let keep = words.text("profiles-erase-no");
            button(ui, ButtonLook::new("keep", &keep).key(Hotkey::Escape).main(), OnActivate(Action::Cancel));
            let yes = words.text("profiles-erase-yes");
            let look = ButtonLook::new("erase-yes", &yes).icon(icons::TRASH_2);
            button(ui, look, OnActivate(Action::Erase(profile.id)));
        });
    });
}

/// A profile's colour.
pub fn dot(ui: &mut Ui, colour: Colour, across: f32) {
    let node = Node {
        width: px(across),
        height: px(across),
        border_radius: BorderRadius::MAX,
        flex_shrink: 0.0,
        ..default()
    };
    ui.node((node, BackgroundColor(profile_colour(colour.number()))), |_| {});
}
