//! The list of everything that can be handed over: each document with the box for its file, and the seal.

use crate::{
    format::{Occasion, capital, changes_and_seals, clean_line, sealed_words},
    interview::{Access, Bringing, Deliverable, Effect, Refused, Verb, Verified, left_to_close},
    session::{Event, conflicts, sealed},
    tui::{
        editor::{Editor, Purpose, Remark},
        keys::Scope,
        model::{Model, Notice},
        words::{says, wording},
    },
};

use super::choice::{Choice, NO_KEY, Taken, Words};

/// What can be written for one person alone, each with its key in the list.
const OF_ONE: [(Deliverable, char); 3] = [
    (Deliverable::Worksheet, 'W'),
    (Deliverable::Agenda(Occasion::Visit), 'A'),
    (Deliverable::Agenda(Occasion::Open), 'O'),
];

/// The key in the list that writes a document for one person alone; none where it is of everybody.
pub(super) fn key_of_one(what: Deliverable) -> Option<char> {
    let mut all = OF_ONE.into_iter();
    let (_, key) = all.find(|(own, _)| *own == what)?;
    Some(key)
}

/// Shows what can be handed over.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let items = [
        ('r', says::HandOver::Report, Taken::Does(Verb::Report)),
        (
            'c',
            says::HandOver::ForClient,
            Taken::Deliverable(Deliverable::ForClient.into()),
        ),
        (
            'p',
            says::HandOver::Plan,
            Taken::Deliverable(Deliverable::Plan.into()),
        ),
        (
            'w',
            says::HandOver::Worksheet,
            Taken::Deliverable(Deliverable::Worksheet.into()),
        ),
        (
            'x',
            says::HandOver::Answers,
            Taken::Deliverable(Deliverable::Answers.into()),
        ),
        (
            'X',
            says::HandOver::AnswersForClient,
            Taken::Deliverable(Deliverable::AnswersForClient.into()),
        ),
        (
            'e',
            says::HandOver::Evidence,
            Taken::Deliverable(Deliverable::Evidence.into()),
        ),
        ('a', says::HandOver::Agenda, Taken::Does(Verb::Agenda)),
        ('o', says::HandOver::OpenItems, Taken::Does(Verb::OpenItems)),
        ('s', says::HandOver::Seal, Taken::Does(Verb::Seal)),
        ('v', says::HandOver::Verify, Taken::Does(Verb::Verify)),
        ('m', says::HandOver::JoinCopy, Taken::Bring(Bringing::Copy)),
        (
            'i',
            says::HandOver::TakeSheet,
            Taken::Bring(Bringing::Sheet),
        ),
    ];
    let words = |said: says::HandOver<'_>| wording().hand_over(said);
    let items = items.map(|(key, said, taken)| (key, Words::from(words(said)), taken));
    let mut items = Vec::from(items);
    for (what, key) in OF_ONE {
        let own = key.to_ascii_lowercase();
        let after = items.iter().position(|(other, ..)| *other == own);
        let item = (
            key,
            words(says::HandOver::OfOne(what)).into(),
            Taken::OfOne(what),
        );
        items.insert(after.map_or(items.len(), |place| place + 1), item);
    }
    let title = words(says::HandOver::Title(&clean_line(&walk.name)));
    let mut choice = Choice::new(title, items);
    let sealed = sealed(&walk.shown).map_or_else(Vec::new, |sealed| {
        let how = sealed_words(&sealed);
        vec![
            wording().seal(says::Seal::DigestOf(&how)),
            sealed.sum.to_string(),
        ]
    });
    choice.said = sealed;
    model.choice = Some(choice);
    Vec::new()
}

/// Whether something may be done with the whole session: a follower is told why not, and so is whoever has changes that
/// are not saved yet, in words with the key that tries again.
pub(super) fn is_ready(model: &mut Model, not_saved: impl FnOnce(&str) -> String) -> bool {
    let Some(walk) = &model.walk else {
        return false;
    };
    let why = if let Access::Follower(_) | Access::ReadOnly(_) = &walk.access {
        let refused = Refused::Access(walk.access.clone());
        wording().refused(&model.keys, "", &refused)
    } else if walk.pending.is_empty() {
        return true;
    } else {
        not_saved(&model.keys.name(Scope::Interview, Verb::Retry))
    };
    model.notice = Notice::Bad(why);
    false
}

