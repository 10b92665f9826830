//! What is asked back before an answer is taken: a word of the table as text, and a date that is none.

use crate::session::{Refusal, Wish, judge};

use super::{
    Level, Plain,
    ask::Question,
    word::{Typed, read},
};

impl Plain {
    /// Whether something is asked back instead of taking the line as the answer in this place.
    pub(super) fn asks_back(&mut self, what: Question, place: usize, line: &str) -> bool {
        let again = self.heard_word.take();
        if again.as_deref() == Some(line) {
            return false;
        }
        if again.is_some() {
            // The word was neither done nor taken as text.
            self.refused = true;
        }
        if what == Question::Action && place == 2 {
            return line != "none" && self.is_no_date(line);
        }
        let takes_text = !matches!(what, Question::Verdict | Question::File | Question::Report);
        // Single letters and digits are no words that a person would say here.
        let is_word =
            line.chars().count() > 1 && matches!(read(Level::Session, line), Typed::Word(_, ""));
        if takes_text && is_word {
            self.say(&format!(
                "{line} is also a word: type it again to take it as text, or cancel."
            ));
            self.heard_word = Some(line.to_owned());
            return true;
        }
        false
    }

    /// Whether a date has to be asked for again; what was said before it is kept.
    fn is_no_date(&mut self, line: &str) -> bool {
        let Some(walk) = &self.walk else { return false };
        let wish = Wish::Action {
            text: Some("-".into()),
            owner: None,
            due: Some(line.to_owned()),
        };
        let Err(why @ Refusal::Date(_)) = judge(&walk.shown, &walk.at, &wish) else {
            return false;
        };
        self.fail(&format!(
            "Not recorded yet: {why}. Only the date is asked again; an empty line leaves it as it stands."
        ));
        true
    }
}
