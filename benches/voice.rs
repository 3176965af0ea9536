//! How long the computer voice takes to load, to begin a sentence and to say it, beside how long the sentence sounds, on one
//! thread. Needs the models: `scripts/voice` fetches them.
#![expect(clippy::expect_used, reason = "a measurement that cannot be made must not go on")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tsheg::audio::{Destination, Memory, Player, Start};
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

/// Prints the time from the key to the first sample that the device is given: of the first word after a start, of another
/// word, and of a word again. Each is the middle one of several.
fn begin(_: &mut Criterion) {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let utterance = |text: &str| Utterance::from_surface(text).expect("pinyin");
    let mut times: [Vec<f64>; 3] = Default::default();
    for _ in 0..9 {
        let memory = Memory::default();
        let player = Player::start(home, Destination::Memory(memory.clone()));
        for (times, text) in times.iter_mut().zip(["zhōngwén", "xuéxiào", "zhōngwén"]) {
            let before = memory.speech().len();
            let begun = Instant::now();
            player.say(utterance(text), Speaking::default(), Start::AtOnce);
            while memory.speech().len() == before {
                std::thread::sleep(Duration::from_micros(200));
            }
            times.push(begun.elapsed().as_secs_f64() * 1e3);
            // Until it is whole, and remembered.
            std::thread::sleep(Duration::from_millis(300));
        }
    }
    for (name, mut times) in ["first word", "another word", "a word again"].into_iter().zip(times) {
        times.sort_by(f64::total_cmp);
        println!("{name}: {:.1} ms from the key to the first sample", times[times.len() / 2]);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few seconds of samples")]
fn seconds(samples: usize) -> f64 {
    samples as f64 / f64::from(RATE)
}

criterion_group!(benches, begin, say);
criterion_main!(benches);
