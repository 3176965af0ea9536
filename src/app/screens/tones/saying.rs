//! Something is said: its syllables with the target, the line of the voice over it, and for each what was heard and what
//! to do.

use std::ops::Range;

use bevy::prelude::*;

use super::{RECORD, Shown, boundaries, head, listening, tone_key, view_microphone, view_trouble};
use crate::app::hearing::hear_button;
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::speaking::{Kept, Saying, TrainerWish, melody_picture};
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    ButtonKind, ButtonLook, Side, TextLook, TextRole, Ui, beside, button, column, foot, icon, label, row,
    scroll_page, surface,
};
use crate::drill::tone_drills::tone_drills;
use crate::drill::tone_practice::{Deck, ToneItem};
use crate::language::UiLanguage;
use crate::language::mandarin::pinyin::Tone;
use crate::language::mandarin::sandhi::{Contour, Spoken};
use crate::language::mandarin::{hanzi, sandhi};
use crate::speech::attempt::{Said, Verdict};

/// Most syllables in a row, and fewer where text is large.
const IN_A_ROW: usize = 6;
const IN_A_ROW_OF_LARGE: usize = 4;

/// The text scale from which text is large.
const LARGE: f32 = 1.3;

/// How high the picture of a melody is, in logical pixels: less where several rows stand below one another.
const HEIGHT: f32 = 150.0;
const LOW: f32 = 104.0;

/// The page.
pub fn view(ui: &mut Ui, shown: &Shown, saying: &Saying) {
    let title = title(ui, saying);
    let before = ui.say("tones-before");
    head(ui, &title, |ui| {
        if !shown.is_running && saying.item().is_some() {
            let look = ButtonLook::new("before", &before).icon(icons::ARROW_LEFT).key(Hotkey::Letter('P'));
            button(ui, look.kind(ButtonKind::Quiet), OnActivate(TrainerWish::Previous));
        }
    });
    let Some(item) = saying.item() else {
        scroll_page(ui, "tone-none", 16.0, |ui| {
            let none = ui.say("tones-none");
            label(ui, &none, TextLook::LEAD);
            let all = ui.say("tones-all");
            foot(ui, JustifyContent::Center, |ui| {
                let look = ButtonLook::new("back-to-decks", &all).key(Hotkey::Enter).main();
                button(ui, look, OnActivate(TrainerWish::Back));
            });
        });
        return;
    };
    scroll_page(ui, "tone-saying", 12.0, |ui| {
        meaning(ui, item, shown.lang);
        let asked = saying.asked();
        let most = if ui.look.text_scale > LARGE { IN_A_ROW_OF_LARGE } else { IN_A_ROW };
        let rows = asked.len().div_ceil(most).max(1);
        let each = asked.len().div_ceil(rows).max(1);
        let is_low = rows > 1 || saying.bound.is_some() || most == IN_A_ROW_OF_LARGE;
        for first in (0..asked.len()).step_by(each) {
            let syllables = first..(first + each).min(asked.len());
            view_row(ui, saying, &asked, &hanzi_of(item), syllables, if is_low { LOW } else { HEIGHT });
        }
        if saying.bound.is_some() && saying.tried.is_some() {
            boundaries::view(ui, saying);
        }
        column(ui, 6.0, Side::Middle, |ui| {
            below(ui, shown, saying, item, &asked);
        });
        view_microphone(ui, shown);
        actions(ui, shown, saying, item);
    });
}

fn title(ui: &Ui, saying: &Saying) -> String {
    let deck = match saying.deck {
        Deck::Singles => ui.say("tones-singles"),
        Deck::Pair(first, second) => {
            let numbers = ui.words.in_digits(format!("{} + {}", first.number(), second.number()));
            format!("{} {numbers}", ui.say("tones-pairs"))
        }
        Deck::Hard => ui.say("tones-hard"),
        Deck::Group(place) => {
            let group = tone_drills().groups.get(place);
            group.map(|group| in_language(&group.title, ui.words.lang())).unwrap_or_default()
        }
        Deck::MinimalSets => ui.say("tones-sets"),
        Deck::Words => ui.say("tones-words"),
        Deck::Sentences => ui.say("tones-sentences"),
    };
    let (number, count) = saying.progress();
    let counted = [("number", number.into()), ("count", count.into())];
    format!("{deck} · {}", ui.words.format("tones-counter", &counted))
}

