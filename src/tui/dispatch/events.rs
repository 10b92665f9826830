//! The reports of the world: sessions found and opened, events on disk or not.

use crate::{
    format::clean_line,
    interview::{
        Access, After, Arrived, ChangeTold, DraftKey, Effect, Happened, NextYear, OpenedWalk, Told,
        Verb, Walk, is_due,
    },
    session::{Event, EvidenceFile, redo_target},
    tui::{
        editor::Editor,
        keys::Scope,
        model::{Model, Notice, Screen},
        screen::{
            aside, bringing, choice, clipboard, deliverable, evidence_file, files, form, hand_over,
            interview,
            leave::{left, not_yet},
            outcome::arrived,
            own_name, review, text,
        },
        widget::{Cursor, width},
        words::{says, wording},
    },
};

use super::{drafts, unsealed};

/// Takes in what happened.
pub(super) fn happened(model: &mut Model, happened: Happened) -> Vec<Effect> {
    match happened {
        Happened::Listed(rows) => model.home.listed(rows),
        Happened::Offered(offers) => {
            model.offers.clone_from(&offers);
            if let Some(Screen::Form(form)) = model.screens.last_mut() {
                form.offer(offers);
            }
        }
        Happened::Next(next) => return start_next(model, *next),
        Happened::Evidence(session, changes) => {
            if let Some(walk) = model.walk.as_mut().filter(|walk| walk.is(&session)) {
                walk.files = Some(changes);
            }
        }
        Happened::Opened(opened) => return open(model, *opened),
        Happened::Recorded {
            event,
            told,
            after,
            draft,
        } => return take_in(model, *event, told, after, draft),
        Happened::Saved(sums) => return saved(model, &sums),
        Happened::Unsaved(why) => unsaved(model, why),
        Happened::Aside(aside) => {
            if let Some(walk) = &mut model.walk {
                walk.not_aside = aside.err();
            }
        }
        Happened::TakenIn(taken) => aside::taken_in(model, taken),
        Happened::Slow => {
            if let Some(walk) = &mut model.walk {
                walk.slow = !walk.pending.is_empty();
            }
        }
        Happened::Others(events) => others(model, events),
        Happened::Access(access) => return turned(model, access),
        Happened::Drafts(drafts) => {
            if let Some(walk) = &mut model.walk {
                walk.drafts = drafts;
            }
        }
        // A text being typed comes first: the question is asked again when the session is opened next.
        Happened::Kept(kept) => {
            if model.editor.is_none() {
                model.choice = Some(choice::Choice::kept(&kept));
            }
        }
        Happened::Looked(looked) => return files::looked(model, *looked),
        Happened::Digesting { id, done, total } => evidence_file::progress(model, id, done, total),
        Happened::Digested(id, file) => return digested(model, id, file),
        Happened::Edited(edited) => return text::edited(model, edited),
        Happened::NewDraft(draft) => return form::take_up(model, &draft),
        Happened::DeliverableName(wanted, folder, names, taken) => {
            deliverable::name(model, wanted, &folder, names, taken);
        }
        Happened::Written(deliverable, written) => {
            deliverable::written(model, deliverable, written);
        }
        Happened::Verified(verified) => hand_over::was_verified(model, &verified),
        Happened::Sources(sources) => bringing::sources(model, sources),
        Happened::WouldBring(would) => bringing::would_bring(model, &would.0, &would.1),
        Happened::Brought(brought) => bringing::brought(model, &brought.0, &brought.1),
        Happened::Sealed(sealed) => hand_over::was_sealed(model, sealed.map(|event| *event)),
        Happened::Copied(clip, copied) => clipboard::copied(model, &clip, copied),
        Happened::Free => model.notice = Notice::Good(wording().news(says::News::Free)),
        Happened::Done(word) => model.notice = Notice::Good(word),
        Happened::Failed(why) => {
            model.notice = Notice::Bad(why);
            (model.leaving, model.held) = (None, None);
        }
    }
    Vec::new()
}

/// Shows the form of the session that comes after an old one, unless another screen was opened meanwhile.
fn start_next(model: &mut Model, next: NextYear) -> Vec<Effect> {
    if model.screens.len() > 1 {
        return Vec::new();
    }
    if !next.warning.is_empty() {
        model.notice = Notice::Bad(format!("{}: {}", next.name, next.warning));
    }
    let form = form::Form::next(next);
    model.screens.push(Screen::Form(Box::new(form)));
    vec![Effect::Offer]
}

