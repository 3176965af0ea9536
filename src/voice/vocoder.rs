//! The vocoder, multi-band MelGAN as TensorFlowTTS has it (`multiband_melgan.baker.v1`): a mel spectrogram to sound.
//!
//! The graph in the file rounds the bands to 8 bits before they are joined, which is heard as a hiss; that is left out.

use std::f64::consts::PI;

use super::acoustic::MELS;
use super::error::ModelFault;
use super::layer::{Conv, Scratch, add, leaky};
use super::tflite::Tensors;

/// Samples that a frame of the spectrogram becomes.
pub(super) const HOP: usize = 300;

/// Frames to either side that the sound of a frame depends on.
const REACH: usize = 22;

const BANDS: usize = 4;

/// By how much each stage upsamples; together with the joining of the bands, [`HOP`].
const SCALES: [usize; 3] = [3, 5, 5];

/// Channels before the first stage and after each.
const CHANNELS: [usize; 4] = [384, 192, 96, 48];

const STACKS: usize = 4;

/// The prefix of all names in the file.
const PREFIX: &str = "sequential_4";

pub(super) struct Vocoder {
    first: Conv,
    stages: Vec<Stage>,
    last: Conv,
    synthesis: Conv,
}

impl Vocoder {
    pub fn load(tensors: &Tensors<'_>) -> Result<Self, ModelFault> {
        Ok(Self {
            first: conv(tensors, (MELS, CHANNELS[0]), "conv1d", None)?,
            stages: (0..SCALES.len()).map(|i| Stage::load(tensors, i)).collect::<Result<_, _>>()?,
            last: conv(tensors, (CHANNELS[3], BANDS), "conv1d_25", None)?,
            synthesis: synthesis(),
        })
    }

    /// Returns the sound of the frames from `from` to `to`, the same as in the sound of all frames.
    pub fn piece(&self, mel: &[f32], (from, to): (usize, usize), scratch: &mut Scratch) -> Vec<f32> {
        let frames = mel.len() / MELS;
        let (from, to) = (from.min(frames), to.min(frames));
        let start = from.saturating_sub(REACH);
        let end = (to + REACH).min(frames);
        if from >= to {
            return Vec::new();
        }
        let mut samples = self.run(&mel[start * MELS..end * MELS], scratch);
        samples.truncate((to - start) * HOP);
        samples.drain(..(from - start) * HOP);
        samples
    }

    /// Turns a spectrogram into samples.
    fn run(&self, mel: &[f32], scratch: &mut Scratch) -> Vec<f32> {
        let mut signal = self.first.mirror_padded(mel, 1, scratch);
        for stage in &self.stages {
            signal = stage.run(&signal, scratch);
        }
        let mut bands = self.last.mirror_padded(&leaky(&signal), 1, scratch);
        for value in &mut bands {
            *value = value.tanh();
        }
        // Four rows of filters, one for each sample that a row of bands becomes: written in order they are the sound.
        self.synthesis.padded_with_zeros(&bands, SYNTHESIS_PADDING, scratch)
    }
}

fn conv(
    tensors: &Tensors<'_>,
    shape: (usize, usize),
    name: &str,
    twin: Option<&str>,
) -> Result<Conv, ModelFault> {
    // Two biases that are only ever added to one another learnt the same values, and the converter kept one of them.
    let bias = |name: &str| format!("{PREFIX}/{name}/BiasAdd/ReadVariableOp/resource");
    let own = bias(name);
    let bias = twin.map(bias).filter(|_| !tensors.contains(&own)).unwrap_or(own);
    Conv::load(tensors, shape, &format!("{PREFIX}/{name}/conv1d"), &bias)
}

/// Upsamples, then refines in stacks that reach farther and farther.
struct Stage {
    upsampling: Conv,
    scale: usize,
    stacks: Vec<Stack>,
}

impl Stage {
    fn load(tensors: &Tensors<'_>, index: usize) -> Result<Self, ModelFault> {
        let (scale, inputs, outputs) = (SCALES[index], CHANNELS[index], CHANNELS[index + 1]);
        let own =
            if index == 0 { "conv2d_transpose".to_owned() } else { format!("conv2d_transpose_{index}") };
        let name = format!("{PREFIX}/conv_transpose_._{index}/{own}");
        let upsampling = Conv::load_transposed(
            tensors,
            (inputs, outputs, 2 * scale),
            &format!("{name}/conv2d_transpose"),
            &format!("{name}/BiasAdd/ReadVariableOp/resource"),
        )?;
        let stacks =
            (0..STACKS).map(|i| Stack::load(tensors, outputs, (index, i))).collect::<Result<_, _>>()?;
        Ok(Self { upsampling, scale, stacks })
    }

    fn run(&self, signal: &[f32], scratch: &mut Scratch) -> Vec<f32> {
        let upsampled = self.upsampling.transposed(&leaky(signal), self.scale, scratch);
        self.stacks.iter().fold(upsampled, |signal, stack| stack.run(&signal, scratch))
    }
}

