//! The thread that listens in plain mode: to lines, one when it is asked for. It speaks to the loop by its queue only.

use std::{
    io::{self, BufRead},
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use crate::{plain::PlainInput, session::TEXT_LIMIT};

use super::input::{LoopEvent, listen_to_signals};

/// Longer lines are not taken: no field holds them.
const LONGEST: usize = TEXT_LIMIT * 2;

/// Starts it, and the one that listens to signals. A line is read for each word that goes into the sender given back,
/// so that what is piped in waits where it is.
pub(super) fn listen_to_lines(queue: &Sender<LoopEvent>) -> io::Result<Sender<()>> {
    // One line is worked off at a time: nothing waits before the word to stop.
    listen_to_signals(queue, &Arc::default())?()?;
    let (wanted, wishes) = channel();
    let lines = queue.clone();
    thread::Builder::new()
        .name("lines".into())
        .spawn(move || read_lines(&wishes, &lines))?;
    Ok(wanted)
}

fn read_lines(wishes: &Receiver<()>, queue: &Sender<LoopEvent>) {
    let mut input = io::stdin().lock();
    let mut is_first = true;
    while wishes.recv().is_ok() {
        let heard = match read_line(&mut input, LONGEST) {
            Ok(Some(line)) => hear(line, std::mem::take(&mut is_first)),
            Ok(None) => PlainInput::End,
            // The terminal is gone.
            Err(_) => {
                let _ = queue.send(LoopEvent::Stop);
                return;
            }
        };
        if queue.send(LoopEvent::Heard(heard)).is_err() {
            return;
        }
    }
}

/// A line of bytes, none where it is too long.
type Line = Option<Vec<u8>>;

/// Reads a line without its end; none at the end of the input. What is too long is read past and not kept.
fn read_line(input: &mut impl BufRead, longest: usize) -> io::Result<Option<Line>> {
    let mut line = Some(Vec::new());
    let mut any = false;
    loop {
        let part = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if part.is_empty() {
            return Ok(any.then_some(line));
        }
        any = true;
        let end = part.iter().position(|byte| *byte == b'\n');
        let taken = part.get(..end.unwrap_or(part.len())).unwrap_or_default();
        if let Some(kept) = &mut line {
            kept.extend_from_slice(taken);
        }
        line = line.filter(|kept| kept.len() <= longest);
        let used = end.map_or(part.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(Some(line));
        }
    }
}

fn hear(line: Line, is_first: bool) -> PlainInput {
    let Some(mut bytes) = line else {
        return PlainInput::Unreadable(
            "Nothing was done: the line is longer than any field takes. Give it in parts.",
        );
    };
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    match String::from_utf8(bytes) {
        // Some editors begin a file with this mark.
        Ok(text) if is_first => PlainInput::Line(text.trim_start_matches('\u{feff}').to_owned()),
        Ok(text) => PlainInput::Line(text),
        Err(_) => {
            PlainInput::Unreadable("Nothing was done: the line is not UTF-8. Send it in UTF-8.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read_line;

    #[test]
    fn lines_end_at_their_breaks_and_at_the_end_of_the_input() {
        let mut input: &[u8] = b"one\n\ntwo long\nend";
        let line = |text: &str| Some(Some(text.as_bytes().to_vec()));
        let wanted = [line("one"), line(""), Some(None), line("end"), None];
        for wanted in wanted {
            assert_eq!(read_line(&mut input, 5).ok(), Some(wanted));
        }
    }
}
