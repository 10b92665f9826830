//! Parses the command line, runs the command, and exits with its code.

use std::process::ExitCode;

fn main() -> ExitCode {
    walkdown::cli::run(std::env::args_os())
}
