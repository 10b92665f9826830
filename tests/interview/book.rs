//! What was said, kept by simple means: who, on which line, from what to what. The program's numbers are held against
//! it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

mod speakers;

use super::said::Meant;

/// Fields that people tell; whoever speaks is noted with them. The others the assessor decides.
const TOLD: [&str; 5] = ["level", "rung/", "statement", "evidence/", "compensating"];

/// One line: id and role.
type Key = (String, String);

#[derive(Debug, Clone, Default)]
struct Line {
    fields: BTreeMap<String, Value>,
    history: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    event: usize,
    what: String,
    from: Value,
    to: Value,
    act: &'static str,
    live: bool,
    /// Whether it was made on the line that this one was split off from.
    inherited: bool,
}

/// One change of the file, as it can be undone.
#[derive(Debug, Clone, Default)]
struct Event {
    number: usize,
    changes: Vec<(Key, String, Value, Value)>,
}

/// All that was said so far.
pub(super) struct Book {
    /// The requirements in the order of the standard, each with its base.
    asked: Vec<(String, Option<String>)>,
    /// What each leans on.
    leans_on: BTreeMap<String, Vec<String>>,
    titles: Vec<String>,
    lines: BTreeMap<Key, Line>,
    split: Vec<String>,
    done: Vec<Event>,
    undone: Vec<Event>,
    events: usize,
    speaker: Option<&'static str>,
    pub(super) people: Vec<String>,
}

impl Book {
    pub(super) fn new() -> Self {
        let catalog = walkdown::catalog::built_in("iec-62443-2-4").unwrap();
        let titles = catalog.requirements.iter();
        let titles = titles.map(|asked| asked.title.to_string()).collect();
        let leaning = catalog.requirements.iter();
        let leans_on = leaning.map(|asked| {
            let others = asked.leans_on.iter().map(ToString::to_string);
            (asked.id.to_string(), others.collect())
        });
        let leans_on = leans_on.collect();
        let asked = catalog.requirements.into_iter();
        Self {
            leans_on,
            asked: asked
                .map(|asked| (asked.id.into(), asked.base.map(String::from)))
                .collect(),
            titles,
            lines: BTreeMap::new(),
            split: Vec::new(),
            done: Vec::new(),
            undone: Vec::new(),
            events: 0,
            speaker: None,
            people: Vec::new(),
        }
    }

    /// How many changes there are to undo.
    pub(super) fn changes(&self) -> usize {
        self.done.len()
    }

    /// All requirements with their titles, in the order of the standard.
    pub(super) fn asked(&self) -> Vec<(String, String)> {
        let ids = self.asked.iter().map(|(id, _)| id.clone());
        ids.zip(self.titles.iter().cloned()).collect()
    }

    /// The requirements on which something was said.
    pub(super) fn touched(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.lines.keys().map(|(id, _)| id.clone()).collect();
        ids.dedup();
        ids
    }

    /// Writes down what was said on a line: id, and role in brackets.
    pub(super) fn write(&mut self, line: &str, meant: &Meant) {
        let (id, role) = line.split_once(" [").unwrap_or((line, ""));
        let key = (id.to_owned(), role.trim_end_matches(']').to_owned());
        match meant {
            Meant::Speaks(name) => {
                self.speaker = Some(name);
                if let Some(changes) = self.newcomer(name) {
                    self.record(changes);
                }
            }
            Meant::Set(fields) => {
                let mut changes = Vec::new();
                for (field, to) in fields {
                    changes.extend(self.change(&key, field, to));
                }
                self.record(changes);
            }
            Meant::Area(area, reason) => {
                let ids = self.asked.iter().map(|(id, _)| id.clone());
                let ids: Vec<String> = ids.filter(|id| id.starts_with(area)).collect();
                let mut changes = Vec::new();
                for id in ids {
                    let key = (id, String::new());
                    changes.extend(self.change(&key, "level", &json!({ "na": reason })));
                }
                self.record(changes);
            }
            Meant::Split => {
                let base = self.lines.get(&key).cloned().unwrap_or_default();
                for role in ["integration", "maintenance"] {
                    let mut line = base.clone();
                    for entry in &mut line.history {
                        entry.inherited = true;
                    }
                    self.lines.insert((key.0.clone(), role.into()), line);
                }
                self.split.push(key.0.clone());
                let own = |role: &str| {
                    let key = (key.0.clone(), role.to_owned());
                    (key, "split".to_owned(), Value::Null, Value::Bool(true))
                };
                self.record(vec![own("integration"), own("maintenance")]);
            }
            Meant::Undo => {
                let event = self.done.pop().unwrap();
                self.turn(&event, "undo");
                self.undone.push(event);
            }
            Meant::Redo => {
                let event = self.undone.pop().unwrap();
                self.turn(&event, "redo");
                self.done.push(event);
            }
        }
    }

