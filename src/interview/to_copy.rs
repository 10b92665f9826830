//! Texts for the clipboard: what is to be done about gaps, or the items that one person owes, as the agenda writes it.

use std::collections::HashMap;

use crate::{
    assessment::{Assessment, Gap, gaps, requirement},
    format::{
        AgendaPaper, Occasion, Report, capital, clean_text, document::markdown, failed_words,
        to_do_words,
    },
    session::LineKey,
};

use super::{clip::Clip, walk::Walk};

impl Walk {
    /// The actions against the gaps among these lines, as they were judged there, a paragraph each; none where none of
    /// them is a gap.
    #[must_use]
    pub fn steps_to_copy(&self, judged: &Assessment, lines: &[LineKey]) -> Option<Clip> {
        let gaps = gaps(&self.catalogs, &judged.lines);
        let by_line: HashMap<&LineKey, &Gap<'_>> =
            gaps.iter().map(|gap| (&gap.line.key, gap)).collect();
        let meant: Vec<&Gap<'_>> = lines
            .iter()
            .filter_map(|key| by_line.get(key).copied())
            .collect();
        let what = match meant.as_slice() {
            [] => return None,
            [only] => format!("what to do about {}", only.line.label()),
            many => format!("what to do about {} gaps", many.len()),
        };
        let texts: Vec<String> = meant.iter().map(|gap| self.to_do(gap)).collect();
        Some(Clip {
            what,
            text: clean_text(&texts.join("\n\n")) + "\n",
            person: None,
        })
    }

    /// The items that each person owes, as text for a mail, in the order of the agenda.
    #[must_use]
    pub fn owed_to_copy(&self) -> Vec<(String, Clip)> {
        let agenda = self.agenda(Occasion::Open);
        let mail = |person: &str| {
            let clip = Clip {
                what: format!("what {person} owes"),
                text: markdown(&agenda.mail(person)?),
                person: Some(person.to_owned()),
            };
            Some((person.to_owned(), clip))
        };
        agenda.debtors().filter_map(mail).collect()
    }

    /// The people for whom an agenda or a list of open items can be written alone, in its order.
    #[must_use]
    pub fn people_of_agenda(&self, occasion: Occasion) -> Vec<String> {
        let agenda = self.agenda(occasion);
        agenda.recipients().into_iter().map(str::to_owned).collect()
    }

    fn agenda(&self, occasion: Occasion) -> AgendaPaper<'_> {
        let report = Report {
            catalogs: &self.catalogs,
            session: &self.shown,
            assessment: &self.judged,
            unread: self.unread,
            program: "",
        };
        AgendaPaper::new(report, occasion)
    }

    fn to_do(&self, gap: &Gap<'_>) -> String {
        let title = requirement(&self.catalogs, gap.line).map_or("", |asked| &asked.title);
        let levels = if gap.is_verdict_alone() {
            failed_words(gap)
        } else {
            format!("ML{}, target ML{}", gap.maturity, gap.target)
        };
        let to_do =
            to_do_words(gap).map(|(lead, text)| format!("\n{}: {}", capital(&lead), text.trim()));
        let to_do = to_do.unwrap_or_default();
        format!("{} {title} ({levels}){to_do}", gap.line.label())
    }
}
