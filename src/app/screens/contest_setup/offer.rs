//! What is chosen from: rules, and the lessons that give the questions.

use std::path::Path;

use super::Action;
use crate::app::evening::{Plan, RulesFolder};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::localise::in_language;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, label, row};
use crate::contest::card_of_evening;
use crate::contest::rules::Round;
use crate::lesson::Pack;

/// The keys of rules after the digits: the upper row of letters, but for those that something else has.
const RULES: [char; 8] = ['Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'O'];
/// The keys of lessons: the two rows below.
const PACKS: [char; 12] = ['A', 'S', 'D', 'G', 'H', 'K', 'L', 'X', 'C', 'V', 'B', 'N'];
/// So many faults of a rule file are told at once.
const FAULTS: usize = 5;

/// Draws the rules to choose from, and of those that were chosen the rounds. Under them what is wrong with the host's own.
pub fn view_rules(ui: &mut Ui, plan: &Plan, folder: &RulesFolder, data: &Path) {
    let heading = ui.say("setup-rules");
    label(ui, &heading, TextLook::LEAD.quiet());
    row(ui, 10.0, |ui| {
        for (index, (id, rules)) in plan.offered().enumerate() {
            let name = format!("rules-{id}");
            let title = in_language(&rules.name, ui.words.lang());
            let mut look = ButtonLook::new(&name, &title);
            if id == plan.chosen {
                look = look.kind(ButtonKind::Chosen);
            }
            let letter = || index.checked_sub(9).and_then(|index| RULES.get(index)).copied();
            let digit = u8::try_from(index + 1).ok().filter(|digit| *digit <= 9).map(Hotkey::Digit);
            look.key = digit.or_else(|| letter().map(Hotkey::Letter));
            button(ui, look, OnActivate(Action::Rules(id.to_owned())));
        }
    });
    if let Some(rules) = plan.rules() {
        let rounds: Vec<String> =
            (1_usize..).zip(&rules.rounds).map(|(number, round)| told(ui, number, round, plan)).collect();
        label(ui, &rounds.join(" → "), TextLook::BODY);
        let card: Vec<String> = card_of_evening(&rules).iter().map(|line| ui.words.explain(line)).collect();
        label(ui, &card.join(" "), TextLook::SMALL);
    }
    view_faults(ui, folder);
    let place = data.join("rules").display().to_string();
    let own = ui.words.format("setup-own-rules", &[("folder", place.into())]);
    label(ui, &own, TextLook::SMALL);
}

/// What is wrong with the host's own rules, by file and line.
fn view_faults(ui: &mut Ui, folder: &RulesFolder) {
    for (file, faults) in folder.faulty() {
        for fault in faults.iter().take(FAULTS) {
            let args = [("file", file.into()), ("line", fault.position().0.into())];
            let place = ui.words.format("setup-rules-line", &args);
            let hint = fault.hint().map(|hint| ui.words.message(hint.id, &hint.args)).unwrap_or_default();
            let sentence = format!("{place} {} {hint}", ui.words.explain(fault));
            label(ui, sentence.trim_end(), TextLook::SMALL.role(TextRole::Wrong));
        }
    }
}

/// A round in a few words: its number, its name, how many questions.
fn told(ui: &Ui, number: usize, round: &Round, plan: &Plan) -> String {
    let own = round.title.as_ref().map(|title| in_language(title, ui.words.lang()));
    let name = own.unwrap_or_else(|| ui.say(round.kind.message_id()));
    let questions = round.questions.total(plan.teams.len());
    ui.words.in_digits(format!("{number}. {name} ({questions})"))
}

/// Draws the lessons whose questions are asked; each can be left out.
pub fn view_packs<'p>(ui: &mut Ui, plan: &Plan, packs: impl Iterator<Item = &'p Pack>) {
    let heading = ui.say("setup-packs");
    label(ui, &heading, TextLook::LEAD.quiet());
    row(ui, 10.0, |ui| {
        for (index, pack) in packs.filter(|pack| pack.is_for_contests()).enumerate() {
            let name = format!("source-{}", pack.id);
            let title = in_language(&pack.title, ui.words.lang());
            let title = ui.words.in_digits(format!("{title} ({})", pack.questions.len()));
            let is_taken = !plan.without.contains(&pack.id);
            let mut look = ButtonLook::new(&name, &title);
            if is_taken {
                look = look.icon(icons::CHECK).kind(ButtonKind::Chosen);
            }
            look.key = PACKS.get(index).copied().map(Hotkey::Letter);
            button(ui, look, OnActivate(Action::Turn(pack.id.clone())));
        }
    });
}
