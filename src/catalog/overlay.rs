//! An overlay: what a person's licensed copy says of each requirement, kept apart from our own texts. Laid over a
//! catalog it corrects headings and puts the official wording beside our question; what was asked, and so the
//! catalog's digest, stays as it was.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{model::Catalog, official::Official, requirement::Requirement, text::Text};

/// The texts of a licensed copy, by canonical id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// Id of the catalog that it belongs to.
    pub catalog: String,
    /// The wording of each requirement that was in the copy.
    pub requirements: BTreeMap<String, Wording>,
}

/// The texts of a licensed copy for one requirement; a text that the copy lacks is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wording {
    /// The requirement as printed.
    pub text: String,
    /// The rationale as printed.
    pub rationale: String,
    /// The topic as printed.
    pub topic: String,
    /// The subtopic as printed.
    pub subtopic: String,
    /// Whether documentation is asked for, as printed.
    pub documentation: String,
}

impl Overlay {
    /// Lays the copy over its catalog; any other catalog stays as it is.
    pub fn apply(&self, catalog: &mut Catalog) {
        if catalog.id != self.catalog {
            return;
        }
        for requirement in &mut catalog.requirements {
            if let Some(wording) = self.requirements.get(requirement.id.as_str()) {
                wording.apply(requirement);
                let by_role = requirement.by_role.values_mut();
                by_role.for_each(|worded| wording.apply(worded));
            }
        }
    }

    /// Takes in another copy: what it says replaces what was said before, the rest stays.
    pub fn take(&mut self, newer: Self) {
        self.catalog = newer.catalog;
        for (id, wording) in newer.requirements {
            self.requirements.entry(id).or_default().take(wording);
        }
    }
}

impl Wording {
    /// The headings that a copy can confirm: the field's name, and what the copy says.
    #[must_use]
    pub fn headings(&self) -> [(&'static str, &str); 3] {
        [
            ("topic", &self.topic),
            ("subtopic", &self.subtopic),
            ("documentation", &self.documentation),
        ]
    }

    fn apply(&self, requirement: &mut Requirement) {
        let topic_asked = requirement.topic_asked().to_owned();
        for (field, printed) in self.headings() {
            if printed.is_empty() {
                continue;
            }
            requirement.unverified.retain(|name| name != field);
            let Some(ours) = heading_mut(requirement, field) else {
                continue;
            };
            if !same_heading(ours, printed) {
                *ours = printed.to_owned().into();
            }
        }
        requirement.official = Some(Official {
            text: self.text.clone(),
            rationale: self.rationale.clone(),
            topic_asked,
        });
    }

    fn take(&mut self, newer: Self) {
        for (ours, newer) in [
            (&mut self.text, newer.text),
            (&mut self.rationale, newer.rationale),
            (&mut self.topic, newer.topic),
            (&mut self.subtopic, newer.subtopic),
            (&mut self.documentation, newer.documentation),
        ] {
            if !newer.is_empty() {
                *ours = newer;
            }
        }
    }
}

/// A heading of a requirement by its field's name.
#[must_use]
pub fn heading<'a>(requirement: &'a Requirement, field: &str) -> &'a str {
    match field {
        "topic" => &requirement.topic,
        "subtopic" => &requirement.subtopic,
        "documentation" => &requirement.documentation,
        _ => "",
    }
}

fn heading_mut<'a>(requirement: &'a mut Requirement, field: &str) -> Option<&'a mut Text> {
    match field {
        "topic" => Some(&mut requirement.topic),
        "subtopic" => Some(&mut requirement.subtopic),
        "documentation" => Some(&mut requirement.documentation),
        _ => None,
    }
}

/// Whether two headings are the same but for case, kind of dash and spacing.
#[must_use]
pub fn same_heading(a: &str, b: &str) -> bool {
    plain(a) == plain(b)
}

fn plain(heading: &str) -> String {
    let dashes: String = heading
        .chars()
        .map(|letter| if is_dash(letter) { '-' } else { letter })
        .flat_map(char::to_lowercase)
        .collect();
    let parts: Vec<String> = dashes
        .split('-')
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    parts.join("-")
}

/// Hyphens, dashes and the minus sign.
#[must_use]
pub fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{00ad}' | '\u{fe63}' | '\u{ff0d}'
    )
}
