//! `new --from F.json`: a session from a plan or results in OSCAL.

use std::path::Path;

use crate::{
    assessment::Assessment,
    catalog::Catalog,
    format::{
        OscalError,
        oscal_in::{Answers, Handover, NO_VALUE, read_handover},
    },
    runtime::{Opened, Workspace, read_text},
    session::{AboutEdit, Change, Session, judge_about},
};

use super::{
    args::AboutArgs,
    failure::{Failure, say},
    oscal_file::listed,
};

/// Whether a file is taken for OSCAL: sessions have another ending.
pub(super) fn is_oscal(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// Reads a plan or results.
pub(super) fn read(path: &Path) -> Result<Handover, Failure> {
    read_handover(&read_text(path)?).map_err(|error| {
        let mend = match error {
            OscalError::Other(_) => {
                "name one of these; a catalog goes with: walkdown catalog import FILE, a profile with: --profile FILE"
            }
            _ => "take the file as it was exported, in JSON, and whole",
        };
        Failure::cannot(path.display().to_string(), error.to_string(), mend)
    })
}

/// The catalogs that it is about: those named on the command line, else those it names.
pub(super) fn catalogs(
    workspace: &Workspace,
    path: &Path,
    handed: &Handover,
    named: &[String],
) -> Result<Vec<String>, Failure> {
    if !named.is_empty() {
        return Ok(named.to_vec());
    }
    let ids = handed.catalogs();
    let cannot = |why: String, mend: &str| Failure::cannot(path.display().to_string(), why, mend);
    if ids.is_empty() {
        let why = "it does not say by which catalog it was asked".to_owned();
        return Err(cannot(why, "name it, as in --catalog nist-800-53"));
    }
    // A name from a file is no path to a catalog.
    let known = workspace.library().ids();
    if let Some(id) = ids.iter().find(|id| !known.contains(id)) {
        let why = format!("it was asked by the catalog {id}, which is not here");
        return Err(cannot(
            why,
            "take that in first: walkdown catalog import FILE --as ID",
        ));
    }
    Ok(ids)
}

/// Joins the frame of a new session with that of the document: the document counts, unless the command line names the
/// same thing or the value cannot be taken.
pub(super) fn over(base: Vec<AboutEdit>, handed: &mut Answers, args: &AboutArgs) -> Vec<AboutEdit> {
    let nothing = Session::default();
    let before = handed.about.len();
    handed
        .about
        .retain(|edit| judge_about(&nothing, edit).is_ok());
    let refused = before - handed.about.len();
    if refused > 0 {
        *handed.left.entry(NO_VALUE).or_default() += refused;
    }
    let is_typed = |edit: &AboutEdit| match edit {
        AboutEdit::Profile(_) | AboutEdit::Selection(_) => args.profile.is_some(),
        AboutEdit::Roles(_) => !args.role.is_empty(),
        AboutEdit::Target(_) => args.target.is_some(),
        AboutEdit::Mode(_) => args.quick,
        AboutEdit::Interviewees(_) => !args.interviewee.is_empty(),
        _ => false,
    };
    let own: Vec<&AboutEdit> = handed.about.iter().filter(|edit| !is_typed(edit)).collect();
    let is_said = |edit: &AboutEdit| {
        use AboutEdit::{Mode, Profile, Roles, Selection, Target};
        own.iter().any(|own| {
            matches!(
                (edit, own),
                (Profile(_) | Selection(_), Profile(_) | Selection(_))
                    | (Roles(_), Roles(_))
                    | (Target(_), Target(_))
                    | (Mode(_), Mode(_))
            )
        })
    };
    let base = base.into_iter().filter(|edit| !is_said(edit));
    base.chain(own.iter().map(|edit| (*edit).clone())).collect()
}

/// Records the answers in the new session, as one event, and tells what was not taken.
pub(super) fn record(
    workspace: &Workspace,
    opened: &mut Opened,
    catalogs: &[Catalog],
    handed: Answers,
) -> Result<(), Failure> {
    let mut changes: Vec<Change> = Vec::new();
    let assessment = Assessment::new(catalogs, &opened.session);
    let (mut taken, mut refused) = (0, 0);
    for (key, edits) in &handed.lines {
        let before = changes.len();
        for edit in edits {
            match assessment.judge(catalogs, &opened.session, key, edit) {
                Ok(judged) => changes.extend(judged),
                Err(_) => refused += 1,
            }
        }
        taken += usize::from(changes.len() > before);
    }
    if !changes.is_empty() {
        let event = workspace.change(&opened.session, changes);
        opened.record(event)?;
    }
    let path = opened.store.path().display().to_string();
    let taken = match taken {
        0 => "no answer was taken".into(),
        1 => "answers on 1 line were taken".into(),
        many => format!("answers on {many} lines were taken"),
    };
    say(&format!("{path}: {taken}"), "");
    let mut left = handed.left;
    if refused > 0 {
        *left.entry(NO_VALUE).or_default() += refused;
    }
    let counted: Vec<String> = left
        .iter()
        .map(|(what, count)| format!("{what} ({count})"))
        .collect();
    if !counted.is_empty() {
        say(&format!("{path}: not taken: {}", counted.join("; ")), "");
    }
    let unknown: Vec<String> = handed.unknown.into_iter().collect();
    if !unknown.is_empty() {
        let count = unknown.len();
        say(
            &format!("{path}: {count} not asked here: {}", listed(&unknown)),
            "",
        );
    }
    Ok(())
}
