//! Who sits before the session, and where each user stood.

use walkdown::{
    format::{encode, read_session},
    interview::{Access, Happened},
    session::{Seal, prepare_seal},
};

use super::screens::World;

impl World {
    /// The user signs the session off.
    pub fn seal(&mut self, how: &str) {
        let encoded = encode(prepare_seal(&self.session(), Seal::default(), self.stamp()));
        self.lines.push(encoded.line);
        self.take_in(Happened::Access(Access::Sealed(how.into())));
        self.take_in(Happened::Sealed(Ok(Box::new(encoded.event))));
        self.press("Enter");
    }

    /// Where the user stood.
    pub fn place(&self) -> Option<String> {
        self.places.get(self.who).cloned()
    }

    /// Keeps where the user stood; nowhere with none.
    pub fn stood(&mut self, line: Option<&str>) {
        self.places.remove(self.who);
        self.places
            .extend(line.map(|line| (self.who, line.to_owned())));
    }

    /// Somebody else sits down before the session, which is opened anew.
    pub fn sit_down(&mut self, who: &'static str) {
        self.who = who;
        self.model.who = who.into();
        self.come_back(Access::Writer);
        self.press("Enter");
    }

    /// Someone else writes these keys' outcome to the same file.
    pub fn other_person(&mut self, who: &'static str, keys: &str) {
        let mut other = Self::home();
        other.who = who;
        other.model.who = who.into();
        other.catalogs.clone_from(&self.catalogs);
        other.lines.clone_from(&self.lines);
        other.clock = self.clock + 100;
        let at = self.model.walk.as_ref().map(|walk| walk.at.to_string());
        other.stood(at.as_deref());
        other.open(Access::Writer);
        other.press(keys);
        self.lines.clone_from(&other.lines);
        let session = read_session((other.lines.join("\n") + "\n").as_bytes()).session;
        let known = self.session();
        let news = session
            .events()
            .filter(|event| known.event(&event.sum).is_none());
        self.take_in(Happened::Others(news.cloned().collect()));
    }
}
