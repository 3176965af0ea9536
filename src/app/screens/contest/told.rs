//! Events of the log as sentences.

use crate::app::evening::{Evening, called, names_of};
use crate::app::widgets::Ui;
use crate::contest::{Claim, Event, RoundPlace, Ruling, TeamId};
use crate::locale::Locale;

/// Says what happened.
pub fn event(ui: &Ui, evening: &Evening, event: &Event) -> String {
    let setting = evening.contest().setting();
    let named = |team: &TeamId| {
        setting.seat(team).map_or_else(|_| team.to_string(), |seat| called(evening.contest(), seat, ui.words))
    };
    let with_team = |key: &str, team: &TeamId| ui.words.format(key, &[("team", named(team).into())]);
    match event {
        Event::Round { round } => {
            let index = (*round as usize).saturating_sub(1);
            let own = Locale::with_digits(ui.words.lang(), ui.words.digits());
            let rule = setting.rules().rounds.get(index);
            let name =
                rule.map(|rule| names_of(rule, Some(RoundPlace::Rule(index)), std::slice::from_ref(&own)));
            name.unwrap_or_default().join(" ")
        }
        Event::TieBreak { .. } => ui.say("contest-kind-tie-break"),
        Event::Choose { team, points, player } => {
            let chosen =
                points.map(|points| points.to_string()).or_else(|| player.clone()).unwrap_or_default();
            let args = [("team", named(team).into()), ("chosen", chosen.into())];
            ui.words.format("host-log-choose", &args)
        }
        Event::Pass { team } => with_team("host-log-pass", team),
        Event::Question { question, .. } => {
            ui.words.format("host-log-question", &[("id", question.as_str().into())])
        }
        Event::Go => ui.say("host-log-go"),
        Event::Press { team, .. } => with_team("host-log-press", team),
        Event::Ruling { team, ruling } => with_team(ruled(*ruling), team),
        Event::TimeUp => ui.say("host-time-up"),
        Event::Answer { team, noted } => match noted {
            Some(noted) => with_team(ruled(noted.ruling), team),
            None => named(team),
        },
        Event::Answers { .. } | Event::Cards { .. } => ui.say("host-log-all"),
        Event::Audience { .. } => ui.say("contest-kind-audience"),
        Event::Substitution { team, .. } => with_team("host-log-substitution", team),
        Event::Rename { team, name } => {
            // By its number: any other name may have changed since.
            let seat = setting.seat(team).unwrap_or_default();
            let number = ui.words.format("host-team", &[("number", (seat + 1).into())]);
            let args = [("team", number.into()), ("name", name.as_str().into())];
            ui.words.format("host-log-rename", &args)
        }
        Event::Adjust { team, points, .. } => {
            ui.words.in_digits(format!("{} {points:+}", with_team("host-log-judges", team)))
        }
        Event::Protest { team, claim } => match claim {
            Claim::Ruling(_) | Claim::ThrowOut { .. } => with_team("host-log-protest", team),
        },
        Event::Resolve { is_upheld, .. } => {
            ui.say(if *is_upheld { "host-log-upheld" } else { "host-log-rejected" })
        }
        Event::ThrowOut { question } => {
            ui.words.format("host-log-throw-out", &[("id", question.as_str().into())])
        }
        Event::Correct(_) => ui.say("host-log-correct"),
        Event::Undo { .. } => ui.say("host-undo"),
        Event::Redo { .. } => ui.say("host-redo"),
        Event::Pause => ui.say("host-pause"),
        Event::Resume => ui.say("host-resume"),
        Event::End => ui.say("host-over"),
    }
}

fn ruled(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Right | Ruling::Power => "host-log-right",
        Ruling::Partial(_) => "host-log-partial",
        Ruling::Wrong => "host-log-wrong",
        Ruling::Prompted => "host-log-prompted",
        Ruling::Void => "host-log-void",
    }
}
