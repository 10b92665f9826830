//! Reads the command line, and says what is wrong with it in our own form.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use clap::{
    FromArgMatches, Subcommand,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::session::Objection;

use super::{
    args::{Args, Command, definition},
    failure::Failure,
};

/// The result of reading a command line.
pub(super) enum Asked {
    /// A command, or the screen.
    Run(Box<Args>),
    /// Help or version: this text.
    Text(String),
}

/// The arguments of a line that names nothing, or one path. To learn every command and option for that would take more
/// than a tenth of the time to the first frame.
fn at_most_a_path(line: &[OsString]) -> Option<Args> {
    let path = match line {
        [_] => None,
        [_, path] => Some(path),
        _ => return None,
    };
    let is_more = |path: &OsString| {
        let bytes = path.as_encoded_bytes();
        bytes.is_empty()
            || bytes.starts_with(b"-")
            || path.to_str().is_some_and(Command::has_subcommand)
    };
    (!path.is_some_and(is_more)).then(|| Args {
        path: path.map(PathBuf::from),
        ..Args::default()
    })
}

/// Reads a command line, the program's own name first.
pub(super) fn read(line: &[OsString]) -> Result<Asked, Failure> {
    if let Some(args) = at_most_a_path(line) {
        return Ok(Asked::Run(Box::new(args)));
    }
    let parsed = definition()
        .try_get_matches_from(line)
        .and_then(|matches| Args::from_arg_matches(&matches));
    let error = match parsed {
        Ok(args) => {
            if let (Some(path), Some(_)) = (&args.path, &args.command) {
                return Err(no_command(&path.to_string_lossy()));
            }
            return Ok(Asked::Run(Box::new(args)));
        }
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Ok(Asked::Text(error.render().to_string()))
        }
        _ => Err(wrong(line, &error)),
    }
}

/// A word that is neither a command nor a session.
pub(super) fn no_command(word: &str) -> Failure {
    let mend = did_you_mean(&nearest(word), "see: walkdown --help");
    Failure::usage(word, "there is no such command", mend)
}

/// The command that a word is a slip of: in a short word there is room for one. Empty where it is none.
pub(super) fn nearest(word: &str) -> String {
    let slips = if word.chars().count() <= 6 { 1 } else { 2 };
    let definition = definition();
    let names = definition.get_subcommands().map(clap::Command::get_name);
    let near = names.map(|name| (distance(name, word), name)).min();
    let near = near.filter(|(distance, _)| *distance <= slips);
    near.map_or_else(String::new, |(_, name)| name.to_owned())
}

/// Offers the name that is nearest to what was typed, where one is near.
fn did_you_mean(near: &str, help: &str) -> String {
    match near {
        "" => help.to_owned(),
        near => format!("did you mean {near}? {help}"),
    }
}

/// Whether a word looks like a command's name and not like a path.
pub(super) fn is_word(path: &Path) -> bool {
    path.to_str().is_some_and(|word| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    })
}

