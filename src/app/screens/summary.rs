//! The summary after practice: what was learnt, what to look at again, and what comes back when.

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar;
use crate::app::hearing::heard_text;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::learner::Learner;
use crate::app::practice::{Practice, Practise};
use crate::app::redraw::needs_redraw;
use crate::app::sound::Sounded;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::Clock;
use crate::app::widgets::{
    ButtonLook, RubySize, TextLook, TextRole, Ui, button, foot, grid, icon, label, rest, row, ruby,
    ruby_text, scroll_page, surface,
};
use crate::audio::Sound;
use crate::drill::exercise::ItemView;
use crate::drill::lexicon::ItemKind;
use crate::drill::session::{ItemResult, Summary};
use crate::drill::{Day, Language};
use crate::language::tibetan::listing::listing;
use crate::locale::UiLanguage;

#[derive(Message, Clone, Debug)]
enum Action {
    Home,
    More,
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>()
        .add_systems(OnEnter(Screen::Summary), sound)
        .add_systems(Update, act.in_set(StageSystems::Act))
        .add_systems(
            Update,
            show.in_set(StageSystems::Show)
                .run_if(in_state(Screen::Summary))
                .run_if(needs_redraw)
                .run_if(resource_exists::<Practice>),
        );
}

fn sound(mut sounded: MessageWriter<Sounded>) {
    sounded.write(Sounded(Sound::Done));
}

fn act(
    mut actions: MessageReader<Action>,
    mut practise: MessageWriter<Practise>,
    mut next: ResMut<NextState<Screen>>,
) {
    for action in actions.read() {
        match action {
            Action::Home => Screen::Home.open(&mut next),
            Action::More => {
                practise.write(Practise::Today);
            }
        }
    }
}

fn show(mut stage: Stage, practice: Res<Practice>, learner: Res<Learner>, clock: Res<Clock>) {
    let Some(summary) = practice.summary() else { return };
    let today = practice.day(learner.now(*clock));
    stage.show(Screen::Summary, |ui| view(ui, &summary, today));
}

fn view(ui: &mut Ui, summary: &Summary, today: Day) {
    let words = ui.words;
    topbar(ui, "", Screen::Home);
    scroll_page(ui, "summary", 18.0, |ui| {
        row(ui, 16.0, |ui| {
            icon(ui, icons::CIRCLE_CHECK, 40.0, TextRole::Right);
            label(ui, &words.text("summary-title"), TextLook::TITLE);
        });
        figures(ui, summary);
        foot(ui, JustifyContent::Center, |ui| {
            let home = words.text("summary-home");
            button(ui, ButtonLook::new("home", &home).key(Hotkey::Enter).main(), OnActivate(Action::Home));
            let more = words.text("summary-more");
            let look = ButtonLook::new("more", &more).icon(icons::ROTATE_CCW).key(Hotkey::Letter('M'));
            button(ui, look, OnActivate(Action::More));
        });
        let missed = summary.to_look_at_again();
        list(ui, "summary-again", missed.into_iter(), today);
        list(ui, "summary-learnt", summary.right_at_first_try(), today);
    });
}

fn figures(ui: &mut Ui, summary: &Summary) {
    let words = ui.words;
    if summary.items.is_empty() {
        label(ui, &words.text("summary-none"), TextLook::LEAD);
        return;
    }
    let right = summary.right_at_first_try().count();
    let met = summary.met().count();
    let minutes = summary.spent_ms.div_ceil(60_000);
    let mut lines = vec![
        words.format("summary-right", &[("right", right.into()), ("asked", summary.items.len().into())]),
    ];
    if met > 0 {
        lines.push(words.format("summary-met", &[("count", met.into())]));
    }
    lines.push(words.format("summary-minutes", &[("minutes", minutes.into())]));
    label(ui, &lines.join(" · "), TextLook::LEAD.quiet());
}

fn list<'a>(ui: &mut Ui, key: &str, results: impl Iterator<Item = &'a ItemResult>, today: Day) {
    let results: Vec<&ItemResult> = results.collect();
    if results.is_empty() {
        return;
    }
    let title = ui.say(key);
    label(ui, &title, TextLook::BODY.quiet());
    grid(ui, 500.0, 10.0, |ui| {
        for (index, result) in results.into_iter().enumerate() {
            view_result(ui, &format!("hear-{key}-{index}"), result, today);
        }
    });
}

/// Draws Chinese that says itself when it is pressed, if it can be heard.
fn heard(ui: &mut Ui, name: &str, item: &ItemView, content: impl FnOnce(&mut Ui)) {
    match item.heard_in(Language::Mandarin) {
        Some(spoken) => {
            heard_text(ui, name, spoken, content);
        }
        None => content(ui),
    }
}

fn view_result(ui: &mut Ui, name: &str, result: &ItemResult, today: Day) {
    let item = &result.item;
    let days = i32::try_from(result.comes_back.since(today)).unwrap_or(i32::MAX);
    let when = ui.words.due_in(days);
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(18),
        padding: UiRect::axes(px(18), px(6)),
        ..default()
    };
    let card = ui.palette().card;
    let cells = || item.cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref()));
    surface(ui, card, node, |ui| {
        if item.kind == ItemKind::Word {
            let left = Node { min_width: px(96), flex_shrink: 0.0, ..default() };
            ui.node(left, |ui| {
                heard(ui, name, item, |ui| {
                    ruby(ui, cells(), RubySize { hanzi: 28.0, pinyin: 14.0 });
                });
            });
        }
        rest(ui, 0.0, |ui| match item.kind {
            ItemKind::Word => {
                label(ui, &listing(&item.bo), TextLook::BODY);
            }
            ItemKind::Sentence => {
                let size = RubySize { hanzi: 20.0, pinyin: 13.0 };
                ruby_text(ui, cells(), size, JustifyContent::Start);
                label(ui, &listing(&item.bo), TextLook::BODY);
            }
            ItemKind::Question => {
                let asked = match ui.words.lang() {
                    UiLanguage::Tibetan => item.bo.first().cloned().unwrap_or_default(),
                    UiLanguage::Chinese => item.zh.clone(),
                    UiLanguage::English => item.en.first().unwrap_or(&item.zh).clone(),
                };
                label(ui, &asked, TextLook::BODY);
            }
        });
        label(ui, &when, TextLook::SMALL.one_line());
    });
}
