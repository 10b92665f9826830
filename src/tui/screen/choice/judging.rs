//! The lists of judgements beside the maturity: verdict, class of the line, target, declared level.

use serde_json::Value;

use crate::{
    session::{
        Edit, Verdict,
        field::{CLASS, Kind},
    },
    tui::{
        widget::Cursor,
        words::{says, wording},
    },
};

use super::state::{Choice, Taken};

impl Choice {
    /// The verdicts.
    #[must_use]
    pub fn verdict(now: Option<Verdict>) -> Self {
        let item = |(key, verdict): (char, Option<Verdict>)| {
            let words = wording().judging(says::Judging::Verdict(verdict));
            (key, words.into(), Taken::Edit(Edit::Verdict(verdict)))
        };
        let items = [
            ('p', Some(Verdict::Pass)),
            ('f', Some(Verdict::Fail)),
            ('a', Some(Verdict::NotApplicable)),
            ('e', Some(Verdict::NotEvaluated)),
            ('c', None),
        ];
        let at = Verdict::ALL
            .iter()
            .position(|verdict| Some(*verdict) == now)
            .unwrap_or(items.len() - 1);
        Self {
            title: wording().judging(says::Judging::VerdictTitle),
            said: Vec::new(),
            by_name: None,
            items: items.map(item).into(),
            cursor: Cursor { at },
        }
    }

    /// The classes of a finding, each by its first letter that no other has.
    #[must_use]
    pub fn class(now: Option<&str>) -> Self {
        let classes = match CLASS.kind {
            Kind::Word(words) => words,
            _ => &[],
        };
        let none = Taken::Edit(Edit::Field(&CLASS, Value::Null));
        let no_class = wording().judging(says::Judging::NoClass);
        let mut items = vec![('c', no_class.into(), none)];
        for word in classes {
            let is_free = |letter: &char| items.iter().all(|(key, ..)| key != letter);
            let key = word.chars().find(is_free).unwrap_or_default();
            let taken = Taken::Edit(Edit::Field(&CLASS, Value::from(*word)));
            items.push((key, (*word).into(), taken));
        }
        items.rotate_left(1);
        let at = classes.iter().position(|word| Some(*word) == now);
        Self {
            title: wording().judging(says::Judging::ClassTitle),
            said: Vec::new(),
            by_name: None,
            cursor: Cursor {
                at: at.unwrap_or(classes.len()),
            },
            items,
        }
    }

    /// The targets of one line.
    #[must_use]
    pub fn target(now: Option<u8>) -> Self {
        let level = |level: u8| {
            let name = wording().judging(says::Judging::Target(level));
            (
                char::from(b'0' + level),
                name.into(),
                Taken::Edit(Edit::Target(Some(level))),
            )
        };
        let mut items: Vec<_> = (1..=4).map(level).collect();
        let own = wording().judging(says::Judging::OwnTarget);
        items.push(('c', own.into(), Taken::Edit(Edit::Target(None))));
        let at = now.map_or(2, |level| usize::from(level).saturating_sub(1));
        Self {
            title: wording().judging(says::Judging::TargetTitle),
            said: Vec::new(),
            by_name: None,
            items,
            cursor: Cursor { at },
        }
    }

    /// The levels that the provider can claim.
    #[must_use]
    pub fn declared(now: Option<u8>) -> Self {
        let level = |level: u8| {
            let taken = Taken::Edit(Edit::Declared(Some(level)));
            let words = wording().judging(says::Judging::Declared(level));
            (char::from(b'0' + level), words.into(), taken)
        };
        let mut items: Vec<_> = (1..=4).map(level).collect();
        let none = wording().judging(says::Judging::NoneDeclared);
        items.push(('c', none.into(), Taken::Edit(Edit::Declared(None))));
        let at = now.map_or(4, |level| usize::from(level).saturating_sub(1));
        Self {
            title: wording().judging(says::Judging::DeclaredTitle),
            said: Vec::new(),
            by_name: None,
            items,
            cursor: Cursor { at },
        }
    }
}
