//! The syllables that Mandarin has, without tone and without the r of erhua.
//!
//! The table of Hanyu Pinyin (ISO 7098, annex) with the few more that 现代汉语词典 lists: interjections (ê, hm, hng, m, n,
//! ng, lo, yo, o, ei) and single words (biang, cei 瓷, dei 得, den 扽, fiao 覅, kei 剋, nia, nou 耨, rua 挼, sei, tei 忒, zhei 这).

use std::sync::LazyLock;

use super::tone_mark_place;

/// Returns whether `letters`, in lower case and with ü, are a syllable.
pub(crate) fn is_syllable(letters: &str) -> bool {
    let mut walk = Walk::new();
    letters.chars().all(|letter| walk.step(letter))
        && walk.here().is_some_and(|found| found.letters == letters)
}

/// A syllable of the table, and what its reading asks of it.
#[derive(Debug)]
pub(super) struct Spelling {
    pub letters: &'static str,
    /// Which letter bears the tone mark, from 0.
    pub mark_at: Option<usize>,
    pub has_vowel: bool,
    /// Whether an r may follow as erhua. An e before r is the syllable er.
    pub takes_r: bool,
}

impl Spelling {
    fn of(letters: &'static str) -> Self {
        Self {
            letters,
            mark_at: tone_mark_place(letters),
            has_vowel: letters.contains(super::is_vowel),
            takes_r: letters != "e" && !letters.ends_with('r'),
        }
    }
}

/// A walk through the syllables, letter by letter.
pub(super) struct Walk {
    nodes: &'static [Node],
    at: &'static Node,
}

impl Walk {
    pub fn new() -> Self {
        static NOTHING: Node = Node::EMPTY;
        Self { nodes: &NODES, at: NODES.first().unwrap_or(&NOTHING) }
    }

    /// Takes a letter more; false where no syllable goes on so.
    pub fn step(&mut self, letter: char) -> bool {
        let next = class(letter).and_then(|class| self.at.next.get(class)).filter(|next| **next != 0);
        match next.and_then(|next| self.nodes.get(usize::from(*next))) {
            Some(node) => {
                self.at = node;
                true
            }
            None => false,
        }
    }

    /// Returns the syllable that the letters taken so far are.
    pub fn here(&self) -> Option<&'static Spelling> {
        self.at.spelling.as_ref()
    }
}

/// What may follow the letters that lead here: the index of the next node by the class of the next letter, 0 for none.
struct Node {
    next: [u16; CLASSES],
    spelling: Option<Spelling>,
}

impl Node {
    const EMPTY: Self = Self { next: [0; CLASSES], spelling: None };
}

/// The tree of all syllables by their letters. The first node is where every walk begins.
static NODES: LazyLock<Vec<Node>> = LazyLock::new(|| {
    let mut nodes = vec![Node::EMPTY];
    for letters in SYLLABLES.iter().flat_map(|row| row.split(' ')) {
        plant(&mut nodes, letters, letters);
    }
    // Where only ü can be meant it is often written u.
    plant(&mut nodes, "lue", "lüe");
    plant(&mut nodes, "nue", "nüe");
    nodes
});

fn plant(nodes: &mut Vec<Node>, written: &str, letters: &'static str) {
    let mut at = 0;
    for class in written.chars().filter_map(class) {
        let fresh = nodes.len();
        let Some(next) = nodes.get_mut(at).and_then(|node| node.next.get_mut(class)) else { return };
        if *next == 0 {
            *next = u16::try_from(fresh).unwrap_or_default();
            nodes.push(Node::EMPTY);
        }
        at = nodes.get(at).and_then(|node| node.next.get(class)).copied().map_or(fresh, usize::from);
    }
    if let Some(node) = nodes.get_mut(at) {
        node.spelling = Some(Spelling::of(letters));
    }
}

/// How many different letters there are: those of ASCII, ü and ê.
const CLASSES: usize = 28;

fn class(letter: char) -> Option<usize> {
    match letter {
        'a'..='z' => Some(letter as usize - 'a' as usize),
        'ü' => Some(26),
        'ê' => Some(27),
        _ => None,
    }
}

