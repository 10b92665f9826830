//! The sentences on where a session stands.

use crate::{
    assessment::{Maturity, Progress},
    session::About,
};

use super::{
    super::{OverlapCounts, StatusWording},
    English,
};

impl StatusWording for English {
    fn status_head(&self, catalogs: &[String], about: &About) -> String {
        let mut head = catalogs.to_vec();
        head.push(format!("profile {}", about.profile));
        head.push(if about.roles.is_empty() {
            "no role".into()
        } else {
            about.roles.join(" and ")
        });
        head.push(about.mode.word().into());
        head.push(match about.target {
            None => "no target".into(),
            Some(target) => format!("target ML{target}"),
        });
        head.join(", ")
    }

    fn answered_and_open(&self, progress: &Progress) -> String {
        format!(
            "{} of {} that apply, {} open",
            progress.answered, progress.applicable, progress.unanswered
        )
    }

    fn besides(&self, counts: &OverlapCounts) -> String {
        let progress = &counts.progress;
        let overlap = [
            (progress.parked, "parked"),
            (progress.flagged, "flagged"),
            (progress.conflicts, "in conflict"),
            (progress.said_differently, "said differently"),
            (progress.to_reconfirm, "to reconfirm"),
            (progress.reviewed, "reviewed"),
            (progress.returned, "returned"),
        ];
        let withdrawn = match counts.withdrawn {
            0 => String::new(),
            count => format!("; {count} withdrawn, not asked"),
        };
        let mut words = vec![
            format!("{} not applicable", progress.not_applicable),
            format!("{} not evaluated", progress.not_evaluated),
        ];
        let overlap = overlap.iter().filter(|(count, _)| *count > 0);
        words.extend(overlap.map(|(count, word)| format!("{count} {word}")));
        words.join(", ") + &withdrawn
    }

    fn maturity_found(&self, maturity: &Maturity) -> String {
        match (maturity.lowest, maturity.mean) {
            (Some(lowest), Some(mean)) => format!(
                "lowest ML{lowest}, mean {mean:.2}; {} at target, {} below",
                maturity.at_target, maturity.below_target
            ),
            _ => "nothing answered yet".into(),
        }
    }

    fn more_findings(&self, count: usize, path: &str) -> String {
        format!("and {count} more: walkdown lint {path}")
    }
}
