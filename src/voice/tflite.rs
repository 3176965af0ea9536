//! Reads the constant tensors of a TensorFlow Lite file (FlatBuffers, schema version 3).
//!
//! Nothing is copied: a tensor borrows its values from the file. Every offset is checked against the file, so a damaged
//! file is an error and never a panic.

use std::collections::HashMap;

use super::error::ModelFault;

/// The values of a constant tensor, little-endian as they lie in the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Values<'a> {
    /// 32-bit floats, four bytes each.
    Float(&'a [u8]),
    /// 8-bit integers, quantised symmetrically with one scale for the whole tensor.
    Int8 { bytes: &'a [u8], scale: f32 },
}

/// A constant tensor.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tensor<'a> {
    pub shape: Vec<usize>,
    pub values: Values<'a>,
}

/// The constant tensors of a file by name.
#[derive(Debug)]
pub(super) struct Tensors<'a>(HashMap<&'a str, Tensor<'a>>);

impl<'a> Tensors<'a> {
    /// Reads the constant float and 8-bit tensors of the first subgraph.
    pub fn read(file: &'a [u8]) -> Result<Self, ModelFault> {
        if file.get(4..8) != Some(b"TFL3") {
            return Err(ModelFault::NotTfLite);
        }
        let root = Table::root(file).ok_or(ModelFault::Truncated)?;
        let tensors = read(root).ok_or(ModelFault::Truncated)?;
        Ok(Self(tensors))
    }

    pub fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Returns a tensor by name.
    pub fn tensor(&self, name: &str) -> Result<&Tensor<'a>, ModelFault> {
        self.0.get(name).ok_or_else(|| ModelFault::MissingTensor(name.to_owned()))
    }

    /// Returns the weights of a layer. Where several layers share a shape the converter stores a bias of zeros as
    /// `NAME` and the weights as `NAME1`, so the latter is looked for first.
    pub fn weights(&self, name: &str) -> Result<&Tensor<'a>, ModelFault> {
        self.tensor(&format!("{name}1")).or_else(|_| self.tensor(name))
    }

    /// Returns the values of a tensor as floats.
    pub fn floats(&self, name: &str) -> Result<Vec<f32>, ModelFault> {
        Ok(match self.tensor(name)?.values {
            Values::Float(bytes) => floats(bytes),
            Values::Int8 { bytes, scale } => integers(bytes).map(|value| f32::from(value) * scale).collect(),
        })
    }
}

/// Decodes little-endian floats.
pub(super) fn floats(bytes: &[u8]) -> Vec<f32> {
    let (chunks, _) = bytes.as_chunks();
    chunks.iter().map(|chunk| f32::from_le_bytes(*chunk)).collect()
}

/// Decodes signed bytes.
pub(super) fn integers(bytes: &[u8]) -> impl Iterator<Item = i8> {
    bytes.iter().map(|byte| byte.cast_signed())
}

/// The numbers of the fields that are read, in the order of the schema.
mod field {
    pub const MODEL_SUBGRAPHS: usize = 2;
    pub const MODEL_BUFFERS: usize = 4;
    pub const SUBGRAPH_TENSORS: usize = 0;
    pub const TENSOR_SHAPE: usize = 0;
    pub const TENSOR_TYPE: usize = 1;
    pub const TENSOR_BUFFER: usize = 2;
    pub const TENSOR_NAME: usize = 3;
    pub const TENSOR_QUANTIZATION: usize = 4;
    pub const QUANTIZATION_SCALE: usize = 2;
    pub const BUFFER_DATA: usize = 0;
}

/// Tensor types of the schema.
const FLOAT32: u8 = 0;
const INT8: u8 = 9;

