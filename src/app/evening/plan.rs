//! What a contest is to be: its rules, its teams, which lessons give the questions.

use std::collections::BTreeSet;
use std::sync::Arc;

use bevy::prelude::*;

use crate::contest::Team;
use crate::contest::draw::Candidate;
use crate::contest::rules::{Rules, preset, presets};
use crate::lesson::Pack;
use crate::lesson::library::Library;
use crate::locale::Locale;

/// What a contest is to be.
#[derive(Resource, Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Which rules: the name of those that come along, or of a file of the host's own.
    pub chosen: String,
    /// The rules of the host's own, by the names of their files.
    pub own: Vec<(String, Rules)>,
    /// The teams, as they sit.
    pub teams: Vec<PlannedTeam>,
    /// The packs whose questions are left out.
    pub without: BTreeSet<String>,
    /// Whether what is asked by ear can be heard in the hall.
    pub can_hear: bool,
    /// The seed of all that is drawn.
    pub seed: u64,
}

/// What a team is to be, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedTeam {
    /// Its name; an empty one stands for its number.
    pub name: String,
    /// Who sits at its table.
    pub players: String,
    /// Who may take a player's place.
    pub reserves: String,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            chosen: presets().first().map(|preset| preset.id.to_owned()).unwrap_or_default(),
            own: Vec::new(),
            teams: vec![PlannedTeam::default(); 4],
            without: BTreeSet::new(),
            can_hear: true,
            seed: 0,
        }
    }
}

impl Plan {
    /// The most teams that play with keys and fit beside one another on the hall's screen.
    pub const MOST_TEAMS: usize = 8;

    /// Returns the rules that can be chosen, each with its name: those that come along, then the host's own.
    pub fn offered(&self) -> impl Iterator<Item = (&str, Rules)> {
        let along = presets().iter().filter_map(|preset| Some((preset.id, preset.rules()?)));
        along.chain(self.own.iter().map(|(file, rules)| (file.as_str(), rules.clone())))
    }

    /// Returns the rules that were chosen; the first ones if their file is gone.
    pub fn rules(&self) -> Option<Rules> {
        let own = self.own.iter().find(|(file, _)| *file == self.chosen).map(|(_, rules)| rules.clone());
        own.or_else(|| preset(&self.chosen)).or_else(|| presets().first()?.rules())
    }

    /// Returns whether the rules are for a class in which everybody plays alone, by phone.
    pub fn is_for_class(&self) -> bool {
        self.rules().is_some_and(|rules| usize::from(rules.teams.most) > Self::MOST_TEAMS)
    }
}

/// Returns the team of a number, from 1.
pub(super) fn team(number: usize, planned: &PlannedTeam, locale: &Locale) -> Team {
    let name = planned.name.trim();
    let is_numbered = name.is_empty();
    let called =
        if is_numbered { locale.format("host-team", &[("number", number.into())]) } else { name.to_owned() };
    let players = listed(&planned.players);
    let mut reserves = listed(&planned.reserves);
    reserves.retain(|reserve| !players.contains(reserve));
    Team { name: called, is_numbered, players, reserves, ..Team::new(&format!("team{number}")) }
}

/// Returns the names in a text, one a line or with a comma or a shad between them, each once.
fn listed(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split(['\n', '\r', '\t', ',', '，', '、', ';', '；', '།']) {
        let name = name.trim();
        if !name.is_empty() && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Returns the questions of the packs that are for contests, but for some packs, and for those that are asked by ear
/// where nothing can be heard.
pub fn candidates(library: &Library, without: &BTreeSet<String>, can_hear: bool) -> Vec<Candidate> {
    let packs = library.packs().filter(|pack| pack.is_for_contests() && !without.contains(&pack.id));
    let asked = |pack: &Arc<Pack>| -> Vec<Candidate> {
        let heard = pack.questions.iter().filter(|question| can_hear || question.hear.is_none());
        heard.map(|question| Candidate::of(&pack.id, question)).collect()
    };
    packs.flat_map(asked).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::locale::UiLanguage;

    #[test]
    fn players_are_typed_or_pasted_one_a_line_or_with_commas() {
        let planned = PlannedTeam {
            name: String::new(),
            players: "卓玛，扎西\n བུ་མོ། Dolma, 卓玛".to_owned(),
            reserves: "Tashi、扎西".to_owned(),
        };
        let team = team(2, &planned, &Locale::new(UiLanguage::English));
        assert_eq!(team.players, ["卓玛", "扎西", "བུ་མོ", "Dolma"]);
        assert_eq!(team.reserves, ["Tashi"], "nobody sits at the table and beside it");
        assert_eq!((team.name.as_str(), team.is_numbered), ("Team 2", true));
    }

    #[test]
    fn what_is_asked_by_ear_is_not_drawn_where_nothing_can_be_heard() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = Library::read(&home.join("lessons"), Path::new("/nowhere"));
        let by_ear = |can_hear| {
            let drawn = candidates(&library, &BTreeSet::new(), can_hear);
            let heard = |candidate: &Candidate| {
                crate::app::evening::question(&library, &candidate.id)
                    .is_some_and(|(_, asked)| asked.hear.is_some())
            };
            (drawn.iter().filter(|candidate| heard(candidate)).count(), drawn.len())
        };
        let ((some, all), (none, fewer)) = (by_ear(true), by_ear(false));
        assert!(some > 0 && none == 0, "{some} {none}");
        assert_eq!(all - some, fewer);
    }
}
