//! The list of everything that can be handed over: each document with the box for its file, and the seal.

use crate::{
    assessment::unreviewed,
    format::{clean_line, counted, sealed_words},
    interview::{Access, Deliverable, Effect, Refused, Verb},
    session::{Event, conflicts, sealed},
    tui::{
        keys::Scope,
        model::{Model, Notice},
        words,
    },
};

use super::choice::{Choice, NO_KEY, Taken, Words};

/// The way back, which is a command: what was handed out comes home.
const BACK_IN: &str =
    "A workbook, a csv or a form that people filled in comes back by: walkdown import SESSION FILE";

/// Shows what can be handed over.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let items: [(char, &str, Taken); 7] = [
        ('r', "the report", Taken::Does(Verb::Report)),
        (
            'c',
            "the report for the client: without your remarks and flags",
            Taken::Deliverable(Deliverable::ForClient),
        ),
        (
            'p',
            "the plan: the steps that lift each area to the target",
            Taken::Deliverable(Deliverable::Plan),
        ),
        (
            'x',
            "the answers: a workbook (.xlsx), .csv, .jsonl or OSCAL",
            Taken::Deliverable(Deliverable::Answers),
        ),
        (
            'a',
            "the agenda: what to have at hand at the visit",
            Taken::Does(Verb::Agenda),
        ),
        (
            'o',
            "the open items: what each person still owes",
            Taken::Does(Verb::OpenItems),
        ),
        (
            's',
            "the seal: sign the session off as it stands",
            Taken::Does(Verb::Seal),
        ),
    ];
    let items = items.map(|(key, words, taken)| (key, Words::from(words), taken));
    let title = format!("Hand over {}", clean_line(&walk.name));
    let mut choice = Choice::new(title, items.into());
    let sealed = sealed(&walk.shown).map_or_else(Vec::new, |sealed| {
        let words = sealed_words(&sealed);
        vec![
            format!("It is {words}. Its digest:"),
            sealed.sum.to_string(),
        ]
    });
    choice.said = sealed.into_iter().chain([BACK_IN.to_owned()]).collect();
    model.choice = Some(choice);
    Vec::new()
}

/// Asks whether the session is to be signed off as it stands.
pub(in crate::tui) fn seal(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if let Access::Follower(_) | Access::ReadOnly(_) = &walk.access {
        let refused = Refused::Access(walk.access.clone());
        model.notice = Notice::Bad(words::wording().refused(&model.keys, "", &refused));
        return Vec::new();
    }
    if !walk.pending.is_empty() {
        let retry = model.keys.name(Scope::Interview, Verb::Retry);
        model.notice = Notice::Bad(format!(
            "It is not sealed: something is not saved yet; {retry} tries again"
        ));
        return Vec::new();
    }
    let counts = walk.counted.progress();
    let mut left = vec![match counts.unanswered {
        0 => "Every requirement is answered.".to_owned(),
        count => format!("{count} unanswered."),
    }];
    let unreviewed = unreviewed(&walk.counted.lines);
    if unreviewed > 0 {
        left.push(format!("{unreviewed} not reviewed by a second person."));
    }
    let open = conflicts(&walk.shown).len();
    let asks = (open > 0).then(|| {
        let settle = model.keys.name(Scope::Interview, Verb::Conflicts);
        format!(
            "{} open: y seals the session so; n, then {settle} settles first.",
            counted(open, "conflict")
        )
    });
    let name = clean_line(&walk.name);
    let stands = sealed(&walk.shown).map(|sealed| format!("It is {}.", sealed_words(&sealed)));
    let (title, yes) = match (&stands, open) {
        (None, 0) => (format!("Seal {name} as it stands?"), "yes, sign it off"),
        (None, _) => (
            format!("Seal {name} as it stands?"),
            "yes, sign it off with its conflicts",
        ),
        (Some(_), 0) => (
            format!("Seal {name} anew, as it stands now?"),
            "yes, sign it off anew",
        ),
        (Some(_), _) => (
            format!("Seal {name} anew, as it stands now?"),
            "yes, sign it off anew, with its conflicts",
        ),
    };
    let mut choice = Choice::yes_no(title, yes, Taken::Effect(Effect::Seal));
    let follows = "A digest is shown, to be kept apart from the file. From then on each change asks for its reason, and the report names it.";
    let rows = [left.join(" "), follows.into()];
    choice.said = stands.into_iter().chain(asks).chain(rows).collect();
    model.choice = Some(choice);
    Vec::new()
}

/// The session was sealed, or why not. The digest stays in sight until one leaves it: no other key takes it away.
pub(in crate::tui) fn was_sealed(model: &mut Model, sealed: Result<Event, String>) {
    let Some(walk) = &mut model.walk else { return };
    match sealed {
        Ok(event) => {
            let title = format!(
                "Sealed by {} with {}",
                clean_line(&event.who),
                counted(walk.shown.len(), "event"),
            );
            let key = model.keys.name(Scope::Interview, Verb::HandOver);
            let keep = format!("Keep this digest apart from the file; {key} shows it again:");
            let items = vec![(NO_KEY, "go on".into(), Taken::Nothing)];
            let mut choice = Choice::new(title, items);
            choice.said = vec![keep, event.sum.to_string()];
            walk.others(vec![event]);
            model.choice = Some(choice);
        }
        Err(why) => model.notice = Notice::Bad(format!("It is not sealed: {why}")),
    }
}
