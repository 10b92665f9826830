//! A copy with one quotation mark lost, or cut off, at every place there is: a wording is stored as it was or not at
//! all, and the row that it happened to is named. Read in the library, since it is done thousands of times.
//!
//! What no reader can tell: a file cut between two rows, with the line end of the last one or its first half, is a sound
//! file with fewer rows (as many places as there are rows; the account names what is missing). A lost quotation mark
//! leaves no such file: the marks of a sound one come in pairs, so that its own are odd, and the other mark of the cell
//! still stands in what is read as the next record. What would get past that is a wording in which a line reads like a
//! whole row of the table.

use std::collections::BTreeMap;

use walkdown::format::licensed::{Licensed, read_table};

use super::{HEADER, KEPT, Row, copy, csv};
use crate::support::room::Room;

/// What a row says, by its id.
type Wordings = BTreeMap<String, Vec<String>>;

fn wordings(licensed: &Licensed) -> Wordings {
    let rows = licensed.rows.iter();
    rows.map(|row| {
        let wording = &row.wording;
        let texts = [
            &wording.text,
            &wording.rationale,
            &wording.topic,
            &wording.subtopic,
            &wording.documentation,
        ];
        (row.id.clone(), texts.map(Clone::clone).to_vec())
    })
    .collect()
}

/// Cells that are hard to tell apart once a quotation mark is lost: line breaks, delimiters, quotation marks and
/// nothing, at every place in a cell.
const HARD: [&str; 18] = [
    "Lorem murex,\n- sit,\n- amet.",
    "\nLorem",
    "Lorem\n",
    "Lorem\n\nmurex",
    ",lorem;\tvelit",
    "lorem,",
    "lorem;\t\"velit\",",
    "\"velit\" lorem",
    "lorem \"velit\"",
    "\"velit\"",
    "\"",
    "\"\n\"",
    "\",\"",
    "lorem\n,\"velit\"\n;",
    "a,b,c,d,e,f,g,h\nlorem\na,b,c,d,e,f,g,h",
    "See\nSP.01.02\nSP.01.03, velit.\nSP.01.04",
    " ",
    "plain lorem",
];

/// A table of the hard cells, each beside others and above others, one row a requirement.
fn hard() -> Vec<Row> {
    let mut rows = Vec::new();
    for apart in [1, 5] {
        for (text, rationale) in HARD.into_iter().zip(HARD.into_iter().cycle().skip(apart)) {
            let number = rows.len();
            let id = format!("SP.{:02}.{:02}", number / 90 + 10, number % 90 + 10);
            let cells = [
                &id,
                "BR",
                "Area",
                "Topic",
                "Sub, topic",
                "Yes",
                text,
                rationale,
            ];
            rows.push(cells.map(str::to_owned));
        }
    }
    rows
}

/// The same with quotation marks around every cell.
fn all_quoted(rows: &[Row], delimiter: char, line_break: &str) -> String {
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: Vec<String>| cells.join(&delimiter.to_string()) + line_break;
    let rows = rows
        .iter()
        .map(|row| line(row.iter().map(|cell| quoted(cell)).collect()));
    line(HEADER.map(str::to_owned).to_vec()) + &rows.collect::<String>()
}

/// Where each row begins, and in which line, as the sound file is read.
fn starts(text: &str, sound: &Licensed) -> Vec<(usize, usize)> {
    let lines: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let rows = sound.rows.iter().map(|row| row.place);
    let unread = sound.unread.iter().map(|unread| unread.place);
    let mut places: Vec<usize> = rows.chain(unread).collect();
    places.sort_unstable();
    places
        .into_iter()
        .map(|place| (lines[place - 1], place))
        .collect()
}

/// The line of the row that a place of the text belongs to; none above the rows.
fn row_at(starts: &[(usize, usize)], at: usize) -> Option<usize> {
    let row = starts.iter().rev().find(|(start, _)| *start <= at);
    row.map(|(_, place)| *place)
}

/// Removes each quotation mark below the header in turn. How many there were, and the most rows that one cost.
fn lose_each_quote(text: &str) -> (usize, usize) {
    let sound = read_table(text.as_bytes()).unwrap();
    let (all, starts) = (wordings(&sound), starts(text, &sound));
    let (mut lost, mut most) = (0, 0);
    for (at, _) in text.match_indices('"') {
        let Some(line) = row_at(&starts, at) else {
            continue;
        };
        let damaged = format!("{}{}", &text[..at], &text[at + 1..]);
        let read = read_table(damaged.as_bytes()).unwrap();
        for (id, wording) in wordings(&read) {
            assert_eq!(Some(&wording), all.get(&id), "{at} {id}");
        }
        let named = read.unread.iter().any(|unread| unread.place == line);
        assert!(named, "{at}: line {line} is not named: {:?}", read.unread);
        lost += 1;
        most = most.max(sound.rows.len() - read.rows.len());
    }
    (lost, most)
}

