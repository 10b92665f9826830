//! What is said in a few short texts: a parked line, an action, and one reason for many lines. Each is one event.

use crate::{
    assessment::{Line, State, judge_line},
    format::clean_line,
    interview::{person::named, reach::Reach, walk::Walk},
    session::{Action, Answer, Change, Level, LineKey, Refusal, Wish, field::PARKED},
};

/// What is parked, as the texts of its questions; what is not yet is owed by who speaks, if nobody else is named.
#[must_use]
pub fn parked(answer: &Answer, speaker: Option<&str>) -> String {
    let stands = answer.parked.as_ref();
    let (missing, owes) = stands.map_or(("", speaker.unwrap_or_default()), |stands| {
        (&stands.missing, &stands.owes)
    });
    [missing, owes].map(flat).join("\n")
}

/// The action, as the texts of its questions.
#[must_use]
pub fn to_do(answer: &Answer) -> String {
    match &answer.action {
        None => ["", "", ""].join("\n"),
        Some(stands) => [&stands.text, &stands.owner, &stands.due, &stands.state]
            .map(|text| flat(text))
            .join("\n"),
    }
}

/// A text in one row.
fn flat(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\r', '\n'], " ")
}

/// How many lines a reason is for: `SP.03, 12 lines`.
#[must_use]
pub fn reach_words(walk: &Walk, reach: Reach) -> String {
    let count = reach.lines(walk).len();
    format!("{}, {}", reach.label(walk), lines_words(count))
}

/// `1 line`, `2 lines`.
#[must_use]
pub fn lines_words(count: usize) -> String {
    format!("{count} line{}", if count == 1 { "" } else { "s" })
}

/// What is to be recorded.
#[derive(Debug)]
pub struct Said {
    /// The changes; nothing where nothing is to be recorded.
    pub changes: Vec<Change>,
    /// What they are, in words; without changes why there are none.
    pub words: String,
    /// These lines are done: on to the next one.
    pub done: Vec<LineKey>,
}

/// The text that was typed; the one that stands, with its line breaks, where it was not changed.
fn kept(typed: Option<&String>, stands: Option<&String>) -> String {
    let typed = typed.map_or("", String::as_str);
    match stands {
        Some(stands) if flat(stands) == typed => stands.clone(),
        _ => typed.to_owned(),
    }
}

/// Parks the line on screen, by what is missing and who owes it; parked no more where nothing is missing. Who owes it
/// comes among the people.
///
/// # Errors
/// Nothing is said to be missing, or a text is too long.
pub fn park(walk: &Walk, texts: &[String]) -> Result<Said, Refusal> {
    let line = walk.line();
    let label = line.map(Line::label).unwrap_or_default();
    let stands = line.and_then(|line| line.answer.parked.as_ref());
    let missing = kept(texts.first(), stands.map(|stands| &stands.missing));
    let owes = kept(texts.get(1), stands.map(|stands| &stands.owes));
    let owes = named(&walk.judged.people(), &owes);
    let said = |changes, words, done| Said {
        changes,
        words,
        done,
    };
    // Who speaks was put there unasked.
    let is_own = owes.is_empty() || walk.speaker() == Some(owes.as_str());
    if missing.trim().is_empty() && (stands.is_some() || is_own) {
        let changes = judge(walk, &Wish::Park(String::new(), String::new()))?;
        let words = if changes.is_empty() {
            "nothing is missing: not parked".to_owned()
        } else {
            format!("{label} no longer parked")
        };
        return Ok(said(changes, words, Vec::new()));
    }
    if missing.trim().is_empty() {
        return Err(Refusal::part_missing(&PARKED));
    }
    // Who owes something is known by that, and was not interviewed.
    let changes = judge(walk, &Wish::Park(missing, owes.clone()))?;
    let is_new = stands.is_none() && line.is_some_and(|line| line.state() == State::Unanswered);
    let words = match (changes.is_empty(), owes.as_str()) {
        (true, _) => String::new(),
        (_, "") => format!("{label} parked"),
        (_, owes) => format!("{label} parked (owed by {})", clean_line(owes)),
    };
    let done = if is_new {
        vec![walk.at.clone()]
    } else {
        Vec::new()
    };
    Ok(said(changes, words, done))
}

/// Makes the action of the line on screen what the texts say: what, who, by when, and in which state.
///
/// # Errors
/// A text is too long, the day is none, or an owner has nothing to do.
pub fn action(walk: &Walk, texts: &[String]) -> Result<Said, Refusal> {
    let line = walk.line();
    let stands = line.and_then(|line| line.answer.action.as_ref());
    let owner = kept(texts.get(1), stands.map(|stands| &stands.owner));
    let wanted = Action {
        text: kept(texts.first(), stands.map(|stands| &stands.text)),
        owner: named(&walk.judged.people(), &owner),
        due: kept(texts.get(2), stands.map(|stands| &stands.due)),
        state: match texts.get(3) {
            None => stands.map_or_else(String::new, |stands| stands.state.clone()),
            state => kept(state, stands.map(|stands| &stands.state)),
        },
    };
    let word = if wanted.text.trim().is_empty() {
        "action taken off"
    } else if wanted.state == "done" && stands.is_none_or(|stands| stands.state != "done") {
        "action done"
    } else {
        "action"
    };
    let changes = judge(walk, &Wish::WholeAction(wanted))?;
    let words = if changes.is_empty() {
        String::new()
    } else {
        format!("{} {word}", line.map(Line::label).unwrap_or_default())
    };
    Ok(Said {
        changes,
        words,
        done: Vec::new(),
    })
}

/// Sets the lines within reach not applicable, all for one reason.
///
/// # Errors
/// The reason is too long.
pub fn many(walk: &Walk, reach: Reach, reason: &str) -> Result<Said, Refusal> {
    let nothing = |words: &str| Said {
        changes: Vec::new(),
        words: words.to_owned(),
        done: Vec::new(),
    };
    if reason.trim().is_empty() {
        return Ok(nothing(if reason.is_empty() {
            ""
        } else {
            "no reason given: nothing changed"
        }));
    }
    let lines = reach.lines(walk);
    let wish = Wish::Level(Some(Level::NotApplicable(reason.to_owned())));
    let mut changes = Vec::new();
    for line in &lines {
        changes.extend(judge_line(&walk.catalogs, &walk.shown, line, &wish)?);
    }
    if changes.is_empty() {
        return Ok(nothing("this stands already: nothing changed"));
    }
    let (label, count) = (reach.label(walk), lines_words(lines.len()));
    Ok(Said {
        changes,
        words: format!("{label}: {count} not applicable"),
        done: lines,
    })
}

/// A wish on the line on screen.
fn judge(walk: &Walk, wish: &Wish) -> Result<Vec<Change>, Refusal> {
    judge_line(&walk.catalogs, &walk.shown, &walk.at, wish)
}
