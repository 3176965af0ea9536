//! At the foot: the word that is looked up, and the way on.

use bevy::prelude::*;

use super::line::pairs;
use super::saying::{spoken, timbre};
use super::walk::{Part, speakers};
use super::{Action, Page};
use crate::app::hearing::{Hear, button_to_hear, small_hear_button};
use crate::app::icons;
use crate::app::keys::{AlsoHotkey, Arrow, Hotkey};
use crate::app::learner::Standing;
use crate::app::localise::in_language;
use crate::app::power::Pace;
use crate::app::stage::OnActivate;
use crate::app::theme::{COLUMN, size};
use crate::app::widgets::{
    ButtonKind, ButtonLook, RubySize, TextLook, TextRole, Ui, button, icon, label, rest, row, ruby, surface,
};
use crate::drill::Language;
use crate::drill::lexicon::{LexiconEntry, TextPiece};
use crate::language::tibetan::ewts::from_tibetan;
use crate::language::tibetan::listing::listing;
use crate::locale::UiLanguage;

/// How often it is looked whether a line has been heard, while the text goes on by itself.
const LOOK: std::time::Duration = std::time::Duration::from_millis(100);

/// Draws the foot of the page, which stays in its place while the text scrolls.
pub fn foot(ui: &mut Ui, page: &Page) {
    let foot = Node {
        justify_content: JustifyContent::Center,
        padding: UiRect::axes(px(32), px(8)),
        flex_shrink: 0.0,
        width: percent(100),
        ..default()
    };
    ui.node(foot, |ui| {
        let column = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            flex_basis: px(COLUMN),
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        };
        ui.node(column, |ui| {
            if page.walk.part == Part::Choosing {
                choose_part(ui, page);
            } else if is_shown(page) {
                word_card(ui, page);
            }
            ways(ui, page);
        });
    });
    if page.walk.is_playing {
        ui.node((Node::default(), Pace::Every(LOOK)), |_| {});
    }
}

/// Whether there are words on the page to be looked up.
fn is_shown(page: &Page) -> bool {
    let is_peeked = page.walk.peeked.contains(&page.walk.line);
    let setting = match page.target {
        Language::Mandarin => page.settings.reads_mandarin,
        Language::Tibetan => page.settings.reads_tibetan,
    };
    is_peeked || (setting && !page.walk.is_covered(page.story))
}

fn word_card(ui: &mut Ui, page: &Page) {
    let palette = ui.palette();
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(10),
        padding: UiRect::axes(px(10), px(6)),
        // So that what is below does not move when a word is looked up.
        min_height: px(84.0 * ui.look.text_scale),
        min_width: px(0),
        ..default()
    };
    let mut words = page.pieces.iter().filter(|piece| piece.is_word);
    let piece = page.walk.word.and_then(|word| words.nth(word));
    surface(ui, palette.card, node, |ui| {
        rest(ui, 2.0, |ui| {
            if let Some(piece) = piece {
                looked_up(ui, page, piece);
            } else {
                let words = ui.say("reading-touch");
                label(ui, &words, TextLook::BODY.quiet());
            }
        });
        ui.node(Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() }, |ui| {
            step(ui, "word-after", "reading-next-word", Arrow::Right, true);
            step(ui, "word-before", "reading-previous-word", Arrow::Left, false);
        });
    });
}

fn step(ui: &mut Ui, name: &str, key: &str, arrow: Arrow, forward: bool) {
    let words = ui.say(key);
    let look = ButtonLook::new(name, &words).kind(ButtonKind::Quiet).key(Hotkey::Arrow(arrow));
    button(ui, look, OnActivate(Action::StepWord(forward)));
}

/// Asks whose part is played, in the place of the words.
fn choose_part(ui: &mut Ui, page: &Page) {
    let question = ui.say("reading-part-choose");
    row(ui, 12.0, |ui| {
        label(ui, &question, TextLook::LEAD);
        for (number, speaker) in (1..).zip(speakers(page.story)) {
            let name = format!("part-{number}");
            let mut look = ButtonLook::new(&name, speaker);
            look.key = (number <= 9).then_some(Hotkey::Digit(number));
            button(ui, look, OnActivate(Action::Play(Part::Of(speaker.to_owned()))));
        }
    });
}

fn looked_up(ui: &mut Ui, page: &Page, piece: &TextPiece) {
    let entries: Vec<&LexiconEntry> =
        piece.items.iter().filter_map(|item| page.lexicon.entry(item)).collect();
    let Some(entry) = entries.first() else {
        let words = match &piece.page {
            Some(title) => {
                let title = in_language(title, ui.words.lang());
                ui.words.format("reading-page", &[("title", title.into())])
            }
            None if piece.is_particle => ui.say("reading-particle"),
            None => ui.say("reading-no-entry"),
        };
        row(ui, 16.0, |ui| {
            as_written(ui, piece);
            label(ui, &words, TextLook::BODY.quiet());
        });
        return;
    };
    row(ui, 16.0, |ui| {
        as_written(ui, piece);
        gloss(ui, page, piece, entry);
        // Other words that are written and read alike.
        let others = entries.iter().skip(1).filter_map(|other| other.bo().first());
        let mut others: Vec<String> = others.filter(|other| !entry.bo().contains(other)).cloned().collect();
        others.dedup();
        others.truncate(2);
        if page.target == Language::Mandarin && !others.is_empty() {
            label(ui, &listing(&others), TextLook::BODY.quiet());
        }
    });
    row(ui, 12.0, |ui| {
        if let Some(spoken) = entry.heard(Language::Mandarin) {
            small_hear_button(ui, "hear-word", &spoken);
        }
        standing(ui, page, entry);
    });
}

