//! Runs of third tones: within a word first, then from word to word, or otherwise phrased.
use std::ops::Range;

use super::{Cited, rule};
use crate::language::mandarin::pinyin::Tone;

/// The most ways that are told apart.
const MOST: usize = 16;

/// The longest run of third tones that is phrased in more than one way: nobody says more of them in a breath.
const LONGEST_RUN: usize = 32;

/// Returns the tones of every way of saying the phrase, the likeliest first. Each item has its place in the pinyin.
pub(super) fn ways(items: &[(Range<usize>, Cited)], pinyin: &str) -> Vec<Vec<Tone>> {
    let syllables: Vec<Cited> = items.iter().map(|(_, cited)| cited.clone()).collect();
    let gaps = gaps(items, pinyin);
    let tone = |(at, (_, syllable)): (usize, &Cited)| {
        // 统一, 万一: a 一 that ends a word says nothing of the next one.
        let ends_word = gaps.get(at) == Some(&Gap::None) && gaps.get(at + 1) != Some(&Gap::None);
        rule::one_or_not(&syllables, at)
            .filter(|_| !(ends_word && syllable.tone == Tone::First))
            .unwrap_or(syllable.tone)
    };
    let tones: Vec<Tone> = syllables.iter().enumerate().map(tone).collect();
    let mut ways = vec![tones.clone()];
    for run in runs(&tones, &gaps) {
        let likeliest = likeliest(&run, &gaps);
        if ways.len() >= MOST || run.len() > LONGEST_RUN {
            // There is no room for another phrasing of this run.
            let tones = ways.iter_mut().filter_map(|way| way.get_mut(run.clone()));
            tones.for_each(|tones| tones.copy_from_slice(&likeliest));
            continue;
        }
        let others = patterns(run.len()).into_iter().filter(|pattern| *pattern != likeliest);
        let patterns: Vec<Vec<Tone>> = std::iter::once(likeliest.clone()).chain(others).collect();
        // All with the likeliest of this run come before those with another.
        ways = patterns
            .iter()
            .flat_map(|pattern| ways.iter().map(|way| replaced(way, &run, pattern)))
            .take(MOST)
            .collect();
    }
    ways
}

/// What stands before a syllable.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Nothing, an apostrophe or a hyphen: the word goes on.
    None,
    Space,
    /// Punctuation, at which the voice rests.
    Rest,
}

fn gaps(items: &[(Range<usize>, Cited)], pinyin: &str) -> Vec<Gap> {
    let mut end = None;
    items
        .iter()
        .map(|(at, _)| {
            let between = end.and_then(|end| pinyin.get(end..at.start));
            end = Some(at.end);
            match between {
                None => Gap::Rest,
                Some(text) if text.chars().all(|c| matches!(c, '\'' | '’' | '-' | '·')) => Gap::None,
                Some(text) if text.chars().all(char::is_whitespace) => Gap::Space,
                Some(_) => Gap::Rest,
            }
        })
        .collect()
}

fn replaced(way: &[Tone], run: &Range<usize>, pattern: &[Tone]) -> Vec<Tone> {
    let mut way = way.to_vec();
    if let Some(tones) = way.get_mut(run.clone()) {
        tones.copy_from_slice(pattern);
    }
    way
}

/// Returns the stretches of two third tones and more that nothing parts.
fn runs(tones: &[Tone], gaps: &[Gap]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in tones.iter().enumerate().filter(|(_, tone)| **tone == Tone::Third) {
        match runs.last_mut() {
            Some(run) if run.end == at && gaps.get(at) != Some(&Gap::Rest) => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

/// Returns the likeliest tones: feet of two within each word, then each word before the next: 展览 + 馆 is 2 2 3, 小 + 老虎 is 3 2 3.
fn likeliest(run: &Range<usize>, gaps: &[Gap]) -> Vec<Tone> {
    let mut feet: Vec<Range<usize>> = Vec::new();
    for at in run.clone() {
        match feet.last_mut() {
            Some(foot) if foot.len() < 2 && gaps.get(at) == Some(&Gap::None) => foot.end += 1,
            _ => feet.push(at..at + 1),
        }
    }
    let mut tones: Vec<Tone> = Vec::with_capacity(run.len());
    let mut next = None;
    for foot in feet.iter().rev() {
        // From the end: what follows is known.
        for at in foot.clone().rev() {
            let is_inner = at + 1 < foot.end;
            let tone = if is_inner || next == Some(Tone::Third) { Tone::Second } else { Tone::Third };
            tones.push(tone);
            next = Some(tone);
        }
    }
    tones.reverse();
    tones
}

/// Returns every phrasing of a run: the last is low, and no two low tones follow one another.
fn patterns(length: usize) -> Vec<Vec<Tone>> {
    let mut patterns = vec![vec![Tone::Third]];
    for _ in 1..length {
        patterns = patterns
            .iter()
            .flat_map(|pattern| {
                let before = |tone: Tone| std::iter::once(tone).chain(pattern.iter().copied()).collect();
                let low = (pattern.first() == Some(&Tone::Second)).then(|| before(Tone::Third));
                std::iter::once(before(Tone::Second)).chain(low)
            })
            .take(MOST)
            .collect();
    }
    patterns
}
