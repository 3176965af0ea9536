//! The settings of speaking: the microphone, and the learner's voice as each microphone hears it.

use crate::speech::tones::SpeakerRange;

/// How a learner speaks into the machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpeakingChoices {
    /// The name of the microphone that was chosen; the system's own choice when `None`.
    pub microphone: Option<String>,
    /// The learner's voice, by microphone: the one found last goes first.
    voices: Vec<KnownVoice>,
}

/// A learner's voice, as a microphone hears it.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownVoice {
    /// The name of the microphone.
    pub microphone: String,
    /// From how deep to how high the learner talks.
    pub range: SpeakerRange,
    /// The noise of the room when it was found, in dB below the loudest.
    pub noise_db: f32,
    /// How loud the voice was, likewise.
    pub voice_db: f32,
}

/// Most microphones that are remembered.
const MOST: usize = 12;

impl SpeakingChoices {
    /// Returns the learner's voice as this microphone hears it, once it has been found.
    #[must_use]
    pub fn voice(&self, microphone: &str) -> Option<&KnownVoice> {
        self.voices.iter().find(|known| known.microphone == microphone)
    }

    /// Remembers the voice, in place of what was found with that microphone before.
    pub fn remember(&mut self, voice: KnownVoice) {
        self.voices.retain(|known| known.microphone != voice.microphone);
        self.voices.insert(0, voice);
        self.voices.truncate(MOST);
    }

    /// A line for each voice: the lowest and highest pitch, noise and voice, and the name of the microphone.
    pub(super) fn written(&self) -> String {
        let line = |known: &KnownVoice| {
            let KnownVoice { microphone, range, noise_db, voice_db } = known;
            let name = microphone.replace(['\n', '\r'], " ");
            format!("{:.1} {:.1} {noise_db:.1} {voice_db:.1} {name}", range.low(), range.high())
        };
        self.voices.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Takes over what was written; a line that cannot be understood is none.
    pub(super) fn take(&mut self, written: &str) {
        self.voices = written.lines().filter_map(read).take(MOST).collect();
    }
}

fn read(line: &str) -> Option<KnownVoice> {
    let mut parts = line.splitn(5, ' ');
    let mut number = || parts.next()?.parse::<f32>().ok().filter(|number| number.is_finite());
    let (low, high, noise_db, voice_db) = (number()?, number()?, number()?, number()?);
    let range = SpeakerRange::new(low, high)?;
    Some(KnownVoice { microphone: parts.next()?.to_owned(), range, noise_db, voice_db })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice(microphone: &str, low: f32) -> KnownVoice {
        let range = SpeakerRange::new(low, 2.0 * low).unwrap();
        KnownVoice { microphone: microphone.to_owned(), range, noise_db: -60.0, voice_db: -25.5 }
    }

    #[test]
    fn voices_are_kept_by_microphone_and_read_as_they_were_written() {
        let mut choices = SpeakingChoices::default();
        choices.remember(voice("Built-in Audio, Analog", 120.0));
        choices.remember(voice("Headset", 150.0));
        choices.remember(voice("Headset", 155.0));
        let mut read = SpeakingChoices::default();
        read.take(&choices.written());
        assert_eq!(read, choices);
        assert_eq!(read.voice("Headset"), Some(&voice("Headset", 155.0)));
        assert_eq!(read.voice("Built-in Audio, Analog"), Some(&voice("Built-in Audio, Analog", 120.0)));
        assert_eq!(read.voice("Headse"), None);
    }

    #[test]
    fn what_cannot_be_understood_is_left_out() {
        let mut read = SpeakingChoices::default();
        read.take("120 240 -60 -20 A mic\n1 2 3\n\n300 100 -60 -20 Upside down\nx y z w v");
        assert_eq!(read.voices.len(), 1);
        assert!((read.voice("A mic").unwrap().range.low() - 120.0).abs() < 0.01);
    }
}
