//! Where one syllable ends and the next begins, when neither space nor apostrophe says so.
use std::collections::BTreeMap;
use std::ops::Range;

use super::lex::{Kind, Unit};
use super::{PinyinFault, Syllable, Tone, table, tone_mark_place};

/// A syllable and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub at: Range<usize>,
    pub letters: String,
    pub tone: Option<Tone>,
    pub erhua: bool,
    pub is_capital: bool,
    slip: Option<Slip>,
}

/// What is wrong with a piece that is a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    /// The tone mark stands on another letter than the rule asks.
    MisplacedMark,
    TwoMarks,
    /// The number contradicts the mark.
    TwoTones,
}

impl Piece {
    pub fn syllable(&self) -> Syllable {
        Syllable {
            letters: self.letters.clone(),
            tone: self.tone.unwrap_or(Tone::Neutral),
            erhua: self.erhua,
        }
    }

    /// What is wrong with it though it is a syllable.
    pub fn fault(&self, text: &str, strictly: bool) -> Option<PinyinFault> {
        let found = text.get(self.at.clone()).unwrap_or_default().to_owned();
        let position = position(text, self.at.start);
        match self.slip? {
            Slip::TwoMarks | Slip::TwoTones => Some(PinyinFault::TwoTones { position, found }),
            Slip::MisplacedMark if strictly => {
                Some(PinyinFault::MisplacedMark { position, found, hint: self.syllable().to_string() })
            }
            Slip::MisplacedMark => None,
        }
    }
}

/// How unlikely a reading is, the worst first: syllables inside a word that begin with a vowel (the rules of pinyin
/// ask for an apostrophe there), misplaced marks, syllables without tone where others have one, the number of
/// syllables, erhuas.
type Cost = [usize; 5];

/// Every number of syllables that a stretch can be read as, with the likeliest reading for each.
type Readings = BTreeMap<usize, (Cost, Vec<Piece>)>;

/// The likeliest way to read the first units of a stretch: the last syllable, and where it begins.
struct Step {
    cost: Cost,
    start: usize,
    piece: Piece,
}

/// For every number of units from the start, and every number of syllables, the likeliest way to read them.
type Table = Vec<BTreeMap<usize, Step>>;

/// Reads the whole text; into exactly `count` syllables where that is asked.
pub(crate) fn read(text: &str, units: &[Unit], count: Option<usize>) -> Result<Vec<Piece>, PinyinFault> {
    let mut stretches: Vec<Readings> = Vec::new();
    for stretch in units.split(Unit::is_break).filter(|stretch| !stretch.is_empty()) {
        match stretches.last_mut().filter(|before| is_lone_r(stretch, before)) {
            Some(before) => join_r(before, stretch),
            None => stretches.push(stretch_readings(text, stretch)?),
        }
    }
    if stretches.is_empty() {
        return Err(PinyinFault::Empty);
    }
    let likeliest =
        |readings: &Readings| readings.iter().min_by_key(|(_, (cost, _))| *cost).map(|(count, _)| *count);
    let counts: Option<Vec<usize>> = match count {
        None => stretches.iter().map(likeliest).collect(),
        Some(count) => counts_that_sum_to(count, &stretches),
    };
    // With a sum that cannot be met there is no fault of spelling: the caller compares the numbers.
    let counts = counts.ok_or(PinyinFault::Empty)?;
    let chosen =
        stretches.into_iter().zip(counts).filter_map(|(mut readings, count)| readings.remove(&count));
    Ok(chosen.flat_map(|(_, pieces)| pieces).collect())
}

/// How many syllables to read each stretch as, so that all together are `count`, at the least cost.
fn counts_that_sum_to(count: usize, stretches: &[Readings]) -> Option<Vec<usize>> {
    let mut sums: Vec<BTreeMap<usize, (Cost, usize)>> = vec![BTreeMap::from([(0, (Cost::default(), 0))])];
    for readings in stretches {
        let mut next: BTreeMap<usize, (Cost, usize)> = BTreeMap::new();
        for (total, (known, _)) in sums.last()? {
            for (here, (cost, _)) in readings {
                let candidate = (sum(*known, *cost), *here);
                let slot = next.entry(total + here).or_insert(candidate);
                *slot = (*slot).min(candidate);
            }
        }
        sums.push(next);
    }
    let mut rest = count;
    let mut counts: Vec<usize> = Vec::with_capacity(stretches.len());
    for sums in sums.iter().skip(1).rev() {
        let (_, here) = sums.get(&rest)?;
        counts.push(*here);
        rest -= here;
    }
    counts.reverse();
    Some(counts)
}

/// The place of a byte, in characters from 0.
pub(super) fn position(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or_default().chars().count()
}

