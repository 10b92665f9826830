//! A change, told once it is on disk: `SP.01.02 ML3 Defined (Practiced) saved.`

use serde_json::Value;

use crate::{
    format::{
        capital, clears, counted, edit_words, field_words, level_named, line_words, nothing_left,
        outside_words, own_review_words, parked_words, past_due_words, split_words,
    },
    interview::{
        ChangeTold, Changed, Told, Walk, named_again_words, not_returned_words, said_anew_words,
        unnamed_words,
    },
    session::{Edit, LineKey},
};

use super::value;

/// A change that is on disk now: `SP.01.02 ML3 Defined (Practiced) saved.`
pub(in crate::plain) fn saved(walk: &Walk, told: &Told) -> String {
    let parked = if told.still_parked {
        ", still parked"
    } else {
        ""
    };
    if let Some(doubt) = &told.doubt {
        let names = unnamed_words(told) + &not_returned_words(told);
        return format!("{} {doubt}{parked}{names}; saved.", told.line.label());
    }
    let many = match told.what {
        ChangeTold::EditedMany(count, _) => count,
        _ => 1,
    };
    let own = own_review_words(&told.own_reviews, many);
    let past = past_due_words(told.past_due.as_deref());
    let is_short = told.unnamed.is_none() && told.not_returned.is_empty();
    let stop = if own.is_empty() && past.is_empty() && is_short {
        stop(told)
    } else {
        ";"
    };
    let nobody = if told.nobody_speaks {
        " Nobody is set as speaking now: said by NAME."
    } else {
        ""
    };
    let back = match &told.what {
        ChangeTold::Guided { at, .. } => format!(
            " It goes on at {}. deeper again makes it a quick one again.",
            at.label()
        ),
        _ => String::new(),
    };
    let change = change(walk, told);
    let names = unnamed_words(told) + &named_again_words(told) + &not_returned_words(told);
    format!("{change}{past}{parked}{own}{names}{stop} saved.{back}{nobody}")
}

/// The text between a change that is a sentence of its own and the word that it is saved.
fn stop(told: &Told) -> &'static str {
    match &told.what {
        ChangeTold::Undone(_)
        | ChangeTold::Redone
        | ChangeTold::NewPerson(_)
        | ChangeTold::PersonGone(_) => ";",
        ChangeTold::SplitByRole(_)
        | ChangeTold::SplitPlace
        | ChangeTold::Joined
        | ChangeTold::Settled { .. }
        | ChangeTold::Judged { left: Some(_), .. } => ",",
        ChangeTold::Planned { owner, due } if !owner.is_empty() || !due.is_empty() => ",",
        _ => "",
    }
}

fn change(walk: &Walk, told: &Told) -> String {
    let label = line_words(&told.line);
    match &told.what {
        ChangeTold::Judged {
            level, again, left, ..
        } => {
            let level = level_named(&walk.catalogs, &told.line, level);
            let left = left.map_or_else(String::new, |left| match left {
                0 => ", the last one".into(),
                left => format!(", {left} to reconfirm"),
            });
            if *again {
                format!("{label}: {level} reconfirmed{left}")
            } else {
                format!("{label} {level}")
            }
        }
        ChangeTold::BackIn => format!("{label} back in the assessment"),
        ChangeTold::Edited(Edit::AddEvidenceFile(file)) => {
            format!("{label} evidence file {}, {} bytes,", file.path, file.size)
        }
        ChangeTold::Edited(edit) => format!("{label} {}", edit_words(edit)),
        ChangeTold::Parked { owes, due } => {
            let due = if told.past_due.is_some() { "" } else { due };
            format!("{label} parked{}", parked_words(owes, due))
        }
        ChangeTold::EvidenceMoved(to) => format!("{label} evidence moved to {}", line_words(to)),
        ChangeTold::Unparked => format!("{label} no longer parked"),
        ChangeTold::Planned { owner, due } => {
            let known = |word: &str, text: &str| match text {
                "" => String::new(),
                text => format!(", {word} {text}"),
            };
            format!(
                "{label} action{}{}",
                known("owner", owner),
                known("due", if told.past_due.is_some() { "" } else { due })
            )
        }
        ChangeTold::ActionGone => format!("{label} action taken off"),
        ChangeTold::ActionState(state) => format!("{label} action {state}"),
        ChangeTold::EditedMany(count, edit) => of_many(*count, edit),
        ChangeTold::ActionStateOfMany(count, state) => {
            format!("{} action {state}", counted(*count, "line"))
        }
        ChangeTold::NotApplicable {
            label,
            lines: count,
            outside,
        } => format!(
            "{label}: {} not applicable{}",
            counted(*count, "line"),
            outside_words(*outside)
        ),
        ChangeTold::SaidBy(name) if name.is_empty() => format!("{label} said by nobody"),
        ChangeTold::SaidBy(name) => format!("{label} said by {name}"),
        ChangeTold::NewPerson(name) => format!("{name} is new among the people"),
        ChangeTold::PersonGone(name) => format!("{name} is among the people no more"),
        ChangeTold::SplitByRole(roles) => {
            format!("{label} is answered apart for {}", roles.join(" and "))
        }
        ChangeTold::SplitPlace => format!("{label} has a line of its own"),
        ChangeTold::Joined => format!("{label} is answered together again"),
        ChangeTold::About(fields) => about(fields),
        ChangeTold::Settled { field, to, .. } => {
            let words = format!(
                "{label} {} settled: {}{}",
                field_words(field),
                value(field, to),
                said_anew_words(told)
            );
            capital(words.trim_start())
        }
        ChangeTold::Guided { lines, .. } => guided(*lines),
        ChangeTold::QuickAgain => "The session is a quick one again:".into(),
        ChangeTold::Undone(None) => back("Undone", told),
        ChangeTold::Undone(Some(who)) => back(&format!("Undone, set by {who}"), told),
        ChangeTold::Redone => back("Redone", told),
    }
}

