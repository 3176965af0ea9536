//! The set of presses decides, not the order in which they arrived.

use proptest::prelude::*;

use super::*;

const LOCKED: Early = Early { lose: 20, then: EarlyThen::LockedOut };

fn law(opens: Opens, early: &[Early]) -> PressLaw<'_> {
    PressLaw { opens, early, tie_ms: 8, offences: &[0, 1, 0, 2] }
}

fn window(presses: &[(usize, u64)]) -> Window {
    let mut window = Window::new(100, vec![true; 4]);
    window.go_at = Some(1_000);
    window.closes_at = Some(11_000);
    for (team, at) in presses {
        window.press(*team, *at);
    }
    window
}

#[test]
fn the_earliest_is_first_and_near_ones_are_together() {
    let window = window(&[(2, 1_500), (0, 1_499), (3, 1_508), (1, 1_499 + 8)]);
    let order = window.outcome(law(Opens::AtStart, &[])).order;
    assert_eq!(order, [vec![0, 1, 2], vec![3]]);
}

#[test]
fn a_press_before_the_start_costs_by_its_offence() {
    let early = [Early { lose: 0, then: EarlyThen::LockedOut }, LOCKED];
    let found = window(&[(1, 900), (1, 1_200), (0, 950), (3, 1_300), (2, 1_400)]);
    let outcome = found.outcome(law(Opens::AtStart, &early));
    assert_eq!(outcome.early, [(1, LOCKED), (0, early[0])]);
    assert_eq!(outcome.order, [vec![3], vec![2]]);
}

#[test]
fn the_first_to_stop_a_question_spares_those_after_it() {
    let early = [Early { lose: 10, then: EarlyThen::Void }];
    let outcome = window(&[(1, 905), (0, 900), (3, 940)]).outcome(law(Opens::AtStart, &early));
    assert_eq!((outcome.stopped, outcome.order.len()), (Some(EarlyThen::Void), 0));
    let charged: Vec<usize> = outcome.early.iter().map(|(team, _)| *team).collect();
    assert_eq!(charged, [0, 1]);
}

#[test]
fn a_delay_lets_the_later_press_count() {
    let early = [Early { lose: 0, then: EarlyThen::Delay(250) }];
    let outcome =
        window(&[(0, 990), (0, 1_100), (0, 1_240), (1, 1_235)]).outcome(law(Opens::AtStart, &early));
    assert_eq!(outcome.order, [vec![0, 1]]);
    let outcome = window(&[(0, 990), (0, 1_100), (1, 1_235)]).outcome(law(Opens::AtStart, &early));
    assert_eq!(outcome.order, [vec![1]]);
}

#[test]
fn presses_of_another_opening_or_after_the_end_do_not_count() {
    let outcome = window(&[(0, 50), (1, 11_001), (2, 11_000)]).outcome(law(Opens::AtStart, &[LOCKED]));
    assert_eq!((outcome.early.len(), outcome.order), (0, vec![vec![2]]));
    let outcome = window(&[(0, 200), (1, 300)]).outcome(law(Opens::AtOnce, &[]));
    assert_eq!(outcome.order, [vec![0], vec![1]]);
}

fn a_law() -> impl Strategy<Value = (Opens, Vec<Early>)> {
    let then = prop_oneof![
        Just(EarlyThen::Void),
        Just(EarlyThen::Audience),
        Just(EarlyThen::Restart),
        Just(EarlyThen::LockedOut),
        (1..400_u32).prop_map(EarlyThen::Delay),
    ];
    let early = (0..30_u32, then).prop_map(|(lose, then)| Early { lose, then });
    (prop_oneof![Just(Opens::AtStart), Just(Opens::AtOnce)], prop::collection::vec(early, 0..3))
}

proptest! {
    #[test]
    fn neither_order_nor_copies_of_presses_matter(
        presses in prop::collection::vec((0..4_usize, 0..2_000_u64), 0..30),
        mixed in prop::collection::vec(any::<prop::sample::Index>(), 0..60),
        shuffle in any::<u64>(),
        (opens, early) in a_law(),
    ) {
        let mut again = presses.clone();
        again.extend(mixed.iter().filter(|_| !presses.is_empty()).map(|index| presses[index.index(presses.len())]));
        again.sort_by_key(|(team, at)| (*team as u64 * 7_919 + at).wrapping_mul(shuffle | 1));
        let (one, other) = (window(&presses), window(&again));
        prop_assert_eq!(&one, &other);
        let outcome = one.outcome(law(opens, &early));
        prop_assert_eq!(&outcome, &other.outcome(law(opens, &early)));
        // Nobody stands twice in the order, and whoever is charged is charged once.
        let mut ordered: Vec<usize> = outcome.order.concat();
        ordered.sort_unstable();
        ordered.dedup();
        prop_assert_eq!(ordered.len(), outcome.order.concat().len());
        prop_assert!(outcome.stopped.is_none() || outcome.order.is_empty());
    }
}