/// Whether a stretch is an r by itself, as dictionaries write erhua (hua1 r5).
fn is_lone_r(stretch: &[Unit], before: &Readings) -> bool {
    let may_take_r = |piece: &Piece| !piece.erhua && piece.letters != "e" && !piece.letters.ends_with('r');
    let is_r = match stretch {
        [r] => r.letter() == Some('r'),
        [r, number] => r.letter() == Some('r') && number.kind == Kind::Number(Tone::Neutral),
        _ => false,
    };
    is_r && before.values().any(|(_, pieces)| pieces.last().is_some_and(may_take_r))
}

fn join_r(before: &mut Readings, stretch: &[Unit]) {
    for (_, pieces) in before.values_mut() {
        if let (Some(last), Some(end)) = (pieces.last_mut(), stretch.last()) {
            last.erhua = true;
            last.at.end = end.at.end;
        }
    }
}

fn stretch_readings(text: &str, stretch: &[Unit]) -> Result<Readings, PinyinFault> {
    for (index, unit) in stretch.iter().enumerate() {
        let stray = match unit.kind {
            Kind::Foreign(found) => Some(found),
            // A number is a tone only after a letter.
            Kind::Number(_) if index == 0 => text.get(unit.at.clone()).and_then(|digit| digit.chars().next()),
            _ => None,
        };
        if let Some(found) = stray {
            return Err(PinyinFault::NotALetter { position: position(text, unit.at.start), found });
        }
    }
    let table = reading_table(stretch);
    let readings: Readings = table
        .last()
        .into_iter()
        .flatten()
        .map(|(count, step)| (*count, (step.cost, traced(&table, stretch.len(), *count))))
        .collect();
    if readings.is_empty() { Err(not_a_syllable(text, stretch, &table)) } else { Ok(readings) }
}

fn reading_table(stretch: &[Unit]) -> Table {
    let has_tones = stretch.iter().any(|unit| unit.mark().is_some() || matches!(unit.kind, Kind::Number(_)));
    let mut table: Table = (0..=stretch.len()).map(|_| BTreeMap::new()).collect();
    for start in 0..stretch.len() {
        let before: Vec<(usize, Cost)> = match start {
            0 => vec![(0, Cost::default())],
            _ => table.get(start).into_iter().flatten().map(|(count, step)| (*count, step.cost)).collect(),
        };
        if before.is_empty() {
            continue;
        }
        for (end, piece) in pieces_from(stretch, start) {
            let own = cost(&piece, start, stretch, has_tones);
            let Some(known) = table.get_mut(end) else { continue };
            for (count, cost) in &before {
                let cost = sum(*cost, own);
                if known.get(&(count + 1)).is_none_or(|step| cost < step.cost) {
                    known.insert(count + 1, Step { cost, start, piece: piece.clone() });
                }
            }
        }
    }
    table
}

fn traced(table: &Table, mut end: usize, mut count: usize) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(count);
    while let Some(step) = table.get(end).and_then(|readings| readings.get(&count)) {
        pieces.push(step.piece.clone());
        end = step.start;
        count -= 1;
    }
    pieces.reverse();
    pieces
}

/// Every syllable that begins at `start`, with the unit after it.
fn pieces_from(stretch: &[Unit], start: usize) -> Vec<(usize, Piece)> {
    let mut found = Vec::new();
    let mut letters = String::new();
    for end in start..stretch.len().min(start + table::LONGEST) {
        let Some(letter) = stretch.get(end).and_then(Unit::letter) else { break };
        letters.push(letter);
        let spelling = respelt(&letters);
        let bare = !spelling.contains(|c| "aeiouüê".contains(c));
        let (after, number) = number_at(stretch, end + 1);
        // The interjections without a vowel (m, ng) are words of their own, not the end of a syllable before.
        let stands_alone = start == 0 && (after == stretch.len());
        if !table::is_syllable(&spelling) || (bare && !stands_alone) {
            continue;
        }
        let body = stretch.get(start..=end).unwrap_or_default();
        found.push((after, piece(body, stretch, after, spelling.clone(), number, false)));
        let r_follows = stretch.get(after).and_then(Unit::letter) == Some('r');
        // An e before r is the syllable er.
        if r_follows && !bare && spelling != "e" && !spelling.ends_with('r') {
            let (after_r, late) = number_at(stretch, after + 1);
            // hua1r5: the neutral tone after the r says nothing once the tone is known.
            let number = number.or(late);
            found.push((after_r, piece(body, stretch, after_r, spelling, number, true)));
        }
    }
    found
}

fn number_at(stretch: &[Unit], at: usize) -> (usize, Option<Tone>) {
    match stretch.get(at).map(|unit| &unit.kind) {
        Some(Kind::Number(tone)) => (at + 1, Some(*tone)),
        _ => (at, None),
    }
}