/// Takes in why changes are not on disk; who waits to leave is told so.
fn unsaved(model: &mut Model, why: String) {
    let Some(walk) = &mut model.walk else { return };
    walk.trouble = Some(why);
    if let Some(leaving) = model.leaving {
        model.notice = not_yet(&model.keys, walk, leaving);
    }
}

/// Takes in what other people recorded, and names the one who did so last.
fn others(model: &mut Model, events: Vec<Event>) {
    let who = newest_author(&events);
    if let Some(walk) = &mut model.walk {
        walk.others(events);
    }
    if let Some(who) = who {
        model.notice = Notice::Word(wording().news(says::News::ChangedBy(&who)));
    }
}

/// Takes in a changed right to write: reports it, and carries out the request that waited for a reason.
fn turned(model: &mut Model, access: Access) -> Vec<Effect> {
    let Some(walk) = model.walk.as_mut().filter(|walk| walk.access != access) else {
        (model.refused, model.held) = (None, None);
        return Vec::new();
    };
    let before = walk.turn(access.clone());
    let was_sealed = matches!(before, Access::Sealed(_));
    if let Some(effects) = unsealed::carry_on(model, was_sealed) {
        return effects;
    }
    model.notice = match access {
        Access::Writer if was_sealed => Notice::Word(wording().news(says::News::NothingYet)),
        Access::Writer => Notice::Good(wording().news(says::News::FreeNow)),
        access => cannot_write_now(&access),
    };
    Vec::new()
}

/// The notice of why the session cannot be written, where it is opened and where that changes.
fn cannot_write_now(access: &Access) -> Notice {
    let (word, said): (fn(String) -> Notice, _) = match access {
        Access::Follower(who) => (Notice::Word, says::News::Follows(who)),
        Access::ReadOnly(why) => (Notice::Bad, says::News::ReadOnly(why)),
        Access::Sealed(how) => (Notice::Word, says::News::AsksReason(how)),
        Access::Writer => return Notice::None,
    };
    word(wording().news(said))
}

fn newest_author(events: &[Event]) -> Option<String> {
    events
        .iter()
        .max_by_key(|event| event.place())
        .map(|event| clean_line(&event.who))
}

fn open(model: &mut Model, opened: OpenedWalk) -> Vec<Effect> {
    let warning = opened.warning.clone();
    let walk = Walk::new(opened);
    model.notice = match (&walk.access, warning.is_empty()) {
        (_, false) => Notice::Bad(warning),
        (access @ (Access::Follower(_) | Access::ReadOnly(_) | Access::Sealed(_)), _) => {
            cannot_write_now(access)
        }
        (Access::Writer, _) => match (walk.catalog_changes(), walk.carried_over()) {
            (Some(words), _) => {
                let findings = model.keys.name(Scope::Interview, Verb::Findings);
                let said = says::News::CatalogChanges(&words, &findings);
                Notice::Word(wording().news(said))
            }
            (None, Some(count)) => {
                let confirm = model.keys.name(Scope::Interview, Verb::Confirm);
                Notice::Word(wording().news(says::News::CarriedOver(count, &confirm)))
            }
            (None, None) => Notice::None,
        },
    };
    if let (Some(waits), Notice::Word(word)) = (aside::waits(&model.keys, &walk), &model.notice) {
        model.notice = Notice::Word(format!("{word} · {waits}"));
    }
    let brief = is_due(&walk);
    model.who.clone_from(&walk.who);
    model.walk = Some(walk);
    model.interview = interview::Interview::default();
    model.review = review::Review::default();
    model.folder = None;
    model.being_digested.clear();
    model.editor = None;
    model.choice = None;
    model.screens = vec![Screen::Home, Screen::Interview];
    let effects = drafts::take_up(model);
    if let (Some(draft), Notice::Word(sealed)) = (text::waiting(model), &model.notice) {
        model.notice = Notice::Word(format!("{draft} · {sealed}"));
    }
    // A half-typed text comes first; what was typed into the form waits for its key.
    if model.editor.is_none() {
        model.notice = form::waits(model);
    }
    if brief && model.editor.is_none() {
        model.screens.push(Screen::Brief);
        if let Some(walk) = &mut model.walk {
            walk.unseen = (!walk.is_where_one_stopped()).then(|| walk.at.clone());
        }
    }
    own_name::ask(model);
    effects
}

