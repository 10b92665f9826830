//! A colleague's copy or a filled-in sheet, brought into the session: the file is chosen, what it would bring is said, and
//! it is asked once.

use crate::{
    interview::{Bring, Bringing, Brings, Effect, Source, Sources},
    tui::{
        model::{Model, Notice},
        words::{says, wording},
    },
};

use super::{
    choice::{Choice, NO_KEY, Taken, Words},
    hand_over::is_ready,
};

/// Looks for the files that may be brought into the open session.
pub(in crate::tui) fn begin(model: &mut Model, what: Bringing) -> Vec<Effect> {
    if !is_ready(model, |retry| {
        wording().bring(says::Bring::NotSavedYet(retry))
    }) {
        return Vec::new();
    }
    vec![Effect::FindSources(what, None)]
}

/// Lists the files that were found, unless something else was opened meanwhile.
pub(in crate::tui) fn sources(model: &mut Model, sources: Sources) {
    if model.choice.is_some() || model.editor.is_some() {
        return;
    }
    let what = sources.what;
    let words = |said: says::Bring<'_>| wording().bring(said);
    let bring = |source: &Source| Bring {
        what,
        session: sources.session.clone(),
        file: source.path.clone(),
        overwrite: false,
    };
    let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
    let mut items: Vec<_> = keys
        .zip(&sources.found)
        .map(|(key, source)| {
            let words = Words {
                before: String::new(),
                name: sources.shown(&source.path),
                behind: format!("  {}", source.changed),
            };
            let looks = Effect::LookAtBringing(bring(source));
            (key, words, Taken::Effect(looks))
        })
        .collect();
    let none = sources
        .found
        .is_empty()
        .then(|| words(says::Bring::NoneFound(what, &sources.folder_words())));
    let title = words(says::Bring::Which(what, &sources.session_name()));
    let from_folder = Taken::BringFrom(what, sources.session, sources.folder);
    items.push(('f', words(says::Bring::OtherFile).into(), from_folder));
    let mut choice = Choice::new(title, items);
    choice.said = none.into_iter().collect();
    model.choice = Some(choice);
}

/// Says what the file would bring, and asks.
pub(in crate::tui) fn would_bring(model: &mut Model, bring: &Bring, brings: &Brings) {
    if model.choice.is_some() || model.editor.is_some() {
        return;
    }
    let words = |said: says::Bring<'_>| wording().bring(said);
    let file = bring.file_name();
    let asks = brings.is_anything();
    let title = match brings {
        Brings::Refused(..) => words(says::Bring::Done(&file, brings)),
        _ if asks => words(says::Bring::Title(bring.what, &file, &bring.session_name())),
        _ => words(says::Bring::NothingNew(&file)),
    };
    let mut items = Vec::new();
    if asks {
        let yes = words(says::Bring::Yes(brings));
        items.push(('y', yes.into(), Taken::Effect(Effect::Bring(bring.clone()))));
    }
    if !bring.overwrite && brings.could_hold() {
        let look = Bring {
            overwrite: true,
            ..bring.clone()
        };
        let looks = Taken::Effect(Effect::LookAtBringing(look));
        items.push(('o', words(says::Bring::Overwrite).into(), looks));
    }
    if bring.what == Bringing::Copy && !matches!(brings, Brings::Refused(..)) {
        let opens = Taken::Effect(Effect::Open(bring.file.clone()));
        items.push(('w', words(says::Bring::OpenIt).into(), opens));
    }
    let (key, leaves, taken) = if items.is_empty() {
        (NO_KEY, wording().seal(says::Seal::GoOn), Taken::Nothing)
    } else {
        let leaves = wording().choice(says::Choice::NoLeaveIt);
        ('n', leaves, Taken::Leave)
    };
    items.push((key, leaves.into(), taken));
    let mut choice = Choice::new(title, items);
    choice.cursor.at = choice.items.len() - 1;
    choice.said = wording().brings(&model.keys, brings);
    model.choice = Some(choice);
}

/// Says what the file brought, over the session that was opened again.
pub(in crate::tui) fn brought(model: &mut Model, bring: &Bring, brings: &Brings) {
    let done = wording().bring(says::Bring::Done(&bring.file_name(), brings));
    model.notice = match brings {
        Brings::Refused(..) => Notice::Bad(done),
        _ => Notice::Good(done),
    };
}
