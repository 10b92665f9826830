//! The words by which a finding differs from the others of its kind: the heading above them has said the rest.

use crate::{
    assessment::{Code, Finding, Line, requirement},
    format::{clean_line, field_words},
    interview::{Walk, said_differently},
    session::LineKey,
    tui::words::{says, wording},
};

/// A finding below the heading of its kind; where nothing shorter says it, all that was noticed.
pub(super) fn words(walk: &Walk, finding: &Finding) -> String {
    let line = walk.judged.line(&finding.key);
    let short = line.and_then(|line| short(walk, line, finding.code));
    short.unwrap_or_else(|| clean_line(&finding.message))
}

fn short(walk: &Walk, line: &Line, code: Code) -> Option<String> {
    let answer = &line.answer;
    let level = || Some(format!("ML{}", line.maturity()?));
    match code {
        Code::NoEvidence => level(),
        Code::Conflict => {
            let fields = answer.conflicts.iter();
            let fields: Vec<String> = fields.map(|apart| field_words(&apart.field)).collect();
            (!fields.is_empty()).then(|| fields.join(", "))
        }
        Code::SaidDifferently => Some(said_differently(line)),
        Code::AboveRungs | Code::BelowRungs => {
            let (level, rungs) = (level()?, answer.supported()?);
            Some(wording().listed(says::Listed::Rungs(&level, rungs)))
        }
        Code::RungsWithoutLevel => {
            let rungs = says::Listed::RungsSupport(answer.supported()?);
            Some(wording().listed(rungs))
        }
        Code::VerdictDiffers => {
            let (verdict, level) = (answer.verdict?.word(), level()?);
            let said = says::Listed::VerdictAt(verdict, &level, line.target?);
            Some(wording().listed(said))
        }
        Code::AboveBase => {
            let base = requirement(&walk.catalogs, line)?.base.clone()?;
            let key = LineKey {
                requirement: base.as_str().into(),
                ..line.key.clone()
            };
            let below = walk.judged.line(&key)?.maturity()?;
            Some(format!("{}, {} ML{below}", level()?, clean_line(&base)))
        }
        _ => None,
    }
}
