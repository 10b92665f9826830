//! Texts of an OSCAL control as lines a person reads: labels before items, two blanks for each step inwards.

use super::{
    params::Params,
    raw::{Part, label},
};

/// What a text needs to be read: the parameters, and the id that labels of items may begin with.
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

    /// The paragraphs of a text that say something.
    pub(super) fn paragraphs(&self, prose: &str) -> Vec<String> {
        let filled = plain(&self.params.fill(prose));
        filled
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect()
    }

    /// `a. `, or the part's title.
    fn lead(&self, part: &Part) -> String {
        let title = part.title.trim().trim_end_matches(':');
        match (self.short_label(part), title) {
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

/// Markup that only says where a link leads is left out: `[text](#x)` is `text`.
fn plain(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        let (Some(open), Some((_, after))) = (before.rfind('['), after.split_once(')')) else {
            break;
        };
        let (head, words) = before.split_at(open);
        done.push_str(head);
        done.push_str(words.trim_start_matches('['));
        rest = after;
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    #[test]
    fn links_are_their_words() {
        assert_eq!(
            super::plain("see [AC-2](#ac-2), [](#x)03.01 [a] (b)"),
            "see AC-2, 03.01 [a] (b)"
        );
    }
}
