//! What serde cannot check of limits: times out of bounds or out of order.

use super::Limits;
use crate::lesson::FaultKind;
use crate::lesson::data_file::Step;

/// An hour.
const MOST_SECONDS: u32 = 3_600;
/// A hundred marks.
const MOST_HUNDREDTHS: u32 = 10_000;
const MOST_BELLS: usize = 20;

/// The way to a value.
pub(super) type Place = Vec<Step<'static>>;

/// Finds everything that is wrong with limits, each with the place of the value.
pub(super) fn check(limits: &Limits) -> Vec<(Place, FaultKind)> {
    let mut checker = Checker { found: Vec::new() };
    checker.limits(limits);
    checker.found
}

struct Checker {
    found: Vec<(Place, FaultKind)>,
}

impl Checker {
    fn limits(&mut self, limits: &Limits) {
        for (language, text) in [("bo", &limits.name.bo), ("zh", &limits.name.zh)] {
            if text.trim().is_empty() {
                self.found.push((vec![Step::Field("name"), Step::Field(language)], FaultKind::EmptyText));
            }
        }
        self.range(limits.green, 0, MOST_SECONDS, vec![Step::Field("green")]);
        self.range(limits.amber, limits.green, MOST_SECONDS, vec![Step::Field("amber")]);
        self.range(limits.red, limits.amber.max(1), MOST_SECONDS, vec![Step::Field("red")]);
        if let Some(least) = limits.least {
            self.range(least, 1, limits.red, vec![Step::Field("least")]);
        }
        if let Some(most) = limits.most {
            self.range(most, limits.red, MOST_SECONDS, vec![Step::Field("most")]);
        }
        let mut after = 1;
        for (index, bell) in limits.bells.iter().take(MOST_BELLS).enumerate() {
            let field = |name| vec![Step::Field("bells"), Step::Item(index), Step::Field(name)];
            self.range(bell.at, after, MOST_SECONDS, field("at"));
            self.range(bell.strokes.into(), 1, 3, field("strokes"));
            after = bell.at.saturating_add(1);
        }
        let (mut from, mut least) = (1, 1);
        for (index, over) in limits.over.iter().take(MOST_BELLS).enumerate() {
            let field = |name| vec![Step::Field("over"), Step::Item(index), Step::Field(name)];
            self.range(over.from, from, MOST_SECONDS, field("from"));
            self.range(over.hundredths, least, MOST_HUNDREDTHS, field("hundredths"));
            (from, least) = (over.from.saturating_add(1), over.hundredths.saturating_add(1));
        }
        for (name, length) in [("bells", limits.bells.len()), ("over", limits.over.len())] {
            let most = u32::try_from(MOST_BELLS).unwrap_or(u32::MAX);
            self.range(u32::try_from(length).unwrap_or(u32::MAX), 0, most, vec![Step::Field(name)]);
        }
    }

    fn range(&mut self, found: u32, least: u32, most: u32, place: Place) {
        // Where a value before it is wrong there may be nothing in between: that one is told.
        if least <= most && !(least..=most).contains(&found) {
            self.found.push((place, FaultKind::OutOfRange { found: found.to_string(), least, most }));
        }
    }
}
