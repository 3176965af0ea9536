//! The strings of the interface: all three languages say the same things, the program says nothing that they lack,
//! and the Tibetan is well spelt.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, Group, TokenTree};
use tsheg::language::tibetan::{normal, particle, syllable};
use tsheg::locale::{self, UiLanguage};

use crate::fluent::{self, Message};
use crate::{checks, source};

/// Syllables of the Tibetan strings that no table of native syllables has: loans and names.
const LOANS: [&str; 0] = [];

#[test]
fn the_program_carries_every_file() {
    for lang in UiLanguage::ALL {
        let folder = format!("assets/locales/{}", lang.code());
        let there: BTreeMap<String, String> =
            source::files(&folder, "ftl").iter().map(|file| (file.clone(), source::read(file))).collect();
        let carried: BTreeMap<String, String> = locale::files(lang)
            .iter()
            .map(|(name, text)| (format!("{folder}/{name}"), (*text).to_owned()))
            .collect();
        let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(
            names(&carried),
            names(&there),
            "the list in src/locale/files.rs is not what is in {folder}"
        );
        assert!(carried == there, "the program was built from other files than those in {folder}");
    }
}

#[test]
fn every_folder_is_a_language_of_the_interface() {
    assert_eq!(fluent::languages(), UiLanguage::ALL.map(|lang| lang.code().to_owned()).into());
}

#[test]
fn every_file_is_sound_fluent() {
    for code in fluent::languages() {
        let faults = fluent::faults(&code);
        assert!(faults.is_empty(), "{code}:\n{}", faults.join("\n"));
    }
}

