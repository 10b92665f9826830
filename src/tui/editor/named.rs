//! The name of a file that is typed: it follows its ending.

use super::Editor;

impl Editor {
    /// Where the ending of an offered name was changed, the name that is free with this one: a number that only the other
    /// format needs goes.
    pub fn follow_ending(&mut self) {
        let typed = self.text();
        let Some((stem, ending)) = typed.rsplit_once('.') else {
            return;
        };
        let names = || self.names.iter().filter_map(|name| name.rsplit_once('.'));
        let is_offered = names().any(|(other, _)| other == stem);
        let free = names().find(|(_, other)| *other == ending);
        let free = free.filter(|(free, _)| is_offered && *free != stem);
        if let Some(name) = free.map(|(free, _)| format!("{free}.{ending}")) {
            self.area.select_all();
            self.area.insert_str(name);
        }
    }
}
