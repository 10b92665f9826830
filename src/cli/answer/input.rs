//! What `answer` reads besides its options: a text from standard input, and the files named as evidence.

use std::{
    io::{self, Read},
    path::Path,
};

use crate::{
    cli::{args::AnswerArgs, failure::Failure},
    runtime::{attach, plain},
    session::{EvidenceFile, TEXT_LIMIT},
};

/// The texts of the command line, the one from standard input in place.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) statement: Option<String>,
    pub(super) evidence: Vec<String>,
    pub(super) remarks: Option<String>,
    pub(super) not_applicable: Option<String>,
    pub(super) compensating: Option<String>,
    pub(super) risk: Option<String>,
    pub(super) park: Option<String>,
    pub(super) owes: Option<String>,
    pub(super) action: Option<String>,
    pub(super) owner: Option<String>,
    pub(super) said_by: Option<String>,
}

/// Takes the texts; `-` stands for standard input, once.
pub(super) fn texts(args: &AnswerArgs) -> Result<Texts, Failure> {
    let mut texts = Texts {
        statement: args.statement.clone(),
        evidence: args.evidence.clone(),
        remarks: args.remarks.clone(),
        not_applicable: args.not_applicable.clone(),
        compensating: args.compensating.clone(),
        risk: args.risk.clone(),
        park: args.park.clone(),
        owes: args.owes.clone(),
        action: args.action.clone(),
        owner: args.owner.clone(),
        said_by: args.said_by.clone(),
    };
    let single = [
        &mut texts.statement,
        &mut texts.remarks,
        &mut texts.not_applicable,
        &mut texts.compensating,
        &mut texts.risk,
        &mut texts.park,
        &mut texts.owes,
        &mut texts.action,
        &mut texts.owner,
        &mut texts.said_by,
    ];
    let mut asked: Vec<&mut String> = single
        .into_iter()
        .flatten()
        .chain(&mut texts.evidence)
        .filter(|text| text.as_str() == "-")
        .collect();
    if asked.len() > 1 {
        return Err(Failure::usage(
            "-",
            "standard input can be one text only",
            "give the others on the command line, or in a call of their own",
        ));
    }
    if let Some(text) = asked.pop() {
        *text = standard_input()?;
    }
    Ok(texts)
}

fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let limit = TEXT_LIMIT as u64 + 1;
    io::stdin()
        .lock()
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::cannot("standard input", plain(&error), "try again"))?;
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let why = if error.as_bytes().len() as u64 > limit {
            "it is longer than a field takes"
        } else {
            "it is not UTF-8"
        };
        Failure::cannot(
            "standard input",
            why,
            "give a text of at most 1 MiB in UTF-8",
        )
    })?;
    // The line break that ends a file is not part of the text.
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    Ok(text)
}

/// A file as evidence.
pub(super) fn file(path: &Path, session: &Path) -> Result<EvidenceFile, Failure> {
    Ok(attach(path, session)?)
}
