//! `status`: where a session stands.

use std::io::IsTerminal;

use crate::{
    format::{json, json_text, sealed_words, status_text},
    runtime::Desk,
    session::sealed,
};

use super::{Done, args::SessionArgs, failure::Failure, session};

pub(super) fn status(desk: &Desk, args: &SessionArgs) -> Result<Done, Failure> {
    let opened = session::open(desk, &args.path)?;
    let assessment = opened.assessment();
    Ok(Done::text(if args.json {
        json_text(&json::status(
            &opened.catalogs,
            &opened.session,
            &assessment,
        ))
    } else {
        let path = opened.store.path().display().to_string();
        let mut text = status_text(
            &opened.catalogs,
            &assessment,
            &path,
            std::io::stdout().is_terminal(),
        );
        if let Some(sealed) = sealed(&opened.session) {
            text += &format!("seal      {}\n", sealed_words(&sealed));
        }
        text
    }))
}
