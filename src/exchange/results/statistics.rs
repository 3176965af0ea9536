//! How questions did, over one contest or many: what a question master looks at before the next evening.

use std::collections::BTreeMap;

use crate::contest::{AskedEnd, Contest, Why};

/// How a question did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuestionRecord {
    /// How often it was asked, whatever came of it.
    pub asked: u32,
    /// How often somebody answered it right, in whole or in part.
    pub solved: u32,
    /// How many answers were right, in whole or in part; where all teams answer, several at once.
    pub right: u32,
    /// How many were wrong, late or prompted.
    pub wrong: u32,
    /// How often nobody answered.
    pub unanswered: u32,
    /// How often it did not count: void, or thrown out.
    pub void: u32,
}

/// Counts how every question did, by its `pack/id`. What teams did with a question that did not count is not counted; nor
/// are the parts of a bonus, which are questions of their own.
#[must_use]
pub fn statistics<'c>(contests: impl IntoIterator<Item = &'c Contest>) -> BTreeMap<String, QuestionRecord> {
    let mut records: BTreeMap<String, QuestionRecord> = BTreeMap::new();
    for row in contests.into_iter().flat_map(|contest| contest.report().rows) {
        let record = records.entry(row.question).or_default();
        record.asked += 1;
        match row.end {
            AskedEnd::Void | AskedEnd::ThrownOut => record.void += 1,
            AskedEnd::Open | AskedEnd::Counted => {
                let count = |is: fn(Why) -> bool| row.changes.iter().filter(|change| is(change.2)).count();
                let right = count(|why| matches!(why, Why::Right | Why::Power | Why::Partial));
                let wrong = count(|why| matches!(why, Why::Wrong | Why::Late | Why::Prompted));
                record.right += u32::try_from(right).unwrap_or(u32::MAX);
                record.wrong += u32::try_from(wrong).unwrap_or(u32::MAX);
                record.solved += u32::from(right > 0);
                let is_counted = row.end == AskedEnd::Counted;
                record.unanswered += u32::from(is_counted && right == 0 && wrong == 0);
            }
        }
    }
    records
}
