//! Reading the program's own sources, for the tests of the tree: which paths a file names, which words it holds,
//! and what of it is a test.
//!
//! The compiler's own lexer does the reading, so that a path in a comment or in a string is none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Group, TokenStream, TokenTree};

use walk::{Item, Place, join, resolve, walk};

mod walk;

/// One file of `src`.
pub struct Source {
    /// Where it lies, from the root of the repository, with `/`.
    pub file: String,
    /// The module it holds: `app::screens::home` for `src/app/screens/home.rs`, nothing for `lib.rs` and `main.rs`.
    pub module: Vec<String>,
    pub tokens: TokenStream,
}

/// A path that a source names, by `use` or in full.
#[derive(Debug)]
pub struct Named {
    /// From `crate` on where it lies in this crate, else as it is written.
    pub path: Vec<String>,
    pub line: usize,
    /// Whether only a test names it.
    pub in_test: bool,
    /// Whether it ends in `*`.
    pub glob: bool,
}

impl Source {
    /// Reads one source that stands (or could stand) at `file`.
    pub fn new(file: &str, text: &str) -> Self {
        let tokens = text.parse().unwrap_or_else(|error| panic!("{file} is no Rust: {error}"));
        let module = file.trim_start_matches("src/").trim_end_matches(".rs").split('/').map(str::to_owned);
        let module = module.filter(|part| part != "lib" && part != "main").collect();
        Self { file: file.to_owned(), module, tokens }
    }

    /// Every path of two or more names, and what `use` takes.
    pub fn named(&self) -> Vec<Named> {
        let mut named = Vec::new();
        walk(&self.tokens, &self.place(), &mut |item, place| {
            if let Item::Path { path, line, glob } = item {
                named.push(Named { path: resolve(path, &place.module), line, in_test: place.in_test, glob });
            }
        });
        named
    }

    /// The modules that are declared for tests only, in files of their own.
    pub fn test_modules(&self) -> Vec<Vec<String>> {
        let mut modules = Vec::new();
        walk(&self.tokens, &self.place(), &mut |item, place| {
            if let Item::TestModule(name) = item {
                modules.push(join(&place.module, &[name]));
            }
        });
        modules
    }

    /// The text of every string literal outside tests.
    pub fn strings(&self) -> Vec<String> {
        let mut strings = Vec::new();
        walk(&self.tokens, &self.place(), &mut |item, place| {
            if let Item::String(text) = item
                && !place.in_test
            {
                strings.push(text);
            }
        });
        strings
    }

    /// What stands in brackets straight after a name, outside tests: the arguments of every call of `name(..)`.
    pub fn calls(&self, name: &str) -> Vec<Group> {
        self.groups(|item| match item {
            Item::Call { of, arguments } if of == name => Some(arguments),
            _ => None,
        })
    }

    /// The bodies of the functions of a name, outside tests.
    pub fn bodies(&self, name: &str) -> Vec<Group> {
        self.groups(|item| match item {
            Item::Function { named, body } if named == name => Some(body),
            _ => None,
        })
    }

    fn place(&self) -> Place {
        Place { module: self.module.clone(), in_test: false }
    }

    fn groups(&self, pick: impl Fn(Item) -> Option<Group>) -> Vec<Group> {
        let mut groups = Vec::new();
        walk(&self.tokens, &self.place(), &mut |item, place| {
            if !place.in_test {
                groups.extend(pick(item));
            }
        });
        groups
    }
}

/// Every file of `src`, less those that only tests are in.
pub fn product() -> Vec<Source> {
    let sources = all();
    let tests: BTreeSet<Vec<String>> = sources.iter().flat_map(Source::test_modules).collect();
    sources.into_iter().filter(|source| !tests.iter().any(|test| source.module.starts_with(test))).collect()
}

/// Every file of `src`.
pub fn all() -> Vec<Source> {
    files("src", "rs").iter().map(|file| Source::new(file, &read(file))).collect()
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file, named from the root.
pub fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Every file with an extension in a folder and the folders in it, named from the root, in order.
pub fn files(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in
            fs::read_dir(root().join(&folder)).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = folder.join(entry.unwrap().file_name());
            if root().join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

/// The text of a string literal; nothing for any other literal.
pub fn string(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let written = literal.to_string();
    if let Some(raw) = written.strip_prefix('r') {
        return Some(raw.trim_matches('#').trim_matches('"').to_owned());
    }
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    // Keys and names have no escapes; in other strings they are of no interest here.
    Some(inner.replace("\\\"", "\""))
}

#[test]
fn paths_are_found_however_they_are_written() {
    let text = r#"
        //! use crate::comment::A;
        use crate::{a, b::{c, d as e}, f::*};
        use super::g::{self, h};
        /* use crate::block::B; */
        pub(in crate::seen) fn f() -> impl Sized + use<> { let _ = "crate::text::T"; tsheg::i::j(); self::k::l() }
        #[derive(m::N)] struct S;
        #[cfg(test)] use crate::only_test;
        mod inner { use super::o; #[cfg(test)] mod tests { fn t() { super::super::p() } } }
        fn after() { crate::q() }
    "#;
    let source = Source::new("src/x/y.rs", text);
    let show = |in_test| {
        let named = source.named().into_iter().filter(|named| named.in_test == in_test);
        named.map(|named| named.path.join("::") + if named.glob { "::*" } else { "" }).collect::<Vec<_>>()
    };
    let expected = [
        "crate::a",
        "crate::b::c",
        "crate::b::d",
        "crate::f::*",
        "crate::x::g",
        "crate::x::g::h",
        "crate::i::j",
        "crate::x::y::k::l",
        "m::N",
        "crate::x::y::o",
        "crate::q",
    ];
    assert_eq!(show(false), expected);
    assert_eq!(show(true), ["crate::only_test", "crate::x::y::p"]);
}

#[test]
fn strings_are_found_outside_tests_and_comments() {
    let text = r##"
        /// "doc-comment"
        #[doc = "doc-attribute"]
        fn f() { g("plain-string", r#"raw-string"#, b"bytes", 'c'); } // "line-comment"
        #[cfg(test)] mod tests { const T: &str = "test-string"; }
        #[test] fn t() { "test-function"; }
        #[cfg(not(test))] const S: &str = "after-tests";
    "##;
    let strings = Source::new("src/x.rs", text).strings();
    assert_eq!(strings, ["plain-string", "raw-string", "after-tests"]);
}
