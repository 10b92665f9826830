//! What several rooms of tests share.

pub mod screens;
