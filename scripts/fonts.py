"""Unpacks web fonts, writes a licence file, and checks that the fonts can set what Tsheg shows.

Called by scripts/assets, in a Python that has fonttools, brotli and uharfbuzz:

    fonts.py unpack IN.woff2 OUT.ttf
    fonts.py licence FONT.ttf DEBIAN_COPYRIGHT OUT.txt
    fonts.py hanzi FONT.ttf OUT.woff2 TEXT...
    fonts.py check FOLDER [TIBETAN_SPELLCHECKER]
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

import uharfbuzz
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TONE_MARKS = "\u0304\u0301\u030c\u0300"
TONE_BEARERS = "aeiouüêmn"

# Pictures that lesson packs are likely to use, by topic: people, body, food, house, animals, nature, time,
# school, doing, describing, culture.
EMOJI = (
    "👤👥👶👦👧👨👩👴👵🧑👪👫🧒🧓👮👷🧑‍🌾🧑‍🏫🧑‍🎓🧑‍⚕🧑‍🍳🙋🤝🙏🤰👨‍👩‍👧‍👦"
    "👀👁👂👃👄👅🦷🦴🧠🫀🫁💪🦵🦶✋👋👍👎👆👇👈👉☝✊👏🤲💇🩸😀😊😂😢😭😡😴😱🤒🤕🤔😋🥶🥵"
    "🍎🍐🍊🍋🍌🍉🍇🍓🍑🥭🍅🥔🥕🌽🌶🥬🧅🧄🥜🍞🥚🥛🧈🧀🍚🍜🍲🥣🥟🥩🍗🍖🐟🧂🍯🍬🍰🍵☕🍺🍷💧🥢🥄🍴🔪🍽"
    "🏠🏡🏫🏥🏪🏬🏦🏨🏛🛕⛩🚪🪟🛏🪑🛋🚽🚿🛁🧹🧺🧼🔑🔒💡🕯🔥📺📻☎📱💻🖨🔋🔌🪔📿🛎🎒👕👖🧥👗👟🥾🧢👒🧤🧦🧣👓⌚☂💍"
    "🐕🐈🐄🐂🐃🐎🐑🐏🐐🐖🐓🐔🐤🦆🦅🐦🦉🐟🐸🐍🐢🐇🐁🐀🐒🐘🐅🐆🐻🐼🐺🦊🦌🐪🐉🐝🐞🦋🕷🐜🐛🪰🦟🐬🐋🦁🦬🐗"
    "☀🌙⭐🌟☁⛅🌧❄⛄🌈⚡🌊🏔⛰🌋🏞🏜🏝🌳🌲🌴🌵🌿🍀🌱🌾🌸🌺🌻🌹🍂🍁🪨💨🌍🌏🌡🌪🪵"
    "⏰🕐🕛⌛📅🗓🌅🌄🌃🌞🌛"
    "✏🖊📖📚📕📝📄📏📐✂📌🗺🧮🎨🔬🔭🎓🏆🥇❓❗➕➖✖➗🟰🔢🔤💯✅❌⭕🗣💬"
    "🚶🏃🧍🪑🛌🧘💃🏊🚴⚽🏀🏐🏓🎾🏹♟🎲🎵🎶🎤🥁🎺🎸🪕🎭📷🎬✈🚗🚌🚕🚆🚂🚲🏍🚢🚜🚦🛣🌉🎫🛒💰💵🪙🧳🔧🔨🪓🧵🪡🪣🩺💊💉🩹🚑🚒🚓"
    "🔴🟠🟡🟢🔵🟣🟤⚫⚪⬆⬇⬅➡🔼🔽↔📍🎁🎉🎊🏮🧧🎆🪁⛺🏕🛖⚖☸🪷🫖🫓🎋🐲♨"
    "0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣🔟"
)


def main(arguments):
    match arguments:
        case ["unpack", source, target]:
            unpack(source, target)
        case ["licence", font, copyright, target]:
            write_licence(font, copyright, target)
        case ["hanzi", font, target, *texts] if texts:
            cut_hanzi(font, target, texts)
        case ["check", folder]:
            return check(Path(folder), None)
        case ["check", folder, syllables]:
            return check(Path(folder), Path(syllables))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def unpack(source, target):
    """Takes a font out of its web wrapping: the tables stay as they are, so that it is still the same font."""
    font = TTFont(source, recalcTimestamp=False, recalcBBoxes=False, lazy=True)
    font.flavor = None
    font.save(target, reorderTables=True)


def write_licence(font, copyright, target):
    """Joins the copyright notice that is in the font with the licence text that is in Debian's copyright file."""
    ours, *others = TTFont(font, lazy=True)["name"].getDebugName(0).splitlines()
    notice = "\n".join([f'{ours}, with Reserved Font Names "霞鹜" and "LXGW".', *others])
    lines = Path(copyright).read_text(encoding="utf-8").splitlines()
    start = lines.index(" " + "-" * 59)
    end = next(i for i in range(start, len(lines)) if lines[i].startswith("License: GPL"))
    text = ["" if line.strip() == "." else line[1:] for line in lines[start:end]]
    Path(target).write_text(
        f"{notice}\n\n"
        "This Font Software is licensed under the SIL Open Font License, Version 1.1.\n"
        "This license is copied below, and is also available with a FAQ at:\n"
        "https://scripts.sil.org/OFL\n\n" + "\n".join(text).strip() + "\n",
        encoding="utf-8",
    )