fn meaning(ui: &mut Ui, item: &ToneItem, lang: UiLanguage) {
    let line = Node {
        column_gap: px(14),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_wrap: FlexWrap::Wrap,
        ..default()
    };
    ui.node(line, |ui| {
        label(ui, &item.bo, TextLook::LEAD);
        if lang == UiLanguage::English && !item.en.is_empty() {
            label(ui, &item.en, TextLook::LEAD.quiet());
        }
    });
}

/// The hanzi of each syllable, with what punctuation stands around it left out.
fn hanzi_of(item: &ToneItem) -> Vec<String> {
    let cells = hanzi::align(&item.zh, &item.spoken.pinyin).unwrap_or_default();
    cells.iter().filter(|cell| cell.pinyin.is_some()).map(|cell| cell.hanzi.clone()).collect()
}

/// Some syllables: above the picture what is said, below it what was heard.
fn view_row(
    ui: &mut Ui,
    saying: &Saying,
    asked: &[Spoken],
    hanzi: &[String],
    syllables: Range<usize>,
    height: f32,
) {
    let card = ui.palette().card;
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        padding: UiRect::axes(px(6), px(8)),
        // Few syllables need no more room than they have in speech.
        width: percent(if syllables.len() == 1 {
            46.0
        } else if syllables.len() == 2 {
            76.0
        } else {
            100.0
        }),
        align_self: AlignSelf::Center,
        ..default()
    };
    let said = saying.tried.as_ref().map(|tried| tried.attempt.said.as_slice()).unwrap_or_default();
    let picture = ui.say("tones-picture");
    let name = format!("melody-{}", syllables.start);
    surface(ui, card, node, |ui| {
        columns(ui, syllables.clone(), |ui, at| {
            let written = asked[at].syllable.to_string();
            label(ui, &written, TextLook::new(22.0).quiet().one_line());
            if let Some(hanzi) = hanzi.get(at) {
                let large = if asked.len() > 2 || saying.bound.is_some() { 38.0 } else { 54.0 };
                label(ui, hanzi, TextLook::new(ui.look.display(large)).one_line());
            }
        });
        melody_picture(ui, &name, &picture, syllables.clone(), height);
        columns(ui, syllables, |ui, at| {
            if let Some(said) = said.get(at) {
                verdict(ui, said);
            } else {
                let asked = shape(ui, &asked[at]);
                label(ui, &asked, TextLook::BODY.quiet().centred());
            }
        });
    });
}

/// Equal columns under one another, one for each syllable.
fn columns(ui: &mut Ui, syllables: Range<usize>, content: impl Fn(&mut Ui, usize)) {
    let count = u16::try_from(syllables.len().max(1)).unwrap_or(1);
    let node = Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::flex(count, 1.0),
        width: percent(100),
        ..default()
    };
    ui.node(node, |ui| {
        for at in syllables {
            let node = Node {
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                row_gap: px(2),
                padding: UiRect::horizontal(px(6)),
                min_width: px(0),
                ..default()
            };
            ui.node(node, |ui| content(ui, at));
        }
    });
}

/// The tone and how it goes.
fn shape(ui: &Ui, spoken: &Spoken) -> String {
    let course = ui.say(match spoken.contour {
        Contour::High => "tones-goes-level",
        Contour::Rising => "tones-goes-up",
        Contour::Low => "tones-goes-low",
        Contour::Dipping => "tones-goes-down-and-up",
        Contour::Falling => "tones-goes-down",
        Contour::Neutral(_) => "tones-goes-light",
    });
    format!("{}: {course}", ui.say(tone_key(spoken.syllable.tone)))
}

/// What a syllable came to: asked, heard, how far apart, and what to do.
fn verdict(ui: &mut Ui, said: &Said) {
    let (glyph, key, role) = match said.verdict {
        Verdict::Right => (icons::CHECK, "tones-right", TextRole::Right),
        Verdict::Wrong => (icons::ROTATE_CCW, "tones-wrong", TextRole::Wrong),
        Verdict::Unclear => (icons::CIRCLE_HELP, "tones-unclear", TextRole::Quiet),
    };
    let heard = said.heard.tone.filter(|_| said.verdict == Verdict::Wrong);
    let word = heard.map_or_else(
        || ui.say(key),
        |tone: Tone| {
            let heard = ui.say(tone_key(tone));
            ui.words.format("tones-you-said", &[("tone", heard.into())])
        },
    );
    row(ui, 8.0, |ui| {
        icon(ui, glyph, 20.0, role);
        label(ui, &word, TextLook::new(size::BODY).role(role));
    });
    if let Some(advice) = &said.heard.advice {
        let advice = ui.words.explain(advice);
        label(ui, &advice, TextLook::BODY.role(role).centred());
    }
    let asked = shape(ui, &said.asked);
    label(ui, &asked, TextLook::SMALL.centred());
    if let Some(distance) = said.distance {
        let distance = ui.words.in_digits(format!("{distance:.1}"));
        let apart = ui.words.format("tones-apart", &[("count", distance.into())]);
        label(ui, &apart, TextLook::SMALL.centred());
    }
}