    /// What one value set comes to: with who says it, and whoever is named for the first time.
    fn change(&mut self, key: &Key, field: &str, to: &Value) -> Vec<(Key, String, Value, Value)> {
        let fields = self.lines.get(key).map(|line| &line.fields);
        let stands = |field: &str| {
            let value = fields.and_then(|fields| fields.get(field));
            value.cloned().unwrap_or_default()
        };
        let number = fields.map_or(0, BTreeMap::len);
        let named = if field == "evidence/" {
            format!("evidence/{number}")
        } else {
            field.to_owned()
        };
        let mut changes = vec![(key.clone(), named.clone(), stands(&named), to.clone())];
        // What is cleared nobody tells.
        let is_told = !to.is_null() && TOLD.iter().any(|told| field.starts_with(told));
        if let (true, Some(name)) = (is_told, self.speaker)
            && stands("said_by") != name
        {
            changes.push((
                key.clone(),
                "said_by".into(),
                stands("said_by"),
                name.into(),
            ));
        }
        changes
    }

    /// The session's own data are a line without a name.
    fn newcomer(&mut self, name: &str) -> Option<Vec<(Key, String, Value, Value)>> {
        if name.is_empty() || self.people.iter().any(|person| person == name) {
            return None;
        }
        self.people.push(name.into());
        Some(vec![(
            Key::default(),
            format!("interviewee/{name}"),
            Value::Null,
            name.into(),
        )])
    }

    fn record(&mut self, changes: Vec<(Key, String, Value, Value)>) {
        self.events += 1;
        let event = Event {
            number: self.events,
            changes,
        };
        self.undone.clear();
        self.turn(&event, "set");
        self.done.push(event);
    }

    fn turn(&mut self, event: &Event, act: &'static str) {
        for (key, field, from, to) in &event.changes {
            if key.0.is_empty() {
                continue;
            }
            let line = self.lines.entry(key.clone()).or_default();
            for entry in &mut line.history {
                if entry.event == event.number && entry.what == *field {
                    entry.live = (entry.act == "set") == (act == "redo") && entry.act != "redo";
                }
            }
            let (from, to) = if act == "undo" {
                (to, from)
            } else {
                (from, to)
            };
            line.fields.insert(field.clone(), to.clone());
            line.history.push(Entry {
                event: event.number,
                what: field.clone(),
                from: from.clone(),
                to: to.clone(),
                act,
                live: true,
                inherited: false,
            });
        }
    }

    /// The lines in the order of the walk.
    fn walk(&self) -> Vec<(Key, Line)> {
        let mut lines = Vec::new();
        for (id, _) in &self.asked {
            let roles: &[&str] = if self.split.contains(id) {
                &["integration", "maintenance"]
            } else {
                &[""]
            };
            for role in roles {
                let key = (id.clone(), (*role).to_owned());
                let line = self.lines.get(&key).cloned().unwrap_or_default();
                lines.push((key, line));
            }
        }
        lines
    }

