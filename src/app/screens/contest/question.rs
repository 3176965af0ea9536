//! The question as the host sees it: in two languages, with the answer, why, and where that is attested.

use bevy::prelude::*;

use crate::app::evening::{Evening, answer, called, each, options};
use crate::app::hearing::{Hear, at_hear_key, hear_button, small_hear_button};
use crate::app::icons;
use crate::app::widgets::{TextLook, TextRole, Ui, beside, icon, label, row, surface};
use crate::contest::Step;
use crate::lesson::{Question, Spoken};
use crate::locale::{Locale, UiLanguage};

/// Draws the question that is open or was last; before one is asked, the rule card.
pub fn view(ui: &mut Ui, evening: &Evening, own: &Locale) {
    let palette = ui.palette();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(8),
        padding: UiRect::axes(px(22), px(14)),
        ..default()
    };
    let is_between = matches!(evening.step(), Step::Round(_) | Step::TieBreak(_) | Step::End | Step::Over);
    surface(ui, palette.card, node, |ui| {
        match evening.asked().filter(|_| !is_between && !shows_card(evening)) {
            Some(id) => view_asked(ui, evening, id, own),
            None => view_card(ui, evening),
        }
    });
}

/// Whether no question of the round was asked yet.
fn shows_card(evening: &Evening) -> bool {
    evening.contest().state().round.as_ref().is_none_or(|round| round.asked == 0)
}

/// The card of the round, or of the whole evening before and between the rounds.
fn view_card(ui: &mut Ui, evening: &Evening) {
    let contest = evening.contest();
    let step = evening.step();
    let heading = match &step {
        Step::Over => "host-over",
        Step::End => "host-all-played",
        Step::Round(_) | Step::TieBreak(_) => "host-between-rounds",
        _ => "host-round-begins",
    };
    let heading = ui.say(heading);
    label(ui, &heading, TextLook::LEAD.strong());
    let lines = if shows_card(evening) && contest.state().round.is_some() {
        contest.card()
    } else {
        contest.evening_card()
    };
    for line in &lines {
        let line = ui.words.explain(line);
        label(ui, &line, TextLook::BODY);
    }
    let played: Vec<String> = contest
        .standings()
        .iter()
        .map(|standing| {
            let name = called(contest, standing.team, ui.words);
            ui.words.in_digits(format!("{}. {name} {}", standing.place, standing.score))
        })
        .collect();
    if !contest.state().asked.is_empty() {
        label(ui, &played.join("   "), TextLook::LEAD.role(TextRole::Accent));
    }
}

fn view_asked(ui: &mut Ui, evening: &Evening, id: &str, own: &Locale) {
    let Some((_, question)) = evening.question(id) else {
        let gone = ui.words.format("host-question-missing", &[("id", id.into())]);
        label(ui, &gone, TextLook::BODY.role(TextRole::Wrong));
        return;
    };
    view_place(ui, evening, id, question);
    let both = Locale::with_digits(other(own.lang()), own.digits());
    row(ui, 10.0, |ui| {
        let text = question.ask_by_ear();
        for (index, text) in
            each(&text, &[Locale::with_digits(own.lang(), own.digits()), both]).iter().enumerate()
        {
            let look = if index == 0 { TextLook::new(26.0) } else { TextLook::BODY.quiet() };
            label(ui, text, look);
        }
        if let Some(spoken) = heard(question) {
            if question.hear.is_some() {
                // It is asked by ear.
                hear_button(ui, "hear-question", &spoken);
            } else {
                small_hear_button(ui, "hear-question", &spoken);
                at_hear_key(ui, Hear::asked(spoken.clone()));
            }
        }
    });
    let shown = options(question, evening.contest().setting().seed(), std::slice::from_ref(own));
    let right = answer(question, std::slice::from_ref(own));
    row(ui, 24.0, |ui| {
        for (index, option) in shown.iter().enumerate() {
            let letter = char::from(b'A' + u8::try_from(index).unwrap_or_default());
            let role = if right.option == Some(index) { TextRole::Right } else { TextRole::Ink };
            label(ui, &format!("{letter}. {}", option.join(" ")), TextLook::BODY.role(role));
        }
    });
    view_answer(ui, question, own);
}

/// Which question it is, of how many, its topic and its difficulty.
fn view_place(ui: &mut Ui, evening: &Evening, id: &str, question: &Question) {
    let contest = evening.contest();
    let (state, rules) = (contest.state(), contest.setting().rules());
    let of = state.rules_of_round(rules).zip(state.round.as_ref());
    let count = of.map(|(rule, now)| {
        let asked = now.counted.iter().sum::<u32>().max(1);
        format!("{asked} / {}", rule.questions.total(now.order.len()))
    });
    let dots: String = (1..=3).map(|grade| if grade <= question.difficulty { '●' } else { '○' }).collect();
    let value =
        state.asked.last().map(|asked| ui.words.format("host-worth", &[("points", asked.value.into())]));
    let parts = [count, Some(id.to_owned()), question.tags.first().cloned(), Some(dots), value];
    let line = ui.words.in_digits(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    label(ui, &line, TextLook::SMALL);
}

/// What only the host sees.
fn view_answer(ui: &mut Ui, question: &Question, own: &Locale) {
    let palette = ui.palette();
    let right = answer(question, std::slice::from_ref(own));
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        padding: UiRect::axes(px(18), px(8)),
        ..default()
    };
    surface(ui, palette.right_band, node, |ui| {
        let only = ui.say("host-only");
        beside(
            ui,
            10.0,
            |ui| {
                icon(ui, icons::EYE, 18.0, TextRole::Right);
            },
            |ui| {
                label(ui, &only, TextLook::SMALL.role(TextRole::Right));
            },
        );
        label(ui, &right.text.join(" · "), TextLook::new(26.0));
        // Where nothing can be heard the host says it.
        if let Some(hear) = &question.hear {
            label(ui, &format!("🔊 {hear}"), TextLook::BODY);
        }
        label(ui, &right.why.join(" "), TextLook::BODY);
        label(ui, &question.source, TextLook::SMALL.role(TextRole::Ink));
    });
}

/// What is heard of a question: what it asks by ear, else its Chinese.
fn heard(question: &Question) -> Option<Spoken> {
    match &question.hear {
        Some(hear) => Some(Spoken::mandarin("", hear)),
        None => Spoken::of_prose(&question.ask.zh),
    }
}

fn other(lang: UiLanguage) -> UiLanguage {
    match lang {
        UiLanguage::Tibetan => UiLanguage::Chinese,
        UiLanguage::Chinese | UiLanguage::English => UiLanguage::Tibetan,
    }
}