def cut_hanzi(source, target, texts):
    """Cuts a font down to the hanzi and the Chinese punctuation of some files. "LXGW" and "霞鹜" are reserved names,
    so the outcome has a name of its own; the notice of copyright stays, as the licence asks."""
    wanted = {c for text in texts for c in Path(text).read_text(encoding="utf-8") if is_chinese(c)}
    font = TTFont(source, recalcTimestamp=False)
    options = Options(layout_features=[], name_IDs=["*"], hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, wanted))
    subsetter.subset(font)
    names = font["name"]
    notice = names.getDebugName(0)
    licence = names.getDebugName(13)
    names.names = []
    ours = {
        0: f"{notice}\nA part of LXGW WenKai 1.250, under another name.",
        1: "Tsheg Page Hanzi",
        2: "Regular",
        3: "Tsheg Page Hanzi 1.250",
        4: "Tsheg Page Hanzi",
        5: "Version 1.250",
        6: "TshegPageHanzi-Regular",
        13: licence,
        14: "https://scripts.sil.org/OFL",
    }
    for number, text in ours.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(target)
    missing = wanted - {chr(point) for point in TTFont(target, lazy=True).getBestCmap()}
    if missing:
        raise SystemExit(f"{source} lacks {''.join(sorted(missing))}")
    # So that a test can tell when the words have changed and the font has not.
    Path(target).with_suffix(".list").write_text("".join(sorted(wanted)) + "\n", encoding="utf-8")
    print(f"{target}: {len(wanted)} characters")


def is_chinese(c):
    return unicodedata.east_asian_width(c) in "WF" or c == "…"


