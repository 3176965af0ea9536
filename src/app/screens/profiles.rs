//! The learners: choose one, create one, change one, erase one.

mod view;

use bevy::prelude::*;

use super::Screen;
use crate::app::learner::{ChooseLearner, Learner, Learners};
use crate::app::localise::Words;
use crate::app::redraw::{NeedsRedraw, needs_redraw};
use crate::app::stage::{AppActions, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{CurrentSettings, Storage};
use crate::app::widgets::FieldChanged;
use crate::drill::Language;
use crate::locale::UiLanguage;
use crate::progress::{Colour, Profile, ProfileId, StoreError};

#[derive(Message, Clone, Debug)]
enum Action {
    Choose(ProfileId),
    New,
    Change(ProfileId),
    AskErase(ProfileId),
    Erase(ProfileId),
    Colour(Colour),
    Learn(Language),
    Save,
    Cancel,
}

/// What the screen is busy with.
#[derive(Resource, Clone, Debug, Default)]
struct Desk {
    page: Page,
    draft: Draft,
    /// Why the last name was refused.
    refusal: Option<StoreError>,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum Page {
    /// The list of learners.
    #[default]
    List,
    /// A new learner.
    New,
    /// A learner's name, colour and target.
    Change(ProfileId),
    /// Whether to erase a learner.
    Erase(ProfileId),
}

#[derive(Clone, Debug)]
struct Draft {
    nickname: String,
    colour: Colour,
    target: Language,
}

impl Default for Draft {
    fn default() -> Self {
        Self { nickname: String::new(), colour: Colour::default(), target: Language::Mandarin }
    }
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Desk>()
        .add_action::<Action>()
        .add_systems(OnEnter(Screen::Profiles), begin)
        .add_systems(
            Update,
            (note_name, act).chain().in_set(StageSystems::Act).run_if(in_state(Screen::Profiles)),
        )
        .add_systems(
            Update,
            show.in_set(StageSystems::Show).run_if(in_state(Screen::Profiles)).run_if(needs_redraw),
        );
}

fn begin(mut desk: ResMut<Desk>) {
    *desk = Desk::default();
}

/// Returns the language that a reader most likely comes to learn: Tibetan for a speaker of Chinese, else Chinese.
fn likely_target(lang: UiLanguage) -> Language {
    if lang == UiLanguage::Chinese { Language::Tibetan } else { Language::Mandarin }
}

fn note_name(mut typed: MessageReader<FieldChanged>, mut desk: ResMut<Desk>) {
    for change in typed.read().filter(|change| change.name == view::NAME_FIELD) {
        desk.draft.nickname.clone_from(&change.text);
    }
}

fn act(
    mut actions: MessageReader<Action>,
    mut desk: ResMut<Desk>,
    mut redraw: ResMut<NeedsRedraw>,
    learners: Res<Learners>,
    words: Res<Words>,
    mut storage: ResMut<Storage>,
    mut choose: MessageWriter<ChooseLearner>,
) {
    // With nobody there yet, the list is the form.
    if learners.are_read() && learners.all.is_empty() && desk.page == Page::List {
        desk.page = Page::New;
        desk.draft = Draft { target: likely_target(words.lang()), ..Draft::default() };
    }
    for action in actions.read() {
        redraw.mark();
        match action.clone() {
            Action::Choose(id) => {
                choose.write(ChooseLearner(id));
            }
            Action::New => {
                let worn = |colour: &Colour| learners.all.iter().any(|profile| profile.colour == *colour);
                let colour = Colour::all().find(|colour| !worn(colour)).unwrap_or_default();
                desk.draft = Draft { colour, target: likely_target(words.lang()), ..Draft::default() };
                desk.page = Page::New;
            }
            Action::Change(id) => {
                if let Some(profile) = learners.find(id) {
                    desk.draft = Draft {
                        nickname: profile.nickname.clone(),
                        colour: profile.colour,
                        target: profile.target,
                    };
                    desk.page = Page::Change(id);
                }
            }
            Action::AskErase(id) => {
                desk.page = Page::Erase(id);
                desk.refusal = None;
            }
            Action::Erase(id) => {
                let reply = storage.store(|store| store.erase_profile(id));
                storage.ask(reply, back_to_list);
            }
            Action::Colour(colour) => desk.draft.colour = colour,
            Action::Learn(target) => desk.draft.target = target,
            Action::Save => save(&mut desk, &mut storage),
            Action::Cancel => {
                desk.page = Page::List;
                desk.refusal = None;
            }
        }
    }
}

fn save(desk: &mut Desk, storage: &mut Storage) {
    let Draft { nickname, colour, target } = desk.draft.clone();
    if let Page::Change(id) = desk.page {
        let changed = storage.store(|store| store.change_profile(id, &nickname, colour, target));
        storage.ask(changed, back_to_list);
        return;
    }
    let reply = storage.store(|store| store.create_profile(&nickname, colour, target));
    storage.ask(reply, |world, made| match made {
        Ok(profile) => {
            // The screen stays as it is to them.
            let settings = world.resource::<CurrentSettings>().for_newcomer();
            let mut storage = world.resource_mut::<Storage>();
            let kept = storage.store(|store| store.save_settings(Some(profile.id), settings));
            storage.ask(kept, CurrentSettings::note_kept);
            world.write_message(ChooseLearner(profile.id));
            Learners::read_again(world);
        }
        Err(error) => refuse(world, error),
    });
}

fn back_to_list<T>(world: &mut World, done: Result<T, StoreError>) {
    match done {
        Ok(_) => {
            *world.resource_mut::<Desk>() = Desk::default();
            Learner::stand_up_if_erased(world);
            Learners::read_again(world);
        }
        Err(error) => refuse(world, error),
    }
}

fn refuse(world: &mut World, error: StoreError) {
    world.resource_mut::<Desk>().refusal = Some(error);
    world.resource_mut::<NeedsRedraw>().mark();
}

fn show(mut stage: Stage, desk: Res<Desk>, learners: Res<Learners>, learner: Option<Res<Learner>>) {
    // Until then nobody knows whether there are any.
    if !learners.are_read() {
        return;
    }
    let find = |id: ProfileId| -> Option<&Profile> { learners.find(id) };
    stage.show(Screen::Profiles, |ui| match &desk.page {
        Page::List if learners.all.is_empty() => view::form(ui, &desk, None, true),
        Page::List => {
            let why = learners.error().map(|error| ui.words.explain(error));
            // An erasure may be refused here as well.
            let refused = desk.refusal.as_ref().map(|error| ui.words.explain(error));
            let refusals = [refused, why.map(|why| view::not_read(ui, &why))];
            view::list(ui, &learners.all, learner.is_some(), refusals.iter().flatten());
        }
        Page::New => view::form(ui, &desk, None, learners.all.is_empty()),
        Page::Change(id) => view::form(ui, &desk, find(*id), false),
        Page::Erase(id) => view::erase(ui, find(*id), desk.refusal.as_ref()),
    });
}
