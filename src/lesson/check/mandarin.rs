//! Mandarin: pinyin that can be read, fits the hanzi, and is the citation form.

use super::{Checker, Findings};
use crate::language::mandarin::hanzi::{Doubt, Misfit, doubtful, is_hanzi};
use crate::lesson::FaultKind;
use crate::lesson::fault::Finding;
use crate::lesson::source::Text;

impl<'t> Checker<'t> {
    /// Hanzi and their pinyin.
    #[expect(clippy::unused_self, reason = "called as the other checks are")]
    pub fn reading(&mut self, zh: Text<'t>, pinyin: Text<'t>, findings: &mut Findings) {
        if !zh.text.chars().any(is_hanzi) {
            findings.push(Finding::error(zh.node.at(), FaultKind::NotChinese { found: zh.owned() }));
            return;
        }
        match doubtful(zh.text, pinyin.text) {
            Ok(doubts) => {
                for doubt in doubts {
                    let (Doubt::Reading { index, .. } | Doubt::Sandhi { index, .. }) = doubt;
                    let at = hanzi_at(zh, index);
                    findings.push(Finding::warning(at, FaultKind::Doubt(doubt)));
                }
            }
            Err(Misfit::Pinyin(fault)) => {
                let start = nth_char(pinyin.text, fault.position());
                let at = pinyin.place(start..pinyin.text.len());
                findings.push(Finding::error(at, FaultKind::Pinyin(fault)));
            }
            Err(misfit) => findings.push(Finding::error(pinyin.node.at(), FaultKind::Misfit(misfit))),
        }
    }
}

/// Where the hanzi of this index, from 0, stands.
fn hanzi_at(zh: Text<'_>, index: usize) -> std::ops::Range<usize> {
    match zh.text.char_indices().filter(|(_, c)| is_hanzi(*c)).nth(index) {
        Some((start, found)) => zh.place(start..start + found.len_utf8()),
        None => zh.node.at(),
    }
}

/// The byte at which a character, counted from 0, begins.
fn nth_char(text: &str, position: usize) -> usize {
    text.char_indices().nth(position).map_or(text.len(), |(start, _)| start)
}
