//! A report, an agenda or the answers of the open session in a file of its own: where it goes, and that it replaces
//! nothing.

use std::path::{Path, PathBuf};

use crate::{
    assessment::Filter,
    format::{
        AgendaPaper, Export, Report, ReportOptions, clean_line,
        document::{Document, docx, html, markdown},
        oscal_out::{Oscal, OscalVersion, oscal_set},
    },
    interview::{Deliverable, FileKind, ToWrite},
};

/// The program's name and version, as documents name their maker.
pub const PROGRAM: &str = concat!("walkdown ", env!("CARGO_PKG_VERSION"));

/// The level that a plan leads to where the session has no target: procedures in use.
const PLANNED: u8 = 3;

use super::{
    clock::is_before_1970,
    files::{write_into, write_new},
    places::{folder_of, may_be_written},
    workspace::{Opened, Workspace},
};

/// Writes a deliverable to a new file; gives its whole path, or why there is none. What is in the file of the session counts,
/// without a licensed copy's wording.
pub(super) fn write_deliverable(
    workspace: &Workspace,
    session: &Path,
    wanted: &ToWrite,
    path: &Path,
) -> Result<String, String> {
    let deliverable = wanted.what;
    let Some(kind) = deliverable.kind(path) else {
        return Err(deliverable.mend());
    };
    // The whole path tells where to look for it.
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let name = clean_line(&whole.to_string_lossy());
    if std::fs::symlink_metadata(&whole).is_ok() {
        return Err(format!("{name} exists already: name another file"));
    }
    let opened = workspace
        .open_to_read(session)
        .map_err(|error| error.in_one_line())?;
    let assessment = opened.assessment();
    let report = Report {
        catalogs: &opened.catalogs,
        session: &opened.session,
        assessment: &assessment,
        unread: opened.unread,
        program: PROGRAM,
    };
    let options = ReportOptions {
        is_for_client: deliverable == Deliverable::ForClient,
        folder: folder_words(session),
        ..ReportOptions::default()
    };
    let bytes = match deliverable {
        Deliverable::Answers | Deliverable::AnswersForClient | Deliverable::Worksheet => {
            let of_one = wanted.person.clone().map(Filter::OpenFor);
            let export = Export {
                catalogs: &opened.catalogs,
                session: &opened.session,
                assessment: &assessment,
                official_text: false,
                filter: of_one.as_ref(),
                is_for_client: deliverable != Deliverable::Answers,
                is_to_fill_in: deliverable == Deliverable::Worksheet,
            };
            write_answers(&opened, &export, kind, path)?;
            return Ok(name);
        }
        Deliverable::Report if kind == FileKind::Json => report.json().into_bytes(),
        Deliverable::Report | Deliverable::ForClient => {
            written(&report.document(&options), deliverable, kind)?
        }
        Deliverable::Plan => {
            let target = assessment.about.target.unwrap_or(PLANNED);
            written(&report.plan(target, &options), deliverable, kind)?
        }
        Deliverable::Evidence => written(&report.evidence(&options), deliverable, kind)?,
        Deliverable::Agenda(occasion) => {
            let paper = AgendaPaper::new(report, occasion);
            let document = match &wanted.person {
                Some(name) => paper
                    .document_for(name)
                    .ok_or_else(|| format!("{} {}", clean_line(name), paper.why_not_for()))?,
                None => paper.document(),
            };
            written(&document, deliverable, kind)?
        }
    };
    write_new(path, &bytes).map_err(|error| error.in_one_line())?;
    Ok(name)
}

/// A document in its format; why there is none, where it is no format of documents.
fn written(
    document: &Document,
    deliverable: Deliverable,
    kind: FileKind,
) -> Result<Vec<u8>, String> {
    Ok(match kind {
        FileKind::Html => html(document).into_bytes(),
        FileKind::Markdown => markdown(document).into_bytes(),
        FileKind::Word => docx(document)?,
        FileKind::Json
        | FileKind::Workbook
        | FileKind::Csv
        | FileKind::JsonLines
        | FileKind::Oscal => return Err(deliverable.mend()),
    })
}