fn unsound_at(sound: &Licensed, line: usize) -> bool {
    sound.unread.iter().any(|unread| unread.place == line)
}

/// A table with one of its columns moved to the end.
fn moved_last(rows: &[Row], column: usize) -> (Vec<&'static str>, Vec<Row>) {
    let mut header = HEADER.to_vec();
    header[column..].rotate_left(1);
    let mut rows = rows.to_vec();
    for row in &mut rows {
        row[column..].rotate_left(1);
    }
    (header, rows)
}

/// Rows with the values of a set in the column of documentation.
fn with_values(mut rows: Vec<Row>, of: &[&str]) -> Vec<Row> {
    for (row, value) in rows.iter_mut().zip(of.iter().cycle()) {
        (*value).clone_into(&mut row[5]);
    }
    rows
}

/// Whether each of the last rows is taken where the file ends right behind it, without its line end.
fn taken_without_line_end(header: &[&str], rows: &[Row], line_break: &str) -> Vec<bool> {
    let lengths = (rows.len() - 6..=rows.len()).map(|count| {
        let text = csv(header, &rows[..count], ',', line_break);
        let read = read_table(text.trim_end_matches(['\r', '\n']).as_bytes()).unwrap();
        assert_eq!(read.rows.len() + read.unread.len(), count);
        assert!(!read.form.contains("no line end"), "{}", read.form);
        read.rows.len() == count
    });
    lengths.collect()
}

#[test]
fn a_last_row_is_taken_where_its_last_cell_is_known_to_be_whole() {
    const DOC: usize = 5;
    // Among these none begins another.
    let (header, rows) = moved_last(&with_values(copy(), &["Yes", "No"]), DOC);
    assert_eq!(taken_without_line_end(&header, &rows, "\n"), [true; 7]);
    assert_eq!(taken_without_line_end(&header, &rows, "\r\n"), [true; 7]);
    // `No` may be all that is left of `Not said`, and what only one row has may be cut off as well.
    let (header, rows) = moved_last(&with_values(copy(), &["Yes", "No", "Not said"]), DOC);
    let taken = taken_without_line_end(&header, &rows, "\n");
    assert_eq!(taken, [true, true, false, true, true, false, true]);
    let (header, mut rows) = moved_last(&with_values(copy(), &["Yes"]), DOC);
    rows.last_mut().unwrap()[7] = "Yes and more".into();
    let taken = taken_without_line_end(&header, &rows, "\n");
    assert_eq!(taken, [true, true, true, true, true, true, false]);
    // Where nothing is taken of the last column it is no matter.
    let mut rows = with_values(copy(), &["Yes"]);
    let mut header = HEADER;
    header[7] = "Our notes";
    for row in &mut rows {
        row[7] = "as ever".into();
    }
    assert_eq!(taken_without_line_end(&header, &rows, "\n"), [true; 7]);
}

#[test]
fn a_file_cut_at_any_place_stores_nothing_else_whatever_column_is_last() {
    for values in [
        &["Yes", "No"][..],
        &["No", "Not said", "Yes", "RE 1", "RE 10"],
    ] {
        for (column, step) in [(5, 1), (4, 7), (3, 7)] {
            let (header, rows) = moved_last(&with_values(hard(), values), column);
            assert!(cut_everywhere(&csv(&header, &rows, ',', "\n"), step) > 100);
        }
    }
    // With its kind at the end a row that is cut off may be taken for a piece of the one above: that one is named.
    let (header, mut rows) = moved_last(&hard(), 1);
    for (number, row) in rows.iter_mut().enumerate() {
        ["BR", "RE 1", "RE 10", "RE"][number % 4].clone_into(&mut row[7]);
    }
    stores_nothing_else(&csv(&header, &rows, ',', "\n"));
    // Of a column that is not taken it is no matter how much there is.
    let mut header = HEADER;
    header[7] = "Our notes";
    stores_nothing_else(&csv(&header, &hard(), ';', "\r\n"));
}

