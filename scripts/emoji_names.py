"""Builds the list of pictures that an author chooses by name: every emoji of the font with its names.

Called by scripts/assets, in a Python that has fontTools:

    emoji_names.py EMOJIBASE_FOLDER NotoEmoji-Regular.ttf OUT_FILE

The names and what else one may look for are from emojibase-data (MIT), which has them of Unicode's CLDR. A line is an
emoji, its name and its other words in English, the same in Chinese, parted by tabs. Flags, parts of other emoji and
what is made of several are left out, and so is what does not belong into a lesson.
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

# Groups of emojibase: parts of others, flags.
LEFT_OUT_GROUPS = (2, 9)

# What the program sets in the font of emoji, as app/widgets/text.rs has it.
SHOWN = (*range(0x1F000, 0x1FB00), *range(0x2600, 0x27C0), 0x2B50)

# Signs of religions and zodiacs, weapons, tobacco, alcohol and the like, by code point.
LEFT_OUT = {
    *range(0x2648, 0x2654), 0x26CE, 0x1F52B, 0x1F5E1, 0x2694, 0x1F4A3, 0x1F6AC, 0x1F377, 0x1F378, 0x1F379, 0x1F37A,
    0x1F37B, 0x1F942, 0x1F943, 0x1F376, 0x1F37E, 0x1F489, 0x1F595, 0x262D, 0x26B0, 0x26B1, 0x1F52A, 0x1F3B0, 0x1F4A9,
    0x1F351, 0x1F346, 0x1F48B, 0x1F459, 0x1FA78, 0x1F910, 0x1F92C, 0x1F47F, 0x1F608, 0x2620, 0x1F480, 0x1FAC3,
    0x1F549, 0x2721, 0x271D, 0x2626, 0x262A, 0x262E, 0x1F54E, 0x1F52F, 0x1F6D0, 0x269B, 0x2638, 0x262F, 0x1FAAF, 0x1F54B,
}


def main(arguments):
    match arguments:
        case [emojibase, font, target]:
            build(Path(emojibase), Path(font), Path(target))
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def build(emojibase, font, target):
    has = TTFont(font).getBestCmap()
    english = json.loads((emojibase / "en/data.json").read_text("utf-8"))
    chinese = json.loads((emojibase / "zh/data.json").read_text("utf-8"))
    in_chinese = {entry["hexcode"]: entry for entry in chinese}
    lines = []
    for entry in sorted(english, key=lambda entry: entry.get("order", 10_000)):
        codes = [int(code, 16) for code in entry["hexcode"].split("-")]
        bare = [code for code in codes if code != 0xFE0F]
        other = in_chinese.get(entry["hexcode"])
        if (
            len(bare) != 1
            or bare[0] not in has
            or bare[0] not in SHOWN
            or bare[0] in LEFT_OUT
            or entry.get("group") is None
            or entry["group"] in LEFT_OUT_GROUPS
            or other is None
        ):
            continue
        # As it is written in lessons: without the sign that asks for colour, which the font does not know.
        fields = [chr(bare[0])]
        for language in (entry, other):
            name = language["label"]
            fields += [name, " ".join(tag for tag in language.get("tags", []) if tag != name)]
        lines.append("\t".join(field.replace("\t", " ").replace("\n", " ") for field in fields))
    target.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
