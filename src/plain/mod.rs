//! The session line by line, for screen readers, serial consoles and pipes: what a typed line does ([`Plain::hear`])
//! and what is printed ([`Plain::take_text`]). Pure: lines go in, text and effects come out, and the runtime carries
//! them out. Everything is said in words: no colour, no cursor, no sign for a state.
//!
//! A word is a row of the table with the function that does it: at home a method of `Home`, in a session one of
//! `Sitting`. What is about the session becomes a `Command`; what comes out is worded in `words`.

mod about;
mod agenda;
mod already_read;
mod answering;
mod ask;
mod asked;
mod beginning;
mod brief;
mod bringing;
mod brought;
mod conflicts;
mod describing;
mod discard;
mod dispatch;
mod effect;
mod events;
mod follow;
mod hand_over;
mod help;
mod home;
mod input;
mod many;
mod moves;
mod new;
mod outcome;
mod own_words;
mod people;
mod question;
mod read;
mod reading;
mod reply;
mod sitting;
mod summary;
mod synonym;
mod table;
mod text;
mod typing;
mod undo;
mod values;
mod words;

use crate::interview::{Effect, Happened, Walk};

pub use effect::PlainEffect;
pub use input::PlainInput;
pub use table::{Row, WhereTyped, all};
pub use words::asks_name;

use self::{home::Home, reply::Reply, sitting::Sitting};

/// Plain mode: where the user is, and what is to be printed.
#[derive(Debug)]
pub struct Plain {
    who: String,
    /// Leaving the session is leaving the program.
    is_for_one_session: bool,
    reply: Reply,
    place: Place,
}

/// The place of the user.
#[derive(Debug)]
enum Place {
    /// At the list of sessions.
    Home(Home),
    /// In a session.
    Session(Box<Sitting>),
}

impl Plain {
    /// Plain mode at its start. `licensed`: whether the wording of a licensed copy may be printed;
    /// `is_for_one_session`: leaving the session is leaving the program.
    #[must_use]
    pub fn new(who: String, licensed: bool, is_for_one_session: bool) -> Self {
        Self {
            place: Place::Home(Home::new(who.clone())),
            who,
            is_for_one_session,
            reply: Reply::new(licensed),
        }
    }

    /// Takes in what happened; gives what is to be done.
    pub fn hear(&mut self, input: PlainInput) -> Vec<PlainEffect> {
        let reply = &mut self.reply;
        reply.begin();
        self.is_for_one_session |= matches!(input, PlainInput::End);
        match (input, &mut self.place) {
            (PlainInput::World(happened), place) => match *happened {
                Happened::Opened(opened) => {
                    self.who.clone_from(&opened.who);
                    let is_again = matches!(place, Place::Session(sitting) if sitting.reopens());
                    let mut sitting = Sitting::open(reply, *opened);
                    if is_again {
                        sitting.awaits_word_of_it();
                    }
                    *place = Place::Session(Box::new(sitting));
                }
                happened => match place {
                    Place::Home(home) => home.happened(reply, happened),
                    Place::Session(sitting) => {
                        sitting.hear(reply, PlainInput::World(Box::new(happened)));
                    }
                },
            },
            (input, Place::Home(home)) => home.hear(reply, input),
            (input, Place::Session(sitting)) => {
                if sitting.is_at_a_word() {
                    reply.say_held();
                }
                sitting.hear(reply, input);
            }
        }
        if matches!(&self.place, Place::Session(sitting) if sitting.is_left()) {
            self.leave();
        }
        self.reply.take_effects()
    }

    /// The session is closed: back to the list, or out of the program.
    fn leave(&mut self) {
        self.place = Place::Home(Home::after_a_session(self.who.clone()));
        self.reply.does(Effect::Close);
        self.reply.does(if self.is_for_one_session {
            Effect::Quit
        } else {
            Effect::List
        });
    }

    /// Prints from now on for a terminal of so many columns and rows; for none where it is not printed to one.
    pub fn fit(&mut self, window: Option<(u16, u16)>) {
        self.reply.fit(window);
    }

    /// Whether the next line has to wait: something is on its way to the disk, or the lock was asked for.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(&self.place, Place::Session(sitting) if sitting.waits())
    }

    /// The prompt before the place where a line is typed.
    #[must_use]
    pub fn prompt(&self) -> String {
        match &self.place {
            Place::Home(home) => home.prompt().into(),
            Place::Session(sitting) => sitting.prompt(),
        }
    }

    /// The session open now, as it is shown.
    #[must_use]
    pub fn walk(&self) -> Option<&Walk> {
        match &self.place {
            Place::Home(_) => None,
            Place::Session(sitting) => Some(&sitting.walk),
        }
    }

    /// Takes what is to be printed: whole lines without control characters.
    pub fn take_text(&mut self) -> String {
        self.reply.take_text()
    }

    /// Whether something that was recorded is on no disk.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.reply.unsaved > 0
    }

    /// Whether something that was typed could not be done: no word, no such line, or nothing that may be written.
    #[must_use]
    pub fn was_refused(&self) -> bool {
        self.reply.was_refused
    }
}
