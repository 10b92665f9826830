//! The findings that are shown, by kind, some of them folded; and the chosen row.

use crate::{
    assessment::{Code, Finding, by_kind},
    interview::Walk,
    tui::widget::Cursor,
};

/// The chosen row, and the folded kinds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Findings {
    /// The chosen row, headings among them.
    pub cursor: Cursor,
    /// The kinds that are not as they are from the start, in the order of their discriminants.
    pub(super) turned: [bool; Code::ALL.len()],
}

impl Findings {
    /// The findings of a session, the first one chosen.
    #[must_use]
    pub fn new(walk: &Walk) -> Self {
        let mut findings = Self::default();
        let shown = Shown::new(&walk.judged.findings, &findings);
        let first = shown.rows.iter().position(|row| matches!(row, Row::One(_)));
        findings.cursor.at = first.unwrap_or(0);
        findings
    }

    /// Review shows better what is below its target.
    pub(super) fn is_folded(&self, code: Code) -> bool {
        let turned = self.turned.get(code as usize).copied().unwrap_or(false);
        (code == Code::BelowTarget) != turned
    }

    pub(super) fn turn(&mut self, code: Code) {
        if let Some(turned) = self.turned.get_mut(code as usize) {
            *turned = !*turned;
        }
    }
}

/// The findings as they are shown.
pub(super) struct Shown<'a> {
    pub(super) rows: Vec<Row<'a>>,
}

/// A row of the list.
#[derive(Clone, Copy)]
pub(super) enum Row<'a> {
    /// The heading of a kind, with how many there are.
    Kind(Code, usize),
    /// A finding.
    One(&'a Finding),
}

impl<'a> Shown<'a> {
    /// The rows by kind, the worst first; a folded kind has its heading alone.
    pub(super) fn new(all: &'a [Finding], findings: &Findings) -> Self {
        let mut rows = Vec::new();
        for (code, own) in by_kind(all) {
            rows.push(Row::Kind(code, own.len()));
            if !findings.is_folded(code) {
                rows.extend(own.into_iter().map(Row::One));
            }
        }
        Self { rows }
    }

    /// Which of all findings the chosen one is, from 1; 0 on a heading.
    pub(super) fn place(&self, findings: &Findings) -> usize {
        let at = findings.cursor.at;
        let counted = |row: &Row<'_>| match row {
            Row::Kind(code, count) if findings.is_folded(*code) => *count,
            Row::Kind(..) => 0,
            Row::One(_) => 1,
        };
        match self.rows.get(at) {
            Some(Row::One(_)) => self.rows.iter().take(at + 1).map(counted).sum(),
            _ => 0,
        }
    }

    pub(super) fn chosen(&self, cursor: Cursor) -> Option<&'a Finding> {
        match self.rows.get(cursor.at) {
            Some(Row::One(finding)) => Some(finding),
            _ => None,
        }
    }
}
