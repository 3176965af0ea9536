//! Reading the program's own sources, for the tests of the tree: which paths a file names, which words it holds,
//! and what of it is a test.
//!
//! The compiler's own lexer does the reading, so that a path in a comment or in a string is none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

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

/// Where in a file something stands.
#[derive(Clone)]
struct Place {
    module: Vec<String>,
    in_test: bool,
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

    /// The text of every string literal outside tests, with its line.
    pub fn strings(&self) -> Vec<(String, usize)> {
        let mut strings = Vec::new();
        walk(&self.tokens, &self.place(), &mut |item, place| {
            if let Item::String(text, line) = item
                && !place.in_test
            {
                strings.push((text, line));
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
        for entry in fs::read_dir(root().join(&folder)).unwrap_or_else(|error| panic!("{folder:?}: {error}"))
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

/// What a walk through a source meets.
enum Item {
    Path { path: Vec<String>, line: usize, glob: bool },
    TestModule(String),
    String(String, usize),
    Call { of: String, arguments: Group },
    Function { named: String, body: Group },
}

/// Calls `visit` for whatever stands in the tokens, in order.
fn walk(tokens: &TokenStream, place: &Place, visit: &mut impl FnMut(Item, &Place)) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    // An attribute for tests covers what follows, up to the end of that item.
    let mut item_in_test = false;
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        let here = Place { module: place.module.clone(), in_test: place.in_test || item_in_test };
        let line = token.span().start().line;
        i += 1;
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                if let Some((group, after)) = attribute(&tokens, i) {
                    i = after;
                    match attribute_of(group) {
                        Attribute::Test => item_in_test = true,
                        Attribute::Doc => {}
                        Attribute::Other => walk(&group.stream(), &here, visit),
                    }
                }
            }
            TokenTree::Punct(punct) if punct.as_char() == ';' => item_in_test = false,
            TokenTree::Punct(_) => {}
            TokenTree::Literal(_) => {
                if let Some(text) = string(token) {
                    visit(Item::String(text, line), &here);
                }
            }
            TokenTree::Group(group) => {
                if group.delimiter() == Delimiter::Parenthesis
                    && let Some(TokenTree::Ident(name)) =
                        i.checked_sub(2).and_then(|before| tokens.get(before))
                {
                    visit(Item::Call { of: name.to_string(), arguments: group.clone() }, &here);
                }
                walk(&group.stream(), &here, visit);
                if group.delimiter() == Delimiter::Brace {
                    item_in_test = false;
                }
            }
            TokenTree::Ident(word) if word == "use" && !is_punct(tokens.get(i), '<') => {
                let length = tokens[i..].iter().take_while(|token| !is_punct(Some(token), ';')).count();
                for (path, glob) in leaves(&tokens[i..i + length]) {
                    visit(Item::Path { path, line, glob }, &here);
                }
                i += length;
            }
            TokenTree::Ident(word) if word == "mod" => match (tokens.get(i), tokens.get(i + 1)) {
                (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) => {
                    let inner = Place { module: join(&here.module, &[name.to_string()]), ..here };
                    walk(&body.stream(), &inner, visit);
                    item_in_test = false;
                    i += 2;
                }
                (Some(TokenTree::Ident(name)), _) if here.in_test => {
                    visit(Item::TestModule(name.to_string()), &here);
                }
                _ => {}
            },
            TokenTree::Ident(word) if word == "fn" => {
                let body = tokens[i..].iter().find_map(|token| match token {
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
                    _ => None,
                });
                if let (Some(TokenTree::Ident(name)), Some(body)) = (tokens.get(i), body) {
                    visit(Item::Function { named: name.to_string(), body: body.clone() }, &here);
                }
            }
            // `pub(in crate::app)` says who may see, not what is used.
            TokenTree::Ident(word) if word == "pub" => {
                if let Some(TokenTree::Group(group)) = tokens.get(i)
                    && group.delimiter() == Delimiter::Parenthesis
                    && is_visibility(group)
                {
                    i += 1;
                }
            }
            TokenTree::Ident(word) => {
                let mut path = vec![word.to_string()];
                while let Some(name) = name_after_colons(&tokens, i) {
                    path.push(name);
                    i += 3;
                }
                if path.len() > 1 {
                    visit(Item::Path { path, line, glob: false }, &here);
                }
            }
        }
    }
}

enum Attribute {
    Test,
    Doc,
    Other,
}

/// The attribute after a `#` (and perhaps a `!`), and where it ends.
fn attribute(tokens: &[TokenTree], at: usize) -> Option<(&Group, usize)> {
    let at = at + usize::from(is_punct(tokens.get(at), '!'));
    match tokens.get(at) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => Some((group, at + 1)),
        _ => None,
    }
}

