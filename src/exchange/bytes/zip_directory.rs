//! A zip's directory.
