//! Finding one of many lessons or texts by a part of its title, in any language.

use bevy::prelude::*;

use super::icons;
use super::keys::Hotkey;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::stage::{AppActions, OnActivate};
use super::widgets::{Asks, ButtonLook, FieldChanged, FieldLook, Side, TextLook, Ui, button, field, label};
use crate::language::tibetan::normal::normalise;
use crate::lesson::Trilingual;

/// The name of the field.
const FIELD: &str = "find";
/// Most characters that are looked for.
const LONGEST: usize = 60;

/// What is looked for in a list.
#[derive(Resource, Clone, Debug, Default)]
pub struct Finding {
    /// What was typed, once the learner wants to find something.
    text: Option<String>,
}

/// Asks for the field in which a title is typed.
#[derive(Message, Clone, Copy, Debug)]
pub struct Find;

impl Finding {
    /// Returns whether something is being looked for, so that digits and letters belong to the field.
    pub fn is_open(&self) -> bool {
        self.text.is_some()
    }

    /// Returns whether a title has what was typed; every title does while nothing was.
    pub fn takes(&self, title: &Trilingual) -> bool {
        let Some(text) = &self.text else { return true };
        let wanted = key(text);
        [&title.bo, &title.zh, &title.en].into_iter().any(|title| key(title).contains(&wanted))
    }
}

/// Returns a text as it is compared: without what differs from keyboard to keyboard.
fn key(text: &str) -> String {
    normalise(text).trim().trim_end_matches(['་', '།']).to_lowercase()
}

/// Installs it.
pub fn plugin(app: &mut App) {
    app.init_resource::<Finding>().add_action::<Find>().add_systems(Update, (open, note));
    for screen in [Screen::Packs, Screen::Texts] {
        app.add_systems(OnEnter(screen), |mut finding: ResMut<Finding>| *finding = Finding::default());
    }
}

fn open(mut asked: MessageReader<Find>, mut finding: ResMut<Finding>, mut redraw: ResMut<NeedsRedraw>) {
    if asked.read().count() > 0 && finding.text.is_none() {
        finding.text = Some(String::new());
        // The focus goes to the field.
        redraw.turn_page();
    }
}

fn note(
    mut typed: MessageReader<FieldChanged>,
    mut finding: ResMut<Finding>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for change in typed.read().filter(|change| change.name == FIELD) {
        finding.text = Some(change.text.clone());
        redraw.mark();
    }
}

/// Draws the way to find something, or the field, and the keys that lead through a long list.
pub fn view(ui: &mut Ui, finding: &Finding) {
    let find = ui.say("lists-find");
    if let Some(text) = &finding.text {
        let look = FieldLook {
            name: FIELD,
            first: true,
            label: &find,
            text,
            longest: LONGEST,
            size: 22.0,
            width: 360.0,
            asks: Asks::Anything,
            side: Side::Start,
        };
        field(ui, look);
    } else {
        let look = ButtonLook::new("open-find", &find).icon(icons::SEARCH).key(Hotkey::Letter('F'));
        button(ui, look, OnActivate(Find));
    }
    let keys = ui.say("lists-keys");
    label(ui, &keys, TextLook::SMALL);
}

/// Returns the key of a card of a list by its place in what is shown: Enter opens the first that was found.
pub fn key_of(finding: &Finding, index: usize) -> Option<Hotkey> {
    if finding.is_open() {
        return (index == 0).then_some(Hotkey::Enter);
    }
    u8::try_from(index + 1).ok().filter(|digit| *digit <= 9).map(Hotkey::Digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_by_a_part_of_it_in_any_language() {
        let title = Trilingual {
            bo: "ཇ་འཐུང་བ".into(), zh: "喝茶".into(), en: "Drinking tea".into()
        };
        let takes = |text: &str| Finding { text: Some(text.to_owned()) }.takes(&title);
        for text in ["", "TEA", " tea", "茶", "ཇ་", "འཐུང་"] {
            assert!(takes(text), "{text}");
        }
        assert!(!takes("milk") && !takes("水"));
        assert!(Finding::default().takes(&title));
    }

    #[test]
    fn digits_open_cards_until_they_are_typed() {
        let typing = Finding { text: Some(String::new()) };
        assert_eq!(key_of(&Finding::default(), 8), Some(Hotkey::Digit(9)));
        assert_eq!(key_of(&Finding::default(), 9), None);
        assert_eq!([key_of(&typing, 0), key_of(&typing, 1)], [Some(Hotkey::Enter), None]);
    }
}
