//! Every answer, in the order of the standard: by area, each line with all that was recorded.

use crate::{
    assessment::{AreaResult, Line},
    format::{
        answer_rows::{capital, further_rows},
        document::{Block, Fact, Facts, FactsKind, Heading, Link, Purpose, Style, Text},
        edit_words::owed_words,
        official_words, part_words, related_words, said_before_words, said_by_words,
        statement_words,
        wording::UNCONFIRMED,
    },
    session::{EvidenceItem, Level, Speakers, field::STATEMENT, person_told},
};

use super::{
    boxes::boxes,
    carried,
    conflict::field_words,
    content::{Content, is_shown},
    lists::values,
};

/// All areas, then answers to what the session does not ask.
pub(super) fn answers(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let mut blocks = Vec::new();
    for result in &content.areas {
        area(content, result, &mut blocks);
    }
    if !content.strays.is_empty() {
        blocks.push(Block::Heading(Heading {
            level: 3,
            text: labels.strays.into(),
            anchor: "strays".into(),
            ..Heading::default()
        }));
        blocks.push(Block::Paragraph(Purpose::Lead, labels.strays_lead.into()));
        for line in content.strays {
            entry(content, line, &Once::default(), &mut blocks);
        }
    }
    blocks
}

/// The values that all lines of an area share, and that are told of the area instead.
#[derive(Default)]
struct Once<'a> {
    target: Option<u8>,
    recorded: Option<(String, &'a str)>,
}

impl<'a> Once<'a> {
    fn new(content: &Content<'a>, result: &AreaResult<'_>, lines: &[&Line]) -> Self {
        let aimed = result.targets.filter(|_| result.progress.applicable > 0);
        let target = aimed.filter(|(low, high)| low == high);
        let mut changes = lines.iter().map(|line| content.last_change(line));
        let first = changes.next().flatten();
        Self {
            target: target.map(|(low, _)| low),
            recorded: first.filter(|first| changes.all(|next| next.as_ref() == Some(first))),
        }
    }

    /// How many lines are answered, and what holds for all of them.
    fn words(&self, content: &Content<'_>, result: &AreaResult<'_>) -> String {
        let words = content.words;
        let mut sentences = vec![words.area_counts(&result.progress)];
        sentences.extend(
            self.target
                .map(|target| format!("{}.", capital(&words.target(target)))),
        );
        sentences.extend(self.recorded.as_ref().map(|(day, who)| {
            let recorded = words.labels().report.recorded;
            format!("{recorded} {}.", words.who_when(day, &person_told(who)))
        }));
        sentences.join(" ")
    }
}

fn area(content: &Content<'_>, result: &AreaResult<'_>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(Heading {
        level: 3,
        text: Text::said(&Content::area_name(result.area)),
        ..Heading::default()
    }));
    let lines = content.lines_of(result);
    let lines: Vec<&Line> = lines
        .iter()
        .copied()
        .filter(|line| !line.answer.is_empty())
        .collect();
    let once = Once::new(content, result, &lines);
    blocks.push(Block::Paragraph(
        Purpose::Lead,
        once.words(content, result).into(),
    ));
    for line in lines {
        entry(content, line, &once, blocks);
    }
    let open = content.unanswered(result);
    if !open.is_empty() {
        // Links to untouched lines lead here.
        let names = open.iter().map(|line| {
            if line.answer.is_empty() {
                let here = Link::Here(content.anchor(line));
                Text::default().linked(Style::Plain, line.label(), here)
            } else {
                Text::said(&line.label())
            }
        });
        let text = Text::from(content.words.labels().report.unanswered_lead);
        let text = text.then(Text::join(names, ", "));
        blocks.push(Block::Paragraph(Purpose::Nothing, text));
    }
}

