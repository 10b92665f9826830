//! Every answer, in the order of the standard.

use crate::{
    assessment::{AreaResult, Line, State},
    format::{answer_rows::further_rows, beside_words, official_words, part_words, said_by_words},
    session::Speakers,
};

use super::{
    super::{
        conflict::field_words,
        content::Content,
        line_words::{
            about_line, area_counts, or_not_said, reason, rung_words, see_also, state_words,
            verdict_words,
        },
    },
    Page, inline, labels,
    lists::{piece, values},
    name,
};

/// All areas, then answers that stand in no catalog.
pub(super) fn answers(page: &mut Page, content: &Content<'_>) {
    for result in &content.areas {
        area(page, content, result);
    }
    if !content.strays.is_empty() {
        page.block("### Answers to what is in no catalog");
        page.block("Kept as they were recorded, and counted nowhere.");
        for line in content.strays {
            one(page, content, line);
        }
    }
}

fn area(page: &mut Page, content: &Content<'_>, result: &AreaResult<'_>) {
    page.block(&format!("### {}", inline(&Content::area_name(result.area))));
    page.block(&area_counts(&result.progress));
    let lines = content.lines_of(result);
    for line in lines.iter().filter(|line| !line.answer.is_empty()) {
        one(page, content, line);
    }
    let mut open = lines.to_vec();
    open.retain(|line| line.state() == State::Unanswered);
    if !open.is_empty() {
        page.block(&format!("Unanswered: {}", labels(&open)));
    }
}

fn one(page: &mut Page, content: &Content<'_>, line: &Line) {
    let answer = &line.answer;
    page.block(&format!(
        "#### {}: {}",
        name(content, line),
        state_words(line)
    ));
    page.block(&inline(&about_line(content, line)));
    if let Some(asked) = content.asked(line) {
        page.block(&inline(&asked.question));
        for (heading, wording) in official_words(asked) {
            page.block(&format!("**{heading}**"));
            page.quote(&wording);
        }
    }
    let stands = answer.compensating.as_ref();
    let (measure, risk) = stands.map_or(("", ""), |stands| {
        (stands.measure.as_str(), or_not_said(&stands.risk))
    });
    let given = content.given(line);
    let texts = [
        ("Reason", reason(line).unwrap_or_default(), &given.level),
        ("Statement", &answer.statement, &given.statement),
        ("Compensating measure", measure, &given.compensating),
        ("Risk that remains", risk, &String::new()),
        ("Remarks", &answer.remarks, &String::new()),
    ];
    for (label, text, by) in texts {
        if !text.is_empty() {
            page.block(&format!("**{}**", inline(&part_words(label, by))));
            page.quote(text);
        }
    }
    let rest = small(content, line, &given);
    if !rest.is_empty() {
        page.list(rest);
    }
}

/// What fits in a line each.
fn small(content: &Content<'_>, line: &Line, given: &Speakers) -> Vec<String> {
    let answer = &line.answer;
    let mut items = Vec::new();
    let said_by = said_by_words(answer, given);
    if !said_by.is_empty() {
        items.push(format!("Said by: {}", inline(&said_by)));
    }
    items.extend(answer.evidence.iter().map(|item| {
        let number = content.evidence.number(item).unwrap_or_default();
        let name = part_words(&format!("Evidence E{number}"), given.evidence(item));
        format!("{}: {}", inline(&name), piece(item, false))
    }));
    items.extend(rung_words(line).map(|words| format!("Steps: {words}")));
    if answer.verdict.is_some() {
        items.push(format!("Verdict: {}", verdict_words(line)));
    }
    let further = further_rows(answer, given).into_iter();
    items.extend(further.map(|(heading, text)| format!("{heading}: {}", inline(&text))));
    if let Some(parked) = &answer.parked {
        let owes = match parked.owes.as_str() {
            "" => String::new(),
            owes => format!(", owed by {}", inline(owes)),
        };
        items.push(format!("Parked: {}{owes}", inline(&parked.missing)));
    }
    if let Some(action) = &answer.action {
        let more = [("", &action.owner), ("due ", &action.due)];
        let more = more.iter().filter(|(_, text)| !text.is_empty());
        let words: Vec<String> = std::iter::once(inline(&action.text))
            .chain(more.map(|(label, text)| format!("{label}{}", inline(text))))
            .collect();
        items.push(format!(
            "Action ({}): {}",
            inline(&action.state),
            words.join(", ")
        ));
    }
    let beside = content.beside(line);
    if !beside.is_empty() {
        items.push(format!("Related: {}", inline(&beside_words(&beside))));
    }
    items.extend(see_also(content, line).map(|words| format!("See also: {}", inline(&words))));
    for conflict in &answer.conflicts {
        items.push(format!(
            "Conflict, {}: {}",
            inline(&field_words(&conflict.field)),
            values(conflict)
        ));
    }
    items.extend(
        content
            .findings_on(line)
            .iter()
            .map(|finding| format!("Noticed: {}", inline(&finding.message))),
    );
    if let Some((at, who)) = content.last_change(line) {
        items.push(format!("Recorded: {}, {}", inline(&at), inline(who)));
    }
    items
}
