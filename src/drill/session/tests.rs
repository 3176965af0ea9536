//! A sitting from beginning to end, with every kind of answers.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rand::SeedableRng as _;

use super::*;
use crate::drill::exercise::{ExerciseKind, Judgement, Task};
use crate::drill::samples;
use crate::drill::{Calendar, Day, Language, Skill};

mod first_day;

const LHASA: Calendar = Calendar::new(480);

fn options(target: Language) -> PlanOptions {
    PlanOptions::new(target, LHASA)
}

fn start() -> Moment {
    Moment(Day(100).start(LHASA).0 + 6 * 3_600_000)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

fn right(exercise: &Exercise) -> Answer {
    exercise.right_answer().unwrap_or(Answer::DontKnow)
}

fn is_showing(step: &Exercise) -> bool {
    step.task == Task::Show
}

fn rng(seed: u64) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(seed)
}

/// What a played session was.
struct Played {
    session: Session,
    /// Each step with whether it was passed; showings count as passed.
    steps: Vec<(Exercise, bool)>,
    reviews: Vec<ReviewDraft>,
}

/// Plays to the end, answering right when `knows` says so, five seconds a step.
fn play(mut session: Session, mut knows: impl FnMut(usize) -> bool) -> Played {
    let (mut steps, mut reviews) = (Vec::new(), Vec::new());
    let mut done = session.progress();
    while let Some(step) = session.current().cloned() {
        assert!(steps.len() < 500, "the session does not end");
        let answer = if knows(steps.len()) { right(&step) } else { Answer::DontKnow };
        let at = Moment(start().0 + number(steps.len() + 1) * 5_000);
        let outcome = session.answer(&answer, at, 4_000);
        assert_eq!(outcome.is_none(), is_showing(&step));
        let passed = outcome.as_ref().is_none_or(|outcome| outcome.marking.passed());
        reviews.extend(outcome.map(|outcome| outcome.review));
        steps.push((step, passed));
        session.advance();
        let now = session.progress();
        assert!(now.0 >= done.0 && now.1 == done.1, "the meter goes back");
        done = now;
    }
    assert_eq!(done.0, done.1);
    Played { session, steps, reviews }
}

fn begin(target: Language, memories: &Memories, at: Moment) -> Session {
    Session::new(samples::lexicon(), memories, options(target), rng(7), at)
}

#[test]
fn a_beginner_meets_five_words_and_is_asked_each_twice() {
    let played = play(begin(Language::Mandarin, &Memories::new(), start()), |_| true);
    let shown = played.steps.iter().filter(|(step, _)| is_showing(step)).count();
    assert_eq!((shown, played.reviews.len()), (5, 10));
    let summary = played.session.summary();
    assert_eq!((summary.met().count(), summary.right_at_first_try().count()), (5, 5));
    assert_eq!(summary.to_look_at_again().len(), 0);
    assert_eq!(summary.spent_ms, 75_000);
    assert!(summary.items.iter().all(|item| item.comes_back == Day(102)));
}

#[test]
fn a_word_is_met_before_it_is_asked_with_two_steps_between() {
    let played = play(begin(Language::Tibetan, &Memories::new(), start()), |_| true);
    for (place, (step, _)) in played.steps.iter().enumerate() {
        if is_showing(step) {
            let asked = played.steps.iter().skip(place + 1).position(|(later, _)| later.card == step.card);
            assert!(asked.is_some_and(|between| between >= 2), "step {place}: {asked:?}");
        }
    }
}

#[test]
fn a_miss_is_said_asked_again_and_reviewed_both_times() {
    let mut session = begin(Language::Mandarin, &Memories::new(), start());
    for _ in 0..3 {
        session.advance();
    }
    let card = session.current().unwrap().card.clone();
    let outcome = session.answer(&Answer::DontKnow, start(), 1_000).unwrap();
    assert_eq!(outcome.marking.judgement, Judgement::NotKnown);
    assert!(outcome.comes_again && !outcome.memory.is_held());
    assert_eq!(session.answer(&Answer::DontKnow, start(), 1_000), None, "a key pressed twice");
    session.advance();
    let played = play(session, |_| true);
    let asked_again = |(step, _): &&(Exercise, bool)| step.card == card && !is_showing(step);
    assert_eq!(played.steps.iter().filter(asked_again).count(), 1);
    let summary = played.session.summary();
    let again = summary.to_look_at_again();
    assert_eq!((again.len(), again[0].missed), (1, 1));
    assert!(card.item.starts_with(&format!("{}/", again[0].item.pack)));
    assert!(again[0].comes_back > Day(100));
}

