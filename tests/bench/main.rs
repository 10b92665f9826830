//! What the screens cost over a thin line: the real program in a pseudo-terminal works through a script, and each
//! kind of key is shown with the bytes that came of it, beside the least possible.
//!
//! `cargo bench` prints the table, `cargo bench -- --report` writes it into the README, and `--program PATH` measures
//! another program, such as an older build of this one. `--grow` shows instead what things cost as sessions grow (see
//! `grown`). `--screens PATH` writes what was shown after each key, a place
//! a line, so that another renderer can be made to draw the same; `--low-bandwidth` is handed on. No time is compared with anything.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    unreachable_pub,
    missing_docs,
    reason = "a measurement that cannot go on has failed, and its outcome is printed"
)]

mod grown;
#[path = "../support/keys.rs"]
mod keys;
mod least;
mod line;
mod script;

use std::{fmt::Write, fs, path::PathBuf};

use script::{Cost, Outcome};

/// Where the table stands in the README.
const BEGIN: &str = "<!-- bytes: written by `cargo bench -- --report` -->\n";
const END: &str = "<!-- end of bytes -->";

/// Requirements and events of the sessions that are held beside each other.
const SIZES: &[(usize, usize)] = &[(100, 1_000), (10_000, 100_000), (100_000, 1_000_000)];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        let place = arguments.iter().position(|one| one == name)?;
        arguments.get(place + 1)
    };
    let program = after("--program").map_or_else(
        || PathBuf::from(env!("CARGO_BIN_EXE_walkdown")),
        PathBuf::from,
    );
    let numbers = |name: &str| -> Vec<usize> {
        let place = arguments.iter().position(|one| one == name);
        let after = place.map_or(&[][..], |place| &arguments[place + 1..]);
        let numbers = after.iter().map_while(|one| one.parse().ok());
        numbers.collect()
    };
    if arguments.iter().any(|one| one == "--grow") {
        let sizes = numbers("--grow");
        let sizes: Vec<(usize, usize)> =
            sizes.chunks_exact(2).map(|two| (two[0], two[1])).collect();
        print!(
            "{}",
            grown::table(if sizes.is_empty() { SIZES } else { &sizes })
        );
        return;
    }
    if let [requirements, events] = numbers("--grow-by-word")[..] {
        grown::by_word(requirements, events);
        return;
    }
    let is_lean = arguments.iter().any(|one| one == "--low-bandwidth");
    let outcome = script::run(&program, is_lean);
    let table = table(&outcome);
    print!("{table}");
    if let Some(path) = after("--screens") {
        fs::write(path, screens(&outcome)).unwrap();
    }
    if arguments.iter().any(|one| one == "--report") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
        let text = fs::read_to_string(path).unwrap();
        let (before, rest) = text.split_once(BEGIN).expect("a place for the table");
        let (_, after) = rest.split_once(END).expect("an end of the table");
        fs::write(path, format!("{before}{BEGIN}\n{table}\n{END}{after}")).unwrap();
    }
}

/// What was shown after each key: its kind and cursor, then for each place ink, ground, attributes and text.
fn screens(outcome: &Outcome) -> String {
    let number = |colour| match colour {
        vt100::Color::Idx(number) => i16::from(number),
        _ => -1,
    };
    let mut all = String::new();
    for (cost, screen) in outcome.costs.iter().zip(&outcome.screens) {
        let (row, column) = screen.cursor_position();
        let hidden = u8::from(screen.hide_cursor());
        let kind = cost.kind.replace(' ', "-");
        writeln!(all, "{kind} {} {row} {column} {hidden}", cost.bytes).unwrap();
        let (rows, columns) = screen.size();
        for row in 0..rows.get() {
            for column in 0..columns.get() {
                let cell = screen.cell(row, column).unwrap();
                let marks = u8::from(cell.bold())
                    + 2 * u8::from(cell.dim())
                    + 4 * u8::from(cell.underline())
                    + 8 * u8::from(cell.inverse());
                let text = Some(cell.contents()).filter(|text| !text.is_empty());
                let (ink, ground) = (number(cell.fgcolor()), number(cell.bgcolor()));
                writeln!(all, "{ink} {ground} {marks} {}", text.unwrap_or(" ")).unwrap();
            }
        }
    }
    all
}

fn table(outcome: &Outcome) -> String {
    let mut table = String::from(
        "| key | how many | bytes (median) | bytes (sum) | least without scrolling | times | least | times |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let mut kinds: Vec<&str> = Vec::new();
    for cost in &outcome.costs {
        if !kinds.contains(&cost.kind) {
            kinds.push(cost.kind);
        }
    }
    for kind in kinds {
        let costs: Vec<&Cost> = outcome
            .costs
            .iter()
            .filter(|cost| cost.kind == kind)
            .collect();
        let mut bytes: Vec<usize> = costs.iter().map(|cost| cost.bytes).collect();
        bytes.sort_unstable();
        let (median, sum) = (bytes[bytes.len() / 2], bytes.iter().sum::<usize>());
        let still: usize = costs.iter().map(|cost| cost.least.still).sum();
        let scrolled: usize = costs.iter().map(|cost| cost.least.scrolled).sum();
        writeln!(
            table,
            "| {kind} | {} | {median} | {sum} | {still} | {} | {scrolled} | {} |",
            costs.len(),
            times(sum, still),
            times(sum, scrolled),
        )
        .unwrap();
    }
    let memory = outcome.peak_memory.map_or_else(
        || "not told here".to_owned(),
        |memory| {
            format!(
                "{:.1} MiB",
                f64::from(u32::try_from(memory).unwrap()) / 1024.0
            )
        },
    );
    let first_frame = match busy() {
        None => format!(
            "First frame whole after {} ms, most",
            outcome.first_frame.as_millis()
        ),
        Some(words) => format!("No time is told, for the machine was busy ({words}). Most"),
    };
    writeln!(
        table,
        "\nWithout a key: {} bytes in ten seconds. {first_frame} memory {memory}{}.",
        outcome.idle,
        if cfg!(debug_assertions) {
            " (built without optimization)"
        } else {
            ""
        },
    )
    .unwrap();
    table
}

/// How busy the machine is, where that is so much that a time says nothing of the program.
fn busy() -> Option<String> {
    let told = fs::read_to_string("/proc/loadavg").ok()?;
    let load = told.split_whitespace().next()?;
    let count = std::thread::available_parallelism().ok()?.get();
    let most = f64::from(u32::try_from(count).ok()?);
    (load.parse::<f64>().ok()? > most / 2.0)
        .then(|| format!("a load of {load} on {count} processors"))
}

/// How many times the least it is, with two decimals.
fn times(bytes: usize, least: usize) -> String {
    let hundredths = (bytes * 100 + least / 2) / least.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
