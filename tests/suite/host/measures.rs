//! What is measured by hand, and told in a note: `cargo test --test suite -- --ignored --nocapture host::measures`.

use std::time::{Duration, Instant};

use tsheg::app::audience::AudienceWindow;

use super::*;

/// How long the clock is watched.
const WATCHED: Duration = Duration::from_secs(10);

/// Draws console and hall as quickly as they can be while a clock runs, without waiting for the next tick of it.
#[test]
#[ignore = "a measure, to be run by hand"]
fn frames_while_the_clock_runs() {
    let mut desk = host(UiLanguage::Tibetan);
    desk.begin_contest("required");
    for with_hall in [false, true] {
        if with_hall {
            desk.driver.app.world_mut().write_message(AudienceWindow::Open);
            desk.driver.settle();
        }
        desk.go_on_to(|step| *step == Step::Go || matches!(step, Step::Rule(_)));
        if desk.evening().step() == Step::Go {
            desk.driver.key(KeyCode::Enter);
        }
        let (start, mut frames, mut longest) = (Instant::now(), 0_u32, Duration::ZERO);
        while start.elapsed() < WATCHED {
            let before = Instant::now();
            desk.driver.app.update();
            longest = longest.max(before.elapsed());
            frames += 1;
        }
        let rate = f64::from(frames) / start.elapsed().as_secs_f64();
        println!("hall {with_hall}: {rate:.0} frames a second, the longest took {longest:.0?}");
        desk.driver.key(KeyCode::KeyY);
    }
}
