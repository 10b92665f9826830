//! Look-up of the sessions and catalogs known here, in the background of the screens.

use std::{path::Path, thread};

use crate::{
    assessment::{Assessment, Progress},
    format::{clean_line, seal_word},
    interview::{Happened, HomeRow, Offer},
    runtime::{
        copies::CopiesBeside,
        input::LoopEvent,
        known_sessions::{KnownSessions, Listed},
        library::Shelf,
        workspace::Workspace,
    },
};

use super::{EffectRunner, name_of};

impl EffectRunner {
    /// Looks up the sessions known here.
    pub(in crate::runtime) fn list(&self) -> Option<Happened> {
        self.in_background(|workspace, known| {
            let mut catalogs = Shelf::new(workspace.library());
            let mut copies = CopiesBeside::default();
            let mut listed = |listed: Listed| {
                copies.meet(&listed);
                row(&mut catalogs, listed)
            };
            let mut rows: Vec<HomeRow> = known.list().map(&mut listed).collect();
            let started = std::env::current_dir().ok();
            let lying = started.iter().flat_map(|folder| known.lying_in(folder));
            rows.extend(lying.map(|lies| HomeRow {
                lies_here: true,
                ..listed(lies)
            }));
            let counts = copies.counts();
            for row in &mut rows {
                row.copies = counts.get(&row.path).copied().unwrap_or_default();
            }
            Happened::Listed(rows)
        })
    }

    /// Looks up the catalogs known here, with the user's own profiles; one that cannot be read is not offered.
    pub(super) fn offer(&self) -> Option<Happened> {
        self.in_background(|workspace, _| {
            let library = workspace.library();
            let known = library.ids().into_iter();
            let known = known.filter_map(|id| library.catalog(&id).ok());
            let offers = known.map(|catalog| {
                let kept = library.selections(&catalog);
                Offer::new(&catalog).with(kept)
            });
            Happened::Offered(offers.collect())
        })
    }

    /// Works beside the screens, which go on meanwhile: what is read may be large. What came of it comes by the queue;
    /// where the next line waits for it, at once.
    pub(super) fn in_background(
        &self,
        work: impl FnOnce(&Workspace, &KnownSessions) -> Happened + Send + 'static,
    ) -> Option<Happened> {
        if self.one_by_one {
            return Some(work(&self.workspace, &self.known));
        }
        let (workspace, known, queue) = (
            self.workspace.clone(),
            self.known.clone(),
            self.queue.clone(),
        );
        let started = thread::Builder::new().name("reader".into()).spawn(move || {
            // Once the screens are left, the result is not awaited any more.
            let _ = queue.send(LoopEvent::World(work(&workspace, &known)));
        });
        if let Err(error) = started {
            let why = format!("what is known here was not looked up: {error}");
            let _ = self.queue.send(LoopEvent::World(Happened::Failed(why)));
        }
        None
    }
}

/// Why a session cannot be read, without its path: the list has its name above, and there is room for one row.
fn reason(why: &str, path: &Path) -> String {
    let path = path.display();
    match why.strip_prefix(&format!("{path}: ")) {
        Some(reason) => reason.to_owned(),
        None => why.replace(&format!(" {path}"), " it"),
    }
}

fn row(shelf: &mut Shelf, listed: Listed) -> HomeRow {
    let name = name_of(&listed.path);
    let empty = HomeRow {
        path: listed.path,
        name,
        organization: String::new(),
        scope: String::new(),
        catalogs: String::new(),
        progress: Progress::default(),
        changed: String::new(),
        seal: "",
        copies: 0,
        lies_here: false,
        fault: String::new(),
    };
    let read = match listed.read {
        Ok(read) => read,
        Err(error) => {
            let fault = reason(&error.to_string(), &empty.path);
            return HomeRow { fault, ..empty };
        }
    };
    let ids: Vec<String> = read
        .session
        .header()
        .map(|header| header.catalogs.iter().map(|c| c.id.clone()).collect())
        .unwrap_or_default();
    let Some(catalogs) = shelf.all(&ids) else {
        let fault = format!(
            "its catalogs {} are not known here",
            clean_line(&ids.join(", "))
        );
        return HomeRow { fault, ..empty };
    };
    let judged = Assessment::new(catalogs, &read.session);
    let created = read
        .session
        .header()
        .map(|header| header.created.clone())
        .unwrap_or_default();
    HomeRow {
        organization: judged.about.organization.clone(),
        scope: judged.about.scope.clone(),
        catalogs: clean_line(&ids.join(", ")),
        progress: judged.progress(),
        seal: seal_word(&read.session),
        changed: read
            .session
            .events()
            .next_back()
            .map_or(created, |event| event.at.clone()),
        ..empty
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::reason;

    #[test]
    fn a_reason_goes_without_the_path() {
        let path = Path::new("/data/torn.walkdown");
        for (why, wanted) in [
            (
                "/data/torn.walkdown: it is no session: empty",
                "it is no session: empty",
            ),
            (
                "reading /data/torn.walkdown: permission denied",
                "reading it: permission denied",
            ),
            ("no folder", "no folder"),
        ] {
            assert_eq!(reason(why, path), wanted);
        }
    }
}
