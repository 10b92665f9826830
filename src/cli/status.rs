//! `status`: where a session stands.

use std::{fmt::Write, io::IsTerminal};

use serde_json::{Value, json};

use crate::{
    assessment::Assessment,
    format::{clean_line, counted, json, json_text, sealed_words, status_text, versioned},
    runtime::{AllWaiting, Opened, Workspace, quoted, whole_path, whose_words},
    session::{LineKey, sealed},
};

use super::{args::SessionArgs, done::Done, failure::Failure, session};

pub(super) fn status(workspace: &Workspace, args: &SessionArgs) -> Result<Done, Failure> {
    let opened = session::open(workspace, &args.path)?;
    let assessment = opened.assessment();
    let waiting = workspace.waiting(&opened);
    Ok(Done::text(if args.json {
        let (catalogs, session) = (&opened.catalogs, &opened.session);
        let mut told = json::status_of_file(catalogs, session, &assessment, opened.unread);
        if waiting != AllWaiting::default() {
            told["waiting"] = waiting_json(&waiting);
        }
        json_text(&versioned("status", told))
    } else {
        let path = quoted(opened.store.path());
        let mut text = status_text(
            &opened.catalogs,
            &assessment,
            &path,
            std::io::stdout().is_terminal(),
        );
        text += &opens_at(workspace, &opened, &assessment);
        if let Some(sealed) = sealed(&opened.session) {
            text = text + "seal      " + &sealed_words(&sealed) + "\n";
        }
        text += &unread_text(&opened, &path);
        text + &waiting_text(&waiting, &opened)
    }))
}

/// Where the screens open, if that is not what comes next: one was left there on this machine.
fn opens_at(workspace: &Workspace, opened: &Opened, assessment: &Assessment) -> String {
    let lines = &assessment.lines;
    let left = workspace.local_state(opened).place(&workspace.who);
    let left = left.and_then(|place| LineKey::parse(&place));
    let left = left.and_then(|key| lines.iter().find(|line| line.key == key && !line.outside));
    let next = assessment.next.and_then(|place| lines.get(place));
    match (left, next) {
        (Some(left), Some(next)) if left.key != next.key => {
            let (left, next) = (left.label(), next.label());
            clean_line(&format!(
                "opens at  {left}, where you stopped; the key . goes to {next}"
            )) + "\n"
        }
        _ => String::new(),
    }
}

/// The lines of the file that are not taken in, and the command that names them.
fn unread_text(opened: &Opened, path: &str) -> String {
    if opened.unread == 0 {
        return String::new();
    }
    let lines = counted(opened.unread, "line");
    let path = clean_line(path);
    format!("not read  {lines} of the file; to see which: walkdown verify {path}\n")
}

/// The kept work that waits for the file, and the work that may belong to it.
fn waiting_text(waiting: &AllWaiting, opened: &Opened) -> String {
    let path = clean_line(&quoted(opened.store.path()));
    let mut text = String::new();
    // Writing to a String cannot fail.
    if !waiting.own.is_empty() {
        let words = waiting.own.words();
        let _ = writeln!(
            text,
            "waiting   {words}, not in the file yet: walkdown {path}"
        );
    }
    let here = whole_path(opened.store.path());
    for (waiting, kept) in &waiting.unsure {
        let words = waiting.words();
        let whose = whose_words(kept.as_deref(), here.as_deref());
        let _ = writeln!(
            text,
            "unsure    {words}, kept {whose}: walkdown {path} asks whether it belongs here"
        );
    }
    text
}

fn waiting_json(waiting: &AllWaiting) -> Value {
    let unsure = waiting.unsure.iter().map(|(waiting, kept)| {
        json!({
            "changes": waiting.changes,
            "drafts": waiting.drafts,
            "path": kept.as_ref().map(|path| path.to_string_lossy()),
        })
    });
    json!({
        "changes": waiting.own.changes,
        "drafts": waiting.own.drafts,
        "unsure": unsure.collect::<Value>(),
    })
}
