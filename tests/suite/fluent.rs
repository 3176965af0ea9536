//! The Fluent files as they lie on the disk, taken apart for the tests of the strings.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};

use crate::source;

/// One message of a file.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// The name of the file, which is the same in all languages.
    pub file: String,
    pub variables: BTreeSet<String>,
    /// Other messages and terms (`-name`) that it quotes.
    pub references: BTreeSet<String>,
    /// Its text in pieces, as the placeables part it.
    pub texts: Vec<String>,
    functions: BTreeSet<String>,
}

/// The codes of all languages that have a folder, whether or not the program knows them.
pub fn languages() -> BTreeSet<String> {
    let code = |file: &String| file.split('/').nth(2).map(str::to_owned);
    source::files("assets/locales", "ftl").iter().filter_map(code).collect()
}

/// Returns every message of a language by its key.
pub fn messages(code: &str) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, resource) in resources(code, &mut Vec::new()) {
        for (key, message) in read(&file, &resource, &mut Vec::new()) {
            messages.entry(key).or_insert(message);
        }
    }
    messages.retain(|key, _| !key.starts_with('-'));
    messages
}

/// Returns everything that is wrong with the files of a language.
pub fn faults(code: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut all: BTreeMap<String, Message> = BTreeMap::new();
    for (file, resource) in resources(code, &mut faults) {
        for (key, message) in read(&file, &resource, &mut faults) {
            if let Some(first) = all.get(&key) {
                faults.push(format!("{file}: {key} is in {} too", first.file));
            }
            all.insert(key, message);
        }
    }
    for (key, message) in &all {
        let strange = message.references.iter().filter(|quoted| !all.contains_key(*quoted));
        faults.extend(
            strange.map(|quoted| format!("{}: {key} quotes {quoted}, which is not there", message.file)),
        );
        let unknown = message.functions.iter().filter(|function| *function != "NUMBER");
        faults.extend(
            unknown.map(|function| format!("{}: {key} calls {function}, which is not there", message.file)),
        );
        if message.texts.iter().any(|text| text.contains('\t') || text.contains("  ")) {
            faults.push(format!("{}: {key} has a tab or two spaces together", message.file));
        }
    }
    faults
}

fn resources(code: &str, faults: &mut Vec<String>) -> Vec<(String, Resource<String>)> {
    let folder = format!("assets/locales/{code}");
    let mut resources = Vec::new();
    for path in source::files(&folder, "ftl") {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        let resource = fluent_syntax::parser::parse(source::read(&path)).unwrap_or_else(|(rest, errors)| {
            faults.extend(errors.iter().map(|error| format!("{name}: {error} at byte {}", error.pos.start)));
            rest
        });
        resources.push((name, resource));
    }
    resources
}

fn read(file: &str, resource: &Resource<String>, faults: &mut Vec<String>) -> Vec<(String, Message)> {
    let mut read = Vec::new();
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.clone(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            Entry::Junk { content } => {
                faults.push(format!("{file}: this is not Fluent: {}", content.trim()));
                continue;
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
        };
        if !attributes.is_empty() {
            faults.push(format!("{file}: {key} has attributes, which nothing reads"));
        }
        let mut message = Message { file: file.to_owned(), ..Message::default() };
        match value {
            Some(pattern) => message.take_pattern(pattern),
            None => faults.push(format!("{file}: {key} says nothing")),
        }
        read.push((key, message));
    }
    read
}

impl Message {
    fn take_pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push(value.clone()),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                for variant in variants {
                    self.take_pattern(&variant.value);
                }
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.texts.push(value.clone()),
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.clone())),
            InlineExpression::MessageReference { id, .. } => drop(self.references.insert(id.name.clone())),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.take_arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.clone());
                self.take_arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.take_expression(expression),
        }
    }

    fn take_arguments(&mut self, arguments: &CallArguments<String>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.take_inline(argument);
        }
    }
}
