//! What stands beside a level: parked, verdict, target, action, compensating measure, a file as evidence; and clearing.

use crate::{
    interview::{Command, Effect},
    session::{Action, EvidenceFile, Refusal, TextField, Verdict, Wish, judge},
};

use super::{Deed, Plain, ask::Question, typing::Purpose};

/// Why a word is no verdict.
const NO_VERDICT: &str = "Nothing was recorded: the verdicts are pass, fail, n/a, n/e, and none.";

/// The verdict that a word means, where `none` clears it; else why it is none.
pub(super) fn verdict_of(word: &str) -> Result<Option<Verdict>, &'static str> {
    match word
        .trim()
        .to_lowercase()
        .trim_start_matches("verdict ")
        .trim()
    {
        "none" => Ok(None),
        // As the list on screen has them.
        "p" => Ok(Some(Verdict::Pass)),
        "f" => Ok(Some(Verdict::Fail)),
        word => Verdict::parse(word).map(Some).ok_or(NO_VERDICT),
    }
}

impl Plain {
    /// Parks, by what is missing and who owes it: a name, or the number of somebody known.
    pub(super) fn park(&mut self, texts: &[String]) -> Vec<Deed> {
        let text = |place: usize| texts.get(place).cloned().unwrap_or_default();
        let (missing, owes) = (text(0), text(1));
        self.judge(Command::Park { missing, owes })
    }

    /// Makes the action what the answers say.
    pub(super) fn whole_action(&mut self, texts: &[String]) -> Vec<Deed> {
        let text = |place: usize| texts.get(place).cloned().unwrap_or_default();
        let stands = self
            .answer_now()
            .and_then(|line| line.answer.action.as_ref());
        let state = stands.map_or_else(String::new, |stands| stands.state.clone());
        let action = Action {
            text: text(0),
            owner: text(1),
            due: text(2),
            state,
        };
        self.judge(Command::Plan(action))
    }

    pub(super) fn verdict(&mut self, rest: &str) -> Vec<Deed> {
        let verdict = match verdict_of(rest) {
            Ok(verdict) => verdict,
            Err(why) => return self.fail(why),
        };
        self.judge(Command::Edit(Wish::Verdict(verdict)))
    }

    pub(super) fn one_to_four(
        &mut self,
        rest: &str,
        what: &str,
        wish: fn(Option<u8>) -> Wish,
    ) -> Vec<Deed> {
        let level = match rest.to_lowercase().trim_start_matches("ml") {
            "none" => Ok(None),
            number => number.parse().map(Some),
        };
        match level {
            Ok(level) => self.judge(Command::Edit(wish(level))),
            Err(_) => self.fail(&format!(
                "Nothing was recorded: the {what} is 1 to 4, or none."
            )),
        }
    }

    pub(super) fn clear(&mut self, rest: &str) -> Vec<Deed> {
        let empty = |field| Wish::Text(field, String::new());
        let rest = rest.to_lowercase();
        let wish = match rest.as_str() {
            "maturity" | "level" | "na" | "not applicable" => Wish::Level(None),
            "statement" => empty(TextField::Statement),
            "remarks" => empty(TextField::Remarks),
            "said by" => empty(TextField::SaidBy),
            "verdict" => Wish::Verdict(None),
            "target" => Wish::Target(None),
            "declared" => Wish::Declared(None),
            "action" => Wish::Action {
                text: Some(String::new()),
                owner: None,
                due: None,
            },
            "compensating" => Wish::Compensating {
                measure: Some(String::new()),
                risk: Some(String::new()),
            },
            "line" => Wish::Clear,
            _ => {
                return self.fail(
                    "Say what: clear maturity, statement, remarks, said by, verdict, target, declared, action, compensating, or line.",
                );
            }
        };
        self.judge(Command::Edit(wish))
    }

    pub(super) fn action(&mut self, parts: &[String]) -> Vec<Deed> {
        let wish = Wish::Action {
            text: given(parts, 0),
            owner: given(parts, 1),
            due: given(parts, 2),
        };
        let at = self.walk.as_ref().map(|walk| (&walk.shown, &walk.at));
        let judged = at.map(|(session, at)| judge(session, at, &wish));
        if let Some(Err(why @ Refusal::Date(_))) = judged {
            return self.ask_date(parts, &why);
        }
        self.judge(Command::Edit(wish))
    }

    /// Asks for the date alone; what was said before it is kept.
    fn ask_date(&mut self, parts: &[String], why: &Refusal) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_judge() {
            return deeds;
        }
        self.fail(&format!(
            "Not recorded yet: {why}. Only the date is asked again."
        ));
        self.ask_after(Question::Action, parts.get(..2).unwrap_or(parts))
    }

    pub(super) fn compensating(&mut self, parts: &[String]) -> Vec<Deed> {
        let wish = Wish::Compensating {
            measure: given(parts, 0),
            risk: given(parts, 1),
        };
        self.judge(Command::Edit(wish))
    }

    /// Makes the compensating measure what the answers say.
    pub(super) fn whole_measure(&mut self, texts: &[String]) -> Vec<Deed> {
        let text = |place: usize| texts.get(place).cloned();
        let wish = Wish::Compensating {
            measure: text(0),
            risk: text(1),
        };
        self.judge(Command::Edit(wish))
    }

    pub(super) fn attach(&mut self, path: &str) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_judge() {
            return deeds;
        }
        vec![Deed::Attach(path.into())]
    }

    /// A file was looked at.
    pub(super) fn attached(&mut self, file: Result<EvidenceFile, String>) -> Vec<Deed> {
        match file {
            Ok(file) => self.judge(Command::Edit(Wish::AddEvidenceFile(file))),
            Err(why) => self.fail(&format!("Nothing was recorded: {why}.")),
        }
    }

    /// Drops a draft.
    pub(super) fn drop_draft(line: &str, purpose: Purpose) -> Deed {
        Deed::World(Effect::DropDraft(line.into(), purpose.word().into()))
    }
}

/// The parts of a text, parted by a stroke with blanks around it; before one at its beginning the first part is empty.
pub(super) fn parts(text: &str, most: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = format!(" {text}");
    while parts.len() + 1 < most
        && let Some((part, after)) = rest.split_once(" / ")
    {
        parts.push(part.trim().to_owned());
        // The blank stands around the next stroke too: `/ / 2026-03-14`.
        rest = format!(" {after}");
    }
    parts.push(rest.trim().to_owned());
    parts
}

/// A part that is there and says something.
pub(super) fn given(parts: &[String], index: usize) -> Option<String> {
    parts.get(index).filter(|text| !text.is_empty()).cloned()
}
