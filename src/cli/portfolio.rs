//! `portfolio`: many sessions side by side. One is read after the other, and only its figures are kept.

use std::path::{Path, PathBuf};

use crate::{
    assessment::Portfolio,
    format::{PortfolioPaper, counted},
    runtime::{
        Gauge, PROGRAM, Shelf, Store, Workspace, printed_columns, session_files, write_output,
    },
};

use super::{
    args::{PortfolioArgs, PortfolioFormat},
    done::Done,
    failure::{Failure, say},
    list::judged,
    output,
};

pub(super) fn portfolio(workspace: &Workspace, args: &PortfolioArgs) -> Result<Done, Failure> {
    let format = output::format(args.format, args.output.as_deref(), PortfolioFormat::Table)?;
    if let Some(path) = output::file(args.output.as_deref()) {
        output::refuse_a_session(path, "portfolio")?;
    }
    let portfolio = gather(workspace, &args.paths);
    name_skipped(&portfolio);
    let paper = PortfolioPaper::new(&portfolio, PROGRAM);
    let text = match format {
        PortfolioFormat::Table => {
            let is_printed = output::file(args.output.as_deref()).is_none();
            paper.columns(printed_columns().filter(|_| is_printed))
        }
        PortfolioFormat::Csv => paper.csv(),
        PortfolioFormat::Json => paper.json(),
        PortfolioFormat::Html => paper.html(),
    };
    let text = match output::file(args.output.as_deref()) {
        None => text,
        Some(path) => {
            write_output(path, text.as_bytes())?;
            String::new()
        }
    };
    Ok(Done {
        text,
        found: !portfolio.skipped.is_empty(),
    })
}

/// Reads every session; what cannot be read is named and left out.
fn gather(workspace: &Workspace, paths: &[PathBuf]) -> Portfolio {
    let files = session_files(workspace, paths);
    let (mut portfolio, mut shelf) = (Portfolio::default(), Shelf::new(workspace.library()));
    let mut gauge = Gauge::new(files.len(), workspace.settings.low_bandwidth);
    for (done, (path, found)) in files.into_iter().enumerate() {
        gauge.show(done);
        let name = path.display().to_string();
        let taken = found
            .map_err(|error| error.to_string())
            .and_then(|()| take_in(&mut portfolio, &mut shelf, &path, &name));
        if let Err(problem) = taken {
            portfolio.skipped.push((name, problem));
        }
    }
    portfolio
}

/// Says what was left out; how many are there is said once.
fn name_skipped(portfolio: &Portfolio) {
    let last = portfolio.skipped.len().saturating_sub(1);
    for (place, (_, problem)) in portfolio.skipped.iter().enumerate() {
        let mend = match (place == last, portfolio.count()) {
            (false, _) => String::new(),
            (true, 0) => {
                "there is no other: name the files of sessions, or a folder of them".into()
            }
            (true, read) => format!("left out; what is written has {}", counted(read, "session")),
        };
        say(problem, &mend);
    }
}

fn take_in(
    portfolio: &mut Portfolio,
    shelf: &mut Shelf,
    path: &Path,
    name: &str,
) -> Result<(), String> {
    let (_, read) = Store::look(path).map_err(|error| error.to_string())?;
    let (catalogs, assessment) =
        judged(shelf, &read.session).map_err(|why| format!("{name}: {why}"))?;
    let damaged = read.unread();
    portfolio.add(
        name.to_owned(),
        catalogs,
        &read.session,
        &assessment,
        damaged,
    );
    Ok(())
}
