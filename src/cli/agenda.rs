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
    output::{self, Packed},
    report, session,
};

/// A Word document.
const WORD: Packed = Packed {
    mend: "name a file, as in -o agenda.docx",
    kind: "agenda",
    ..output::WORD
};

pub(super) fn agenda(workspace: &Workspace, args: &AgendaArgs) -> Result<Done, Failure> {
    let format = output::format(args.format, args.output.as_deref(), AgendaFormat::Md)?;
    let opened = session::open(workspace, &args.path)?;
    let assessment = opened.assessment();
    let occasion = if args.open {
        Occasion::Open
    } else {
        Occasion::Visit
    };
    let paper = AgendaPaper::new(report::report_on(&opened, &assessment), occasion);
    let document = match &args.person {
        Some(typed) => of_one(&paper, occasion, typed)?,
        None => paper.document(),
    };
    let text = match format {
        AgendaFormat::Md => markdown(&document),
        AgendaFormat::Html => html(&document),
        AgendaFormat::Docx => {
            let bytes = report::word(&document, None)?;
            return output::give_packed(&opened, args.output.as_deref(), &bytes, &WORD);
        }
    };
    output::give(&opened, args.output.as_deref(), text, "agenda")
}

/// The page of one person: what to have at hand, or everything that person still owes.
fn of_one(paper: &AgendaPaper<'_>, occasion: Occasion, typed: &str) -> Result<Document, Failure> {
    let people = paper.recipients();
    let who = match occasion {
        Occasion::Visit => "is",
        Occasion::Open => "does",
    };
    let (page, why) = match meant(&people, typed) {
        Ok(name) => (paper.document_for(&name), paper.why_not_for()),
        Err(_) => (None, "fits none of them alone"),
    };
    page.ok_or_else(|| {
        let mend = match people.as_slice() {
            [] => format!("nobody {who}: leave --for out"),
            people => format!("name one who {who}: {}", clean_line(&people.join(", "))),
        };
        Failure::cannot(format!("--for {}", clean_line(typed)), why, mend)
    })
}
