//! The acoustic model, FastSpeech 2 as TensorFlowTTS has it (fastspeech2.baker.v2): symbols to a mel spectrogram.
//!
//! Differences from the graph in the file: the dropout on the pitch and energy embeddings, which that graph leaves on
//! in inference, is left out, so that the same symbols always sound the same; and the table of positions, which
//! the file has in 8 bits, is computed.

use super::error::ModelFault;
use super::layer::{Conv, Norm, Scratch, add, mish, row};
use super::matrix::{Matrix, MatrixMut, multiply};
use super::symbol::Symbol;
use super::tflite::Tensors;

/// Channels of a spectrogram frame.
pub(super) const MELS: usize = 80;

const HIDDEN: usize = 256;
const INNER: usize = 1024;
const HEADS: usize = 2;
const HEAD: usize = 16;
const POSTNET: usize = 512;

/// The longest that one symbol may last, in frames: two and a half seconds.
const LONGEST_SYMBOL: f32 = 200.0;

/// A symbol with what is asked of its sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub symbol: Symbol,
    /// Pitch to add in its course, at even points, in the model's unit (about 2.2 semitones).
    pub bend: [f32; 5],
}

/// What is asked of all symbols.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Prosody {
    /// Factor on durations: above 1 is slower.
    pub stretch: f32,
    /// Pitch to add throughout, in standard deviations of the corpus.
    pub shift: f32,
}

/// A mel spectrogram, [`MELS`] values a frame, and how many frames each symbol has of it.
#[derive(Debug)]
pub(super) struct Spectrogram {
    pub mel: Vec<f32>,
    pub frames: Vec<usize>,
}

pub(super) struct Acoustic {
    embeddings: Vec<f32>,
    encoder: Vec<Block>,
    decoder: Vec<Block>,
    duration: Predictor,
    pitch: Predictor,
    energy: Predictor,
    pitch_embedding: Conv,
    energy_embedding: Conv,
    mel: Conv,
    postnet: Vec<PostnetLayer>,
}

impl Acoustic {
    pub fn load(tensors: &Tensors<'_>) -> Result<Self, ModelFault> {
        let blocks = |side: &str| -> Result<Vec<Block>, ModelFault> {
            (0..3).map(|i| Block::load(tensors, &format!("{side}/layer_._{i}"))).collect()
        };
        Ok(Self {
            embeddings: row(tensors, Symbol::COUNT * HIDDEN, "embeddings/Gather/resource")?,
            encoder: blocks("encoder")?,
            decoder: blocks("decoder")?,
            duration: Predictor::load(tensors, "duration_predictor", "sequential_8", "dense_7")?,
            pitch: Predictor::load(tensors, "f0_predictor", "sequential_6", "dense_5")?,
            energy: Predictor::load(tensors, "energy_predictor", "sequential_7", "dense_6")?,
            pitch_embedding: conv(tensors, (1, HIDDEN), "f0_embeddings")?,
            energy_embedding: conv(tensors, (1, HIDDEN), "energy_embeddings")?,
            mel: dense(tensors, (HIDDEN, MELS), "mel_before")?,
            postnet: (0..POSTNET_LAYERS).map(|i| PostnetLayer::load(tensors, i)).collect::<Result<_, _>>()?,
        })
    }

    /// Turns symbols into a spectrogram.
    pub fn run(&self, segments: &[Segment], prosody: Prosody, scratch: &mut Scratch) -> Spectrogram {
        let mut hidden: Vec<f32> =
            segments.iter().flat_map(|segment| self.embedding(segment.symbol)).copied().collect();
        add_positions(&mut hidden);
        self.encoder.iter().for_each(|block| block.run(&mut hidden, scratch));

        let durations = self.duration.run(&hidden, scratch);
        let frames: Vec<usize> =
            durations.iter().map(|duration| frames(*duration, prosody.stretch)).collect();
        let mut pitch = self.pitch.run(&hidden, scratch);
        for pitch in &mut pitch {
            *pitch += prosody.shift;
        }
        let energy = self.energy.run(&hidden, scratch);
        add(&mut hidden, &self.pitch_embedding.zero_padded(&pitch, scratch));
        add(&mut hidden, &self.energy_embedding.zero_padded(&energy, scratch));

        let mut hidden = self.regulated(&hidden, &frames, segments, scratch);
        add_positions(&mut hidden);
        self.decoder.iter().for_each(|block| block.run(&mut hidden, scratch));
        let mut mel = self.mel.zero_padded(&hidden, scratch);
        let residual = self.postnet.iter().fold(mel.clone(), |signal, layer| layer.run(&signal, scratch));
        add(&mut mel, &residual);
        Spectrogram { mel, frames }
    }

    fn embedding(&self, symbol: Symbol) -> &[f32] {
        let start = symbol.index() * HIDDEN;
        self.embeddings.get(start..start + HIDDEN).unwrap_or_default()
    }

