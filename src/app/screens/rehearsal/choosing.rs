//! Which speech: those of the lessons, the learner's own texts, and a field for another.

use bevy::prelude::*;

use super::{head, notice};
use crate::app::icons;
use crate::app::keys::{Hotkey, Listed};
use crate::app::localise::in_language;
use crate::app::rehearsal::{Rehearsal, RehearsalWish, beginning, clock, speeches};
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonLook, FieldLook, Side, TextLook, TextRole, Ui, button, control, field, foot, grid, icon,
    label, row, scroll_page,
};
use crate::drill::lexicon::Lexicon;
use crate::drill::{Language, item};

/// The most characters that the field takes.
const LONGEST: usize = 6_000;

/// The list.
pub fn view(ui: &mut Ui, room: &Rehearsal, lexicon: &Lexicon, target: Language) {
    let title = ui.say("rehearsal-title");
    head(ui, &title);
    scroll_page(ui, "rehearsal", 16.0, |ui| {
        let about = ui.say("rehearsal-about");
        label(ui, &about, TextLook::BODY.quiet());
        notice(ui, room.notice.as_ref());
        row(ui, 14.0, |ui| {
            let bring = ui.say("rehearsal-bring");
            let look = ButtonLook::new("bring", &bring).icon(icons::NOTEBOOK_PEN).key(Hotkey::Letter('N'));
            button(ui, look, OnActivate(RehearsalWish::Bring));
        });
        let found: Vec<_> = speeches(lexicon, target).collect();
        if found.is_empty() && room.own.is_empty() {
            let none = ui.say("rehearsal-none");
            label(ui, &none, TextLook::LEAD);
        }
        grid(ui, 330.0, 14.0, |ui| {
            for (index, (pack, speech)) in found.into_iter().enumerate() {
                let time = std::time::Duration::from_secs(speech.seconds.into());
                let about = [
                    ui.words.format("reading-lines", &[("count", speech.lines.len().into())]),
                    ui.words.in_digits(clock(time)),
                ];
                let card = Card {
                    name: &format!("speech-{}-{}", pack.id, speech.id),
                    title: &in_language(&speech.title, ui.words.lang()),
                    about: &about.join(" · "),
                    takes: room.count(&item(&pack.id, &speech.id)),
                    is_first: index == 0,
                };
                view_card(ui, &card, RehearsalWish::Open(pack.id.clone(), speech.id.clone()));
            }
            let own_text = ui.say("rehearsal-own");
            for (number, own) in (1..).zip(&room.own) {
                let card = Card {
                    name: &format!("own-{number}"),
                    title: &beginning(&own.text),
                    about: &own_text,
                    takes: room.count(&own.name()),
                    is_first: false,
                };
                view_card(ui, &card, RehearsalWish::OpenOwn(own.id));
            }
        });
    });
}

/// What is shown of a speech.
struct Card<'a> {
    name: &'a str,
    title: &'a str,
    about: &'a str,
    takes: usize,
    is_first: bool,
}

fn view_card(ui: &mut Ui, card: &Card, wish: RehearsalWish) {
    let takes = ui.words.format("rehearsal-takes", &[("count", card.takes.into())]);
    let spoken = if card.takes > 0 {
        format!("{}, {}, {takes}", card.title, card.about)
    } else {
        format!("{}, {}", card.title, card.about)
    };
    let mut look = ButtonLook::new(card.name, &spoken);
    look.first = card.is_first;
    let node = Node {
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::SpaceBetween,
        row_gap: px(8),
        padding: UiRect::axes(px(20), px(12)),
        min_height: px(100),
        min_width: px(0),
        ..default()
    };
    let entity = control(ui, look, node, OnActivate(wish), |ui| {
        label(ui, card.title, TextLook::LEAD);
        label(ui, card.about, TextLook::SMALL);
        if card.takes > 0 {
            ui.node(Node { column_gap: px(6), align_items: AlignItems::Center, ..default() }, |ui| {
                icon(ui, icons::MIC, 18.0, TextRole::Right);
                label(ui, &takes, TextLook::SMALL.role(TextRole::Right).one_line());
            });
        }
    });
    ui.commands.entity(entity).insert(Listed);
}

/// The field for a text of one's own.
pub fn bring(ui: &mut Ui, room: &Rehearsal) {
    let title = ui.say("rehearsal-bring");
    head(ui, &title);
    scroll_page(ui, "rehearsal-bring", 16.0, |ui| {
        let about = ui.say("rehearsal-bring-about");
        label(ui, &about, TextLook::BODY);
        let look = FieldLook {
            name: "own-text",
            label: &title,
            text: &room.typed,
            longest: LONGEST,
            size: size::LEAD,
            width: 900.0,
            first: true,
            asks: Asks::Anything,
            side: Side::Start,
        };
        field(ui, look);
        notice(ui, room.notice.as_ref());
        foot(ui, JustifyContent::Start, |ui| {
            let keep = ui.say("rehearsal-keep-text");
            let mut look = ButtonLook::new("keep-text", &keep).icon(icons::CHECK).key(Hotkey::Enter).main();
            look.first = false;
            button(ui, look, OnActivate(RehearsalWish::KeepText));
        });
    });
}
