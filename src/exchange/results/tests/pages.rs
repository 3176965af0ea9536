//! Sheets and certificates: shaping, lines, where every mark stands, and what a reader of PDF finds in them.

use krilla::SerializeSettings;

use super::*;
use crate::exchange::results::canvas::{Canvas, Mark};
use crate::exchange::results::document;
use crate::exchange::results::typeset::{Line, Look, Typesetter};
use crate::exchange::results::{certificate, sheet};

const LOOK: Look = Look { size: 10.0, is_strong: false, colour: (0, 0, 0) };

/// As long a name as a contest takes.
fn long_name(word: &str) -> String {
    word.chars().cycle().take(200).collect()
}

pub(super) fn text(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
}

/// Fails if a mark reaches out of its page.
pub(super) fn assert_inside(canvas: &Canvas) {
    let (width, height) = canvas.size;
    for (page, mark) in
        canvas.pages.iter().enumerate().flat_map(|(page, marks)| marks.iter().map(move |mark| (page, mark)))
    {
        let inside = match mark {
            Mark::Text { line, x, y } => {
                *x >= 30.0
                    && x + line.width <= width - 30.0
                    && y - line.room.0 >= 20.0
                    && y + line.room.1 <= height - 20.0
            }
            Mark::Surface { corners, .. } => {
                corners.iter().all(|(x, y)| (0.0..=width).contains(x) && (0.0..=height).contains(y))
            }
            Mark::Frame { area: (x, y, wide, high), .. } => x + wide <= width && y + high <= height,
        };
        assert!(inside, "page {page}: {mark:?}");
    }
}

/// Fails if two lines of text on a page lie over one another.
pub(super) fn assert_apart(canvas: &Canvas) {
    for marks in &canvas.pages {
        let boxes: Vec<(f32, f32, f32, f32)> = marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Text { line, x, y } => {
                    Some((*x, x + line.width, y - line.room.0 + 0.1, y + line.room.1 - 0.1))
                }
                Mark::Surface { .. } | Mark::Frame { .. } => None,
            })
            .collect();
        for (index, one) in boxes.iter().enumerate() {
            for other in &boxes[index + 1..] {
                let over = one.0 < other.1 && other.0 < one.1 && one.2 < other.3 && other.2 < one.3;
                assert!(!over, "{one:?} {other:?}");
            }
        }
    }
}

pub(super) fn marks(canvas: &Canvas) -> usize {
    canvas.pages.iter().map(Vec::len).sum()
}

#[test]
fn stacks_are_shaped() {
    let fonts = fonts();
    let setter = Typesetter::new(&fonts);
    for (word, most) in [("བསྒྲུབས", 5), ("རྒྱུ", 2), ("སྐྱོ", 2)] {
        let lines = setter.set(word, LOOK, 200.0);
        let run = &lines[0].runs[0];
        assert_eq!(run.role, FontRole::Tibetan);
        assert!(run.shapes.len() <= most && run.shapes.len() < word.chars().count(), "{word}: {run:?}");
        assert!(run.shapes.iter().all(|shape| shape.id != 0));
    }
}

#[test]
fn every_script_stands_in_its_own_font_on_one_line() {
    let fonts = fonts();
    let lines = Typesetter::new(&fonts).set("རུ་ཁག་ red 红队“一” 👍", LOOK, 400.0);
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    let roles: Vec<FontRole> = line.runs.iter().map(|run| run.role).collect();
    assert_eq!(
        roles,
        [FontRole::Tibetan, FontRole::Latin, FontRole::Hanzi, FontRole::Latin, FontRole::Pictures]
    );
    for run in &line.runs {
        for shape in &run.shapes {
            assert!(run.text.get(shape.range.clone()).is_some_and(|text| !text.is_empty()));
        }
    }
}

#[test]
fn lines_break_where_the_languages_break_them() {
    let fonts = fonts();
    let setter = Typesetter::new(&fonts);
    let tibetan = text(&setter.set("འགྲན་བསྡུར་གྱི་གྲུབ་འབྲས། དྲི་བ།", LOOK, 60.0));
    assert!(tibetan.len() > 1);
    assert!(tibetan.iter().all(|line| line.ends_with(['་', '།'])), "{tibetan:?}");
    let chinese = text(&setter.set("冬季知识竞赛（第一轮），红队得分。", LOOK, 62.0));
    assert!(chinese.len() > 1);
    assert!(chinese.iter().all(|line| !line.starts_with(['）', '，', '。']) && !line.ends_with('（')));
    let reference = text(&setter.set("everyday-words-1/drinking-water", LOOK, 80.0));
    assert!(reference.len() > 1 && reference.iter().rev().skip(1).all(|line| line.ends_with(['-', '/'])));
    let unbroken = setter.set(&"w".repeat(50), LOOK, 60.0);
    assert!(unbroken.len() > 1 && unbroken.iter().all(|line| line.width <= 60.1));
    assert_eq!(text(&unbroken).concat(), "w".repeat(50));
}

