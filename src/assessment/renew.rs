//! Judging again only what a change touched: the same as judging all of it anew, in the time of a key.

use std::{collections::BTreeSet, ops::Range};

use crate::{
    catalog::Catalog,
    session::{LineKey, Session, split_lines},
};

use super::{
    Assessment,
    finding::{Code, Dependencies, Finding, found_on, last_day},
    line::{Line, outside, renew, role_alone, roles_of},
    progress::Progress,
};

/// With more lines touched, all of it is judged anew: that takes no longer.
const MOST: usize = 1000;
/// With more lines touched of which some were split or joined, too.
const FEW: usize = 20;

impl Assessment {
    /// Takes in what a session says now, where it was judged before with these catalogs and only these lines were
    /// touched since.
    pub fn renew(&mut self, catalogs: &[Catalog], session: &Session, touched: &BTreeSet<LineKey>) {
        let Some(mut places) = self.whole_requirements(catalogs, session, touched) else {
            *self = Self::new(catalogs, session);
            return;
        };
        self.named.note(session, touched);
        for place in &places {
            if let Some(line) = self.lines.get_mut(*place)
                && let Some(asked) = catalogs
                    .get(line.catalog)
                    .and_then(|catalog| catalog.requirements.get(line.requirement))
            {
                let before = Progress::new(line);
                renew(line, asked, session, &self.about);
                self.progress.take_out(before);
                self.progress.add(Progress::new(line));
                self.bearing.note_due(line);
            }
        }
        places.extend(self.borne_on(catalogs, &places));
        // Any change may be the first of a later day.
        places.extend(self.bearing.due().filter_map(|key| self.place(key)));
        let today = last_day(session);
        for place in places {
            self.find_again(catalogs, place, &today);
        }
        self.look_for_next(session);
    }

    /// The places of all lines of the requirements touched, of those split or joined meanwhile too; none where the
    /// change may bear on more than these: on the session's own data, on what no catalog has, on what is new in one, on a
    /// role that is not assessed.
    fn whole_requirements(
        &mut self,
        catalogs: &[Catalog],
        session: &Session,
        touched: &BTreeSet<LineKey>,
    ) -> Option<BTreeSet<usize>> {
        if !self.is_sound() || touched.len() > MOST || self.bearing.is_any_gained(touched) {
            return None;
        }
        let mut wanted = BTreeSet::new();
        let mut apart = false;
        for key in touched {
            if key.is_session() {
                return None;
            }
            let (place, index) = self.requirement_place(catalogs, key)?;
            let catalog = catalogs.get(place)?;
            let roles = roles_of(catalogs, catalog, &self.about);
            if !key.role.is_empty() && !roles.iter().any(|role| *role == key.role) {
                return None;
            }
            let keys = split_lines(session, &key.catalog, &key.requirement, &roles);
            let range = self.range(place, index);
            let before = self.lines.get(range.clone())?;
            // A withdrawn requirement has no line.
            if before.is_empty() {
                return None;
            }
            if !before.iter().map(|line| &line.key).eq(&keys) {
                // Each shifts those behind it: of many all is judged anew.
                if std::mem::replace(&mut apart, true) && touched.len() > FEW {
                    return None;
                }
                self.lay_anew(range, keys, &roles)?;
            }
            wanted.insert((place, index));
        }
        let ranges = wanted.into_iter();
        let ranges = ranges.flat_map(|(catalog, index)| self.range(catalog, index));
        Some(ranges.collect())
    }

    /// Puts lines of these names in the place of those that a requirement had; what was noticed on those goes.
    fn lay_anew(
        &mut self,
        range: Range<usize>,
        keys: Vec<LineKey>,
        roles: &[String],
    ) -> Option<()> {
        let like = self.lines.get(range.start)?.clone();
        let lines: Vec<Line> = keys
            .into_iter()
            .map(|key| Line {
                role_alone: role_alone(&key.role, roles).to_owned(),
                key,
                ..like.clone()
            })
            .collect();
        for line in self.lines.get(range.clone())? {
            self.progress.take_out(Progress::new(line));
        }
        for line in &lines {
            self.progress.add(Progress::new(line));
        }
        let (end, count) = (range.end, lines.len());
        let start = range.start;
        let old: BTreeSet<LineKey> = self
            .lines
            .splice(range, lines)
            .map(|line| line.key)
            .collect();
        self.findings.retain(|finding| !old.contains(&finding.key));
        self.places.retain(|_, place| !(start..end).contains(place));
        for place in self.places.values_mut().filter(|place| **place >= end) {
            *place = *place - end + start + count;
        }
        self.outside = outside(&self.lines);
        let new = self.lines.iter().enumerate().skip(start).take(count);
        let new = new.map(|(place, line)| (line.key.clone(), place));
        self.places.extend(new);
        Some(())
    }

