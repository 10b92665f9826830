//! Texts of an OSCAL control as lines a person reads: labels before items, two blanks for each step inwards.

use super::{
    markup,
    params::Params,
    raw::{Part, label},
};

/// The context that a text is read in: the parameters, and the id that labels of items may begin with.
pub(super) struct Reader<'a> {
    pub(super) params: &'a Params<'a>,
    pub(super) id: &'a str,
}

impl Reader<'_> {
    /// A part and those within it, one line each.
    pub(super) fn lines(&self, part: &Part, depth: usize, lines: &mut Vec<String>) {
        let indent = "  ".repeat(depth);
        let mut lead = self.lead(part);
        for text in self.paragraphs(&part.prose) {
            lines.push(format!("{indent}{lead}{text}"));
            lead.clear();
        }
        if !lead.trim().is_empty() {
            lines.push(format!("{indent}{}", lead.trim_end()));
        }
        for inner in &part.parts {
            self.lines(inner, depth + 1, lines);
        }
    }

    /// A statement: what stands in it, its items from the left edge.
    pub(super) fn statement(&self, part: &Part, lines: &mut Vec<String>) {
        lines.extend(self.paragraphs(&part.prose));
        for inner in &part.parts {
            self.lines(inner, 0, lines);
        }
    }

    /// The lines of a text that say something.
    pub(super) fn paragraphs(&self, prose: &str) -> Vec<String> {
        markup::blocks(prose, &|text| self.params.fill(text))
    }

    /// `a. `, or the part's title.
    fn lead(&self, part: &Part) -> String {
        let title = markup::line(&part.title);
        match (self.short_label(part), title.trim_end_matches(':')) {
            (Some(label), "") => format!("{label} "),
            (Some(label), title) => format!("{label} {title}: "),
            (None, "") => String::new(),
            (None, title) => format!("{title}: "),
        }
    }

    /// A label without the control's id that it repeats: `SR-03.01.01.a` is `a.`.
    fn short_label(&self, part: &Part) -> Option<String> {
        let label = label(&part.props)?;
        let within = label
            .split_once(self.id)
            .map(|(_, rest)| rest.trim_start_matches(['.', '-', ' ']))
            .filter(|rest| !self.id.is_empty() && !rest.is_empty());
        Some(match within {
            Some(rest) if rest.ends_with(['.', ')', ']']) => rest.to_owned(),
            Some(rest) => format!("{rest}."),
            None => label.to_owned(),
        })
    }
}