/// What stands under the syllables: what is going on, what was unclear, or why they are said so.
fn below(ui: &mut Ui, shown: &Shown, saying: &Saying, item: &ToneItem, asked: &[Spoken]) {
    if shown.is_running {
        let sentence = ui.say("tones-speak-now");
        listening(ui, &sentence);
        return;
    }
    view_trouble(ui, shown);
    if saying.is_judging() && saying.tried.is_none() {
        let wait = ui.say("tones-judging");
        label(ui, &wait, TextLook::BODY.quiet());
    }
    let attempt = saying.tried.as_ref().map(|tried| &tried.attempt);
    if let Some(attempt) = attempt.filter(|attempt| !attempt.is_clear()) {
        let why = attempt.unclear.map(|why| ui.words.explain(&why)).unwrap_or_default();
        let sentence = format!("{} {why}", ui.say("tones-not-clear"));
        let sign = |ui: &mut Ui| {
            icon(ui, icons::TRIANGLE_ALERT, 24.0, TextRole::Wrong);
        };
        // No wider than the page, which centres what stands on it.
        ui.node(Node { max_width: percent(100), ..default() }, |ui| {
            beside(ui, 10.0, sign, |ui| {
                label(ui, sentence.trim(), TextLook::LEAD.role(TextRole::Wrong));
            });
        });
    }
    if asked.iter().any(|spoken| spoken.citation != spoken.syllable.tone) {
        let said = sandhi::written(&item.zh, &item.spoken.pinyin, item.spoken.surface.as_deref());
        let values = [
            ("zh", item.zh.as_str().into()),
            ("written", item.spoken.pinyin.as_str().into()),
            ("spoken", said.unwrap_or_default().into()),
        ];
        let rule = ui.words.format("tones-sandhi", &values);
        label(ui, &rule, TextLook::BODY.quiet().centred());
    }
    let kept = match saying.kept {
        Kept::Nothing | Kept::Saving => return,
        Kept::Until(_) => "tones-kept",
        Kept::Failed => "tones-not-kept",
        Kept::NotMet => "tones-not-met",
    };
    let kept = ui.say(kept);
    label(ui, &kept, TextLook::SMALL.centred());
}

fn actions(ui: &mut Ui, shown: &Shown, saying: &Saying, item: &ToneItem) {
    let has_tried = saying.tried.is_some();
    let is_right = saying.tried.as_ref().is_some_and(|tried| tried.attempt.is_right());
    let record = ui.say(match (shown.is_running, has_tried) {
        (true, _) => "drill-stop-recording",
        (false, true) => "tones-again",
        (false, false) => "drill-record",
    });
    let words = ["tones-mine", "tones-melody", "tones-bounds", "tones-next"].map(|key| ui.say(key));
    foot(ui, JustifyContent::Center, |ui| {
        let glyph = if shown.is_running { icons::SQUARE } else { icons::MIC };
        let look = ButtonLook::new("record", &record).icon(glyph).key(RECORD);
        button(ui, if is_right { look } else { look.main() }, OnActivate(TrainerWish::Record));
        if shown.is_running {
            return;
        }
        if has_tried {
            let look = ButtonLook::new("mine", &words[0]).icon(icons::PLAY).key(Hotkey::Letter('H'));
            button(ui, look, OnActivate(TrainerWish::Hear));
        }
        let look = ButtonLook::new("melody", &words[1]).icon(icons::PLAY).key(Hotkey::Letter('M'));
        button(ui, look, OnActivate(TrainerWish::HearMelody));
        hear_button(ui, "model", &item.spoken);
        if saying.tried.as_ref().is_some_and(|tried| tried.attempt.said.len() > 1) {
            let kind = if saying.bound.is_some() { ButtonKind::Chosen } else { ButtonKind::Plain };
            let look = ButtonLook::new("bounds", &words[2]).kind(kind).key(Hotkey::Letter('B'));
            button(ui, look, OnActivate(TrainerWish::Bounds));
        }
        let look = ButtonLook::new("next", &words[3]).icon(icons::ARROW_RIGHT).key(Hotkey::Letter('N'));
        button(ui, if is_right { look.main() } else { look }, OnActivate(TrainerWish::Next));
    });
}