/// A session that is a guided one now, and how many lines it has.
fn guided([before, now]: [usize; 2]) -> String {
    if before == now {
        return "The session is guided from here on:".into();
    }
    format!("The session is guided from here on, {now} lines where it had {before}:")
}

/// The session's own data that were changed.
fn about(fields: &[String]) -> String {
    let mut names: Vec<String> = fields.iter().map(|field| field_words(field)).collect();
    names.dedup();
    format!("The session's {}", names.join(", "))
}

/// The words for the fields that taking back, or bringing back, changed.
fn back(word: &str, told: &Told) -> String {
    let Some(back) = &told.back else {
        return word.to_owned();
    };
    let Some(first) = back.changed.first() else {
        if let Some((line, field)) = back.differing.first() {
            let (label, field) = (line_words(line), field_words(field));
            return format!("{word}: {label} {field} said differently again");
        }
        let label = line_words(&told.line);
        return format!("{word}: {label} stays as it is, by a later change");
    };
    let change = first
        .conflict_words()
        .unwrap_or_else(|| change_words(&first.line, &first.field, &first.from, &first.to));
    format!("{word}: {change}{}", back.more().words())
}

/// A change of a field.
pub(in crate::plain) fn changed(of: &Changed) -> String {
    change_words(&of.line, &of.field, &of.from, &of.to)
}

/// A change from what stood to what stands: `SP.01.02 maturity from ML3 to none`.
fn change_words(line: &LineKey, field: &str, from: &Value, to: &Value) -> String {
    if let Some(words) = split_words(line, field, to) {
        return words;
    }
    let text = format!(
        "{} {} from {} to {}",
        line_words(line),
        field_words(field),
        value(field, from),
        value(field, to)
    );
    text.trim_start().to_owned()
}

fn of_many(count: usize, edit: &Edit) -> String {
    let lines = counted(count, "line");
    match edit {
        Edit::Action { .. } => capital(&format!("{} of {lines}", edit_words(edit))),
        edit => format!("{lines} {}", edit_words(edit)),
    }
}

/// Says that the value is set already, so that nothing changed.
pub(in crate::plain) fn stands_already(walk: &Walk, told: &Told) -> String {
    if let (Some([by, speaker]), ChangeTold::Judged { level, .. }) = (&told.agrees, &told.what) {
        let level = level.words();
        return format!(
            "{level} stands already, said by {by}; statement adds what {speaker} says."
        );
    }
    match &told.what {
        ChangeTold::Edited(Edit::Verdict(None)) => {
            format!(
                "{} has no verdict: nothing changed.",
                line_words(&told.line)
            )
        }
        ChangeTold::Edited(edit) if clears(edit) => format!(
            "{}: nothing to clear.",
            nothing_left(&line_words(&told.line), edit)
        ),
        ChangeTold::NotApplicable { .. } | ChangeTold::About(_) => "It stands already.".into(),
        ChangeTold::Planned { .. } | ChangeTold::Parked { .. } => {
            "Nothing was recorded: it stands already.".into()
        }
        _ => format!("{}: it stands already.", change(walk, told)),
    }
}
