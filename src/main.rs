//! The program `tsheg`: parses the command line, runs, and exits with the code of the outcome.

use std::process::ExitCode;

fn main() -> ExitCode {
    tsheg::cli::run()
}
