//! Kept nodes: what a redraw takes over from the drawing before it, by name, instead of spawning it anew. A control
//! stays pressed, hovered and focused, a text field keeps its caret, its selection and the input method's composition,
//! and an image that is drawn into keeps its strokes.

use std::any::TypeId;
use std::collections::HashMap;

use bevy::prelude::*;

use super::Ui;

/// Marks a node that the next redraw of the same page may take over.
#[derive(Component, Clone, Debug)]
pub struct KeptNode {
    name: String,
    kind: TypeId,
}

impl KeptNode {
    fn of<K: 'static>(name: &str) -> Self {
        Self { name: name.to_owned(), kind: TypeId::of::<K>() }
    }
}

/// The nodes of the drawing before, by their names.
#[derive(Default)]
pub struct KeptNodes(HashMap<String, (TypeId, Entity)>);

impl KeptNodes {
    /// Collects nodes of the drawing before.
    pub fn new<'a>(nodes: impl Iterator<Item = (Entity, &'a KeptNode)>) -> Self {
        Self(nodes.map(|(entity, node)| (node.name.clone(), (node.kind, entity))).collect())
    }

    fn take(&mut self, wanted: &KeptNode) -> Option<Entity> {
        let (kind, entity) = *self.0.get(&wanted.name)?;
        if kind != wanted.kind {
            return None;
        }
        self.0.remove(&wanted.name);
        Some(entity)
    }
}

/// Where a node comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It was spawned now.
    Spawned,
    /// It was taken over from the drawing before, with all its components and children.
    Kept,
}

impl Ui<'_, '_, '_> {
    /// Takes over the node of this name and kind from the drawing before, or spawns an empty one, as the next child of
    /// the current node. `K` tells kinds of nodes apart that happen to have one name; a name is unique on its surface.
    pub fn keep<K: 'static>(&mut self, name: &str) -> (Entity, Origin) {
        let wanted = KeptNode::of::<K>(name);
        match self.kept.take(&wanted) {
            Some(entity) => {
                self.commands.entity(entity).insert(ChildOf(self.parent));
                (entity, Origin::Kept)
            }
            None => (self.commands.spawn((wanted, ChildOf(self.parent))).id(), Origin::Spawned),
        }
    }
}
