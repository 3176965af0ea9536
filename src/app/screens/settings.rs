//! The settings: language, text size, colours, digits, new words a day, the start of the day, typing, motion, sound.

use bevy::prelude::*;

use super::Screen;
use super::topbar::{self, topbar};
use crate::app::hearing::{Hear, try_voice_button};
use crate::app::icons;
use crate::app::learner::Learner;
use crate::app::redraw::needs_redraw;
use crate::app::sound::Sounds;
use crate::app::stage::{AppActions, OnActivate, Stage};
use crate::app::steps::StageSystems;
use crate::app::storage::{CurrentSettings, Taste};
use crate::app::widgets::{
    ButtonLook, Segment, TextLook, TextRole, Ui, button, label, rest, row, scroll_page, segments, surface,
};
use crate::audio::computer_voice::ComputerVoiceError;
use crate::drill::Language;
use crate::lesson::Spoken;
use crate::locale::UiLanguage;
use crate::progress::{DigitsChoice, Settings, SpeechPace, StoreError, ThemeChoice};
use crate::voice::Timbre;

#[derive(Message, Clone, Debug)]
enum Action {
    Speak(UiLanguage),
    Scale(i8),
    Theme(ThemeChoice),
    Digits(DigitsChoice),
    NewWords(i8),
    DayStart(i8),
    TypedMeanings(bool),
    Wylie(bool),
    OwnTyping(bool),
    ToneDigits(bool),
    Motion(bool),
    Sound(bool),
    SaysByItself(bool),
    Timbre(Timbre),
    SpeechPace(SpeechPace),
    Learn(Language),
}

/// Installs the screen.
pub fn plugin(app: &mut App) {
    app.add_action::<Action>().add_systems(Update, act.in_set(StageSystems::Act)).add_systems(
        Update,
        show.in_set(StageSystems::Show).run_if(in_state(Screen::Settings)).run_if(needs_redraw),
    );
}

fn act(
    mut actions: MessageReader<Action>,
    mut taste: Taste,
    mut learner: Option<ResMut<Learner>>,
    mut hear: MessageWriter<Hear>,
) {
    for action in actions.read() {
        match action.clone() {
            Action::Speak(lang) => taste.change(|settings| settings.language = Some(lang)),
            Action::Scale(steps) => taste.change(|settings| settings.step_text_scale(steps)),
            Action::Theme(theme) => taste.change(|settings| settings.theme = theme),
            Action::Digits(digits) => taste.change(|settings| settings.digits = digits),
            Action::NewWords(steps) => taste.change(|settings| settings.step_new_words(steps)),
            Action::DayStart(steps) => taste.change(|settings| settings.step_day_start(steps)),
            Action::TypedMeanings(on) => taste.change(|settings| settings.typed_meanings = on),
            Action::Wylie(on) => taste.change(|settings| settings.shows_wylie = on),
            Action::OwnTyping(own) => taste.change(|settings| settings.typing.own = own),
            Action::ToneDigits(tones) => taste.change(|settings| settings.typing.tone_digits = tones),
            Action::Motion(on) => taste.change(|settings| settings.motion = on),
            Action::Sound(on) => taste.change(|settings| settings.sound = on),
            Action::SaysByItself(on) => taste.change(|settings| settings.says_by_itself = on),
            Action::Timbre(timbre) => {
                taste.change(|settings| settings.timbre = timbre);
                hear.write(Hear::by_itself(sample()).of_computer());
            }
            Action::SpeechPace(pace) => {
                taste.change(|settings| settings.speech_pace = pace);
                hear.write(Hear::by_itself(sample()).of_computer());
            }
            Action::Learn(target) => {
                if let Some(learner) = &mut learner {
                    learner.set_target(target, taste.storage());
                    taste.mark_for_redraw();
                }
            }
        }
    }
}

