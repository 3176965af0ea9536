//! Particles agree with the syllable before them.
use std::ops::Range;

/// A particle that does not agree with the syllable before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Where the particle stands, in bytes.
    pub at: Range<usize>,
    pub found: String,
    /// The forms that would agree; one that begins with `-` is joined to the syllable before, without a tsheg.
    pub expected: Vec<&'static str>,
    /// The syllable before.
    pub after: String,
}

impl Disagreement {
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        "particle-disagrees"
    }

    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        vec![
            ("found", self.found.clone()),
            ("expected", self.expected.join(" / ")),
            ("after", self.after.clone()),
        ]
    }
}

#[must_use]
pub fn disagreements(_text: &str) -> Vec<Disagreement> {
    Vec::new()
}