fn read(root: Table<'_>) -> Option<HashMap<&str, Tensor<'_>>> {
    let buffers = root.tables(field::MODEL_BUFFERS)?;
    let subgraph = root.tables(field::MODEL_SUBGRAPHS)?.into_iter().next()?;
    let mut found = HashMap::new();
    for tensor in subgraph.tables(field::SUBGRAPH_TENSORS)? {
        let buffer = match tensor.field(field::TENSOR_BUFFER) {
            Some(at) => buffers.get(number(tensor.file, at)?)?,
            None => continue,
        };
        // Tensors that are computed have an empty buffer.
        if buffer.field(field::BUFFER_DATA).is_none() {
            continue;
        }
        let bytes = buffer.vector(field::BUFFER_DATA, 1)?;
        // A field that has its default value is left out of the file.
        let kind = match tensor.field(field::TENSOR_TYPE) {
            Some(at) => *tensor.file.get(at)?,
            None => FLOAT32,
        };
        let values = match kind {
            FLOAT32 => Values::Float(bytes),
            INT8 => Values::Int8 { bytes, scale: tensor.scale()? },
            _ => continue,
        };
        let name = str::from_utf8(tensor.vector(field::TENSOR_NAME, 1)?).ok()?;
        let shape = match tensor.field(field::TENSOR_SHAPE) {
            Some(_) => tensor.numbers(field::TENSOR_SHAPE)?,
            None => Vec::new(),
        };
        found.insert(name, Tensor { shape, values });
    }
    Some(found)
}

/// A table in the file: what comes first there is the distance back to its list of fields.
#[derive(Clone, Copy)]
struct Table<'a> {
    file: &'a [u8],
    at: usize,
}

impl<'a> Table<'a> {
    fn root(file: &'a [u8]) -> Option<Self> {
        Some(Self { file, at: number(file, 0)? })
    }

    /// Returns where a field is in the file, if the table has it.
    fn field(self, index: usize) -> Option<usize> {
        let back = i32::from_le_bytes(*self.file.get(self.at..)?.first_chunk()?);
        let fields = self.at.checked_add_signed(isize::try_from(back).ok()?.checked_neg()?)?;
        let entry = 4 + 2 * index;
        if entry >= short(self.file, fields)? {
            return None;
        }
        match short(self.file, fields.checked_add(entry)?)? {
            0 => None,
            offset => self.at.checked_add(offset),
        }
    }

    /// Returns the bytes of a vector whose elements have `size` bytes.
    fn vector(self, index: usize, size: usize) -> Option<&'a [u8]> {
        let vector = follow(self.file, self.field(index)?)?;
        let start = vector.checked_add(4)?;
        let length = number(self.file, vector)?.checked_mul(size)?;
        self.file.get(start..start.checked_add(length)?)
    }

    /// Returns the tables of a vector of tables.
    fn tables(self, index: usize) -> Option<Vec<Self>> {
        let start = follow(self.file, self.field(index)?)?.checked_add(4)?;
        let count = self.vector(index, 4)?.len() / 4;
        (0..count)
            .map(|element| Some(Self { file: self.file, at: follow(self.file, start + 4 * element)? }))
            .collect()
    }

    fn numbers(self, index: usize) -> Option<Vec<usize>> {
        let bytes = self.vector(index, 4)?;
        (0..bytes.len() / 4).map(|element| number(bytes, 4 * element)).collect()
    }

    /// Returns the scale of a tensor that is quantised as a whole.
    fn scale(self) -> Option<f32> {
        let at = follow(self.file, self.field(field::TENSOR_QUANTIZATION)?)?;
        match floats(Self { file: self.file, at }.vector(field::QUANTIZATION_SCALE, 4)?)[..] {
            [scale] => Some(scale),
            _ => None,
        }
    }
}

