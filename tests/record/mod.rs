//! The record of several hands: how far they agree, and whether others can check it without us.

mod duckdb;
mod kappa;
mod python;
