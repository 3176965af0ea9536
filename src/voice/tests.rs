//! Tests of the voice with its models. Where `assets/voice` does not have them they are skipped, but not in CI.

#![expect(clippy::cast_precision_loss, reason = "counts of samples")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use super::acoustic::{MELS, Prosody, Segment};
use super::layer::Scratch;
use super::pitch::LEVEL;
use super::saying::Saying;
use super::symbol::{Symbol, tests::named};
use super::tflite::Tensors;
use super::vocoder::HOP;
use super::{Model, ModelFault, Speaking, Speed, Timbre, Utterance, Voice, VoiceError};

/// The bytes of the two models.
static FILES: LazyLock<Option<(Vec<u8>, Vec<u8>)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/voice");
    let read = |model: Model| fs::read(folder.join(model.file()));
    let files = read(Model::Acoustic).and_then(|acoustic| Ok((acoustic, read(Model::Vocoder)?)));
    if let Err(error) = &files {
        assert!(std::env::var_os("CI").is_none(), "{}: {error}; run scripts/voice", folder.display());
        println!("skipped: scripts/voice has not fetched the models of the voice");
    }
    files.ok()
});

static VOICE: LazyLock<Option<Voice>> =
    LazyLock::new(|| FILES.as_ref().map(|(acoustic, vocoder)| Voice::load(acoustic, vocoder).unwrap()));

fn say(voice: &Voice, surface: &str, speaking: Speaking) -> Vec<f32> {
    voice.say(&Utterance::from_surface(surface).unwrap(), speaking).flatten().collect()
}

fn at(speed: f32) -> Speaking {
    Speaking { speed: Speed::new(speed).unwrap(), ..Speaking::default() }
}

/// What TensorFlow Lite computes with the same models: see tests/suite/voice/reference.py.
struct Reference {
    segments: Vec<Segment>,
    frames: Vec<usize>,
    mel: Vec<f32>,
    /// Every 19th sample.
    wave: Vec<f32>,
}

fn references() -> Vec<Reference> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/voice");
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let bytes = |name: &str| fs::read(folder.join(name)).unwrap();
    let (mels, waves) = (bytes("mel.f16"), bytes("wave.f32"));
    let mut mels = mels.as_chunks::<2>().0.iter().map(|half| from_half(u16::from_le_bytes(*half)));
    let mut waves = waves.as_chunks::<4>().0.iter().map(|sample| f32::from_le_bytes(*sample));
    let mut references = Vec::new();
    for (symbols, frames) in text("sequences.txt").lines().zip(text("frames.tsv").lines()) {
        let symbols = symbols.split(' ').map(|name| named(name).unwrap()).chain([Symbol::END]);
        let frames: Vec<usize> = frames.split('\t').map(|count| count.parse().unwrap()).collect();
        let count: usize = frames.iter().sum();
        references.push(Reference {
            segments: symbols.map(|symbol| Segment { symbol, bend: LEVEL }).collect(),
            mel: mels.by_ref().take(count * MELS).collect(),
            wave: waves.by_ref().take((count * HOP).div_ceil(19)).collect(),
            frames,
        });
    }
    assert_eq!((references.len(), mels.next(), waves.next()), (10, None, None));
    references
}

/// Widens a half float; the spectrograms have no infinities.
fn from_half(half: u16) -> f32 {
    let sign = if half & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i32::from(half >> 10 & 31), f32::from(half & 0x3FF) / 1024.0);
    let value =
        if exponent == 0 { fraction * 2f32.powi(-14) } else { (1.0 + fraction) * 2f32.powi(exponent - 15) };
    sign * value
}

#[test]
fn the_acoustic_model_computes_what_the_reference_computes() {
    let Some(voice) = &*VOICE else { return };
    for (index, reference) in references().iter().enumerate() {
        let prosody = Prosody { stretch: 1.0, shift: 0.0 };
        let ours = voice.acoustic.run(&reference.segments, prosody, &mut Scratch::default());
        assert_eq!(ours.frames, reference.frames, "sequence {index}");
        let differences = ours.mel.iter().zip(&reference.mel).map(|(a, b)| (a - b).abs());
        let largest = differences.fold(0.0f32, f32::max);
        // A half float of the reference is itself rounded by up to 0.002.
        assert!(largest < 0.005, "sequence {index}: {largest}");
    }
}