/// Writes the answers as `export` does: a file, or a folder of OSCAL documents.
fn write_answers(
    opened: &Opened,
    export: &Export<'_>,
    kind: FileKind,
    path: &Path,
) -> Result<(), String> {
    let bytes = match kind {
        FileKind::Oscal => {
            let folder = folder_words(opened.store.path());
            let set = oscal_set(&Oscal {
                catalogs: &opened.catalogs,
                session: &opened.session,
                assessment: export.assessment,
                is_for_client: export.is_for_client,
                folder: &folder,
                is_in_set: true,
                has_ssp: false,
                version: OscalVersion::default(),
            });
            return write_into(path, &set).map_err(|error| error.in_one_line());
        }
        FileKind::Workbook if is_before_1970() => {
            return Err("the clock stands before 1970: set it, or name a .csv".into());
        }
        FileKind::Workbook => export.xlsx()?,
        FileKind::Csv => export.csv().into_bytes(),
        FileKind::JsonLines => export.answers_jsonl().into_bytes(),
        FileKind::Html | FileKind::Markdown | FileKind::Word | FileKind::Json => {
            return Err(Deliverable::Answers.mend());
        }
    };
    write_new(path, &bytes).map_err(|error| error.in_one_line())
}

/// The same in words: evidence is shown by its place there.
#[must_use]
pub fn folder_words(session: &Path) -> String {
    folder_of(session).to_string_lossy().into_owned()
}

/// The folder for deliverables, where a person will find them: the session's folder. Where that is the program's own,
/// where people do not look, it is the folder the program was started in, or the home folder if that one may not be
/// written.
pub(super) fn place_for(workspace: &Workspace, session: &Path) -> PathBuf {
    let own = folder_of(session);
    if own != workspace.places.sessions {
        return own;
    }
    let started = std::env::current_dir().ok();
    let mut all = started.into_iter().chain(dirs::home_dir());
    all.find(|folder| may_be_written(folder)).unwrap_or(own)
}

/// A new file for a deliverable where a person finds it, named after the session, with a number where that is taken.
pub(super) fn free_file(
    workspace: &Workspace,
    session: &Path,
    wanted: &ToWrite,
    ending: &str,
) -> PathBuf {
    let mut all = names(workspace, session, wanted, ending);
    let free = all.find(|path| std::fs::symlink_metadata(path).is_err());
    free.unwrap_or_else(|| place_for(workspace, session))
}

/// The file that lies before the free one of the usual format, under the same name: the one written last, as a rule.
pub(super) fn taken_before(
    workspace: &Workspace,
    session: &Path,
    wanted: &ToWrite,
) -> Option<PathBuf> {
    let (_, ending) = wanted.what.suffix();
    let all = names(workspace, session, wanted, ending);
    all.take_while(|path| std::fs::symlink_metadata(path).is_ok())
        .last()
}

/// The names that a deliverable may have, the first one preferred.
fn names(
    workspace: &Workspace,
    session: &Path,
    wanted: &ToWrite,
    ending: &str,
) -> impl Iterator<Item = PathBuf> + use<> {
    let folder = place_for(workspace, session);
    let stem = session.file_stem().unwrap_or_default().to_string_lossy();
    let (begin, ending) = (format!("{stem}.{}", wanted.suffix()), ending.to_owned());
    (1..100).map(move |number| match number {
        1 => folder.join(format!("{begin}.{ending}")),
        _ => folder.join(format!("{begin}-{number}.{ending}")),
    })
}

/// A path as a person types it: `~` is the home folder.
pub(super) fn from_home(path: PathBuf) -> PathBuf {
    match (path.strip_prefix("~"), dirs::home_dir()) {
        // A path that ends in `/` is a folder, and keeps its end.
        (Ok(rest), Some(home)) if path.as_os_str().to_string_lossy().ends_with('/') => {
            home.join(rest).join("")
        }
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path,
    }
}
