//! `C`: the verdict of a second person on a line, or on the chosen lines of the review: reviewed, or returned with a
//! comment.

use crate::{
    format::{clean_line, no_review_words},
    interview::{Effect, Walk},
    session::{Edit, LineKey},
    tui::{
        editor::Purpose,
        model::Model,
        words::{says, wording},
    },
};

use super::{
    choice::{Choice, Taken},
    outcome::cannot_choose,
};

/// The key in the list of choices that returns the line.
pub(in crate::tui) const RETURNS: char = 't';

/// Asks for the verdict on the line on screen.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_choose(model) {
        return effects;
    }
    let walk = model.walk.as_ref();
    if let Some((walk, line)) = walk.and_then(|walk| Some((walk, walk.line()?))) {
        let keys = std::slice::from_ref(&line.key);
        model.choice = Some(choice(walk, &line.label(), keys));
    }
    Vec::new()
}

/// The choices of a second person; that some of the lines are the person's own is said before.
pub(in crate::tui) fn choice(walk: &Walk, subject: &str, lines: &[LineKey]) -> Choice {
    let edit = |is_so: bool| Taken::Edit(Edit::reviewed(is_so));
    let items = [
        ('r', says::Choice::Reviewed, edit(true)),
        (
            RETURNS,
            says::Choice::Returned,
            Taken::Write(Purpose::Returned),
        ),
        ('u', says::Choice::NotReviewed, edit(false)),
    ];
    let items = items.map(|(key, said, taken)| (key, wording().choice(said).into(), taken));
    let title = wording().choice(says::Choice::SecondPerson(&clean_line(subject)));
    let mut choice = Choice::new(title, items.into());
    let own = no_review_words(&walk.own_among(lines), lines.len());
    choice.said.extend(own);
    choice
}