#[test]
fn the_vocoder_computes_what_the_reference_computes() {
    let Some(voice) = &*VOICE else { return };
    for (index, reference) in references().iter().enumerate() {
        let frames = reference.mel.len() / MELS;
        let ours = voice.vocoder.piece(&reference.mel, (0, frames), &mut Scratch::default());
        assert_eq!(ours.len(), frames * HOP);
        let power: f32 = reference.wave.iter().map(|sample| sample * sample).sum();
        let wrong: f32 = ours.iter().step_by(19).zip(&reference.wave).map(|(a, b)| (a - b) * (a - b)).sum();
        let ratio = 10.0 * (power / wrong).log10();
        assert!(ratio > 80.0, "sequence {index}: {ratio} dB");
    }
}

#[test]
fn pieces_are_the_same_sound_as_the_whole() {
    let Some(voice) = &*VOICE else { return };
    let scratch = &mut Scratch::default();
    let reference = &references()[3];
    let frames = reference.mel.len() / MELS;
    let whole = voice.vocoder.piece(&reference.mel, (0, frames), scratch);
    for length in [7, 40] {
        let starts = (0..frames).step_by(length);
        let pieces: Vec<f32> = starts
            .flat_map(|start| voice.vocoder.piece(&reference.mel, (start, start + length), scratch))
            .collect();
        assert!(pieces == whole, "pieces of {length} frames");
    }
    let utterance = Utterance::from_surface("wǒ xiǎng qù xuéxiào xué hànyǔ").unwrap();
    for timbre in [Timbre::Normal, Timbre::Low, Timbre::High] {
        let speaking = Speaking { timbre, ..Speaking::default() };
        let phrase = utterance.clone().into_phrases().remove(0);
        let mut saying = Saying::in_one_piece(&voice.acoustic, &phrase, speaking, scratch);
        let mut whole = Vec::new();
        while let Some(piece) = saying.piece(&voice.vocoder, scratch) {
            whole.extend(piece);
        }
        let pieces: Vec<Vec<f32>> = voice.say(&utterance, speaking).collect();
        assert!(pieces.len() > 2 && pieces[0].len() <= 16_000);
        assert!(pieces.concat() == whole, "{timbre:?}");
    }
}

#[test]
fn the_same_text_always_sounds_the_same() {
    let Some(voice) = &*VOICE else { return };
    assert!(say(voice, "nǐ hǎo", at(1.0)) == say(voice, "nǐ hǎo", at(1.0)));
    assert!(say(voice, "nǐ hǎo", at(1.0)) != say(voice, "nī hǎo", at(1.0)));
}

#[test]
fn the_voice_rests_at_commas_and_longer_between_sentences() {
    let Some(voice) = &*VOICE else { return };
    // The longest silence between sounds, in samples.
    let silence = |surface: &str| {
        let samples = say(voice, surface, at(1.0));
        let heard: Vec<usize> = (0..samples.len()).filter(|at| samples[*at].abs() > 0.01).collect();
        heard.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap()
    };
    let (none, comma, full_stop) = (silence("hǎo wǒ lái"), silence("hǎo, wǒ lái"), silence("hǎo。wǒ lái"));
    println!("none {none}, comma {comma}, full stop {full_stop}");
    assert!(none < 3_000 && comma > 4_800 && full_stop > comma + 2_400);
}

#[test]
fn speed_changes_the_length_and_is_bounded() {
    let Some(voice) = &*VOICE else { return };
    let length = |speed| say(voice, "wǒmen qù xuéxiào", at(speed)).len() as f32;
    for speed in [0.5, 0.7, 1.4, 2.0] {
        let ratio = length(1.0) / length(speed);
        assert!((ratio / speed - 1.0).abs() < 0.15, "{speed}: {ratio}");
    }
    for speed in [0.49, 2.01, f32::NAN, -1.0, f32::INFINITY] {
        assert_eq!(Speed::new(speed), None, "{speed}");
    }
}

