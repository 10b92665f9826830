//! The agenda: before the visit what to have at hand, later what each person still owes; read here, or written to a file.

use crate::{
    format::{AgendaPaper, Occasion, Report, document::spoken},
    interview::Paper,
};

use super::{reply::Reply, sitting::Sitting};

impl Sitting {
    /// Reads the agenda, or writes it to a new file where one is named.
    pub(super) fn agenda(&mut self, reply: &mut Reply, rest: &str) {
        let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (occasion, file) = if first.eq_ignore_ascii_case("open") {
            (Occasion::Open, after.trim())
        } else {
            (Occasion::Visit, rest)
        };
        if !file.is_empty() {
            return self.write_paper(reply, Paper::Agenda(occasion), file);
        }
        let report = Report {
            catalogs: &self.walk.catalogs,
            session: &self.walk.shown,
            assessment: &self.walk.judged,
            program: "",
        };
        reply.say_all(spoken(&AgendaPaper::of(report, occasion).document()));
    }
}
