//! The only room that touches the world: files, lock, clock, folders, terminal, and the loop that carries out
//! what the screens ask for.

mod attach;
mod catalog_files;
mod clock;
mod config;
mod desk;
mod digests;
mod error;
mod evidence;
mod external;
mod files;
mod folder;
mod forms;
mod fresh;
mod gate;
mod gauge;
mod hands;
mod holder;
mod input;
mod job;
mod kept;
mod keyboard;
mod known;
mod library;
mod limits;
mod lines;
mod lock;
mod lot;
mod next_year;
mod overlays;
mod paper;
mod places;
mod plain;
mod profiles;
mod rights;
mod scratch;
mod screen;
mod session_files;
mod signature;
mod store;
mod synchrony;
mod temporary;
mod terminal;
mod terminal_kind;
mod under_way;
mod walk;
mod window;
mod writer;

pub use attach::attach;
pub use catalog_files::{CatalogText, read_catalog};
pub use clock::{is_before_1970, now};
pub use desk::{Desk, NewSession, Opened};
pub use error::{WorldError, plain, quoted};
pub use evidence::{evidence_file, evidence_path};
pub use files::{
    beginning, plain_size, read_session_bytes, read_text, read_up_to, same_file, whole_path,
    write_into, write_new, write_output, write_whole,
};
pub use fresh::write_new_session;
pub use gauge::Gauge;
pub use holder::Holder;
pub use kept::{AllWaiting, Waiting, whose_words};
pub use known::{Known, Listed};
pub use library::{Library, Shelf};
pub use limits::{outlive_limits, survive};
pub use lot::run_id;
pub use next_year::not_carried;
pub use paper::{PROGRAM, folder_words};
pub use places::{Places, with_ending};
pub use plain::{is_plain, walk_plain};
pub use scratch::{Kept, Place, Scratch};
pub use session_files::session_files;
pub use signature::{Signature, check_signature, sign};
pub use store::{Added, Store};
pub use terminal::writes_to_terminal;
pub use walk::{Start, walk};