#[test]
fn every_voice_says_every_utterance_at_the_same_level_without_clipping() {
    let Some(voice) = &*VOICE else { return };
    for timbre in [Timbre::Normal, Timbre::Low, Timbre::High] {
        let mut levels: Vec<f32> = Vec::new();
        for surface in ["mā", "shì", "bù", "qīzì", "nǐ hǎo ma", "xièxie nǐ de bāngzhù", "huār", "cāntīng"]
        {
            let samples = say(voice, surface, Speaking { timbre, ..Speaking::default() });
            assert!(samples.iter().all(|sample| sample.abs() < 0.96), "{surface}");
            let powers: Vec<f32> =
                samples.chunks(300).map(|piece| piece.iter().map(|s| s * s).sum::<f32>() / 300.0).collect();
            let highest = powers.iter().copied().fold(0.0, f32::max);
            let heard: Vec<f32> = powers.into_iter().filter(|power| *power > 0.01 * highest).collect();
            levels.push(10.0 * (heard.iter().sum::<f32>() / heard.len() as f32).log10());
        }
        println!("{timbre:?}: {levels:.1?} dB");
        assert!(levels.iter().all(|level| (level + 20.0).abs() < 1.5), "{levels:?}");
    }
}

#[test]
fn each_voice_has_its_own_length_of_breath_but_the_same_pace() {
    let Some(voice) = &*VOICE else { return };
    let length =
        |timbre| say(voice, "tā zài xuéxiào", Speaking { timbre, ..Speaking::default() }).len() as f32;
    let normal = length(Timbre::Normal);
    for timbre in [Timbre::Low, Timbre::High] {
        assert!((length(timbre) / normal - 1.0).abs() < 0.1, "{timbre:?}");
    }
}

#[test]
fn only_the_two_known_files_are_taken() {
    let wrong = VoiceError::WrongFile { model: Model::Acoustic };
    assert_eq!(Voice::load(b"", b"").err(), Some(wrong.clone()));
    let Some((acoustic, vocoder)) = &*FILES else { return };
    assert_eq!(Voice::load(vocoder, vocoder).err(), Some(wrong));
    let error = Voice::load(acoustic, &vocoder[1..]).err().unwrap();
    assert_eq!((error.model(), error.to_string().contains("mb_melgan.tflite")), (Model::Vocoder, true));
}

#[test]
fn a_damaged_model_is_an_error_even_where_its_checksum_is_not_asked() {
    let Some((acoustic, vocoder)) = &*FILES else { return };
    let load = |acoustic: &[u8], vocoder: &[u8]| {
        super::read(acoustic, super::Acoustic::load).map(drop)?;
        super::read(vocoder, super::Vocoder::load).map(drop)
    };
    assert_eq!(load(acoustic, vocoder), Ok(()));
    assert_eq!(
        load(vocoder, acoustic).err().map(|fault| matches!(fault, ModelFault::MissingTensor(_))),
        Some(true)
    );
    for part in 0..50 {
        assert!(load(&acoustic[..acoustic.len() / 50 * part], vocoder).is_err(), "acoustic, {part} of 50");
        assert!(load(acoustic, &vocoder[..vocoder.len() / 50 * part]).is_err(), "vocoder, {part} of 50");
    }
    // The tables lie at the front and the end; a byte changed there may do no harm, but never makes us stop.
    let mut damaged = acoustic.clone();
    for part in 0..50 {
        let places = [part * 97, acoustic.len() - 1 - part * 1_013, part * (acoustic.len() / 50)];
        for place in places {
            let byte = damaged[place];
            damaged[place] = 0xFF ^ byte;
            let _ = Tensors::read(&damaged).map(|tensors| super::Acoustic::load(&tensors).map(drop));
            damaged[place] = byte;
        }
    }
}
