//! The rules of a mock test, as data.

use std::convert::identity;
use std::path::Path;

use serde::Deserialize;

use crate::lesson::data_file::{Step, parse_checked};
use crate::lesson::{Fault, FaultKind, Trilingual};

/// The test that comes along, built in.
const PSC: &str = include_str!("../../../assets/speech/mock/psc.ron");

/// The largest file of rules that is read, in bytes.
const MAX_MOCK_BYTES: usize = 64 * 1024;

/// The rules of a mock test.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MockRules {
    /// What the learner reads.
    pub name: Trilingual,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The levels, the highest first.
    pub levels: Vec<Level>,
}

/// A part of a test.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What is done in it.
    pub kind: PartKind,
    /// What the learner reads.
    pub name: Trilingual,
    /// How many syllables are read.
    #[serde(default)]
    pub count: usize,
    /// How long it may take, or should.
    pub seconds: u32,
    /// What it brings at most, in marks.
    pub marks: u32,
    /// What a wrong syllable takes off, in hundredths of a mark.
    #[serde(default)]
    pub wrong: u32,
    /// What one that is not quite right takes off; without it there are no such.
    #[serde(default)]
    pub flawed: Option<u32>,
    /// What more time than there is takes off.
    #[serde(default)]
    pub overtime: u32,
    /// What a talk that is too short takes off at least, the longest time first; the last that holds counts.
    #[serde(default)]
    pub short: Vec<Short>,
    /// What is judged as a whole.
    #[serde(default)]
    pub judged: Vec<Judged>,
    /// What a talk can be about; one is drawn.
    #[serde(default)]
    pub topics: Vec<Trilingual>,
}

/// What is done in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum PartKind {
    /// Syllables are read, one by one.
    Syllables,
    /// Words of several syllables are read.
    Words,
    /// A text is read aloud.
    Passage,
    /// Somebody talks about a topic.
    Talk,
}

/// What is judged as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// What the program calls it.
    pub id: String,
    /// What the listener reads.
    pub name: Trilingual,
    /// The most that it takes off, in hundredths of a mark.
    pub most: u32,
    /// In which steps.
    pub step: u32,
}

/// What a talk that is too short takes off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Short {
    /// Of fewer whole seconds than this.
    pub below: u32,
    /// In hundredths of a mark.
    pub off: u32,
}

/// A level.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its name, which is Chinese everywhere.
    pub name: String,
    /// The fewest marks for it.
    pub from: u32,
}

/// Reads and checks the bytes of a rule file. `file` is only named in errors.
///
/// # Errors
/// Every fault that was found, each with its place.
pub fn parse(file: &Path, bytes: Vec<u8>) -> Result<MockRules, Vec<Fault>> {
    parse_checked(file, bytes, MAX_MOCK_BYTES, identity, |rules, written| {
        let places = empty_places(rules).into_iter();
        places.map(|place| written.error_at(&place, FaultKind::NothingInside)).collect()
    })
}

/// Where nothing stands though something must.
fn empty_places(rules: &MockRules) -> Vec<Vec<Step<'static>>> {
    let mut places = Vec::new();
    if rules.parts.is_empty() {
        places.push(vec![Step::Field("parts")]);
    }
    if rules.levels.is_empty() {
        places.push(vec![Step::Field("levels")]);
    }
    for (index, part) in rules.parts.iter().enumerate() {
        let at = |name| vec![Step::Field("parts"), Step::Item(index), Step::Field(name)];
        if part.kind == PartKind::Talk && part.topics.is_empty() {
            places.push(at("topics"));
        }
        if part.kind != PartKind::Talk && part.count == 0 {
            places.push(at("count"));
        }
    }
    places
}

/// Returns the test that comes along. There always is one: a test reads its file.
#[must_use]
pub fn psc() -> Option<MockRules> {
    parse(Path::new("psc.ron"), PSC.as_bytes().to_vec()).ok()
}
