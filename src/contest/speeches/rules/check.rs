//! What serde cannot check of the rules of a speech contest.

use super::fault::WrongSheet;
use super::{Criterion, SpeechRules, TieLaw};
use crate::contest::rules::{Place, WrongRule};
use crate::contest::speeches::points::Points;
use crate::lesson::Trilingual;

/// No sheet has more lines.
const MOST_CRITERIA: usize = 20;
/// No criterion has more marks.
const MOST_MARKS: Points = Points::of_thousandths(1_000_000);
/// The fewest judges of whom two can be dropped.
const FEWEST_TO_DROP: u8 = 3;
/// The longest name by which a log calls a criterion.
const LONGEST_ID: usize = 40;

/// Finds everything that is wrong with rules, each with the place of the value. Limits are checked by the room that they
/// belong to.
#[must_use]
pub fn check(rules: &SpeechRules) -> Vec<(Place, WrongSheet)> {
    let mut found = Vec::new();
    let root = Place::root();
    text(&rules.name, &root.field("name"), &mut found);
    let count = rules.sheet.len();
    if count == 0 {
        found.push((root.field("sheet"), WrongRule::TooFew { found: 0, least: 1 }.into()));
    }
    if count > MOST_CRITERIA {
        found.push((root.field("sheet"), range(count, 1, MOST_CRITERIA)));
    }
    for (index, criterion) in rules.sheet.iter().take(MOST_CRITERIA).enumerate() {
        let place = root.field("sheet").item(index);
        line(criterion, &place, &mut found);
        if rules.sheet[..index].iter().any(|before| before.id == criterion.id) {
            found.push((place.field("id"), WrongSheet::SameId { id: criterion.id.clone() }));
        }
    }
    if let Some(judges) = rules.drop_from.filter(|judges| *judges < FEWEST_TO_DROP) {
        found.push((root.field("drop_from"), range(judges.into(), FEWEST_TO_DROP.into(), 255)));
    }
    if let Some(limits) = &rules.limits {
        let place = root.field("limits");
        if limits.green > limits.amber || limits.amber > limits.red {
            found.push((place.field("amber"), WrongSheet::Lights));
        }
    }
    for (index, law) in rules.ties.iter().enumerate() {
        if let TieLaw::Criterion(id) = law
            && rules.criterion(id).is_none()
        {
            let known = rules.sheet.iter().map(|criterion| criterion.id.as_str()).collect::<Vec<_>>();
            let wrong = WrongSheet::UnknownCriterion { id: id.clone(), known: known.join(", ") };
            found.push((root.field("ties").item(index), wrong));
        }
    }
    found
}

fn line(criterion: &Criterion, place: &Place, found: &mut Vec<(Place, WrongSheet)>) {
    let id = criterion.id.as_str();
    if id.trim().is_empty() || id.chars().count() > LONGEST_ID {
        found.push((place.field("id"), WrongRule::EmptyText.into()));
    }
    text(&criterion.name, &place.field("name"), found);
    let mut marks = |field, found_marks: Points, least: Points, most: Points| {
        if !(least..=most).contains(&found_marks) {
            found.push((place.field(field), WrongSheet::Marks { found: found_marks, least, most }));
        }
    };
    let smallest = Points::of_thousandths(1);
    marks("least", criterion.least, Points::ZERO, MOST_MARKS);
    marks("most", criterion.most, criterion.least + smallest, MOST_MARKS);
    marks("step", criterion.step, smallest, criterion.most);
    if criterion.step > Points::ZERO && !criterion.takes(criterion.most) && criterion.most > criterion.least {
        found.push((place.field("step"), WrongSheet::Step { step: criterion.step, most: criterion.most }));
    }
}

fn text(text: &Trilingual, place: &Place, found: &mut Vec<(Place, WrongSheet)>) {
    for (language, text) in [("bo", &text.bo), ("zh", &text.zh)] {
        if text.trim().is_empty() {
            found.push((place.field(language), WrongRule::EmptyText.into()));
        }
    }
}

fn range(found: usize, least: usize, most: usize) -> WrongSheet {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    WrongRule::OutOfRange { found: whole(found), least: whole(least), most: whole(most) }.into()
}
