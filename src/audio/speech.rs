//! The voice thread: computes what the computer voice says, piece by piece, and remembers what it said last.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::wave::of_samples;
use super::{AudioFault, Note, Reply, SharedState, Start, Turn, What, computer_voice};
use crate::voice::{RATE, Speaking, Utterance, Voice};

/// Something to be said.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub turn: u64,
    pub utterance: Utterance,
    pub speaking: Speaking,
    pub start: Start,
    /// Whoever waits until it has been heard.
    pub reply: Option<Reply>,
}

/// After this long without a word the voice and all that it remembers is let go, about 35 MB.
const UNLOADED_AFTER: Duration = Duration::from_mins(10);

/// Says what is wanted until nobody can want anything any more. Of several requests that wait only the last is of the
/// present turn, and said.
pub(super) fn serve(
    wanted: &Receiver<Request>,
    notes: &Sender<Note>,
    home: &Path,
    turn: &Turn,
    state: &SharedState,
) {
    let mut voice: Option<Voice> = None;
    let mut said = Said::default();
    loop {
        let request = if voice.is_some() {
            wanted.recv_timeout(UNLOADED_AFTER)
        } else {
            wanted.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        let request = match request {
            Ok(request) => request,
            Err(RecvTimeoutError::Timeout) => {
                voice = None;
                said = Said::default();
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        if !turn.is_now(request.turn) {
            continue;
        }
        let delivery = Delivery { notes, turn, request: &request };
        if let Some(samples) = said.find(&request) {
            delivery.hand_over(samples.to_vec(), true);
            delivery.end();
            continue;
        }
        let ready = match voice.take().map_or_else(|| computer_voice::load(home), Ok) {
            Ok(loaded) => voice.insert(loaded),
            Err(error) => {
                let fault = AudioFault::NoVoice(error);
                if let Some(reply) = &request.reply {
                    // Whoever asked may have gone.
                    let _ = reply.send(Err(fault.clone()));
                }
                state.set_fault(Some(fault));
                continue;
            }
        };
        if let Some(samples) = delivery.say(ready) {
            delivery.end();
            said.remember(&request, samples);
        }
    }
}

/// How a request is handed to the sound thread.
struct Delivery<'a> {
    notes: &'a Sender<Note>,
    turn: &'a Turn,
    request: &'a Request,
}

impl Delivery<'_> {
    /// Computes it and hands over each piece. Returns all of it; none if something else is to be said before it is
    /// whole.
    fn say(&self, voice: &Voice) -> Option<Vec<f32>> {
        let mut whole = Vec::new();
        for piece in voice.say(&self.request.utterance, self.request.speaking) {
            if piece.is_empty() {
                continue;
            }
            let is_first = whole.is_empty();
            whole.extend_from_slice(&piece);
            if !self.hand_over(piece, is_first) {
                return None;
            }
        }
        Some(whole)
    }

    /// Lets whoever waits know when it ends.
    fn end(&self) {
        if let Some(reply) = self.request.reply.clone() {
            // The sound thread ends only with the program.
            let _ = self.notes.send(Note { what: What::End { reply }, asked: Instant::now() });
        }
    }

    /// Hands over a piece and returns whether more is wanted.
    fn hand_over(&self, samples: Vec<f32>, is_first: bool) -> bool {
        let Request { turn, start, .. } = *self.request;
        let wave = of_samples(samples, RATE);
        let what = if is_first { What::Speech { turn, wave, start } } else { What::Piece { turn, wave } };
        self.turn.is_now(turn) && self.notes.send(Note { what, asked: Instant::now() }).is_ok()
    }
}

/// What was said last, to be said again at once.
#[derive(Default)]
struct Said {
    /// The last one last.
    kept: Vec<(Utterance, Speaking, Vec<f32>)>,
}

impl Said {
    /// The most samples that are kept: 80 seconds, 7.7 MB.
    const MOST_SAMPLES: usize = 80 * RATE as usize;

    fn find(&mut self, request: &Request) -> Option<&[f32]> {
        let is_it = |(utterance, speaking, _): &(Utterance, Speaking, Vec<f32>)| {
            *utterance == request.utterance && *speaking == request.speaking
        };
        let place = self.kept.iter().position(is_it)?;
        let found = self.kept.remove(place);
        self.kept.push(found);
        self.kept.last().map(|(_, _, samples)| samples.as_slice())
    }

    fn remember(&mut self, request: &Request, samples: Vec<f32>) {
        let mut room = Self::MOST_SAMPLES;
        if samples.len() > room {
            return;
        }
        self.kept.push((request.utterance.clone(), request.speaking, samples));
        let fitting = self.kept.iter().rev().take_while(|(_, _, samples)| {
            let fits = samples.len() <= room;
            room = room.saturating_sub(samples.len());
            fits
        });
        let dropped = self.kept.len() - fitting.count();
        self.kept.drain(..dropped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(pinyin: &str) -> Request {
        let utterance = Utterance::from_surface(pinyin).unwrap();
        Request { turn: 1, utterance, speaking: Speaking::default(), start: Start::AtOnce, reply: None }
    }

    #[test]
    fn what_was_said_last_is_kept_and_the_oldest_goes_first() {
        let mut said = Said::default();
        let third = Said::MOST_SAMPLES / 3;
        for (index, pinyin) in ["mā", "má", "mǎ"].into_iter().enumerate() {
            said.remember(&request(pinyin), vec![f32::from(u8::try_from(index).unwrap()); third]);
        }
        assert_eq!(said.find(&request("mā")).map(|samples| (samples.len(), samples[0])), Some((third, 0.0)));
        said.remember(&request("mà"), vec![3.0; third]);
        assert!(said.find(&request("má")).is_none(), "not asked for since");
        assert!(["mā", "mǎ", "mà"].iter().all(|pinyin| said.find(&request(pinyin)).is_some()));
        said.remember(&request("a"), vec![0.0; Said::MOST_SAMPLES + 1]);
        assert_eq!(said.kept.len(), 3, "what is too long drives nothing out");
    }
}
