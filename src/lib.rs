//! # Community Seat
