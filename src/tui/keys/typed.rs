//! The rows of the form and of texts.

use super::{
    Own, Scope,
    Scope::{Choice, Files, Form, OneLine, Questions, Text},
};

const TYPED: &[Scope] = &[Text, OneLine];
const WRITTEN: &[Scope] = &[Text, OneLine, Questions];

/// The third part of the table.
pub(super) const ROWS: &[Own] = own! {
    // The form.
    &[Form] => ["Enter"] ("Enter" "next") Enter:
        "the next field; from the last one start the session, or save what was changed";
    // Ctrl-s is the usual key, but a serial line takes it for a stop of the flow.
    &[Form] => ["Ctrl-g"] ("Ctrl-g" "start") Start: "start the session as the form stands, or save what was changed";
    &[Form] => ["Tab"] () NextPane: "the next field, round to the first";
    &[Form] => ["Shift-Tab"] () PreviousPane: "the field before, round to the last";
    &[Form] => ["Left"] ("←→" "choose") Left: "the choice before; in a text: left";
    &[Form] => ["Right"] () Right: "the next choice; in a text: right";
    &[Form] => ["Ctrl-x"] ("Ctrl-x" "discard") Discard: "discard what was typed: the form says what stood before";
    // Text.
    &[OneLine] => ["Enter" "Esc"] ("Enter/Esc" "save and close") Back: "save the text and close";
    &[Text] => ["Esc"] ("Esc" "save and close") Back: "save the text and close";
    &[Text] => ["Enter"] ("Enter" "new line") Typing: "a new line; Esc saves";
    &[Questions] => ["Enter"] ("Enter" "next") Enter: "the next question; after the last one save and close";
    &[Questions] => ["Tab"] ("Tab" "by when") NextPane: "the next question, round to the first";
    &[Questions] => ["Shift-Tab"] () PreviousPane: "the question before, round to the last";
    &[Questions] => ["Down"] () Down: "the next question; where a person is asked for, the next one known";
    &[Questions] => ["Up"] () Up: "the question before; where a person is asked for, the one before";
    &[Questions] => ["Esc"] ("Esc" "save and close") Back: "save what is there and close";
    &[Text, OneLine, Questions] => ["Ctrl-x"] ("Ctrl-x" "discard") Discard: "discard the text; undo brings it back";
    &[Text, OneLine, Questions, Choice, Files] => ["Ctrl-g"] () TurnLine:
        "after a level led on to the next line: what is written is for the line just answered; again: for the one on screen";
    &[Text] => ["Ctrl-p"] () ParkInstead:
        "evidence that is promised, not seen yet: what was typed is parked instead, with who owes it";
    &[Text] => ["Ctrl-o"] ("Ctrl-o" "editor") External:
        "the text in your own editor ($VISUAL, $EDITOR); it comes back unsaved, Esc saves it";
    TYPED => ["Ctrl-Left"] () Typing: "a word to the left; Alt-b too";
    TYPED => ["Ctrl-Right"] () Typing: "a word to the right; Alt-f too";
    TYPED => ["Home" "Ctrl-a"] () Typing: "to the start of the line";
    TYPED => ["End" "Ctrl-e"] () Typing: "to the end of the line";
    &[Text] => ["Ctrl-Up"] () Typing: "a paragraph up";
    &[Text] => ["Ctrl-Down"] () Typing: "a paragraph down";
    &[Text] => ["PgUp"] () Typing: "a page up; Alt-< to the top";
    &[Text] => ["PgDn"] () Typing: "a page down; Alt-> to the bottom";
    TYPED => ["Ctrl-w"] () Typing: "delete the word before; Alt-Backspace too";
    TYPED => ["Ctrl-Delete"] () Typing: "delete the word after; Alt-d too";
    TYPED => ["Ctrl-k"] () Typing: "delete to the end of the line; there, the line break";
    WRITTEN => ["Ctrl-u"] () Typing: "delete to the start of the line";
    WRITTEN => ["Ctrl-_"] () Typing: "take back within the text";
    TYPED => ["Ctrl-r"] () Typing: "bring back within the text";
    TYPED => ["Ctrl-y"] () Typing: "put in what was deleted or copied last; Shift and a move mark, Alt-w copies";
};
