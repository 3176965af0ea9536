//! Fuzz: an interval is moved a little, so that words met on one day do not come back on one day for ever.
//!
//! The rule of Anki (`rslib/src/scheduler/states/fuzz.rs`): an interval of `d` days, 2.5 or more, may move by
//! 1 + 0.15 · (days in 2.5 to 7) + 0.10 · (days in 7 to 20) + 0.05 · (days above 20), either way.

use crate::drill::CardKey;

/// Intervals shorter than this, in days, are not moved.
const SHORTEST: f32 = 2.5;

/// From day, to day, and how much of the days between them counts.
const RANGES: [(f32, f32, f32); 3] = [(SHORTEST, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, f32::MAX, 0.05)];

/// Returns the fuzz factor of a card that has been reviewed `reviews` times before: from 0 up to but not including 1, in
/// steps of 2⁻²⁴, and the same wherever it is computed.
#[expect(clippy::cast_precision_loss, reason = "24 bits are what an f32 holds exactly")]
pub(super) fn factor(card: &CardKey, reviews: u32) -> f32 {
    (split_mix(card.seed() ^ u64::from(reviews)) >> 40) as f32 / (1u32 << 24) as f32
}

/// Returns the first number of the `SplitMix64` stream of a seed (Steele, Lea and Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014), with the constants of Vigna's public-domain version.
///
/// It is written out since memories are rebuilt from reviews: the same card must be fuzzed in the same way in every
/// version, whichever generators a library offers.
fn split_mix(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Returns whole days near `ideal`, not fewer than `at_least` and not more than `at_most`; the nearest whole number if
/// there is no fuzz.
pub(super) fn fuzzed(ideal: f32, at_least: u32, at_most: u32, factor: Option<f32>) -> u32 {
    let at_least = at_least.min(at_most);
    let ideal = ideal.max(days_as_f32(at_least)).min(days_as_f32(at_most));
    let Some(factor) = factor else { return rounded(ideal) };
    let delta = delta(ideal);
    let lowest = rounded(ideal - delta).clamp(at_least, at_most);
    let mut highest = rounded(ideal + delta).clamp(at_least, at_most);
    if highest == lowest && highest > 2 && highest < at_most {
        highest += 1;
    }
    let room = days_as_f32(highest - lowest + 1);
    (lowest + floored(factor * room)).min(highest)
}

/// Returns by how many days an interval may move, either way.
fn delta(interval: f32) -> f32 {
    if interval < SHORTEST {
        return 0.0;
    }
    RANGES.iter().fold(1.0, |sum, (from, to, part)| sum + part * (interval.min(*to) - from).max(0.0))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates, which is meant")]
fn rounded(days: f32) -> u32 {
    days.round() as u32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates, which is meant")]
fn floored(days: f32) -> u32 {
    days.floor() as u32
}

#[expect(clippy::cast_precision_loss, reason = "intervals are at most 36,500 days")]
fn days_as_f32(days: u32) -> f32 {
    days as f32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first number of seed 1234567, as in Vigna's splitmix64.c.
        assert_eq!(split_mix(1_234_567), 6_457_827_717_110_365_317);
    }

    #[test]
    fn an_interval_moves_as_far_as_in_anki() {
        for (interval, expected) in [(2.4, 0.0), (2.5, 1.0), (7.0, 1.675), (20.0, 2.975), (100.0, 6.975)] {
            assert!((delta(interval) - expected).abs() < 1e-5, "{interval}: {}", delta(interval));
        }
    }

    #[test]
    fn the_whole_range_is_used() {
        assert_eq!(fuzzed(20.0, 1, 36_500, Some(0.0)), 17);
        assert_eq!(fuzzed(20.0, 1, 36_500, Some(0.999_999)), 23);
        assert_eq!(fuzzed(20.0, 1, 36_500, None), 20);
        assert_eq!(fuzzed(2.3, 1, 36_500, Some(0.9)), 2);
    }

    proptest! {
        #[test]
        fn the_bounds_hold(ideal in 0.0f32..50_000.0, least in 1u32..400, factor in 0.0f32..1.0) {
            let days = fuzzed(ideal, least, 36_500, Some(factor));
            prop_assert!((least..=36_500).contains(&days));
        }
    }
}