    /// What `status --json` has to say, but for what names the session.
    pub(super) fn status(&self) -> Value {
        let walk = self.walk();
        let count = |so: &dyn Fn(&Line) -> bool| walk.iter().filter(|(_, line)| so(line)).count();
        let levels: Vec<u64> = walk.iter().filter_map(|(_, line)| line.level()).collect();
        let not_applicable = count(&Line::cannot_apply);
        json!({
            "progress": {
                "total": walk.len(),
                "applicable": walk.len() - not_applicable,
                "answered": levels.len(),
                "unanswered": walk.len() - not_applicable - levels.len(),
                "not_applicable": not_applicable,
                "not_evaluated": 0,
                "parked": count(&|line| line.has("parked")),
                "flagged": count(&|line| line.has("flag")),
                "conflicts": 0,
                "to_reconfirm": 0,
            },
            "maturity": maturity(&levels),
        })
    }

    /// What `status --json` has to say of each area.
    pub(super) fn areas(&self) -> Vec<Value> {
        let walk = self.walk();
        let mut names: Vec<&str> = walk.iter().map(|((id, _), _)| &id[..5]).collect();
        names.dedup();
        let area = |name: &&str| {
            let own = walk.iter().filter(|((id, _), _)| id.starts_with(name));
            let own: Vec<&Line> = own.map(|(_, line)| line).collect();
            let levels: Vec<u64> = own.iter().filter_map(|line| line.level()).collect();
            let not = own.iter().filter(|line| line.cannot_apply()).count();
            let maturity = maturity(&levels);
            json!({
                "id": name,
                "total": own.len(),
                "applicable": own.len() - not,
                "answered": levels.len(),
                "lowest": maturity["lowest"],
                "mean": maturity["mean"],
                "below_target": maturity["below_target"],
            })
        };
        names.iter().map(area).collect()
    }

    /// What `lint --json` has to find: line, role, code.
    pub(super) fn findings(&self) -> Vec<[String; 3]> {
        let mut found = Vec::new();
        let walk = self.walk();
        for ((id, role), line) in &walk {
            let mut codes = Vec::new();
            if let Some(level) = line.level() {
                let base = self.asked.iter().find(|(own, _)| own == id);
                let base = base.and_then(|(_, base)| base.clone());
                let below = walk
                    .iter()
                    .find(|((own, _), _)| Some(own) == base.as_ref())
                    .and_then(|(_, line)| line.level());
                let rungs: Vec<bool> = ["rung/1", "rung/2", "rung/3", "rung/4"]
                    .iter()
                    .filter_map(|rung| line.fields.get(*rung)?.as_bool())
                    .collect();
                let supported = rungs.iter().take_while(|yes| **yes).count() as u64;
                codes.extend((level < 3).then_some("below-target"));
                codes.extend((level >= 2 && line.evidence().is_empty()).then_some("no-evidence"));
                codes.extend(
                    below
                        .is_some_and(|below| below < level)
                        .then_some("above-base"),
                );
                let leaned = self.leans_on.get(id).into_iter().flatten();
                let above = leaned.filter(|other| Some(*other) != base.as_ref());
                let above = above.filter(|other| {
                    let found = walk.iter().find(|((own, _), _)| own == *other);
                    let below = found.and_then(|(_, line)| line.level());
                    below.is_some_and(|below| below < level)
                });
                codes.extend(above.map(|_| "above-leaned-on"));
                if !rungs.is_empty() && supported != level {
                    codes.push(if supported < level {
                        "above-rungs"
                    } else {
                        "below-rungs"
                    });
                }
            }
            let risk = line
                .fields
                .get("compensating")
                .map(|stands| &stands["risk"]);
            codes.extend(risk.is_some_and(|risk| risk == "").then_some("no-risk"));
            let verdict = line.fields.get("verdict").and_then(Value::as_str);
            let is_at_odds = match verdict {
                Some("pass") => line.level().unwrap_or(0) == 0,
                Some("fail") => line.level().is_none(),
                _ => false,
            };
            codes.extend(is_at_odds.then_some("verdict-differs"));
            let name = |code: &str| [id.clone(), role.clone(), code.to_owned()];
            found.extend(codes.into_iter().map(name));
        }
        found
    }