fn show(mut stage: Stage, current: Res<CurrentSettings>, learner: Option<Res<Learner>>, sounds: Res<Sounds>) {
    let target = learner.map(|learner| learner.profile().target);
    let voice = sounds.voice();
    stage.show(Screen::Settings, |ui| {
        view(ui, &current.settings, target, current.not_kept(), voice.as_ref().copied());
    });
}

fn view(
    ui: &mut Ui,
    settings: &Settings,
    target: Option<Language>,
    not_kept: Option<&StoreError>,
    voice: Result<(), &ComputerVoiceError>,
) {
    let title = ui.say("settings-title");
    topbar(ui, &title, if target.is_some() { Screen::Home } else { Screen::Profiles });
    scroll_page(ui, "settings", 10.0, |ui| {
        if let Some(error) = not_kept {
            let why = ui.words.explain(error);
            let sentence = ui.words.format("settings-not-kept", &[("why", why.into())]);
            label(ui, &sentence, TextLook::BODY.role(TextRole::Wrong));
        }
        line(ui, "settings-language", |ui| {
            let spoken = ui.words.lang();
            segments(
                ui,
                UiLanguage::ALL.map(|lang| Segment {
                    name: match lang {
                        UiLanguage::Tibetan => "settings-bo",
                        UiLanguage::Chinese => "settings-zh",
                        UiLanguage::English => "settings-en",
                    },
                    label: lang.own_name(),
                    chosen: lang == spoken,
                    action: OnActivate(Action::Speak(lang)),
                }),
            );
        });
        line(ui, "settings-text-size", |ui| {
            let shown = format!("{:.0} %", settings.text_scale * 100.0);
            let shown = ui.words.in_digits(shown);
            stepper(ui, ["settings-smaller", "settings-larger"], &shown, Action::Scale);
        });
        line(ui, "settings-theme", |ui| {
            let themes = [
                ("settings-theme-light", ThemeChoice::Light),
                ("settings-theme-dark", ThemeChoice::Dark),
                ("settings-theme-contrast", ThemeChoice::Contrast),
            ];
            choose(ui, &themes, settings.theme, Action::Theme);
        });
        line(ui, "settings-digits", |ui| {
            let digits = [
                ("settings-digits-latin", DigitsChoice::Latin),
                ("settings-digits-tibetan", DigitsChoice::Tibetan),
            ];
            choose(ui, &digits, settings.digits, Action::Digits);
        });
        line(ui, "settings-new-words", |ui| {
            let shown = ui.words.number(u32::from(settings.new_words_a_day));
            stepper(ui, ["settings-fewer", "settings-more"], &shown, Action::NewWords);
        });
        line(ui, "settings-day-start", |ui| {
            let shown = ui.words.in_digits(format!("{}:00", settings.day_start_hour));
            stepper(ui, ["settings-earlier", "settings-later"], &shown, Action::DayStart);
        });
        if let Some(target) = target {
            line(ui, "settings-learning", |ui| {
                let targets = [
                    ("profiles-learning-mandarin", Language::Mandarin),
                    ("profiles-learning-tibetan", Language::Tibetan),
                ];
                choose(ui, &targets, target, Action::Learn);
            });
        }
        if target == Some(Language::Tibetan) {
            line(ui, "settings-wylie", |ui| switch(ui, "wylie", settings.shows_wylie, Action::Wylie));
        }
        line(ui, "settings-typed-meanings", |ui| {
            switch(ui, "typed-meanings", settings.typed_meanings, Action::TypedMeanings);
        });
        line(ui, "settings-typing", |ui| {
            let helpers = [("settings-typing-own", true), ("settings-typing-system", false)];
            choose(ui, &helpers, settings.typing.own, Action::OwnTyping);
        });
        if settings.typing.own {
            line(ui, "settings-typing-digits", |ui| {
                let meanings = [("settings-typing-choose", false), ("settings-typing-tones", true)];
                choose(ui, &meanings, settings.typing.tone_digits, Action::ToneDigits);
            });
        }
        line(ui, "settings-motion", |ui| switch(ui, "motion", settings.motion, Action::Motion));
        line(ui, "settings-sound", |ui| switch(ui, "sound", settings.sound, Action::Sound));
        voice_lines(ui, settings, voice);
        line(ui, "recordings-title", |ui| {
            let choose = ui.say("recordings-choose");
            let look = ButtonLook::new("voices", &choose).icon(icons::USERS);
            button(ui, look, OnActivate(topbar::Action::Go(Screen::Voices)));
        });
    });
}

