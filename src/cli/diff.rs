//! `diff`: what differs between two sessions, and what joining two copies would bring.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::{
    assessment::{Difference, agreement, differences},
    format::{
        agreement_text, change_words, clean_line, conflict_words, counted, json, json_text,
        not_a_copy, one_or_many, text_within, versioned,
    },
    runtime::{Store, Workspace, printed_columns},
    session::{Clash, LineKey, Session, conflicts},
};

use super::{args::DiffArgs, done::Done, failure::Failure, relate::relate, session};

/// How two copies of a session differ.
struct Copies {
    /// Changes that the first alone has, and those that the second alone has.
    apart: [usize; 2],
    /// The conflicts that joining them would leave.
    conflicts: Vec<Clash>,
}

pub(super) fn diff(workspace: &Workspace, args: &DiffArgs) -> Result<Done, Failure> {
    if args.relate {
        return relate(workspace, args);
    }
    if args.agreement {
        return agree(workspace, args);
    }
    let (one_path, other_path) = (workspace.find(&args.one)?, workspace.find(&args.other)?);
    let (_, one) = Store::look(&one_path)?;
    let (_, other) = Store::look(&other_path)?;
    let found = differences(&one.session, &other.session);
    let catalogs = [&one.session, &other.session].map(catalogs);
    let copies = not_a_copy(&one, &other)
        .is_none()
        .then(|| copies(&one.session, &other.session));
    let names = [&one_path, &other_path].map(|path| clean_line(&path.display().to_string()));
    Ok(Done::text(if args.json {
        json_text(&versioned(
            "diff",
            as_json(&catalogs, &found, copies.as_ref()),
        ))
    } else {
        let told = text(&names, &catalogs, &found, copies.as_ref());
        text_within(&told, printed_columns(), 4)
    }))
}

/// How far the two agree, by the areas of the first.
fn agree(workspace: &Workspace, args: &DiffArgs) -> Result<Done, Failure> {
    let (one, other) = (
        session::open(workspace, &args.one)?,
        session::open(workspace, &args.other)?,
    );
    let (judged, other_judged) = (one.assessment(), other.assessment());
    let found = agreement(
        &one.catalogs,
        (&judged, &one.session),
        (&other_judged, &other.session),
    );
    Ok(Done::text(agreement_text(&found)))
}

fn copies(one: &Session, other: &Session) -> Copies {
    let lacking = |of: &Session, than: &Session| {
        let events = of.events();
        events
            .filter(|event| than.event(&event.sum).is_none())
            .count()
    };
    let mut joined = one.clone();
    joined.apply_all(other.events().cloned());
    Copies {
        apart: [lacking(one, other), lacking(other, one)],
        conflicts: conflicts(&joined),
    }
}

/// The catalogs that a session asks by, in the order of the walk.
fn catalogs(session: &Session) -> Vec<String> {
    let catalogs = session.header().map(|header| header.catalogs.iter());
    let ids = catalogs.into_iter().flatten();
    ids.map(|catalog| catalog.id.clone()).collect()
}

fn text(
    names: &[String; 2],
    catalogs: &[Vec<String>; 2],
    found: &[Difference],
    copies: Option<&Copies>,
) -> String {
    let [one, other] = names;
    // Writing to a String cannot fail.
    let mut text = String::new();
    let other_catalogs = catalogs[0] != catalogs[1];
    if other_catalogs {
        let [from, to] = catalogs.each_ref().map(|ids| clean_line(&ids.join(", ")));
        let _ = writeln!(text, "catalog: {from} → {to}");
    }
    for difference in found {
        let Difference {
            line,
            field,
            from,
            to,
        } = difference;
        text += &change_words(line, field, from, to);
        text.push('\n');
    }
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = match differing(found, usize::from(other_catalogs)) {
        None => writeln!(text, "nothing differs"),
        Some(what) => writeln!(text, "{what}, from {one} to {other}"),
    };
    let Some(copies) = copies else {
        text += "these are two sessions, not copies of one: they cannot be merged\n";
        return text;
    };
    for (count, (has, lacks)) in copies.apart.iter().zip([(one, other), (other, one)]) {
        if *count > 0 {
            let count = counted(*count, "change");
            let _ = writeln!(text, "{has} has {count} that {lacks} lacks");
        }
    }
    if !copies.conflicts.is_empty() {
        let count = counted(copies.conflicts.len(), "conflict");
        let _ = writeln!(text, "merging them leaves {count}:");
    }
    for clash in &copies.conflicts {
        let _ = writeln!(text, "  {}", conflict_words(clash));
    }
    text
}

/// How many fields differ: those of the session itself, of which so many stand in none, and those on lines. None where
/// none does.
fn differing(found: &[Difference], in_none: usize) -> Option<String> {
    let own = LineKey::default();
    let (of_session, on_lines): (Vec<_>, Vec<_>) =
        found.iter().partition(|difference| difference.line == own);
    let mut lines: Vec<_> = on_lines.iter().map(|difference| &difference.line).collect();
    lines.dedup();
    let of_session = of_session.len() + in_none;
    let mut words = Vec::new();
    if of_session > 0 {
        words.push(format!("{} of the session", counted(of_session, "field")));
    }
    if !on_lines.is_empty() {
        let fields = counted(on_lines.len(), "field");
        words.push(format!("{fields} on {}", counted(lines.len(), "line")));
    }
    let verb = one_or_many(of_session + on_lines.len(), "differs", "differ");
    (!words.is_empty()).then(|| format!("{} {verb}", words.join(" and ")))
}

fn as_json(catalogs: &[Vec<String>; 2], found: &[Difference], copies: Option<&Copies>) -> Value {
    let differences = found.iter().map(|one| {
        let rest = json!({
            "catalog": one.line.catalog,
            "field": one.field,
            "from": one.from,
            "to": one.to,
        });
        json::of_line(&one.line, rest)
    });
    let conflicts = copies.map(|copies| {
        let conflicts = copies.conflicts.iter().map(|clash| {
            let mut told = json!(clash.conflict);
            told["catalog"] = json!(clash.line.catalog);
            json::of_line(&clash.line, told)
        });
        conflicts.collect::<Vec<_>>()
    });
    json!({
        "copies": copies.is_some(),
        "catalogs_a": catalogs[0],
        "catalogs_b": catalogs[1],
        "only_in_a": copies.map(|copies| copies.apart[0]),
        "only_in_b": copies.map(|copies| copies.apart[1]),
        "differences": differences.collect::<Vec<_>>(),
        "conflicts": conflicts,
    })
}
