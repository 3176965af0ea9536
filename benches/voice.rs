//! How long the computer voice takes to load, to begin a sentence and to say it, beside how long the sentence sounds, on one
//! thread. Needs the models: `scripts/voice` fetches them.
#![expect(clippy::expect_used, reason = "a measurement that cannot be made must not go on")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tsheg::voice::{Model, RATE, Speaking, Utterance, Voice};

const TEXTS: [(&str, &str); 2] =
    [("word", "zhōngwén"), ("sentence", "wǒ jīntiān xiàwǔ xiǎng qù túshūguǎn kàn shū")];

/// Measures loading, the first piece and the whole, and prints compute ÷ sound for the whole.
fn say(criterion: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/voice");
    let read = |model: Model| fs::read(folder.join(model.file())).expect("a model: run scripts/voice");
    let (acoustic, vocoder) = (read(Model::Acoustic), read(Model::Vocoder));
    let load = || Voice::load(&acoustic, &vocoder).expect("the voice");
    let voice = load();

    criterion.bench_function("load", |bencher| bencher.iter(load));
    for (name, text) in TEXTS {
        let utterance = Utterance::from_surface(text).expect("pinyin");
        let speech = || voice.say(black_box(&utterance), Speaking::default());
        let begun = Instant::now();
        let samples: usize = speech().map(|piece| piece.len()).sum();
        let (taken, sound) = (begun.elapsed().as_secs_f64(), seconds(samples));
        println!("{name}: {sound:.2} s of sound, compute ÷ sound {:.3}", taken / sound);

        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        group.bench_function("first piece", |bencher| bencher.iter(|| speech().next()));
        // Samples a second: over 240,000 is less than a tenth of the time that the sound takes.
        group.throughput(Throughput::Elements(samples as u64));
        group.bench_function("whole", |bencher| {
            bencher.iter(|| speech().map(|piece| piece.len()).sum::<usize>());
        });
        group.finish();
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few seconds of samples")]
fn seconds(samples: usize) -> f64 {
    samples as f64 / f64::from(RATE)
}

criterion_group!(benches, say);
criterion_main!(benches);
