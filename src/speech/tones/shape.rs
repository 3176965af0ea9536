//! The shape of a syllable's course in a few numbers.

use crate::speech::real;

/// How many points a course is laid out on.
const POINTS: usize = 21;

/// The fewest frames whose course can be told, and the fewest that have a height at all.
const FEWEST: usize = 6;
const FEWEST_FOR_HEIGHT: usize = 3;

/// A course of this many frames loses its first and last one, which hold the consonants.
const LONG_ENOUGH_TO_TRIM: usize = 10;

/// What the Legendre polynomials cost, so that few frames make no wild course.
const RIDGE: [f64; 5] = [1e-6, 0.01, 0.05, 0.1, 0.2];

/// The course of the voice in a syllable. Heights are semitones above an arbitrary line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    /// Coefficients of the Legendre polynomials 0 to 4 over the course: height, slope, bend and so on.
    pub legendre: [f64; 5],
    /// From the first voiced frame to the last, in seconds.
    pub seconds: f64,
    /// When it is lowest and highest, from 0 to 1.
    pub lowest_at: f64,
    pub highest_at: f64,
    /// How far it falls to its lowest, rises from there, and falls from its highest.
    pub fall: f64,
    pub rise: f64,
    pub drop: f64,
    /// The share of its frames that have no voice.
    pub gap: f64,
    /// The heights at even distances.
    pub points: [f64; POINTS],
}

impl Shape {
    /// Returns the shape of a course; none where there is too little voice. With `few` the height of three frames is
    /// enough.
    pub fn of(course: &[Option<f32>], few: bool) -> Option<Self> {
        let mut frames: Vec<(usize, f64)> =
            course.iter().enumerate().filter_map(|(at, height)| Some((at, f64::from((*height)?)))).collect();
        if frames.len() < if few { FEWEST_FOR_HEIGHT } else { FEWEST } {
            return None;
        }
        if frames.len() < FEWEST {
            return Some(Self::of_few(&frames));
        }
        let (first, last) = (frames.first()?.0, frames.last()?.0);
        if last + 1 - first >= LONG_ENOUGH_TO_TRIM {
            frames.pop();
            frames.remove(0);
        }
        let (first, last) = (frames.first()?.0, frames.last()?.0);
        let length = last + 1 - first;
        let points = smoothed(&laid_out(&frames, first, last));
        let lowest = (0..POINTS).min_by(|a, b| points[*a].total_cmp(&points[*b]))?;
        let highest = (0..POINTS).rev().max_by(|a, b| points[*a].total_cmp(&points[*b]))?;
        let most = |points: &[f64]| points.iter().copied().fold(f64::MIN, f64::max);
        let least = |points: &[f64]| points.iter().copied().fold(f64::MAX, f64::min);
        Some(Self {
            legendre: legendre(&frames, first, length),
            seconds: real(length) * 0.01,
            lowest_at: real(lowest) / real(POINTS - 1),
            highest_at: real(highest) / real(POINTS - 1),
            fall: most(&points[..=lowest]) - points[lowest],
            rise: most(&points[lowest..]) - points[lowest],
            drop: points[highest] - least(&points[highest..]),
            gap: 1.0 - real(frames.len()) / real(length),
            points,
        })
    }

    /// Height and slope are all that a few frames tell.
    fn of_few(frames: &[(usize, f64)]) -> Self {
        let (first, last) = (frames[0].0, frames[frames.len() - 1].0);
        let length = last + 1 - first;
        let place = |at: usize| 2.0 * real(at - first) / real((length - 1).max(1)) - 1.0;
        let mean = frames.iter().map(|(_, height)| height).sum::<f64>() / real(frames.len());
        let middle = frames.iter().map(|(at, _)| place(*at)).sum::<f64>() / real(frames.len());
        let across: f64 = frames.iter().map(|(at, height)| (place(*at) - middle) * (height - mean)).sum();
        let along: f64 = frames.iter().map(|(at, _)| (place(*at) - middle).powi(2)).sum();
        let slope = if along > 0.0 { 0.6 * across / along } else { 0.0 };
        let (fall, rise) = ((-2.0 * slope).max(0.0), (2.0 * slope).max(0.0));
        Self {
            legendre: [mean, slope, 0.0, 0.0, 0.0],
            seconds: real(length) * 0.01,
            lowest_at: 0.5,
            highest_at: 0.5,
            fall,
            rise,
            drop: fall,
            gap: 0.0,
            points: laid_out(frames, first, last),
        }
    }

