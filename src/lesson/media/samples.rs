//! Small pictures and sounds for the tests of the room.

use std::io::Cursor;

/// Returns a picture of 8 by 8 grey pixels as PNG.
pub fn png() -> Vec<u8> {
    png_of(8, 8)
}

/// Returns a grey picture of this size as PNG.
pub fn png_of(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbaImage::from_pixel(width, height, image::Rgba([128, 128, 128, 255]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

/// Returns a picture of 8 by 8 grey pixels as baseline JPEG (ITU T.81), by hand: one block whose only coefficient is 0.
pub fn jpeg() -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8];
    // A quantisation table of ones.
    bytes.extend([0xff, 0xdb, 0, 67, 0]);
    bytes.extend([1; 64]);
    // A frame of 8 by 8 samples of 8 bits, one component.
    bytes.extend([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    // Two Huffman tables with one code of one bit each: the DC of size 0, and the end of the block.
    for table in [0x00, 0x10] {
        bytes.extend([0xff, 0xc4, 0, 20, table, 1]);
        bytes.extend([0; 15]);
        bytes.push(0);
    }
    // The scan: the bits 0 0 and ones to the end of the byte.
    bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0b0011_1111]);
    bytes.extend([0xff, 0xd9]);
    bytes
}

/// Returns a low tone of so many samples, 8000 of which are a second, as WAV: mono, 16 bits.
pub fn wav(samples: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend(b"RIFF");
    bytes.extend((36 + samples * 2).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    bytes.extend(16_u32.to_le_bytes());
    bytes.extend([1, 0, 1, 0]);
    bytes.extend(8000_u32.to_le_bytes());
    bytes.extend(16_000_u32.to_le_bytes());
    bytes.extend([2, 0, 16, 0]);
    bytes.extend(b"data");
    bytes.extend((samples * 2).to_le_bytes());
    let wave = (0..samples).map(|sample| if sample % 80 < 40 { 9000_i16 } else { -9000 });
    bytes.extend(wave.flat_map(i16::to_le_bytes));
    bytes
}

/// Returns so many frames of silence as MP3 (MPEG-1 layer III, 44.1 kHz, mono, 64 kbit/s): 1152 samples a frame.
pub fn mp3(frames: usize) -> Vec<u8> {
    let mut frame = vec![0xff, 0xfb, 0x50, 0xc0];
    frame.resize(144 * 64_000 / 44_100, 0);
    frame.repeat(frames)
}

/// Returns so many frames of a constant level as FLAC (RFC 9639, 8 kHz, mono, 16 bits): 4096 samples a frame.
pub fn flac(frames: u8) -> Vec<u8> {
    let mut bytes = b"fLaC".to_vec();
    // STREAMINFO, the last block of metadata: blocks of 4096, frames of unknown size, rate, channels and bits.
    bytes.extend([0x80, 0, 0, 34, 0x10, 0, 0x10, 0, 0, 0, 0, 0, 0, 0]);
    let samples = u64::from(frames) * 4096;
    bytes.extend(((8000_u64 << 44) | (15 << 36) | samples).to_be_bytes());
    bytes.extend([0; 16]);
    for number in 0..frames {
        // Block size 4096 (code 12), 8 kHz (code 4), mono, 16 bits (code 4), the number of the frame.
        let mut frame = vec![0xff, 0xf8, 0xc4, 0x08, number];
        frame.push(crc(&frame, 8, 0x07).to_be_bytes()[1]);
        // A constant subframe.
        frame.extend([0, 0x10, 0]);
        frame.extend(crc(&frame, 16, 0x8005).to_be_bytes());
        bytes.extend(frame);
    }
    bytes
}

/// Returns the remainder of a message by a polynomial of 8 or 16 bits.
fn crc(message: &[u8], bits: u16, polynomial: u16) -> u16 {
    let top = 1_u16 << (bits - 1);
    let mask = top | (top - 1);
    message.iter().fold(0, |mut rest, byte| {
        rest ^= u16::from(*byte) << (bits - 8);
        for _ in 0..8 {
            rest = if rest & top == 0 { rest << 1 } else { (rest << 1) ^ polynomial } & mask;
        }
        rest
    })
}
