//! Shadowing: the sentence, its model at three speeds, the own voice, both.

use std::time::Duration;

use bevy::prelude::*;

use super::Screen;
use super::topbar::topbar_within;
use crate::app::icons;
use crate::app::keys::{Arrow, Hotkey};
use crate::app::own_voice::{LONGEST, OwnLevel, OwnVoice, OwnVoiceWish};
use crate::app::power::Pace;
use crate::app::redraw::needs_redraw;
use crate::app::rehearsal::Text;
use crate::app::shadowing::{SPEEDS, ShadowWish, Shadowing};
use crate::app::stage::{OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::widgets::{
    ButtonKind, ButtonLook, RubySize, TextLook, TextRole, Ui, button, foot, label, live_meter, row,
    ruby_text, scroll_page, surface,
};
use crate::drill::Language;
use crate::language::mandarin::hanzi;
use crate::lesson::Line;

/// How often the meter moves.
const STEP: Duration = Duration::from_millis(50);

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Shadowing)).run_if(needs_redraw),
    );
}

fn show(mut stage: Stage, state: Res<Shadowing>, own: Res<OwnVoice>) {
    stage.show(Screen::Shadowing, |ui| view(ui, &state, &own));
}

fn view(ui: &mut Ui, state: &Shadowing, own: &OwnVoice) {
    let title = ui.say("shadowing-title");
    topbar_within(ui, &title, OnActivate(ShadowWish::Back), |_| {});
    let Some((text, line)) =
        state.text.as_ref().and_then(|text| text.lines.get(state.sentence).map(|line| (text, line)))
    else {
        return;
    };
    scroll_page(ui, "shadowing", 14.0, |ui| {
        let counted = [("number", (state.sentence + 1).into()), ("count", text.lines.len().into())];
        let counter = ui.words.format("studio-counter", &counted);
        row(ui, 12.0, |ui| {
            label(ui, &counter, TextLook::BODY.quiet());
            for (name, key, is_on, letter, wish) in [
                ("pinyin", "reading-pinyin", !state.hides_pinyin, 'P', ShadowWish::Pinyin),
                ("meaning", "rehearsal-meaning", state.shows_meaning, 'T', ShadowWish::Meaning),
            ] {
                let words = ui.say(key);
                let (kind, glyph) = if is_on {
                    (ButtonKind::Chosen, icons::EYE)
                } else {
                    (ButtonKind::Plain, icons::EYE_OFF)
                };
                let look = ButtonLook::new(name, &words).icon(glyph).kind(kind).key(Hotkey::Letter(letter));
                button(ui, look, OnActivate(wish));
            }
        });
        let card = ui.palette().card;
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            padding: UiRect::axes(px(22), px(16)),
            width: percent(100),
            min_width: px(0),
            ..default()
        };
        surface(ui, card, node, |ui| said(ui, state, text, line));
        row(ui, 10.0, |ui| {
            for (index, key) in ["shadowing-model", "shadowing-slower", "shadowing-slow"].iter().enumerate() {
                let words = ui.say(key);
                let name = format!("model-{}", index + 1);
                let digit = u8::try_from(index + 1).unwrap_or(1);
                let kind =
                    if index == state.speed % SPEEDS.len() { ButtonKind::Chosen } else { ButtonKind::Plain };
                let look =
                    ButtonLook::new(&name, &words).icon(icons::VOLUME_2).kind(kind).key(Hotkey::Digit(digit));
                button(ui, look, OnActivate(ShadowWish::Model(index)));
            }
        });
        voice(ui, own);
        foot(ui, JustifyContent::Start, |ui| ways(ui, own));
    });
}

fn said(ui: &mut Ui, state: &Shadowing, text: &Text, line: &Line) {
    let (shown, meaning) = match text.language {
        Language::Mandarin => (&line.zh, &line.bo),
        Language::Tibetan => (&line.bo, &line.zh),
    };
    let cells = match text.language {
        Language::Mandarin => hanzi::align(&line.zh, &line.pinyin).unwrap_or_default(),
        Language::Tibetan => Vec::new(),
    };
    if cells.is_empty() {
        label(ui, shown, TextLook::new(44.0));
    } else {
        let with_pinyin = !state.hides_pinyin;
        let pairs =
            cells.iter().map(|cell| (cell.hanzi.as_str(), cell.pinyin.as_deref().filter(|_| with_pinyin)));
        ruby_text(ui, pairs, RubySize { hanzi: 48.0, pinyin: 20.0 }, JustifyContent::Start);
    }
    if state.shows_meaning && !meaning.is_empty() {
        label(ui, meaning, TextLook::LEAD.quiet());
    }
}

/// The own voice: what is recorded, or why nothing was.
fn voice(ui: &mut Ui, own: &OwnVoice) {
    match own {
        OwnVoice::Nothing => {}
        OwnVoice::Running(_) => {
            let listening = ui.words.format("drill-recording", &[("seconds", LONGEST.as_secs().into())]);
            label(ui, &listening, TextLook::LEAD.role(TextRole::Accent));
            let loudness = ui.say("studio-loudness");
            ui.node((Node { width: percent(100), ..default() }, Pace::Every(STEP)), |ui| {
                live_meter::<OwnLevel>(ui, "level", &loudness, 18.0);
            });
        }
        OwnVoice::Taken(_, fault) => {
            if let Some(fault) = fault {
                let sentence = ui.words.explain(fault);
                label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
            }
        }
        OwnVoice::Failed(why) => {
            let sentence = why.sentence(ui.words);
            label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
        }
    }
}

fn ways(ui: &mut Ui, own: &OwnVoice) {
    let is_running = matches!(own, OwnVoice::Running(_));
    let is_taken = matches!(own, OwnVoice::Taken(..));
    let (key, glyph) = match own {
        OwnVoice::Running(_) => ("studio-stop", icons::SQUARE),
        OwnVoice::Taken(..) => ("drill-record-again", icons::MIC),
        OwnVoice::Nothing | OwnVoice::Failed(_) => ("drill-record", icons::MIC),
    };
    let words = ui.say(key);
    let look = ButtonLook::new("record", &words).icon(glyph).key(Hotkey::Letter('R'));
    let look = if is_taken { look } else { look.main() };
    button(ui, look, OnActivate(OwnVoiceWish::Record));
    if is_taken {
        let (mine, both) = (ui.say("rehearsal-hear-mine"), ui.say("shadowing-both"));
        let look = ButtonLook::new("mine", &mine).icon(icons::PLAY).key(Hotkey::Letter('H'));
        button(ui, look, OnActivate(OwnVoiceWish::Hear));
        let look = ButtonLook::new("both", &both).icon(icons::PLAY).key(Hotkey::Letter('B')).main();
        button(ui, look, OnActivate(ShadowWish::Both));
    }
    if !is_running {
        for (name, key, glyph, arrow, by) in [
            ("previous", "studio-previous", icons::ARROW_LEFT, Arrow::Up, -1),
            ("next", "studio-next", icons::ARROW_RIGHT, Arrow::Down, 1),
        ] {
            let words = ui.say(key);
            let look =
                ButtonLook::new(name, &words).icon(glyph).kind(ButtonKind::Quiet).key(Hotkey::Arrow(arrow));
            button(ui, look, OnActivate(ShadowWish::Step(by)));
        }
    }
}
