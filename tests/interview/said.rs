//! What is said in an interview: how the keys say it, how the words say it, and what it means.

use serde_json::{Value, json};

/// What was meant by one thing said.
#[derive(Debug, Clone)]
pub(super) enum Meant {
    /// This person speaks from now on.
    Speaks(&'static str),
    /// Values on the line, as one change.
    Set(Vec<(&'static str, Value)>),
    /// A whole area cannot apply.
    Area(&'static str, &'static str),
    /// The line is answered apart for each role.
    Split,
    /// The newest change is taken back.
    Undo,
    /// It is brought back.
    Redo,
}

/// One thing said.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// The line: id, and role in brackets.
    pub(super) line: &'static str,
    /// What is typed on screen.
    pub(super) keys: String,
    /// What is in sight then.
    pub(super) sees: String,
    /// What is typed in plain mode.
    pub(super) words: String,
    pub(super) meant: Vec<Meant>,
}

/// What is done in one go, and what is in the middle of being said when the line drops.
pub(super) struct Act {
    pub(super) steps: Vec<Vec<Step>>,
    pub(super) cut: Option<Cut>,
}

/// Something half said, and how it is finished after the line dropped.
pub(super) struct Cut {
    pub(super) half: Step,
    pub(super) rest: Step,
}

pub(super) fn step(
    line: &'static str,
    keys: &str,
    sees: &str,
    words: &str,
    meant: Vec<Meant>,
) -> Step {
    Step {
        line,
        keys: keys.into(),
        sees: sees.into(),
        words: words.into(),
        meant,
    }
}

/// Goes to a line.
pub(super) fn go(keys: &str, words: &str, line: &'static str) -> Step {
    step(line, keys, "", words, Vec::new())
}

fn set(field: &'static str, value: Value) -> Vec<Meant> {
    vec![Meant::Set(vec![(field, value)])]
}

/// A level on an unanswered line.
pub(super) fn level(line: &'static str, level: u8) -> Step {
    let key = level.to_string();
    let sees = format!("✓ {line} ML{level}");
    step(line, &key, &sees, &key, set("level", level.into()))
}

/// Another level than the one that stands.
pub(super) fn change(line: &'static str, to: u8) -> Step {
    let sees = format!("✓ {line} ML{to}");
    let meant = set("level", to.into());
    step(
        line,
        &format!("{to}{to}"),
        &sees,
        &format!("{to}\n{to}"),
        meant,
    )
}

/// The rungs in turn, and what they support taken.
pub(super) fn ladder(line: &'static str, rungs: &'static str) -> Step {
    const FIELDS: [&str; 4] = ["rung/1", "rung/2", "rung/3", "rung/4"];
    let supported = rungs.bytes().take_while(|rung| *rung == b'y').count();
    let rung =
        |(field, rung): (&&'static str, u8)| Meant::Set(vec![(*field, (rung == b'y').into())]);
    let mut meant: Vec<Meant> = FIELDS.iter().zip(rungs.bytes()).map(rung).collect();
    meant.extend(set("level", supported.into()));
    let mut words: Vec<String> = rungs.chars().map(String::from).collect();
    words.push("take".into());
    let sees = format!("✓ {line} ML{supported}");
    step(line, &format!("{rungs}\r"), &sees, &words.join("\n"), meant)
}

/// Something is missing, and perhaps somebody owes it.
pub(super) fn park(line: &'static str, missing: &'static str, owes: &'static str) -> Step {
    let meant = set("parked", json!({ "missing": missing, "owes": owes }));
    let (sees, words) = if owes.is_empty() {
        (format!("{line} parked saved"), format!("park {missing}"))
    } else {
        (
            format!("{line} parked (owed by {owes}) saved"),
            format!("park {missing} / {owes}"),
        )
    };
    // Who speaks stands there already: Backspace empties it. Whoever is named besides is asked for a day.
    let owes = if owes.is_empty() {
        "\u{7f}".to_owned()
    } else {
        format!("{owes}\r")
    };
    step(line, &format!("p{missing}\r{owes}\r"), &sees, &words, meant)
}

/// How it is met, in their words.
pub(super) fn statement(line: &'static str, text: &'static str) -> Step {
    step(
        line,
        &format!("e{text}\u{1b}"),
        &format!("{line} statement saved"),
        &format!("statement {text}"),
        set("statement", text.into()),
    )
}

/// A piece of evidence by its name.
pub(super) fn evidence(line: &'static str, text: &'static str) -> Step {
    step(
        line,
        &format!("v{text}\u{1b}"),
        &format!("{line} evidence saved"),
        &format!("evidence {text}"),
        set("evidence/", json!({ "text": text })),
    )
}

/// Any other field.
pub(super) fn field(
    line: &'static str,
    keys: &str,
    sees: &str,
    words: &str,
    (field, value): (&'static str, Value),
) -> Step {
    step(
        line,
        keys,
        &format!("{line} {sees}"),
        words,
        set(field, value),
    )
}