    /// Repeats the row of each symbol for its frames, with its pitch bent. The model was trained with one pitch a
    /// symbol, but its decoder follows a pitch that moves.
    fn regulated(
        &self,
        hidden: &[f32],
        frames: &[usize],
        segments: &[Segment],
        scratch: &mut Scratch,
    ) -> Vec<f32> {
        let response = self.pitch_embedding.response(scratch);
        let mut out = Vec::with_capacity(frames.iter().sum::<usize>() * HIDDEN);
        for ((row, count), segment) in hidden.chunks_exact(HIDDEN).zip(frames).zip(segments) {
            for frame in 0..*count {
                let bend = interpolated(&segment.bend, part(frame, *count));
                out.extend(row.iter().zip(&response).map(|(value, response)| value + bend * response));
            }
        }
        out
    }
}

/// How far the middle of a frame is through a symbol, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a symbol has at most a few hundred frames")]
fn part(frame: usize, count: usize) -> f32 {
    (frame as f32 + 0.5) / count as f32
}

/// The value of a line of even points at a part of its length.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the part is from 0 to 1")]
#[expect(clippy::cast_precision_loss, reason = "an index below five")]
fn interpolated(points: &[f32; 5], part: f32) -> f32 {
    let place = part.clamp(0.0, 1.0) * 4.0;
    let left = (place as usize).min(3);
    points[left] + (points[left + 1] - points[left]) * (place - left as f32)
}

/// The frames of a symbol, from the logarithm that is predicted.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn frames(log_duration: f32, stretch: f32) -> usize {
    ((log_duration.exp() - 1.0).max(0.0) * stretch).min(LONGEST_SYMBOL).round_ties_even() as usize
}

/// Adds to each row the sines and cosines of its place, counted from 1.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "an index, and a sine")]
fn add_positions(signal: &mut [f32]) {
    let rates: Vec<f64> = (0..HIDDEN / 2).map(|i| 10_000f64.powf((2 * i) as f64 / HIDDEN as f64)).collect();
    for (index, row) in signal.chunks_exact_mut(HIDDEN).enumerate() {
        for (pair, rate) in row.as_chunks_mut::<2>().0.iter_mut().zip(&rates) {
            let (sine, cosine) = ((index + 1) as f64 / rate).sin_cos();
            pair[0] += sine as f32;
            pair[1] += cosine as f32;
        }
    }
}

fn conv(tensors: &Tensors<'_>, shape: (usize, usize), name: &str) -> Result<Conv, ModelFault> {
    Conv::load(tensors, shape, &format!("{name}/conv1d"), &format!("{name}/BiasAdd/ReadVariableOp/resource"))
}

fn dense(tensors: &Tensors<'_>, shape: (usize, usize), name: &str) -> Result<Conv, ModelFault> {
    let (weights, bias) =
        (format!("{name}/Tensordot/MatMul"), format!("{name}/BiasAdd/ReadVariableOp/resource"));
    Conv::load(tensors, shape, &weights, &bias)
}

/// A transformer block: attention, then two convolutions, each with a residual and a norm after it.
struct Block {
    query: Conv,
    key: Conv,
    value: Conv,
    output: Conv,
    attention_norm: Norm,
    widening: Conv,
    narrowing: Conv,
    norm: Norm,
}

impl Block {
    fn load(tensors: &Tensors<'_>, name: &str) -> Result<Self, ModelFault> {
        let attention = |part: &str, shape| dense(tensors, shape, &format!("{name}/attention/{part}"));
        let inner = |part: &str, shape| conv(tensors, shape, &format!("{name}/intermediate/{part}"));
        let all_heads = (HIDDEN, HEADS * HEAD);
        Ok(Self {
            query: attention("self/query", all_heads)?,
            key: attention("self/key", all_heads)?,
            value: attention("self/value", all_heads)?,
            output: attention("output/dense", (HEADS * HEAD, HIDDEN))?,
            attention_norm: Norm::load(tensors, HIDDEN, &format!("{name}/attention/output/LayerNorm"))?,
            widening: inner("conv1d_1", (HIDDEN, INNER))?,
            narrowing: inner("conv1d_2", (INNER, HIDDEN))?,
            norm: Norm::load(tensors, HIDDEN, &format!("{name}/output/LayerNorm"))?,
        })
    }

    fn run(&self, signal: &mut [f32], scratch: &mut Scratch) {
        let attended = self.attended(signal, scratch);
        add(signal, &self.output.zero_padded(&attended, scratch));
        self.attention_norm.apply(signal);
        let mut inner = self.widening.zero_padded(signal, scratch);
        mish(&mut inner);
        add(signal, &self.narrowing.zero_padded(&inner, scratch));
        self.norm.apply(signal);
    }

