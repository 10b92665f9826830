//! `answer`: records without a screen. All of one call is one event.

mod input;
mod line;

use serde_json::Value;

use crate::{
    assessment::judge_line,
    format::{clean_line, field_words, line_words, value_words},
    runtime::{Desk, Opened},
    session::{
        Answer, Change, EvidenceFile, Level, LineKey, TextField, Wish, answer as answer_of,
        is_confirmation, said_again,
    },
};

use super::{Done, args::AnswerArgs, failure::Failure, requirement, session};

pub(super) fn answer(desk: &Desk, args: &AnswerArgs) -> Result<Done, Failure> {
    // Standard input and files may take long: the lock is taken after them.
    let texts = input::texts(args)?;
    let path = desk.find(&args.path)?;
    let files = args
        .evidence_file
        .iter()
        .map(|file| input::file(file, &path))
        .collect::<Result<Vec<_>, _>>()?;
    if wishes(args, &texts, &files, &Answer::default()).is_empty() {
        return Err(Failure::usage(
            "answer",
            "there is nothing to record",
            "say what, as in --maturity 3; see: walkdown answer --help",
        ));
    }
    let mut opened = session::open_to_write(desk, &path)?;
    let (catalog, asked) = requirement::find(&opened.catalogs, &args.requirement)?;
    if !asked.in_force() {
        return Err(Failure::cannot(
            asked.id.clone(),
            format!("it is withdrawn, and so not asked: {}", asked.withdrawn),
            "answer what took its place",
        ));
    }
    let shared = LineKey::shared(&catalog.id, &asked.id);
    let line = line::find(&opened, shared, args, &path)?;
    let label = line_words(&line);
    let now = answer_of(&opened.session, &line);
    let mut changes: Vec<Change> = Vec::new();
    for wish in wishes(args, &texts, &files, &now) {
        let judged = judge_line(&opened.catalogs, &opened.session, &line, &wish)
            .map_err(Failure::refused(&label))?;
        for change in judged {
            // One event says one thing about a field: the last one said.
            changes.retain(|other| other.field != change.field);
            changes.push(change);
        }
    }
    if changes.is_empty() {
        return Ok(Done::text(format!(
            "{label}: nothing changed: this stands already\n"
        )));
    }
    let said = if args.clear {
        "cleared".to_owned()
    } else {
        said(&changes)
    };
    // A line that was cleared once begins with what stands, as one that is split off for the first time.
    for change in said_again(&opened.session, &line) {
        if changes.iter().all(|other| other.field != change.field) {
            changes.push(change);
        }
    }
    let event = desk.change(&opened.session, changes);
    opened.record(event)?;
    Ok(Done::text(format!(
        "{label}: {said}{}\n",
        left_out(&opened, &line)
    )))
}

/// What the options ask for, given what stands on the line now.
fn wishes(
    args: &AnswerArgs,
    texts: &input::Texts,
    files: &[EvidenceFile],
    now: &Answer,
) -> Vec<Wish> {
    if args.clear {
        return vec![Wish::Clear];
    }
    let mut wishes = Vec::new();
    if let Some(level) = args.maturity {
        wishes.push(Wish::Level(level.0.map(Level::Maturity)));
    }
    if let Some(reason) = &texts.not_applicable {
        wishes.push(Wish::Level(Some(Level::NotApplicable(reason.clone()))));
    }
    if args.not_evaluated {
        wishes.push(Wish::Level(Some(Level::NotEvaluated)));
    }
    wishes.extend(args.declared.map(|level| Wish::Declared(level.0)));
    wishes.extend(
        args.rung
            .iter()
            .map(|rung| Wish::Rung(rung.level, rung.yes)),
    );
    let text = |field, text: &Option<String>| text.clone().map(|text| Wish::Text(field, text));
    wishes.extend(text(TextField::Statement, &texts.statement));
    wishes.extend(text(TextField::Remarks, &texts.remarks));
    wishes.extend(text(TextField::SaidBy, &texts.said_by));
    wishes.extend(args.remove_evidence.map(Wish::RemoveEvidence));
    wishes.extend(texts.evidence.iter().cloned().map(Wish::AddEvidence));
    wishes.extend(files.iter().cloned().map(Wish::AddEvidenceFile));
    wishes.extend(args.verdict.map(|verdict| Wish::Verdict(verdict.0)));
    wishes.extend(park(texts, now));
    if texts.compensating.is_some() || texts.risk.is_some() {
        wishes.push(Wish::Compensating {
            measure: texts.compensating.clone(),
            risk: texts.risk.clone(),
        });
    }
    if texts.action.is_some() || texts.owner.is_some() || args.due.is_some() {
        wishes.push(Wish::Action {
            text: texts.action.clone(),
            owner: texts.owner.clone(),
            due: args.due.clone(),
        });
    }
    wishes.extend(args.target.map(|target| Wish::Target(target.0)));
    if args.flag || args.unflag {
        wishes.push(Wish::Flag(args.flag));
    }
    wishes
}

/// What is missing and who owes it may be given apart: the other stays. Clearing what is missing clears both.
fn park(texts: &input::Texts, now: &Answer) -> Option<Wish> {
    let stands = now.parked.clone();
    let (missing, owes) = match (&texts.park, &texts.owes) {
        (None, None) => return None,
        (Some(missing), Some(owes)) => (missing.clone(), owes.clone()),
        (Some(missing), None) if missing.trim().is_empty() => Default::default(),
        (Some(missing), None) => (
            missing.clone(),
            stands.map(|parked| parked.owes).unwrap_or_default(),
        ),
        (None, Some(owes)) => (
            stands.map(|parked| parked.missing).unwrap_or_default(),
            owes.clone(),
        ),
    };
    Some(Wish::Park(missing, owes))
}

/// What was recorded, in words: `ML3, statement saved; remarks cleared`.
fn said(changes: &[Change]) -> String {
    let (mut saved, mut cleared, mut reconfirmed): (Vec<String>, Vec<String>, Vec<String>) =
        Default::default();
    let sets_level = changes.iter().any(|change| change.field == "level");
    let says = changes.iter().any(|change| !is_confirmation(change));
    for change in changes {
        if is_confirmation(change) {
            // What was carried over is confirmed by whatever is said of it: told where nothing else is.
            let told = !sets_level && (change.field == "asked" || !says);
            if told && reconfirmed.is_empty() {
                reconfirmed.push("maturity".into());
            }
            continue;
        }
        let field = field_words(&change.field);
        let value = || value_words(&change.field, &change.to);
        let (list, words) = match (change.field.as_str(), &change.to) {
            (_, Value::Null) => (&mut cleared, field),
            ("level", _) => (&mut saved, value()),
            ("flag", _) => (&mut saved, field),
            ("verdict", _) | (_, Value::Number(_) | Value::Bool(_)) => {
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
