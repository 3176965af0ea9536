//! Keeps quotes that stand in a text as they stand. A cell between quotes ends with its second quote, and then with the
//! cell; where more follows (`"Water" (the element)`), or lines follow that are rows of their own (`"water` and no end),
//! the quote belongs to the text.

use std::borrow::Cow;

use super::separator::script;

/// How many lines are looked at to see how many cells a row has.
const LOOKED_AT: usize = 200;

/// How a field that begins with a quote is meant.
pub(in crate::exchange) enum Quoted {
    /// Between quotes: the byte of the closing one, from the field's start.
    Closed(usize),
    /// Its quotes are text.
    Text,
    /// It is opened and nothing closes it.
    Open,
}

/// Returns how many cells most lines have with this separator, for [`meant`]; 1 if there is none, or if every quote of the
/// text is where it should be: then rows between quotes are meant.
pub(in crate::exchange) fn usual_width(text: &str, separator: char) -> usize {
    if is_well_formed(text, separator) {
        return 1;
    }
    width_of_lines(text, separator)
}

/// Returns how many cells most lines have, whatever is between quotes.
fn width_of_lines(text: &str, separator: char) -> usize {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    let mut widths: Vec<usize> = lines.map(|line| line.matches(separator).count() + 1).collect();
    widths.sort_unstable();
    let most = widths.chunk_by(|a, b| a == b).max_by_key(|same| same.len());
    most.and_then(|same| same.first()).copied().unwrap_or(1)
}

/// Returns whether each quote that opens a field is closed at the end of one.
fn is_well_formed(text: &str, separator: char) -> bool {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = if rest.starts_with('"') {
            match meant(rest, separator, 1) {
                Quoted::Closed(quote) => quote + 1,
                Quoted::Text | Quoted::Open => return false,
            }
        } else {
            0
        };
        at += end + length_of_field(rest.get(end..).unwrap_or_default(), separator);
    }
    true
}

