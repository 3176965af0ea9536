//! What a learner said, judged: syllable by syllable right, not right or unclear, with the line of the voice.

use super::Sound;
use super::melody::{Note, melody};
use super::pitch::{HOP, PitchTrack};
use super::quality::{Quality, Unclear};
use super::real;
use super::room::{Room, voice_db};
use super::tones::{Heard, Hearing, SpeakerRange, hear, hear_within};
use crate::language::mandarin::sandhi::Spoken;

/// Less sure than this, a tone is unclear: another is nearly as likely.
const SURE: f64 = 0.45;

/// What a syllable came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    /// Another tone was heard.
    Wrong,
    /// No tone was heard clearly.
    Unclear,
}

/// A syllable that was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub asked: Spoken,
    pub heard: Heard,
    pub verdict: Verdict,
    /// How far the line is from the melody that is drawn, in semitones, as a root mean square; none without voice.
    pub distance: Option<f64>,
    /// The pitch in Hz every 10 ms from its start to its end; none where there is no voice.
    pub line: Vec<Option<f32>>,
}

/// An utterance, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// The syllables; empty where nothing can be judged.
    pub said: Vec<Said>,
    /// Why nothing is judged, if so.
    pub unclear: Option<Unclear>,
    pub quality: Quality,
    /// From how deep to how high the voice of this utterance goes, where it has enough voice.
    pub own_range: Option<SpeakerRange>,
}

impl Attempt {
    /// Judges a sound in which one of these ways of saying something is expected. Of several ways that one counts of
    /// which most is heard. `bounds` are the places of the syllables in seconds where a listener has given them, and
    /// `noise_db` is the noise of the room, where it was measured.
    #[must_use]
    pub fn judge(
        sound: &Sound,
        ways: &[Vec<Spoken>],
        bounds: Option<&[(f64, f64)]>,
        range: Option<SpeakerRange>,
        noise_db: Option<f32>,
    ) -> Self {
        let heard = |asked: &[Spoken]| match bounds {
            Some(bounds) => hear_within(sound, asked, bounds, range),
            None => hear(sound, asked, range),
        };
        let track = PitchTrack::of(sound, range.map(SpeakerRange::pitches));
        let likeliest = ways.first().map(Vec::as_slice).unwrap_or_default();
        let mut hearing = heard(likeliest);
        let mut asked = likeliest;
        // What is heard is the same whatever was asked; only the distance and the advice are of one way.
        let agrees = |way: &[Spoken]| {
            let pairs = way.iter().zip(&hearing.syllables);
            pairs.filter(|(asked, heard)| heard.tone == Some(asked.syllable.tone)).count()
        };
        let same_length = ways.iter().filter(|way| way.len() == likeliest.len());
        // Of equals the likeliest.
        let nearest = same_length.rev().max_by_key(|way| agrees(way));
        if let Some(nearest) = nearest.filter(|way| agrees(way) > agrees(likeliest)) {
            hearing = heard(nearest);
            asked = nearest;
        }
        let is_drowned = noise_db.is_some_and(|noise| Room::of(noise, voice_db(sound)) == Room::TooNoisy);
        let own_range = SpeakerRange::of(&track);
        let unclear = hearing.unclear.or(is_drowned.then_some(Unclear::TooNoisy));
        Self {
            said: if unclear.is_none() {
                said(asked, &hearing, &track, range.or(own_range))
            } else {
                Vec::new()
            },
            unclear,
            quality: hearing.quality,
            own_range,
        }
    }

    /// Returns whether every syllable was heard clearly.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        !self.said.is_empty() && self.said.iter().all(|said| said.verdict != Verdict::Unclear)
    }

    /// Returns whether every syllable was right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        !self.said.is_empty() && self.said.iter().all(|said| said.verdict == Verdict::Right)
    }

    /// Returns from where to where each syllable goes, in seconds.
    #[must_use]
    pub fn bounds(&self) -> Vec<(f64, f64)> {
        self.said.iter().map(|said| (said.heard.start, said.heard.end)).collect()
    }
}

fn said(asked: &[Spoken], hearing: &Hearing, track: &PitchTrack, range: Option<SpeakerRange>) -> Vec<Said> {
    let syllable = |((asked, heard), note): ((&Spoken, &Heard), Note)| {
        let verdict = match heard.tone {
            None => Verdict::Unclear,
            Some(_) if heard.confidence < SURE => Verdict::Unclear,
            Some(tone) if tone == asked.syllable.tone => Verdict::Right,
            Some(_) => Verdict::Wrong,
        };
        let within = |at: usize| (heard.start..heard.end).contains(&(real(at) * HOP));
        let line = track.moments.iter().enumerate().filter(|(at, _)| within(*at));
        let line: Vec<Option<f32>> = line.map(|(_, moment)| moment.hz).collect();
        let distance = range.map_or(heard.distance, |range| distance(&line, note, range));
        Said { asked: asked.clone(), heard: heard.clone(), verdict, distance, line }
    };
    asked.iter().zip(&hearing.syllables).zip(melody(asked)).map(syllable).collect()
}