/// Returns the syllable nearest to `letters` and how many slips away it is: two letters exchanged are one slip and
/// the likeliest, then the one that begins alike.
pub(super) fn nearest(letters: &str) -> Option<(usize, &'static str)> {
    let typed: Vec<char> = letters.chars().collect();
    SYLLABLES
        .iter()
        .flat_map(|row| row.split(' '))
        .map(|syllable| {
            let other: Vec<char> = syllable.chars().collect();
            let alike = typed.iter().zip(&other).take_while(|(a, b)| a == b).count();
            let changes = strsim::osa_distance(letters, syllable);
            let exchanged =
                changes == 1 && typed.len() == other.len() && typed.iter().all(|c| other.contains(c));
            (changes, !exchanged, std::cmp::Reverse(alike), syllable)
        })
        .min()
        // Half of it wrong is no hint any more.
        .filter(|(changes, _, _, syllable)| changes * 2 <= typed.len().max(syllable.len()))
        .map(|(changes, _, _, syllable)| (changes, syllable))
}

/// The longest syllable, in letters: zhuang, chuang, shuang.
pub(crate) const LONGEST: usize = 6;

/// A row an initial, in the order of the table.
const SYLLABLES: [&str; 24] = [
    "a ai an ang ao e ê ei en eng er o ou m n ng",
    "yi ya yo ye yai yao you yan yin yang ying yong yu yue yuan yun",
    "wu wa wo wai wei wan wen wang weng",
    "ba bo bai bei bao ban ben bang beng bi bie biao bian biang bin bing bu",
    "pa po pai pei pao pou pan pen pang peng pi pie piao pian pin ping pu",
    "ma mo me mai mei mao mou man men mang meng mi mie miao miu mian min ming mu",
    "fa fo fei fou fan fen fang feng fiao fu",
    "da de dai dei dao dou dan den dang deng dong di dia die diao diu dian ding du duo dui duan dun",
    "ta te tai tei tao tou tan tang teng tong ti tie tiao tian ting tu tuo tui tuan tun",
    "na ne nai nei nao nou nan nen nang neng nong ni nia nie niao niu nian nin niang ning nu nuo nuan nun nü nüe",
    "la lo le lai lei lao lou lan lang leng long li lia lie liao liu lian lin liang ling lu luo luan lun lü lüe",
    "ga ge gai gei gao gou gan gen gang geng gong gu gua guo guai gui guan gun guang",
    "ka ke kai kei kao kou kan ken kang keng kong ku kua kuo kuai kui kuan kun kuang",
    "ha he hai hei hao hou han hen hang heng hong hu hua huo huai hui huan hun huang hm hng",
    "ji jia jie jiao jiu jian jin jiang jing jiong ju jue juan jun",
    "qi qia qie qiao qiu qian qin qiang qing qiong qu que quan qun",
    "xi xia xie xiao xiu xian xin xiang xing xiong xu xue xuan xun",
    "zha zhe zhi zhai zhei zhao zhou zhan zhen zhang zheng zhong zhu zhua zhuo zhuai zhui zhuan zhun zhuang",
    "cha che chi chai chao chou chan chen chang cheng chong chu chua chuo chuai chui chuan chun chuang",
    "sha she shi shai shei shao shou shan shen shang sheng shu shua shuo shuai shui shuan shun shuang",
    "re ri rao rou ran ren rang reng rong ru rua ruo rui ruan run",
    "za ze zi zai zei zao zou zan zen zang zeng zong zu zuo zui zuan zun",
    "ca ce ci cai cei cao cou can cen cang ceng cong cu cuo cui cuan cun",
    "sa se si sai sei sao sou san sen sang seng song su suo sui suan sun",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_syllable_of_the_table_is_found_and_no_other() {
        for syllable in SYLLABLES.iter().flat_map(|row| row.split(' ')) {
            assert!(is_syllable(syllable), "{syllable}");
            assert!(!is_syllable(&format!("{syllable}x")), "{syllable}x");
        }
        for other in ["", "zh", "zhuan g", "lue", "nue", "lu:e", "hoa", "x", "水"] {
            assert!(!is_syllable(other), "{other}");
        }
    }
}
