//! What is left of a speech contest: the sheet to pin up, a table for a spreadsheet, certificates.

use super::canvas::{Align, GOLD, INK, MAROON, QUIET};
use super::certificate::{Award, awards_pdf};
use super::document;
use super::fault::ResultsFault;
use super::fonts::Fonts;
use super::outline::Occasion;
use super::table::{Column, Flow, SIDE, WIDTH};
use super::tables::{text, written};
use super::typeset::{Look, Typesetter};
use super::words::Words;
use crate::contest::speeches::{Points, SpeechContest, SpeechResult, SpeechStanding, stopwatch};
use crate::language::UiLanguage;

const TITLE: Look = Look { size: 22.0, is_strong: true, colour: MAROON };
const HEAD: Look = Look { size: 8.5, is_strong: true, colour: QUIET };
const BODY: Look = Look { size: 10.5, is_strong: false, colour: INK };
const STRONG: Look = Look { is_strong: true, ..BODY };
const FINE: Look = Look { size: 8.5, is_strong: false, colour: QUIET };

/// The least size of a text that must be cut.
const LEAST: f32 = 6.0;
/// More judges have no column each on the sheet; the table for a spreadsheet has them all.
const MOST_JUDGES: usize = 9;

/// Writes the marks of a speech contest as CSV in UTF-8 with a byte order mark: a row a speaker, with what each judge gave
/// for each line of the sheet. Numbers are plain ones; no cell is taken for a formula.
///
/// # Errors
/// [`ResultsFault::Failed`] if the writer fails.
pub fn speech_results_csv(
    contest: &SpeechContest,
    occasion: &Occasion,
    words: &Words<'_>,
) -> Result<Vec<u8>, ResultsFault> {
    let setting = contest.setting();
    let mut rows = vec![vec![text(words.of(&occasion.title)), text(&occasion.date)]];
    if !contest.is_over() {
        rows.push(vec![words.text("speeches-going")]);
    }
    rows.push(Vec::new());
    let mut head = [
        "speeches-column-place",
        "speeches-column-speaker",
        "speeches-column-title",
        "speeches-column-group",
        "speeches-column-time",
        "speeches-column-mean",
        "speeches-column-off",
        "speeches-column-total",
        "speeches-column-standing",
    ]
    .map(|key| text(&words.label(key)))
    .to_vec();
    for judge in 1..=setting.judges() {
        let judge = words.format("speeches-column-judge", &[("number", judge.to_string())]);
        let lines = setting.rules().sheet.iter();
        head.extend(lines.map(|line| text(&format!("{judge} {}", words.of(&line.name)))));
        head.push(text(&judge));
    }
    rows.push(head);
    for result in contest.results() {
        let Some(who) = setting.speaker(result.speaker) else { continue };
        let number = |points: Option<Points>| points.map(|points| points.to_string()).unwrap_or_default();
        let mut row = vec![
            result.place.map(|place| place.to_string()).unwrap_or_default(),
            text(&who.name),
            text(&who.title),
            text(&who.group),
            result.ms.map(stopwatch).unwrap_or_default(),
            number(result.mean),
            (result.off_for_time + result.off_by_judges).to_string(),
            number(result.total),
            text(&standing(result.standing, words)),
        ];
        let marks = contest.state().turns.get(result.speaker).map(|turn| turn.marks.as_slice());
        for (judge, marks) in result.judges.iter().zip(marks.unwrap_or_default()) {
            row.extend(marks.iter().map(|mark| number(*mark)));
            row.push(number(judge.total));
        }
        rows.push(row);
    }
    written(&rows)
}

/// Writes the result sheet of a speech contest as PDF, A4: its name in the languages of `titles`, the date, and for every
/// speaker the place, the time, what each judge gave, the mean, what was taken off, the result.
///
/// # Errors
/// [`ResultsFault::Failed`] if the writer fails.
pub fn speech_results_pdf(
    contest: &SpeechContest,
    occasion: &Occasion,
    titles: &[UiLanguage],
    words: &Words<'_>,
    fonts: &Fonts,
) -> Result<Vec<u8>, ResultsFault> {
    let flow = lay_out(contest, occasion, titles, words, fonts);
    document::write(&flow.canvas, fonts, words.of(&occasion.title), words.lang().code())
}

