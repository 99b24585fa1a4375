//! The machine: every browser call outside the views, one small file per effect.