/// An event of this program is taken in, and what follows it is done.
fn take_in(
    model: &mut Model,
    event: Event,
    told: Box<Told>,
    after: After,
    draft: Option<DraftKey>,
) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    // What was said to be saved is not all that is on screen any more.
    if matches!(model.notice, Notice::Good(_)) {
        model.notice = Notice::None;
    }
    match walk.take_in(event, told, after, draft) {
        Arrived::Elsewhere => arrived(model),
        Arrived::Stays | Arrived::LastOfFilter => Vec::new(),
        Arrived::End => {
            // The line stays in sight: it is meant all the same.
            walk.is_at_end = false;
            model.screens.push(Screen::Summary(Cursor::default()));
            Vec::new()
        }
    }
}

/// Whether this field is being typed into again: its draft is another one now.
fn is_typed(editor: Option<&Editor>, line: &str, field: &str) -> bool {
    editor
        .is_some_and(|editor| editor.subject == line && editor.kept_as().as_deref() == Some(field))
}

fn saved(model: &mut Model, sums: &[crate::session::EventId]) -> Vec<Effect> {
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
    // A question that waits for its answer stays in sight; nothing is called saved beside a change that is not.
    if let Some(last) = done.last()
        && walk.asked.is_none()
        && walk.pending.is_empty()
    {
        let told = wording().told(&last.told);
        let is_sentence = wording().is_sentence(&last.told);
        let mut words = wording().news(says::News::Saved(&told, is_sentence));
        let is_undo = matches!(last.told.what, ChangeTold::Undone(_));
        if is_undo && redo_target(&walk.shown, &model.who).is_some() {
            let scope = match model.screens.last() {
                Some(Screen::History(_)) => Scope::History,
                _ => Scope::Interview,
            };
            let redo = model.keys.name(scope, Verb::Redo);
            let back = format!(" · {}", wording().news(says::News::BringsBack(&redo)));
            // Only where there is room: what was taken back comes first.
            if width(&words) + width(&back) + 4 <= usize::from(model.size.0) {
                words.push_str(&back);
            }
        }
        for word in led_on(model, &last.told) {
            let word = format!(" · {word}");
            if width(&words) + width(&word) + 4 <= usize::from(model.size.0) {
                words.push_str(&word);
            }
        }
        if matches!(last.told.what, ChangeTold::Guided { .. }) {
            let undo = model.keys.name(model.scope(), Verb::Undo);
            let quick = wording().news(says::News::QuickAgain(&undo));
            words = format!("{words} · {quick}");
        }
        if done.iter().any(|pending| pending.told.nobody_speaks) {
            let word = wording().nobody_speaks(&model.keys);
            words = format!("{words} · {word}");
        }
        model.notice = Notice::Good(words);
    }
    effects.extend(go_if_done(model));
    effects
}

/// Where a change led on to: that a filter is walked from its start again, or has no other line; and the key that goes back
/// to the line just answered.
fn led_on(model: &Model, told: &Told) -> Vec<String> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let key = |verb| model.keys.name(Scope::Interview, verb);
    if walk.led_on_from.as_ref() == Some(&told.line) && walk.at != told.line {
        let round = walk.went_round(&told.line);
        let round = round.map(|(place, count)| wording().news(says::News::Round(place, count)));
        let waiting = walk.went_to_waiting(&told.line);
        let waiting = waiting.map(|waiting| wording().news(says::News::Waiting(waiting)));
        let back = wording().news(says::News::BackToIt(&key(Verb::Retrace)));
        return round.into_iter().chain(waiting).chain([back]).collect();
    }
    let judged = matches!(told.what, ChangeTold::Judged { stays: false, .. });
    let is_last = judged
        && walk.filter.is_some()
        && walk.at == told.line
        && walk.next_to_answer().is_none()
        && walk.is_open_elsewhere();
    let last = is_last.then(|| wording().news(says::News::NoOther(&key(Verb::Filter))));
    last.into_iter().collect()
}

/// Leaves, where one wanted to and nothing is on its way any more.
fn go_if_done(model: &mut Model) -> Vec<Effect> {
    let done = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.pending.is_empty());
    match model.leaving {
        Some(leaving) if done && model.being_digested.is_empty() => left(model, leaving),
        _ => Vec::new(),
    }
}

fn digested(model: &mut Model, id: u64, file: Result<EvidenceFile, String>) -> Vec<Effect> {
    let effects = evidence_file::digested(model, id, file);
    if effects.is_empty() {
        return go_if_done(model);
    }
    effects
}
