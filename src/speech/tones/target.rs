//! The melody that a syllable should have.

use super::advice::Advice;
use super::features::Span;
use super::shape::Shape;
use crate::language::mandarin::sandhi::{Contour, Spoken};
use crate::speech::real;

/// Semitones between Chao's lowest and highest level where a speaker's own are not known: the middle of what grown-up
/// speakers use.
const COMMON_WIDTH: f64 = 11.0;

/// Levels above the lowest that the middle of a voice has.
const MIDDLE: f64 = 2.0;

/// The melody of one syllable: Chao's levels, one for each point, from 0 (lowest) to 4.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    levels: [f64; Shape::POINTS],
}

impl Target {
    /// Returns the melody of the syllable of this number.
    pub(super) fn of(asked: &[Spoken], at: usize) -> Self {
        let contour = asked.get(at).map_or(Contour::High, |spoken| spoken.contour);
        Self::of_contour(contour)
    }

    /// Returns the melody of a contour.
    pub(super) fn of_contour(contour: Contour) -> Self {
        let heights = contour.heights();
        let last = heights.len().saturating_sub(1);
        let mut levels = [0.0; Shape::POINTS];
        for (index, level) in levels.iter_mut().enumerate() {
            let place = real(index) / real(Shape::POINTS - 1) * real(last);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "two levels or three"
            )]
            let before = place as usize;
            let (from, to) = (heights[before.min(last)], heights[(before + 1).min(last)]);
            *level = f64::from(from) - 1.0 + (f64::from(to) - f64::from(from)) * (place - real(before));
        }
        Self { levels }
    }

    /// The semitones of the melody, from a middle of 0, for a voice of this width.
    fn semitones(&self, width: f64) -> [f64; Shape::POINTS] {
        self.levels.map(|level| (level - MIDDLE) * width / 4.0)
    }

    /// How far a course is from it, in semitones, as a root mean square. Without a span only the shapes are compared.
    pub(super) fn distance(&self, shape: &Shape, span: Option<Span>) -> f64 {
        let differences = self.differences(shape, span);
        (differences.iter().map(|difference| difference * difference).sum::<f64>() / real(Shape::POINTS))
            .sqrt()
    }

    /// What to do so that the course comes nearer.
    pub(super) fn advice(&self, shape: &Shape, span: Option<Span>) -> Option<Advice> {
        Advice::of(&self.semitones(COMMON_WIDTH), &self.differences(shape, span))
    }

    /// How far the course lies above the melody at each point.
    fn differences(&self, shape: &Shape, span: Option<Span>) -> [f64; Shape::POINTS] {
        let width = span.map_or(COMMON_WIDTH, |span| (span.high - span.low).clamp(6.0, 18.0));
        let target = self.semitones(width);
        let mean = |points: &[f64]| points.iter().sum::<f64>() / real(points.len());
        let middle = span.map_or_else(|| mean(&shape.points) - mean(&target), Span::middle);
        let mut differences = shape.points;
        for (difference, target) in differences.iter_mut().zip(target) {
            *difference -= middle + target;
        }
        differences
    }
}
