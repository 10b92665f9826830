//! Parses the command line, runs the command, and exits with its code.

fn main() {}
