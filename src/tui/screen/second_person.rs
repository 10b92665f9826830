//! `C`: the verdict of a second person on a line, or on the chosen lines of the review: reviewed, or returned with a
//! comment.

use crate::{format::clean_line, session::Edit, tui::editor::Purpose};

use super::choice::{Choice, Taken};

/// The choices of a second person.
pub(in crate::tui) fn choice(subject: &str) -> Choice {
    let edit = |is_so: bool| Taken::Edit(Edit::reviewed(is_so));
    let items = vec![
        ('r', "reviewed: I agree".into(), edit(true)),
        (
            't',
            "returned, with a comment …".into(),
            Taken::Write(Purpose::Returned),
        ),
        ('u', "not reviewed".into(), edit(false)),
    ];
    let title = format!("{}: as a second person", clean_line(subject));
    Choice::new(title, items)
}
