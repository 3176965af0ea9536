//! Draws the parts of the page that follow what is written.

use bevy::prelude::*;

use super::live::{Live, Shown};
use super::{cells, panel};
use crate::app::authoring::editor::{Editing, Editor};
use crate::app::localise::Words;
use crate::app::theme::Look;
use crate::app::widgets::{KeptNode, KeptNodes, Ui};

/// Draws the parts whose content has changed.
pub fn draw(
    mut commands: Commands,
    editor: Res<Editor>,
    look: Res<Look>,
    words: Res<Words>,
    mut parts: Query<(Entity, &Live, &mut Shown, Option<&Children>)>,
    added: Query<(), Added<Live>>,
    nodes: Query<(Entity, &KeptNode)>,
    parents: Query<&ChildOf>,
) {
    if !editor.is_changed() && added.is_empty() {
        return;
    }
    let Some(editing) = editor.open() else { return };
    for (part, live, mut shown, drawn) in &mut parts {
        let locale = words.locale();
        let now = format!("{:?} {:?} {}", locale.lang(), locale.digits(), fingerprint(*live, editing));
        if shown.0.as_ref() == Some(&now) {
            continue;
        }
        shown.0 = Some(now);
        let inside = |node: Entity| parents.iter_ancestors(node).any(|above| above == part);
        let holds_controls = matches!(live, Live::Faults | Live::Tools);
        let mut kept = if holds_controls {
            KeptNodes::new(nodes.iter().filter(|(node, _)| inside(*node)))
        } else {
            KeptNodes::default()
        };
        let mut ui = Ui {
            commands: &mut commands,
            parent: part,
            look: &look,
            words: words.locale(),
            kept: &mut kept,
            foot: None,
        };
        match *live {
            Live::Cell(cell, width) => cells::content(&mut ui, editing, cell, width),
            Live::Sign(table, row) => cells::sign(&mut ui, editing, table, row),
            Live::State => panel::state(&mut ui, editing),
            Live::Faults => panel::faults(&mut ui, editing),
            Live::Tools => panel::choices(&mut ui, editing),
        }
        for old in drawn.into_iter().flatten() {
            commands.entity(*old).despawn();
        }
        if !holds_controls {
            commands.entity(part).insert_recursive::<Children>(Pickable::IGNORE);
        }
    }
}

/// Returns all that a part depends on but for the language.
fn fingerprint(live: Live, editing: &Editing) -> String {
    match live {
        Live::Cell(cell, _) => cells::content_of(editing, cell),
        Live::Sign(table, row) => cells::sign_of(editing, table, row),
        Live::State => format!("{:?} {:?}", editing.kept(), editing.counts()),
        Live::Faults => {
            format!("{:?} {:?}", editing.place().at, editing.faults_here())
        }
        Live::Tools => panel::choices_of(editing),
    }
}
