//! The layers that both networks are made of. A signal is `[time][channel]`, row after row.

use super::error::ModelFault;
use super::matrix::{Matrix, MatrixMut, multiply};
use super::tflite::{Tensor, Tensors, Values, floats, integers};

/// A buffer for weights widened from 8 bits, kept from layer to layer.
#[derive(Default)]
pub(super) struct Scratch(Vec<f32>);

enum Weights {
    Float(Vec<f32>),
    Int8 { values: Vec<i8>, scale: f32 },
}

impl Weights {
    fn len(&self) -> usize {
        match self {
            Self::Float(values) => values.len(),
            Self::Int8 { values, .. } => values.len(),
        }
    }

    /// Returns the weights as floats, and the factor that is still to be applied.
    fn widened<'a>(&'a self, scratch: &'a mut Scratch) -> (&'a [f32], f32) {
        match self {
            Self::Float(values) => (values, 1.0),
            Self::Int8 { values, scale } => {
                scratch.0.clear();
                scratch.0.extend(values.iter().map(|value| f32::from(*value)));
                (&scratch.0, *scale)
            }
        }
    }
}

/// A convolution over time, with weights `[output][tap][input]`. One with a single tap is a dense layer.
pub(super) struct Conv {
    outputs: usize,
    taps: usize,
    inputs: usize,
    weights: Weights,
    bias: Vec<f32>,
}

impl Conv {
    /// Reads a layer that has this many inputs and outputs.
    pub fn load(
        tensors: &Tensors<'_>,
        (inputs, outputs): (usize, usize),
        weights: &str,
        bias: &str,
    ) -> Result<Self, ModelFault> {
        let tensor = tensors.weights(weights)?;
        let conv = match *tensor.shape {
            [o, 1, k, i] => Self::with_taps(tensor, (o, k, i), tensors.floats(bias)?),
            [o, i] => Self::with_taps(tensor, (o, 1, i), tensors.floats(bias)?),
            _ => None,
        };
        conv.filter(|conv| (conv.inputs, conv.outputs) == (inputs, outputs))
            .ok_or_else(|| ModelFault::WrongShape(weights.to_owned()))
    }

    /// Reads a transposed convolution, whose weights are `[output][tap][1][input]`.
    pub fn load_transposed(
        tensors: &Tensors<'_>,
        (inputs, outputs, taps): (usize, usize, usize),
        weights: &str,
        bias: &str,
    ) -> Result<Self, ModelFault> {
        let tensor = tensors.weights(weights)?;
        let conv = match *tensor.shape {
            [o, k, 1, i] if (i, o, k) == (inputs, outputs, taps) => {
                Self::with_taps(tensor, (o, k, i), tensors.floats(bias)?)
            }
            _ => None,
        };
        conv.ok_or_else(|| ModelFault::WrongShape(weights.to_owned()))
    }

    /// Makes a layer without bias of given weights, `[output][tap][input]`.
    pub fn from_weights((outputs, taps, inputs): (usize, usize, usize), weights: Vec<f32>) -> Self {
        debug_assert_eq!(weights.len(), outputs * taps * inputs, "the weights have the shape");
        Self { outputs, taps, inputs, weights: Weights::Float(weights), bias: vec![0.0; outputs] }
    }

    fn with_taps(
        tensor: &Tensor<'_>,
        (outputs, taps, inputs): (usize, usize, usize),
        bias: Vec<f32>,
    ) -> Option<Self> {
        let weights = match tensor.values {
            Values::Float(bytes) => Weights::Float(floats(bytes)),
            Values::Int8 { bytes, scale } => Weights::Int8 { values: integers(bytes).collect(), scale },
        };
        let size = outputs.checked_mul(taps)?.checked_mul(inputs)?;
        let fits = size > 0 && weights.len() == size && bias.len() == outputs;
        fits.then_some(Self { outputs, taps, inputs, weights, bias })
    }

    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Returns what one more in every input adds to each output.
    pub fn response(&self, scratch: &mut Scratch) -> Vec<f32> {
        let (weights, scale) = self.weights.widened(scratch);
        let rows = weights.chunks_exact(self.taps * self.inputs);
        rows.map(|row| scale * row.iter().sum::<f32>()).collect()
    }

