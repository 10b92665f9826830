//! The report: every answer is in it, hostile texts act nowhere, the same session gives the same bytes.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod beside;
mod contents;
mod harmless;
mod once;
mod options;
mod page;
mod snapshot;
pub(crate) mod walk;
mod weight;

use walkdown::{
    assessment::Assessment,
    catalog::Catalog,
    format::{
        Report, ReportOptions,
        document::{html, markdown},
    },
    session::Session,
};

/// The three forms of a session's report.
struct Forms {
    html: String,
    markdown: String,
    json: String,
}

impl Forms {
    fn of(catalogs: &[Catalog], session: &Session) -> Self {
        let assessment = Assessment::new(catalogs, session);
        let report = Report {
            catalogs,
            session,
            assessment: &assessment,
            unread: 0,
            program: "walkdown 0.1.0",
        };
        let document = report.document(&ReportOptions::default());
        Self {
            html: html(&document),
            markdown: markdown(&document),
            json: report.json(),
        }
    }

    fn each(&self) -> [(&'static str, &str); 3] {
        [
            ("html", &self.html),
            ("markdown", &self.markdown),
            ("json", &self.json),
        ]
    }
}
