//! An utterance without a speaker, for whoever shows the trainer without a microphone.

use crate::audio::microphone::Take;
use crate::language::mandarin::sandhi::{self, Spoken};
use crate::speech::hum::{RATE, hum};
use crate::speech::melody::melody;
use crate::speech::tones::SpeakerRange;

/// Silence before and after, in samples.
const AROUND: usize = 9_600;

/// Returns the melody of some pinyin, hummed in a range, with the silence of a room around it. Nothing but silence where
/// it is no pinyin.
pub fn hummed(pinyin: &str, range: SpeakerRange) -> Take {
    let spoken: Option<Vec<Spoken>> =
        sandhi::ways("", pinyin, None).ok().and_then(|ways| ways.into_iter().next());
    let silence = vec![0.0; AROUND];
    let samples = [silence.clone(), hum(&melody(&spoken.unwrap_or_default()), range), silence].concat();
    Take { samples, rate: RATE }
}