    /// The places of lines on which the answers of these lines bear.
    fn borne_on(&self, catalogs: &[Catalog], places: &BTreeSet<usize>) -> Vec<usize> {
        let lines = places.iter().filter_map(|place| self.lines.get(*place));
        let touched: BTreeSet<(usize, usize)> =
            lines.map(|line| (line.catalog, line.requirement)).collect();
        let mut found = BTreeSet::new();
        for (catalog, index) in touched {
            let all = catalogs.get(catalog).map(|one| one.requirements.as_slice());
            let Some(asked) = all.unwrap_or_default().get(index) else {
                continue;
            };
            let on = self.bearing.on(catalog, &asked.id).into_iter();
            found.extend(on.map(|index| (catalog, index)));
        }
        let ranges = found.into_iter();
        let ranges = ranges.map(|(catalog, index)| self.range(catalog, index));
        ranges.flatten().collect()
    }

    /// Puts what is noticed on a line now in the place of what was.
    fn find_again(&mut self, catalogs: &[Catalog], place: usize, today: &str) {
        let Some(line) = self.lines.get(place) else {
            return;
        };
        let dependencies = Dependencies::new(catalogs, line, &|key| self.like(line, key));
        let now = found_on(line, &dependencies, today);
        let range = self.findings_at(place);
        if self.findings.get(range.clone()) != Some(now.as_slice()) {
            self.findings.splice(range, now);
        }
    }

    /// Where what is noticed on the line at this place stands among the findings, where each line has a name of its own.
    fn findings_at(&self, place: usize) -> Range<usize> {
        // The findings on lines stand between the session's own and those of changed catalogs.
        let first = self
            .findings
            .partition_point(|finding| finding.key.is_session());
        let last = first
            + self
                .findings
                .get(first..)
                .unwrap_or_default()
                .partition_point(|finding| !is_of_catalog(finding));
        let on_lines = self.findings.get(first..last).unwrap_or_default();
        let stands = |finding: &Finding| self.place(&finding.key).unwrap_or(usize::MAX);
        let from = first + on_lines.partition_point(|finding| stands(finding) < place);
        let rest = self.findings.get(from..last).unwrap_or_default().iter();
        let own = rest.take_while(|finding| stands(finding) == place);
        from..from + own.count()
    }

    /// The findings on a line, but for those of a catalog that changed.
    #[must_use]
    pub fn findings_on(&self, key: &LineKey) -> Vec<&Finding> {
        let place = self.place(key).filter(|_| self.is_sound());
        let own = place.and_then(|place| self.findings.get(self.findings_at(place)));
        let all = own.unwrap_or(&self.findings).iter();
        all.filter(|finding| finding.key == *key).collect()
    }

    /// Whether each line has a name of its own: a catalog that a session names twice makes lines of one name.
    fn is_sound(&self) -> bool {
        self.places.len() == self.lines.len()
    }

    /// The line of this name, else the first one of its requirement, in the catalog of this line.
    fn like(&self, line: &Line, key: &LineKey) -> Option<&Line> {
        let first = || {
            let index = self.bearing.place(line.catalog, &key.requirement)?;
            let own = self.lines.get(self.range(line.catalog, index));
            own.unwrap_or_default().first()
        };
        self.line(key).or_else(first)
    }
}

/// Whether a finding comes of a catalog or of roles that changed, and stands behind those on lines.
fn is_of_catalog(finding: &Finding) -> bool {
    matches!(
        finding.code,
        Code::NewRequirement | Code::UnknownRequirement | Code::UnknownRole
    )
}
