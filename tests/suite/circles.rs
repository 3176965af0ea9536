//! No circles: a room, a screen or a piece of a room may be understood, tested and changed with those below it. This reads
//! every source and fails where neighbours name one another in a ring.
//!
//! A file and the folder of its name are one piece, and neighbours are the pieces of one folder: the rooms, the files of
//! the app, the screens. Within a piece the file may name what is in its folder, and that may name the file.

use std::collections::BTreeSet;

use crate::source::{self, Source};

type Module = Vec<String>;

#[test]
fn no_neighbours_name_one_another_in_a_ring() {
    let rings = rings(&source::product());
    assert!(rings.is_empty(), "circles:\n{}", rings.join("\n"));
}

/// Every ring of neighbours, each as the arrows that tie it.
fn rings(sources: &[Source]) -> Vec<String> {
    let arrows = arrows(sources);
    let mut rings = Vec::new();
    let mut told = BTreeSet::new();
    let pieces: BTreeSet<&Module> = arrows.iter().flat_map(|(from, to)| [from, to]).collect();
    for piece in pieces {
        let ring: BTreeSet<&Module> = reachable(&arrows, piece)
            .into_iter()
            .filter(|other| reachable(&arrows, other).contains(piece))
            .collect();
        if ring.is_empty() || !told.insert(ring.clone()) {
            continue;
        }
        let inside = arrows.iter().filter(|(from, to)| ring.contains(from) && ring.contains(to));
        let ties = inside.map(|(from, to)| format!("    {} -> {}", from.join("::"), to.join("::")));
        rings.push(ties.collect::<Vec<_>>().join("\n"));
    }
    rings
}

/// Which pieces name which of their neighbours.
fn arrows(sources: &[Source]) -> BTreeSet<(Module, Module)> {
    let files: BTreeSet<&Module> = sources.iter().map(|source| &source.module).collect();
    let mut arrows = BTreeSet::new();
    for source in sources {
        for named in source.named().into_iter().filter(|named| !named.in_test) {
            let Some((head, path)) = named.path.split_first() else { continue };
            let target = (1..=path.len())
                .rev()
                .map(|length| path[..length].to_vec())
                .find(|path| files.contains(path));
            if let Some(target) = target
                && head == "crate"
                && let Some(arrow) = between_neighbours(&source.module, &target)
            {
                arrows.insert(arrow);
            }
        }
    }
    arrows
}

/// The two pieces of one folder that two files belong to; none if one of them is the folder's own file.
fn between_neighbours(from: &Module, to: &Module) -> Option<(Module, Module)> {
    let shared = from.iter().zip(to).take_while(|(one, other)| one == other).count();
    (shared < from.len() && shared < to.len()).then(|| (from[..=shared].to_vec(), to[..=shared].to_vec()))
}

/// What can be reached from a piece by one arrow or more.
fn reachable<'a>(arrows: &'a BTreeSet<(Module, Module)>, from: &'a Module) -> BTreeSet<&'a Module> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(piece) = ahead.pop() {
        let next = arrows.iter().filter(|(start, _)| start == piece).map(|(_, end)| end);
        ahead.extend(next.filter(|end| reached.insert(*end)));
    }
    reached
}

#[test]
fn a_ring_is_found_and_a_ladder_is_none() {
    let file = |name: &str, text: &str| Source::new(&format!("src/{name}.rs"), text);
    let ladder = [
        file("drill", "mod plan; pub use plan::Plan;"),
        file("drill/plan", "use super::memory::Memory; pub struct Plan(Memory);"),
        file("drill/memory", "use super::Day; pub struct Memory(Day);"),
    ];
    assert!(rings(&ladder).is_empty());
    let screens = [
        file("app/stage", "use super::screens::Screen;"),
        file("app/screens", "pub mod home; pub enum Screen { Home } fn plugin() { home::plugin() }"),
        file("app/screens/home", "use crate::app::stage::Stage;"),
    ];
    assert_eq!(rings(&screens), ["    app::screens -> app::stage\n    app::stage -> app::screens"]);
    let ring = [
        file("exchange/fault", "use super::anki::AnkiFault;"),
        file(
            "exchange/anki",
            "use super::fault::Fault; #[cfg(test)] mod tests { use super::super::gift::Gift; }",
        ),
        file("exchange/gift", "use super::anki::Note;"),
    ];
    assert_eq!(
        rings(&ring),
        ["    exchange::anki -> exchange::fault\n    exchange::fault -> exchange::anki"],
        "what a test names is no arrow"
    );
}
