//! Aligns two sequences by the edits between them.

/// One step from the first sequence to the second; the numbers are indices into them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Same(usize, usize),
    Replaced(usize, usize),
    Extra(usize),
    Missing(usize),
}

/// The most cells of the table of costs. Two longer sequences are compared place by place after what they begin and end
/// alike with: nobody reads the differences of such a pair one by one, and the time stays linear.
const MOST_CELLS: usize = 1 << 20;

/// Returns the fewest steps that turn `from` into `to`, in order (Wagner and Fischer 1974), where `same` says what
/// belongs together. `Extra` is in `from` alone, `Missing` in `to` alone.
pub(super) fn steps_by<A, B>(from: &[A], to: &[B], same: impl Fn(&A, &B) -> bool) -> Vec<Step> {
    let alike = from.iter().zip(to).take_while(|(a, b)| same(a, b)).count();
    let (from_rest, to_rest) = (from.get(alike..).unwrap_or_default(), to.get(alike..).unwrap_or_default());
    let is_small =
        (from_rest.len() + 1).checked_mul(to_rest.len() + 1).is_some_and(|cells| cells <= MOST_CELLS);
    let rest = if is_small { fewest(from_rest, to_rest, same) } else { by_place(from_rest, to_rest, same) };
    let mut steps: Vec<Step> = (0..alike).map(|at| Step::Same(at, at)).collect();
    steps.extend(rest.into_iter().map(|step| match step {
        Step::Same(i, j) => Step::Same(i + alike, j + alike),
        Step::Replaced(i, j) => Step::Replaced(i + alike, j + alike),
        Step::Extra(i) => Step::Extra(i + alike),
        Step::Missing(j) => Step::Missing(j + alike),
    }));
    steps
}

/// Returns whether one slip of the finger lies between two words: a letter too many, too few, another, or two
/// exchanged.
pub(super) fn is_one_slip<T: PartialEq>(from: &[T], to: &[T]) -> bool {
    let head = from.iter().zip(to).take_while(|(a, b)| a == b).count();
    let (from, to) = (from.get(head..).unwrap_or_default(), to.get(head..).unwrap_or_default());
    let tail = from.iter().rev().zip(to.iter().rev()).take_while(|(a, b)| a == b).count();
    match (from.get(..from.len() - tail), to.get(..to.len() - tail)) {
        (Some([_]), Some([_] | [])) | (Some([]), Some([_])) => true,
        (Some([a, b]), Some([c, d])) => a == d && b == c,
        _ => false,
    }
}

/// Returns the steps in the whole table of costs.
fn fewest<A, B>(from: &[A], to: &[B], same: impl Fn(&A, &B) -> bool) -> Vec<Step> {
    let width = to.len() + 1;
    // costs[i * width + j] is the price of turning from[i..] into to[j..].
    let mut costs = vec![0_usize; (from.len() + 1) * width];
    let cost =
        |costs: &[usize], i: usize, j: usize| costs.get(i * width + j).copied().unwrap_or(usize::MAX / 2);
    for i in (0..=from.len()).rev() {
        for j in (0..=to.len()).rev() {
            let best = match (from.get(i), to.get(j)) {
                (None, _) => to.len() - j,
                (_, None) => from.len() - i,
                (Some(a), Some(b)) => (cost(&costs, i + 1, j + 1) + usize::from(!same(a, b)))
                    .min(cost(&costs, i + 1, j) + 1)
                    .min(cost(&costs, i, j + 1) + 1),
            };
            if let Some(cell) = costs.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut steps = Vec::with_capacity(from.len().max(to.len()));
    while i < from.len() || j < to.len() {
        let here = cost(&costs, i, j);
        let alike = from.get(i).is_some_and(|a| to.get(j).is_some_and(|b| same(a, b)));
        if alike && here == cost(&costs, i + 1, j + 1) {
            steps.push(Step::Same(i, j));
        } else if i < from.len() && j < to.len() && here == cost(&costs, i + 1, j + 1) + 1 {
            steps.push(Step::Replaced(i, j));
        } else if i < from.len() && here == cost(&costs, i + 1, j) + 1 {
            steps.push(Step::Extra(i));
            i += 1;
            continue;
        } else {
            steps.push(Step::Missing(j));
            j += 1;
            continue;
        }
        i += 1;
        j += 1;
    }
    steps
}

/// Returns the steps between two sequences that are too long for the table: their ends are matched, what is between
/// them stands place against place.
fn by_place<A, B>(from: &[A], to: &[B], same: impl Fn(&A, &B) -> bool) -> Vec<Step> {
    let tail = from.iter().rev().zip(to.iter().rev()).take_while(|(a, b)| same(a, b)).count();
    let (from_middle, to_middle) = (from.len() - tail, to.len() - tail);
    let both = from_middle.min(to_middle);
    let is_same = |at: usize| from.get(at).zip(to.get(at)).is_some_and(|(a, b)| same(a, b));
    let middle = (0..both).map(|at| if is_same(at) { Step::Same(at, at) } else { Step::Replaced(at, at) });
    let extra = (both..from_middle).map(Step::Extra);
    let missing = (both..to_middle).map(Step::Missing);
    let end = (0..tail).map(|at| Step::Same(from_middle + at, to_middle + at));
    middle.chain(extra).chain(missing).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn knows_a_slip_of_the_finger() {
        for typed in ["teacer", "teachher", "teachet", "taecher", "eacher"] {
            assert!(is_one_slip(&chars(typed), &chars("teacher")), "{typed}");
        }
        for typed in ["teacher", "tacher!", "teach", "eatcher!"] {
            assert!(!is_one_slip(&chars(typed), &chars("teacher")), "{typed}");
        }
    }

    #[test]
    fn what_is_too_long_for_the_table_is_compared_by_place() {
        let (from, to) = ("a".repeat(5000) + "bb", "ab".repeat(2500) + "cbb");
        let steps = steps_by(&chars(&from), &chars(&to), |a, b| a == b);
        assert_eq!(steps.len(), 5003);
        assert_eq!(steps.iter().filter(|step| matches!(step, Step::Replaced(..))).count(), 2500);
        assert_eq!(steps.last(), Some(&Step::Same(5001, 5002)));
    }

    proptest! {
        #[test]
        fn every_letter_is_stepped_on_once(from in "[abc]{0,8}", to in "[abc]{0,8}") {
            let text = (from.clone(), to.clone());
            let (from, to) = (chars(&from), chars(&to));
            let (mut left, mut right) = (Vec::new(), Vec::new());
            let steps = steps_by(&from, &to, |a, b| a == b);
            let changes = steps.iter().filter(|step| !matches!(step, Step::Same(..))).count();
            for step in steps {
                match step {
                    Step::Same(i, j) | Step::Replaced(i, j) => { left.push(i); right.push(j); }
                    Step::Extra(i) => left.push(i),
                    Step::Missing(j) => right.push(j),
                }
            }
            prop_assert_eq!(left, (0..from.len()).collect::<Vec<_>>());
            prop_assert_eq!(right, (0..to.len()).collect::<Vec<_>>());
            prop_assert_eq!(changes, strsim::levenshtein(&text.0, &text.1));
            prop_assert_eq!(is_one_slip(&from, &to), strsim::osa_distance(&text.0, &text.1) == 1);
        }
    }
}