def check(folder, syllables):
    """Says what each font cannot set of what it is there for; 1 if anything."""
    faults = []
    for name in ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf", "LXGWWenKai-Regular.ttf"):
        shaper = Shaper(folder / name)
        faults += [f"{name}: no glyph for {text}" for text in pinyin_letters() if not shaper.sets(text)]
        print(f"{name}: {len(pinyin_letters())} pinyin letters, {len(shaper.characters)} characters")

    wenkai = Shaper(folder / "LXGWWenKai-Regular.ttf")
    hanzi = gb2312()
    faults += [f"LXGW WenKai: no glyph for {c}" for c in hanzi if ord(c) not in wenkai.characters]
    print(f"LXGW WenKai: all {len(hanzi)} hanzi of GB 2312 looked for")

    jomolhari = Shaper(folder / "Jomolhari-Regular.ttf")
    tibetan = standard_syllables(syllables) if syllables else ["བོད", "བརྒྱུད", "བསྒྲུབས", "རྫོགས", "སྐྱེས", "ཧཱུྃ"]
    faults += [f"Jomolhari: cannot shape {text}" for text in tibetan if not jomolhari.sets(text)]
    # Every letter has a glyph of its own too, so that only the count tells a stack from letters side by side.
    if len(jomolhari.shape("རྒྱུ")) != 1:
        faults.append("Jomolhari: རྒྱུ is not one glyph: its stacks are not joined")
    print(f"Jomolhari: {len(tibetan)} syllables shaped, {len(jomolhari.characters)} characters")

    emoji = Shaper(folder / "NotoEmoji-Regular.ttf")
    pictures = clusters(EMOJI)
    faults += [f"Noto Emoji: not one glyph: {text}" for text in pictures if not emoji.sets_as_one(text)]
    print(f"Noto Emoji: {len(pictures)} pictures, {len(emoji.characters)} characters")

    lucide = Shaper(folder / "Lucide.ttf")
    named = json.loads((folder / "lucide-codepoints.json").read_text(encoding="utf-8"))
    icons = icons_in_use()
    faults += [f"Lucide: {name} is not U+{point:04X}" for name, point in icons.items() if named.get(name) != point]
    faults += [f"Lucide: no glyph for {name}" for name, point in icons.items() if point not in lucide.characters]
    print(f"Lucide: {len(icons)} icons in use of {len(lucide.characters)}")

    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


class Shaper:
    """A font as a text engine sees it."""

    def __init__(self, path):
        self.characters = TTFont(path, lazy=True).getBestCmap()
        self.font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))

    def shape(self, text):
        """The numbers of the glyphs that the text becomes, those that take no room left out."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self.font, buffer)
        blank = self.font.get_nominal_glyph(0x20)
        return [info.codepoint for info in buffer.glyph_infos if info.codepoint != blank]

    def sets(self, text):
        """Whether the text becomes glyphs without the box for 'missing' and without a dotted circle put in."""
        glyphs = self.shape(text)
        circle = self.font.get_nominal_glyph(0x25CC)
        return bool(glyphs) and 0 not in glyphs and (circle is None or circle not in glyphs)

    def sets_as_one(self, text):
        glyphs = self.shape(text)
        return len(glyphs) == 1 and glyphs[0] != 0


def pinyin_letters():
    letters = (base + mark for base in TONE_BEARERS + TONE_BEARERS.upper() for mark in TONE_MARKS)
    return [unicodedata.normalize("NFC", letter) for letter in letters] + list("üÜêÊ")


def gb2312():
    """The 6,763 hanzi of GB 2312-80: rows 16 to 87 of its table, less the five empty cells."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 88) for cell in range(1, 95))
    return [c for cell in cells if (c := cell.decode("gb2312", errors="ignore"))]


def standard_syllables(folder):
    """Every root with every ending, as the Tibetan spell checker's tables combine them."""
    endings = json.loads((folder / "suffixes.json").read_text(encoding="utf-8"))
    found = {}
    for line in (folder / "root.txt").read_text(encoding="utf-8").split():
        root, _, kind = line.partition("/")
        kinds = endings.get(kind) or [ending for letter in kind for ending in endings.get(letter, [])] or [""]
        found.update(dict.fromkeys(root + ending for ending in kinds))
    return list(found)


def icons_in_use():
    """The icons that the program names, by the names that Lucide gives them."""
    source = (Path(__file__).parent.parent / "src/app/icons.rs").read_text(encoding="utf-8")
    constants = re.findall(r"pub const ([A-Z0-9_]+): char = '\\u\{([0-9a-f]+)\}';", source)
    return {name.lower().replace("_", "-"): int(point, 16) for name, point in constants}


def clusters(text):
    """Splits a run of emoji where a person would: at no joiner, variation selector, keycap or skin tone."""
    found = []
    for c in text:
        joined = c in "\u200d\ufe0f\u20e3" or "\U0001f3fb" <= c <= "\U0001f3ff"
        if found and (joined or found[-1].endswith("\u200d")):
            found[-1] += c
        else:
            found.append(c)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