fn piece(
    body: &[Unit],
    stretch: &[Unit],
    after: usize,
    letters: String,
    number: Option<Tone>,
    erhua: bool,
) -> Piece {
    let start = body.first().map_or(0, |unit| unit.at.start);
    let end = stretch.get(after.wrapping_sub(1)).map_or(start, |unit| unit.at.end);
    let marks: Vec<(usize, Tone)> =
        body.iter().enumerate().filter_map(|(index, unit)| Some((index, unit.mark()?))).collect();
    let mark = marks.first().copied();
    let slip = if marks.len() > 1 {
        Some(Slip::TwoMarks)
    } else if mark.is_some_and(|(_, tone)| number.is_some_and(|number| number != tone)) {
        Some(Slip::TwoTones)
    } else {
        let is_misplaced = mark.is_some_and(|(index, _)| tone_mark_place(&letters) != Some(index));
        is_misplaced.then_some(Slip::MisplacedMark)
    };
    Piece {
        at: start..end,
        tone: number.or(mark.map(|(_, tone)| tone)),
        erhua,
        is_capital: matches!(body.first(), Some(Unit { kind: Kind::Letter { is_capital: true, .. }, .. })),
        slip,
        letters,
    }
}

/// Writes ü where only ü can be meant: lue and nue are lüe and nüe.
fn respelt(letters: &str) -> String {
    match letters {
        "lue" => "lüe".to_owned(),
        "nue" => "nüe".to_owned(),
        _ => letters.to_owned(),
    }
}

fn cost(piece: &Piece, start: usize, stretch: &[Unit], has_tones: bool) -> Cost {
    let after_letter =
        start.checked_sub(1).and_then(|before| stretch.get(before)).and_then(Unit::letter).is_some();
    let begins_with_vowel = piece.letters.starts_with(['a', 'o', 'e', 'ê']);
    // Two marks are two syllables sooner (xīān) than a mark and a number are (hǎo4).
    let (tones, misplaced) = match piece.slip {
        Some(Slip::TwoMarks) => (2, 0),
        Some(Slip::TwoTones) => (1, 0),
        Some(Slip::MisplacedMark) => (0, 1),
        None => (0, 0),
    };
    [
        usize::from(begins_with_vowel && after_letter) + tones,
        misplaced,
        usize::from(has_tones && piece.tone.is_none()),
        1,
        usize::from(piece.erhua),
    ]
}

fn sum(left: Cost, right: Cost) -> Cost {
    std::array::from_fn(|at| left.get(at).unwrap_or(&0) + right.get(at).unwrap_or(&0))
}

/// Finds the piece to blame: what is left when all before it and all after it can be read, and of such pieces the one
/// that a syllable is nearest to.
fn not_a_syllable(text: &str, stretch: &[Unit], table: &Table) -> PinyinFault {
    let mut reads_to_end = vec![false; stretch.len() + 1];
    if let Some(end) = reads_to_end.last_mut() {
        *end = true;
    }
    for start in (0..stretch.len()).rev() {
        let reads = pieces_from(stretch, start).iter().any(|(end, _)| reads_to_end.get(*end) == Some(&true));
        if let Some(slot) = reads_to_end.get_mut(start) {
            *slot = reads;
        }
    }
    let starts = (0..stretch.len())
        .filter(|&at| at == 0 || table.get(at).is_some_and(|readings| !readings.is_empty()));
    let blamed = starts
        .flat_map(|start| {
            (start + 1..=stretch.len().min(start + 2 * table::LONGEST)).map(move |end| (start, end))
        })
        .filter(|(_, end)| reads_to_end.get(*end) == Some(&true))
        .filter_map(|(start, end)| {
            let middle = stretch.get(start..end)?;
            let letters: String = middle.iter().map_while(Unit::letter).collect();
            let ends_with_number = middle.last()?.letter().is_none();
            let is_whole = letters.chars().count() + usize::from(ends_with_number) == middle.len();
            let next = stretch.get(end).and_then(Unit::letter);
            if !is_whole
                || letters.is_empty()
                || (next.is_some_and(|c| "aoeê".contains(c)) && !ends_with_number)
            {
                return None;
            }
            let (slips, hint) =
                table::nearest(&letters).map_or((usize::MAX, None), |(slips, hint)| (slips, Some(hint)));
            // A whole syllable of the table is at fault only through its neighbours.
            let blame = if slips == 0 { usize::MAX } else { slips };
            Some((blame, start, std::cmp::Reverse(end), letters, hint))
        })
        .min();
    let (start, letters, hint) = match blamed {
        Some((_, start, _, letters, hint)) => (start, letters, hint),
        None => (0, stretch.iter().map_while(Unit::letter).collect(), None),
    };
    let units = stretch.get(start..start + letters.chars().count()).unwrap_or_default();
    let place = units.first().map_or(0, |unit| unit.at.start);
    let end = units.last().map_or(place, |unit| unit.at.end);
    PinyinFault::NotASyllable {
        position: position(text, place),
        found: text.get(place..end).unwrap_or_default().to_owned(),
        hint: hint.map(str::to_owned),
    }
}
