//! Sheets of made-up contests: what stands in the tables, where marks stand on pages, what can be read in a PDF again.

mod pages;
mod tables;
mod word_list;

use std::fmt::Write as _;

use super::*;
use crate::contest::rules::Trilingual;
use crate::contest::{Contest, log};
use crate::language::UiLanguage;

macro_rules! strings {
    ($folder:literal) => {
        concat!(
            include_str!(concat!("../../../assets/locales/", $folder, "/results.ftl")),
            "\n",
            include_str!(concat!("../../../assets/locales/", $folder, "/contest.ftl")),
            "\n",
            include_str!(concat!("../../../assets/locales/", $folder, "/app.ftl"))
        )
    };
}

const STRINGS: [(UiLanguage, &str); 3] = [
    (UiLanguage::Tibetan, strings!("bo")),
    (UiLanguage::Chinese, strings!("zh-CN")),
    (UiLanguage::English, strings!("en")),
];

/// The strings of a language, read as simply as they are written: of several forms the one for other numbers.
fn say(lang: UiLanguage, key: &str, args: &[(&'static str, String)]) -> String {
    let file = STRINGS.iter().find(|(of, _)| *of == lang).map_or("", |(_, text)| *text);
    let mut lines = file.lines().skip_while(|line| !line.starts_with(&format!("{key} =")));
    let mut text = match lines.next().and_then(|line| line.split_once('=')) {
        None => panic!("{lang:?} has no {key}"),
        Some((_, text)) if text.trim().is_empty() => {
            let other = lines.find_map(|line| line.trim().strip_prefix("*[other]"));
            other.unwrap_or_default().trim().to_owned()
        }
        Some((_, text)) => text.trim().to_owned(),
    };
    for (name, value) in args {
        text = text.replace(&format!("{{ ${name} }}"), value);
    }
    text
}

fn in_tibetan(key: &str, args: &[(&'static str, String)]) -> String {
    say(UiLanguage::Tibetan, key, args)
}

fn in_chinese(key: &str, args: &[(&'static str, String)]) -> String {
    say(UiLanguage::Chinese, key, args)
}

fn in_english(key: &str, args: &[(&'static str, String)]) -> String {
    say(UiLanguage::English, key, args)
}

fn tibetan() -> Words<'static> {
    Words::new(UiLanguage::Tibetan, &in_tibetan)
}

fn chinese() -> Words<'static> {
    Words::new(UiLanguage::Chinese, &in_chinese)
}

fn english() -> Words<'static> {
    Words::new(UiLanguage::English, &in_english)
}

fn trilingual(bo: &str, zh: &str, en: &str) -> Trilingual {
    Trilingual { bo: bo.to_owned(), zh: zh.to_owned(), en: en.to_owned() }
}

fn occasion() -> Occasion {
    Occasion {
        title: trilingual("ཤེས་བྱའི་འགྲན་བསྡུར", "冬季知识竞赛", "Winter quiz"),
        date: "2026-11-26".to_owned(),
    }
}

fn about(id: &str) -> Option<About> {
    (id == "nature/rivers").then(|| About {
        ask: trilingual("ཆུ་བོ་གང་རིང་ཤོས་རེད།", "哪条河最长？", "Which river is the longest?"),
        topic: trilingual("རང་བྱུང་ཁམས", "自然", "Nature"),
    })
}

/// A contest of three teams of these names: a round in turn, and one with buzzers of which a question is void. It is over.
fn evening(names: [&str; 3]) -> Contest {
    let [red, blue, green] = names.map(|name| serde_json::to_string(name).expect("a text"));
    played(&format!(
        r#"{{"log":"tsheg-contest-1","rules":{{"name":{{"bo":"འགྲན་བསྡུར།","zh":"示例","en":"Example"}},"start":100,"rounds":[{{"kind":"Required","questions":{{"Each":1}},"points":{{"Flat":10}},"seconds":30}},{{"kind":"Buzzer","title":{{"bo":"མགྱོགས་པོ","zh":"快","en":"Quick"}},"questions":{{"Total":3}},"points":{{"Flat":10}},"wrong":{{"Lose":10}},"seconds":15,"buzzer":{{"opens":"AtStart","seconds":15,"early":[{{"lose":10,"then":"Void"}}]}}}}]}},"teams":[{{"id":"red","name":{red},"players":["卓玛","Tashi"]}},{{"id":"blue","name":{blue}}},{{"id":"green","name":{green}}}],"seed":42}}
{{"at":1000,"event":"round","round":1}}
{{"at":2000,"event":"question","question":"nature/rivers","team":"red"}}
{{"at":15000,"event":"ruling","team":"red","ruling":"right"}}
{{"at":20000,"event":"question","question":"sums/seven","team":"blue"}}
{{"at":41000,"event":"ruling","team":"blue","ruling":"right"}}
{{"at":45000,"event":"question","question":"health/water","team":"green"}}
{{"at":76000,"event":"time-up"}}
{{"at":80000,"event":"round","round":2}}
{{"at":82000,"event":"question","question":"arts/thangka"}}
{{"at":90000,"event":"go"}}
{{"at":90433,"event":"press","team":"red"}}
{{"at":97000,"event":"ruling","team":"red","ruling":"wrong"}}
{{"at":100000,"event":"question","question":"language/idiom"}}
{{"at":103000,"event":"press","team":"green"}}
{{"at":110000,"event":"question","question":"science/air"}}
{{"at":118000,"event":"go"}}
{{"at":118700,"event":"press","team":"blue"}}
{{"at":125000,"event":"ruling","team":"blue","ruling":"right"}}
{{"at":130000,"event":"end"}}
"#
    ))
}

/// A contest in which all teams answer all questions, every third of them wrong. It is over.
fn crowd(teams: usize, questions: usize) -> Contest {
    let names: Vec<String> =
        (0..teams).map(|team| format!(r#"{{"id":"t{team}","name":"第{team}队 རུ་ཁག་"}}"#)).collect();
    let mut log = format!(
        r#"{{"log":"tsheg-contest-1","rules":{{"name":{{"bo":"འགྲན་བསྡུར།","zh":"示例"}},"teams":{{"least":2,"most":100}},"rounds":[{{"kind":"Everyone","questions":{{"Total":{questions}}},"points":{{"Flat":10}},"wrong":{{"Lose":5}},"seconds":30}}]}},"teams":[{}],"seed":42}}
{{"at":0,"event":"round","round":1}}
"#,
        names.join(",")
    );
    for question in 0..questions {
        let answers: Vec<String> = (0..teams)
            .map(|team| {
                let ruling = if (team + question) % 3 == 0 { "wrong" } else { "right" };
                format!(r#"{{"team":"t{team}","ruling":"{ruling}"}}"#)
            })
            .collect();
        let at = question * 1000;
        let answers = answers.join(",");
        writeln!(log, r#"{{"at":{at},"event":"question","question":"all/q{question}"}}"#).expect("a line");
        writeln!(log, r#"{{"at":{at},"event":"answers","answers":[{answers}]}}"#).expect("a line");
    }
    writeln!(log, r#"{{"at":{},"event":"end"}}"#, questions * 1000).expect("a line");
    played(&log)
}

fn played(log: &str) -> Contest {
    let replayed = log::replay(log.as_bytes());
    assert!(replayed.faults.is_empty(), "{:?}", replayed.faults);
    replayed.contest.expect("a contest")
}

fn fonts() -> Fonts {
    let read = |name: &str| {
        let path = format!("{}/assets/fonts/{name}.ttf", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    Fonts::new(FontFiles {
        latin: read("SourceSans3-Regular"),
        strong: read("SourceSans3-SemiBold"),
        tibetan: read("Jomolhari-Regular"),
        hanzi: read("LXGWWenKai-Regular"),
        pictures: read("NotoEmoji-Regular"),
    })
    .expect("the fonts")
}
