//! The walk through a source, token by token.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::string;

/// Where in a file something stands.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) module: Vec<String>,
    pub(super) in_test: bool,
}

/// What a walk through a source meets.
pub(super) enum Item {
    Path { path: Vec<String>, line: usize, glob: bool },
    TestModule(String),
    String(String),
    Call { of: String, arguments: Group },
    Function { named: String, body: Group },
}

/// Calls `visit` for whatever stands in the tokens, in order.
pub(super) fn walk(tokens: &TokenStream, place: &Place, visit: &mut impl FnMut(Item, &Place)) {
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
                    visit(Item::String(text), &here);
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
pub(super) fn resolve(path: Vec<String>, module: &[String]) -> Vec<String> {
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

pub(super) fn join(path: &[String], rest: &[String]) -> Vec<String> {
    path.iter().chain(rest).cloned().collect()
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}