#[test]
fn nobody_is_held_in_a_session() {
    let played = play(begin(Language::Mandarin, &Memories::new(), start()), |_| false);
    assert_eq!(played.reviews.len(), 5 * MOST_ASKED as usize);
    let summary = played.session.summary();
    assert!(summary.items.iter().all(|item| item.comes_back == Day(100)), "they are left for today");
}

#[test]
fn a_question_is_not_left_unanswered() {
    let mut session = begin(Language::Mandarin, &Memories::new(), start());
    for _ in 0..10 {
        session.advance();
    }
    assert!(!is_showing(session.current().unwrap()));
    assert_eq!(session.summary().items, [], "what was only shown is not yet learnt");
}

#[test]
fn an_empty_library_gives_a_session_that_is_over() {
    let session = Session::new(Arc::default(), &Memories::new(), options(Language::Tibetan), rng(0), start());
    assert_eq!((session.current(), session.progress()), (None, (0, 0)));
}

#[test]
fn firm_memories_are_asked_by_typing_and_by_choosing_after_a_miss() {
    let card = CardKey::new("nature", "sun", Language::Mandarin, Skill::Read);
    let scheduler = Scheduler::default();
    let mut memory = None;
    for day in [0, 3, 14] {
        let at = Moment(start().0 + day * 86_400_000);
        memory = Some(scheduler.next(&card, memory.as_ref(), Grade::Good, at.day(LHASA)));
    }
    let memories = Memories::from([(card, memory.unwrap())]);
    let later = Moment(start().0 + 200 * 86_400_000);
    let session = |typing| {
        let options = PlanOptions { new_a_day: 0, typing, ..options(Language::Mandarin) };
        Session::new(samples::lexicon(), &memories, options, rng(0), later)
    };
    let kind = |session: &Session| session.current().unwrap().kind;
    let chosen = [ExerciseKind::ChooseTibetan, ExerciseKind::MatchPairs];
    assert!(chosen.contains(&kind(&session(false))));
    let mut typed = session(true);
    assert_eq!(kind(&typed), ExerciseKind::TypeMeaning);
    assert!(typed.answer(&Answer::DontKnow, later, 1_000).unwrap().comes_again);
    typed.advance();
    assert_eq!(kind(&typed), ExerciseKind::ChooseTibetan);
}

/// Memories of every sample word, read and then passed in another skill long ago.
fn known_in(skill: Skill) -> Memories {
    let scheduler = Scheduler::default();
    let remembered = |card: CardKey| {
        let memory = scheduler.next(&card, None, Grade::Good, Day(20));
        (card, memory)
    };
    let entries = samples::lexicon();
    let cards = entries.entries().iter().flat_map(|entry| {
        let card = |skill| CardKey { item: entry.item.clone(), target: Language::Mandarin, skill };
        [card(Skill::Read), card(skill)]
    });
    cards.map(remembered).collect()
}

#[test]
fn who_cannot_listen_now_gets_other_exercises_for_the_rest_of_the_session() {
    // Listening is a little more forgotten than reading, so it is what is due.
    let mut memories = known_in(Skill::Listen);
    for (card, memory) in &mut memories {
        if card.skill == Skill::Listen {
            memory.stability /= 2.0;
        }
    }
    let options = PlanOptions { new_a_day: 0, hearing: Hearing::Voice, ..options(Language::Mandarin) };
    let session = || Session::new(samples::lexicon(), &memories, options.clone(), rng(1), start());
    let by_ear = play(session(), |_| true);
    assert!(by_ear.steps.iter().all(|(step, _)| step.card.skill == Skill::Listen && step.sound().is_some()));

    let mut silent = session();
    let (done, total) = silent.progress();
    let first = silent.current().unwrap().card.item.clone();
    silent.without_listening();
    let now = silent.current().unwrap();
    assert_eq!((now.card.item.clone(), now.card.skill, now.sound()), (first, Skill::Read, None));
    assert_eq!(silent.progress(), (done, total));
    let played = play(silent, |step| step % 3 != 0);
    assert!(played.steps.iter().all(|(step, _)| step.sound().is_none()));
    assert!(played.reviews.iter().all(|review| review.card.skill == Skill::Read));
    assert_eq!(played.session.progress(), (total, total));
    let items: BTreeSet<&String> = played.reviews.iter().map(|review| &review.card.item).collect();
    assert_eq!(items.len(), total, "nothing was left out");
}

