//! `tsheg text`: the language room on the command line, line in and line out.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use clap::{Args, Subcommand};

use super::PROBLEMS;
use crate::language::mandarin::pinyin;
use crate::language::tibetan::{collation, ewts, normal, syllable};
use crate::locale::Locale;

/// What to do with the lines of standard input.
#[derive(Debug, Args)]
#[command(after_help = FAULTS)]
pub struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Subcommand)]
enum Verb {
    /// Put Tibetan into its normal form.
    ///
    /// The letters and signs of every stack are put in order and deprecated letters mended. A doubled tsheg is
    /// left as it is and told as a fault.
    #[command(alias = "normalize")]
    Normalise,
    /// Part Tibetan into its syllables, with a space between.
    ///
    /// A syllable that is not Tibetan spelling has * before it and is told as a fault: *ཀཆུ. One that is a well-formed
    /// spelling of Sanskrit or another language has ? before it and is no fault: ?པདྨ. Tshegs, shads, digits and other
    /// scripts are left out.
    Syllables,
    /// Sort the lines in dictionary order.
    ///
    /// Tibetan stands under its root letter, as in the great dictionaries; digits come before it, other scripts after
    /// it. All lines are read before the first is written.
    Sort,
    /// Write Tibetan in Extended Wylie (EWTS). What is not Tibetan stands in brackets.
    ToEwts,
    /// Write Extended Wylie (EWTS) in Tibetan.
    FromEwts,
    /// Write pinyin with its tone marks, from marks or numbers: ni3hao3, nu:3er2, shǔi.
    ///
    /// Spaces, punctuation and capitals stay; an apostrophe is put where one is needed. A line that is not pinyin is
    /// left as it is and told as a fault.
    Pinyin,
}

/// Works through standard input; 0 when no line had a fault, else 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> u8 {
    let mut input = BufReader::with_capacity(BUFFER, io::stdin().lock());
    let mut output = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    let mut errors = BufWriter::new(io::stderr().lock());
    let done = match arguments.verb {
        Verb::Sort => sort(&mut input, &mut output).map(|()| 0),
        verb => convert(verb, &mut input, &mut output, &mut errors, locale),
    };
    let done = done.and_then(|faults| output.flush().and_then(|()| errors.flush()).map(|()| faults));
    match done {
        Ok(0) => 0,
        Ok(_) => PROBLEMS,
        // A reader that has gone away (`tsheg text … | head`) is no fault.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(error) => {
            let reason = error.to_string();
            let _ = writeln!(errors, "{}", locale.format("text-cannot-go-on", &[("reason", reason.into())]));
            let _ = errors.flush();
            PROBLEMS
        }
    }
}

const FAULTS: &str = "A fault of a line goes to standard error with the number of the line, and the exit code is \
    then 1. The line is written all the same, as well as it can be.";

const BUFFER: usize = 1 << 16;

/// Writes every line converted, and its faults; gives their number.
fn convert<R: Read>(
    verb: Verb,
    input: &mut BufReader<R>,
    output: &mut impl Write,
    errors: &mut impl Write,
    locale: &Locale,
) -> io::Result<usize> {
    let mut lines = Lines::default();
    let mut out = String::new();
    let mut faults = 0;
    loop {
        if input.buffer().is_empty() {
            // Nothing waits to be read: whoever types or pipes line by line sees what has been done.
            output.flush()?;
            errors.flush()?;
        }
        let Some(line) = lines.next(input)? else { return Ok(faults) };
        out.clear();
        let mut found = converted(verb, &line.text, &mut out, locale);
        if line.is_broken {
            found.insert(0, locale.text("text-not-utf8"));
        }
        out.push('\n');
        output.write_all(out.as_bytes())?;
        faults += found.len();
        for sentence in found {
            let args = [("line", line.number.into()), ("sentence", sentence.into())];
            writeln!(errors, "{}", locale.format("text-fault", &args))?;
        }
    }
}

/// Converts one line; gives a sentence for each fault.
fn converted(verb: Verb, line: &str, out: &mut String, locale: &Locale) -> Vec<String> {
    match verb {
        Verb::Normalise => {
            out.push_str(&normal::normalise(line));
            // What else there is to say of the line has been mended by now.
            let doubled = normal::faults(line)
                .into_iter()
                .filter(|fault| matches!(fault, normal::NormalFault::DoubledTsheg { .. }));
            doubled.map(|fault| locale.explain(&fault)).collect()
        }
        Verb::Syllables => push_syllables(line, out, locale),
        Verb::ToEwts => {
            out.push_str(&ewts::from_tibetan(line));
            Vec::new()
        }
        Verb::FromEwts => {
            let read = ewts::to_tibetan(line);
            out.push_str(&read.text);
            read.faults.iter().map(|fault| locale.explain(fault)).collect()
        }
        Verb::Pinyin if line.trim().is_empty() => {
            out.push_str(line);
            Vec::new()
        }
        Verb::Pinyin => match pinyin::rewritten(line) {
            Ok(written) => {
                out.push_str(&written);
                Vec::new()
            }
            Err(fault) => {
                out.push_str(line);
                vec![locale.explain(&fault)]
            }
        },
        // Sorting needs all lines at once.
        Verb::Sort => {
            out.push_str(line);
            Vec::new()
        }
    }
}

fn push_syllables(line: &str, out: &mut String, locale: &Locale) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, (_, syllable)) in syllable::syllables(line).enumerate() {
        if index > 0 {
            out.push(' ');
        }
        match syllable::analyse(syllable) {
            Ok(_) => {}
            Err(fault) if fault.is_loan() => out.push('?'),
            Err(fault) => {
                out.push('*');
                let reason = locale.explain(&fault);
                let args = [("syllable", syllable.into()), ("reason", reason.into())];
                faults.push(locale.format("text-illegal-syllable", &args));
            }
        }
        out.push_str(syllable);
    }
    faults
}

/// Reads every line and writes them in dictionary order; those that are the same word stay in the order they came in.
fn sort<R: Read>(input: &mut BufReader<R>, output: &mut impl Write) -> io::Result<()> {
    let mut lines = Lines::default();
    let mut keyed: Vec<(Vec<u8>, String)> = Vec::new();
    while let Some(line) = lines.next(input)? {
        let text = line.text.into_owned();
        keyed.push((collation::key(&text), text));
    }
    keyed.sort_by(|(left, _), (right, _)| left.cmp(right));
    for (_, line) in keyed {
        writeln!(output, "{line}")?;
    }
    Ok(())
}

/// Reads line after line into one buffer.
#[derive(Default)]
struct Lines {
    bytes: Vec<u8>,
    number: usize,
}

struct Line<'a> {
    /// From 1.
    number: usize,
    /// Without its end, and without a byte order mark.
    text: std::borrow::Cow<'a, str>,
    /// Whether it had bytes that are no text.
    is_broken: bool,
}

impl Lines {
    fn next(&mut self, input: &mut impl BufRead) -> io::Result<Option<Line<'_>>> {
        self.bytes.clear();
        if input.read_until(b'\n', &mut self.bytes)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let line = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mark = if self.number == 1 { "\u{FEFF}".as_bytes() } else { b"" };
        let line = line.strip_prefix(mark).unwrap_or(line);
        let is_broken = std::str::from_utf8(line).is_err();
        Ok(Some(Line { number: self.number, text: String::from_utf8_lossy(line), is_broken }))
    }
}

#[cfg(test)]
mod tests;
