//! `seal`: records the state signed off, by whom, and prints its digest.

use std::path::Path;

use crate::{
    format::{changes_and_seals, clean_line, conflict_place, counted},
    runtime::{Opened, SigningKey, Workspace, quoted, seal_of},
    session::{Clash, Reviewed, conflicts, person_told},
};

use super::{args::SealArgs, done::Done, failure::Failure, session};

pub(super) fn seal(workspace: &Workspace, args: &SealArgs) -> Result<Done, Failure> {
    // A sealed session may be sealed anew: that changes nothing.
    let free = workspace.clone().because(Some(String::new()));
    let mut opened = session::open_to_write(&free, &args.path)?;
    let path = opened.store.path().to_owned();
    let name = clean_line(&path.display().to_string());
    if args.four_eyes {
        by_four_eyes(&opened, &name)?;
    }
    let open = conflicts(&opened.session);
    if !args.with_conflicts {
        without_conflicts(&open, &path, &name)?;
    }
    let key = args.sign.clone().map(|path| SigningKey {
        path,
        may_ask: true,
    });
    let encoded = seal_of(&path, workspace.stamp(), key.as_ref())?;
    let digest = encoded.event.sum;
    let changes = changes_and_seals(&opened.session);
    opened.record(encoded)?;
    let open = match open.len() {
        0 => String::new(),
        count => format!(", {} open", counted(count, "conflict")),
    };
    Ok(Done::text(format!(
        "{name}: sealed by {}{}, {changes}{open}\ndigest {digest}\n\
         keep this digest apart from the file; later: walkdown verify {} --expect DIGEST\n\
         a report written before does not name the seal; anew: walkdown report {}\n",
        clean_line(&person_told(&workspace.who)),
        if args.sign.is_some() {
            " and signed"
        } else {
            ""
        },
        quoted(&path),
        quoted(&path),
    )))
}

/// Refuses where values stand against each other, and names each field.
fn without_conflicts(open: &[Clash], path: &Path, name: &str) -> Result<(), Failure> {
    if open.is_empty() {
        return Ok(());
    }
    let fields = open.iter().map(conflict_place);
    Err(Failure::cannot(
        name.to_owned(),
        format!(
            "{} open: {}",
            counted(open.len(), "conflict"),
            fields.collect::<Vec<_>>().join(", ")
        ),
        format!(
            "settle with the key = or the word conflicts, in: walkdown open {}; or seal as they stand with --with-conflicts",
            quoted(path)
        ),
    ))
}

/// Refuses where a line that was evaluated is not reviewed by somebody else than who recorded it, and names each.
fn by_four_eyes(opened: &Opened, name: &str) -> Result<(), Failure> {
    let assessment = opened.assessment();
    let lines = assessment.lines.iter().filter(|line| line.is_evaluated());
    let lacks = lines.filter_map(|line| {
        let why = match &line.answer.review {
            Some(review) if review.is_by_another() => return None,
            Some(review) if review.state == Reviewed::Reviewed => {
                let part = review.own_part().unwrap_or_else(|| "it".into());
                format!("by {}, who recorded {part}", review.last().0)
            }
            Some(review) => review.state.word().to_owned(),
            None => "not reviewed".into(),
        };
        Some(clean_line(&format!("{} ({why})", line.label())))
    });
    let lacks: Vec<String> = lacks.collect();
    if lacks.is_empty() {
        return Ok(());
    }
    Err(Failure::cannot(
        name.to_owned(),
        format!(
            "{} not reviewed by somebody else than who recorded it: {}",
            counted(lacks.len(), "line"),
            lacks.join(", ")
        ),
        "have each looked at with --as NAME and answer … --reviewed, or seal it without --four-eyes",
    ))
}