    /// Convolves with zeros around the signal; as many rows come out as go in.
    pub fn zero_padded(&self, signal: &[f32], scratch: &mut Scratch) -> Vec<f32> {
        let before = (self.taps - 1) / 2;
        self.padded_with_zeros(signal, (before, self.taps - 1 - before), scratch)
    }

    /// Convolves with this many rows of zeros before and after the signal.
    pub fn padded_with_zeros(
        &self,
        signal: &[f32],
        (before, after): (usize, usize),
        scratch: &mut Scratch,
    ) -> Vec<f32> {
        if before + after == 0 {
            return self.unpadded(signal, 1, scratch);
        }
        let mut padded = vec![0.0; before * self.inputs];
        padded.reserve_exact(signal.len() + after * self.inputs);
        padded.extend_from_slice(signal);
        padded.resize(padded.len() + after * self.inputs, 0.0);
        self.unpadded(&padded, 1, scratch)
    }

    /// Convolves with the signal mirrored at its ends, without repeating the row at the edge.
    pub fn mirror_padded(&self, signal: &[f32], dilation: usize, scratch: &mut Scratch) -> Vec<f32> {
        let rows = signal.len() / self.inputs;
        let Some(last) = rows.checked_sub(1) else { return Vec::new() };
        let pad = (self.taps - 1) / 2 * dilation;
        let mut padded = Vec::with_capacity((rows + 2 * pad) * self.inputs);
        let mut push = |row: usize| {
            padded.extend_from_slice(&signal[row * self.inputs..(row + 1) * self.inputs]);
        };
        (1..=pad).rev().for_each(|distance| push(distance.min(last)));
        (0..rows).for_each(&mut push);
        (1..=pad).for_each(|distance| push(last.saturating_sub(distance)));
        self.unpadded(&padded, dilation, scratch)
    }

    /// Transposed convolution: `stride` rows come out for each that goes in, cut evenly on both sides.
    pub fn transposed(&self, signal: &[f32], stride: usize, scratch: &mut Scratch) -> Vec<f32> {
        let rows = signal.len() / self.inputs;
        let surplus = self.taps - stride;
        let mut out = self.bias.repeat(rows * stride + surplus);
        let (weights, scale) = self.weights.widened(scratch);
        for tap in 0..self.taps {
            let input = Matrix { data: signal, shape: (rows, self.inputs), strides: (self.inputs, 1) };
            let output = MatrixMut {
                data: &mut out[tap * self.outputs..],
                shape: (rows, self.outputs),
                stride: stride * self.outputs,
            };
            multiply(scale, input, self.tap(weights, tap), 1.0, output);
        }
        let before = surplus / 2 * self.outputs;
        out.truncate(before + rows * stride * self.outputs);
        out.drain(..before);
        out
    }

    /// Convolves a signal that has its padding.
    fn unpadded(&self, signal: &[f32], dilation: usize, scratch: &mut Scratch) -> Vec<f32> {
        let rows = (signal.len() / self.inputs).saturating_sub((self.taps - 1) * dilation);
        let mut out = self.bias.repeat(rows);
        let (weights, scale) = self.weights.widened(scratch);
        let shape = (rows, self.outputs);
        if dilation == 1 {
            // Unfolding needs no copy: each row begins one row of the signal after the one before and overlaps it.
            let width = self.taps * self.inputs;
            let input = Matrix { data: signal, shape: (rows, width), strides: (self.inputs, 1) };
            let weights = Matrix { data: weights, shape: (width, self.outputs), strides: (1, width) };
            multiply(scale, input, weights, 1.0, MatrixMut { data: &mut out, shape, stride: self.outputs });
        } else {
            for tap in 0..self.taps {
                let input = Matrix {
                    data: &signal[tap * dilation * self.inputs..],
                    shape: (rows, self.inputs),
                    strides: (self.inputs, 1),
                };
                let output = MatrixMut { data: &mut out, shape, stride: self.outputs };
                multiply(scale, input, self.tap(weights, tap), 1.0, output);
            }
        }
        out
    }

    /// The weights of one tap, transposed.
    fn tap<'a>(&self, weights: &'a [f32], tap: usize) -> Matrix<'a> {
        Matrix {
            data: &weights[tap * self.inputs..],
            shape: (self.inputs, self.outputs),
            strides: (1, self.taps * self.inputs),
        }
    }
}

