use bevy::prelude::*;
use std::path::{Path, PathBuf};
use tsheg::app::driver::Driver;
use tsheg::app::evening::Evening;
use tsheg::app::storage::{self, Clock};
use tsheg::app::surface::Surface;
use tsheg::app::{Canvas, Setup};
use tsheg::audio::{Destination, Memory};
use tsheg::contest::{Phase, Step};
use tsheg::drill::Moment;
use tsheg::locale::UiLanguage;
use tsheg::progress::{Settings, Store, ThemeChoice};
struct Shots {
    d: Driver,
    out: PathBuf,
    n: usize,
}
impl Shots {
    fn shot(&mut self, name: &str) {
        self.n += 1;
        for s in [Surface::Desk, Surface::Audience] {
            if s == Surface::Audience && !self.d.shows(s) {
                continue;
            }
            let p = self.d.picture(s).unwrap();
            let (_, faults) = tsheg::app::tour::inspect::inspect(self.d.app.world_mut(), s, &p);
            for f in faults {
                println!("{name} {s:?}: {f:?}");
            }
            p.save(self.out.join(format!("{:02}-{name}-{s:?}.png", self.n))).unwrap();
        }
    }
    fn step(&self) -> Option<Step> {
        self.d.app.world().get_resource::<Evening>().map(|e| e.step())
    }
}
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let lang = match args[1].as_str() {
        "bo" => UiLanguage::Tibetan,
        "zh" => UiLanguage::Chinese,
        _ => UiLanguage::English,
    };
    let scale: f32 = args[2].parse().unwrap();
    let theme = match args[3].as_str() {
        "dark" => ThemeChoice::Dark,
        _ => ThemeChoice::Light,
    };
    let rules = args[4].clone();
    let out = PathBuf::from(&args[5]);
    std::fs::create_dir_all(&out).unwrap();
    let data = tempfile::tempdir().unwrap();
    let settings = Settings {
        language: Some(lang),
        text_scale: scale,
        theme,
        motion: false,
        sound: false,
        ..Settings::default()
    };
    Store::open(data.path()).unwrap().save_settings(None, settings).wait().unwrap();
    let d = Driver::start(Setup {
        canvas: Canvas::Picture(UVec2::new(1366, 768)),
        lang: Some(lang),
        home: Path::new(env!("CARGO_MANIFEST_DIR")).into(),
        store: storage::open(data.path()),
        clock: Clock::Fixed(Moment(1_772_438_400_000)),
        sound: Destination::Memory(Memory::default()),
    })
    .unwrap();
    let mut s = Shots { d, out, n: 0 };
    s.d.write("པདྨ");
    s.d.key(KeyCode::Enter);
    s.shot("home");
    assert!(s.d.press("contests"));
    s.shot("contests");
    assert!(s.d.press("contestsetup"));
    assert!(s.d.press(&format!("rules-{rules}")));
    s.shot("setup");
    assert!(s.d.press("begin-contest"));
    s.shot("ready");
    if s.d.app.world().get_resource::<Evening>().is_none() {
        println!("not begun");
        return;
    }
    s.d.press("window");
    s.shot("window");
    s.d.press("tools");
    s.shot("tools");
    s.d.scroll_on();
    s.shot("tools2");
    s.d.scroll_back();
    s.d.press("tools");
    let mut asked = 0;
    for _ in 0..60 {
        let Some(step) = s.step() else { break };
        let name = format!("{step:?}");
        let name = name.split('(').next().unwrap().to_owned();
        match step {
            Step::Over => {
                s.shot("over");
                break;
            }
            Step::ChoosePoints(_) => {
                s.shot(&name);
                s.d.key(KeyCode::Digit2)
            }
            Step::ChoosePlayer(_) => {
                s.shot(&name);
                s.d.key(KeyCode::Digit1)
            }
            Step::Rule(_) => {
                s.shot(&name);
                s.d.key(KeyCode::KeyY)
            }
            Step::Collect => {
                s.d.key(KeyCode::Digit1);
                s.d.key(KeyCode::Digit2);
                s.d.key(KeyCode::Digit2);
                s.shot(&name);
                s.d.press("next");
            }
            Step::Go => {
                s.shot(&name);
                s.d.press("next");
                if s.d.app.world().resource::<Evening>().contest().state().phase == Phase::Open {
                    s.shot("open");
                    s.d.key(KeyCode::Digit2);
                    s.shot("pressed");
                    s.d.press("instead");
                    s.shot("instead");
                    s.d.press("instead");
                }
            }
            Step::ShowAnswer => {
                s.d.press("next");
                s.shot("answer");
                asked += 1;
                if s.d.controls().iter().any(|c| c == "next-round") {
                    s.d.press("next-round");
                    s.shot("card");
                } else if asked > 9 {
                    s.d.press("end");
                }
            }
            _ => {
                s.shot(&name);
                s.d.press("next");
            }
        }
    }
    s.d.key(KeyCode::Escape);
    s.shot("contests-after");
}
