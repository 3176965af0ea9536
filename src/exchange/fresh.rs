//! Creates a new pack: a `pack.ron`, for those who write in it with one word as an example and a hint in their language.

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
    /// For an author who writes in the file: lines of help, which become comments at its head, above a first word to write
    /// the others like. `None` for one who writes in the program.
    pub help: Option<&'a str>,
}

/// Returns the pack, ready to be installed.
#[must_use]
pub fn fresh(new: Fresh<'_>) -> Imported {
    let pack = Pack {
        id: new.id.to_owned(),
        title: new.title,
        authors: vec![new.author.to_owned()],
        licence: new.licence.to_owned(),
        words: new.help.map(|_| example()).into_iter().collect(),
        ..Pack::default()
    };
    let mut text = String::new();
    for line in new.help.into_iter().flat_map(str::lines) {
        text.push_str("// ");
        text.push_str(line);
        text.push('\n');
    }
    text.push_str(&pack_text(&pack));
    Imported {
        text: Some(text),
        counts: Counts { words: pack.words.len(), ..Counts::default() },
        pack: Some(pack),
        ..Imported::default()
    }
}

fn example() -> Word {
    Word {
        id: "water".to_owned(),
        zh: "水".to_owned(),
        pinyin: "shuǐ".to_owned(),
        bo: vec!["ཆུ".to_owned()],
        en: vec!["water".to_owned()],
        source: Some("Sun 1991 no. 13".to_owned()),
        ..Word::default()
    }
}
