//! `C`: what a second person says of a line, or of those of the review: reviewed, or returned with a comment.

use crate::{format::clean_line, session::Wish, tui::editor::Purpose};

use super::choice::{Choice, Taken};

/// What can be said of this.
pub(in crate::tui) fn choice(subject: &str) -> Choice {
    let wish = |is_so: bool| Taken::Wish(Wish::reviewed(is_so));
    let items = vec![
        ('r', "reviewed: I agree".into(), wish(true)),
        (
            't',
            "returned, with a comment …".into(),
            Taken::Write(Purpose::Returned),
        ),
        ('u', "not reviewed".into(), wish(false)),
    ];
    let title = format!("{}: as a second person", clean_line(subject));
    Choice::of(title, items)
}
