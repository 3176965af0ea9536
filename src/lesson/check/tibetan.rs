//! Checks Tibetan: normal form, legal syllables, particles that agree, headwords without a final tsheg.

use super::{Checker, Findings, Known};
use crate::language::tibetan::{normal, particle, syllable};
use crate::lesson::FaultKind;
use crate::lesson::fault::Finding;
use crate::lesson::text::Text;
use normal::NormalFault;

impl<'t> Checker<'t> {
    /// Checks a word as a dictionary lists it.
    pub fn headword(&mut self, text: Text<'t>, findings: &mut Findings) {
        self.tibetan(text, findings);
        let mended = without_final(text.text);
        if mended.len() != text.text.len() && !mended.is_empty() {
            let at = text.place(mended.len()..text.text.len());
            findings.push(Finding::warning(at, FaultKind::FinalTsheg { mended: mended.to_owned() }));
        }
    }

    /// Checks a text that must be Tibetan.
    pub fn tibetan(&mut self, text: Text<'t>, findings: &mut Findings) {
        if !has_tibetan(text.text) {
            findings.push(Finding::error(text.node.at(), FaultKind::NotTibetan { found: text.owned() }));
            return;
        }
        self.tibetan_among_others(text, findings);
    }

    /// Checks a text that may be Tibetan, in part or not at all: an answer, a title such as "HSK 1".
    pub fn tibetan_among_others(&mut self, text: Text<'t>, findings: &mut Findings) {
        if !has_tibetan(text.text) {
            return;
        }
        for fault in normal::faults(text.text) {
            let at = text.place(fault.at());
            // A tsheg that does not break may be meant, and three or more stand for what is left out.
            let meant = match &fault {
                NormalFault::NonBreakingTsheg { .. } => true,
                NormalFault::DoubledTsheg { at } => is_ellipsis(text.text, at.clone()),
                _ => false,
            };
            let kind = FaultKind::Normal(fault);
            findings.push(if meant || self.fragments {
                Finding::warning(at, kind)
            } else {
                Finding::error(at, kind)
            });
        }
        let mut has_particle = false;
        for (start, found) in syllable::syllables(text.text) {
            if self.fragments && is_fragment(found) {
                has_particle |= particle::is_particle(found);
                continue;
            }
            has_particle |= self.syllable(text, start, found, findings);
        }
        if has_particle {
            for disagreement in particle::disagreements(text.text) {
                let at = text.place(disagreement.at.clone());
                findings.push(Finding::warning(at, FaultKind::Particle(disagreement)));
            }
        }
    }

    /// Checks a syllable. Returns whether it is a particle that may have to agree.
    fn syllable(&mut self, text: Text<'t>, start: usize, found: &'t str, findings: &mut Findings) -> bool {
        let (why, is_particle, new) = match self.syllables.get(found) {
            Some(Known { why: None, is_particle }) => return *is_particle,
            Some(Known { why: Some(why), is_particle }) => (why.as_ref().clone(), *is_particle, false),
            None => {
                let why = syllable::analyse(found).err();
                let is_particle = particle::is_particle(found);
                self.syllables.insert(found, Known { why: why.clone().map(Box::new), is_particle });
                match why {
                    Some(why) => (why, is_particle, true),
                    None => return is_particle,
                }
            }
        };
        let is_loan = why.is_loan();
        // A loan is worth one warning a pack.
        if new || !is_loan {
            let at = text.place(start..start + found.len());
            let kind = FaultKind::Syllable { syllable: found.to_owned(), why };
            findings.push(if is_loan || self.fragments {
                Finding::warning(at, kind)
            } else {
                Finding::error(at, kind)
            });
        }
        is_particle
    }
}

/// Returns whether a run of tshegs, the first aside, is one of three or more.
fn is_ellipsis(text: &str, but_the_first: std::ops::Range<usize>) -> bool {
    text.get(but_the_first).is_some_and(|run| run.chars().count() > 1)
}

/// Returns a headword without the tsheg that it does not need.
pub(in crate::lesson) fn without_final(text: &str) -> &str {
    text.trim_end_matches(['\u{0f0b}', '\u{0f0c}'])
}

/// Returns whether this is less than a syllable: signs without a letter, or one letter or stack with any signs.
fn is_fragment(syllable: &str) -> bool {
    syllable.chars().filter(|c| matches!(c, '\u{0f40}'..='\u{0f6c}' | '\u{0f88}'..='\u{0f8c}')).count() <= 1
}

pub(super) fn has_tibetan(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{0f40}'..='\u{0fbc}' | '\u{0f00}' | '\u{0f20}'..='\u{0f33}'))
}