fn entry(content: &Content<'_>, line: &Line, once: &Once<'_>, blocks: &mut Vec<Block>) {
    let asked = content.asked(line);
    let words = content.words.state(line.state(), line.answer.mark());
    let state = match line.maturity() {
        Some(level) => {
            let signs = boxes(level, line.target);
            Text::default().with(Style::Sign, signs).and(words)
        }
        None => words.into(),
    };
    blocks.push(Block::Heading(Heading {
        level: 4,
        text: Text::default()
            .with(Style::Name, line.label())
            .and(" ")
            .and(content.title(line)),
        state,
        anchor: asked.map(|_| content.anchor(line)).unwrap_or_default(),
        is_long: false,
    }));
    let about = particulars(content, line, once);
    if !about.is_empty() {
        blocks.push(Block::Paragraph(Purpose::Particulars, about.into()));
    }
    if let Some(asked) = asked {
        let question = Text::said(&asked.question);
        blocks.push(Block::Paragraph(Purpose::Question, question));
    }
    let given = content.given(line);
    let mut facts = texts(content, line, &given);
    facts.extend(recorded(content, line, &given));
    blocks.push(Block::Facts(Facts {
        kind: FactsKind::Entry,
        facts,
    }));
}

/// The particulars of a line in small print, as far as neither the heading nor the area tells them.
fn particulars(content: &Content<'_>, line: &Line, once: &Once<'_>) -> String {
    let (words, labels) = (content.words, &content.words.labels().report);
    let mut parts = Vec::new();
    let target = line.target.filter(|_| line.target != once.target);
    parts.extend(target.map(|target| words.target(target)));
    parts.extend(line.answer.declared.map(|level| words.declared(level)));
    if let Some(asked) = content.asked(line) {
        // An id that begins with the one it enhances says so itself.
        let base = asked.base.as_deref();
        let base = base.filter(|base| !asked.id.starts_with(base));
        parts.extend(base.map(|base| words.enhances(base)));
        let unsure = asked.unverified.iter().any(|field| field == "topic");
        let mark = if unsure { UNCONFIRMED } else { "" };
        let topic = (!asked.topic.is_empty()).then(|| format!("{}{mark}", asked.topic));
        parts.extend(topic);
    }
    parts.extend(carried::of_line(words, line));
    parts.extend(content.shows_flag(line).then(|| labels.flagged.to_owned()));
    parts.extend(line.outside.then(|| labels.outside.to_owned()));
    let change = content.last_change(line);
    let change = change.filter(|change| once.recorded.as_ref() != Some(change));
    parts.extend(change.map(|(day, who)| {
        let when = words.who_when(&day, &person_told(who));
        format!("{} {when}", labels.recorded.to_lowercase())
    }));
    parts.join(" · ")
}

/// The texts of an answer, each as it was written.
fn texts(content: &Content<'_>, line: &Line, given: &Speakers) -> Vec<Fact> {
    let (answer, labels) = (&line.answer, &content.words.labels().report);
    let official = content.asked(line).map(official_words).unwrap_or_default();
    let mut facts: Vec<Fact> = official
        .iter()
        .map(|(heading, wording)| Fact::quote(*heading, wording))
        .collect();
    let stands = answer.compensating.as_ref();
    let measure = stands.map_or("", |stands| stands.measure.as_str());
    let risk = stands.map_or("", |stands| match stands.risk.as_str() {
        "" => labels.not_said,
        risk => risk,
    });
    let reason = answer.level.as_ref().and_then(Level::reason);
    let statement = statement_words(answer, given);
    let texts = [
        (
            labels.reason,
            reason.unwrap_or_default(),
            given.level.as_str(),
        ),
        (labels.statement, &statement, given.of_field(&STATEMENT)),
        (labels.measure, measure, &given.compensating),
        (labels.risk, risk, ""),
        (labels.remarks, &answer.remarks, ""),
    ];
    // The remarks are the assessor's own.
    let shown = if content.options.is_for_client { 4 } else { 5 };
    let texts = texts.into_iter().take(shown);
    let texts = texts.filter(|(_, text, _)| !text.is_empty());
    facts.extend(texts.map(|(label, text, by)| Fact::quote(part_words(label, by), text)));
    facts
}