    fn attended(&self, signal: &[f32], scratch: &mut Scratch) -> Vec<f32> {
        const WIDTH: usize = HEADS * HEAD;
        // One over the square root of the size of a head.
        const SCALE: f32 = 0.25;
        let rows = signal.len() / HIDDEN;
        let query = self.query.zero_padded(signal, scratch);
        let key = self.key.zero_padded(signal, scratch);
        let value = self.value.zero_padded(signal, scratch);
        let mut attended = vec![0.0; rows * WIDTH];
        let mut scores = vec![0.0; rows * rows];
        if rows == 0 {
            return attended;
        }
        for head in (0..WIDTH).step_by(HEAD) {
            let queries = Matrix { data: &query[head..], shape: (rows, HEAD), strides: (WIDTH, 1) };
            let keys = Matrix { data: &key[head..], shape: (HEAD, rows), strides: (1, WIDTH) };
            multiply(
                SCALE,
                queries,
                keys,
                0.0,
                MatrixMut { data: &mut scores, shape: (rows, rows), stride: rows },
            );
            scores.chunks_exact_mut(rows).for_each(softmax);
            let weights = Matrix { data: &scores, shape: (rows, rows), strides: (rows, 1) };
            let values = Matrix { data: &value[head..], shape: (rows, HEAD), strides: (WIDTH, 1) };
            let out = MatrixMut { data: &mut attended[head..], shape: (rows, HEAD), stride: WIDTH };
            multiply(1.0, weights, values, 0.0, out);
        }
        attended
    }
}

fn softmax(row: &mut [f32]) {
    let largest = row.iter().fold(f32::MIN, |largest, value| largest.max(*value));
    let mut sum = 0.0;
    for value in row.iter_mut() {
        *value = (*value - largest).exp();
        sum += *value;
    }
    for value in row {
        *value /= sum;
    }
}

/// Predicts one number a symbol.
struct Predictor {
    layers: Vec<(Conv, Norm)>,
    output: Conv,
}

impl Predictor {
    fn load(tensors: &Tensors<'_>, name: &str, layers: &str, output: &str) -> Result<Self, ModelFault> {
        let layer = |i: usize| {
            let conv = conv(tensors, (HIDDEN, HIDDEN), &format!("{name}/{layers}/conv_._{i}"))?;
            Ok((conv, Norm::load(tensors, HIDDEN, &format!("{name}/{layers}/LayerNorm_._{i}"))?))
        };
        Ok(Self {
            layers: (0..2).map(layer).collect::<Result<_, _>>()?,
            output: dense(tensors, (HIDDEN, 1), &format!("{name}/{output}"))?,
        })
    }

    fn run(&self, signal: &[f32], scratch: &mut Scratch) -> Vec<f32> {
        let mut signal = signal.to_vec();
        for (conv, norm) in &self.layers {
            signal = conv.zero_padded(&signal, scratch);
            for value in &mut signal {
                *value = value.max(0.0);
            }
            norm.apply(&mut signal);
        }
        self.output.zero_padded(&signal, scratch)
    }
}

const POSTNET_LAYERS: usize = 5;

/// A convolution with a batch norm folded into a gain and a shift, and tanh but for the last layer.
struct PostnetLayer {
    conv: Conv,
    gain: Vec<f32>,
    shift: Vec<f32>,
    is_last: bool,
}

impl PostnetLayer {
    fn load(tensors: &Tensors<'_>, index: usize) -> Result<Self, ModelFault> {
        let is_last = index + 1 == POSTNET_LAYERS;
        let inputs = if index == 0 { MELS } else { POSTNET };
        let outputs = if is_last { MELS } else { POSTNET };
        let norm =
            |part: &str| row(tensors, outputs, &format!("postnet/batch_norm_._{index}/batchnorm/{part}"));
        let conv = conv(tensors, (inputs, outputs), &format!("postnet/conv_._{index}"))?;
        Ok(Self { conv, gain: norm("mul")?, shift: norm("sub")?, is_last })
    }

    fn run(&self, signal: &[f32], scratch: &mut Scratch) -> Vec<f32> {
        let mut out = self.conv.zero_padded(signal, scratch);
        for row in out.chunks_exact_mut(self.conv.outputs()) {
            for ((value, gain), shift) in row.iter_mut().zip(&self.gain).zip(&self.shift) {
                *value = *value * gain + shift;
                if !self.is_last {
                    *value = value.tanh();
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_between_its_points() {
        let line = [0.0, 1.0, 2.0, 0.0, -4.0];
        for (part, value) in [(0.0, 0.0), (0.125, 0.5), (0.5, 2.0), (0.625, 1.0), (1.0, -4.0), (2.0, -4.0)] {
            assert!((interpolated(&line, part) - value).abs() < 1e-6, "{part}");
        }
    }

    #[test]
    fn durations_are_rounded_to_frames_and_bounded() {
        let log = |frames: f32| (frames + 1.0).ln();
        assert_eq!([log(7.0), log(-0.5), log(2.4)].map(|duration| frames(duration, 1.0)), [7, 0, 2]);
        assert_eq!(frames(log(4.0), 1.5), 6);
        assert_eq!([f32::MAX, f32::NAN].map(|duration| frames(duration, 1.0)), [200, 0]);
    }
}
