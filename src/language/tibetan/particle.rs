//! Particles agree with the last letter of the syllable before them: བོད་ཀྱི but ངའི, ལག་ཏུ but ལས་སུ.
//!
//! The table is the one of the traditional grammars as tibetan-spellchecker (CC0) gives it. Only sure slips are
//! reported: a form that is also a word (སུ who, ཤིང wood, ཡང again) is left alone, and so is what classical usage keeps
//! after a lost da-drag (ཤིན་ཏུ, གྱུར་ཀྱང) and what the spoken language writes before an auxiliary (འགྲོ་གི་རེད).
use std::ops::Range;

use super::{normal, syllable};
use crate::explain::Explain;

/// A particle with several forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Particle {
    /// འབྲེལ་སྒྲ, "of".
    Genitive,
    /// བྱེད་སྒྲ, the doer or the means.
    Ergative,
    /// ལ་དོན, "to, at", other than ལ and ན, which have one form.
    LaDon,
    /// རྒྱན་སྡུད, "also, although".
    Concessive,
    /// The progressive ཀྱིན.
    Progressive,
    /// The closing of quoted words.
    Quotative,
}

impl Particle {
    /// Returns the forms that agree with a final letter (none after a vowel, ཏ for an unwritten or written da-drag),
    /// the usual one first; `-` marks one that is joined on without a tsheg, in the place of a final འ.
    #[must_use]
    pub fn forms(self, after: Option<char>) -> &'static [&'static str] {
        match (self, after) {
            (Self::Genitive, Some('ག' | 'ང')) => &["གི"],
            (Self::Genitive, Some('ད' | 'བ' | 'ས' | 'ཏ')) => &["ཀྱི"],
            (Self::Genitive, Some(_)) => &["གྱི"],
            (Self::Genitive, None) => &["-འི", "ཡི"],
            (Self::Ergative, Some('ག' | 'ང')) => &["གིས"],
            (Self::Ergative, Some('ད' | 'བ' | 'ས' | 'ཏ')) => &["ཀྱིས"],
            (Self::Ergative, Some(_)) => &["གྱིས"],
            (Self::Ergative, None) => &["-ས", "ཡིས"],
            (Self::LaDon, Some('ག' | 'བ' | 'ཏ')) => &["ཏུ"],
            (Self::LaDon, Some('ས')) => &["སུ"],
            (Self::LaDon, Some(_)) => &["དུ"],
            (Self::LaDon, None) => &["-ར", "རུ"],
            (Self::Concessive, Some('ག' | 'ད' | 'བ' | 'ས' | 'ཏ')) => &["ཀྱང"],
            (Self::Concessive, Some(_)) => &["ཡང"],
            (Self::Concessive, None) => &["-འང", "ཡང"],
            (Self::Progressive, Some('ག' | 'ང')) => &["གིན"],
            (Self::Progressive, Some('ད' | 'བ' | 'ས' | 'ཏ')) => &["ཀྱིན"],
            (Self::Progressive, Some(_)) => &["གྱིན"],
            (Self::Progressive, None) => &["ཡིན"],
            (Self::Quotative, Some('ག' | 'ད' | 'བ' | 'ཏ')) => &["ཅེས"],
            (Self::Quotative, _) => &["ཞེས"],
        }
    }
}

/// A particle that does not agree with the syllable before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Where the particle stands, in bytes.
    pub at: Range<usize>,
    pub found: String,
    /// The forms that would agree; one that begins with `-` is joined to the syllable before, without a tsheg.
    pub expected: Vec<&'static str>,
    /// The syllable before.
    pub after: String,
}

impl Explain for Disagreement {
    fn message_id(&self) -> &'static str {
        "particle-disagrees"
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        vec![
            ("found", self.found.clone()),
            ("expected", self.expected.join(" / ")),
            ("after", self.after.clone()),
        ]
    }
}

/// Lists the particles of a text that surely do not agree. A particle is judged only where a tsheg alone parts it from
/// a native syllable.
#[must_use]
pub fn disagreements(text: &str) -> Vec<Disagreement> {
    let syllables: Vec<(usize, &str)> = syllable::syllables(text).collect();
    let joined = |left: usize, right: usize| {
        let (Some((start, first)), Some((end, _))) = (syllables.get(left), syllables.get(right)) else {
            return false;
        };
        let between = &text[start + first.len()..*end];
        !between.is_empty() && between.chars().all(normal::is_tsheg)
    };
    let mut found = Vec::new();
    for (index, pair) in syllables.windows(2).enumerate() {
        let &[(_, before), (start, syllable)] = pair else { continue };
        let Some(particle) = particle(syllable).filter(|_| joined(index, index + 1)) else { continue };
        let Ok(parts) = syllable::analyse(before) else { continue };
        let da_drag = parts.second_suffix == Some('ད');
        let last = if da_drag { Some('ཏ') } else { parts.final_letter() };
        let next =
            if joined(index + 1, index + 2) { syllables.get(index + 2).map(|(_, next)| *next) } else { None };
        let first = index.checked_sub(1).filter(|first| joined(*first, index));
        if let Some((_, first)) = first.and_then(|first| syllables.get(first))
            && is_spelt_out(first, before, syllable)
        {
            continue;
        }
        let forms = particle.forms(last);
        if !forms.contains(&syllable) && !ends_a_word(before, syllable) && !may_be_other(syllable, last, next)
        {
            found.push(Disagreement {
                at: start..start + syllable.len(),
                found: syllable.to_owned(),
                expected: forms.to_vec(),
                after: before.to_owned(),
            });
        }
    }
    found
}

