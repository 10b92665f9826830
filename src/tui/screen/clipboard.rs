//! `Y`: copies a text to the terminal's clipboard: the next steps for a gap, or what one person owes. Terminals do not
//! confirm the copy, and the notice says so.

use crate::{
    assessment::gaps,
    format::clean_line,
    interview::{CLIP_BYTES, Clip, Copied, Effect, Walk},
    session::LineKey,
    tui::model::{Model, Notice, Screen},
    tui::words::{says, wording},
};

use super::{
    choice::{Choice, NO_KEY, Taken},
    review,
};

/// Asks what is to be copied; where there is one text, it goes at once.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let step = match model.screen() {
        // Its gaps are those of what is saved.
        Screen::Summary(_) => walk.steps_to_copy(&walk.counted, &meant(model, walk)),
        _ => walk.steps_to_copy(&walk.judged, &meant(model, walk)),
    };
    let owed = walk.owed_to_copy().into_iter().map(|(_, clip)| clip);
    let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
    let mut clips: Vec<(char, Clip)> = step.into_iter().map(|clip| ('s', clip)).collect();
    clips.extend(keys.zip(owed));
    match clips.as_slice() {
        [] => {
            model.notice = Notice::Word(wording().clip(says::Clip::Nothing));
            Vec::new()
        }
        [(_, only)] => vec![Effect::ToClipboard(only.clone())],
        _ => {
            let items = clips.into_iter().map(|(key, clip)| {
                let words = clean_line(&clip.what).into();
                (key, words, Taken::Effect(Effect::ToClipboard(clip)))
            });
            model.choice = Some(Choice::new(
                wording().clip(says::Clip::Title),
                items.collect(),
            ));
            Vec::new()
        }
    }
}

/// The lines that are looked at: the chosen gap, what is marked or chosen in the review, else the line of the walk.
fn meant(model: &Model, walk: &Walk) -> Vec<LineKey> {
    match model.screen() {
        Screen::Summary(summary) => {
            let gaps = gaps(&walk.catalogs, &walk.counted.lines);
            let chosen = gaps.get(summary.at);
            chosen.map(|gap| gap.line.key.clone()).into_iter().collect()
        }
        Screen::Review => review::aimed(model),
        Screen::Interview => vec![walk.at.clone()],
        _ => Vec::new(),
    }
}

/// Says what became of it.
pub(in crate::tui) fn copied(model: &mut Model, clip: &Clip, copied: Copied) {
    let what = clean_line(&clip.what);
    let instead = instead(model, clip);
    let words = |said| wording().clip(said);
    model.notice = match copied {
        Copied::Sent => Notice::Word(words(says::Clip::Sent(&what, &instead))),
        Copied::SentToTmux => Notice::Word(words(says::Clip::SentToTmux(&what, &instead))),
        Copied::TakesNone => Notice::Bad(words(says::Clip::TakesNone(&instead))),
        Copied::TooLong => {
            let bytes = [clip.text.len(), CLIP_BYTES];
            Notice::Bad(words(says::Clip::TooLong(&what, bytes, &instead)))
        }
    };
}

/// The command that prints the text.
fn instead(model: &Model, clip: &Clip) -> String {
    let name = model.walk.as_ref().map_or("", |walk| walk.name.as_str());
    let name = shell_words::quote(name);
    clean_line(&match &clip.person {
        Some(person) => {
            let person = shell_words::quote(person);
            wording().clip(says::Clip::PrintsOwed(&name, &person))
        }
        None => wording().clip(says::Clip::PrintsStep(&name)),
    })
}