/// Follows the offset at a place: it counts from there.
fn follow(file: &[u8], at: usize) -> Option<usize> {
    at.checked_add(number(file, at)?)
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?)).ok()
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?)))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Writes a file with one float tensor (name `gain`) and one 8-bit tensor (name `weight`).
    pub fn small_file() -> Vec<u8> {
        let mut file = b"\0\0\0\0TFL3".to_vec();
        let long = |file: &mut Vec<u8>, value: u32| file.extend(value.to_le_bytes());
        // Every table is written with its list of fields right before it and filled in from the end of the file on.
        let table = |file: &mut Vec<u8>, fields: usize| {
            let list = 4 + 2 * fields;
            file.extend(u16::try_from(list).unwrap().to_le_bytes());
            file.extend(u16::try_from(4 + 4 * fields).unwrap().to_le_bytes());
            (0..fields).for_each(|field| file.extend(u16::try_from(4 + 4 * field).unwrap().to_le_bytes()));
            let at = file.len();
            file.extend(u32::try_from(list).unwrap().to_le_bytes());
            file.extend(vec![0; 4 * fields]);
            at
        };
        let point = |file: &mut Vec<u8>, from: usize, to: usize| {
            file[from..from + 4].copy_from_slice(&u32::try_from(to - from).unwrap().to_le_bytes());
        };
        let vector = |file: &mut Vec<u8>, count: usize, bytes: &[u8]| {
            let at = file.len();
            file.extend(u32::try_from(count).unwrap().to_le_bytes());
            file.extend(bytes);
            at
        };
        let root = table(&mut file, 5);
        file[0..4].copy_from_slice(&u32::try_from(root).unwrap().to_le_bytes());
        for absent in [0, 1, 3] {
            let entry = root - 10 + 2 * absent;
            file[entry..entry + 2].fill(0);
        }
        let subgraphs = vector(&mut file, 1, &[0; 4]);
        point(&mut file, root + 12, subgraphs);
        let subgraph = table(&mut file, 1);
        point(&mut file, subgraphs + 4, subgraph);
        let tensors = vector(&mut file, 2, &[0; 8]);
        point(&mut file, subgraph + 4, tensors);
        let buffers = vector(&mut file, 2, &[0; 8]);
        point(&mut file, root + 20, buffers);
        for (index, (name, kind)) in [("gain", FLOAT32), ("weight", INT8)].into_iter().enumerate() {
            let tensor = table(&mut file, 5);
            point(&mut file, tensors + 4 + 4 * index, tensor);
            file[tensor + 8] = kind;
            file[tensor + 12..tensor + 16].copy_from_slice(&u32::try_from(index).unwrap().to_le_bytes());
            let shape = vector(&mut file, 2, &[1, 0, 0, 0, 2, 0, 0, 0]);
            point(&mut file, tensor + 4, shape);
            let text = vector(&mut file, name.len(), name.as_bytes());
            point(&mut file, tensor + 16, text);
            let quantisation = table(&mut file, 3);
            point(&mut file, tensor + 20, quantisation);
            let scale = vector(&mut file, 1, &0.5f32.to_le_bytes());
            point(&mut file, quantisation + 12, scale);
            let buffer = table(&mut file, 1);
            point(&mut file, buffers + 4 + 4 * index, buffer);
            let data = match kind {
                INT8 => vector(&mut file, 2, &[3, 0xFE]),
                _ => vector(&mut file, 8, &[1.5f32.to_le_bytes(), (-2.0f32).to_le_bytes()].concat()),
            };
            point(&mut file, buffer + 4, data);
        }
        long(&mut file, 0);
        file
    }

    #[test]
    fn both_kinds_of_tensor_are_read() {
        let file = small_file();
        let tensors = Tensors::read(&file).unwrap();
        assert_eq!(tensors.tensor("gain").unwrap().shape, [1, 2]);
        assert_eq!(tensors.floats("gain").unwrap(), [1.5, -2.0]);
        assert_eq!(tensors.floats("weight").unwrap(), [1.5, -1.0]);
        assert_eq!(tensors.floats("bias"), Err(ModelFault::MissingTensor("bias".to_owned())));
    }

    #[test]
    fn a_file_that_is_cut_off_anywhere_is_an_error() {
        let file = small_file();
        for length in 0..file.len() - 4 {
            let cut = &file[..length];
            let read = Tensors::read(cut).map(|tensors| tensors.floats("weight"));
            assert!(!matches!(read, Ok(Ok(_))), "{length} bytes");
        }
        assert_eq!(Tensors::read(b"RIFFxxxxWAVE").unwrap_err(), ModelFault::NotTfLite);
    }

    proptest! {
        #[test]
        fn no_change_of_a_file_makes_the_reader_panic(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)
        ) {
            let mut file = small_file();
            for (at, value) in changes {
                let at = at.index(file.len());
                file[at] = value;
            }
            let _ = Tensors::read(&file).map(|tensors| tensors.floats("weight"));
        }
    }
}
