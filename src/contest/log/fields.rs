//! The fields of a JSON object, taken one by one: what is missing, of another type or unknown is told, all of it at once.

use serde_json::{Map, Value};

use super::fault::{LogFault, Looked};
use crate::contest::setting::{nearest, shown};
use crate::contest::team::TeamId;

/// The fields of an object.
pub struct Fields<'v> {
    map: &'v Map<String, Value>,
    asked: Vec<&'static str>,
    pub faults: Vec<LogFault>,
}

impl<'v> Fields<'v> {
    /// Takes an object.
    pub fn of(value: &'v Value) -> Result<Self, LogFault> {
        let map = value.as_object().ok_or(LogFault::NotObject)?;
        Ok(Self { map, asked: Vec::new(), faults: Vec::new() })
    }

    /// Returns what was read, or everything that is wrong.
    pub fn end<T>(mut self, read: Option<T>) -> Result<T, Vec<LogFault>> {
        for found in self.map.keys().filter(|name| !self.asked.contains(&name.as_str())) {
            let free = self.asked.iter().copied().filter(|name| !self.map.contains_key(*name));
            let near = nearest(found, free);
            let known = self.asked.join(", ");
            // A name with a slip in it is not missing as well.
            if let Some(near) = &near {
                self.faults.retain(|fault| !matches!(fault, LogFault::MissingField { name } if name == near));
            }
            self.faults.push(LogFault::UnknownField { found: shown(found), near, known });
        }
        match read {
            Some(read) if self.faults.is_empty() => Ok(read),
            _ => Err(self.faults),
        }
    }

    /// Returns a field that may be left out; `null` counts as left out.
    pub fn optional(&mut self, name: &'static str) -> Option<&'v Value> {
        self.asked.push(name);
        self.map.get(name).filter(|value| !value.is_null())
    }

    /// Returns a field that must be there.
    pub fn needed(&mut self, name: &'static str) -> Option<&'v Value> {
        let value = self.optional(name);
        if value.is_none() {
            self.faults.push(LogFault::MissingField { name: name.to_owned() });
        }
        value
    }

    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let value = self.needed(name)?;
        self.typed(name, Looked::Text, value.as_str()).map(str::to_owned)
    }

    pub fn optional_text(&mut self, name: &'static str) -> Option<String> {
        let value = self.optional(name)?;
        self.typed(name, Looked::Text, value.as_str()).map(str::to_owned)
    }

    pub fn team(&mut self, name: &'static str) -> Option<TeamId> {
        self.text(name).map(TeamId::new)
    }

    pub fn whole<T: TryFrom<i64>>(&mut self, name: &'static str) -> Option<T> {
        let value = self.needed(name)?;
        self.number(name, value)
    }

    pub fn optional_whole<T: TryFrom<i64>>(&mut self, name: &'static str) -> Option<T> {
        let value = self.optional(name)?;
        self.number(name, value)
    }

    pub fn truth(&mut self, name: &'static str) -> Option<bool> {
        let value = self.needed(name)?;
        self.typed(name, Looked::TrueOrFalse, value.as_bool())
    }

    pub fn optional_truth(&mut self, name: &'static str) -> Option<bool> {
        let value = self.optional(name)?;
        self.typed(name, Looked::TrueOrFalse, value.as_bool())
    }

    pub fn list(&mut self, name: &'static str) -> Option<&'v Vec<Value>> {
        let value = self.needed(name)?;
        self.typed(name, Looked::List, value.as_array())
    }

    /// Returns a list of texts, which is empty if it is left out.
    pub fn texts(&mut self, name: &'static str) -> Option<Vec<String>> {
        let Some(value) = self.optional(name) else { return Some(Vec::new()) };
        let list = self.typed(name, Looked::List, value.as_array())?;
        let texts: Option<Vec<String>> = list.iter().map(|text| text.as_str().map(str::to_owned)).collect();
        self.typed(name, Looked::Text, texts)
    }

    /// Takes over the faults of an object inside this one.
    pub fn inner<T>(&mut self, read: Result<T, Vec<LogFault>>) -> Option<T> {
        read.map_err(|faults| self.faults.extend(faults)).ok()
    }

    /// Returns a value of a known name, or tells which names there are.
    pub fn named<T>(
        &mut self,
        name: &'static str,
        known: &[&'static str],
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = self.text(name)?;
        let value = find(&found);
        if value.is_none() {
            let near = nearest(&found, known.iter().copied());
            let (found, known) = (shown(&found), known.join(", "));
            self.faults.push(LogFault::UnknownName { name: name.to_owned(), found, near, known });
        }
        value
    }

    fn number<T: TryFrom<i64>>(&mut self, name: &'static str, value: &Value) -> Option<T> {
        self.typed(name, Looked::WholeNumber, value.as_i64().and_then(|number| T::try_from(number).ok()))
    }

    pub fn typed<T>(&mut self, name: &str, expected: Looked, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.faults.push(LogFault::WrongType { name: name.to_owned(), expected });
        }
        value
    }
}
