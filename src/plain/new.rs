//! A new session: the questions about it, and its start.

use crate::interview::{Effect, NewForm, NextYear, Offer};

use super::{
    describing::{Earlier, NewSession, Next},
    home::{Awaits, Home},
    reply::Reply,
};

impl Home {
    /// An earlier session was read: asks for a new one that goes on from it, once the catalogs known here are there too.
    pub(super) fn go_on_from(&mut self, reply: &mut Reply, next: Box<NextYear>) {
        if !next.warning.is_empty() {
            reply.say(&format!("{}: {}.", next.name, next.warning));
        }
        self.next = Some(next);
        reply.does(Effect::Offer);
    }

    /// The catalogs known here are there: asks for a new session.
    pub(super) fn begin_new(&mut self, reply: &mut Reply, mut offers: Vec<Offer>) {
        let earlier = self.next.take().map(|next| Earlier::new(*next));
        for own in earlier.iter().flat_map(|earlier| &earlier.catalogs) {
            if !offers.contains(own) {
                offers.push(own.clone());
            }
        }
        if offers.is_empty() {
            return reply.say("No catalog is known here.");
        }
        reply.say(&match &earlier {
            Some(earlier) => format!(
                "A new session that goes on from {}: its answers are carried over, to be confirmed. A line with only cancel takes it back.",
                earlier.name
            ),
            None => "A new session. A line with only cancel takes it back.".into(),
        });
        self.ask_new(reply, NewSession::new(offers, earlier));
    }

    fn ask_new(&mut self, reply: &mut Reply, new: NewSession) {
        for text in new.prompt() {
            reply.say(&text);
        }
        self.awaits = Awaits::New(Box::new(new));
    }

    /// Takes a line as the answer about the new session.
    pub(super) fn new_line(&mut self, reply: &mut Reply, mut new: NewSession, line: &str) {
        let line = line.trim();
        match line {
            "cancel" => return reply.say("Taken back: no session was started."),
            "help" | "?" => {
                reply
                    .say("Type the answer as one line. A line with only cancel starts no session.");
                return self.ask_new(reply, new);
            }
            _ => {}
        }
        let step = new.step;
        match new.take(line) {
            Ok(Next::Target(target)) => {
                reply.say(&match target {
                    Some(level) => format!("Target: ML{level}."),
                    None => "Target: none.".into(),
                });
                self.create(reply, new, target);
            }
            Ok(Next::Asks) => {
                reply.say(&new.understood(step));
                self.ask_new(reply, new);
            }
            Err(why) => {
                reply.say(&why);
                self.ask_new(reply, new);
            }
        }
    }

    fn create(&self, reply: &mut Reply, new: NewSession, target: Option<u8>) {
        match new.changes(&self.who, target) {
            Ok(changes) => reply.does(Effect::Create(Box::new(NewForm {
                name: [new.organization.as_str(), new.scope.as_str()].join(" "),
                catalogs: new.catalogs.into_iter().map(|offer| offer.id).collect(),
                changes,
                from: new.earlier.map(|earlier| earlier.path),
            }))),
            Err(why) => reply.fail(&format!("No session was started: {why}.")),
        }
    }
}
