//! The signs of a line, and the title of a session.

use crate::{
    assessment::{Line, State},
    format::clean_line,
    interview::{Walk, sign},
    tui::widget::{clip, width},
};

/// A line's state in three columns.
pub(in crate::tui) fn mark(line: &Line) -> &'static str {
    if !line.answer.conflicts.is_empty() {
        return sign::CONFLICT.shown;
    }
    match line.state() {
        State::Answered(0) => "ML0",
        State::Answered(1) => "ML1",
        State::Answered(2) => "ML2",
        State::Answered(3) => "ML3",
        State::Answered(_) => "ML4",
        State::NotApplicable => sign::NOT_APPLICABLE.shown,
        State::NotEvaluated => sign::NOT_EVALUATED.shown,
        State::Unanswered if line.answer.parked.is_some() => sign::PARKED.shown,
        State::Unanswered => sign::OPEN.shown,
    }
}

/// The signs in the column of marks, the worst first, with what each says there.
pub(in crate::tui) const MARKS: [(&str, &str); 7] = [
    (sign::CONFLICT.shown, sign::CONFLICT.says[0]),
    (sign::SAID_DIFFERENTLY.shown, sign::SAID_DIFFERENTLY.says[0]),
    (sign::RETURNED.shown, sign::RETURNED.says[0]),
    (sign::PARKED.shown, sign::PARKED.says[0]),
    (sign::FLAGGED.shown, sign::FLAGGED.says[0]),
    (sign::ASKED.shown, "to reconfirm"),
    (sign::YES.shown, "reviewed"),
];

/// The session's title for the bar on top.
pub(in crate::tui) fn title(walk: &Walk, room: usize) -> String {
    let about = &walk.counted.about;
    let (organization, scope) = (about.organization.as_str(), about.scope.as_str());
    // A name that was made of both says nothing more; one of the same with a number does.
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    if letters(&format!("{organization}{scope}")) == letters(&walk.name) {
        return titled(organization, scope, "", room);
    }
    titled(organization, scope, &walk.name, room)
}

/// The fewest columns of organization and scope that stay in sight.
const LEAST: usize = 12;

/// Organization and scope, and the file's name: what tells two sessions apart stays in sight where there is little
/// room, and that is often how their names end.
pub(in crate::tui) fn titled(organization: &str, scope: &str, name: &str, room: usize) -> String {
    let (organization, scope, name) = (
        clean_line(organization),
        clean_line(scope),
        clean_line(name),
    );
    let mut parts = vec![organization.trim(), scope.trim()];
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        return name_cut(&name, room);
    }
    let about = parts.join(" – ");
    if name.is_empty() {
        return clip(&about, room);
    }
    let rest = room.saturating_sub(width(&about) + 3);
    let name = name_cut(&name, (room / 3).max(rest));
    let left = room.saturating_sub(width(&name) + 3);
    // Where there is no room for both, who is assessed says more.
    if left < LEAST && left < width(&about) {
        return clip(&about, room);
    }
    format!("{} ({name})", clip(&about, left))
}

/// A session's name cut at its end. A number or `copy`, by which it differs from another one, stays: `north-pl…-2`.
fn name_cut(name: &str, room: usize) -> String {
    let last = name.rfind('-').and_then(|at| name.get(at..));
    let tells = |last: &&str| {
        let last = last.trim_start_matches('-');
        last == "copy" || last.chars().all(|letter| letter.is_ascii_digit())
    };
    match last.filter(tells) {
        Some(last) if width(name) > room && width(last) + 2 < room => {
            clip(name, room - width(last)) + last
        }
        _ => clip(name, room),
    }
}
