//! The words on sessions side by side, in English.

use crate::assessment::Progress;

use super::{
    super::{CommonWording, PortfolioLabels, PortfolioWording, Thing},
    English,
};

pub(super) const PORTFOLIO: PortfolioLabels = PortfolioLabels {
    kind: "Portfolio",
    sessions: "Sessions",
    lead: "Gaps are lines below their target, or with the verdict fail. Where the session is here from which answers \
           were carried over, its figure stands before the arrow; of several copies of it that of the one which has \
           what was carried over and the least besides.",
    lead_areas: "The lowest maturity found, 0 to 4, and behind ▾ how many lines are below their target; – nothing \
                 answered yet, n/a not applicable, n/e not evaluated.",
    left_out: "Left out",
    session: "Session",
    answered: "Answered",
    lowest: "Lowest",
    gaps: "Gaps",
    conflicts: "Conflicts",
    sealed: "Sealed",
    not_sealed: "no",
    changed: "Last change",
    file: "File",
    not_applicable: "n/a",
    not_evaluated: "n/e",
};

impl PortfolioWording for English {
    fn side_by_side(&self, sessions: usize, files: usize, skipped: usize) -> String {
        let mut counted = self.counted(sessions, Thing::Session);
        if files > sessions {
            counted = format!("{counted} in {files} files");
        }
        match skipped {
            0 => counted,
            skipped => format!("{counted}; {skipped} left out"),
        }
    }

    fn copy_of(&self, title: &str, file: &str, more: usize) -> String {
        match more {
            0 => format!("{title} (copy of {file})"),
            more => format!("{title} (copy of {file} and {more} more)"),
        }
    }

    fn by_area(&self, catalog: &str) -> String {
        format!("By area: {catalog}")
    }

    fn against_profile(&self, catalogs: &[String], profile: &str) -> String {
        format!("{}, {profile}", self.list(catalogs))
    }

    fn answered(&self, progress: &Progress) -> String {
        let answered = format!("{} of {}", progress.answered, progress.applicable);
        match progress.to_reconfirm {
            0 => answered,
            count => format!("{answered}, {count} to reconfirm"),
        }
    }

    fn sealed_on(&self, at: &str, since: usize) -> String {
        let day = self.day(at);
        match since {
            0 => day,
            since => format!("{day}, {since} changed since"),
        }
    }
}
