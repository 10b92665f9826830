//! A report or an agenda of the open session in a file of its own: where it goes, and that it replaces nothing.

use std::path::{Path, PathBuf};

use crate::{
    format::{
        AgendaPaper, Report, ReportOptions, clean_line,
        document::{html, markdown},
    },
    plain::{FileKind, Paper, kind},
};

use super::{desk::Desk, error::WorldError, files::write_new};

/// Writes a paper to a new file; gives its whole path, or why there is none. What is in the file of the session counts,
/// without a licensed copy's wording.
pub(super) fn write_paper(
    desk: &Desk,
    session: &Path,
    paper: Paper,
    path: &Path,
) -> Result<String, String> {
    // The whole path tells where to look for it.
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let name = clean_line(&whole.to_string_lossy());
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(format!("{name} exists already: name another file"));
    }
    let told = |error: WorldError| format!("{error}; {}", error.mend());
    let opened = desk.open(session).map_err(told)?;
    let assessment = opened.assessment();
    let report = Report {
        catalogs: &opened.catalogs,
        session: &opened.session,
        assessment: &assessment,
        program: concat!("walkdown ", env!("CARGO_PKG_VERSION")),
    };
    let options = ReportOptions {
        folder: folder_of(session),
        ..ReportOptions::default()
    };
    let text = match (paper, kind(path)) {
        (Paper::Report, Some(FileKind::Markdown)) => markdown(&report.document(&options)),
        (Paper::Report, Some(FileKind::Json)) => report.json(),
        (Paper::Report, _) => html(&report.document(&options)),
        (Paper::Agenda(occasion), Some(FileKind::Markdown)) => {
            AgendaPaper::of(report, occasion).markdown()
        }
        (Paper::Agenda(occasion), _) => AgendaPaper::of(report, occasion).html(),
    };
    write_new(path, text.as_bytes()).map_err(told)?;
    Ok(name)
}

/// The whole path of the folder that a session lies in.
#[must_use]
pub fn folder_of(session: &Path) -> String {
    let whole = std::path::absolute(session).unwrap_or_else(|_| session.to_owned());
    let folder = whole.parent().unwrap_or(Path::new(""));
    folder.to_string_lossy().into_owned()
}

/// Writes the report where a person says on screen: a path that begins nowhere is taken from the session's folder.
pub(super) fn write_report(desk: &Desk, session: &Path, typed: &Path) -> Result<String, String> {
    let typed = from_home(typed.to_owned());
    let path = session.parent().unwrap_or(Path::new("")).join(typed);
    if kind(&path).is_none() {
        return Err("name a file that ends in .html, .md or .json".into());
    }
    write_paper(desk, session, Paper::Report, &path)
}

/// A new file beside the session, with its name and this ending, and a number where that is taken.
pub(super) fn beside(session: &Path, ending: &str) -> PathBuf {
    let stem = session.file_stem().unwrap_or_default().to_string_lossy();
    let (lead, last) = ending.rsplit_once('.').unwrap_or(("", ending));
    let named = |number: &str| session.with_file_name(format!("{stem}{lead}{number}.{last}"));
    let numbered = (2..100).map(|number| named(&format!("-{number}")));
    let mut all = std::iter::once(named("")).chain(numbered);
    let free = all.find(|path| std::fs::symlink_metadata(path).is_err());
    free.unwrap_or_else(|| named(""))
}

/// A path as a person types it: `~` is the home folder.
pub(super) fn from_home(path: PathBuf) -> PathBuf {
    match (path.strip_prefix("~"), dirs::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path,
    }
}
