//! The guided step before the first tones: a second of silence tells the noise of the room, a few words tell the range
//! of the learner's voice. Both are kept for this learner and this microphone.

use std::time::Duration;

use bevy::prelude::*;

use crate::app::authoring::studio::Ear;
use crate::app::storage::CurrentSettings;
use crate::audio::microphone::{Input, Take};
use crate::drill::tone_practice::Deck;
use crate::progress::KnownVoice;
use crate::speech::Sound;
use crate::speech::pitch::PitchTrack;
use crate::speech::quality::Unclear;
use crate::speech::room::{Room, noise_db, voice_db};
use crate::speech::tones::SpeakerRange;

/// How long the room is listened to.
pub const SILENCE: Duration = Duration::from_millis(1_500);

/// How far the step is.
#[derive(Clone, Debug, PartialEq)]
pub enum VoiceStep {
    /// The room is listened to.
    Silence,
    /// The room is known; a few words are said.
    Words {
        /// Its noise in dB.
        noise_db: f32,
        /// Why the words that were said do not do.
        unclear: Option<Unclear>,
    },
    /// Both are known.
    Found(Found),
}

/// What was found, and what is practised next.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub range: SpeakerRange,
    pub room: Room,
}

/// The guided step, and the deck that waits for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub step: VoiceStep,
    pub then: Option<Deck>,
}

impl Finding {
    pub fn before(then: Option<Deck>) -> Self {
        Self { step: VoiceStep::Silence, then }
    }

    /// Takes in what was recorded. Returns the voice once it has been found.
    pub fn take_in(&mut self, take: &Take, microphone: &str) -> Option<KnownVoice> {
        let sound = Sound::mixed(&take.samples, 1, take.rate);
        match self.step {
            VoiceStep::Silence => {
                self.step = VoiceStep::Words { noise_db: noise_db(&sound), unclear: None };
                None
            }
            VoiceStep::Words { noise_db, .. } => {
                let voice_db = voice_db(&sound);
                let room = Room::of(noise_db, voice_db);
                let range = SpeakerRange::of(&PitchTrack::of(&sound, None));
                let (Some(range), false) = (range, room == Room::TooNoisy) else {
                    let why = if room == Room::TooNoisy { Unclear::TooNoisy } else { Unclear::TooShort };
                    self.step = VoiceStep::Words { noise_db, unclear: Some(why) };
                    return None;
                };
                self.step = VoiceStep::Found(Found { range, room });
                Some(KnownVoice { microphone: microphone.to_owned(), range, noise_db, voice_db })
            }
            VoiceStep::Found(_) => None,
        }
    }
}

/// The microphone that was chosen listens; a made-up one stays.
pub(super) fn follow_choice(current: Res<CurrentSettings>, mut ear: ResMut<Ear>) {
    if !current.is_changed() || !matches!(ear.0, Input::Device | Input::Named(_)) {
        return;
    }
    let wanted = match &current.settings.speaking.microphone {
        Some(name) => Input::Named(name.clone()),
        None => Input::Device,
    };
    if ear.0 != wanted {
        ear.0 = wanted;
    }
}