    /// What `show --json --history` has to say of the lines of a requirement.
    pub(super) fn show(&self, id: &str) -> Vec<Value> {
        let walk = self.walk().into_iter();
        walk.filter(|((own, _), _)| own == id)
            .map(|((_, role), line)| line.shown(&role))
            .collect()
    }

    /// What is missing, and who owes it.
    pub(super) fn parked(&self) -> Vec<(String, String, String)> {
        let walk = self.walk().into_iter();
        let parked = walk.filter_map(|((id, _), line)| {
            let parked = line.fields.get("parked").filter(|to| to.is_object())?;
            let text = |part: &str| parked[part].as_str().unwrap_or_default().to_owned();
            Some((id, text("missing"), text("owes")))
        });
        parked.collect()
    }
}

impl Line {
    fn level(&self) -> Option<u64> {
        self.fields.get("level")?.as_u64()
    }

    fn cannot_apply(&self) -> bool {
        self.fields.get("level").is_some_and(Value::is_object)
    }

    fn has(&self, field: &str) -> bool {
        let value = self.fields.get(field);
        value.is_some_and(|value| !value.is_null() && *value != Value::Bool(false))
    }

    fn evidence(&self) -> Vec<Value> {
        let items = self.fields.iter();
        items
            .filter(|(field, value)| field.starts_with("evidence/") && !value.is_null())
            .map(|(_, item)| json!({ "text": item["text"], "file": item["file"] }))
            .collect()
    }

    fn shown(&self, role: &str) -> Value {
        let get = |field: &str| self.fields.get(field).cloned().unwrap_or_default();
        let text = |field: &str| get(field).as_str().unwrap_or_default().to_owned();
        let rung = |number: u8| (number.to_string(), get(&format!("rung/{number}")));
        let entry = |entry: &Entry| {
            let mut told = json!({
                "who": "tester",
                "what": entry.what.split('/').next().filter(|own| *own == "evidence").unwrap_or(&entry.what),
                "from": entry.from,
                "to": entry.to,
                "act": entry.act,
                "live": entry.live,
            });
            if entry.inherited {
                told["split_off_from"] = json!({ "role": "", "component": "" });
            }
            told
        };
        let mut shown = json!({
            "role": role,
            "component": "",
            "maturity": self.level(),
            "declared": null,
            "rungs": (1..=4).map(rung).collect::<Map<String, Value>>(),
            "statement": text("statement"),
            "evidence": self.evidence(),
            "remarks": text("remarks"),
            "verdict": get("verdict"),
            "not_applicable": get("level")["na"],
            "not_evaluated": false,
            "parked": get("parked"),
            "action": get("action"),
            "flagged": self.has("flag"),
            "target": null,
            "said_by": text("said_by"),
            "compensating": get("compensating"),
            "carried": null,
            "conflicts": [],
            "history": self.history.iter().map(entry).collect::<Vec<_>>(),
        });
        let speakers = self.speakers();
        if !speakers.is_empty() {
            shown["speakers"] = speakers.into();
        }
        shown
    }
}

/// The target is ML3 everywhere.
fn maturity(levels: &[u64]) -> Value {
    let sum: u64 = levels.iter().sum();
    // Two decimals, rounded half up.
    let count = levels.len() as u64;
    let hundredths = (sum * 200 + count)
        .checked_div(2 * count)
        .and_then(|mean| u32::try_from(mean).ok());
    json!({
        "lowest": levels.iter().min(),
        "mean": hundredths.map(|mean| f64::from(mean) / 100.0),
        "at_target": levels.iter().filter(|level| **level >= 3).count(),
        "below_target": levels.iter().filter(|level| **level < 3).count(),
    })
}
