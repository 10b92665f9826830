//! `agenda`: what to have at hand, and what is still owed.

use crate::{
    format::{
        AgendaPaper, Occasion, clean_line,
        document::{Document, html, markdown},
    },
    interview::meant,
    runtime::Workspace,
};

use super::{
    args::{AgendaArgs, AgendaFormat},
    done::Done,
    failure::Failure,
    output, report, session,
};

pub(super) fn agenda(workspace: &Workspace, args: &AgendaArgs) -> Result<Done, Failure> {
    let format = output::format(args.format, args.output.as_deref(), AgendaFormat::Md)?;
    let opened = session::open(workspace, &args.path)?;
    let assessment = opened.assessment();
    let occasion = if args.open || args.person.is_some() {
        Occasion::Open
    } else {
        Occasion::Visit
    };
    let paper = AgendaPaper::new(report::report_on(&opened, &assessment), occasion);
    let document = match &args.person {
        Some(typed) => of_one(&paper, typed)?,
        None => paper.document(),
    };
    let text = match format {
        AgendaFormat::Md => markdown(&document),
        AgendaFormat::Html => html(&document),
    };
    output::give(&opened, args.output.as_deref(), text, "agenda")
}

/// The page of one person: everything that person still owes.
fn of_one(paper: &AgendaPaper<'_>, typed: &str) -> Result<Document, Failure> {
    let people: Vec<&str> = paper.debtors().collect();
    let meant = meant(&people, typed).ok();
    meant.and_then(|name| paper.page_for(&name)).ok_or_else(|| {
        let mend = match people.as_slice() {
            [] => "nobody does: leave --for out".to_owned(),
            people => format!("name one who does: {}", clean_line(&people.join(", "))),
        };
        let what = format!("--for {}", clean_line(typed));
        Failure::cannot(what, "owes nothing that is recorded, or fits several", mend)
    })
}