/// Writes certificates as PDF: an A4 page on its side for each speaker with a place, the first first.
///
/// # Errors
/// [`ResultsFault::NotOver`] before all results were shown, [`ResultsFault::Failed`] if the writer fails.
pub fn speech_certificates_pdf(
    contest: &SpeechContest,
    occasion: &Occasion,
    words: &[Words<'_>],
    fonts: &Fonts,
) -> Result<Vec<u8>, ResultsFault> {
    if !contest.is_over() {
        return Err(ResultsFault::NotOver);
    }
    let award = |result: SpeechResult| {
        let who = contest.setting().speaker(result.speaker)?;
        let points = result.total?.to_string();
        Some(Award { name: who.name.clone(), under: who.title.clone(), place: result.place?, points })
    };
    let awards: Vec<Award> = contest.results().into_iter().filter_map(award).collect();
    awards_pdf(&awards, occasion, words, fonts)
}

fn lay_out(
    contest: &SpeechContest,
    occasion: &Occasion,
    titles: &[UiLanguage],
    words: &Words<'_>,
    fonts: &Fonts,
) -> Flow {
    let (setter, mut flow) = (Typesetter::new(fonts), Flow::new());
    let mut names: Vec<&str> = titles.iter().map(|lang| occasion.title.in_language(*lang)).collect();
    names.retain(|name| !name.is_empty());
    names.dedup();
    for (index, name) in names.into_iter().enumerate() {
        let size = if index == 0 { TITLE.size } else { 16.0 };
        flow.lines(setter.fit(name, Look { size, ..TITLE }, (WIDTH, 120.0), 12.0), Align::Left);
    }
    let under = format!("{} · {}", words.text("results-title"), occasion.date);
    flow.lines(setter.set(&under, Look { colour: QUIET, ..BODY }, WIDTH), Align::Left);
    if !contest.is_over() {
        flow.lines(setter.set(&words.text("speeches-going"), STRONG, WIDTH), Align::Left);
    }
    flow.skip(6.0, 0.0);
    flow.stroke(1.5, GOLD);
    flow.skip(14.0, 80.0);
    let judges = usize::from(contest.setting().judges());
    let shown = if judges <= MOST_JUDGES { judges } else { 0 };
    let mut heads = vec![words.label("speeches-column-place"), words.label("speeches-column-speaker")];
    heads.push(words.label("speeches-column-time"));
    heads.extend((1..=shown).map(|judge| words.format("results-number", &[("number", judge.to_string())])));
    heads.extend(
        ["speeches-column-mean", "speeches-column-off", "speeches-column-total"].map(|key| words.label(key)),
    );
    let numbers = u8::try_from(heads.len() - 2).unwrap_or(u8::MAX);
    let width = (WIDTH * 0.62 / f32::from(numbers)).min(58.0);
    let place = 40.0;
    let mut columns = vec![
        Column::new(place, Align::Left),
        Column::new(WIDTH - place - width * f32::from(numbers), Align::Left),
    ];
    columns.resize(heads.len(), Column::new(width, Align::Right));
    let head = heads.iter().zip(&columns);
    let head = head.map(|(text, column)| setter.fit(text, HEAD, (column.inside(), 42.0), LEAST)).collect();
    let table = flow.table(columns.clone(), head);
    for result in contest.results() {
        let Some(who) = contest.setting().speaker(result.speaker) else { continue };
        let look = if result.place == Some(1) { Look { colour: MAROON, ..STRONG } } else { BODY };
        let place = result.place.map(|place| whole(place, words));
        let place = place.unwrap_or_else(|| "–".to_owned());
        let mut name = setter.set(&who.name, look, columns[1].inside());
        let mut under: Vec<String> =
            [&who.title, &who.group].into_iter().filter(|text| !text.is_empty()).cloned().collect();
        if result.standing != SpeechStanding::Counted {
            under.push(standing(result.standing, words));
        }
        name.extend(setter.set(&under.join(" · "), FINE, columns[1].inside()));
        let mut cells = vec![setter.fit(&place, look, (columns[0].inside(), 18.0), LEAST), name];
        let three = |points: Option<Points>| points.map(|points| points.with_places(3)).unwrap_or_default();
        let off = result.off_for_time + result.off_by_judges;
        let off = if off == Points::ZERO { String::new() } else { format!("\u{2212}{off}") };
        let mut texts = vec![(result.ms.map(stopwatch).unwrap_or_default(), BODY)];
        texts.extend(result.judges.iter().take(shown).map(|judge| {
            let total = judge.total.map(|total| total.to_string()).unwrap_or_default();
            // Who is dropped stands in brackets.
            if judge.is_dropped { (format!("({total})"), FINE) } else { (total, BODY) }
        }));
        texts.extend([(three(result.mean), BODY), (off, BODY), (three(result.total), STRONG)]);
        let fitted =
            texts.into_iter().map(|(text, look)| setter.fit(&text, look, (width - 2.0 * SIDE, 18.0), LEAST));
        cells.extend(fitted);
        flow.row(&table, cells);
    }
    flow
}

fn whole(number: usize, words: &Words<'_>) -> String {
    words.number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn standing(standing: SpeechStanding, words: &Words<'_>) -> String {
    words.text(standing.key())
}
