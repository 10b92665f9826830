//! The agenda: before the visit what to have at hand, later what each person still owes; read here, or written to a file.

use crate::format::{AgendaPaper, Occasion, Report, document::spoken};

use super::{Deed, Paper, Plain};

impl Plain {
    /// Reads the agenda, or writes it to a new file where one is named.
    pub(super) fn agenda(&mut self, rest: &str) -> Vec<Deed> {
        let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (occasion, file) = if first.eq_ignore_ascii_case("open") {
            (Occasion::Open, after.trim())
        } else {
            (Occasion::Visit, rest)
        };
        if !file.is_empty() {
            return self.write_paper(Paper::Agenda(occasion), file, &[]);
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let report = Report {
            catalogs: &walk.catalogs,
            session: &walk.shown,
            assessment: &walk.judged,
            program: "",
        };
        self.say_all(spoken(&AgendaPaper::of(report, occasion).document()));
        Vec::new()
    }
}
