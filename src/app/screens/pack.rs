//! One lesson: its words and how well each is known, a way to practise it; or its faults, each with its place.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::learner::{Learner, Standing};
use crate::app::lessons::{Lessons, ShownPack, are_read};
use crate::app::localise::in_language;
use crate::app::practice::Practise;
use crate::app::stage::{AppActions, Does, Stage, StageSystems, is_stale};
use crate::app::widgets::{
    ButtonLook, RubySize, Side, TextLook, TextRole, Ui, button, column, grid, icon, label, row, ruby,
    scroll_page, surface,
};
use crate::language::mandarin::hanzi;
use crate::language::tibetan::listing::listing;
use crate::lesson::library::Entry;
use crate::lesson::{Fault, Pack, Severity, Word};

#[derive(Message, Clone, Debug)]
enum Action {
    Practise,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act)).add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Pack)).run_if(is_stale).run_if(are_read),
    );
}

fn act(mut actions: MessageReader<Action>, shown: Res<ShownPack>, mut practise: MessageWriter<Practise>) {
    for Action::Practise in actions.read() {
        if let Some(id) = shown.0.file_name() {
            practise.write(Practise::Pack(id.to_string_lossy().into_owned()));
        }
    }
}

fn show(mut stage: Stage, lessons: Res<Lessons>, shown: Res<ShownPack>, learner: Res<Learner>) {
    let Some(entry) = lessons.library.entries.iter().find(|entry| entry.folder == shown.0) else { return };
    stage.show(Screen::Pack, |ui| match entry.pack.as_deref() {
        Some(pack) => view_pack(ui, pack, entry, &learner),
        None => view_broken(ui, entry),
    });
}

fn view_pack(ui: &mut Ui, pack: &Pack, entry: &Entry, learner: &Learner) {
    let words = ui.words;
    let title = in_language(&pack.title, words.lang());
    topbar(ui, &title, Screen::Packs);
    scroll_page(ui, "pack", 16.0, |ui| {
        let amount = words.format("packpage-words", &[("count", pack.words.len().into())]);
        let level = pack.level.clone().map(|level| format!("{amount} · {level}")).unwrap_or(amount);
        let practise = words.text("packpage-practise");
        row(ui, 22.0, |ui| {
            let look = ButtonLook::new("practise", &practise).icon(icons::PLAY).key(Hotkey::Enter).main();
            button(ui, look, Does(Action::Practise));
            label(ui, &level, TextLook::BODY.quiet());
        });
        grid(ui, 500.0, 10.0, |ui| {
            for word in &pack.words {
                view_word(ui, word, learner.standing(&pack.id, &word.id));
            }
        });
        let authors = pack.authors.join(", ");
        let by = words
            .format("packpage-by", &[("authors", authors.into()), ("licence", pack.licence.as_str().into())]);
        label(ui, &by, TextLook::SMALL);
        if !entry.faults.is_empty() {
            let notes = words.text("packpage-warnings");
            label(ui, &notes, TextLook::BODY.quiet());
            view_faults(ui, &entry.faults);
        }
    });
}

fn view_word(ui: &mut Ui, word: &Word, standing: Standing) {
    let card = ui.palette().card;
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(18),
        padding: UiRect::axes(px(18), px(8)),
        ..default()
    };
    let cells = hanzi::align(&word.zh, &word.pinyin).unwrap_or_default();
    let (key, role) = match standing {
        Standing::New => ("packpage-word-new", TextRole::Quiet),
        Standing::Learning => ("packpage-word-learning", TextRole::Accent),
        Standing::Known => ("packpage-word-known", TextRole::Right),
    };
    surface(ui, card, node, |ui| {
        let left = Node { min_width: px(112), flex_shrink: 0.0, ..default() };
        ui.node(left, |ui| {
            let cells = cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()));
            ruby(ui, cells, RubySize { hanzi: 34.0, pinyin: 15.0 });
        });
        let middle = Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_shrink: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        };
        ui.node(middle, |ui| {
            label(ui, &listing(&word.bo), TextLook::LEAD);
            label(ui, &word.en.join(", "), TextLook::new(16.0).quiet());
            if !word.is_reviewed() {
                let unreviewed = ui.say("packpage-unreviewed");
                label(ui, &unreviewed, TextLook::SMALL.role(TextRole::Accent));
            }
        });
        let standing = ui.say(key);
        label(ui, &standing, TextLook::SMALL.role(role).one_line());
    });
}

fn view_broken(ui: &mut Ui, entry: &Entry) {
    topbar(ui, &entry.id, Screen::Packs);
    scroll_page(ui, "pack", 14.0, |ui| {
        let broken = ui.say("packpage-broken");
        row(ui, 14.0, |ui| {
            icon(ui, icons::TRIANGLE_ALERT, 28.0, TextRole::Wrong);
            label(ui, &broken, TextLook::LEAD);
        });
        label(ui, &entry.folder.display().to_string(), TextLook::SMALL);
        view_faults(ui, &entry.faults);
    });
}

fn view_faults(ui: &mut Ui, faults: &[Fault]) {
    let card = ui.palette().card;
    for fault in faults {
        let words = ui.words;
        let place =
            words.format("packpage-place", &[("line", fault.line.into()), ("column", fault.column.into())]);
        let sentence = words.message(fault.message_id(), &fault.message_args());
        let hint = fault.hint().map(|hint| words.message(hint.id, &hint.args));
        let role = if fault.severity == Severity::Error { TextRole::Wrong } else { TextRole::Quiet };
        let node = Node { padding: UiRect::axes(px(18), px(8)), ..default() };
        surface(ui, card, node, |ui| {
            column(ui, 2.0, Side::Start, |ui| {
                label(ui, &place, TextLook::SMALL.role(role));
                label(ui, &sentence, TextLook::BODY);
                if let Some(hint) = hint {
                    label(ui, &hint, TextLook::BODY.quiet());
                }
            });
        });
    }
}