/// Returns whether a syllable is one of the forms that [`disagreements`] judges. A text without one has no
/// disagreement.
#[must_use]
pub fn is_particle(syllable: &str) -> bool {
    particle(syllable).is_some()
}

/// Returns which particle a syllable is, where it is one.
fn particle(syllable: &str) -> Option<Particle> {
    Some(match syllable {
        "གི" | "ཀྱི" | "གྱི" | "ཡི" | "འི" => Particle::Genitive,
        "གིས" | "ཀྱིས" | "གྱིས" | "ཡིས" | "འིས" => Particle::Ergative,
        "ཏུ" | "དུ" => Particle::LaDon,
        "ཀྱང" => Particle::Concessive,
        "གིན" | "ཀྱིན" | "གྱིན" => Particle::Progressive,
        "ཅེས" | "ཞེས" => Particle::Quotative,
        _ => return None,
    })
}

/// Returns whether such a syllable may be another word after this final letter, or right by an older rule.
fn may_be_other(syllable: &str, last: Option<char>, next: Option<&str>) -> bool {
    let begins_a_word = |second: &[&str]| next.is_some_and(|next| second.contains(&next));
    match syllable {
        "གི" => (last.is_none() && next.is_none_or(is_auxiliary)) || begins_a_word(&["གུ", "ཝང", "ཝཾ"]),
        "ཀྱི" => begins_a_word(&["ཧུད", "གུད"]),
        "གྱི" => begins_a_word(&["ན", "ནར", "ལིང"]),
        "ཡི" => next.is_none_or(begins_after_yi),
        // The imperative གྱིས, "do", ends a sentence or comes before ཤིག.
        "གྱིས" => next.is_none_or(|next| next == "ཤིག" || next == "དང"),
        "ཏུ" => matches!(last, Some('ན' | 'ར' | 'ལ')) || begins_a_word(&["རུ"]),
        // After a vowel དུ is more often "how many"; before these it is, or begins a word of its own.
        "དུ" => last.is_none() || begins_a_word(&["མ", "བ", "མར", "མས", "མའི", "བའི", "ཡོད", "ཞིག"]),
        "ཀྱང" | "ཅེས" => matches!(last, Some('ན' | 'ར' | 'ལ')),
        // As གི is, after a vowel (འགྲོ་གིན་འདུག).
        "གིན" => last.is_none(),
        _ => false,
    }
}

/// Returns whether two syllables are a word whose second one only looks like a particle: just now, the name Situ.
fn ends_a_word(before: &str, syllable: &str) -> bool {
    matches!((before, syllable), ("ད", "གིན") | ("སི", "ཏུ"))
}

/// Returns whether a syllable is what was spelt aloud just before: after the name of a vowel sign (ཀ་གི་གུ་ཀི), or
/// after its last letter (ཅེ་ས་ཅེས).
fn is_spelt_out(first: &str, second: &str, syllable: &str) -> bool {
    matches!((first, second), ("གི", "གུ") | ("ཞབས", "ཀྱུ") | ("འགྲེང", "བུ") | ("ན", "རོ"))
        || syllable.strip_prefix(first) == Some(second)
}

/// Returns the auxiliaries before which the spoken language writes གི after any syllable.
fn is_auxiliary(syllable: &str) -> bool {
    let verb = syllable.strip_suffix("པས").unwrap_or(syllable);
    matches!(
        verb,
        "ཡིན" | "ཡོད"
            | "རེད"
            | "འདུག"
            | "མིན"
            | "མེད"
            | "མ"
            | "མི"
            | "ཡོང"
            | "གི"
    )
}

