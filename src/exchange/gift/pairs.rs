//! Pairs to match: each becomes a question of its own, with the other halves to choose from.

use std::collections::{HashMap, HashSet};

use super::answered::Pair;
use super::question::{Maker, name_of, own_markup};
use super::read::Block;
use crate::exchange::draft::{Field, Item, Value, list};
use crate::exchange::fault::GiftFault;
use crate::exchange::text::head::of_parts;
use crate::exchange::text::languages::{Piece, parted};
use crate::exchange::text::markup::{Sign, string, trimmed};
use crate::lesson::syntax::write::Tree;

/// The most choices of one question. With more, whoever answers would only be looking for the right line.
const MOST_CHOICES: usize = 8;

impl Maker<'_> {
    /// Returns a question for each pair: what the whole question asks, and below it the half that is asked for. `fields` are
    /// what all of them have. They are told by the name of the whole.
    pub(super) fn pairs(
        &mut self,
        block: &Block,
        ask: &[Sign],
        pairs: &[Pair],
        fields: &[Field],
    ) -> Vec<Item> {
        let (mut halves, mut numbers): (Vec<Value>, HashMap<String, usize>) = (Vec::new(), HashMap::new());
        let mut right = Vec::with_capacity(pairs.len());
        let mut of_item: HashMap<String, HashSet<usize>> = HashMap::new();
        for pair in pairs {
            let (markup, partner) = own_markup(&pair.partner, block.markup);
            let partner = self.plain(&partner, markup);
            let number = *numbers.entry(string(trimmed(&partner))).or_insert_with(|| {
                let at = trimmed(&partner).first().map_or(pair.at, |first| first.at);
                halves.push(of_parts(parted(trimmed(&partner), self.by), at, self.lines));
                halves.len() - 1
            });
            of_item.entry(string(&pair.item)).or_default().insert(number);
            right.push(number);
        }
        let is_asked = |pair: &&Pair| !pair.item.is_empty();
        let count = pairs.iter().filter(is_asked).count();
        if halves.len() < 2 || count == 0 {
            self.faults.push((block.at, GiftFault::Matching { name: name_of(block) }));
            return Vec::new();
        }
        self.faults.push((block.at, GiftFault::Pairs { name: name_of(block), count }));
        let ask = self.plain(ask, block.markup);
        let asked = parted(trimmed(&ask), self.by);
        let mut items = Vec::with_capacity(count);
        for (pair, right) in pairs.iter().zip(right).filter(|(pair, _)| is_asked(pair)) {
            // The same half may belong to several; the others are then no wrong choices.
            let also_right = of_item.get(&string(&pair.item));
            let is_choice =
                |number: &usize| *number == right || also_right.is_none_or(|also| !also.contains(number));
            let from = if halves.len() > MOST_CHOICES { right } else { 0 };
            let around = (from..halves.len()).chain(0..from).filter(is_choice).take(MOST_CHOICES);
            let mut choices: Vec<usize> = around.collect();
            choices.sort_unstable();
            let answer = choices.iter().position(|number| *number == right).unwrap_or_default();
            let options = choices.iter().filter_map(|number| halves.get(*number).cloned()).collect();
            let options = list(options, self.lines.place(block.answer_at));
            let answer = self.number_of(answer, block);
            let kind = Tree::Fields(Some("Choice"), vec![("options", options), ("answer", answer)]);
            let mut own = vec![
                ("ask", self.ask_of(block, &asked, &pair.item)),
                ("kind", self.at(kind, block.answer_at)),
            ];
            own.extend(fields.iter().cloned());
            items.push(Item { at: self.lines.place(pair.at), id: None, fields: own });
        }
        items
    }

    /// Returns what is asked of a pair. In a language that the half is not in, it stands as it is: `水` is asked for in
    /// Tibetan as well.
    fn ask_of(&mut self, block: &Block, asked: &[Option<Piece>; 3], item: &[Sign]) -> Value {
        let (markup, item) = own_markup(item, block.markup);
        let item = self.plain(&item, markup);
        let item = trimmed(&item);
        let at = item.first().map_or(block.at, |first| first.at);
        let whole = string(item);
        let of_item = parted(item, self.by);
        if asked.iter().all(Option::is_none) {
            return of_parts(of_item, at, self.lines);
        }
        let mut asked = asked.clone();
        for (asked, half) in asked.iter_mut().zip(&of_item) {
            if let Some(asked) = asked {
                asked.text.push('\n');
                asked.text.push_str(half.as_ref().map_or(&whole, |half| &half.text));
            }
        }
        of_parts(asked, at, self.lines)
    }
}