/// What the voices say when they are chosen.
fn sample() -> Spoken {
    Spoken::mandarin("你好", "nǐ hǎo")
}

/// The lines of the computer voice, or how it is to be had.
fn voice_lines(ui: &mut Ui, settings: &Settings, voice: Result<(), &ComputerVoiceError>) {
    line(ui, "settings-says-by-itself", |ui| {
        switch(ui, "says-by-itself", settings.says_by_itself, Action::SaysByItself);
    });
    if let Err(error) = voice {
        let why = ui.words.explain(error);
        line(ui, "settings-timbre", |ui| {
            rest(ui, 0.0, |ui| {
                label(ui, &why, TextLook::BODY.quiet());
            });
        });
        return;
    }
    line(ui, "settings-timbre", |ui| {
        let timbres = [
            ("settings-timbre-normal", Timbre::Normal),
            ("settings-timbre-low", Timbre::Low),
            ("settings-timbre-high", Timbre::High),
        ];
        row(ui, 14.0, |ui| {
            try_voice_button(ui, "try-voice", &sample());
            choose(ui, &timbres, settings.timbre, Action::Timbre);
        });
    });
    line(ui, "settings-speech-pace", |ui| {
        let paces =
            [("settings-pace-calm", SpeechPace::Calm), ("settings-pace-natural", SpeechPace::Natural)];
        choose(ui, &paces, settings.speech_pace, Action::SpeechPace);
    });
}

fn line(ui: &mut Ui, key: &str, control: impl FnOnce(&mut Ui)) {
    let node = Node {
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::Center,
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(20),
        row_gap: px(4),
        padding: UiRect::axes(px(22), px(8)),
        min_height: px(58),
        ..default()
    };
    let words = ui.say(key);
    let card = ui.palette().card;
    surface(ui, card, node, |ui| {
        label(ui, &words, TextLook::BODY);
        control(ui);
    });
}

fn choose<T: Copy + PartialEq>(ui: &mut Ui, choices: &[(&str, T)], chosen: T, action: impl Fn(T) -> Action) {
    let words: Vec<String> = choices.iter().map(|(key, _)| ui.say(key)).collect();
    segments(
        ui,
        choices.iter().zip(&words).map(|((key, value), words)| Segment {
            name: key,
            label: words,
            chosen: *value == chosen,
            action: OnActivate(action(*value)),
        }),
    );
}

fn switch(ui: &mut Ui, name: &str, on: bool, action: impl Fn(bool) -> Action) {
    let words = [("off", false, ui.say("app-off")), ("on", true, ui.say("app-on"))];
    let names = words.each_ref().map(|(state, ..)| format!("{name}-{state}"));
    segments(
        ui,
        words.iter().zip(&names).map(|((_, value, words), name)| Segment {
            name,
            label: words,
            chosen: *value == on,
            action: OnActivate(action(*value)),
        }),
    );
}

fn stepper(ui: &mut Ui, keys: [&str; 2], shown: &str, action: impl Fn(i8) -> Action) {
    row(ui, 12.0, |ui| {
        let [less, more] = keys.map(|key| ui.say(key));
        button(ui, ButtonLook::new(keys[0], &less).icon_only(icons::MINUS), OnActivate(action(-1)));
        let value = Node { min_width: px(76), justify_content: JustifyContent::Center, ..default() };
        ui.node(value, |ui| {
            label(ui, shown, TextLook::LEAD.one_line());
        });
        button(ui, ButtonLook::new(keys[1], &more).icon_only(icons::PLUS), OnActivate(action(1)));
    });
}