/// Layer normalisation of every row.
pub(super) struct Norm {
    gain: Vec<f32>,
    shift: Vec<f32>,
}

impl Norm {
    pub fn load(tensors: &Tensors<'_>, width: usize, name: &str) -> Result<Self, ModelFault> {
        Ok(Self {
            gain: row(tensors, width, &format!("{name}/batchnorm/mul/ReadVariableOp/resource"))?,
            shift: row(tensors, width, &format!("{name}/batchnorm/ReadVariableOp/resource"))?,
        })
    }

    pub fn apply(&self, signal: &mut [f32]) {
        const EPSILON: f32 = 1e-5;
        #[expect(clippy::cast_precision_loss, reason = "a row has a few hundred values")]
        let width = self.gain.len() as f32;
        for row in signal.chunks_exact_mut(self.gain.len()) {
            let mean = row.iter().sum::<f32>() / width;
            let variance = row.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / width;
            let scale = 1.0 / (variance + EPSILON).sqrt();
            for ((value, gain), shift) in row.iter_mut().zip(&self.gain).zip(&self.shift) {
                *value = (*value - mean) * scale * gain + shift;
            }
        }
    }
}

/// Reads a tensor that has one value a channel.
pub(super) fn row(tensors: &Tensors<'_>, width: usize, name: &str) -> Result<Vec<f32>, ModelFault> {
    let values = tensors.floats(name)?;
    if values.len() == width { Ok(values) } else { Err(ModelFault::WrongShape(name.to_owned())) }
}

/// Adds a signal to another.
pub(super) fn add(signal: &mut [f32], other: &[f32]) {
    for (value, other) in signal.iter_mut().zip(other) {
        *value += other;
    }
}

/// Leaky rectifier with slope 0.2.
pub(super) fn leaky(signal: &[f32]) -> Vec<f32> {
    signal.iter().map(|&value| value.max(0.2 * value)).collect()
}

/// Mish, x · tanh(ln(1 + eˣ)), with a single exponential.
pub(super) fn mish(signal: &mut [f32]) {
    // Beyond this it is the identity in 32 bits, and the square of the exponential would overflow later on.
    const LINEAR: f32 = 20.0;
    for value in signal {
        if *value < LINEAR {
            let exponential = value.exp();
            let numerator = exponential * (exponential + 2.0);
            *value *= numerator / (numerator + 2.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three_taps() -> Conv {
        Conv::from_weights((1, 3, 1), vec![1.0, 10.0, 100.0])
    }

    #[test]
    fn padding_is_of_zeros_or_a_mirror_image() {
        let scratch = &mut Scratch::default();
        let conv = three_taps();
        assert_eq!(conv.zero_padded(&[1.0, 2.0, 3.0], scratch), [210.0, 321.0, 32.0]);
        assert_eq!(conv.mirror_padded(&[1.0, 2.0, 3.0], 1, scratch), [212.0, 321.0, 232.0]);
        assert_eq!(conv.mirror_padded(&[1.0, 2.0, 3.0], 2, scratch), [313.0, 222.0, 131.0]);
        assert_eq!(conv.mirror_padded(&[], 1, scratch), [0.0; 0]);
    }

    #[test]
    fn a_transposed_convolution_spreads_each_row() {
        let conv = Conv::from_weights((1, 4, 1), vec![1.0, 2.0, 3.0, 4.0]);
        let out = conv.transposed(&[1.0, 10.0], 2, &mut Scratch::default());
        // 1 2 3+10 4+20 30 40, cut by one on either side.
        assert_eq!(out, [2.0, 13.0, 24.0, 30.0]);
    }

    #[test]
    fn mish_and_the_norm_are_what_their_formulas_say() {
        let mut values = [-30.0, -1.0, 0.0, 1.0, 30.0f32];
        mish(&mut values);
        for (value, expected) in values.iter().zip([0.0, -0.303_401_45, 0.0, 0.865_098_4, 30.0f32]) {
            assert!((value - expected).abs() < 1e-6, "{value} {expected}");
        }
        let norm = Norm { gain: vec![1.0, 2.0], shift: vec![0.0, 1.0] };
        let mut row = [1.0, 3.0];
        norm.apply(&mut row);
        assert!((row[0] + 1.0).abs() < 1e-4 && (row[1] - 3.0).abs() < 1e-4, "{row:?}");
    }
}
