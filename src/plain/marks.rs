//! What stands beside a level: parked, verdict, target, action, compensating measure, a file as evidence; and clearing.

use crate::{
    session::{EvidenceFile, TextField, Verdict, Wish},
    tui::Effect,
};

use super::{Deed, Plain, record::After, typing::Purpose};

impl Plain {
    pub(super) fn park(&mut self, parts: &[String]) -> Vec<Deed> {
        let (missing, owes) = (part(parts, 0), part(parts, 1));
        if missing.is_empty() && owes.is_empty() {
            return self.fail("Nothing was recorded: say what is missing.");
        }
        let words = if owes.is_empty() {
            "parked".into()
        } else {
            format!("parked, owed by {owes},")
        };
        self.record(&[Wish::Park(missing, owes)], &words, After::Stay)
    }

    pub(super) fn verdict(&mut self, rest: &str) -> Vec<Deed> {
        let verdict = match rest.to_lowercase().trim_start_matches("verdict ").trim() {
            "none" => None,
            // As the list on screen has them.
            "p" => Some(Verdict::Pass),
            "f" => Some(Verdict::Fail),
            word => match Verdict::parse(word) {
                Some(verdict) => Some(verdict),
                None => {
                    return self.fail(
                        "Nothing was recorded: the verdicts are pass, fail, n/a, n/e, and none.",
                    );
                }
            },
        };
        let words = verdict.map_or("verdict cleared".into(), |verdict| {
            format!("verdict {}", verdict.word())
        });
        self.record(&[Wish::Verdict(verdict)], &words, After::Stay)
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
            Ok(None) => self.record(&[wish(None)], &format!("{what} cleared"), After::Stay),
            Ok(Some(level)) => self.record(
                &[wish(Some(level))],
                &format!("{what} ML{level}"),
                After::Stay,
            ),
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
        self.record(&[wish], &format!("{rest} cleared"), After::Stay)
    }

    pub(super) fn action(&mut self, parts: &[String]) -> Vec<Deed> {
        let given = |index| Some(part(parts, index)).filter(|text| !text.is_empty());
        let wish = Wish::Action {
            text: given(0),
            owner: given(1),
            due: given(2),
        };
        self.record(&[wish], "action", After::Stay)
    }

    pub(super) fn compensating(&mut self, parts: &[String]) -> Vec<Deed> {
        let given = |index| Some(part(parts, index)).filter(|text| !text.is_empty());
        let wish = Wish::Compensating {
            measure: given(0),
            risk: given(1),
        };
        self.record(&[wish], "compensating measure", After::Stay)
    }

    pub(super) fn attach(&mut self, path: &str) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        if self.is_at_end() {
            return Vec::new();
        }
        vec![Deed::Attach(path.into())]
    }

    /// A file was looked at.
    pub(super) fn attached(&mut self, file: Result<EvidenceFile, String>) -> Vec<Deed> {
        match file {
            Ok(file) => {
                let words = format!("evidence file {}, {} bytes,", file.path, file.size);
                self.record(&[Wish::AddEvidenceFile(file)], &words, After::Stay)
            }
            Err(why) => self.fail(&format!("Nothing was recorded: {why}.")),
        }
    }

    /// Drops a draft.
    pub(super) fn drop_draft(line: &str, purpose: Purpose) -> Deed {
        Deed::World(Effect::DropDraft(line.into(), purpose.word().into()))
    }
}

/// The parts of a text, parted by a stroke with blanks around it.
pub(super) fn parts(text: &str, most: usize) -> Vec<String> {
    let parts = text.splitn(most, " / ");
    parts.map(|part| part.trim().to_owned()).collect()
}

fn part(parts: &[String], index: usize) -> String {
    parts.get(index).cloned().unwrap_or_default()
}
