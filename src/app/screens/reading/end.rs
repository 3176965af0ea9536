//! After the last line: it was read, its questions, and what comes next.

use bevy::prelude::*;

use super::walk::Part;
use super::{Action, Page};
use crate::app::icons;
use crate::app::keys::{BringIntoView, Hotkey};
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, button, foot, icon, label, row, surface};

/// Draws it.
pub fn view(ui: &mut Ui, page: &Page) {
    let palette = ui.palette();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(12),
        padding: UiRect::axes(px(20), px(14)),
        width: percent(100),
        min_width: px(0),
        flex_shrink: 0.0,
        ..default()
    };
    let card = surface(ui, palette.card, node, |ui| {
        let finished = ui.say("reading-finished");
        row(ui, 12.0, |ui| {
            icon(ui, icons::CIRCLE_CHECK, 32.0, TextRole::Right);
            label(ui, &finished, TextLook::new(26.0).strong());
        });
    });
    foot(ui, JustifyContent::Center, |ui| ways(ui, page));
    if page.is_sought {
        ui.commands.entity(card).insert(BringIntoView::default());
    }
}

/// How the questions were answered, in sight beside the ways on. The questions first, unless they were answered; then the next text.
fn ways(ui: &mut Ui, page: &Page) {
    if let Some((right, asked)) = page.answers {
        let result = ui.words.format("reading-result", &[("right", right.into()), ("asked", asked.into())]);
        label(ui, &result, TextLook::LEAD.strong());
    }
    let has_questions = !page.story.questions.is_empty();
    let asks_first = has_questions && page.answers.is_none();
    if has_questions {
        let all_right = page.answers.is_some_and(|(right, asked)| right == asked);
        let words = ui.say(if all_right { "reading-questions-again" } else { "reading-questions" });
        let look = ButtonLook::new("questions", &words);
        let look = if asks_first {
            look.main().key(Hotkey::Enter)
        } else {
            look.icon(icons::CIRCLE_HELP).key(Hotkey::Letter('Q'))
        };
        button(ui, look, OnActivate(Action::AnswerQuestions));
    }
    if let Some(next) = &page.next {
        let words = ui.say("reading-next-text");
        let look = ButtonLook::new("next-text", &words).icon(icons::ARROW_RIGHT);
        let look = if asks_first { look.key(Hotkey::Letter('N')) } else { look.main().key(Hotkey::Enter) };
        button(ui, look, OnActivate(next.clone()));
    }
    let again = ui.say("reading-again");
    let look = ButtonLook::new("again", &again).icon(icons::ROTATE_CCW).key(Hotkey::Letter('A'));
    button(ui, look, OnActivate(Action::Play(Part::None)));
    let leave = ui.say("reading-leave");
    let look = ButtonLook::new("leave", &leave);
    let look = if asks_first || page.next.is_some() { look } else { look.main().key(Hotkey::Enter) };
    button(ui, look, OnActivate(Action::Leave));
}
