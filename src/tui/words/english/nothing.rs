//! The words where there is nothing to do: the reason, and how to go on.

use crate::{
    format::clean_line,
    interview::{LinesAround, Motion, Nothing, Verb, Walk},
    session::Mode,
    tui::keys::{Action, Keymap, Scope},
};

/// Says why there is nothing to do, and how to go on.
pub(super) fn nothing(keys: &Keymap, walk: &Walk, why: &Nothing) -> String {
    let key = |verb: Verb| keys.name(Scope::Interview, verb);
    let label = || clean_line(&walk.at.label());
    match why {
        Nothing::NothingSaid => "nothing was said: nothing changed".into(),
        Nothing::NoReason => "no reason given: nothing changed".into(),
        Nothing::NothingMissing => "nothing is missing: not parked".into(),
        Nothing::NoneLeft(LinesAround::Topic | LinesAround::WholeTopic) => {
            "No line of this topic is left to set".into()
        }
        Nothing::NoneLeft(_) => format!(
            "All of this area is left out: {} takes a line back in",
            key(Verb::NotEvaluated)
        ),
        Nothing::LadderEnds => format!(
            "The ladder ends here: {} chooses a rung, {} takes the last one back",
            keys.name(Scope::Interview, Action::NextPane),
            key(Verb::Undo)
        ),
        Nothing::NoRungs { to_confirm } => no_rungs(keys, walk, *to_confirm),
        Nothing::NoStep => {
            "No step to suggest: that wants a level below its target, and no action yet".into()
        }
        Nothing::NothingToConfirm => {
            format!("{}: nothing is to be confirmed, here or elsewhere", label())
        }
        Nothing::NotLeftOut => format!("{} was not left out by hand", label()),
        Nothing::EvidenceHere => format!("the evidence is on {} already", label()),
        Nothing::NotSplit => format!("{} is not split", label()),
        Nothing::SplitAlready => format!("{} is answered apart for each role already", label()),
        Nothing::PersonThere(name) => format!("{} is there already", clean_line(name)),
        Nothing::PersonNotThere(name) => format!("{} is not there", clean_line(name)),
        Nothing::Guided => format!(
            "This session is a guided one already: {} has its mode",
            key(Verb::About)
        ),
        Nothing::NothingToUndo => format!(
            "Nothing is left to undo: what the session is about is changed with {}",
            key(Verb::About)
        ),
        Nothing::NothingToRedo { past } => nothing_to_redo(keys, *past),
        Nothing::NoFurther(motion) => no_further(keys, walk, *motion),
        Nothing::NoneOpen { here } => none_open(keys, walk, *here),
        Nothing::End => String::new(),
        Nothing::NoJump => format!(
            "No jump is left since the session was opened: {} goes back the way you came",
            key(Verb::Retrace)
        ),
        Nothing::NoWayBack => format!(
            "The way back ends here, where you began: {} goes on, {} finds a line",
            key(Verb::Next),
            key(Verb::Find)
        ),
        Nothing::NothingRecorded => format!(
            "Nothing was recorded since the session was opened: {} shows the last change",
            key(Verb::Brief)
        ),
        Nothing::RecordedHere => format!("{} was recorded last: it is on screen", label()),
        Nothing::NothingRelated if walk.catalogs.len() > 1 => {
            "No requirement of the other catalog is matched with this one".into()
        }
        Nothing::NothingRelated => {
            "This session has one catalog: nothing stands beside. A new session can have both"
                .into()
        }
        Nothing::NoSuchLine => "No such line is in this session".into(),
        Nothing::Widened(filter) => filter.as_ref().map_or_else(String::new, |filter| {
            format!(
                "all lines again, filter off: {}",
                clean_line(&filter.words())
            )
        }),
    }
}

/// Says why the rungs give no maturity to take, and which keys do something instead.
fn no_rungs(keys: &Keymap, walk: &Walk, to_confirm: bool) -> String {
    let key = |verb: Verb| keys.name(Scope::Interview, verb);
    if to_confirm {
        return format!("{} confirms it as it stands", key(Verb::Confirm));
    }
    // A quick session shows no rungs.
    if walk.judged.about.mode == Mode::Quick {
        let levels = [Verb::Ml0, Verb::Ml4].map(key).join(" to ");
        return format!(
            "Enter takes nothing here: {levels} give the level, {} goes on",
            key(Verb::NextOpen)
        );
    }
    format!(
        "Enter takes the maturity that the rungs support: answer them with {} and {}",
        key(Verb::Yes),
        key(Verb::No)
    )
}

/// Says why nothing is brought back: there was no undo, or a change came after it.
fn nothing_to_redo(keys: &Keymap, past: bool) -> String {
    if !past {
        return "There is nothing to bring back: you have taken nothing back".into();
    }
    format!(
        "Not brought back: you changed something after the undo, which ends that; {} shows what stood",
        keys.name(Scope::Interview, Verb::History)
    )
}

/// Says that no line is left to answer, of all or under the filter, but for the line at hand.
fn none_open(keys: &Keymap, walk: &Walk, here: bool) -> String {
    let key = |verb: Verb| keys.name(Scope::Interview, verb);
    if walk.filter.is_some() {
        return format!(
            "No {}unanswered line under this filter: {} walks on, {} takes it off",
            if here { "further " } else { "" },
            key(Verb::Next),
            key(Verb::Filter)
        );
    }
    format!(
        "No {}line is unanswered: {} shows the overview",
        if here { "other " } else { "" },
        key(Verb::Overview)
    )
}

/// Says why a key led nowhere, and how to go on.
fn no_further(keys: &Keymap, walk: &Walk, motion: Motion) -> String {
    let key = |verb: Verb| keys.name(Scope::Interview, verb);
    let of = if walk.filter.is_some() {
        " of the filter"
    } else {
        ""
    };
    let place = match motion {
        Motion::Next | Motion::Last => "This is the last line",
        Motion::NextTopic => "No topic comes after this one",
        Motion::PreviousTopic => "No topic comes before this one",
        Motion::NextArea => "No area comes after this one",
        Motion::PreviousArea => "No area comes before this one",
        _ => "This is the first line",
    };
    let on = match motion {
        _ if walk.filter.is_some() => {
            format!("{key} {key} shows all lines again", key = key(Verb::Filter))
        }
        Motion::Next | Motion::Last => format!(
            "{} goes to the next unanswered, {} to the first",
            key(Verb::NextOpen),
            key(Verb::First)
        ),
        Motion::NextTopic => format!("{} goes to the one before", key(Verb::PreviousTopic)),
        Motion::PreviousTopic => format!("{} goes to the next", key(Verb::NextTopic)),
        Motion::NextArea => format!("{} goes to the one before", key(Verb::PreviousArea)),
        Motion::PreviousArea => format!("{} goes to the next", key(Verb::NextArea)),
        _ => format!("{} goes on from here", key(Verb::Next)),
    };
    format!("{place}{of}: {on}")
}
