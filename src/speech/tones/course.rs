//! The course of the voice in one syllable, without the slips of a pitch tracker and the echo of a room.
//!
//! No voice changes faster than about a semitone and a half in 10 ms (Xu and Sun, "Maximum speed of pitch change and how
//! it may relate to speech", 2002): where a track does, it is cut, and what does not fit the loudest long piece is moved
//! by an octave or left out.

use std::ops::Range;

/// The largest step, in semitones, from one frame to the next.
const LARGEST_STEP: f32 = 1.8;

/// Semitones that a voice goes on by in a frame at the most, and those by which a glide may go on within the window of the
/// tracker, which sees it as a jump.
const FASTEST: f32 = 1.2;
const UNSEEN: f32 = 4.5 * FASTEST;

/// A piece of so many frames is believed by itself.
const LONG: usize = 7;

/// How much quieter than the loudest, in dB, a piece is that may be echo or breath.
const QUIET: f32 = 14.0;

/// The longest gap, in frames, that creak may make in a syllable.
const LONGEST_GAP: usize = 45;

const OCTAVE: f32 = 12.0;

/// A piece of a track without a jump in it.
#[derive(Clone)]
struct Piece {
    at: Range<usize>,
    /// Its loudest frame, in dB.
    loudness: f32,
}

/// Returns the semitones of a syllable, frame by frame, with none where nothing is believed. `loudness` is in dB and as
/// long.
pub(super) fn mended(track: &[Option<f32>], loudness: &[f32]) -> Vec<Option<f32>> {
    let pieces = pieces(track, loudness);
    let top = pieces.iter().map(|piece| piece.loudness).fold(f32::MIN, f32::max);
    let weight = |piece: &Piece| {
        let frames = f32::from(u16::try_from(piece.at.len()).unwrap_or(u16::MAX));
        frames * 10f32.powf((piece.loudness - top) / 20.0)
    };
    let mut mended = vec![None; track.len()];
    let Some(main) = (0..pieces.len()).max_by(|a, b| {
        // Of equals the first, as it is said first.
        weight(&pieces[*a]).total_cmp(&weight(&pieces[*b])).then(b.cmp(a))
    }) else {
        return mended;
    };
    mended[pieces[main].at.clone()].copy_from_slice(&track[pieces[main].at.clone()]);
    let growth = Growth { track, top, main: pieces[main].clone() };
    growth.towards_end(&pieces[main + 1..], &mut mended);
    growth.towards_start(&pieces[..main], &mut mended);
    mended
}

/// Cuts a track at gaps and at steps that no voice takes.
fn pieces(track: &[Option<f32>], loudness: &[f32]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before: Option<f32> = None;
    for (at, (here, loudness)) in track.iter().zip(loudness).enumerate() {
        if let Some(here) = here {
            match pieces.last_mut() {
                Some(piece) if before.is_some_and(|before| (here - before).abs() <= LARGEST_STEP) => {
                    piece.at.end = at + 1;
                    piece.loudness = piece.loudness.max(*loudness);
                }
                _ => pieces.push(Piece { at: at..at + 1, loudness: *loudness }),
            }
        }
        before = *here;
    }
    pieces
}

/// What is added to the main piece, from it outwards.
struct Growth<'a> {
    track: &'a [Option<f32>],
    top: f32,
    main: Piece,
}

/// Where the course ends so far, seen in the direction in which it grows.
struct Edge {
    at: usize,
    height: f32,
    /// How much it rose over its last frames.
    trend: f32,
}

impl Growth<'_> {
    fn towards_end(&self, pieces: &[Piece], mended: &mut [Option<f32>]) {
        let mut inner = self.main.at.clone();
        for piece in pieces {
            let edge = inner.end - 1;
            let back = edge - 4.min(inner.len() - 1);
            let Some(edge) = edge_of(mended, edge, back) else { return };
            let gap = piece.at.start - edge.at;
            if gap > LONGEST_GAP {
                return;
            }
            if let Some(shift) = self.fits(piece, &edge, gap, false) {
                self.add(piece, shift, mended);
                inner = piece.at.clone();
            }
        }
    }

    fn towards_start(&self, pieces: &[Piece], mended: &mut [Option<f32>]) {
        let mut inner = self.main.at.clone();
        for piece in pieces.iter().rev() {
            let edge = inner.start;
            let back = edge + 4.min(inner.len() - 1);
            let Some(edge) = edge_of(mended, edge, back) else { return };
            let gap = edge.at - (piece.at.end - 1);
            if gap > LONGEST_GAP {
                return;
            }
            if let Some(shift) = self.fits(piece, &edge, gap, true) {
                self.add(piece, shift, mended);
                inner = piece.at.clone();
            }
        }
    }

    /// Whether a piece belongs to the course, and by how many semitones it is to be moved then.
    fn fits(&self, piece: &Piece, edge: &Edge, gap: usize, backwards: bool) -> Option<f32> {
        let (first, last) = (self.track[piece.at.start]?, self.track[piece.at.end - 1]?);
        let (near, far) = if backwards { (last, first) } else { (first, last) };
        let frames = piece.at.len();
        let step = near - edge.height;
        let way = FASTEST * f32::from(u16::try_from(gap).unwrap_or(u16::MAX));
        let most = (way + 0.6).min(5.5);
        let mut shift = 0.0;
        if step.abs() > most {
            let octave = if step > 0.0 { -OCTAVE } else { OCTAVE };
            if (step + octave).abs() <= 2.5 && frames < 2 * LONG {
                shift = octave;
            }
        }
        let moved = step + shift;
        let goes_on = edge.trend * step > 0.0
            && (far - near) * step > -0.8 * step.abs()
            && frames >= 3
            && gap <= 3
            && step.abs() < way + UNSEEN;
        let is_near = moved.abs() <= most && (frames >= 2 || gap == 1);
        let is_long = frames >= LONG && step.abs() < 9.5;
        let is_quiet = piece.loudness < self.top - QUIET;
        // Breath before the syllable; and the echo of its beginning, which is heard once a falling voice has gone.
        let is_breath = backwards && gap > 2 && is_quiet;
        let is_echo = !backwards && is_quiet && moved > 0.6 * most && frames < 12 && edge.trend < 0.0;
        let is_stray = gap >= 6 && frames < 4;
        ((is_near || is_long || goes_on) && !is_breath && !is_echo && !is_stray).then_some(shift)
    }

    fn add(&self, piece: &Piece, shift: f32, mended: &mut [Option<f32>]) {
        for (mended, height) in mended[piece.at.clone()].iter_mut().zip(&self.track[piece.at.clone()]) {
            *mended = height.map(|height| height + shift);
        }
    }
}

fn edge_of(mended: &[Option<f32>], at: usize, back: usize) -> Option<Edge> {
    let height = mended[at]?;
    Some(Edge { at, height, trend: height - mended[back]? })
}
