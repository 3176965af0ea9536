//! Creates a new pack: a `pack.ron` with one word as an example, and a hint in the author's language.

use crate::lesson::write::pack_text;
use crate::lesson::{Pack, Trilingual, Word};

use crate::exchange::imported::{Counts, Imported};

/// What a fresh pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh<'a> {
    /// The id: the name of the folder.
    pub id: &'a str,
    /// The title.
    pub title: Trilingual,
    /// Who writes it.
    pub author: &'a str,
    /// The licence.
    pub licence: &'a str,
    /// Lines of help, which become comments at the head of the file.
    pub help: &'a str,
}

/// Returns the pack, ready to be installed.
#[must_use]
pub fn fresh(new: Fresh<'_>) -> Imported {
    let pack = Pack {
        id: new.id.to_owned(),
        title: new.title,
        authors: vec![new.author.to_owned()],
        licence: new.licence.to_owned(),
        words: vec![Word {
            id: "water".to_owned(),
            zh: "水".to_owned(),
            pinyin: "shuǐ".to_owned(),
            bo: vec!["ཆུ".to_owned()],
            en: vec!["water".to_owned()],
            source: Some("Sun 1991 no. 13".to_owned()),
            ..Word::default()
        }],
        ..Pack::default()
    };
    let mut text = String::new();
    for line in new.help.lines() {
        text.push_str("// ");
        text.push_str(line);
        text.push('\n');
    }
    text.push_str(&pack_text(&pack));
    Imported {
        text: Some(text),
        counts: Counts { words: 1, ..Counts::default() },
        pack: Some(pack),
        ..Imported::default()
    }
}
