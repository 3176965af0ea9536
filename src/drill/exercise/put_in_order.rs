//! A question whose answer is an order: put the things in it.

use super::face::Face;
use super::marking::Key;
use super::order::Order;
use super::{Exercise, Kind, plain, tiles};
use crate::drill::CardKey;
use crate::drill::lexicon::Entry;
use crate::drill::random::Random;
use crate::lesson::Trilingual;

/// The things in random order. `items` are in the right one.
pub(super) fn build(
    entry: &Entry,
    card: &CardKey,
    ask: &Trilingual,
    items: &[Trilingual],
    seed: u64,
) -> Exercise {
    let mut shown: Vec<usize> = (0..items.len()).collect();
    Random::new(seed).shuffle(&mut shown);
    // Things that lie as they should leave nothing to do. Two that never did would tell their order.
    if shown.len() > 2 && shown.is_sorted() {
        shown.rotate_left(1);
    }
    let faces: Vec<Face> =
        shown.iter().filter_map(|item| items.get(*item)).cloned().map(Face::Text).collect();
    let place = |item: usize| shown.iter().position(|shown| *shown == item);
    let order = Order {
        tiles: faces.iter().map(tiles::key).collect(),
        right: (0..items.len()).filter_map(place).collect(),
        join: "\n",
        others: Vec::new(),
    };
    let prompt = Face::Text(ask.clone());
    let exercise = plain(Kind::PutInOrder, entry, card, prompt, "drill-put-in-order", Key::Order(order));
    Exercise { tiles: faces, solution: items.iter().cloned().map(Face::Text).collect(), ..exercise }
}