/// Returns the bytes up to and with the next separator or line end.
fn length_of_field(rest: &str, separator: char) -> usize {
    let end = rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
    end + rest.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// Returns how a field at the start of `rest` is meant, which begins with a quote. The time is that of its length: the
/// next quote decides.
pub(in crate::exchange) fn meant(rest: &str, separator: char, width: usize) -> Quoted {
    let inside = rest.get(1..).unwrap_or_default();
    let is_end = |c: char| c == separator || c == '\n' || c == '\r';
    let mut quotes = inside.match_indices('"').map(|(at, _)| at).peekable();
    let has_rows = |text: &str| {
        let mut below = text.split('\n').skip(1);
        width > 1 && below.any(|line| line.matches(separator).count() + 1 >= width)
    };
    while let Some(quote) = quotes.next() {
        if quotes.next_if_eq(&(quote + 1)).is_some() {
            continue;
        }
        let after = inside.get(quote + 1..).unwrap_or_default();
        let is_closed = after.trim_start_matches([' ', '\u{a0}']).chars().next().is_none_or(is_end);
        let is_text = !is_closed || has_rows(inside.get(..quote).unwrap_or_default());
        return if is_text { Quoted::Text } else { Quoted::Closed(quote + 1) };
    }
    let is_last = !inside.trim_end().contains('\n');
    if has_rows(inside) || width > 1 && is_last { Quoted::Text } else { Quoted::Open }
}

/// Returns whether the lines from a quote at `at` to its closing one are rows of their own, between two quotes that each
/// belong to a text of one column: every line has as many cells as most, and in each column the script of the line of the
/// first quote, of which there are several. Each line is looked at for one field only.
fn are_rows(text: &str, at: usize, closing: usize, separator: char, width: usize) -> bool {
    let (before, from) = text.split_at_checked(at).unwrap_or_default();
    let (inside, after) = from.split_at_checked(closing + 1).unwrap_or_default();
    if width < 2 || !inside.contains('\n') || inside.trim_end_matches('"').ends_with([separator, '\n']) {
        return false;
    }
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let cells = |line: &str| line.matches(separator).count();
    let (above, below) = (before.get(start..), inside.rsplit('\n').next());
    // Both quotes are in one column, or else the lines are a cell in the midst of a row.
    if above.map(cells) != below.map(cells) {
        return false;
    }
    let end = at + inside.len() + after.find('\n').unwrap_or(after.len());
    let mut lines =
        text.get(start..end).unwrap_or_default().split('\n').map(|line| line.trim_end_matches('\r'));
    let scripts = |line: &str| -> Vec<_> { line.split(separator).map(script).collect() };
    let first = scripts(lines.next().unwrap_or_default());
    let is_row = |line: &str| {
        let own = scripts(line);
        let both = || first.iter().zip(&own).filter_map(|(above, below)| Some((*above)?).zip(*below));
        own.len() == width && both().count() > 1 && both().all(|(above, below)| above == below)
    };
    let mut known = first.iter().flatten();
    let are_several = known.next().is_some_and(|one| known.any(|other| other != one));
    first.len() == width && are_several && lines.all(is_row)
}

/// Returns a text in which quotes that belong to cells are written as CSV writes them. No line is added or taken away.
pub(super) fn mended(text: &str, separator: char) -> Cow<'_, str> {
    if !text.contains('"') {
        return Cow::Borrowed(text);
    }
    let width = usual_width(text, separator);
    let of_lines = width_of_lines(text, separator);
    let mut mended = String::with_capacity(text.len());
    let (mut at, mut copied) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = |from: usize| {
            let rest = rest.get(from..).unwrap_or_default();
            from + rest.find([separator, '\n', '\r']).unwrap_or(rest.len())
        };
        let field = if rest.starts_with('"') {
            match meant(rest, separator, width) {
                Quoted::Closed(quote) if !are_rows(text, at, quote, separator, of_lines) => end(quote + 1),
                Quoted::Open => break,
                Quoted::Closed(_) | Quoted::Text => {
                    let field = end(0);
                    mended.push_str(text.get(copied..at).unwrap_or_default());
                    mended.push('"');
                    mended.push_str(&rest.get(..field).unwrap_or_default().replace('"', "\"\""));
                    mended.push('"');
                    copied = at + field;
                    field
                }
            }
        } else {
            end(0)
        };
        let sign = rest.get(field..).and_then(|rest| rest.chars().next());
        at += field + sign.map_or(0, char::len_utf8);
    }
    mended.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(mended)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_that_belong_to_the_text_are_kept() {
        for (text, kept) in [
            ("水,\"Water\" (the element)\n火,fire\n", "水,\"\"\"Water\"\" (the element)\"\n火,fire\n"),
            ("水,\"water\n火,fire\n山,\"mountain\n", "水,\"\"\"water\"\n火,fire\n山,\"\"\"mountain\"\n"),
            ("水,\"a \"\"b\"\"\",x\n", "水,\"a \"\"b\"\"\",x\n"),
            ("水,\"one\ntwo\"\n火,fire\n", "水,\"one\ntwo\"\n火,fire\n"),
            ("水,5\" disk\n", "水,5\" disk\n"),
        ] {
            assert_eq!(mended(text, ','), kept, "{text}");
        }
    }

    #[test]
    fn rows_between_two_stray_quotes_are_rows_and_a_cell_of_several_lines_is_a_cell() {
        for (text, kept) in [
            ("水,ཆུ,\"water\r\n火,མེ,fire\"\r\n", "水,ཆུ,\"\"\"water\"\r\n火,མེ,fire\"\r\n"),
            ("\"水\",\"ཆུ\n火,མེ\n山,རི\"\n土,ས\n", "\"水\",\"\"\"ཆུ\"\n火,མེ\n山,རི\"\n土,ས\n"),
        ] {
            assert_eq!(mended(text, ','), kept, "{text}");
        }
        for text in [
            "水,ཆུ,\"water\nliquid\"\n火,མེ,fire\n",
            "水,ཆུ,\"water\na, b, c\"\n火,མེ,fire\n",
            "水,\"one\nand two, three\"\n火,fire\n",
            "apple,\"a fruit\nred, round\"\nwater,wet\n",
            "水,ཆུ,\"喝水,འཐུང་,drink\n火,མེ,fire\"\n山,རི,hill\n土,ས,earth\n",
            "水,ཆུ,\"1\n2,3,4\"\n火,མེ,fire\n山,རི,hill\n",
        ] {
            assert_eq!(mended(text, ','), text, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_csv_writes_stays_as_it_is(cells in proptest::collection::vec("[a\"\n水]{0,6}", 1..20)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in cells.chunks(3).filter(|row| row.len() == 3) {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            proptest::prop_assert_eq!(mended(&text, ','), text.as_str());
        }

        #[test]
        fn nothing_makes_it_panic(text in "[a\",\n\r水 ]{0,40}") {
            proptest::prop_assert_eq!(mended(&text, ',').lines().count(), text.lines().count());
        }
    }
}