#[test]
fn listening_may_be_given_up_after_an_answer_and_before_the_next() {
    let memories = known_in(Skill::Listen);
    let options = PlanOptions { new_a_day: 0, hearing: Hearing::Voice, ..options(Language::Mandarin) };
    let mut session = Session::new(samples::lexicon(), &memories, options, rng(1), start());
    while session.current().is_some_and(|step| step.sound().is_none()) {
        let answer = right(session.current().unwrap());
        session.answer(&answer, start(), 1_000);
        session.advance();
    }
    if session.current().is_none() {
        return;
    }
    session.answer(&Answer::DontKnow, start(), 1_000).unwrap();
    let answered = session.current().cloned();
    session.without_listening();
    assert_eq!(session.current(), answered.as_ref(), "its feedback stays");
    session.advance();
    while let Some(step) = session.current().cloned() {
        assert!(step.sound().is_none());
        session.answer(&right(&step), start(), 1_000);
        session.advance();
    }
}

#[test]
fn an_item_that_is_forgotten_for_the_eighth_time_is_named() {
    let card = CardKey::new("nature", "sun", Language::Mandarin, Skill::Read);
    let known = Scheduler::default().next(&card, None, Grade::Good, start().day(LHASA));
    let later = Moment(start().0 + 200 * 86_400_000);
    for (lapses, is_named) in [(6, false), (7, true), (8, false), (11, true)] {
        let memories = Memories::from([(card.clone(), Memory { lapses, ..known })]);
        let options = PlanOptions { new_a_day: 0, ..options(Language::Mandarin) };
        let mut session = Session::new(samples::lexicon(), &memories, options, rng(0), later);
        let missed = session.answer(&Answer::DontKnow, later, 1_000).unwrap();
        assert_eq!(missed.is_leech, is_named, "after {lapses} lapses");
    }
}

#[test]
fn a_new_sentence_is_met_and_a_new_question_is_asked_at_once() {
    let options = PlanOptions { pack: Some("mixed".to_owned()), ..options(Language::Mandarin) };
    let session = Session::new(samples::course(), &Memories::new(), options, rng(7), start());
    let played = play(session, |_| true);
    let steps = |item: &str| -> Vec<ExerciseKind> {
        let of_item = played.steps.iter().filter(|(step, _)| step.card.item == item);
        of_item.map(|(step, _)| step.kind).collect()
    };
    assert_eq!(steps("mixed/drink")[..2], [ExerciseKind::Meet, ExerciseKind::Arrange]);
    assert_eq!(steps("mixed/true"), [ExerciseKind::TrueFalse]);
    let summary = played.session.summary();
    assert_eq!((summary.items.len(), summary.met().count()), (3, 3));
    assert_eq!(summary.items[2].item.why, Some(samples::trilingual("why")));
}

#[test]
fn a_missed_question_is_asked_again_and_never_shown() {
    let options = PlanOptions { pack: Some("script".to_owned()), ..options(Language::Tibetan) };
    let session = Session::new(samples::course(), &Memories::new(), options, rng(7), start());
    let played = play(session, |_| false);
    assert!(played.steps.iter().all(|(step, _)| !is_showing(step)));
    assert_eq!(played.reviews.len(), 2 * MOST_ASKED as usize);
}

/// Plays a session a day and feeds its reviews to the next, and says what every session was.
fn play_days(
    packs: Vec<Arc<crate::lesson::Pack>>,
    options: &PlanOptions,
    knows: &[bool],
    gaps: &[u8],
) -> Vec<Played> {
    let lexicon = Arc::new(Lexicon::new(packs));
    let scheduler = Scheduler::default();
    let mut reviews: Vec<Review> = Vec::new();
    let (mut day, mut answers) = (0i64, knows.iter().copied().cycle());
    let mut sessions = Vec::new();
    for gap in gaps {
        day += i64::from(*gap);
        let now = Moment(start().0 + day * 86_400_000 + number(sessions.len()) * 3_600_000);
        let memories = scheduler.rebuild(&reviews, Day(10_000));
        let session = Session::new(Arc::clone(&lexicon), &memories, options.clone(), rng(3), now);
        let mut played = play(session, |_| answers.next().unwrap_or(true));
        for draft in &mut played.reviews {
            draft.at = Moment(now.0 + draft.at.0 - start().0);
            reviews.push(draft.clone().with_id(Uuid::from_u128(reviews.len() as u128)));
        }
        sessions.push(played);
    }
    sessions
}

