//! What loads, what does not, and that nothing that a file can hold is more than a fault.

use proptest::prelude::*;

use super::sound::sound_in;
use super::*;

#[test]
fn pictures_are_known_by_what_they_begin_with() {
    for bytes in [samples::png(), samples::jpeg()] {
        let picture = decode_picture(&bytes).expect("a picture");
        assert_eq!((picture.width, picture.height), (8, 8));
        assert_eq!(picture.rgba.len(), 8 * 8 * 4);
        assert!(picture.rgba.chunks(4).all(|pixel| pixel == [128, 128, 128, 255]));
    }
}

const PNG_SIGNATURE: usize = 8;

#[test]
fn a_picture_that_does_not_load_says_why() {
    let told = |bytes: &[u8]| decode_picture(bytes).expect_err("a fault").message_id();
    assert_eq!(told(b""), "pack-not-a-picture");
    assert_eq!(told(b"RIFF....WEBP"), "pack-not-a-picture");
    assert_eq!(told(&samples::wav(8000)), "pack-not-a-picture");
    // The end of a PNG, after its pixels, says nothing of the picture.
    for (whole, end) in [(samples::png(), 16), (samples::jpeg(), 0)] {
        for length in PNG_SIGNATURE..whole.len() - end {
            assert_eq!(told(&whole[..length]), "pack-damaged-picture", "{length} of {}", whole.len());
        }
    }
    let wide = decode_picture(&samples::png_of(MAX_PICTURE_SIDE + 1, 1)).expect_err("a fault");
    assert_eq!(wide, MediaFault::TooManyPixels { width: MAX_PICTURE_SIDE + 1, height: 1 });
    let large = usize::try_from(MAX_PICTURE_BYTES).expect("a size") + 1;
    assert_eq!(told(&vec![0xff; large]), "pack-file-size");
}

#[test]
fn sounds_of_every_kind_tell_what_they_are() {
    let heard = |bytes: Vec<u8>, ending: &str| sound_in(bytes, ending).expect(ending);
    let wav = heard(samples::wav(12_000), "wav");
    assert!((wav - 1.5).abs() < 0.001, "{}", wav);
    let mp3 = heard(samples::mp3(100), "mp3");
    assert!((mp3 - 2.612).abs() < 0.06, "{}", mp3);
    let flac = heard(samples::flac(5), "FLAC");
    assert!((flac - 2.56).abs() < 0.001, "{}", flac);
    // A name that ends wrongly does not matter.
    assert!(sound_in(samples::wav(12_000), "mp3").is_ok());
}

#[test]
fn a_sound_that_does_not_load_says_why() {
    let told = |bytes: Vec<u8>, ending: &str| sound_in(bytes, ending).expect_err("a fault").message_id();
    for ending in SOUND_ENDINGS {
        assert_eq!(told(b"this is not a sound at all".to_vec(), ending), "pack-not-a-sound");
        assert_eq!(told(samples::png(), ending), "pack-not-a-sound");
    }
    assert_eq!(told(samples::wav(0), "wav"), "pack-no-sound");
    assert_eq!(told(samples::wav(8000 * (MAX_SOUND_SECONDS + 1)), "wav"), "pack-sound-too-long");
    let mut cut = samples::wav(80_000);
    cut.truncate(44 + 48_000);
    assert_eq!(sound_in(cut, "wav"), Err(MediaFault::CutShort { seconds: 3, of: 10 }));
}

#[test]
fn a_sound_is_looked_at_in_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.wav");
    std::fs::write(&path, samples::wav(8000)).expect("a file");
    assert!((sound_in_file(&path).expect("a sound") - 1.0).abs() < 0.001);
    assert_eq!(
        sound_in_file(&folder.path().join("b.wav")).expect_err("no file").message_id(),
        "pack-not-a-sound"
    );
}

fn with_slips(bytes: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let slips = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12);
    (slips, any::<prop::sample::Index>()).prop_map(move |(slips, end)| {
        let mut bytes = bytes.clone();
        for (place, byte) in slips {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if end.index(3) == 0 {
            bytes.truncate(end.index(bytes.len()));
        }
        bytes
    })
}

proptest! {
    #[test]
    fn a_damaged_picture_is_no_more_than_a_fault(
        bytes in prop_oneof![with_slips(samples::png()), with_slips(samples::jpeg())]
    ) {
        if let Ok(picture) = decode_picture(&bytes) {
            let pixels = usize::try_from(picture.width * picture.height).expect("a size");
            prop_assert_eq!(picture.rgba.len(), pixels * 4);
        }
    }

    #[test]
    fn a_damaged_sound_is_no_more_than_a_fault(
        bytes in prop_oneof![
            with_slips(samples::wav(800)), with_slips(samples::mp3(6)), with_slips(samples::flac(2))
        ],
        ending in prop::sample::select(SOUND_ENDINGS),
    ) {
        if let Ok(seconds) = sound_in(bytes, ending) {
            prop_assert!(seconds > 0.0 && seconds <= f64::from(MAX_SOUND_SECONDS));
        }
    }
}
