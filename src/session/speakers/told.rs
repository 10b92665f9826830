//! A text that several people told, one after another: what a person adds behind what stood is theirs, and what stood stays
//! with who told it. So does each of several texts that are joined, one below the other, to settle a conflict.

use super::{LineKey, Teller, Write, before::WayBack, marked};

/// How deep joined texts are looked into that are joined of others themselves.
const DEEPEST: usize = 16;

/// Where a part ends in a text, and who told it.
type End<'a> = (usize, &'a str);

impl<'a> Teller<'a> {
    /// The text that stands in a field, in parts with who told each; one part where one person told all of it. Empty where
    /// nothing stands, or where it is in conflict.
    pub(super) fn told(&self, field: &str) -> Vec<(String, String)> {
        let Some((holder, last)) = self.only(field) else {
            return Vec::new();
        };
        in_parts(last, &self.ends(holder, field, last, 0))
    }

    /// The same of a text that may stand no more.
    pub(super) fn told_in(
        &self,
        holder: &'a LineKey,
        field: &str,
        write: &'a Write,
    ) -> Vec<(String, String)> {
        // Who said the same besides is asked of what stands only.
        in_parts(write, &self.ends(holder, field, write, 1))
    }

    /// The ends of the parts of a text, the first one first.
    fn ends(&self, holder: &'a LineKey, field: &str, last: &'a Write, deep: usize) -> Vec<End<'a>> {
        let mut write = last;
        // The last part first.
        let mut ends: Vec<End<'a>> = Vec::new();
        loop {
            let text = write.value().as_str().unwrap_or_default();
            let carried = marked::parts(self.session, holder, field, write);
            if !carried.is_empty() {
                ends.extend(carried.into_iter().rev());
                break;
            }
            let mut before = self.before_it(holder, field, write);
            let settles = before
                .iter()
                .any(|other| before.first().map(|first| first.value()) != Some(other.value()));
            let Some(first) = taken(&mut before, text) else {
                // The same text may stand by several people.
                let name = if deep == 0 && write.sum == last.sum {
                    self.newest(field)
                } else {
                    self.speaker(holder, field, write)
                };
                ends.push((text.len(), name));
                break;
            };
            let mut end = length(first);
            let mut joined = Vec::new();
            while let Some((from, other)) =
                behind(&mut before, text, end).filter(|_| deep < DEEPEST)
            {
                end = from + length(other);
                let inside = self.ends(holder, field, other, deep + 1).into_iter();
                joined.extend(inside.map(|(end, name)| (from + end, name)));
            }
            // Who wrote the rest of a text that settles others is told by the name that was recorded with it alone.
            let rest = if settles {
                self.named_with(holder, write).unwrap_or_default()
            } else {
                self.speaker(holder, field, write)
            };
            if joined.is_empty() || !text.get(end..).unwrap_or_default().trim().is_empty() {
                ends.push((text.len(), rest));
            }
            ends.extend(joined.into_iter().rev());
            write = first;
        }
        ends.reverse();
        ends
    }

    /// The texts before this one that still stood when it was written.
    fn before_it(&self, holder: &'a LineKey, field: &str, write: &Write) -> Vec<&'a Write> {
        let mut found = Vec::new();
        let mut way = WayBack::new(self.session, holder, write);
        while let Some(before) = way.step(field) {
            if !before.live {
                way.follow(before);
                continue;
            }
            let stood = before.value().as_str().unwrap_or_default();
            if before.n < write.n && !stood.trim().is_empty() {
                found.push(before);
            }
        }
        found
    }
}

/// A text in parts, by where each of them ends.
fn in_parts(write: &Write, ends: &[End<'_>]) -> Vec<(String, String)> {
    let text = write.value().as_str().unwrap_or_default();
    let mut parts: Vec<(String, String)> = Vec::new();
    let mut from = 0;
    for (place, (end, name)) in ends.iter().enumerate() {
        let goes_on = ends.get(place + 1).is_some_and(|(_, next)| next == name);
        if goes_on {
            continue;
        }
        let words = text.get(from..*end).unwrap_or_default().trim();
        if !words.is_empty() {
            parts.push(((*name).to_owned(), words.to_owned()));
        }
        from = *end;
    }
    parts
}

fn length(write: &Write) -> usize {
    write.value().as_str().map_or(0, str::len)
}

/// Takes out the longest text that another one begins with.
fn taken<'a>(before: &mut Vec<&'a Write>, text: &str) -> Option<&'a Write> {
    let begins = |write: &Write| {
        let stood = write.value().as_str();
        stood.is_some_and(|stood| text.starts_with(stood))
    };
    let places =
        (0..before.len()).filter(|place| before.get(*place).is_some_and(|one| begins(one)));
    let longest = places.max_by_key(|place| before.get(*place).map_or(0, |one| length(one)))?;
    Some(before.remove(longest))
}

/// Takes out the text that stands whole behind this place, after a gap; gives where it begins.
fn behind<'a>(before: &mut Vec<&'a Write>, text: &str, at: usize) -> Option<(usize, &'a Write)> {
    let rest = text.get(at..)?;
    let left = rest.trim_start();
    let from = text.len() - left.len();
    let is_whole = |one: &&'a Write| {
        let end = from + length(one);
        text.get(end..)
            .is_some_and(|more| more.is_empty() || more.starts_with(char::is_whitespace))
    };
    let mut whole: Vec<&'a Write> = before.iter().copied().filter(is_whole).collect();
    let other = taken(&mut whole, left).filter(|_| from > at)?;
    before.retain(|one| one.sum != other.sum);
    Some((from, other))
}
