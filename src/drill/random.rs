//! The drill's own chance: a small generator whose whole run follows from the seed that it was handed.
//!
//! `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), with the
//! constants of Vigna's public-domain version. A crate is not worth it here, and the same seed has to give the
//! same run in every later version: the fuzz of the intervals hangs on it.

/// A stream of numbers that follows from its seed. Not for secrets.
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    /// A stream for this seed. Any seed is as good as any other, 0 included.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number, any of the 2⁶⁴.
    pub fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`; 0 if `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        // The high half of the product (Lemire 2019). The bias, below bound / 2⁶⁴, is nothing here.
        let scaled = (u128::from(self.number()) * bound as u128) >> 64;
        usize::try_from(scaled).unwrap_or(0)
    }

    /// A number from 0 up to but not including 1, in steps of 2⁻²⁴.
    #[expect(clippy::cast_precision_loss, reason = "24 bits are what an f32 holds exactly")]
    pub fn unit(&mut self) -> f32 {
        (self.number() >> 40) as f32 / (1u32 << 24) as f32
    }

    /// Puts the items into a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first numbers of seed 1234567, as in Vigna's splitmix64.c.
        let mut random = Random::new(1_234_567);
        assert_eq!(random.number(), 6_457_827_717_110_365_317);
        assert_eq!(random.number(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn every_place_comes_up_about_as_often() {
        let mut random = Random::new(7);
        let mut seen = [0; 4];
        for _ in 0..4000 {
            let mut order = [0, 1, 2, 3];
            random.shuffle(&mut order);
            seen[order[0]] += 1;
        }
        assert!(seen.iter().all(|times| (900..1100).contains(times)), "{seen:?}");
    }

    #[test]
    fn numbers_stay_within_their_bounds() {
        let mut random = Random::new(0);
        assert_eq!(random.below(0), 0);
        assert!((0..1000).all(|_| random.below(3) < 3));
        assert!((0..1000).all(|_| (0.0..1.0).contains(&random.unit())));
    }
}
