//! The tables for a spreadsheet, and the statistics.

use super::*;
use crate::contest::AskedEnd;
use crate::exchange::results::outline::Outline;

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let rows = reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn the_table_has_the_ranking_and_every_question() {
    let contest = evening(["红队", "蓝队", "绿队"]);
    let bytes = results_csv(&contest, &occasion(), &about, &english()).expect("a table");
    let rows: Vec<String> = cells(&bytes).iter().map(|row| row.join("|")).collect();
    assert_eq!(
        rows,
        [
            "Winter quiz|2026-11-26",
            "",
            "Place|Team|Points|Right|Wrong|Start|In turn|Quick",
            "1|蓝队|120|2|0|100|10|10",
            "2|红队|100|1|1|100|10|-10",
            "3|绿队|90|0|1|100|0|-10",
            "",
            "No.|Round|Reference|Question|Topic|How it ended|红队: + or −|蓝队: + or −|\
             绿队: + or −|红队: points|蓝队: points|绿队: points",
            "1|In turn|nature/rivers|Which river is the longest?|Nature|counts|10|||110|100|100",
            "2|In turn|sums/seven|||counts||10||110|110|100",
            "3|In turn|health/water|||counts|||0|110|110|100",
            "4|Quick|arts/thangka|||counts|-10|||100|110|100",
            "5|Quick|language/idiom|||void|||-10|100|110|90",
            "6|Quick|science/air|||counts||10||100|120|90",
        ]
    );
}

#[test]
fn no_cell_is_a_formula() {
    let names = ["=1+1", " +cmd|' /C calc'!A0", "@SUM(A1)\n=2"];
    let contest = evening(names);
    let mut occasion = occasion();
    occasion.title.zh = "-1".to_owned();
    occasion.date = "\t=3".to_owned();
    let about = |_: &str| {
        Some(About { ask: trilingual("", "\u{a0}=HYPERLINK(1)", ""), topic: trilingual("", "-", "") })
    };
    let tables = [
        results_csv(&contest, &occasion, &about, &chinese()).expect("a table"),
        statistics_csv(&statistics([&contest]), &about, &chinese()).expect("a table"),
    ];
    for cell in tables.iter().flat_map(|table| cells(table)).flatten() {
        let is_number = cell.parse::<i64>().is_ok();
        let begins = cell.trim_start().chars().next();
        let is_sign = begins.is_some_and(|sign| "=+-@".contains(sign));
        assert!(is_number || !is_sign, "{cell:?}");
        assert!(!cell.contains(['\n', '\r', '\t']), "{cell:?}");
    }
}

#[test]
fn what_rounds_brought_adds_up_to_the_score() {
    for contest in [evening(["a", "b", "c"]), crowd(5, 7)] {
        let outline = Outline::of(&contest, &about, &tibetan());
        for team in &outline.ranking {
            let gains: i64 = outline.rounds.iter().map(|round| round.gains[team.team]).sum();
            assert_eq!(outline.start + gains, team.score);
        }
    }
}

#[test]
fn questions_are_counted_over_several_contests() {
    let contests = [evening(["a", "b", "c"]), evening(["d", "e", "f"]), crowd(3, 3)];
    let records = statistics(&contests);
    let record = |id: &str| records[id];
    let rivers = QuestionRecord { asked: 2, solved: 2, right: 2, wrong: 0, unanswered: 0, void: 0 };
    assert_eq!(record("nature/rivers"), rivers);
    assert_eq!(record("language/idiom"), QuestionRecord { asked: 2, void: 2, ..QuestionRecord::default() });
    assert_eq!(record("arts/thangka"), QuestionRecord { asked: 2, wrong: 2, ..QuestionRecord::default() });
    let all = QuestionRecord { asked: 1, solved: 1, right: 2, wrong: 1, unanswered: 0, void: 0 };
    assert_eq!(record("all/q1"), all);
    let rows = cells(&statistics_csv(&records, &about, &chinese()).expect("a table"));
    assert_eq!(rows.len(), records.len() + 1);
    assert!(rows.iter().any(|row| row.join("|") == "nature/rivers|哪条河最长？|自然|2|2|2|0|0|0"));
}

#[test]
fn a_contest_that_goes_on_says_so() {
    let log = evening(["a", "b", "c"]);
    let mut going = Contest::begin(log.setting().clone());
    for recorded in log.log().iter().take(2) {
        going.apply(recorded.event.clone(), recorded.at).expect("an event");
    }
    assert_eq!(going.report().rows[0].end, AskedEnd::Open);
    let bytes = results_csv(&going, &occasion(), &about, &english()).expect("a table");
    assert_eq!(cells(&bytes)[1], ["The contest is not over."]);
    assert_eq!(certificates_pdf(&going, &occasion(), &[chinese()], &fonts()), Err(ResultsFault::NotOver));
}