/// How far a line lies from a melody that goes from its first voice to its last, in semitones.
fn distance(line: &[Option<f32>], note: Note, range: SpeakerRange) -> Option<f64> {
    let first = line.iter().position(Option::is_some)?;
    let last = line.iter().rposition(Option::is_some)?;
    let length = real((last - first).max(1));
    let far = |(at, hz): (usize, &Option<f32>)| {
        let target = range.hz(note.level(real(at) / length));
        hz.map(|hz| (12.0 * f64::from(hz / target).log2()).powi(2))
    };
    let squares: Vec<f64> = line[first..=last].iter().enumerate().filter_map(far).collect();
    Some((squares.iter().sum::<f64>() / real(squares.len())).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::mandarin::sandhi;
    use crate::speech::hum::{RATE, hum};

    fn range() -> SpeakerRange {
        SpeakerRange::new(150.0, 290.0).unwrap()
    }

    /// A hum of some pinyin in the noise of a room.
    fn sound(pinyin: &str, noise: f32) -> Sound {
        let spoken = sandhi::ways("", pinyin, None).unwrap().remove(0);
        let silence = vec![0.0; 8_000];
        let mut samples = [silence.clone(), hum(&melody(&spoken), range()), silence].concat();
        let mut state = 1_u32;
        for sample in &mut samples {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *sample += noise * (f32::from(u16::try_from(state >> 16).unwrap()) / 32_768.0 - 1.0);
        }
        Sound::mixed(&samples, 1, RATE)
    }

    fn judged(said: &str, asked: &[&str]) -> Attempt {
        let ways: Vec<_> =
            asked.iter().map(|asked| sandhi::ways("", asked, None).unwrap().remove(0)).collect();
        Attempt::judge(&sound(said, 0.0005), &ways, None, Some(range()), Some(-66.0))
    }

    fn verdicts(attempt: &Attempt) -> Vec<Verdict> {
        attempt.said.iter().map(|said| said.verdict).collect()
    }

    #[test]
    fn each_syllable_is_right_or_not_by_itself_and_has_its_line() {
        let right = judged("má mà", &["má mà"]);
        assert_eq!(verdicts(&right), [Verdict::Right, Verdict::Right], "{right:?}");
        assert!(right.is_clear() && right.is_right());
        for said in &right.said {
            let voiced: Vec<f32> = said.line.iter().flatten().copied().collect();
            assert!(voiced.len() > 15 && voiced.iter().all(|hz| (140.0..300.0).contains(hz)), "{voiced:?}");
        }
        let wrong = judged("má mā", &["má mà"]);
        assert_eq!(verdicts(&wrong), [Verdict::Right, Verdict::Wrong]);
        assert!(wrong.is_clear() && !wrong.is_right() && wrong.said[1].heard.advice.is_some());
        assert!(wrong.said[1].distance > right.said[1].distance && right.said[1].distance < Some(1.0));
    }

    #[test]
    fn of_several_ways_of_saying_it_the_one_that_was_said_counts() {
        let second = judged("mǎ mà", &["má mà", "mǎ mà"]);
        assert!(second.is_right(), "{second:?}");
        assert_eq!(second.said[0].heard.advice, None);
        assert!(judged("má mà", &["má mà", "mǎ mà"]).is_right());
    }

    #[test]
    fn in_a_room_as_loud_as_the_voice_nothing_is_judged() {
        let ways = [sandhi::ways("", "má mà", None).unwrap().remove(0)];
        let noisy = Attempt::judge(&sound("má mà", 0.5), &ways, None, Some(range()), Some(-10.8));
        assert_eq!((noisy.unclear, noisy.said.len(), noisy.is_clear()), (Some(Unclear::TooNoisy), 0, false));
        let silence = Sound { samples: vec![0.0; 24_000], rate: RATE };
        let silent = Attempt::judge(&silence, &ways, None, Some(range()), None);
        assert!(silent.unclear.is_some() && !silent.is_right() && !silent.is_clear());
    }

    #[test]
    fn boundaries_that_are_given_back_change_nothing() {
        let found = judged("má mà", &["má mà"]);
        let ways = [sandhi::ways("", "má mà", None).unwrap().remove(0)];
        let again =
            Attempt::judge(&sound("má mà", 0.0005), &ways, Some(&found.bounds()), Some(range()), Some(-66.0));
        assert_eq!((verdicts(&again), again.bounds()), (verdicts(&found), found.bounds()));
    }
}
