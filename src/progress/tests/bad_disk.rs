//! A disk that is full or may not be written: said in time, and nothing lost.

use super::*;
use crate::explain::Explain;
use crate::progress::file::FILE_NAME;
use crate::progress::{StoreError, error, upgrade};

#[test]
fn a_full_disk_is_said_and_what_was_acknowledged_stays() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    answer(&store, id, &review(0, 0));
    let pages = store
        .writer
        .ask(|conn| {
            let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
            conn.pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(()))?;
            Ok(pages)
        })
        .wait()
        .unwrap();
    assert!(pages > 0);
    let mut acknowledged = 1;
    let full = loop {
        match store.record(id, vec![review(acknowledged, 0)], Vec::new()).wait() {
            Ok(()) => acknowledged += 1,
            Err(error) => break error,
        }
        assert!(acknowledged < 10_000);
    };
    assert_eq!(full, StoreError::Full { path: folder.path().join(FILE_NAME) });
    assert_eq!(store.reviews(id).wait().unwrap().len(), acknowledged);

    // Room again: the same store goes on.
    let more = store
        .writer
        .ask(|conn| Ok(conn.pragma_update_and_check(None, "max_page_count", 100_000, |_| Ok(()))?));
    more.wait().unwrap();
    answer(&store, id, &review(acknowledged, 0));
    drop(store);
    assert_eq!(open(&folder).reviews(id).wait().unwrap().len(), acknowledged + 1);
}

#[test]
fn one_answer_too_large_for_the_disk_does_not_take_the_others_with_it() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    store
        .writer
        .ask(|conn| {
            let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
            Ok(conn.pragma_update_and_check(None, "max_page_count", pages + 4, |_| Ok(()))?)
        })
        .wait()
        .unwrap();
    let (release, slow) = hold(&store);
    let small = store.record(id, vec![review(0, 0)], Vec::new());
    let large = store.record(id, (1..5_000).map(|word| review(word, 0)).collect(), Vec::new());
    let last = store.record(id, vec![review(5_000, 0)], Vec::new());
    drop(release);
    assert_eq!(slow.wait(), Ok(()));
    assert_eq!(small.wait(), Ok(()));
    assert!(matches!(large.wait(), Err(StoreError::Full { .. })));
    assert_eq!(last.wait(), Ok(()));
    assert_eq!(store.reviews(id).wait().unwrap().len(), 2);
}

#[test]
fn a_file_in_place_of_the_folder_is_not_writable() {
    let folder = folder();
    let path = folder.path().join("data");
    fs::write(&path, "a file").unwrap();
    assert_eq!(Store::open(&path).err(), Some(StoreError::NotWritable { path: path.clone() }));
    assert_eq!(fs::read(&path).unwrap(), b"a file");
}

#[test]
fn a_folder_in_place_of_the_file_is_not_writable() {
    let folder = folder();
    let path = folder.path().join(FILE_NAME);
    fs::create_dir(&path).unwrap();
    assert_eq!(Store::open(folder.path()).err(), Some(StoreError::NotWritable { path }));
}

#[test]
fn what_may_not_be_written_is_not_writable() {
    let folder = folder();
    drop(open(&folder));
    let file = folder.path().join(FILE_NAME);
    if !refuses_writing(&file) {
        eprintln!("skipped: this user may write what is read-only");
        return;
    }
    let expected = Some(StoreError::NotWritable { path: file.clone() });
    assert_eq!(Store::open(folder.path()).err(), expected);
    set_readonly(&file, false);
    set_readonly(folder.path(), true);
    let refused = Store::open(folder.path()).err();
    let fresh = Store::open(&folder.path().join("new")).err();
    set_readonly(folder.path(), false);
    assert_eq!(refused, expected);
    assert!(matches!(fresh, Some(StoreError::NotWritable { .. })), "{fresh:?}");
}

#[test]
fn a_full_disk_is_told_from_one_that_may_not_be_written() {
    use std::io::ErrorKind;
    let path = Path::new("data");
    let sorted = |kind: ErrorKind| error::StoreError::from_io(path, &kind.into()).message_id();
    assert_eq!(sorted(ErrorKind::StorageFull), "store-full");
    assert_eq!(sorted(ErrorKind::QuotaExceeded), "store-full");
    assert_eq!(sorted(ErrorKind::ReadOnlyFilesystem), "store-not-writable");
    assert_eq!(sorted(ErrorKind::PermissionDenied), "store-not-writable");
    assert_eq!(sorted(ErrorKind::TimedOut), "store-disk");
}

#[test]
fn copies_that_cannot_be_looked_for_are_not_taken_for_none() {
    let gone = folder().path().join("gone").join(FILE_NAME);
    assert!(matches!(upgrade::copies(&gone), Err(StoreError::Disk { .. })));
}

fn refuses_writing(file: &Path) -> bool {
    set_readonly(file, true);
    fs::OpenOptions::new().write(true).open(file).is_err()
}

fn set_readonly(path: &Path, readonly: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if path.is_dir() { 0o755 } else { 0o644 };
        permissions.set_mode(if readonly { mode & 0o555 } else { mode });
    }
    #[cfg(not(unix))]
    permissions.set_readonly(readonly);
    fs::set_permissions(path, permissions).unwrap();
}
