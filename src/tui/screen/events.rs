//! What the world reports back: sessions found and opened, events on disk or not.

use serde_json::Value;

use crate::{
    format::change_words,
    session::{Act, Assignment, Event, LineKey, Session, told},
    tui::{
        editor::{Editor, Purpose},
        keys::{Action, Scope},
        message::{Effect, Message, OpenedWalk},
        model::{Model, Notice, Screen},
        walk::{Access, Walk},
    },
};

use super::{interview, left, not_yet, text};

/// Takes in what happened.
pub(super) fn happened(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Listed(rows) => model.home.listed(rows),
        Message::Offered(offers) => {
            model.offers.clone_from(&offers);
            if let Some(Screen::Form(form)) = model.screens.last_mut() {
                form.offer(offers);
            }
        }
        Message::Opened(opened) => return open(model, *opened),
        Message::Recorded {
            event,
            words,
            draft,
        } => return recorded(model, *event, words, draft),
        Message::Saved(sums) => return saved(model, &sums),
        Message::Unsaved(why) => {
            if let Some(walk) = &mut model.walk {
                walk.trouble = Some(why);
                if model.leaving.is_some() {
                    model.notice = not_yet(&model.keys, walk);
                }
            }
        }
        Message::Slow => {
            if let Some(walk) = &mut model.walk {
                walk.slow = !walk.pending.is_empty();
            }
        }
        Message::Others(events) => {
            let who = newest_author(&events);
            if let Some(walk) = &mut model.walk {
                walk.others(events);
            }
            if let Some(who) = who {
                // What was asked may stand no longer.
                model.interview.asked = None;
                model.notice = Notice::Word(format!("{who} changed this session"));
            }
        }
        Message::Access(access) => {
            if let Some(walk) = &mut model.walk {
                if walk.access != access && access == Access::Writer {
                    model.notice = Notice::Good(
                        "the session is free now: you may write; press the key again".into(),
                    );
                }
                walk.access = access;
            }
        }
        Message::Drafts(drafts) => {
            if let Some(walk) = &mut model.walk {
                walk.drafts = drafts;
            }
        }
        Message::Done(word) => model.notice = Notice::Good(word),
        Message::Failed(why) => {
            model.notice = Notice::Bad(why);
            model.leaving = None;
        }
        Message::Key(_) | Message::Mouse(_) | Message::Paste(_) | Message::Resize(..) => {}
    }
    Vec::new()
}

fn newest_author(events: &[Event]) -> Option<String> {
    events
        .iter()
        .max_by_key(|event| event.place())
        .map(|event| crate::format::clean_line(&event.who))
}

fn open(model: &mut Model, opened: OpenedWalk) -> Vec<Effect> {
    let warning = opened.warning.clone();
    let walk = Walk::new(opened);
    model.notice = match (&walk.access, warning.is_empty()) {
        (_, false) => Notice::Bad(warning),
        (Access::Follower(who), _) => Notice::Word(format!(
            "read-only: {who} has this session open; you follow live"
        )),
        (Access::ReadOnly(why), _) => Notice::Bad(format!("read-only: {why}")),
        (Access::Writer, _) => walk.catalog_changes().map_or(Notice::None, |words| {
            let findings = model.keys.name(Scope::Interview, Action::Findings);
            Notice::Word(format!("{words}: {findings} shows them"))
        }),
    };
    model.walk = Some(walk);
    model.interview = interview::Interview::default();
    model.editor = None;
    model.choice = None;
    model.screens = vec![Screen::Home, Screen::Interview];
    take_up(model).into_iter().collect()
}

/// Goes on with the newest draft, where it was left. Taken up once: what becomes of it counts from then on.
fn take_up(model: &mut Model) -> Option<Effect> {
    let walk = model.walk.as_mut()?;
    let draft = walk.drafts.last()?;
    let purpose = Purpose::of_draft(&draft.field)?;
    let line = LineKey::parse(&draft.line)?;
    if walk.access != Access::Writer || walk.judged.place(&line).is_none() {
        return None;
    }
    let draft = walk.drafts.pop()?;
    walk.at = line;
    let stands = text::standing(model, purpose);
    if draft.text == stands {
        // It was on disk already when the program was stopped.
        return Some(Effect::DropDraft(draft.line, draft.field));
    }
    model.editor = Some(Editor::resume(purpose, &draft, &stands));
    None
}

fn recorded(
    model: &mut Model,
    event: Event,
    words: String,
    draft: Option<(String, String)>,
) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let taken_back = matches!(event.act, Act::Undo(_));
    let fields = touched(&walk.shown, &event.act);
    let before = values(&walk.shown, &fields);
    walk.recorded(event, words, draft);
    let after = values(&walk.shown, &fields);
    if taken_back
        && let Some(pending) = walk.pending.last_mut()
        && let (Some(field), Some(from), Some(to)) = (fields.first(), before.first(), after.first())
    {
        let more = if fields.len() > 1 {
            format!(" and {} more", fields.len() - 1)
        } else {
            String::new()
        };
        pending.words = format!(
            "{}: {}{more}",
            pending.words,
            change_words(&field.line, &field.field, from, to)
        );
    }
    if let Some(field) = fields.iter().find(|field| !field.line.is_session()) {
        walk.last = Some(field.line.clone());
        if taken_back && walk.at != field.line && walk.judged.place(&field.line).is_some() {
            // What was taken back is looked at.
            walk.at = field.line.clone();
            return interview::arrived(model);
        }
    }
    Vec::new()
}

/// The fields that an event sets, takes back or brings back.
fn touched(session: &Session, act: &Act) -> Vec<Assignment> {
    match act {
        Act::Set(assignments) => told(assignments).cloned().collect(),
        Act::Undo(of) => of
            .iter()
            .filter_map(|sum| session.event(sum))
            .flat_map(|event| touched(session, &event.act))
            .collect(),
        Act::Seal | Act::Other(_) => Vec::new(),
    }
}

fn values(session: &Session, fields: &[Assignment]) -> Vec<Value> {
    let value = |field: &Assignment| {
        session
            .standing(&field.line, &field.field)
            .last()
            .map_or(Value::Null, |write| write.value.clone())
    };
    fields.iter().map(value).collect()
}

/// Whether this field is being typed into again: its draft is another one now.
fn is_typed(editor: Option<&Editor>, line: &str, field: &str) -> bool {
    editor.is_some_and(|editor| editor.subject == line && editor.purpose.word() == field)
}

fn saved(model: &mut Model, sums: &[crate::session::Sum]) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let done = walk.saved(sums);
    let mut effects: Vec<Effect> = done
        .iter()
        .filter_map(|pending| pending.draft.clone())
        .filter(|(line, field)| !is_typed(model.editor.as_ref(), line, field))
        .map(|(line, field)| Effect::DropDraft(line, field))
        .collect();
    // A question that waits for its answer stays in sight.
    if let Some(last) = done.last()
        && model.interview.asked.is_none()
    {
        // A change that was taken back is told in a sentence of its own.
        let sign = if last.words.contains(": ") {
            " (saved)"
        } else {
            " saved"
        };
        model.notice = Notice::Good(format!("{}{sign}", last.words));
    }
    if walk.pending.is_empty()
        && let Some(leaving) = model.leaving
    {
        effects.extend(left(model, leaving));
    }
    effects
}
