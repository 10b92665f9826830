//! The facts of a session in words: for the report and the agenda.

use crate::{assessment::State, format::wording::Wording};

use super::Report;

impl Report<'_> {
    /// The standards with their editions.
    pub(in crate::format) fn standards(&self, words: &dyn Wording) -> String {
        let catalogs = self.catalogs.iter();
        let standards: Vec<String> = catalogs
            .map(|catalog| words.standard(&catalog.title, &catalog.edition))
            .collect();
        standards.join("; ")
    }

    /// The roles by their titles; empty where none is named.
    pub(in crate::format) fn roles(&self, words: &dyn Wording) -> String {
        let role = |id: &String| {
            let mut known = self.catalogs.iter().flat_map(|catalog| &catalog.roles);
            let role = known.find(|role| &role.id == id);
            role.map_or(id, |role| &role.title).clone()
        };
        let roles: Vec<String> = self.assessment.about.roles.iter().map(role).collect();
        words.list(&roles)
    }

    /// The profile with its title.
    pub(in crate::format) fn profile(&self) -> String {
        let about = &self.assessment.about;
        if let Some(own) = &about.selection {
            return match own.title.as_str() {
                "" => about.profile.clone(),
                title => format!("{} ({title})", own.id),
            };
        }
        let mut profiles = self.catalogs.iter().flat_map(|catalog| &catalog.profiles);
        let known = profiles.find(|profile| profile.id == about.profile);
        known.map_or_else(
            || about.profile.clone(),
            |profile| format!("{} ({})", profile.id, profile.title),
        )
    }

    /// The first and the last day, empty where neither is stated.
    pub(in crate::format) fn period(&self, words: &dyn Wording) -> String {
        let about = &self.assessment.about;
        words.period(&about.from_date, &about.to_date)
    }

    /// The session's target, those of areas, and how many lines have their own.
    pub(in crate::format) fn targets(&self, words: &dyn Wording) -> String {
        let about = &self.assessment.about;
        let session = match about.target {
            Some(level) => words.level(Some(level)),
            None => words.labels().common.none.to_owned(),
        };
        let areas = about.area_targets.iter();
        let areas = areas.map(|(area, level)| format!("{area} {}", words.level(Some(*level))));
        let lines = self.assessment.lines.iter();
        let own = lines
            .filter(|line| line.state() != State::NotEvaluated && line.answer.target.is_some())
            .count();
        let own = (own > 0).then(|| words.own_targets(own));
        let all = std::iter::once(session).chain(areas).chain(own);
        all.collect::<Vec<_>>().join("; ")
    }
}
