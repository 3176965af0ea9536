"""Builds the table of common hanzi and words that pinyin input looks things up in.

Called by scripts/assets, in a Python that has pypinyin:

    input_table.py JIEBA_SDIST.tar.gz PYPINYIN.whl OUT_FOLDER

The words and how often they occur are from the dictionary of jieba (MIT), the readings from pypinyin (MIT). Names of
people, places, organisations and brands are left out by the tags of the dictionary, and words of politics, war,
crime and the like by the lists below: the table offers everyday words. Whatever it lacks is typed hanzi by hanzi.
"""

import math
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

from pypinyin import Style, pinyin

WORDS = 30_000
LONGEST_WORD = 4

# Tags of the dictionary: names of people, places, organisations and other names, and abbreviations, which are nearly
# all of institutions.
NAMES = ("nr", "ns", "nt", "nz", "j")

# No word with one of these in it is offered as a word.
LEFT_OUT = re.compile(
    "党|共产|主席|书记|领袖|领导|总统|首相|总理|部长|省长|市长|县长|议员|议会|国会|选举|竞选|选民|政治|政权|政府|政策"
    "|政变|政委|行政|内政|执政|从政|政界|政局|朝政|主义|革命|阶级|人大|政协|政务|国务|外交|外长|使馆|大使|领事|中央|代表大会"
    "|领土|边界|边境|国境|疆|主权|独立|分裂|统一|解放|起义|侵略|殖民|帝国|封建|民族|国旗|国歌|国徽|爱国|祖国|国家"
    "|宣传|思想|路线|群众|同志|干部|改革|开放|示威|游行|罢工|请愿|抗议|暴动|暴乱|动乱|镇压|叛|造反|反动|反对派"
    "|军|战|兵|炮|枪|弹|武装|武器|武力|敌|坦克|导弹|核武|轰炸|屠杀|杀|尸|刑|囚|监狱|劳改|逮捕|拘留|犯罪|罪|恐怖|间谍|特务"
    "|匪|毒品|吸毒|贩毒|鸦片|赌|妓|嫖|娼|奸|淫|色情|性交|裸|乳房|阴道|阴茎|生殖|避孕|流产|堕胎|强暴"
    "|教皇|主教|邪教|圣战|异教|法轮|气功|公安|警察|检察|法院|起诉|被告|原告|律师|法官|司法|宪法|立法|条约|制裁|谈判"
    "|贪污|腐败|贿|走私|皇帝|太监|奴隶|地主|资本家|贫农|公社|苏联|苏维埃|纳粹|法西斯|红旗|长征|抗日|日寇|鬼子|汉奸"
    "|斗争|自治|直辖|人民|公民|权力|政体|决议|元首|资本|城邦|官员|官兵|官府|石首|总部|委员|常委|纪委|省委|市委|县委|代表团|访华|会晤|峰会|双边|邦交|联合国|两岸|大陆|傻逼|妈的|混蛋|王八|婊"
)


def main(arguments):
    match arguments:
        case [jieba, readings, target]:
            build(Path(jieba), Path(readings), Path(target))
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def build(jieba, readings, target):
    entries = dictionary(jieba)
    known = gb2312()
    total = sum(count for _, count, _ in entries)
    # The hanzi of this set come from texts in a wrong encoding: nobody writes them as often as the dictionary says.
    hanzi = {word: count for word, count, _ in entries if word in known and word not in "锛涓浜"}
    words = [
        (word, count)
        for word, count, tag in sorted(entries, key=lambda entry: (-entry[1], entry[0]))
        if 2 <= len(word) <= LONGEST_WORD
        and not tag.startswith(NAMES)
        and not LEFT_OUT.search(word)
        and all(c in known for c in word)
    ]

    # How often each hanzi has each of its readings, counted in words.
    read_as = defaultdict(Counter)
    spelt = {}
    for word, count in words:
        syllables = [reading[0] for reading in pinyin(word, style=Style.TONE3, neutral_tone_with_five=True)]
        if len(syllables) != len(word) or not all(map(is_syllable, syllables)):
            continue
        spelt[word] = syllables
        for c, syllable in zip(word, syllables):
            read_as[c][with_citation_tone(c, syllable)] += count

    lines = []
    for c in sorted(known):
        for reading, count in readings_of(c, hanzi.get(c, 0), read_as[c]):
            lines.append((cost(count, total), c, reading))
    chosen = [(word, count) for word, count in words if word in spelt][:WORDS]
    lines += [(cost(count, total), word, " ".join(spelt[word])) for word, count in chosen]
    lines.sort()

    target.mkdir(parents=True, exist_ok=True)
    table = target / "mandarin.tsv"
    body = "".join(f"{word}\t{reading}\t{cost}\n" for cost, word, reading in lines)
    table.write_text(f"tsheg-input\t1\t{len(lines)}\n{body}", encoding="utf-8")
    with zipfile.ZipFile(readings) as wheel:
        licence = next(name for name in wheel.namelist() if name.endswith("licenses/LICENSE.txt"))
        (target / "MIT-pypinyin.txt").write_bytes(wheel.read(licence))
    print(f"{table.name}: {len(lines) - len(chosen)} readings of {len(known)} hanzi, {len(chosen)} words, "
          f"{table.stat().st_size} bytes")


def dictionary(sdist):
    """The entries of jieba's dictionary: word, how often it occurs, part of speech."""
    with tarfile.open(sdist) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("/jieba/dict.txt"))
        text = archive.extractfile(member).read().decode("utf-8")
    entries = []
    for line in text.splitlines():
        word, count, tag = line.split(" ")
        entries.append((word, int(count), tag))
    return entries


def readings_of(c, alone, in_words):
    """The readings of a hanzi, each with how often it occurs as a word of its own.

    The dictionary does not say how a hanzi that stands alone is read. Most often it has the first reading; others are
    taken to be as frequent as in words, less a factor of ten.
    """
    listed = pinyin(c, style=Style.TONE3, heteronym=True, neutral_tone_with_five=True)[0]
    listed = [reading for reading in listed if is_syllable(reading)]
    first = pinyin(c, style=Style.TONE3, neutral_tone_with_five=True)[0][0]
    known = list(dict.fromkeys([first] + [reading for reading in listed if in_words[reading] > 0]))
    seen = sum(in_words.values()) or 1
    for reading in known:
        share = 1 if reading == first else in_words[reading] / seen / 10
        yield reading, max(alone * share, 1)


def with_citation_tone(c, syllable):
    """The dictionary of phrases writes 一 and 不 as they sound; they are stored as they are cited."""
    return {"一": "yi1", "不": "bu4"}.get(c, syllable)


def cost(count, total):
    """The surprise of a word in hundredths of a nat: the lower, the more common."""
    return round(100 * math.log(total / count))


def is_syllable(reading):
    return re.fullmatch("[a-zü]+[1-5]", reading) is not None


def gb2312():
    """The 6,763 hanzi of GB 2312-80: rows 16 to 87 of its table, less the five empty cells."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 88) for cell in range(1, 95))
    return {c for cell in cells if (c := cell.decode("gb2312", errors="ignore"))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