/// The word as it stands in the text, always with its pinyin.
fn as_written(ui: &mut Ui, piece: &TextPiece) {
    if piece.cells.is_empty() {
        let text = piece.text.trim_end_matches(['་', '།', ' ']);
        label(ui, text, TextLook::new(size::LEAD).strong().one_line());
        // Only who learns Tibetan looks up Tibetan.
        if ui.look.wylie {
            label(ui, from_tibetan(text).trim(), TextLook::BODY.quiet().one_line());
        }
    } else {
        ruby(ui, pairs(&piece.cells, true), RubySize { hanzi: 30.0, pinyin: 15.0 });
    }
}

/// What the word means: in Tibetan for who learns Chinese, in Chinese for who learns Tibetan.
fn gloss(ui: &mut Ui, page: &Page, piece: &TextPiece, entry: &LexiconEntry) {
    match page.target {
        Language::Mandarin => {
            label(ui, &listing(entry.bo()), TextLook::LEAD);
        }
        Language::Tibetan => {
            let headword = entry.bo().first().filter(|bo| !piece.text.starts_with(bo.as_str()));
            if let Some(headword) = headword {
                label(ui, headword, TextLook::BODY.quiet());
            }
            let text = format!("{} {}", entry.zh(), entry.pinyin());
            label(ui, &text, TextLook::LEAD);
        }
    }
    if ui.words.lang() == UiLanguage::English && !entry.en().is_empty() {
        label(ui, &entry.en().join(", "), TextLook::BODY.quiet());
    }
}

/// Says how well the word is known, and offers to practise it.
fn standing(ui: &mut Ui, page: &Page, entry: &LexiconEntry) {
    if !entry.is_for(page.target) {
        return;
    }
    let (key, role) = match page.learner.standing(entry.item.clone()) {
        Standing::New => ("packpage-word-new", TextRole::Quiet),
        Standing::Learning => ("packpage-word-learning", TextRole::Accent),
        Standing::Known => ("packpage-word-known", TextRole::Right),
    };
    let words = ui.say(key);
    label(ui, &words, TextLook::SMALL.role(role).one_line());
    if page.learner.wishes().contains(&entry.item) {
        let words = ui.say("reading-wished");
        icon(ui, icons::CHECK, 18.0, TextRole::Right);
        label(ui, &words, TextLook::SMALL.role(TextRole::Right));
    } else {
        let words = ui.say("reading-practise-word");
        let look = ButtonLook::new("wish", &words).icon(icons::PLUS).key(Hotkey::Letter('W'));
        button(ui, look, OnActivate(Action::Wish(entry.item.clone())));
    }
}

/// How far the reader is, back and on, and hearing the line. The buttons stand at the right, since what is being heard is
/// told in the corner at the left.
fn ways(ui: &mut Ui, page: &Page) {
    let words = ui.words;
    let node = Node {
        column_gap: px(14),
        row_gap: px(8),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::End,
        flex_wrap: FlexWrap::Wrap,
        ..default()
    };
    ui.node(node, |ui| {
        // It takes what room there is, so that the buttons stand at the right.
        let left = Node {
            column_gap: px(14),
            align_items: AlignItems::Center,
            flex_grow: 1.0,
            min_width: px(0),
            ..default()
        };
        ui.node(left, |ui| {
            let count = words.format(
                "drill-count",
                &[("done", (page.walk.line + 1).into()), ("total", page.story.lines.len().into())],
            );
            label(ui, &count, TextLook::BODY.quiet().one_line());
            if let Part::Of(part) = &page.walk.part {
                label(ui, part, TextLook::BODY.role(TextRole::Accent).one_line());
            }
        });
        let right = Node {
            column_gap: px(14),
            row_gap: px(8),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::End,
            // In a small window with large text the buttons go on two lines.
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        };
        ui.node(right, |ui| {
            let back = words.text("reading-previous");
            let look =
                ButtonLook::new("back-a-line", &back).kind(ButtonKind::Quiet).key(Hotkey::Arrow(Arrow::Up));
            button(ui, look, OnActivate(Action::Back));
            let covered = page.walk.is_covered(page.story);
            if let Some(line) = page.walk.current(page.story).filter(|_| !covered) {
                let spoken = spoken(page.pack, line, page.target);
                button_to_hear(ui, "listen", Hear::asked(spoken).in_timbre(timbre(page.story, line)));
            }
            let on = words.text(if covered { "reading-uncover" } else { "reading-next" });
            let look = ButtonLook::new("forward", &on).key(Hotkey::Enter).main();
            let next = button(ui, look, OnActivate(Action::Forward));
            ui.commands.entity(next).insert(AlsoHotkey(Hotkey::Arrow(Arrow::Down)));
        });
    });
}
