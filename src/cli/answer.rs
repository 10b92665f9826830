//! `answer`: records without a screen. All of one call is one event.

mod input;
mod line;

use serde_json::Value;

use crate::{
    format::{clean_line, field_words, line_words, own_review_words, past_due_words, value_words},
    interview::{Command, Nothing, Outcome},
    runtime::{Opened, Workspace},
    session::{
        ASKED, Answer, Change, LineKey, answer as answer_of,
        field::{Kind, RUNGS, SAID_BY, field as row},
        is_confirmation, is_kept_aside, said_again,
    },
};

use super::{
    args::AnswerArgs, done::Done, failure::Failure, outcome::changes, requirement, session,
};

pub(super) fn answer(workspace: &Workspace, args: &AnswerArgs) -> Result<Done, Failure> {
    let path = workspace.find(&args.path)?;
    // Standard input and files may take long: the lock is taken after them.
    let edits = input::edits(&args.fields, &path)?;
    if edits.is_empty() && !args.action_from_step {
        return Err(Failure::usage(
            "answer",
            "there is nothing to record",
            "say what, as in --maturity 3; see: walkdown answer --help",
        ));
    }
    let mut opened = session::open_to_write(workspace, &path)?;
    let (catalog, asked) = requirement::find(&opened.catalogs, &args.requirement)?;
    if !asked.in_force() {
        return Err(Failure::cannot(
            asked.id.to_string(),
            format!("it is withdrawn, and so not asked: {}", asked.withdrawn),
            "answer what took its place",
        ));
    }
    let shared = LineKey::shared(&catalog.id, &asked.id);
    let line = line::find(&opened, shared, args, &path)?;
    let label = line_words(&line);
    let mut walk = session::walk_at(workspace, &opened, line.clone());
    let command = if args.action_from_step {
        Command::AnswerWithStep(edits)
    } else {
        Command::Answer(edits)
    };
    let outcome = walk.run(command, None);
    if matches!(outcome, Outcome::Nothing(Nothing::NoStep)) {
        return Err(no_step(&label, &answer_of(&opened.session, &line)));
    }
    let (own_reviews, past_due) = match &outcome {
        Outcome::Record(record) => (
            record.told.own_reviews.clone(),
            record.told.past_due.clone(),
        ),
        _ => (Vec::new(), None),
    };
    let changes = changes(&label, outcome)?;
    if changes.is_empty() {
        return Ok(Done::text(format!(
            "{label}: nothing changed: this stands already\n"
        )));
    }
    let unnamed = without_name(args, &changes);
    let said = if args.fields.clear {
        "cleared".to_owned()
    } else {
        let again = said_again(&opened.session, &line);
        let told = changes.iter().filter(|change| !again.contains(change));
        said(told.filter(|change| unnamed.is_empty() || !SAID_BY.has(&change.field)))
    };
    let has_rungs = changes.iter().any(|change| RUNGS.has(&change.field));
    let event = workspace.change(&opened.session, changes);
    opened.record(event)?;
    let supported = if has_rungs {
        without_level(&answer_of(&opened.session, &line))
    } else {
        String::new()
    };
    Ok(Done::text(format!(
        "{label}: {said}{unnamed}{}{}{supported}{}\n",
        past_due_words(past_due.as_deref()),
        own_review_words(&own_reviews, 1),
        left_out(&opened, &line)
    )))
}

/// Why there is no step to take, and what to do.
fn no_step(label: &str, before: &Answer) -> Failure {
    let why = if before.action.is_some() {
        "an action stands there already"
    } else {
        "no level is missing to a target, so no step is suggested"
    };
    Failure::cannot(label, why, "say what is to be done with --action")
}

/// The recorded changes of the line, in words: `ML3, statement saved; remarks cleared`.
fn said<'a>(changes: impl Iterator<Item = &'a Change>) -> String {
    let changes: Vec<&Change> = changes.filter(|change| !change.line.is_session()).collect();
    let (mut saved, mut cleared, mut reconfirmed): (Vec<String>, Vec<String>, Vec<String>) =
        Default::default();
    let sets_level = changes.iter().any(|change| change.field == "level");
    let says = changes.iter().any(|change| !is_confirmation(change));
    for change in &changes {
        if is_confirmation(change) {
            // Any change confirms a carried-over answer: told only where nothing else is.
            let told = !sets_level && (change.field == ASKED || !says);
            if told && reconfirmed.is_empty() {
                reconfirmed.push("maturity".into());
            }
            continue;
        }
        if is_kept_aside(&change.field) {
            continue;
        }
        let field = field_words(&change.field);
        let value = || value_words(&change.field, &change.to);
        let kind = row(&change.field).map(|row| row.kind);
        let (list, words) = match (kind, &change.to) {
            (_, Value::Null) => (&mut cleared, field),
            (Some(Kind::Level), _) => (&mut saved, value()),
            (Some(Kind::OneToFour | Kind::Rungs | Kind::Word(_) | Kind::Date), _) => {
                (&mut saved, format!("{field} {}", value()))
            }
            _ => (&mut saved, field),
        };
        if !list.contains(&words) {
            list.push(words);
        }
    }
    [
        (saved, "saved"),
        (cleared, "cleared"),
        (reconfirmed, "reconfirmed"),
    ]
    .iter()
    .filter(|(words, _)| !words.is_empty())
    .map(|(words, word)| format!("{} {word}", words.join(", ")))
    .collect::<Vec<_>>()
    .join("; ")
}

/// Says so where a level, or a rung, is said by nobody from now on, though somebody spoke of the line before.
fn without_name(args: &AnswerArgs, changes: &[Change]) -> &'static str {
    let mut given = args.fields.given.iter();
    let names = given.any(|given| *given.field == SAID_BY) || args.fields.clear;
    if !names && changes.iter().any(|change| SAID_BY.has(&change.field)) {
        " (nobody is named as having said it: --said-by names who)"
    } else {
        ""
    }
}

/// Says so where rungs are answered and no level is set: the line counts as unanswered.
fn without_level(answer: &Answer) -> String {
    match (&answer.level, answer.supported()) {
        (None, Some(supported)) => format!(
            " (the rungs support ML{supported}; no level is set: --maturity {supported} sets it)"
        ),
        _ => String::new(),
    }
}

/// Says so where the profile leaves the line out.
fn left_out(opened: &Opened, line: &LineKey) -> String {
    let assessment = opened.assessment();
    let outside = assessment
        .lines
        .iter()
        .any(|other| &other.key == line && other.outside);
    if outside {
        format!(
            " (the profile {} leaves it out: it does not count)",
            clean_line(&assessment.about.profile)
        )
    } else {
        String::new()
    }
}
