//! Putting a pack in its place: whole or not at all, whatever stops it.

use std::fs;
use std::path::Path;

use super::*;

fn imported(text: &str, files: &[(&str, &str)]) -> Imported {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    Imported { text: Some(text.to_owned()), files, ..Imported::default() }
}

/// Every file below a folder with its text, sorted.
fn contents(folder: &Path) -> Vec<(String, String)> {
    fn walk(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, folder, &mut found);
    found.sort();
    found
}

fn of(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_new_pack_stands_whole_and_nothing_else_is_left() {
    let packs = tempfile::tempdir().unwrap();
    install(
        &imported("text", &[("audio/a.wav", "sound"), ("pictures/x/b.png", "picture")]),
        &packs.path().join("p"),
    )
    .unwrap();
    assert_eq!(
        contents(packs.path()),
        of(&[("p/audio/a.wav", "sound"), ("p/pack.ron", "text"), ("p/pictures/x/b.png", "picture")])
    );
}

#[test]
fn what_an_import_does_not_bring_along_stays() {
    let packs = tempfile::tempdir().unwrap();
    let folder = packs.path().join("p");
    install(&imported("one", &[("audio/a.wav", "old"), ("audio/b.wav", "kept")]), &folder).unwrap();
    fs::write(folder.join("my notes.txt"), "mine").unwrap();
    install(&imported("two", &[("audio/a.wav", "new")]), &folder).unwrap();
    assert_eq!(
        contents(packs.path()),
        of(&[
            ("p/audio/a.wav", "new"),
            ("p/audio/b.wav", "kept"),
            ("p/my notes.txt", "mine"),
            // The lesson as it was.
            ("p/pack.before.ron", "one"),
            ("p/pack.ron", "two")
        ])
    );
}

#[test]
fn an_import_with_errors_changes_nothing() {
    let packs = tempfile::tempdir().unwrap();
    assert_eq!(install(&Imported::default(), &packs.path().join("p")), Err(InstallError::NoPack));
    assert!(contents(packs.path()).is_empty());
}

#[test]
fn a_name_that_leads_out_is_refused() {
    let packs = tempfile::tempdir().unwrap();
    for name in ["../x", "/x", "audio/../../x", "audio\\x", "audio/"] {
        let refused = install(&imported("text", &[(name, "bad")]), &packs.path().join("p"));
        assert_eq!(refused, Err(InstallError::LeadsOutside { name: name.to_owned() }));
    }
    assert!(contents(packs.path()).is_empty());
}

#[test]
fn a_file_in_the_place_of_the_folder_is_not_touched() {
    let packs = tempfile::tempdir().unwrap();
    let folder = packs.path().join("p");
    fs::write(&folder, "a file").unwrap();
    assert_eq!(
        install(&imported("text", &[]), &folder),
        Err(InstallError::NotAFolder { path: folder.clone() })
    );
    assert_eq!(contents(packs.path()), of(&[("p", "a file")]));
}

#[test]
fn a_folder_of_packs_that_is_not_there_is_said() {
    let packs = tempfile::tempdir().unwrap();
    let missing = packs.path().join("missing");
    assert_eq!(
        install(&imported("text", &[]), &missing.join("p")),
        Err(InstallError::NoSuchFolder { path: missing })
    );
    fs::write(packs.path().join("file"), "").unwrap();
    assert!(install(&imported("text", &[]), &packs.path().join("file/p")).is_err());
}

#[test]
fn a_write_that_fails_midway_leaves_the_old_pack() {
    let packs = tempfile::tempdir().unwrap();
    let folder = packs.path().join("p");
    install(&imported("old", &[("audio/a.wav", "sound")]), &folder).unwrap();
    let before = contents(packs.path());
    let long = format!("audio/{}/{}.wav", "x".repeat(90), "y".repeat(90));
    let too_long = format!("audio/{}", "水".repeat(64) + "aaaaaaa");
    for files in [
        // A name twice: the second cannot be created.
        [("audio/b.wav", "1"), ("audio/b.wav", "2")],
        // A file and a folder of one name.
        [("audio/b", "1"), ("audio/b/c.wav", "2")],
        [(long.as_str(), "1"), (long.as_str(), "2")],
        [(too_long.as_str(), "1"), ("pack.ron", "2")],
    ] {
        assert!(install(&imported("new", &files), &folder).is_err(), "{files:?}");
        assert_eq!(contents(packs.path()), before);
    }
    // Long enough that the hidden folder beside it can have no name.
    let nameless = packs.path().join("n".repeat(253));
    assert!(install(&imported("new", &[]), &nameless).is_err());
    assert_eq!(contents(packs.path()), before);
}

#[test]
fn a_killed_install_is_put_right_by_the_next() {
    let states: [(&[(&str, &str)], &str); 4] = [
        // Killed while it was writing.
        (&[("p/pack.ron", "old"), (".p.new/pack.ron", "ne")], "old"),
        // Killed between the two renames.
        (&[(".p.old/pack.ron", "old"), (".p.new/pack.ron", "new")], "old"),
        // Killed before the old one was gone.
        (&[("p/pack.ron", "new"), (".p.old/audio/a.wav", "old")], "new"),
        (&[(".p.old/pack.ron", "old")], "old"),
    ];
    for (left, stands) in states {
        let packs = tempfile::tempdir().unwrap();
        let lay_out = || {
            for (path, text) in left {
                let path = packs.path().join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
        };
        lay_out();
        assert_eq!(recover(packs.path()).unwrap(), 1);
        assert_eq!(contents(packs.path()), of(&[("p/pack.ron", stands)]), "{left:?}");
        fs::remove_dir_all(packs.path().join("p")).unwrap();
        lay_out();
        install(&imported("next", &[]), &packs.path().join("p")).unwrap();
        let now = of(&[("p/pack.before.ron", stands), ("p/pack.ron", "next")]);
        assert_eq!(contents(packs.path()), now, "{left:?}");
    }
}

#[test]
fn a_teachers_own_hidden_folders_are_left_alone() {
    let packs = tempfile::tempdir().unwrap();
    fs::create_dir(packs.path().join(".git")).unwrap();
    fs::write(packs.path().join(".git/config"), "x").unwrap();
    fs::write(packs.path().join("course.ron"), "x").unwrap();
    assert_eq!(recover(packs.path()).unwrap(), 0);
    assert_eq!(recover(&packs.path().join("missing")).unwrap(), 0);
    assert_eq!(contents(packs.path()), of(&[(".git/config", "x"), ("course.ron", "x")]));
}

#[test]
fn an_exported_file_replaces_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("words.txt");
    let exported = |text: &str| Exported { bytes: text.as_bytes().to_vec(), left_out: Vec::new() };
    save(&exported("one"), &file).unwrap();
    save(&exported("two"), &file).unwrap();
    assert_eq!(contents(folder.path()), of(&[("words.txt", "two")]));
    fs::create_dir(folder.path().join("taken")).unwrap();
    assert!(save(&exported("x"), &folder.path().join("taken")).is_err());
    assert_eq!(contents(folder.path()), of(&[("words.txt", "two")]));
}