fn check(played: &Played) {
    let steps = &played.steps;
    let mut skill_of = BTreeMap::new();
    for (place, (step, passed)) in steps.iter().enumerate() {
        let card = &step.card;
        let known = skill_of.entry(card.item.clone()).or_insert(card.skill);
        if *known != card.skill {
            assert_eq!((*known, card.skill), (Skill::Read, Skill::Listen), "siblings in one session");
            let is_new = |(step, _): &(Exercise, bool)| is_showing(step) && step.card.item == card.item;
            assert!(steps[..place].iter().any(is_new), "only what was just met is asked in two skills");
            *known = card.skill;
        }

        let later: Vec<&Exercise> = steps[place + 1..].iter().map(|(step, _)| step).collect();
        let asked_so_far = steps[..=place]
            .iter()
            .filter(|(step, _)| step.card.item == card.item && !is_showing(step))
            .count();
        let comes = later.iter().any(|step| step.card == *card && !is_showing(step));
        assert!(*passed || comes || asked_so_far == MOST_ASKED as usize, "a miss is not asked again");
        if let Some(next) = later.first().filter(|next| next.card == *card) {
            let others: BTreeSet<&CardKey> = later.iter().map(|step| &step.card).collect();
            assert_eq!(others.len(), 1, "{:?} twice in a row", next.card);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn sessions_end_and_keep_their_rules(
        packs in prop_oneof![samples::any_packs(), samples::any_talk()],
        knows in prop_oneof![
            Just(vec![true]),
            Just(vec![false]),
            prop::collection::vec(any::<bool>(), 1..60),
        ],
        gaps in prop::collection::vec(0u8..9, 1..8),
        mandarin: bool,
        typing: bool,
        is_heard: bool,
    ) {
        let target = if mandarin { Language::Mandarin } else { Language::Tibetan };
        let hearing = if is_heard { Hearing::Voice } else { Hearing::Off };
        let options = PlanOptions { typing, hearing, ..options(target) };
        let sessions = play_days(packs, &options, &knows, &gaps);
        for played in &sessions {
            check(played);
        }
        // Never two skills of a word on one day, across sessions either, but on the day on which it is met.
        let mut asked = BTreeMap::new();
        let mut met = BTreeMap::new();
        for draft in sessions.iter().flat_map(|played| &played.reviews) {
            let (day, item) = (draft.at.day(LHASA), draft.card.item.clone());
            let is_first_day = *met.entry(item.clone()).or_insert(day) == day;
            let skill = asked.entry((day, item)).or_insert(draft.card.skill);
            if is_first_day {
                prop_assert!([Skill::Read, Skill::Listen].contains(&draft.card.skill));
            } else {
                prop_assert_eq!(*skill, draft.card.skill);
            }
        }
    }
}

#[test]
fn a_new_word_that_was_wished_for_is_met_however_much_is_due() {
    let card = |item: &str| CardKey { item: item.to_owned(), target: Language::Mandarin, skill: Skill::Read };
    let due = |number: usize| card(&format!("p/{number}"));
    let today = Today {
        due: (0..40).map(due).collect(),
        new: vec![card("p/wished"), card("p/other")],
        wished_new: 1,
        ..Today::default()
    };
    let (asked, new) = chosen(today.clone(), 20);
    assert_eq!((asked.len(), new), (19, vec![card("p/wished")]));
    let (asked, new) = chosen(Today { wished_new: 0, ..today }, 20);
    assert_eq!((asked.len(), new), (20, Vec::new()));
}

#[test]
fn an_answer_that_was_right_after_all_counts_as_if_it_had_been_marked_so() {
    let card = CardKey::new("talk", "tea", Language::Mandarin, Skill::Recall);
    let scheduler = Scheduler::default();
    let first = scheduler.next(&card, None, Grade::Good, Day(60));
    let memories = Memories::from([(card.clone(), first)]);
    let options = PlanOptions { new_a_day: 0, ..options(Language::Mandarin) };
    let mut session = Session::new(samples::talk(), &memories, options, rng(7), start());
    assert_eq!(session.current().map(|step| step.card.clone()), Some(card.clone()));
    let Some(Answer::Ordered(mut tiles)) = session.current().and_then(Exercise::right_answer) else {
        panic!("tiles are laid")
    };
    tiles.reverse();
    let wrong = Answer::Ordered(tiles);
    assert!(session.right_after_all().is_none(), "nothing was answered");
    let outcome = session.answer(&wrong, start(), 1_000).unwrap();
    assert!(outcome.refused.is_some() && outcome.comes_again);
    let right = scheduler.next(&card, Some(&first), Grade::Good, start().day(LHASA));
    assert_eq!(session.right_after_all(), Some((&card, right)));
    session.take_as_right();
    assert!(session.right_after_all().is_none(), "it is said once");
    session.advance();
    assert!(session.current().is_none(), "it does not come again");
    assert_eq!((session.summary().items[0].missed, session.summary().items[0].comes_back), (0, right.due));
}
