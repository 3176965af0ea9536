//! Why the voice cannot be used.

/// One of the two networks of the voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// From symbols to a mel spectrogram.
    Acoustic,
    /// From a mel spectrogram to sound.
    Vocoder,
}

impl Model {
    /// The name of its file.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Acoustic => "fastspeech2_quan.tflite",
            Self::Vocoder => "mb_melgan.tflite",
        }
    }

    /// The SHA-256 of the only file that is accepted.
    pub(super) fn sha256(self) -> &'static str {
        match self {
            Self::Acoustic => "c78ac5588138be9b5fc641f932619f7e01217a30285c8a545d948bed50aadecf",
            Self::Vocoder => "8cb5eb132e7fca76a8ba74387bd79298449ed651b1b560b15868be2e42af6779",
        }
    }
}

/// Why the voice cannot be loaded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoiceError {
    /// The bytes are not those of the file that this program was written for.
    #[error("{} does not have the expected SHA-256", model.file())]
    WrongFile { model: Model },
    /// The file does not hold the network.
    #[error("{}: {fault}", model.file())]
    Damaged { model: Model, fault: ModelFault },
}

impl VoiceError {
    /// The model whose file is at fault.
    #[must_use]
    pub fn model(&self) -> Model {
        match self {
            Self::WrongFile { model } | Self::Damaged { model, .. } => *model,
        }
    }
}

/// What is wrong with a model file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelFault {
    #[error("not a TensorFlow Lite file")]
    NotTfLite,
    #[error("an offset leads out of the file")]
    Truncated,
    #[error("the tensor {0} is missing")]
    MissingTensor(String),
    #[error("the tensor {0} has an unexpected shape")]
    WrongShape(String),
}
