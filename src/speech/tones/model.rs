//! How likely each tone is, given the shape of a course: logistic regression on the features and their products.
//!
//! The weights are those of `scripts/tones.py`, which fits them to courses made up from what is published about the
//! tones: the five levels of Chao (1930) as targets that the voice approaches (Xu and Wang 2001; Prom-on, Xu and
//! Thipakorn 2009), with speakers, paces, creak and noise drawn at random. No recording of anybody went into them.

use std::sync::LazyLock;

/// The weights for a syllable by itself and for one among others, as the script writes them.
const WEIGHTS: &str = include_str!("weights.tsv");

static LONE: LazyLock<Model> = LazyLock::new(|| Model::read("lone"));
static WITHIN: LazyLock<Model> = LazyLock::new(|| Model::read("within"));

/// A fitted model.
pub(super) struct Model {
    mean: Vec<f64>,
    deviation: Vec<f64>,
    /// For each tone, from the first: a constant, a weight for each feature, one for each product of two.
    weights: Vec<Vec<f64>>,
}

impl Model {
    /// For a syllable by itself: tones 1 to 4.
    pub fn lone() -> &'static Self {
        &LONE
    }

    /// For a syllable among others: tones 1 to 5.
    pub fn within() -> &'static Self {
        &WITHIN
    }

    /// Returns how likely each tone is, from the first; together 1.
    pub fn likelihoods(&self, features: &[f64]) -> Vec<f64> {
        let scaled: Vec<f64> = features
            .iter()
            .zip(&self.mean)
            .zip(&self.deviation)
            .map(|((feature, mean), deviation)| ((feature - mean) / deviation).clamp(-3.0, 3.0))
            .collect();
        let products = (0..scaled.len()).flat_map(|a| scaled[a..].iter().map(move |b| (a, b)));
        let products = products.map(|(a, b)| scaled[a] * b);
        let terms: Vec<f64> = std::iter::once(1.0).chain(scaled.iter().copied()).chain(products).collect();
        let sums = self.weights.iter().map(|weights| weights.iter().zip(&terms).map(|(w, t)| w * t).sum());
        let sums: Vec<f64> = sums.collect();
        let most = sums.iter().copied().fold(f64::MIN, f64::max);
        let shares: Vec<f64> = sums.iter().map(|sum| (sum - most).exp()).collect();
        let whole: f64 = shares.iter().sum();
        shares.iter().map(|share| share / whole).collect()
    }

    fn read(name: &str) -> Self {
        let mut model = Self { mean: Vec::new(), deviation: Vec::new(), weights: Vec::new() };
        for line in WEIGHTS.lines() {
            let mut cells = line.split('\t');
            if cells.next() != Some(name) {
                continue;
            }
            let what = cells.next();
            let numbers = cells.filter_map(|cell| cell.parse().ok()).collect();
            match what {
                Some("mean") => model.mean = numbers,
                Some("deviation") => model.deviation = numbers,
                _ => model.weights.push(numbers),
            }
        }
        model
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole() {
        for (model, tones) in [(Model::lone(), 4), (Model::within(), 5)] {
            let features = model.mean.len();
            assert!(features > 10 && model.deviation.len() == features && model.weights.len() == tones);
            let terms = 1 + features + features * (features + 1) / 2;
            assert!(model.weights.iter().all(|weights| weights.len() == terms));
        }
    }
}
