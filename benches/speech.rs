//! How long the pitch and the tones of a sound take beside how long it lasts, on one thread. Prints times real time.
#![expect(clippy::expect_used, reason = "a measurement that cannot be made must not go on")]

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tsheg::language::mandarin::sandhi;
use tsheg::speech::{Sound, pitch::PitchTrack, tones};

const SECONDS: u16 = 10;

/// A voice that goes up and down, with a rest every half second.
fn sound(rate: u32) -> Sound {
    let mut phase = 0.0_f64;
    let sample = |at: u32| {
        let time = f64::from(at) / f64::from(rate);
        phase += (200.0 + 60.0 * (time * 9.0).sin()) / f64::from(rate);
        let overtones = (1..=12).map(|n| (std::f64::consts::TAU * f64::from(n) * phase).sin() / f64::from(n));
        #[expect(clippy::cast_possible_truncation, reason = "a sample")]
        let sample = if time % 0.5 < 0.1 { 0.0 } else { 0.2 * overtones.sum::<f64>() as f32 };
        sample
    };
    let samples: Vec<f32> = (0..rate * u32::from(SECONDS)).map(sample).collect();
    Sound::mixed(&samples, 1, rate)
}

fn speech(criterion: &mut Criterion) {
    for rate in [16_000, 44_100, 48_000] {
        let sound = sound(rate);
        let begun = Instant::now();
        for _ in 0..20 {
            black_box(PitchTrack::of(&sound, None));
        }
        let taken = begun.elapsed().as_secs_f64() / 20.0;
        println!("pitch at {rate} Hz: {:.0} × real time", f64::from(SECONDS) / taken);
        let mut group = criterion.benchmark_group(format!("{rate} Hz"));
        group.sample_size(20);
        group.throughput(Throughput::Elements(sound.samples.len() as u64));
        group.bench_function("pitch", |bencher| bencher.iter(|| PitchTrack::of(&sound, None)));
        let asked = sandhi::ways("", &"ma1 ".repeat(20), None).expect("pinyin").remove(0);
        group.bench_function("tones", |bencher| bencher.iter(|| tones::hear(&sound, &asked, None)));
        group.finish();
    }
}

criterion_group!(benches, speech);
criterion_main!(benches);
