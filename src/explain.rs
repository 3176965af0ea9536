//! What is said to a reader: an error, a warning or a remark as a key and its values, which become a sentence in the
//! reader's language at the edge of the program.

/// Something that can be said to a reader in their language.
pub trait Explain {
    /// Returns the Fluent key of the sentence.
    #[must_use]
    fn message_id(&self) -> &'static str;

    /// Returns the values of the sentence, by name.
    #[must_use]
    fn message_args(&self) -> Vec<(&'static str, String)>;
}
