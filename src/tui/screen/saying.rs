//! What is said in a few short texts is recorded: a parked line, an action, a person who speaks, and one reason for
//! many lines. Each is one event.

use crate::{
    assessment::{Line, State, judge_line},
    format::clean_line,
    session::{Action, Answer, Change, Level, LineKey, Refusal, Wish},
    tui::{
        editor::{Editor, Purpose},
        message::Effect,
        model::{Model, Notice, Screen},
        questions::{Kind, named},
        reach::Reach,
        walk::Walk,
    },
};

use super::{interview, overview::Overview, people};

/// What is parked, as the texts of its questions; what is not yet is owed by who speaks, if nobody else is named.
pub(super) fn parked(answer: &Answer, speaker: Option<&str>) -> String {
    let stands = answer.parked.as_ref();
    let (missing, owes) = stands.map_or(("", speaker.unwrap_or_default()), |stands| {
        (&stands.missing, &stands.owes)
    });
    [missing, owes].map(flat).join("\n")
}

/// The action, as the texts of its questions.
pub(super) fn to_do(answer: &Answer) -> String {
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
pub(super) fn reach_words(walk: &Walk, reach: Reach) -> String {
    let count = reach.lines(walk).len();
    format!("{}, {}", reach.label(walk), lines_words(count))
}

/// `1 line`, `2 lines`.
pub(super) fn lines_words(count: usize) -> String {
    format!("{count} line{}", if count == 1 { "" } else { "s" })
}

/// What is to be recorded.
struct Said {
    changes: Vec<Change>,
    words: String,
    /// These lines are done: on to the next one.
    done: Vec<LineKey>,
}

/// Saves the texts.
pub(super) fn save(model: &mut Model, mut editor: Editor) -> Vec<Effect> {
    let dropped = Effect::DropDraft(editor.subject.clone(), editor.purpose.word().to_owned());
    let (Some(walk), Some(line)) = (&mut model.walk, LineKey::parse(&editor.subject)) else {
        return Vec::new();
    };
    // What others wrote meanwhile may have moved the screen to another line.
    walk.at = line;
    let (texts, text) = (editor.texts(), editor.text());
    if let Some((at, number)) = numbered(walk, &editor) {
        editor.ask(at);
        model.notice = Notice::Bad(format!("nobody has the number {number}: type a name"));
        model.editor = Some(editor);
        return Vec::new();
    }
    let said = match editor.purpose {
        Purpose::Park => park(walk, &texts),
        Purpose::ToDo => action(walk, &texts),
        Purpose::Many(reach) => many(walk, reach, &text),
        _ => {
            let draft = (editor.subject.clone(), editor.purpose.word().to_owned());
            let name = named(&walk.judged.people(), &text);
            return if name.is_empty() {
                vec![dropped]
            } else {
                people::speak(model, &name, Some(draft))
            };
        }
    };
    match said {
        Err(refusal) => {
            let at = match refusal {
                Refusal::Date(_) => 2,
                Refusal::NoAction | Refusal::NothingMissing => 0,
                _ => editor.asked().map_or(0, |(at, _)| at),
            };
            editor.ask(at);
            let draft = match Purpose::of_draft(editor.purpose.word()) {
                Some(_) => "; Esc again keeps a draft",
                None => "",
            };
            model.notice = Notice::Bad(format!("{refusal}{draft}"));
            editor.refused = Some(editor.text());
            model.editor = Some(editor);
            Vec::new()
        }
        Ok(said) if said.changes.is_empty() => {
            if !said.words.is_empty() {
                model.notice = Notice::Word(said.words);
            }
            vec![dropped]
        }
        Ok(said) => {
            let mut effects = vec![Effect::Record {
                changes: said.changes,
                words: said.words,
                draft: Some((editor.subject.clone(), editor.purpose.word().to_owned())),
            }];
            if !said.done.is_empty() {
                effects.extend(go_on(model, &said.done));
            }
            effects
        }
    }
}

/// The question that asks for a person and has a number that no person has.
fn numbered(walk: &Walk, editor: &Editor) -> Option<(usize, usize)> {
    let people = walk.judged.people();
    let number = |text: &str| {
        let number = text.trim().parse().ok()?;
        (named(&people, text) == text.trim()).then_some(number)
    };
    if editor.purpose == Purpose::Speaker {
        return Some((0, number(&editor.text())?));
    }
    let questions = editor.purpose.questions().iter().enumerate();
    let mut persons = questions.filter(|(_, question)| question.kind == Kind::Person);
    persons.find_map(|(at, _)| Some((at, number(editor.texts().get(at)?)?)))
}

/// On to the next unanswered line that is not among those just done.
fn go_on(model: &mut Model, done: &[LineKey]) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let Some(key) = walk.next_open_but(done) else {
        model.screens.push(Screen::Overview(Overview::default()));
        return Vec::new();
    };
    walk.at = key;
    interview::arrived(model)
}

/// The text that was typed; the one that stands, with its line breaks, where it was not changed.
fn kept(typed: Option<&String>, stands: Option<&String>) -> String {
    let typed = typed.map_or("", String::as_str);
    match stands {
        Some(stands) if flat(stands) == typed => stands.clone(),
        _ => typed.to_owned(),
    }
}

fn park(walk: &Walk, texts: &[String]) -> Result<Said, Refusal> {
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
        return Err(Refusal::NothingMissing);
    }
    let mut changes = judge(walk, &Wish::Park(missing, owes.clone()))?;
    let is_new = stands.is_none() && line.is_some_and(|line| line.state() == State::Unanswered);
    if !changes.is_empty() {
        changes.extend(people::interviewed(walk, &owes)?);
    }
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

fn action(walk: &Walk, texts: &[String]) -> Result<Said, Refusal> {
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

fn many(walk: &Walk, reach: Reach, reason: &str) -> Result<Said, Refusal> {
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
