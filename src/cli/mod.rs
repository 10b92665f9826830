//! The command line: arguments, one file a command, and how a failure is said. Commands reach the world through
//! `runtime` and give back a text, which is written here.

mod agenda;
mod answer;
mod args;
mod catalog;
mod catalog_import;
mod catalog_oscal;
mod catalog_size;
mod diff;
mod done;
mod export;
mod export_into;
mod export_oscal;
mod failure;
mod help;
mod import;
mod known_ids;
mod lint;
mod list;
mod manual;
mod merge;
mod new;
mod new_oscal;
mod official;
mod open;
mod oscal_file;
mod outcome;
mod output;
mod portfolio;
mod profile;
mod relate;
mod report;
mod requirement;
mod seal;
mod session;
mod set;
mod show;
mod status;
mod topics;
mod undo;
mod usage;
mod verify;

use std::{ffi::OsString, path::Path, process::ExitCode};

use crate::runtime::{Workspace, WorldError, is_survived};

use args::{Args, Command};
use done::Done;
use failure::Failure;
use usage::Asked;

/// Runs a command line, the program's own name first, and gives the exit code.
#[must_use]
pub fn run(line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line: Vec<OsString> = line.into_iter().collect();
    std::panic::set_hook(Box::new(|fault| {
        if is_survived() {
            return;
        }
        let what = fault.payload_as_str().unwrap_or("it gave up");
        // A place in a library tells nobody anything, and lies in a folder of whoever built the program.
        let own = fault
            .location()
            .filter(|at| Path::new(at.file()).is_relative());
        let place = own.map_or_else(String::new, |at| format!(" ({at})"));
        failure::say(
            &format!("a fault of the program: {what}{place}"),
            "what was said to be saved is saved; please report this",
        );
    }));
    std::panic::catch_unwind(|| obey(&line)).unwrap_or(ExitCode::FAILURE)
}

/// The words on standard error for a command line that cannot be read, the program's own name first; none for one that
/// can. Nothing is carried out.
#[must_use]
pub fn objection(line: &[OsString]) -> Option<String> {
    usage::read(line).err().map(|failure| failure.text())
}

fn obey(line: &[OsString]) -> ExitCode {
    let done = crate::runtime::outlive_limits()
        .map_err(Failure::from)
        .and_then(|()| usage::read(line))
        .and_then(|asked| match asked {
            Asked::Text(text) => Ok(Done::text(text)),
            Asked::Run(args) => carry_out(*args),
        });
    let written = done.and_then(|done| output::write(done.text.as_bytes()).map(|()| done.found));
    match written {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        Err(failure) => failure.report(),
    }
}

fn carry_out(args: Args) -> Result<Done, Failure> {
    let workspace = || {
        let workspace = Workspace::new(args.who.clone())?;
        Ok::<_, WorldError>(workspace.over_thin_line(args.low_bandwidth))
    };
    let plain = args.plain;
    let Some(command) = args.command else {
        return match args.path {
            None => open::home(&workspace()?, plain),
            Some(path) => open::path(&workspace()?, &path, plain),
        };
    };
    match command {
        Command::New(new) => new::new(&workspace()?, new, plain),
        Command::Quick(mut new) => {
            new.about.quick = true;
            new::new(&workspace()?, new, plain)
        }
        Command::Open { path } => open::open(&workspace()?, &path, plain),
        Command::Set(mut set) => {
            let reason = set.reason.take();
            set::set(&workspace()?.because(reason), &set)
        }
        Command::List { json } => Ok(list::list(&workspace()?, json)),
        Command::Status(args) => status::status(&workspace()?, &args),
        Command::Show(args) => show::show(&workspace()?, &args),
        Command::Answer(mut args) => {
            let reason = args.reason.take();
            answer::answer(&workspace()?.because(reason), &args)
        }
        Command::Undo { path, reason } => undo::undo(&workspace()?.because(reason), &path),
        Command::Redo { path, reason } => undo::redo(&workspace()?.because(reason), &path),
        Command::Lint(args) => lint::lint(&workspace()?, &args),
        Command::Diff(args) => diff::diff(&workspace()?, &args),
        Command::Merge(args) => merge::merge(&workspace()?, &args),
        Command::Portfolio(args) => portfolio::portfolio(&workspace()?, &args),
        Command::Agenda(args) => agenda::agenda(&workspace()?, &args),
        Command::Report(args) => report::report(&workspace()?, &args),
        Command::Seal(args) => seal::seal(&workspace()?, &args),
        Command::Export(args) => export::export(&args, workspace),
        Command::Import(mut args) => {
            let reason = args.reason.take();
            import::import(&workspace()?.because(reason), &args)
        }
        Command::Verify { paths, expect } => Ok(verify::verify(&workspace()?, &paths, expect)),
        Command::VerifyPython { files } => verify::python(&files),
        Command::Catalog { command } => catalog::catalog(&workspace()?, &command),
        Command::Completions { shell } => Ok(manual::completions(shell)),
        Command::Man => manual::man(),
        Command::Help { named } => help::help(&named),
    }
}