/// Letters to change, add or drop to get from one word to the other, or to swap with the one beside it, once.
fn distance(from: &str, to: &str) -> usize {
    if are_swapped(from, to) {
        return 1;
    }
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, a) in from.chars().enumerate() {
        let mut next = vec![index + 1];
        for ((b, pair), left) in to.iter().zip(row.windows(2)).zip(0..) {
            let [diagonal, above] = pair else { continue };
            let left: usize = next.get(left).copied().unwrap_or_default();
            next.push(
                (above + 1)
                    .min(left + 1)
                    .min(diagonal + usize::from(a != *b)),
            );
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// Whether two letters side by side are swapped, and nothing else differs.
fn are_swapped(from: &str, to: &str) -> bool {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut differ = (0..from.len()).filter(|at| from.get(*at) != to.get(*at));
    from.len() == to.len()
        && match (differ.next(), differ.next(), differ.next()) {
            (Some(a), Some(b), None) => {
                b == a + 1 && from.get(a) == to.get(b) && from.get(b) == to.get(a)
            }
            _ => false,
        }
}

/// Says in our own form what is wrong with a command line.
fn wrong(line: &[OsString], error: &clap::Error) -> Failure {
    let (first, command) = command_of(line);
    if let Some(word) = first.filter(|_| command.is_empty())
        && is_word(Path::new(&word))
        && !Path::new(&word).exists()
    {
        return no_command(&word);
    }
    let help = format!(
        "see: walkdown {command}{}--help",
        if command.is_empty() { "" } else { " " }
    );
    let text = |kind| text(error, kind);
    let option = plain(&text(ContextKind::InvalidArg));
    let about = if command.is_empty() {
        "walkdown"
    } else {
        &command
    };
    match error.kind() {
        ErrorKind::ValueValidation | ErrorKind::InvalidValue => wrong_value(error, &option, help),
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            let mend = did_you_mean(&plain(&text(ContextKind::SuggestedArg)), &help);
            Failure::usage(option, "there is no such option", mend)
        }
        ErrorKind::UnknownArgument => Failure::usage(option, "it is one argument too many", help),
        ErrorKind::InvalidSubcommand => {
            let word = text(ContextKind::InvalidSubcommand);
            let mend = did_you_mean(&text(ContextKind::SuggestedSubcommand), &help);
            Failure::usage(word, "there is no such command", mend)
        }
        ErrorKind::MissingRequiredArgument => {
            Failure::usage(about, format!("{option} is missing"), help)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::usage(about, "what to do is missing", help)
        }
        ErrorKind::ArgumentConflict => {
            let other = plain(&text(ContextKind::PriorArg));
            let why = if other == option || other.is_empty() {
                "it can be given once only".to_owned()
            } else {
                format!("it does not go together with {other}")
            };
            Failure::usage(option, why, help)
        }
        ErrorKind::InvalidUtf8 => Failure::usage(about, "an argument is not UTF-8", help),
        _ => Failure::usage(about, "the command line is not understood", help),
    }
}

/// Says what is wrong with the value of an option: it is missing, it is none of those that are known, or as the reader
/// of the value says.
fn wrong_value(error: &clap::Error, option: &str, help: String) -> Failure {
    let value = text(error, ContextKind::InvalidValue);
    let what = format!("{option} {value}");
    let what = what.trim();
    let source = std::error::Error::source(error);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => {
            Failure::usage(option, "its value is missing", help)
        }
        ErrorKind::InvalidValue => {
            let known = text(error, ContextKind::ValidValue);
            Failure::usage(what, "it is not known", format!("use one of: {known}"))
        }
        _ => {
            let (why, mend) = match source.and_then(|why| why.downcast_ref::<Objection>()) {
                Some(objection) => (objection.why.to_string(), objection.mend.to_string()),
                None => (source.map(ToString::to_string).unwrap_or_default(), help),
            };
            Failure::usage(what, why, mend)
        }
    }
}

/// What the error says of one thing: its names in a row, where there are many.
fn text(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

/// An option or argument without its brackets and what stands for its value.
fn plain(name: &str) -> String {
    let parts = name.split(", ").map(|part| {
        let mut words = part.split_whitespace();
        words
            .next()
            .unwrap_or_default()
            .trim_matches(['<', '>', '[', ']', '.', '…'])
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// The first word that is no option, and the command that it and those after it name.
fn command_of(line: &[OsString]) -> (Option<String>, String) {
    let mut words = line
        .iter()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned());
    let mut first = None;
    let mut names: Vec<String> = Vec::new();
    let mut command = definition();
    while let Some(word) = words.next() {
        if word == "--as" {
            words.next();
        } else if !word.starts_with('-') {
            first.get_or_insert_with(|| word.clone());
            let Some(inner) = command.find_subcommand(&word).cloned() else {
                break;
            };
            command = inner;
            names.push(word);
        }
    }
    (first, names.join(" "))
}
