//! The sitting in which an item is met, where it can be heard: asked in print, then by ear.

use super::*;

fn heard() -> PlanOptions {
    PlanOptions { hearing: Hearing::Voice, ..options(Language::Mandarin) }
}

/// The skills in which an item was asked, in the order in which it was.
fn skills_of(played: &Played, item: &str) -> Vec<Skill> {
    let of_item = played.reviews.iter().filter(|review| review.card.item == item);
    of_item.map(|review| review.card.skill).collect()
}

#[test]
fn a_new_word_is_asked_in_print_and_then_by_ear() {
    let session = Session::new(samples::lexicon(), &Memories::new(), heard(), rng(7), start());
    let played = play(session, |_| true);
    let items: BTreeSet<String> = played.reviews.iter().map(|review| review.card.item.clone()).collect();
    assert_eq!(items.len(), 5);
    for item in &items {
        assert_eq!(skills_of(&played, item), [Skill::Read, Skill::Listen], "{item}");
    }
    let by_ear: Vec<&Exercise> =
        played.steps.iter().map(|(step, _)| step).filter(|step| step.sound().is_some()).collect();
    assert!(by_ear.iter().all(|step| step.kind == ExerciseKind::ListenMeaning), "in the plainest way");
    let summary = played.session.summary();
    assert_eq!((summary.met().count(), summary.right_at_first_try().count()), (5, 5));
    // On the next day neither is due, and the skill after listening opens.
    let reviews: Vec<Review> = (1..)
        .zip(&played.reviews)
        .map(|(number, draft)| draft.clone().with_id(Uuid::from_u128(number)))
        .collect();
    let memories = Scheduler::default().rebuild(&reviews, Day(101));
    let options = PlanOptions { new_a_day: 0, ..heard() };
    let tomorrow = plan::today(&samples::lexicon(), &memories, &options, Moment(start().0 + 86_400_000));
    assert!(tomorrow.due.is_empty());
    assert!(tomorrow.opening.iter().all(|card| card.skill == Skill::Recall) && tomorrow.opening.len() == 5);
}

/// Plays to the end, rightly but where `misses` says otherwise of an exercise and the answers before it.
fn played(
    mut session: Session,
    misses: impl Fn(&Exercise, &[ReviewDraft]) -> bool,
) -> (Session, Vec<ReviewDraft>) {
    let mut reviews = Vec::new();
    while let Some(step) = session.current().cloned() {
        let answer = if misses(&step, &reviews) { Answer::DontKnow } else { right(&step) };
        reviews.extend(session.answer(&answer, start(), 1_000).map(|outcome| outcome.review));
        session.advance();
    }
    (session, reviews)
}

#[test]
fn a_new_word_that_was_missed_is_not_asked_by_ear_on_its_first_day() {
    let session = Session::new(samples::lexicon(), &Memories::new(), heard(), rng(7), start());
    let (_, reviews) = played(session, |_, before| before.is_empty());
    let of_first = reviews.iter().filter(|review| review.card.item == reviews[0].card.item);
    let skills: Vec<Skill> = of_first.map(|review| review.card.skill).collect();
    assert_eq!(skills, [Skill::Read, Skill::Read]);
    // A second question is left out where nothing would lie before it.
    assert!(reviews.iter().filter(|review| review.card.skill == Skill::Listen).count() >= 3);
}

#[test]
fn who_cannot_listen_on_the_first_day_is_asked_in_print_a_second_time() {
    let mut session = Session::new(samples::lexicon(), &Memories::new(), heard(), rng(7), start());
    while session.current().is_some_and(|step| step.sound().is_none()) {
        session.answer(&right(session.current().unwrap()), start(), 1_000);
        session.advance();
    }
    let item = session.current().unwrap().card.item.clone();
    session.without_listening();
    let now = session.current().unwrap();
    assert_eq!((&now.card.item, now.card.skill, now.sound()), (&item, Skill::Read, None));
    let played = play(session, |_| true);
    assert!(played.reviews.iter().all(|review| review.card.skill == Skill::Read));
    let summary = played.session.summary();
    assert_eq!(summary.right_at_first_try().count(), 5);
}

#[test]
fn a_word_that_was_not_understood_by_ear_is_heard_again() {
    let session = Session::new(samples::lexicon(), &Memories::new(), heard(), rng(7), start());
    let is_by_ear = |review: &ReviewDraft| review.card.skill == Skill::Listen;
    let (session, reviews) =
        played(session, |step, before| step.sound().is_some() && !before.iter().any(is_by_ear));
    let missed = reviews.iter().find(|review| is_by_ear(review)).unwrap().card.clone();
    let grades: Vec<Grade> =
        reviews.iter().filter(|review| review.card == missed).map(|review| review.grade).collect();
    assert_eq!(grades, [Grade::Again, Grade::Good]);
    let summary = session.summary();
    assert_eq!((summary.to_look_at_again().len(), summary.items.len()), (1, 5));
}