/// The facts that fit in a line each.
fn recorded(content: &Content<'_>, line: &Line, given: &Speakers) -> Vec<Fact> {
    let (answer, words) = (&line.answer, content.words);
    let labels = &words.labels().report;
    let mut facts = Vec::new();
    let said_by = said_by_words(answer, given);
    // A name alone says nothing: what it was said of was taken back.
    let is_said = !said_by.is_empty() && answer.is_told();
    facts.extend(is_said.then(|| Fact::new(labels.said_by, Text::said(&said_by))));
    let before = said_before_words(given);
    // Which level was given up is between the assessors and who said it.
    let is_replaced = !before.is_empty() && !content.options.is_for_client;
    facts.extend(is_replaced.then(|| Fact::new(labels.said_before, Text::said(&before))));
    if !answer.evidence.is_empty() {
        let pieces = answer.evidence.iter();
        let pieces = pieces.filter_map(|item| numbered(content, given, item));
        facts.push(Fact::new(labels.evidence, Text::join(pieces, ", ")));
    }
    if answer.rungs.iter().any(Option::is_some) {
        facts.push(Fact::new(labels.steps, words.rungs(&answer.rungs)));
    }
    if answer.verdict.is_some() {
        facts.push(Fact::new(labels.verdict, words.verdict(answer.verdict)));
    }
    // The assessors' remarks to each other are not for the client.
    let further = further_rows(answer, given, !content.options.is_for_client).into_iter();
    facts.extend(further.map(|(heading, text)| Fact::new(capital(&heading), Text::said(&text))));
    if let Some(parked) = &answer.parked {
        let text = Text::said(&parked.missing);
        facts.push(Fact::new(
            labels.parked,
            match owed_words(parked.owes.trim(), parked.due.trim()) {
                none if none.is_empty() => text,
                owed => text.and(", ").with(Style::Soft, owed),
            },
        ));
    }
    facts.extend(action(content, line));
    let related_lines = content.related_lines(line);
    facts.extend(
        (!related_lines.is_empty())
            .then(|| Fact::new(labels.related, related_words(&related_lines))),
    );
    facts.extend(see_also(content, line).map(|words| Fact::new(labels.see_also, words)));
    let shown = answer.conflicts.iter();
    let shown = shown.filter(|conflict| is_shown(content.options, &conflict.field));
    facts.extend(shown.map(|conflict| {
        let field = field_words(&conflict.field);
        let name = words.list(&[labels.conflict.to_owned(), field]);
        Fact::new(name, values(content, conflict))
    }));
    // The program's findings are for the assessor, as their section is.
    let found = if content.options.is_for_client {
        &[]
    } else {
        content.findings_on(line)
    };
    let found = found.iter();
    facts.extend(found.map(|finding| {
        let text = Text::default().with(Style::Sign, "▲ ");
        Fact::new(labels.noticed, text.then(Text::said(&finding.message)))
    }));
    facts
}

/// A piece of evidence by its number in the register, and who gave it.
fn numbered(content: &Content<'_>, given: &Speakers, item: &EvidenceItem) -> Option<Text> {
    let number = content.evidence.number(item)?;
    let to = Link::To(content.piece_anchor(number));
    let name = Text::default().linked(Style::Name, content.words.piece(number), to);
    Some(match part_words("", given.evidence(item)).trim() {
        "" => name,
        by => name.and(format!(" {by}")),
    })
}

/// The action. Where the report tells it among the gaps or the actions too, its state, owner and day lead to that place.
fn action(content: &Content<'_>, line: &Line) -> Option<Fact> {
    let action = line.answer.action.as_ref()?;
    let words = content.words;
    let more = words.action(&action.state, action.owner.trim(), action.due.trim());
    let text = Text::said(&action.text).and(" ");
    let text = if content.tells_action(line) {
        let to = Link::To(content.action_anchor(line));
        text.linked(Style::Soft, format!("({more})"), to)
    } else {
        text.with(Style::Soft, format!("({more})"))
    };
    Some(Fact::new(words.labels().report.action, text))
}

/// Where else the subject stands.
fn see_also(content: &Content<'_>, line: &Line) -> Option<String> {
    let asked = content.asked(line)?;
    let places = asked.see_also.join("; ");
    let own = if asked.names_own_matches() {
        format!(" ({})", crate::format::OWN_MATCH)
    } else {
        String::new()
    };
    (!places.is_empty()).then(|| places + &own)
}