    /// The mean of the points in a part of the course.
    pub fn height(&self, part: std::ops::Range<usize>) -> f64 {
        let part = &self.points[part.start.min(POINTS)..part.end.min(POINTS)];
        part.iter().sum::<f64>() / real(part.len().max(1))
    }

    /// The lowest and the highest point of the course.
    pub fn reach(&self) -> (f64, f64) {
        let points = || self.points.iter().copied();
        (points().fold(f64::MAX, f64::min), points().fold(f64::MIN, f64::max))
    }

    pub const POINTS: usize = POINTS;
}

/// The heights at even distances, with straight lines over gaps.
fn laid_out(frames: &[(usize, f64)], first: usize, last: usize) -> [f64; POINTS] {
    let step = real(last - first) / real(POINTS - 1);
    let mut points = [0.0; POINTS];
    let mut next = 0;
    for (index, point) in points.iter_mut().enumerate() {
        let place = real(first) + step * real(index);
        while next + 1 < frames.len() && real(frames[next + 1].0) < place {
            next += 1;
        }
        let (at, height) = frames[next];
        let (to, there) = frames[(next + 1).min(frames.len() - 1)];
        let weight = if to > at { ((place - real(at)) / real(to - at)).clamp(0.0, 1.0) } else { 0.0 };
        *point = height + weight * (there - height);
    }
    points
}

fn smoothed(points: &[f64; POINTS]) -> [f64; POINTS] {
    let mut smooth = *points;
    for (at, smooth) in smooth.iter_mut().enumerate() {
        let (before, after) = (points[at.saturating_sub(1)], points[(at + 1).min(POINTS - 1)]);
        *smooth = 0.25 * before + 0.5 * points[at] + 0.25 * after;
    }
    smooth
}

/// The least squares fit of the polynomials over a course from -1 to 1.
fn legendre(frames: &[(usize, f64)], first: usize, length: usize) -> [f64; 5] {
    let mut left = [[0.0; 5]; 5];
    let mut right = [0.0; 5];
    for (at, height) in frames {
        let x = 2.0 * real(at - first) / real(length - 1) - 1.0;
        let values = [
            1.0,
            x,
            (3.0 * x * x - 1.0) / 2.0,
            (5.0 * x.powi(3) - 3.0 * x) / 2.0,
            (35.0 * x.powi(4) - 30.0 * x * x + 3.0) / 8.0,
        ];
        for row in 0..5 {
            for column in 0..5 {
                left[row][column] += values[row] * values[column];
            }
            right[row] += values[row] * height;
        }
    }
    for (at, ridge) in RIDGE.into_iter().enumerate() {
        left[at][at] += ridge * 0.3 * real(frames.len());
    }
    solved(left, right)
}

/// Gauss's elimination; the matrix is positive definite, so it needs no pivots.
fn solved(mut left: [[f64; 5]; 5], mut right: [f64; 5]) -> [f64; 5] {
    for at in 0..5 {
        let row = left[at];
        for below in at + 1..5 {
            let factor = left[below][at] / row[at];
            for column in at..5 {
                left[below][column] -= factor * row[column];
            }
            right[below] -= factor * right[at];
        }
    }
    for at in (0..5).rev() {
        let known: f64 = (at + 1..5).map(|column| left[at][column] * right[column]).sum();
        right[at] = (right[at] - known) / left[at][at];
    }
    right
}
