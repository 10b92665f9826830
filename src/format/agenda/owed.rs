//! The requests to each person: to send or tell what is missing, to show what was said, to do what was agreed.

use crate::{
    assessment::{Line, Owed, Person, agreed_on_parked, evidence_up_to},
    format::{
        answer_rows::mend_words,
        document::{Block, List, ListKind, Purpose, Style, Text},
        wording::DueDay,
    },
};

use super::{AgendaPaper, lead};

/// The request on one line: what is missing, and documents that would do.
type Asked<'a> = (String, Vec<&'a str>);

impl<'a> AgendaPaper<'a> {
    /// The requests to a person.
    pub(super) fn owed_by(&self, person: &Person<'a>) -> Vec<Block> {
        let labels = &self.words.labels().agenda;
        let heads = [
            labels.send_parked,
            labels.send_evidence,
            labels.agreed,
            labels.returned,
            labels.to_review,
        ];
        self.owed(&person.owed, heads)
    }

    /// The items owed for which no person is named.
    pub(super) fn owed_by_nobody(&self) -> Vec<Block> {
        let labels = &self.words.labels().agenda;
        let heads = [
            labels.missing,
            labels.no_evidence,
            labels.agreed,
            labels.returned,
            labels.to_review,
        ];
        self.owed(&self.agenda.nobody, heads)
    }

    /// Lists of what is owed, each under its sentence.
    fn owed(&self, owed: &Owed<'a>, heads: [&'static str; 5]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (place, (head, lines)) in heads.into_iter().zip(owed.lists()).enumerate() {
            if lines.is_empty() {
                continue;
            }
            let items = lines.iter().map(|line| {
                let asked = match place {
                    0 => (self.missing(line), Vec::new()),
                    1 => self.unshown(line),
                    2 => (self.to_do(line), Vec::new()),
                    _ => (
                        line.answer
                            .review
                            .as_ref()
                            .map_or_else(String::new, mend_words),
                        Vec::new(),
                    ),
                };
                self.item(line, asked)
            });
            blocks.push(lead(head));
            blocks.push(Block::List(List {
                kind: ListKind::Bullets,
                items: items.collect(),
            }));
        }
        blocks
    }

    pub(super) fn item(&self, line: &Line, (text, documents): Asked<'_>) -> Vec<Block> {
        let named = Text::default()
            .with(Style::Name, line.label())
            .and(format!(" {}: ", self.title(line)))
            .with(Style::Said, text);
        if documents.is_empty() {
            return vec![Block::Paragraph(Purpose::Body, named)];
        }
        let documents = documents.into_iter().map(Text::said);
        vec![
            Block::Paragraph(Purpose::Body, named.and(":")),
            Block::List(List::new(ListKind::Bullets, documents)),
        ]
    }

    /// The missing piece of a parked line: since when, and what was agreed on it.
    fn missing(&self, line: &Line) -> String {
        let words = self.words;
        let parked = line.answer.parked.as_ref();
        let missing = match parked.map_or("", |parked| parked.missing.trim()) {
            "" => words.not_written(false),
            missing => missing,
        };
        let since = self.parked_since(line);
        let since = since.as_ref().map(|(day, before)| (day.as_str(), *before));
        // The agreed action repeats the missing piece, or adds to it.
        let due = self.promised(parked.map_or("", |parked| &parked.due));
        let Some(action) = agreed_on_parked(line) else {
            return format!("{missing}{}", words.days(since, due));
        };
        let agreed = self.due(&action.due);
        match action.text.trim() {
            text if text.is_empty() || text.eq_ignore_ascii_case(missing) => {
                format!("{missing}{}", words.days(since, due.or(agreed)))
            }
            text => {
                let besides = words.agreed(text, &words.days(None, agreed));
                format!("{missing}{}{besides}", words.days(since, due))
            }
        }
    }

    /// The documents that would show the level that was told.
    fn unshown(&self, line: &Line) -> Asked<'a> {
        let level = line.maturity().unwrap_or_default();
        let asked = self.asked(line);
        let documents: Vec<&str> = asked
            .map(|asked| evidence_up_to(asked, level).map(|(_, text)| text).collect())
            .unwrap_or_default();
        let scale = self.report.catalogs.get(line.catalog);
        let mut steps = scale.into_iter().flat_map(|catalog| &catalog.maturity);
        let shows = steps.find(|step| step.level == level).map_or_else(
            || self.words.level(Some(level)),
            |step| format!("{} {}", step.label, step.name),
        );
        let text = self.words.evidence_for(&shows, !documents.is_empty());
        (text, documents)
    }

    fn to_do(&self, line: &Line) -> String {
        let Some(action) = &line.answer.action else {
            return String::new();
        };
        let what = match action.text.trim() {
            "" => self.words.not_written(true),
            text => text,
        };
        format!("{what}{}", self.words.days(None, self.due(&action.due)))
    }

    /// Until when it is to be done or sent, and whether that day is over.
    fn due<'d>(&self, due: &'d str) -> Option<DueDay<'d>> {
        let (due, today) = (due.trim(), self.report.as_of());
        // Both are written as year, month, day.
        let is_over = due.len() == today.len() && due < today.as_str();
        (!due.is_empty()).then_some(DueDay {
            day: due,
            is_over,
            is_promised: false,
        })
    }

    /// The day that what is missing was promised for, and whether it is over.
    pub(super) fn promised<'d>(&self, due: &'d str) -> Option<DueDay<'d>> {
        let due = self.due(due)?;
        Some(DueDay {
            is_promised: true,
            ..due
        })
    }
}
