//! The edits between two sequences: which of one belongs to which of the other.

/// One step from the first sequence to the second; the numbers are indices into them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Same(usize, usize),
    Replaced(usize, usize),
    Extra(usize),
    Missing(usize),
}

/// The fewest steps that turn `from` into `to`, in order (Wagner and Fischer 1974). `Extra` is in `from` alone,
/// `Missing` in `to` alone.
pub(super) fn steps<T: PartialEq>(from: &[T], to: &[T]) -> Vec<Step> {
    steps_by(from, to, |a, b| a == b)
}

/// As [`steps`], where `same` says what belongs together.
pub(super) fn steps_by<A, B>(from: &[A], to: &[B], same: impl Fn(&A, &B) -> bool) -> Vec<Step> {
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

/// How many letters have to be inserted, deleted or replaced.
pub(super) fn distance<T: PartialEq>(from: &[T], to: &[T]) -> usize {
    steps(from, to).iter().filter(|step| !matches!(step, Step::Same(..))).count()
}

/// Whether one slip of the finger lies between two words: a letter too many, too few, another, or two exchanged.
pub(super) fn is_one_slip<T: PartialEq>(from: &[T], to: &[T]) -> bool {
    if distance(from, to) == 1 {
        return true;
    }
    let differing: Vec<usize> =
        (0..from.len().min(to.len())).filter(|&at| from.get(at) != to.get(at)).collect();
    from.len() == to.len()
        && matches!(*differing, [a, b] if b == a + 1 && from.get(a) == to.get(b) && from.get(b) == to.get(a))
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

    proptest! {
        #[test]
        fn every_letter_is_stepped_on_once(from in "[abc]{0,8}", to in "[abc]{0,8}") {
            let (from, to) = (chars(&from), chars(&to));
            let (mut left, mut right) = (Vec::new(), Vec::new());
            for step in steps(&from, &to) {
                match step {
                    Step::Same(i, j) | Step::Replaced(i, j) => { left.push(i); right.push(j); }
                    Step::Extra(i) => left.push(i),
                    Step::Missing(j) => right.push(j),
                }
            }
            prop_assert_eq!(left, (0..from.len()).collect::<Vec<_>>());
            prop_assert_eq!(right, (0..to.len()).collect::<Vec<_>>());
            prop_assert_eq!(distance(&from, &to), distance(&to, &from));
        }
    }
}