#[test]
fn what_does_not_fit_shrinks_and_is_cut_at_last() {
    let fonts = fonts();
    let setter = Typesetter::new(&fonts);
    let shrunk = setter.fit("冬季知识竞赛", Look { size: 30.0, ..LOOK }, (60.0, 40.0), 5.0);
    assert_eq!(text(&shrunk).concat(), "冬季知识竞赛");
    let cut = setter.fit(&long_name("རུ་ཁག་"), LOOK, (60.0, 40.0), 8.0);
    assert!(text(&cut).concat().ends_with('…'));
    assert!(cut.iter().map(Line::height).sum::<f32>() <= 40.0);
}

#[test]
fn the_sheet_stays_on_its_pages() {
    let fonts = fonts();
    let long = [long_name("第一中学红队"), long_name("རུ་ཁག་"), long_name("Team x ")];
    let long = long.each_ref().map(String::as_str);
    let unbroken = [long_name("W"), long_name("ཀྲུང"), "🏔".to_owned()];
    let unbroken = unbroken.each_ref().map(String::as_str);
    for names in [["红队", "རུ་ཁག་", "Green"], long, unbroken] {
        let contest = evening(names);
        for words in [tibetan(), chinese(), english()] {
            let flow = sheet::lay_out(&contest, &occasion(), &UiLanguage::ALL, &about, &words, &fonts);
            assert_inside(&flow.canvas);
            assert_apart(&flow.canvas);
            let certificates =
                certificate::lay_out(&contest, &occasion(), &[tibetan(), words], &fonts).expect("paper");
            assert_eq!(certificates.pages.len(), 3);
            assert_inside(&certificates);
            assert_apart(&certificates);
        }
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_on_the_next() {
    let contest = crowd(100, 2);
    let fonts = fonts();
    let flow = sheet::lay_out(&contest, &occasion(), &UiLanguage::ALL, &about, &chinese(), &fonts);
    assert_inside(&flow.canvas);
    assert_apart(&flow.canvas);
    let lines = flow.canvas.pages.iter().flatten().filter_map(|mark| match mark {
        Mark::Text { line, .. } => Some(line.runs.iter().map(|run| run.text.as_str()).collect::<String>()),
        Mark::Surface { .. } | Mark::Frame { .. } => None,
    });
    let changes: usize = lines.map(|line| line.matches('→').count()).sum();
    assert_eq!(changes, 200);
}

#[test]
fn an_empty_contest_has_a_sheet() {
    let contest = Contest::begin(evening(["a", "b", "c"]).setting().clone());
    let pdf = results_pdf(&contest, &Occasion::default(), &[], &about, &tibetan(), &fonts());
    assert!(pdf.expect("a sheet").starts_with(b"%PDF-"));
}

#[test]
fn a_hundred_teams_and_five_hundred_questions_take_linear_time() {
    let fonts = fonts();
    let [few, many] = [125, 500].map(|questions| {
        let contest = crowd(100, questions);
        let flow = sheet::lay_out(&contest, &occasion(), &UiLanguage::ALL, &about, &chinese(), &fonts);
        assert_inside(&flow.canvas);
        marks(&flow.canvas)
    });
    assert!(many < 4 * few, "{few} marks became {many}");
    let contest = crowd(100, 500);
    let table = results_csv(&contest, &occasion(), &about, &chinese()).expect("a table");
    assert!(table.len() < 2_000_000, "{}", table.len());
}

#[test]
fn what_is_printed_can_be_read_again() {
    let fonts = fonts();
    let contest = evening(["红队", "རྒྱལ་མཚན་", "Green"]);
    let canvas = certificate::lay_out(&contest, &occasion(), &[tibetan(), chinese()], &fonts).expect("paper");
    let form = SerializeSettings { compress_content_streams: false, ..SerializeSettings::default() };
    let pdf = document::write_as(&canvas, &fonts, "冬季知识竞赛", "bo", form).expect("a PDF");
    let text = String::from_utf8_lossy(&pdf);
    // One map for every font: Latin in its two weights, Tibetan, hanzi.
    assert!(text.matches("/ToUnicode").count() >= 4, "{}", text.matches("/ToUnicode").count());
    let mapped = mapped(&text);
    for cluster in ["རྒྱ", "འ", "红", "竞", "2", "G"] {
        assert!(mapped.iter().any(|found| found == cluster), "{cluster} is not in {mapped:?}");
    }
    let whole = document::write(&canvas, &fonts, "冬季知识竞赛", "bo").expect("a PDF");
    assert!(whole.len() < 200_000, "fonts are embedded whole: {} bytes", whole.len());
    assert_eq!(whole, document::write(&canvas, &fonts, "冬季知识竞赛", "bo").expect("a PDF"));
}

/// Every text that a glyph stands for, by the maps to Unicode in a PDF that is not compressed.
fn mapped(pdf: &str) -> Vec<String> {
    let sections = pdf.split("beginbfchar").skip(1).filter_map(|rest| rest.split("endbfchar").next());
    let lines =
        sections.flat_map(str::lines).filter_map(|line| line.split_once('>')?.1.trim().strip_prefix('<'));
    let texts = lines.map(|hex| {
        let hex: Vec<char> = hex.trim_end_matches('>').chars().filter(|c| !c.is_whitespace()).collect();
        let units = hex.chunks(4).map(|unit| unit.iter().collect::<String>());
        let units: Vec<u16> = units.filter_map(|unit| u16::from_str_radix(&unit, 16).ok()).collect();
        String::from_utf16_lossy(&units)
    });
    texts.collect()
}

#[test]
fn what_is_no_font_is_told() {
    let files = FontFiles { latin: b"no font".to_vec(), ..FontFiles::default() };
    assert_eq!(Fonts::new(files).err(), Some(ResultsFault::Font { role: FontRole::Latin }));
}

/// Writes what the tests make to look at it: `SHEETS=/some/folder cargo test sheets_to_look_at`.
#[test]
fn sheets_to_look_at() {
    let Some(folder) = std::env::var_os("SHEETS").map(std::path::PathBuf::from) else { return };
    let fonts = fonts();
    let keep = |name: &str, pdf: Result<Vec<u8>, ResultsFault>| {
        std::fs::write(folder.join(name), pdf.expect("a PDF")).expect("a file");
    };
    let contest = evening(["红队", "རུ་ཁག་དམར་པོ", "Green team"]);
    for (name, words) in [("bo", tibetan()), ("zh", chinese()), ("en", english())] {
        keep(
            &format!("sheet-{name}.pdf"),
            results_pdf(&contest, &occasion(), &UiLanguage::ALL, &about, &words, &fonts),
        );
    }
    let two = [tibetan(), chinese()];
    keep("certificates.pdf", certificates_pdf(&contest, &occasion(), &two, &fonts));
    let three = [tibetan(), chinese(), english()];
    keep("certificates-3.pdf", certificates_pdf(&contest, &occasion(), &three, &fonts));
    let long = [long_name("第一中学红队"), long_name("རུ་ཁག་"), long_name("Team x ")];
    let contest = evening(long.each_ref().map(String::as_str));
    keep("long-certificates.pdf", certificates_pdf(&contest, &occasion(), &three, &fonts));
    keep("long-sheet.pdf", results_pdf(&contest, &occasion(), &UiLanguage::ALL, &about, &tibetan(), &fonts));
    let contest = crowd(12, 30);
    keep("crowd.pdf", results_pdf(&contest, &occasion(), &UiLanguage::ALL, &about, &chinese(), &fonts));
}

#[test]
fn no_question_stands_alone_on_the_last_page() {
    let fonts = fonts();
    let mut turned = 0;
    for questions in 20..70 {
        let contest = crowd(4, questions);
        let canvas = sheet::lay_out(&contest, &occasion(), &[], &about, &english(), &fonts).canvas;
        assert_apart(&canvas);
        let is_question = |mark: &&Mark| match mark {
            Mark::Text { line, .. } => text(std::slice::from_ref(line))[0].starts_with("all/q"),
            Mark::Surface { .. } | Mark::Frame { .. } => false,
        };
        let on_last = canvas.pages.last().map_or(0, |marks| marks.iter().filter(is_question).count());
        assert!(on_last >= 3, "{questions} questions leave {on_last} on page {}", canvas.pages.len());
        turned += usize::from(on_last == 3 && canvas.pages.len() > 1);
    }
    assert!(turned > 1, "some of these would leave one alone");
}