/// Two convolutions beside a shortcut.
struct Stack {
    dilation: usize,
    dilated: Conv,
    pointwise: Conv,
    shortcut: Conv,
}

impl Stack {
    fn load(
        tensors: &Tensors<'_>,
        channels: usize,
        (stage, index): (usize, usize),
    ) -> Result<Self, ModelFault> {
        let shape = (channels, channels);
        let folder = format!("residual_stack_._{stage}._._{index}");
        let number = 1 + 2 * (STACKS * stage + index);
        let pointwise = format!("{folder}/conv1d_{}", number + 1);
        let shortcut = format!("{folder}/shortcut");
        Ok(Self {
            dilation: [1, 3, 9, 27][index],
            dilated: conv(tensors, shape, &format!("{folder}/conv1d_{number}"), None)?,
            pointwise: conv(tensors, shape, &pointwise, Some(&shortcut))?,
            shortcut: conv(tensors, shape, &shortcut, Some(&pointwise))?,
        })
    }

    fn run(&self, signal: &[f32], scratch: &mut Scratch) -> Vec<f32> {
        let dilated = self.dilated.mirror_padded(&leaky(signal), self.dilation, scratch);
        let refined = self.pointwise.zero_padded(&leaky(&dilated), scratch);
        let mut out = self.shortcut.zero_padded(signal, scratch);
        add(&mut out, &refined);
        out
    }
}

/// The last tap of the prototype filter.
const LAST_TAP: usize = 62;

/// Rows of bands before and after a row that its samples depend on.
const SYNTHESIS_PADDING: (usize, usize) = (7, 8);

/// The synthesis filter bank (PQMF) as one convolution: from rows of four bands to rows of four samples. It stands for
/// upsampling each band by zeros, filtering it into its place and adding the bands up.
fn synthesis() -> Conv {
    let (before, after) = SYNTHESIS_PADDING;
    let taps = before + 1 + after;
    let mut weights = Vec::with_capacity(BANDS * taps * BANDS);
    for sample in 0..BANDS {
        for row in 0..taps {
            for band in 0..BANDS {
                let tap = (row * BANDS + LAST_TAP / 2).checked_sub(before * BANDS + sample);
                let tap = tap.filter(|tap| *tap <= LAST_TAP);
                weights.push(tap.map_or(0.0, |tap| synthesis_tap(band, tap)));
            }
        }
    }
    Conv::from_weights((BANDS, taps, BANDS), weights)
}

/// A tap of the filter of a band: a low pass with a Kaiser window, moved to the middle of the band.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "indices, and a filter tap")]
fn synthesis_tap(band: usize, tap: usize) -> f32 {
    const CUT_OFF: f64 = 0.142;
    const BETA: f64 = 9.0;
    let middle = LAST_TAP as f64 / 2.0;
    let distance = tap as f64 - middle;
    let low_pass =
        if tap * 2 == LAST_TAP { CUT_OFF } else { (PI * CUT_OFF * distance).sin() / (PI * distance) };
    let window = bessel(BETA * (1.0 - (distance / middle).powi(2)).max(0.0).sqrt()) / bessel(BETA);
    let phase = if band.is_multiple_of(2) { PI / 4.0 } else { -PI / 4.0 };
    let carrier = ((2 * band + 1) as f64 * PI / (2 * BANDS) as f64 * distance - phase).cos();
    (BANDS as f64 * 2.0 * low_pass * window * carrier) as f32
}

/// The modified Bessel function of the first kind and order 0.
fn bessel(x: f64) -> f64 {
    let mut term = 1.0;
    (1..60).fold(1.0, |sum, k| {
        term *= (x / 2.0 / f64::from(k)).powi(2);
        sum + term
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_steady_band_becomes_a_tone_in_the_middle_of_its_place() {
        // The lowest band alone, steady: a tone at an eighth of its width above nothing, and nothing before it begins.
        let mut bands = vec![0.0; 40 * BANDS];
        bands.chunks_exact_mut(BANDS).skip(20).for_each(|row| row[0] = 1.0);
        let samples = synthesis().padded_with_zeros(&bands, SYNTHESIS_PADDING, &mut Scratch::default());
        assert_eq!(samples.len(), 160);
        assert!(samples[..48].iter().all(|sample| sample.abs() < 1e-6));
        assert!(samples[80..].iter().any(|sample| sample.abs() > 0.5));
    }

    #[test]
    fn the_bessel_function_has_the_values_of_the_tables() {
        for (x, value) in [(0.0, 1.0), (1.0, 1.266_065_877_752_008), (9.0, 1_093.588_354_511_373_6)] {
            assert!((bessel(x) / value - 1.0).abs() < 1e-12, "{x}");
        }
    }
}
