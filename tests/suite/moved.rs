//! Words that moved to another shipped lesson are remembered as before.

use std::collections::HashSet;
use std::path::Path;

use tsheg::lesson::library::Library;

use crate::harness::home;

#[test]
fn everything_that_was_moved_is_where_the_list_says_and_nowhere_else() {
    let library = Library::read(&home().join("lessons"), Path::new("no/such/folder"));
    assert!(library.faults.is_empty(), "{:?}", library.faults);
    let items: HashSet<String> = library
        .packs()
        .flat_map(|pack| pack.items().map(|id| format!("{}/{id}", pack.id)).collect::<Vec<_>>())
        .collect();
    let mut before = HashSet::new();
    for (now, first) in &library.moved {
        assert!(items.contains(now), "{now} is in no lesson");
        assert!(!items.contains(first), "{first} was moved to {now} and is still there");
        assert!(before.insert(first), "{first} was moved twice");
    }
}
