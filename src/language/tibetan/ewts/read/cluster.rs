//! Decides which of the consonants before a vowel stand alone and which form a stack.
use super::super::lex::{Token, TokenKind};
use super::super::table;
use crate::language::tibetan::syllable::table as native;

/// Letters of one stack that wait for the vowel.
pub(super) struct Consonant {
    pub letters: Vec<char>,
    /// How many tsa-phru it has: more than one is no Tibetan, but nothing that is typed is lost.
    pub carets: usize,
    pub start: usize,
    /// Whether a `.` stands before it.
    pub is_parted: bool,
}

/// How many letters a native stack has at most. Only so many need to be looked at before a vowel.
const LONGEST_STACK: usize = 4;

/// Returns whether the next tokens put something more under the letters before them.
pub(super) fn goes_on_below(rest: &[Token]) -> bool {
    let next = rest.get(..2).map(|next| next.iter().map(|token| &token.kind));
    matches!(
        next.map(Iterator::collect::<Vec<_>>).as_deref(),
        Some([TokenKind::Joint('+'), TokenKind::Letters(..) | TokenKind::Vowel("")])
    )
}

/// Returns the stacks that letters without `+` most likely mean where they are no native stack, as the converters of
/// the scheme have it: a head letter goes over what may stand under it, and ཡ ར ལ ཝ go under what is before them
/// unless they begin a native stack.
pub(super) fn likeliest_stacks(cluster: &[Consonant]) -> Vec<&[Consonant]> {
    let single = |at: usize| {
        cluster.get(at).and_then(|piece| match *piece.letters {
            [letter] => Some(letter),
            _ => None,
        })
    };
    let begins_a_stack = |at: usize| {
        if cluster.len() - at > LONGEST_STACK {
            return false;
        }
        let letters: Option<Vec<char>> = (at..cluster.len()).map(single).collect();
        letters.is_some_and(|letters| {
            matches!(*letters, [_, .., last] if last != 'ཝ') && table::is_stack(&letters)
        })
    };
    let mut stacks = Vec::new();
    let mut start = 0;
    while start < cluster.len() {
        let under =
            cluster.get(start + 1).filter(|under| !under.is_parted).and_then(|under| under.letters.first());
        let has_head =
            single(start).zip(under).is_some_and(|(over, under)| native::may_stand_over(over, *under));
        let mut end = start + 1 + usize::from(has_head);
        while single(end).is_some_and(|c| matches!(c, 'ཡ' | 'ར' | 'ལ' | 'ཝ'))
            && cluster.get(end).is_some_and(|piece| !piece.is_parted)
            && !begins_a_stack(end)
        {
            end += 1;
        }
        stacks.extend(cluster.get(start..end));
        start = end;
    }
    stacks
}

/// Returns how many of the pieces before a vowel stand by themselves, the rest being one stack; and whether that
/// stack is one that is typed so.
pub(super) fn bare_pieces(pieces: &[Consonant], vowel: &str) -> (usize, bool) {
    let letters = |from: usize| -> Vec<char> {
        pieces.iter().skip(from).flat_map(|piece| piece.letters.iter().copied()).collect()
    };
    let Some(joined) = pieces.iter().position(|piece| piece.letters.len() > 1) else {
        // The vowels r-i and l-i of Sanskrit stand under any letter.
        let is_liquid = |stack: &[char]| vowel.ends_with('\u{0F80}') && matches!(stack, [_, 'ར' | 'ལ']);
        let is_stack = |stack: &[char]| table::is_stack(stack) || is_liquid(stack);
        let bare =
            (pieces.len().saturating_sub(LONGEST_STACK)..pieces.len()).find(|from| is_stack(&letters(*from)));
        return (bare.unwrap_or_default(), true);
    };
    // What stands beside a joined stack has no vowel and can only belong to it, where it is a letter that goes on top
    // or below.
    let over = |over: &Consonant, under: &Consonant| match (&*over.letters, &*under.letters) {
        ([over], [under, ..]) => native::may_stand_over(*over, *under),
        _ => false,
    };
    let first = match joined.checked_sub(1) {
        Some(above) if pieces.get(above).zip(pieces.get(joined)).is_some_and(|(a, b)| over(a, b)) => above,
        _ => joined,
    };
    let is_under =
        |piece: &Consonant| matches!(*piece.letters, ['ཡ' | 'ར' | 'ལ' | 'ཝ']) || piece.letters.len() > 1;
    (first, pieces.iter().skip(joined + 1).all(is_under))
}

/// Returns whether a letter may be the prefix of a stack; of one that is not native any prefix may.
pub(super) fn may_be_prefix(prefix: &Consonant, stack: &[char]) -> bool {
    let [prefix] = *prefix.letters else { return false };
    native::is_prefix(prefix) && (native::head(stack).is_none() || table::may_stand_before(prefix, stack))
}