fn attribute_of(group: &Group) -> Attribute {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(name), ..] if name == "doc" => Attribute::Doc,
        [TokenTree::Ident(name)] if name == "test" => Attribute::Test,
        [TokenTree::Ident(name), TokenTree::Group(condition)] if name == "cfg" => {
            let words = condition.stream().to_string();
            let has = |wanted| words.split(|c: char| !c.is_alphanumeric()).any(|word| word == wanted);
            if has("test") && !has("not") { Attribute::Test } else { Attribute::Other }
        }
        _ => Attribute::Other,
    }
}

fn is_visibility(group: &Group) -> bool {
    let first = group.stream().into_iter().next();
    matches!(first, Some(TokenTree::Ident(word)) if ["crate", "self", "super", "in"].iter().any(|known| word == known))
}

fn name_after_colons(tokens: &[TokenTree], at: usize) -> Option<String> {
    match (tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)) {
        (first, second, Some(TokenTree::Ident(name))) if is_punct(first, ':') && is_punct(second, ':') => {
            Some(name.to_string())
        }
        _ => None,
    }
}

/// What a tree of `use` takes: each path in full, and whether it ends in `*`.
fn leaves(tokens: &[TokenTree]) -> Vec<(Vec<String>, bool)> {
    let mut found = Vec::new();
    for branch in tokens.split(|token| is_punct(Some(token), ',')) {
        let mut path = Vec::new();
        let mut ended = false;
        for token in branch {
            match token {
                TokenTree::Ident(word) if word == "as" => break,
                TokenTree::Ident(word) if word == "self" && !path.is_empty() => {}
                TokenTree::Ident(word) => path.push(word.to_string()),
                TokenTree::Group(group) => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    found.extend(leaves(&inner).into_iter().map(|(rest, glob)| (join(&path, &rest), glob)));
                    ended = true;
                }
                TokenTree::Punct(punct) if punct.as_char() == '*' => {
                    found.push((path.clone(), true));
                    ended = true;
                }
                _ => {}
            }
        }
        // `use a::{self}` is `use a`: inside the braces nothing is left, and the branch stands for the stem.
        if !ended && !branch.is_empty() {
            if path == ["self"] {
                path.clear();
            }
            found.push((path, false));
        }
    }
    found
}

/// The full path of what is written in a module: `crate`, `tsheg`, `self` and `super` are followed.
fn resolve(path: Vec<String>, module: &[String]) -> Vec<String> {
    let here = join(&["crate".to_owned()], module);
    match path.split_first() {
        Some((head, rest)) if head == "crate" || head == "tsheg" => join(&["crate".to_owned()], rest),
        Some((head, rest)) if head == "self" => join(&here, rest),
        Some((head, _)) if head == "super" => {
            let up = path.iter().take_while(|name| *name == "super").count();
            join(&here[..here.len().saturating_sub(up).max(1)], &path[up..])
        }
        _ => path,
    }
}

fn join(path: &[String], rest: &[String]) -> Vec<String> {
    path.iter().chain(rest).cloned().collect()
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

#[test]
fn paths_are_found_however_they_are_written() {
    let text = r##"
        //! use crate::comment::A;
        use crate::{a, b::{c, d as e}, f::*};
        use super::g::{self, h};
        /* use crate::block::B; */
        pub(in crate::seen) fn f() -> impl Sized + use<> { let _ = "crate::text::T"; tsheg::i::j(); self::k::l() }
        #[derive(m::N)] struct S;
        #[cfg(test)] use crate::only_test;
        mod inner { use super::o; #[cfg(test)] mod tests { fn t() { super::super::p() } } }
        fn after() { crate::q() }
    "##;
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
    let strings: Vec<String> =
        Source::new("src/x.rs", text).strings().into_iter().map(|(text, _)| text).collect();
    assert_eq!(strings, ["plain-string", "raw-string", "after-tests"]);
}
