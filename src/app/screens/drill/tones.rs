//! Draws tones: by contour and name.

use crate::app::icons;
use crate::app::theme::size;
use crate::app::widgets::{Side, TextLook, TextRole, Ui, column, icon, label, row};
use crate::drill::exercise::GivenTone;
use crate::language::mandarin::pinyin::{self, Tone};

/// Draws the syllables with the tones that were given, then as they should be.
pub fn given(ui: &mut Ui, syllables: &[GivenTone], is_right: bool, slip: TextRole) {
    row(ui, 22.0, |ui| {
        for syllable in syllables {
            let tone = if is_right { Some(syllable.right) } else { syllable.given };
            let text =
                tone.map_or_else(|| syllable.letters.clone(), |tone| with_tone(&syllable.letters, tone));
            let role = if syllable.is_right { TextRole::Ink } else { slip };
            column(ui, 0.0, Side::Middle, |ui| {
                label(ui, &text, TextLook::new(28.0).role(role).one_line());
                view_tone(ui, tone, role);
            });
        }
    });
}

/// Returns a syllable with the mark of a tone.
pub fn with_tone(letters: &str, tone: Tone) -> String {
    let marked = pinyin::parse(letters).ok().and_then(|read| read.into_iter().next());
    marked.map_or_else(|| letters.to_owned(), |syllable| pinyin::Syllable { tone, ..syllable }.to_string())
}

/// Draws tones that follow one another.
pub fn view_tones(ui: &mut Ui, tones: &[Tone]) {
    row(ui, 26.0, |ui| {
        for tone in tones {
            view_tone(ui, Some(*tone), TextRole::Ink);
        }
    });
}

/// Draws a tone by its contour and its name.
pub fn view_tone(ui: &mut Ui, tone: Option<Tone>, role: TextRole) {
    let way: &[char] = match tone {
        Some(Tone::First) => &[icons::ARROW_RIGHT],
        Some(Tone::Second) => &[icons::ARROW_UP_RIGHT],
        Some(Tone::Third) => &[icons::ARROW_DOWN_RIGHT, icons::ARROW_UP_RIGHT],
        Some(Tone::Fourth) => &[icons::ARROW_DOWN_RIGHT],
        Some(Tone::Neutral) | None => &[],
    };
    let name = tone_name(ui, tone);
    row(ui, 4.0, |ui| {
        label(ui, &name, TextLook::new(size::BODY).role(role));
        for glyph in way {
            icon(ui, *glyph, 20.0, role);
        }
    });
}

/// Returns the name of a tone.
pub fn tone_name(ui: &Ui, tone: Option<Tone>) -> String {
    ui.say(match tone {
        Some(Tone::First) => "drill-tone-first",
        Some(Tone::Second) => "drill-tone-second",
        Some(Tone::Third) => "drill-tone-third",
        Some(Tone::Fourth) => "drill-tone-fourth",
        Some(Tone::Neutral) => "drill-tone-neutral",
        None => "drill-tone-none",
    })
}