/// Whatever place the text is cut off at, what is stored is what the whole text has.
fn stores_nothing_else(text: &str) {
    let sound = read_table(text.as_bytes()).unwrap();
    let (all, starts) = (wordings(&sound), starts(text, &sound));
    for at in starts[0].0..text.len() {
        let read = read_table(&text.as_bytes()[..at]).unwrap();
        for (id, wording) in wordings(&read) {
            assert_eq!(Some(&wording), all.get(&id), "{at} {id}");
        }
    }
}

/// Cuts the text off at each place, or at each so many. How many places there were.
fn cut_everywhere(text: &str, step: usize) -> usize {
    let sound = read_table(text.as_bytes()).unwrap();
    let (all, starts) = (wordings(&sound), starts(text, &sound));
    let mut cuts = 0;
    for at in (starts[0].0..text.len()).rev().step_by(step) {
        let bytes = &text.as_bytes()[..at];
        let read = read_table(bytes).unwrap();
        // Nobody can tell such an end from that of a sound file whose last row has no line end: it is taken, and said.
        if text
            .as_bytes()
            .get(..at)
            .is_some_and(|cut| cut.ends_with(b".") || cut.ends_with(b"\""))
        {
            let said = read.form.contains("no line end after the last row");
            let line = row_at(&starts, at).unwrap();
            assert!(
                said || read.unread.iter().any(|unread| unread.place >= line),
                "{at}"
            );
            cuts += 1;
            continue;
        }
        for (id, wording) in wordings(&read) {
            assert_eq!(Some(&wording), all.get(&id), "{at} {id}");
        }
        // Cut between two rows it is a sound file with fewer rows, which the account names as missing; so it is where
        // the first of the two characters of a line end is left.
        let next = starts.iter().find(|(start, _)| *start > at);
        let end = next.map_or(text.len(), |(start, _)| *start);
        let half = bytes.ends_with(b"\r") && at + 1 == end;
        let line = row_at(&starts, at).unwrap();
        let between = half || starts.contains(&(at, line));
        let named = read.unread.iter().any(|unread| unread.place == line);
        // The row is there but for its line end: it is taken where that can be told, and else it is named.
        if text.as_bytes()[at..end].iter().all(|c| b"\r\n".contains(c)) && !between {
            let taken = read.rows.iter().any(|row| row.place == line);
            assert!(
                named != taken || unsound_at(&sound, line),
                "{at} in line {line}"
            );
            cuts += 1;
            continue;
        }
        assert!(
            named != between || unsound_at(&sound, line),
            "{at} in line {line}: {:?}",
            read.unread
        );
        cuts += 1;
    }
    cuts
}

#[test]
fn a_lost_quote_costs_its_row_and_cuts_no_wording() {
    assert_eq!(lose_each_quote(&csv(&HEADER, &copy(), ',', "\n")), (738, 1));
    // Three cells of each row with line breaks, and no marks in them: read up to the first break, a row looks whole.
    let mut rows = copy();
    for row in &mut rows {
        row[4] = row[4].replacen(' ', "\n", 1) + "\nmurex";
        row[6] = "Lorem zarvox per quondam:\n- sit murex\n- amet.".into();
        row[7] = "Quia\ngrün est.".into();
    }
    assert_eq!(lose_each_quote(&csv(&HEADER, &rows, ';', "\n")), (738, 1));
}

#[test]
fn a_lost_quote_among_hard_cells_cuts_no_wording() {
    let rows = hard();
    let texts = [
        csv(&HEADER, &rows, ',', "\n"),
        csv(&HEADER, &rows, ';', "\r\n"),
        csv(&HEADER, &rows, '\t', "\n"),
        all_quoted(&rows, ',', "\n"),
    ];
    // Where the lost mark lets the next cell's opening one end the cell, the rows between are lost with it.
    let lost = texts.map(|text| lose_each_quote(&text));
    assert_eq!(lost, [(320, 1), (240, 2), (240, 2), (696, 1)]);
}

#[test]
fn a_file_cut_at_any_place_names_the_row() {
    let rows = hard();
    for (text, step) in [
        (csv(&HEADER, &rows, ',', "\n"), 1),
        (csv(&HEADER, &rows, ';', "\r\n"), 3),
        (csv(&HEADER, &rows, '\t', "\n"), 3),
        (all_quoted(&rows, ',', "\r\n"), 1),
    ] {
        assert!(cut_everywhere(&text, step) > 500);
    }
    assert!(cut_everywhere(&csv(&HEADER, &copy(), ',', "\n"), 59) > 300);
}

