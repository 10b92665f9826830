//! Insertion points: `{{ insert: param, ac-1_prm_1 }}` becomes the parameter's value, or what is to be assigned or
//! selected, in brackets. A parameter that leads back to itself is cut there.

use std::collections::HashMap;

use super::{
    markup,
    raw::{Constraint, Param},
};

/// The constraints of a parameter in words.
pub(super) fn limits(constraints: &[Constraint]) -> impl Iterator<Item = &str> {
    let limits = constraints.iter().map(|one| one.description.trim());
    limits.filter(|limit| !limit.is_empty())
}

/// The depth to which selections may hold parameters.
const DEEPEST: usize = 8;
/// The most insertion points filled in one text: a text that doubles with each step stops here.
const MOST: usize = 500;

/// The parameters of a catalog, by id.
#[derive(Default)]
pub(super) struct Params<'a> {
    by_id: HashMap<&'a str, &'a Param>,
}

impl<'a> Params<'a> {
    pub(super) fn add(&mut self, params: &'a [Param]) {
        for param in params {
            self.by_id.entry(param.id.as_str()).or_insert(param);
        }
    }

    /// A text with its insertion points filled in.
    pub(super) fn fill(&self, text: &str) -> String {
        let mut left = MOST;
        self.filled(text, &mut Vec::new(), &mut left)
    }

    fn filled(&self, text: &str, open: &mut Vec<String>, left: &mut usize) -> String {
        let mut done = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((point, after)) = after.split_once("}}") else {
                break;
            };
            done.push_str(before);
            if let Some(id) = self.named(point) {
                done.push_str(&self.words(id, open, left));
            } else {
                done.push_str("{{");
                done.push_str(point);
                done.push_str("}}");
            }
            rest = after;
        }
        done.push_str(rest);
        done
    }

    /// The parameter that an insertion point names: `insert: param, ID`, and the older `ID` alone.
    fn named<'t>(&self, point: &'t str) -> Option<&'t str> {
        let point = point.trim();
        if let Some(rest) = point.strip_prefix("insert:") {
            return rest.trim().strip_prefix("param,").map(str::trim);
        }
        let id = point.strip_prefix("param:").unwrap_or(point).trim();
        self.by_id.contains_key(id).then_some(id)
    }

    fn words(&self, id: &str, open: &mut Vec<String>, left: &mut usize) -> String {
        let Some(param) = self.by_id.get(id) else {
            return format!("[Assignment: {id}]");
        };
        if open.len() >= DEEPEST || *left == 0 || open.iter().any(|other| other == id) {
            return format!("[Assignment: {id}]");
        }
        *left -= 1;
        open.push(id.to_owned());
        let mut fill = |text: &str| self.filled(&markup::line(text), open, left);
        let limit: Vec<String> = limits(&param.constraints).map(&mut fill).collect();
        let limit = limit.join("; ");
        let within = match limit.as_str() {
            "" => String::new(),
            limit => format!("; limit: {limit}"),
        };
        let words = if !param.values.is_empty() {
            let values: Vec<String> = param.values.iter().map(|value| fill(value)).collect();
            let values = values.join(", ");
            match limit.as_str() {
                "" => values,
                limit => format!("{values} (limit: {limit})"),
            }
        } else if let Some(select) = &param.select {
            let choices: Vec<String> = select.choice.iter().map(|choice| fill(choice)).collect();
            let how_many = match select.how_many.as_str() {
                "one-or-more" => " (one or more)",
                "one" => " (one)",
                _ => "",
            };
            format!("[Selection{how_many}: {}{within}]", choices.join("; "))
        } else if param.label.trim().is_empty() {
            format!("[Assignment: {id}{within}]")
        } else {
            format!("[Assignment: {}{within}]", fill(&param.label))
        };
        open.pop();
        words
    }
}

#[cfg(test)]
mod tests {
    use super::{super::raw::Param, Params};

    fn parsed(json: &str) -> Vec<Param> {
        serde_json::from_str(json).unwrap_or_default()
    }

    #[test]
    fn values_labels_and_selections_are_legible() {
        let list = parsed(
            r#"[{"id":"a","label":"time period"},{"id":"b","values":["8 *hours*"]},
                {"id":"c","select":{"how-many":"one-or-more","choice":["within {{ insert: param, a }}","at once"]}}]"#,
        );
        let mut params = Params::default();
        params.add(&list);
        assert_eq!(
            params.fill("Do {{ insert: param, c }} or {{b}}, {{ other }}."),
            "Do [Selection (one or more): within [Assignment: time period]; at once] or 8 hours, {{ other }}."
        );
        assert_eq!(
            params.fill("{{ insert: param, x }} {{"),
            "[Assignment: x] {{"
        );
        let list = parsed(
            r#"[{"id":"a","label":"time","constraints":[{"description":"8 hours"},{"description":""}]},
                {"id":"b","values":["6 hours"],"constraints":[{"description":"8 hours"}]}]"#,
        );
        let mut params = Params::default();
        params.add(&list);
        assert_eq!(
            params.fill("{{ insert: param, a }}, {{ insert: param, b }}"),
            "[Assignment: time; limit: 8 hours], 6 hours (limit: 8 hours)"
        );
    }

    #[test]
    fn cycles_are_cut_and_doubling_stops() {
        let mut all = vec![r#"{"id":"p0","values":["{{ insert: param, p0 }}"]}"#.to_owned()];
        for n in 1..30 {
            let point = format!("{{{{ insert: param, p{} }}}} ", n + 1);
            all.push(format!(
                r#"{{"id":"p{n}","values":["{}"]}}"#,
                point.repeat(6)
            ));
        }
        let json = format!("[{}]", all.join(","));
        let list = parsed(&json);
        let mut params = Params::default();
        params.add(&list);
        assert_eq!(params.fill("{{ insert: param, p0 }}"), "[Assignment: p0]");
        assert!(params.fill("{{ insert: param, p1 }}").len() < 200_000);
    }
}
