//! What a course is told by: its shape, and where it stands among its neighbours.

use super::shape::Shape;
use crate::speech::real;

/// A syllable among others.
pub(super) struct Place {
    /// None where it has too little voice.
    pub shape: Option<Shape>,
    /// The frames between its ends, voiced or not.
    pub frames: usize,
    /// Whether the voice goes on through its initial: m, n, l, r, or none.
    pub is_sonorant: bool,
    /// Its loudest frame, in dB.
    pub loudness: f64,
}

/// The heights among which a voice moves, in semitones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub low: f64,
    pub high: f64,
}

impl Span {
    pub fn middle(self) -> f64 {
        f64::midpoint(self.low, self.high)
    }

    /// Returns the span of some heights, but for the lowest and the highest twentieth; none of nothing.
    pub fn of(heights: impl Iterator<Item = f32>) -> Option<Self> {
        let mut heights: Vec<f64> = heights.map(f64::from).collect();
        heights.sort_by(f64::total_cmp);
        Some(Self { low: share(&heights, 0.05)?, high: share(&heights, 0.95)? })
    }
}

/// The value below which this share lies, with a straight line between two.
fn share(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * real(sorted.len().checked_sub(1)?);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let below = place as usize;
    let (low, high) = (sorted[below], sorted[(below + 1).min(sorted.len() - 1)]);
    Some(low + (high - low) * (place - real(below)))
}

/// The features of a syllable by itself. `shift` is added to its height, in semitones above 160 Hz.
pub(super) fn lone(shape: &Shape, shift: f64) -> Vec<f64> {
    let [height, slope, bend, third, fourth] = shape.legendre;
    vec![
        slope,
        bend,
        third,
        fourth,
        (shape.seconds / 0.3).ln(),
        shape.lowest_at,
        shape.highest_at,
        shape.fall,
        shape.rise,
        shape.drop,
        shape.gap,
        height + shift,
    ]
}

/// The features of each of several syllables; none for those without voice.
pub(super) fn within(places: &[Place], span: Span) -> Vec<Option<Vec<f64>>> {
    let middle = span.middle();
    let length = |place: &Place| (real(place.frames.max(3)) * 0.01).ln();
    let mean_of = |value: &dyn Fn(&Place) -> f64| places.iter().map(value).sum::<f64>() / real(places.len());
    let (mean_length, mean_loudness) = (mean_of(&length), mean_of(&|place| place.loudness));
    let features = |(at, place): (usize, &Place)| {
        let shape = place.shape.as_ref()?;
        let before = at.checked_sub(1).and_then(|at| places[at].shape.as_ref());
        let after = places.get(at + 1).and_then(|place| place.shape.as_ref());
        let [height, slope, bend, third, _] = shape.legendre;
        let start = shape.height(0..3);
        let end = shape.height(Shape::POINTS - 3..Shape::POINTS);
        let (lowest, highest) = shape.reach();
        let flag = |is_so: bool| f64::from(u8::from(is_so));
        let sonorant = flag(place.is_sonorant);
        Some(vec![
            slope,
            bend,
            third,
            (shape.seconds / 0.25).ln(),
            shape.lowest_at,
            shape.highest_at,
            shape.fall,
            shape.rise,
            shape.drop,
            shape.gap,
            height - middle,
            before.map_or(0.0, |before| start - before.height(Shape::POINTS - 3..Shape::POINTS)),
            before.map_or(0.0, |before| before.legendre[0] - middle),
            before.map_or(0.0, |before| before.legendre[1]),
            shape.height(Shape::POINTS - 4..Shape::POINTS) - middle,
            after.map_or(0.0, |after| after.legendre[0] - height),
            flag(before.is_some()),
            flag(at + 1 == places.len()),
            length(place) - mean_length,
            (shape.seconds * 100.0 / real(place.frames.max(3))).ln(),
            span.high - span.low,
            sonorant,
            place.loudness - mean_loudness,
            sonorant * (start - middle),
            after.map_or(0.0, |after| after.height(0..3) - end),
            start - middle,
            highest - span.high,
            lowest - span.low,
            // Where the voice goes on into the next syllable, nobody can say to the frame where that begins.
            places.get(at + 1).map_or(0.0, |next| flag(next.is_sonorant)),
            before.map_or(0.0, |before| before.reach().1 - highest),
            after.map_or(0.0, |after| after.reach().1 - highest),
            after.map_or(0.0, |after| after.legendre[1]),
        ])
    };
    places.iter().enumerate().map(features).collect()
}
