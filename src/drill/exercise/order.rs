//! Marks tiles as a learner laid them against the order that is right.

/// The right order of tiles.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TileOrder {
    /// What is compared of each tile; two that are equal can stand for one another.
    pub tiles: Vec<String>,
    /// The tiles that are wanted, in their order.
    pub right: Vec<usize>,
    /// What tiles in a row come to. Any row that comes to the same as the right one is right.
    pub join: &'static str,
    /// What other rows may come to: texts that are as right as the one that is wanted.
    pub others: Vec<String>,
}

/// A row of tiles, marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordered {
    /// The tiles as they were laid.
    pub given: Vec<Placed>,
    /// The tiles in the right order.
    pub right: Vec<Placed>,
}

/// A tile in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The index of the tile among those shown.
    pub tile: usize,
    /// Whether the other row has it too, in the same order.
    pub is_in_place: bool,
}

impl TileOrder {
    /// Marks tiles by their indices and returns whether they are right. An index that is no tile, or comes a second
    /// time, is ignored.
    pub(super) fn mark(&self, laid: &[usize]) -> (bool, Ordered) {
        let mut given: Vec<usize> = Vec::new();
        for tile in laid {
            if *tile < self.tiles.len() && !given.contains(tile) {
                given.push(*tile);
            }
        }
        let text = self.joined(&given);
        if !given.is_empty() && (text == self.joined(&self.right) || self.others.contains(&text)) {
            let placed = |tile: &usize| Placed { tile: *tile, is_in_place: true };
            let row: Vec<Placed> = given.iter().map(placed).collect();
            return (true, Ordered { given: row.clone(), right: row });
        }
        let (given, right) = self.compared(&given);
        (false, Ordered { given, right })
    }

    /// Returns what tiles in a row come to.
    pub(super) fn joined(&self, tiles: &[usize]) -> String {
        let texts: Vec<&str> = tiles.iter().map(|tile| self.key(*tile)).collect();
        texts.join(self.join)
    }

    fn key(&self, tile: usize) -> &str {
        self.tiles.get(tile).map_or("", String::as_str)
    }

    /// Compares the two rows. The longest subsequence of tiles that both have in the same order is in place, the others
    /// are not. Of two such subsequences it is the one that leaves out the earlier tile.
    fn compared(&self, given: &[usize]) -> (Vec<Placed>, Vec<Placed>) {
        let width = self.right.len() + 1;
        let same = |one: usize, other: usize| {
            given.get(one).zip(self.right.get(other)).is_some_and(|(a, b)| self.key(*a) == self.key(*b))
        };
        // longest[i * width + j] is the length of the longest common subsequence of given[i..] and right[j..].
        let mut longest = vec![0usize; (given.len() + 1) * width];
        for i in (0..given.len()).rev() {
            for j in (0..self.right.len()).rev() {
                let skipped = longest[(i + 1) * width + j].max(longest[i * width + j + 1]);
                let taken = if same(i, j) { longest[(i + 1) * width + j + 1] + 1 } else { 0 };
                longest[i * width + j] = skipped.max(taken);
            }
        }
        let (mut given_row, mut right_row) = (row(given), row(&self.right));
        let (mut i, mut j) = (0, 0);
        while i < given.len() && j < self.right.len() {
            let here = longest[i * width + j];
            if longest[(i + 1) * width + j] == here {
                i += 1;
            } else if same(i, j) && longest[(i + 1) * width + j + 1] + 1 == here {
                given_row[i].is_in_place = true;
                right_row[j].is_in_place = true;
                i += 1;
                j += 1;
            } else {
                j += 1;
            }
        }
        (given_row, right_row)
    }
}

fn row(tiles: &[usize]) -> Vec<Placed> {
    tiles.iter().map(|tile| Placed { tile: *tile, is_in_place: false }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn order(tiles: &[&str], right: &[usize]) -> TileOrder {
        TileOrder {
            tiles: tiles.iter().map(|tile| (*tile).to_owned()).collect(),
            right: right.to_vec(),
            join: "",
            others: Vec::new(),
        }
    }

    fn out_of_place(row: &[Placed]) -> Vec<usize> {
        row.iter().filter(|placed| !placed.is_in_place).map(|placed| placed.tile).collect()
    }

    #[test]
    fn a_verb_in_the_wrong_place_is_the_tile_to_move() {
        let order = order(&["喝", "我", "茶"], &[1, 0, 2]);
        let (is_right, marked) = order.mark(&[1, 2, 0]);
        assert!(!is_right);
        assert_eq!(out_of_place(&marked.given), [2]);
        assert_eq!(out_of_place(&marked.right), [2]);
    }

    #[test]
    fn equal_tiles_stand_for_one_another() {
        let order = order(&["看", "一", "看"], &[0, 1, 2]);
        assert!(order.mark(&[2, 1, 0]).0);
        assert!(!order.mark(&[1, 0, 2]).0);
    }

    #[test]
    fn tiles_that_make_the_same_text_are_right() {
        let order = order(&["中", "国", "人", "中国"], &[0, 1, 2]);
        assert!(order.mark(&[3, 2]).0);
        let (is_right, marked) = order.mark(&[0, 1]);
        assert!(!is_right && out_of_place(&marked.given).is_empty());
        assert_eq!(out_of_place(&marked.right), [2]);
    }

    proptest! {
        #[test]
        fn any_row_is_marked(tiles in prop::collection::vec("[ab]", 1..6), laid in prop::collection::vec(0usize..8, 0..9)) {
            let right: Vec<usize> = (0..tiles.len()).collect();
            let order = TileOrder { tiles, right, join: "", others: Vec::new() };
            let (is_right, marked) = order.mark(&laid);
            prop_assert_eq!(is_right, out_of_place(&marked.given).is_empty() && out_of_place(&marked.right).is_empty());
            prop_assert!(order.mark(&order.right).0);
        }
    }
}
