//! The teams: how many, their names, and who plays for them if that is to be known.

use super::Action;
use crate::app::evening::Plan;
use crate::app::icons;
use crate::app::keys::{Hotkey, KeepsHotkey};
use crate::app::stage::OnActivate;
use crate::app::theme::size;
use crate::app::widgets::{
    Asks, ButtonKind, ButtonLook, FieldLook, Side, TextLook, Ui, button, column, field, grid, label, row,
};

/// The longest name of a team that fits the hall's screen, in characters.
const LONGEST_NAME: usize = 24;
/// The longest list of players.
const LONGEST_LIST: usize = 600;

/// Draws the teams.
pub fn view(ui: &mut Ui, plan: &Plan, names_players: bool) {
    row(ui, 14.0, |ui| {
        let heading = ui.words.format("setup-teams", &[("count", plan.teams.len().into())]);
        label(ui, &heading, TextLook::LEAD.quiet());
        let (fewer, more) = (ui.say("setup-fewer-teams"), ui.say("setup-more-teams"));
        let look = ButtonLook::new("fewer-teams", &fewer).icon_only(icons::MINUS).key(Hotkey::Letter('F'));
        button(ui, look, OnActivate(Action::FewerTeams));
        let look = ButtonLook::new("more-teams", &more).icon_only(icons::PLUS).key(Hotkey::Letter('M'));
        button(ui, look, OnActivate(Action::MoreTeams));
        let players = ui.say("setup-players");
        let kind = if names_players { ButtonKind::Chosen } else { ButtonKind::Plain };
        let look = ButtonLook::new("name-players", &players).key(Hotkey::Letter('P')).kind(kind);
        button(ui, look, OnActivate(Action::Players));
    });
    if names_players {
        let how = ui.say("setup-players-how");
        label(ui, &how, TextLook::SMALL);
    }
    let has_reserves = names_players && plan.rules().is_some_and(|rules| rules.substitution.is_some());
    grid(ui, 300.0, 12.0, |ui| {
        for (index, team) in plan.teams.iter().enumerate() {
            let called = ui.words.format("host-team", &[("number", (index + 1).into())]);
            column(ui, 2.0, Side::Start, |ui| {
                input(ui, &format!("team-{index}"), &called, &team.name, LONGEST_NAME);
                if names_players {
                    let players = ui.say("setup-players-of");
                    input(ui, &format!("players-{index}"), &players, &team.players, LONGEST_LIST);
                }
                if has_reserves {
                    let reserves = ui.say("setup-reserves");
                    input(ui, &format!("reserves-{index}"), &reserves, &team.reserves, LONGEST_LIST);
                }
            });
        }
    });
}

fn input(ui: &mut Ui, name: &str, called: &str, text: &str, longest: usize) {
    let look = FieldLook {
        name,
        first: false,
        label: called,
        text,
        longest,
        size: size::LEAD,
        width: 290.0,
        asks: Asks::Anything,
        side: Side::Start,
    };
    label(ui, called, TextLook::SMALL);
    let field = field(ui, look);
    // Enter in a name begins nothing.
    ui.commands.entity(field).insert(KeepsHotkey(Hotkey::Enter));
}
