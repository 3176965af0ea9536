//! No circles: a file may be understood, tested and changed with those below it. This reads every source and fails where
//! files name one another in a ring, whether rooms, screens or pieces of one room. A name that a file passes on with
//! `pub use` is that of the file it comes from.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{self, Source};

type Module = Vec<String>;

#[test]
fn no_files_name_one_another_in_a_ring() {
    let rings = rings(&source::product());
    assert!(rings.is_empty(), "circles:\n{}", rings.join("\n"));
}

/// Every ring of files, each as the arrows that tie it.
fn rings(sources: &[Source]) -> Vec<String> {
    let arrows = arrows(sources);
    let modules: Vec<&Module> = arrows.keys().collect();
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        modules.iter().map(|module| (*module, reachable(&arrows, module))).collect();
    let mut rings = Vec::new();
    let mut told = BTreeSet::new();
    for module in modules {
        if !reach[module].contains(module) || told.contains(module) {
            continue;
        }
        let ring: BTreeSet<&Module> =
            reach[module].iter().copied().filter(|other| reach[*other].contains(module)).collect();
        let ties = ring.iter().flat_map(|from| {
            let inside = arrows[*from].iter().filter(|to| ring.contains(to));
            inside.map(move |to| format!("    {} -> {}", from.join("::"), to.join("::")))
        });
        rings.push(ties.collect::<Vec<_>>().join("\n"));
        told.extend(ring);
    }
    rings
}

/// The modules that each module names, less itself.
fn arrows(sources: &[Source]) -> BTreeMap<Module, BTreeSet<Module>> {
    let sources: Vec<&Source> = sources.iter().filter(|source| !source.module.is_empty()).collect();
    let files: BTreeSet<Module> = sources.iter().map(|source| source.module.clone()).collect();
    let mut passed_on: BTreeMap<(Module, String), Module> = BTreeMap::new();
    let mut used: Vec<(Module, Module)> = Vec::new();
    for source in &sources {
        for named in source.named().into_iter().filter(|named| !named.in_test) {
            let Some(path) = full(&named.path, &source.module, &files) else { continue };
            match path.last() {
                Some(name) if named.reexport => {
                    passed_on.insert((source.module.clone(), name.clone()), path.clone());
                }
                _ => used.push((source.module.clone(), path)),
            }
        }
    }
    let mut arrows: BTreeMap<Module, BTreeSet<Module>> =
        files.iter().map(|module| (module.clone(), BTreeSet::new())).collect();
    for (from, path) in used {
        if let Some(target) = origin(path, &files, &passed_on)
            && target != from
        {
            arrows.entry(from).or_default().insert(target);
        }
    }
    arrows
}

/// A path from the crate's root on; none if it leads out of the crate.
fn full(path: &[String], module: &Module, files: &BTreeSet<Module>) -> Option<Module> {
    let (head, rest) = path.split_first()?;
    if head == "crate" {
        return Some(rest.to_vec());
    }
    let child: Module = module.iter().chain([head]).cloned().collect();
    files.contains(&child).then(|| child.into_iter().chain(rest.iter().cloned()).collect())
}

/// The file that a path comes from in the end.
fn origin(
    mut path: Module,
    files: &BTreeSet<Module>,
    passed_on: &BTreeMap<(Module, String), Module>,
) -> Option<Module> {
    loop {
        let length = (1..=path.len()).rev().find(|length| files.contains(&path[..*length]))?;
        let rest = path.split_off(length);
        let Some(name) = rest.first() else { return Some(path) };
        match passed_on.get(&(path.clone(), name.clone())) {
            Some(further) => path = further.iter().chain(&rest[1..]).cloned().collect(),
            None => return Some(path),
        }
    }
}

fn reachable<'a>(arrows: &'a BTreeMap<Module, BTreeSet<Module>>, from: &Module) -> BTreeSet<&'a Module> {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&Module> = arrows[from].iter().collect();
    while let Some(next) = ahead.pop() {
        if reached.insert(next) {
            ahead.extend(&arrows[next]);
        }
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
    assert_eq!(rings(&screens).len(), 1);
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