/// Asks whether the session is to be signed off as it stands.
pub(in crate::tui) fn seal(model: &mut Model) -> Vec<Effect> {
    if !is_ready(model, |retry| {
        wording().seal(says::Seal::NotSavedYet(retry))
    }) {
        return Vec::new();
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let words = |said: says::Seal<'_>| wording().seal(said);
    let left = left_to_close(walk).join(", ");
    let open = conflicts(&walk.shown).len();
    let asks = (open > 0).then(|| {
        let settle = model.keys.name(Scope::Interview, Verb::Conflicts);
        words(says::Seal::ConflictsOpen(open, &settle))
    });
    let name = clean_line(&walk.name);
    let stands = sealed(&walk.shown).map(|sealed| {
        let how = sealed_words(&sealed);
        wording().saving(says::Saving::IsSealed(&how))
    });
    let (anew, disputed) = (stands.is_some(), open > 0);
    let title = words(says::Seal::Title(&name, anew));
    let yes = words(says::Seal::Yes { anew, disputed });
    let mut choice = Choice::yes_no(title, yes, Taken::Effect(Effect::Seal(None)));
    let key = words(says::Seal::YesByKey);
    choice.items.insert(1, ('k', key.into(), Taken::SealByKey));
    choice.cursor.at = choice.items.len() - 1;
    let rows = [
        format!("{}.", capital(&left)),
        words(says::Seal::OfReports),
        words(says::Seal::Follows),
    ];
    choice.said = stands.into_iter().chain(asks).chain(rows).collect();
    model.choice = Some(choice);
    Vec::new()
}

/// Has the session's file looked at, as it is on disk.
pub(in crate::tui) fn verify(model: &mut Model) -> Vec<Effect> {
    model.notice = Notice::Word(wording().seal(says::Seal::LooksAtFile));
    vec![Effect::Verify]
}

/// The file was looked at: what came out stays in sight until one leaves it. Who types meanwhile is told in the row of
/// messages.
pub(in crate::tui) fn was_verified(model: &mut Model, verified: &Verified) {
    let Some(walk) = &model.walk else { return };
    let words = |said: says::Seal<'_>| wording().seal(said);
    let name = clean_line(&walk.name);
    if model.editor.is_some() || model.choice.is_some() {
        let told = words(says::Seal::Verified(&name, &verified.word));
        model.notice = if verified.is_sound {
            Notice::Good(told)
        } else {
            Notice::Bad(told)
        };
        return;
    }
    model.notice = Notice::None;
    let items = vec![(NO_KEY, words(says::Seal::GoOn).into(), Taken::Nothing)];
    let mut choice = Choice::new(words(says::Seal::FileOf(&name)), items);
    choice.said = verified.sentences().collect();
    model.choice = Some(choice);
}

/// Asks for the key that a seal is signed with.
pub(in crate::tui) fn ask_key(model: &mut Model) -> Vec<Effect> {
    if let Some(walk) = &model.walk {
        let mut editor = Editor::new(Purpose::SigningKey, walk.name.clone(), "");
        editor.remark = Remark::Told(wording().seal(says::Seal::Passphrase));
        model.editor = Some(editor);
    }
    Vec::new()
}

/// A key was named: the session is sealed and signed with it. Where none was, nothing is done.
pub(in crate::tui) fn by_key(model: &mut Model, path: &str) -> Vec<Effect> {
    if path.trim().is_empty() {
        model.notice = Notice::Word(wording().text(says::Text::NothingDone));
        return Vec::new();
    }
    vec![Effect::Seal(Some(path.trim().into()))]
}

/// The session was sealed, or why not. The digest stays in sight until one leaves it: no other key takes it away.
pub(in crate::tui) fn was_sealed(model: &mut Model, sealed: Result<Event, String>) {
    let Some(walk) = &mut model.walk else { return };
    match sealed {
        Ok(event) => {
            let words = |said: says::Seal<'_>| wording().seal(said);
            let who = clean_line(&event.who);
            let title = words(says::Seal::SealedBy(&who, &changes_and_seals(&walk.shown)));
            let key = model.keys.name(Scope::Interview, Verb::HandOver);
            let keep = words(says::Seal::KeepDigest(&key));
            let go_on = words(says::Seal::GoOn);
            let report = words(says::Seal::Report);
            let items = vec![
                (NO_KEY, go_on.into(), Taken::Nothing),
                ('r', report.into(), Taken::Does(Verb::Report)),
            ];
            let mut choice = Choice::new(title, items);
            choice.said = vec![keep, event.sum.to_string(), words(says::Seal::NotInReport)];
            walk.others(vec![event]);
            model.choice = Some(choice);
        }
        Err(why) => model.notice = Notice::Bad(wording().seal(says::Seal::Failed(&why))),
    }
}