#[test]
fn a_file_cut_in_its_last_column_is_taken_in_in_part() {
    let room = Room::new();
    let text = csv(&HEADER, &copy(), ',', "\n");
    let line = text[..text.rfind("SP.12.09,").unwrap()]
        .matches('\n')
        .count()
        + 1;
    for cut in [
        "Quia \u{201c}122\u{201d} gr",
        "Quia \u{201c}122\u{201d} grün est",
    ] {
        room.write("copy.csv", &text[..text.rfind(cut).unwrap() + cut.len()]);
        room.walkdown(["catalog", "import", "copy.csv"])
            .stdout(&format!(
                "iec-62443-2-4: 122 of 123 requirements read (comma, UTF-8)\nconfirmed: topic 122, subtopic 122, \
                 documentation 122\ncorrected: 0\nmissing in the file: 1 (SP.12.09)\nnew in the file, not taken in: \
                 0\nnot read: 1\n  line {line} (SP.12.09): the file ends in it without a line end: it may be cut off; \
                 if it is whole, add a line end\ntaken in in part, {KEPT}"
            ))
            .status(1)
            .check();
    }
}

#[test]
fn a_sound_file_without_a_last_line_end_is_taken_whole() {
    let room = Room::new();
    room.write("copy.csv", csv(&HEADER, &copy(), ',', "\n").trim_end());
    room.walkdown(["catalog", "import", "copy.csv"])
        .stdout(&format!(
            "iec-62443-2-4: 123 of 123 requirements read (comma, UTF-8; no line end after the last row: if the file was \
             cut off, that row is not whole)\nconfirmed: topic 123, subtopic 123, documentation 123\ncorrected: \
             0\nmissing in the file: 0\nnew in the file, not taken in: 0\nnot read: 0\n{KEPT}"
        ))
        .check();
}

#[test]
fn a_lost_quote_is_named_with_its_row() {
    let room = Room::new();
    let text = csv(&HEADER, &copy(), ',', "\n");
    // The wording of the second row is read up to its first line break; what follows is a piece of it.
    let damaged = text.replacen(
        "\"Lorem zarvox 1, \"\"velit\"\" per",
        "Lorem zarvox 1 per",
        1,
    );
    let lost = damaged.len() + "\"".len() + ", \"\"velit\"\"".len();
    assert_eq!(lost, text.len());
    room.write("copy.csv", damaged);
    room.walkdown(["catalog", "import", "copy.csv"])
        .stdout(&format!(
            "iec-62443-2-4: 122 of 123 requirements read (comma, UTF-8)\nconfirmed: topic 122, subtopic 122, \
             documentation 122\ncorrected: 0\nmissing in the file: 1 (SP.01.01 RE(1))\nnew in the file, not taken in: \
             0\nnot read: 1\n  line 5 (SP.01.01 RE(1)): what follows it is no row: a quotation mark is lost, or a \
             line that does not belong to the table stands there\ntaken in in part, {KEPT}"
        ))
        .status(1)
        .check();
}

#[test]
fn headings_between_the_rows_cost_no_row() {
    let room = Room::new();
    let mut rows = copy();
    rows.insert(3, ["", "", "SP.01", "", "", "", "", ""].map(str::to_owned));
    rows.push(["Notes", "", "", "", "", "", "", ""].map(str::to_owned));
    room.write("copy.csv", csv(&HEADER, &rows, ',', "\n"));
    room.walkdown(["catalog", "import", "copy.csv"])
        .stdout(&format!(
            "iec-62443-2-4: 123 of 123 requirements read (comma, UTF-8)\nconfirmed: topic 123, subtopic 123, \
             documentation 123\ncorrected: 0\nmissing in the file: 0\nnew in the file, not taken in: 0\nnot read: 2\n  \
             line 11: it has no id\n  line 372: what stands for its id is none\ntaken in in part, {KEPT}"
        ))
        .status(1)
        .check();
}

#[test]
fn quotes_that_a_program_leaves_in_pairs_are_text() {
    let head = "Req ID\tBR/RE\tRequirement description\n";
    let read = |text: &str| read_table(format!("{head}{text}").as_bytes()).unwrap();
    let sound = read("SP.01.01\tBR\tlorem \"velit\" murex\n");
    assert_eq!(sound.rows[0].wording.text, "lorem \"velit\" murex");
    for torn in [
        "lorem \"velit murex",
        "lorem \"\"velit\"\" murex",
        "lorem \"\"velit\"\" murex\"",
    ] {
        let torn = read(&format!("SP.01.01\tBR\t{torn}\n"));
        assert!(torn.rows.is_empty());
        assert_eq!(
            (torn.unread[0].place, torn.unread[0].why.as_str()),
            (
                2,
                "a quotation mark stands in a cell that does not begin with one"
            )
        );
    }
}