/// Returns whether a syllable goes on a word that begins with ཡི: letter, tutelary deity, hungry ghost, despair, delight.
fn begins_after_yi(next: &str) -> bool {
    ["གེ", "གི", "དམ", "དྭགས", "དྭྭགས", "དགས", "ཆད", "རང", "མུག", "ཐང", "ག"]
        .iter()
        .any(|second| next.starts_with(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(text: &str) -> Vec<(String, Vec<&'static str>)> {
        disagreements(text).into_iter().map(|d| (d.found, d.expected)).collect()
    }

    #[test]
    fn wrong_forms_are_reported_with_the_right_ones() {
        for (text, found, expected) in [
            ("བོད་གྱི་སྐད།", "གྱི", vec!["ཀྱི"]),
            ("ང་གི་མིང་", "གི", vec!["-འི", "ཡི"]),
            ("རྒྱལ་ཀྱིས་མཛད།", "ཀྱིས", vec!["གྱིས"]),
            ("ལག་དུ་ཐོགས།", "དུ", vec!["ཏུ"]),
            ("ལས་དུ་འགྲོ།", "དུ", vec!["སུ"]),
            ("ང་ཀྱང་འགྲོ།", "ཀྱང", vec!["-འང", "ཡང"]),
            ("ཁོང་འི་དེབ།", "འི", vec!["གི"]),
            ("བྱེད་གིན་འདུག", "གིན", vec!["ཀྱིན"]),
        ] {
            assert_eq!(slips(text), [(found.to_owned(), expected)], "{text}");
        }
    }

    #[test]
    fn right_forms_pass() {
        let text = "བོད་ཀྱི་སྐད། ང་ཚོའི་དེབ། ཁོང་གིས་བྲིས། ལག་ཏུ། རྒྱལ་གྱི་ཁབ། ངེས་པར་དུ། དེབ་ཀྱང་། ཤིན་ཏུ། ཞེས་ཟེར།";
        assert_eq!(slips(text), []);
    }

    #[test]
    fn doubtful_cases_pass() {
        for text in ["ང་འགྲོ་གི་ཡིན།", "བོད་ཡི་གེ", "མི་དུ་ཡོད།", "ཁྱོད་སུ་ཡིན།", "ལས་ཀ་གྱིས་ཤིག", "གྱུར་ཀྱང་།", "ང། གི"]
        {
            assert_eq!(slips(text), [], "{text}");
        }
    }

    #[test]
    fn the_second_syllable_of_a_word_is_no_particle() {
        for text in ["ད་གིན", "ད་གིན་ཐོན་སོང་།", "ཁོ་ད་གིན་འགྲོ་གིན་འདུག", "ཏའི་སི་ཏུ་རིན་པོ་ཆེ།"]
        {
            assert_eq!(slips(text), [], "{text}");
        }
        // After a consonant the progressive agrees.
        assert_eq!(slips("ལས་ཀ་བྱེད་གིན་འདུག"), [("གིན".to_owned(), vec!["ཀྱིན"])]);
        assert_eq!(slips("ང་ལམ་གིན་འདུག"), [("གིན".to_owned(), vec!["གྱིན"])]);
    }

    #[test]
    fn spelling_aloud_has_no_particles() {
        for text in [
            "ཀ་གི་གུ་ཀི།",
            "ག་ཡ་བཏགས་གྱ་གི་གུ་གྱི།",
            "ཀ་ཡ་བཏགས་ཀྱ་གི་གུ་ཀྱི།",
            "ཏ་ཞབས་ཀྱུ་ཏུ།",
            "ད་ཞབས་ཀྱུ་དུ།",
            "ཅ་འགྲེང་བུ་ཅེ་ས་ཅེས།",
            "ཀ་ན་རོ་ཀོ།",
        ] {
            assert_eq!(slips(text), [], "{text}");
        }
    }

    #[test]
    fn says_where() {
        let text = "ང་ བོད་གྱི་";
        let found = disagreements(text);
        assert_eq!(&text[found[0].at.clone()], "གྱི");
        assert_eq!(found[0].after, "བོད");
    }

    #[test]
    fn few_particles_of_a_dictionary_are_flagged() {
        let Some(folder) =
            std::env::var_os("TSHEG_CHECKS").filter(|name| !name.is_empty()).map(std::path::PathBuf::from)
        else {
            println!("skipped: TSHEG_CHECKS does not name the folder of word lists");
            return;
        };
        for (file, column) in [("botok_tsikchen.tsv", 0), ("gatitos_en_bo.tsv", 1)] {
            let text = std::fs::read_to_string(folder.join(file)).unwrap();
            let entries: Vec<_> = text.lines().filter_map(|line| line.split('\t').nth(column)).collect();
            let flagged: Vec<_> = entries
                .iter()
                .filter_map(|entry| Some((entry, disagreements(entry).into_iter().next()?)))
                .map(|(entry, slip)| format!("{entry} ({})", slip.expected.join(" / ")))
                .collect();
            println!("{file}: {} of {} flagged: {}", flagged.len(), entries.len(), flagged.join(", "));
            assert!(flagged.len() * 200 < entries.len(), "too many: {flagged:?}");
        }
    }
}
