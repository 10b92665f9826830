//! The brief on coming back to a session, on one screen: where one stopped, what is owed, what is left. No level is
//! set here: the question is not in sight.

use ratatui::{
    Frame,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::tui::{
    alike::{self, parts},
    keys::{Action, Scope},
    message::Effect,
    model::{Leaving, Model, Notice},
    walk::Walk,
    widget::{body, clip, pad, page, wrap},
};

use super::{interview, leave};

/// A key on the brief.
pub(super) fn update(model: &mut Model, action: Option<Action>) -> Vec<Effect> {
    match action {
        Some(Action::Enter | Action::Back) => {
            model.back_to_interview();
            Vec::new()
        }
        Some(Action::Close) if model.is_for_one_session => leave(model, Leaving::Quit),
        Some(Action::Close) => leave(model, Leaving::Close),
        _ => {
            model.notice =
                Notice::Word("Enter goes on with the interview: nothing is answered here".into());
            Vec::new()
        }
    }
}

/// Draws the brief.
pub(super) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let counts = walk.counted.progress();
    let right = format!("{} of {} answered", counts.answered, counts.applicable);
    let title = format!("Brief · {}", interview::title(walk));
    let page = page(frame, model, &title, &right);
    frame.render_widget(Paragraph::new(rows(model, walk)), page.body);
}

fn rows(model: &Model, walk: &Walk) -> Vec<Line<'static>> {
    let area = body(model.size);
    let (columns, height) = (usize::from(area.width), usize::from(area.height));
    let label = if columns < 70 { 15 } else { 18 };
    let row = |name: &str, words: &str| {
        Line::from(vec![
            Span::styled(pad(name, label), model.theme.heading()),
            Span::raw(clip(words, columns.saturating_sub(label))),
        ])
    };
    let mut rows: Vec<Line<'static>> = Vec::new();
    let key = model.keys.name(Scope::Interview, Action::Confirm);
    let confirms = format!("{key} goes to the next and confirms it");
    for (name, words) in alike::facts(walk, &model.who, " · ", &confirms) {
        // Where there is room a long fact goes on in a second row.
        let mut parts = wrap(&words, columns.saturating_sub(label)).into_iter();
        match (parts.next(), parts.next(), height >= 20) {
            (Some(first), Some(second), true) => {
                let rest = parts.fold(second, |all, part| format!("{all} {part}"));
                rows.extend([row(name, &first), row("", &rest)]);
            }
            _ => rows.push(row(name, &words)),
        }
    }
    let parts = parts(walk);
    let mut free = height.saturating_sub(rows.len() + parts.len());
    let mut shown = vec![0; parts.len()];
    // Each part gets a row in turn, until none is left.
    let mut given = true;
    while given && free > 0 {
        given = false;
        for (count, part) in shown.iter_mut().zip(&parts) {
            if *count < part.items.len() && free > 0 {
                *count += 1;
                free -= 1;
                given = true;
            }
        }
    }
    let spaced = free > parts.len();
    for (part, count) in parts.iter().zip(shown) {
        if spaced {
            rows.push(Line::default());
        }
        rows.push(row(part.name, &part.words));
        let cut = count < part.items.len();
        let whole = if cut { count.saturating_sub(1) } else { count };
        let items = part.items.iter().take(whole).cloned();
        let more = (cut && count > 0).then(|| format!("and {} more", part.items.len() - whole));
        rows.extend(
            items
                .chain(more)
                .map(|item| Line::raw(clip(&format!("  {item}"), columns))),
        );
    }
    rows
}