#[test]
fn all_languages_say_the_same_things() {
    let english = fluent::messages("en");
    let mut faults = Vec::new();
    for code in fluent::languages() {
        let other = fluent::messages(&code);
        for (key, message) in &english {
            match other.get(key) {
                None => faults.push(format!("{code} lacks {key} ({})", message.file)),
                Some(translated) if translated.file != message.file => {
                    faults.push(format!("{code} has {key} in {}, not {}", translated.file, message.file));
                }
                Some(translated) if translated.variables != message.variables => faults.push(format!(
                    "{code} uses {:?} in {key}, English {:?}",
                    translated.variables, message.variables
                )),
                Some(_) => {}
            }
        }
        faults.extend(
            other
                .keys()
                .filter(|key| !english.contains_key(*key))
                .map(|key| format!("only {code} has {key}")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_key_in_use_exists() {
    let messages = fluent::messages("en");
    let mut faults = Vec::new();
    for source in source::product() {
        let strange = said_in(&source).into_iter().filter(|(key, _)| !messages.contains_key(key));
        faults.extend(strange.map(|(key, _)| format!("{}: no language has the key {key}", source.file)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A key may pass through a helper before it is said, so any literal counts as a use. A slip in one is still found:
/// the key that was meant is then used by nothing.
#[test]
fn every_key_is_used() {
    let messages = fluent::messages("en");
    let mut used: BTreeSet<String> =
        messages.values().flat_map(|message| message.references.clone()).collect();
    for source in source::product() {
        used.extend(source.strings());
    }
    let unused = messages.iter().filter(|(key, _)| !used.contains(*key));
    let unused: Vec<String> = unused.map(|(key, message)| format!("{}: {key}", message.file)).collect();
    assert!(unused.is_empty(), "nothing uses these keys:\n{}", unused.join("\n"));
}

#[test]
fn every_sentence_is_given_its_values() {
    let messages = fluent::messages("en");
    let mut faults = Vec::new();
    for source in source::product() {
        for (key, given) in said_in(&source) {
            let (Some(message), Some(given)) = (messages.get(&key), given) else { continue };
            let missing: Vec<_> = message.variables.difference(&given).collect();
            if !missing.is_empty() {
                faults.push(format!("{}: {key} needs {missing:?}", source.file));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_tibetan_is_well_spelt() {
    let mut faults = Vec::new();
    each_tibetan_text(|place, text| {
        faults.extend(normal::faults(text).iter().map(|fault| format!("{place}: {fault:?}")));
        for (_, syllable) in syllable::syllables(text) {
            if let Err(fault) = syllable::analyse(syllable)
                && !LOANS.contains(&syllable)
            {
                faults.push(format!("{place}: {syllable}: {fault:?}"));
            }
        }
        for slip in particle::disagreements(text) {
            let expected = slip.expected.join(" or ");
            faults.push(format!("{place}: {} after {}, expected {expected}", slip.found, slip.after));
        }
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_tibetan_has_only_syllables_that_the_lists_have() {
    let Some(folder) = checks::folder() else { return };
    let legal = checks::legal_syllables(&folder);
    let mut unknown = Vec::new();
    each_tibetan_text(|place, text| {
        let syllables = syllable::syllables(text).map(|(_, syllable)| syllable);
        let strange = syllables.filter(|syllable| !legal.contains(*syllable) && !LOANS.contains(syllable));
        unknown.extend(strange.map(|syllable| format!("{place}: {syllable}")));
    });
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

/// Every piece of Tibetan in the strings, with its file and key. A placeable ends a piece: what it will hold is
/// unknown, so a particle after it is not judged.
fn each_tibetan_text(mut see: impl FnMut(&str, &str)) {
    for (key, Message { file, texts, .. }) in fluent::messages("bo") {
        for text in texts {
            see(&format!("{file}: {key}"), &text);
        }
    }
}

/// The keys that a source says, with the names of the values it gives; nothing where those are not written out.
///
/// `text("key")`, `say("key")` and `format("key", &[("name", ..)])` give theirs on the spot. The rooms' errors give theirs by
/// `message_id` and `message_args`: there every key of a file is taken to have every name of the file.
fn said_in(source: &source::Source) -> Vec<(String, Option<BTreeSet<String>>)> {
    let mut said = Vec::new();
    let key_of = |call: &Group| call.stream().into_iter().next().as_ref().and_then(source::string);
    for call in ["text", "say"].iter().flat_map(|name| source.calls(name)) {
        said.extend(key_of(&call).filter(|key| is_key(key)).map(|key| (key, Some(BTreeSet::new()))));
    }
    for call in source.calls("format") {
        said.extend(key_of(&call).filter(|key| is_key(key)).map(|key| (key, given_in(&call))));
    }
    let names = source.bodies("message_args").iter().map(names_in).reduce(|mut all, more| {
        all.extend(more);
        all
    });
    for body in source.bodies("message_id") {
        said.extend(
            strings_in(&body).into_iter().filter(|text| is_key(text)).map(|key| (key, names.clone())),
        );
    }
    said
}

/// The names of the values of a call of `format`, if they are written out there.
fn given_in(call: &Group) -> Option<BTreeSet<String>> {
    let written_out = call
        .stream()
        .into_iter()
        .any(|token| matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket));
    written_out.then(|| call.stream().into_iter().flat_map(|token| names_within(&token)).collect())
}

/// The first halves of the pairs `("name", ..)` anywhere in a group.
fn names_in(group: &Group) -> BTreeSet<String> {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let mut names: BTreeSet<String> = tokens.iter().flat_map(names_within).collect();
    if let [first, TokenTree::Punct(comma), ..] = tokens.as_slice()
        && group.delimiter() == Delimiter::Parenthesis
        && comma.as_char() == ','
    {
        names.extend(
            source::string(first).filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')),
        );
    }
    names
}

fn names_within(token: &TokenTree) -> BTreeSet<String> {
    match token {
        TokenTree::Group(inner) => names_in(inner),
        _ => BTreeSet::new(),
    }
}

fn strings_in(group: &Group) -> Vec<String> {
    let tokens = group.stream().into_iter();
    tokens
        .flat_map(|token| match &token {
            TokenTree::Group(inner) => strings_in(inner),
            _ => source::string(&token).into_iter().collect(),
        })
        .collect()
}

/// Whether a literal has the form of a key: two or more words of small letters and digits, joined by hyphens.
fn is_key(text: &str) -> bool {
    let mut words = text.split('-');
    let first = words.next().unwrap_or_default();
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let rest: Vec<&str> = words.collect();
    is_word(first)
        && !first.contains(|c: char| c.is_ascii_digit())
        && !rest.is_empty()
        && rest.into_iter().all(is_word)
}

#[test]
fn keys_are_told_from_other_literals() {
    for key in ["home-title", "pack-too-large", "level-hsk-1"] {
        assert!(is_key(key), "{key}");
    }
    for other in ["home", "zh-CN", "-", "a-", "--all", "1-a", "everyday_1", "it is-so", ""] {
        assert!(!is_key(other), "{other}");
    }
}

#[test]
fn what_a_source_says_is_found() {
    let text = r#"
        fn f() {
            locale.text("one-key");
            locale.format("two-keys", &[("name", name.into()), ("count", format!("{}", count("x", 1)).into())]);
            locale.format("three-keys", &args);
            format!("four-{}", "five-keys");
        }
        fn message_id(&self) -> &'static str { match self { A => "six-keys", B(inner) => inner.message_id() } }
        fn message_args(&self) -> Vec<(&'static str, String)> { vec![("file", self.file.clone())] }
    "#;
    let set = |names: &[&str]| Some(names.iter().map(ToString::to_string).collect::<BTreeSet<_>>());
    let expected = [
        ("one-key", set(&[])),
        ("two-keys", set(&["name", "count", "x"])),
        ("three-keys", None),
        ("six-keys", set(&["file"])),
    ];
    let expected = expected.map(|(key, names)| (key.to_owned(), names));
    assert_eq!(said_in(&source::Source::new("src/x.rs", text)), expected);
}
