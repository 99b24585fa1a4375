//! Other people's formats: bytes to drafts and problems, and back; one file per format.
