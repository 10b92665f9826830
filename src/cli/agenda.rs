//! `agenda`: what to have at hand, and what is still owed.

use crate::{
    format::{AgendaPaper, Occasion},
    runtime::Desk,
};

use super::{
    Done,
    args::{AgendaArgs, AgendaFormat},
    failure::Failure,
    output, report, session,
};

pub(super) fn agenda(desk: &Desk, args: &AgendaArgs) -> Result<Done, Failure> {
    let format = output::format(args.format, args.output.as_deref(), AgendaFormat::Md)?;
    let opened = session::open(desk, &args.path)?;
    let assessment = opened.assessment();
    let occasion = if args.open {
        Occasion::Open
    } else {
        Occasion::Visit
    };
    let paper = AgendaPaper::of(report::of(&opened, &assessment), occasion);
    let text = match format {
        AgendaFormat::Md => paper.markdown(),
        AgendaFormat::Html => paper.html(),
    };
    report::give(&opened, args.output.as_deref(), text, "agenda")
}
