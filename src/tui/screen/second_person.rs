//! `C`: the verdict of a second person on a line, or on the chosen lines of the review: reviewed, or returned with a
//! comment.

use crate::{
    format::clean_line,
    session::Edit,
    tui::{
        editor::Purpose,
        words::{says, wording},
    },
};

use super::choice::{Choice, Taken};

/// The choices of a second person.
pub(in crate::tui) fn choice(subject: &str) -> Choice {
    let edit = |is_so: bool| Taken::Edit(Edit::reviewed(is_so));
    let items = [
        ('r', says::Choice::Reviewed, edit(true)),
        ('t', says::Choice::Returned, Taken::Write(Purpose::Returned)),
        ('u', says::Choice::NotReviewed, edit(false)),
    ];
    let items = items.map(|(key, said, taken)| (key, wording().choice(said).into(), taken));
    let title = wording().choice(says::Choice::SecondPerson(&clean_line(subject)));
    Choice::new(title, items.into())
}
