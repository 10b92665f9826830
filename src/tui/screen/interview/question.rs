//! The question of the line on screen: its title with the maturity found, the question itself, and the notes on it.

use ratatui::{
    style::{Modifier, Style},
    text::{Line, Span},
};

use crate::{
    assessment::{Line as Judged, State},
    catalog::{Kind, Requirement},
    format::{clean_line, clean_text},
    interview::{Walk, sign},
    tui::{
        model::Model,
        theme::Theme,
        widget::{clip, width, wrap},
        words::{says, wording},
    },
};

use super::{Pane, bar::serves, guidance, hint::more};

/// The rows that the bar and the question take; the text area leaves them in sight.
pub(in crate::tui) fn question_height(model: &Model, whole: u16) -> u16 {
    let Some(asked) = model.walk.as_ref().and_then(|walk| walk.requirement()) else {
        return 1;
    };
    let rows = wrap(&asked.question, usize::from(whole.saturating_sub(2))).len();
    u16::try_from(rows.min(8)).unwrap_or(8).saturating_add(2)
}

/// The most rows of a question in a body of this height.
fn most_rows(height: u16) -> usize {
    usize::from(height / 2).max(4)
}

/// Whether a question is longer than may stand on top of a body of this size.
pub(super) fn is_cut(asked: &Requirement, (columns, height): (usize, u16)) -> bool {
    wrap(&asked.question, columns).len() > most_rows(height)
}

/// The maturity found and the target: `now 1 ▸ 3`, `≠ in conflict ▸ 3`, `target 3`.
fn found(line: &Judged) -> String {
    let now = match line.state() {
        State::Answered(_) if line.is_in_conflict() => wording().answer(says::Answer::DisputedNow),
        State::Answered(level) if is_met(line) => wording().answer(says::Answer::Met(level)),
        State::Answered(level) => wording().answer(says::Answer::Now(level)),
        State::NotApplicable => "n/a".into(),
        State::NotEvaluated if line.outside => wording().part(says::Part::NotAsked).to_owned(),
        State::NotEvaluated => wording().part(says::Part::NotEvaluated).to_owned(),
        State::Unanswered => String::new(),
    };
    let is_asked = !matches!(line.state(), State::NotApplicable | State::NotEvaluated);
    match (now.as_str(), line.target.filter(|_| is_asked)) {
        (_, None) => now,
        ("", Some(target)) => wording().answer(says::Answer::Target(target)),
        (now, Some(target)) => format!("{now} {} {target}", sign::AIMED.shown),
    }
}

/// Whether the target is reached.
fn is_met(line: &Judged) -> bool {
    line.target.is_some() && line.below_target().is_none()
}

/// The style of the maturity, on top and in the answer.
pub(super) fn look(line: &Judged, theme: Theme) -> Style {
    match line.state() {
        State::Answered(_) if line.is_in_conflict() || line.below_target().is_some() => theme.bad(),
        State::Answered(_) if is_met(line) => theme.good().add_modifier(Modifier::BOLD),
        State::Answered(_) => theme.strong(),
        _ => theme.quiet(),
    }
}

/// The notes at the right of a title, beside the maturity: the kind of requirement, and the roles it serves. The title
/// comes first; as many notes are shown as there is room for, the kind before all others.
fn noted(model: &Model, line: &Judged, asked: &Requirement, room: usize) -> String {
    let mut words = Vec::new();
    let is_enhancement = asked.kind() == Kind::Enhancement;
    words.extend(is_enhancement.then(|| "enhancement".to_owned()));
    let serves = model.walk.as_ref().map(|walk| serves(walk, line));
    words.extend(serves.filter(|word| !word.is_empty()));
    let catalog = model.walk.as_ref().and_then(Walk::catalog);
    let stand_in = catalog.and_then(|catalog| catalog.stand_in(asked));
    words.extend(stand_in.map(|of| of.label().to_owned()));
    // Two blanks part them from the title, and a dot from what was found.
    while !words.is_empty() && width(&words.join(" · ")) + 4 > room {
        words.pop();
    }
    words.join(" · ")
}

/// A title. Only a few letters tell an enhancement's name from that of its base: they stand out, by the colour of text,
/// and bold where a title is not. What is reversed is chosen, or a hit.
fn titled(model: &Model, asked: &Requirement, title: &str) -> Vec<Span<'static>> {
    let heading = model.theme.heading();
    let plain = |text: &str| Span::styled(text.to_owned(), heading);
    let base = asked.base.as_deref();
    let tag = base.and_then(|base| asked.id.strip_prefix(base));
    let rest = title.strip_prefix(asked.id.as_str());
    let (Some(base), Some(tag), Some(rest)) = (base, tag, rest) else {
        return vec![plain(title)];
    };
    let (blank, tag) = tag.split_at(tag.len() - tag.trim_start().len());
    let look = Style {
        fg: None,
        ..heading.patch(model.theme.strong())
    };
    let tag = Span::styled(tag.to_owned(), look);
    vec![plain(&format!("{base}{blank}")), tag, plain(rest)]
}

/// The question with its title, and what is noted on it.
pub(super) fn question(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    (columns, height): (usize, u16),
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let found = found(line);
    let room = columns.saturating_sub(width(&found) + 1);
    let label = clean_line(&line.label());
    // Where the title would be cut it has the second blank too.
    let titles = ["  ", " "].map(|blank| format!("{label}{blank}{}", asked.title));
    let fitting = titles.iter().find(|title| width(title) <= room);
    let title = fitting.unwrap_or(&titles[0]);
    let noted = noted(model, line, asked, room.saturating_sub(width(title)));
    let title = clip(title, room);
    let noted = match (noted.as_str(), found.as_str()) {
        ("", _) | (_, "") => noted,
        (noted, _) => format!("{noted} · "),
    };
    let gap = columns.saturating_sub(width(&title) + width(&noted) + width(&found));
    let mut spans = titled(model, asked, &title);
    spans.push(Span::raw(" ".repeat(gap)));
    spans.push(Span::styled(noted, theme.quiet()));
    spans.push(Span::styled(found, look(line, theme)));
    let mut lines = vec![Line::from(spans)];
    let mut rows = wrap(&asked.question, columns);
    let most = most_rows(height);
    let cut = rows.len() > most;
    if cut {
        rows.truncate(most - 1);
    }
    lines.extend(
        rows.into_iter()
            .map(|row| Line::styled(row, theme.strong())),
    );
    if cut {
        let more = more(model, Pane::Guidance);
        lines.push(Line::styled(more, theme.quiet()));
    }
    let selection = model.walk.as_ref();
    let selection = selection.and_then(|walk| walk.judged.about.selection.as_ref());
    let note = selection.and_then(|own| own.note(&line.key.catalog, &asked.id));
    if let Some(note) = note {
        let mut rows = guidance::headed(
            model,
            wording().heading(says::Heading::ProfilesNote),
            &clean_text(note),
            columns,
        );
        rows.truncate(most);
        lines.extend(rows);
    }
    if !asked.owner_sets.is_empty() {
        lines.extend(guidance::headed(
            model,
            wording().heading(says::Heading::OwnerSets),
            &asked.owner_sets,
            columns,
        ));
    }
    lines
}
