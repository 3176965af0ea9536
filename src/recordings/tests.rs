//! Folders that people have: named in every way, damaged, doubled; and what is then heard.

use std::fs;
use std::ops::ControlFlow;

use proptest::prelude::*;

use super::add::{Added, Told, add, remove};
use super::{SkipReason, VoiceError, Voices, name};
use crate::explain::Explain as _;
use crate::lesson::Spoken;

/// A tenth of a second, as WAV.
fn wav() -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
    for sample in 0..800_i16 {
        writer.write_sample(if sample % 40 < 20 { 9_000 } else { -9_000 }).unwrap();
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}

struct Machine {
    data: tempfile::TempDir,
    folder: tempfile::TempDir,
}

impl Machine {
    fn with(files: &[&str]) -> Self {
        let machine = Self { data: tempfile::tempdir().unwrap(), folder: tempfile::tempdir().unwrap() };
        machine.put(files);
        machine
    }

    fn put(&self, files: &[&str]) {
        for file in files {
            fs::write(self.folder.path().join(file), wav()).unwrap();
        }
    }

    fn add(&self, name: &str) -> Result<Added, VoiceError> {
        let told = Told { name: Some(name.to_owned()), ..Told::default() };
        add(self.folder.path(), self.data.path(), &told, &mut |_, _| ControlFlow::Continue(()))
    }

    fn heard(&self, spoken: &Spoken, chosen: Option<&str>) -> Option<String> {
        let (voices, faults) = Voices::load(self.data.path());
        assert_eq!(faults, []);
        let found = voices.find(spoken, chosen)?;
        assert!(found.path.is_file(), "{}", found.path.display());
        let file = found.path.file_name().unwrap().to_string_lossy();
        Some(format!("{}/{file}", found.voice.id))
    }

    /// What stands in the folder of voices, hidden things too, but for the lock.
    fn standing(&self) -> Vec<String> {
        let entries = fs::read_dir(self.data.path().join("voices")).into_iter().flatten().flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| name != ".lock");
        names.sort();
        names
    }
}

#[test]
fn a_recording_is_found_by_what_is_said_however_it_was_named() {
    let machine = Machine::with(&[
        "cmn-nǐ hǎo.wav",
        "cmn-lv4.wav",
        "CMN-shui3_guo3.WAV",
        "cmn-谢谢！.wav",
        "cmn-nu\u{308}\u{30c}r.wav",
        "bo-bod skad.wav",
        "bo-བཀྲ་ཤིས་བདེ་ལེགས།.wav",
        "bo-ja.wav",
    ]);
    let added = machine.add("A").unwrap();
    assert_eq!((added.taken, added.skipped), (8, vec![]));
    for (spoken, file) in [
        (Spoken::mandarin("你好", "nǐ hǎo"), "cmn-nǐ hǎo.wav"),
        (Spoken::mandarin("", "ni3hao3"), "cmn-nǐ hǎo.wav"),
        (Spoken::mandarin("绿", "lǜ"), "cmn-lv4.wav"),
        (Spoken::mandarin("水果", "shuǐguǒ"), "CMN-shui3_guo3.WAV"),
        (Spoken::mandarin("谢谢。", "xièxie"), "cmn-谢谢！.wav"),
        (Spoken::mandarin("谢谢", ""), "cmn-谢谢！.wav"),
        (Spoken::mandarin("女儿", "nǚr"), "cmn-nu\u{308}\u{30c}r.wav"),
        (Spoken::tibetan("བོད་སྐད་"), "bo-bod skad.wav"),
        (Spoken::tibetan("བཀྲ་ཤིས་བདེ་ལེགས"), "bo-བཀྲ་ཤིས་བདེ་ལེགས།.wav"),
        (Spoken::tibetan("ཇ།"), "bo-ja.wav"),
    ] {
        assert_eq!(machine.heard(&spoken, None), Some(format!("A/{file}")), "{spoken:?}");
    }
    for spoken in [
        Spoken::mandarin("你好吗", "nǐ hǎo ma"),
        Spoken::mandarin("泥", "ní"),
        Spoken::mandarin("bod skad", ""),
        Spoken::mandarin("", ""),
        Spoken::tibetan("བོད"),
        Spoken::tibetan("谢谢"),
        Spoken::tibetan("།"),
    ] {
        assert_eq!(machine.heard(&spoken, None), None, "{spoken:?}");
    }
}

#[test]
fn what_sounds_alike_is_heard_and_what_is_read_otherwise_is_not() {
    let machine = Machine::with(&[
        "cmn-bú shì.wav",
        "cmn-mái mǎ.wav",
        "cmn-长-cháng.wav",
        "cmn-行-háng.wav",
        "cmn-yí gè.wav",
    ]);
    machine.add("A").unwrap();
    let heard = |hanzi: &str, pinyin: &str| machine.heard(&Spoken::mandarin(hanzi, pinyin), None);
    assert_eq!(heard("不是", "bù shì").as_deref(), Some("A/cmn-bú shì.wav"), "by its tones in speech");
    assert_eq!(heard("买马", "mǎi mǎ").as_deref(), Some("A/cmn-mái mǎ.wav"));
    assert_eq!(heard("一个", "yī gè").as_deref(), Some("A/cmn-yí gè.wav"));
    assert_eq!(heard("长", "cháng").as_deref(), Some("A/cmn-长-cháng.wav"));
    assert_eq!(heard("长", "zhǎng"), None);
    assert_eq!(heard("行", "háng").as_deref(), Some("A/cmn-行-háng.wav"));
    assert_eq!(heard("行", "xíng"), None);
    let given = Spoken { surface: Some("mái mǎ".to_owned()), ..Spoken::mandarin("埋马", "mǎi mā") };
    assert_eq!(machine.heard(&given, None).as_deref(), Some("A/cmn-mái mǎ.wav"), "by the author's own tones");
}

#[test]
fn the_chosen_voice_goes_before_the_others() {
    let machine = Machine::with(&["cmn-shuǐ.wav", "cmn-chá.wav"]);
    machine.add("Anna").unwrap();
    fs::remove_file(machine.folder.path().join("cmn-chá.wav")).unwrap();
    machine.add("བསོད་ནམས།").unwrap();
    let (water, tea) = (Spoken::mandarin("水", "shuǐ"), Spoken::mandarin("茶", "chá"));
    let id = Voices::load(machine.data.path()).0.iter().map(|voice| voice.id.clone()).last().unwrap();
    assert_eq!(machine.heard(&water, None).as_deref(), Some("Anna/cmn-shuǐ.wav"));
    assert_eq!(machine.heard(&water, Some(&id)), Some(format!("{id}/cmn-shuǐ.wav")));
    assert_eq!(machine.heard(&tea, Some(&id)).as_deref(), Some("Anna/cmn-chá.wav"), "what it lacks");
    assert_eq!(machine.heard(&water, Some("gone")).as_deref(), Some("Anna/cmn-shuǐ.wav"));
}

#[test]
fn what_cannot_be_used_is_told_once_with_its_reason() {
    let machine =
        Machine::with(&["cmn-shuǐ.wav", "cmn-shui3.wav", "cmn-nihao.wav", "cmn-xyz1.wav", "water.wav"]);
    machine.put(&["bo-xx.wav", "cmn-.wav", "zh-shui3.wav", "cmn-ma.wav", "cmn-长.wav"]);
    fs::write(machine.folder.path().join("cmn-chá.wav"), "no sound at all").unwrap();
    fs::write(machine.folder.path().join("README.txt"), "about").unwrap();
    fs::write(machine.folder.path().join(".hidden.wav"), "about").unwrap();
    fs::create_dir(machine.folder.path().join("cmn-gǒu.wav")).unwrap();
    let added = machine.add("A").unwrap();
    let told: Vec<_> =
        added.skipped.iter().map(|skipped| (skipped.file.as_str(), skipped.message_id())).collect();
    assert_eq!(
        told,
        [
            ("README.txt", "recordings-skip-kind"),
            ("bo-xx.wav", "ewts-unknown"),
            ("cmn-.wav", "recordings-nothing-named"),
            ("cmn-chá.wav", "pack-not-a-sound"),
            ("cmn-gǒu.wav", "recordings-skip-kind"),
            ("cmn-nihao.wav", "recordings-no-tones"),
            ("cmn-shuǐ.wav", "recordings-skip-double"),
            ("cmn-xyz1.wav", "pinyin-not-a-syllable"),
            ("cmn-长.wav", "recordings-several-readings"),
            ("water.wav", "recordings-no-language"),
            ("zh-shui3.wav", "recordings-no-language"),
        ]
    );
    assert_eq!(added.taken, 2);
    let doubled = added.skipped.iter().find(|skipped| skipped.file == "cmn-shuǐ.wav").unwrap();
    assert_eq!(doubled.why, SkipReason::Double("cmn-shui3.wav".to_owned()));
    assert_eq!(machine.heard(&Spoken::mandarin("吗", "ma"), None).as_deref(), Some("A/cmn-ma.wav"));
}

#[test]
fn a_folder_without_recordings_changes_nothing() {
    let machine = Machine::with(&["water.wav"]);
    let error = machine.add("A").unwrap_err();
    assert_eq!((error.message_id(), error.skipped().len()), ("recordings-none", 1));
    assert_eq!(machine.standing(), [""; 0]);
    let nowhere = machine.folder.path().join("nowhere");
    let error = add(&nowhere, machine.data.path(), &Told::default(), &mut |_, _| ControlFlow::Continue(()));
    assert_eq!(error.unwrap_err().message_id(), "recordings-no-folder");
    let file = machine.folder.path().join("water.wav");
    let error = add(&file, machine.data.path(), &Told::default(), &mut |_, _| ControlFlow::Continue(()));
    assert_eq!(error.unwrap_err().message_id(), "recordings-not-a-folder");
}

#[test]
fn copies_and_hanzi_beside_pinyin_are_what_they_plainly_are() {
    let machine = Machine::with(&[
        "cmn-水 (2).wav",
        "cmn-水.wav",
        "cmn-shui3 火 copy.wav",
        "cmn-茶 chá-2.wav",
        "cmn-lǎoshī 老师 - 副本.wav",
        "cmn-huo3_火_3.wav",
        "cmn-长（cháng）.wav",
        "cmn-你好 ni hao.wav",
        "cmn-不是 bú shì.wav",
        "cmn-乐 yue.wav",
        "cmn-门 ming2.wav",
        "cmn-ma 3.wav",
        "cmn-书 book.wav",
        "cmn-卡拉OK.wav",
        "bo-བོད་སྐད་ bod skad (1).wav",
        "bo-ཇ chu.wav",
        "bo-chu copy 2.wav",
    ]);
    let added = machine.add("A").unwrap();
    let told: Vec<_> =
        added.skipped.iter().map(|skipped| (skipped.file.as_str(), skipped.message_id())).collect();
    assert_eq!(
        told,
        [
            ("bo-ཇ chu.wav", "recordings-disagreement"),
            ("cmn-ma 3.wav", "recordings-no-tones"),
            ("cmn-shui3 火 copy.wav", "recordings-disagreement"),
            ("cmn-书 book.wav", "pinyin-not-a-syllable-but"),
            ("cmn-水 (2).wav", "recordings-skip-double"),
            ("cmn-门 ming2.wav", "recordings-disagreement"),
        ]
    );
    let heard = |spoken: Spoken| machine.heard(&spoken, None);
    for (hanzi, pinyin, file) in [
        ("水", "shuǐ", "cmn-水.wav"),
        ("茶", "chá", "cmn-茶 chá-2.wav"),
        ("老师", "lǎoshī", "cmn-lǎoshī 老师 - 副本.wav"),
        ("火", "huǒ", "cmn-huo3_火_3.wav"),
        ("长", "cháng", "cmn-长（cháng）.wav"),
        ("你好", "nǐ hǎo", "cmn-你好 ni hao.wav"),
        ("不是", "bù shì", "cmn-不是 bú shì.wav"),
        ("乐", "yuè", "cmn-乐 yue.wav"),
        ("卡拉OK", "kǎlā OK", "cmn-卡拉OK.wav"),
    ] {
        assert_eq!(heard(Spoken::mandarin(hanzi, pinyin)), Some(format!("A/{file}")), "{hanzi}");
    }
    assert_eq!(heard(Spoken::tibetan("བོད་སྐད")).as_deref(), Some("A/bo-བོད་སྐད་ bod skad (1).wav"));
    assert_eq!(heard(Spoken::tibetan("ཆུ")).as_deref(), Some("A/bo-chu copy 2.wav"));
    assert_eq!(heard(Spoken::mandarin("长", "zhǎng")), None);
}

#[test]
fn a_voice_is_never_overwritten_and_goes_when_it_is_removed() {
    let machine = Machine::with(&["cmn-shuǐ.wav"]);
    machine.add("Anna").unwrap();
    assert_eq!(machine.add("Anna"), Err(VoiceError::NameTaken { name: "Anna".to_owned() }));
    assert_eq!(machine.add("Anna!").unwrap_err().message_id(), "recordings-name-taken", "the same folder");
    assert_eq!(machine.add("…").unwrap_err().message_id(), "recordings-no-name");
    assert_eq!(machine.standing(), ["Anna"]);
    assert_eq!(remove(machine.data.path(), "Berta").unwrap_err().message_id(), "recordings-no-such-voice");
    assert_eq!(
        remove(machine.data.path(), "../voices/Anna").unwrap_err().message_id(),
        "recordings-no-such-voice"
    );
    assert_eq!(remove(machine.data.path(), "Anna"), Ok("Anna".to_owned()));
    assert_eq!(machine.standing(), [""; 0]);
    assert!(machine.folder.path().join("cmn-shuǐ.wav").is_file(), "the folder that it came from stays");
}

#[test]
fn what_a_power_cut_left_is_no_voice_and_is_cleared_away() {
    let machine = Machine::with(&["cmn-shuǐ.wav"]);
    for left in [".B.new", ".C.old"] {
        let half = machine.data.path().join("voices").join(left);
        fs::create_dir_all(&half).unwrap();
        fs::write(half.join("cmn-chá.wav"), wav()).unwrap();
    }
    assert_eq!(machine.heard(&Spoken::mandarin("茶", "chá"), None), None);
    machine.add("A").unwrap();
    assert_eq!(machine.standing(), ["A"]);
}

#[test]
fn it_can_be_stopped_and_leaves_nothing() {
    let machine = Machine::with(&["cmn-shuǐ.wav", "cmn-chá.wav"]);
    let mut stop = |done: usize, of: usize| {
        assert_eq!(of, 2);
        if done == 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let stopped = add(machine.folder.path(), machine.data.path(), &Told::default(), &mut stop);
    assert_eq!(stopped, Err(VoiceError::Stopped));
    assert_eq!(machine.standing(), [""; 0]);
}

#[test]
fn who_speaks_comes_from_the_folder_or_from_whoever_adds_it() {
    let machine = Machine::with(&["cmn-shuǐ.wav"]);
    let file = machine.folder.path().join("voice.ron");
    fs::write(&file, "(name: \"Dolma\", speaker: \"A \\\"teacher\\\"\", licence: \"CC0\")").unwrap();
    let told = Told { origin: Some("our school".to_owned()), ..Told::default() };
    let added = add(machine.folder.path(), machine.data.path(), &told, &mut |_, _| ControlFlow::Continue(()));
    assert_eq!(added.unwrap().about.name, "Dolma");
    let (voices, _) = Voices::load(machine.data.path());
    let about = &voices.iter().next().unwrap().about;
    let parts = [&about.name, &about.speaker, &about.licence, &about.origin];
    assert_eq!(parts, ["Dolma", "A \"teacher\"", "CC0", "our school"]);

    fs::write(&file, "(name: \"Dolma\",\n speker: \"x\")").unwrap();
    let error = machine.add("other").unwrap_err();
    let told: Vec<_> = error.faults().iter().map(|fault| (fault.line, fault.message_id())).collect();
    assert_eq!((error.message_id(), told), ("recordings-bad-about", vec![(2, "pack-unknown-field")]));
}

#[test]
fn what_is_said_of_a_voice_can_be_seen_and_reads_back() {
    let machine = Machine::with(&["cmn-shuǐ.wav", "cmn-\u{1b}[31m.wav"]);
    let told = Told {
        name: Some("Dol\u{1b}[31mma\u{202E}".to_owned()),
        speaker: Some("x".repeat(70_000)),
        ..Told::default()
    };
    let added = add(machine.folder.path(), machine.data.path(), &told, &mut |_, _| ControlFlow::Continue(()));
    let added = added.unwrap();
    assert_eq!(added.about.name, "Dol[31mma");
    assert_eq!(added.skipped[0].file, "cmn-\u{FFFD}[31m.wav");
    let (voices, faults) = Voices::load(machine.data.path());
    assert_eq!(faults, []);
    assert_eq!(voices.iter().next().unwrap().about, added.about);
}

#[test]
fn two_who_add_at_once_do_not_destroy_each_other() {
    let machine = Machine::with(&["cmn-shuǐ.wav", "cmn-huǒ.wav"]);
    std::thread::scope(|scope| {
        let adding = ["a", "b", "c", "d"].map(|name| {
            scope.spawn({
                let machine = &machine;
                move || machine.add(name).map(|added| added.id)
            })
        });
        for (adding, name) in adding.into_iter().zip(["a", "b", "c", "d"]) {
            assert_eq!(adding.join().unwrap().unwrap(), name);
        }
    });
    assert_eq!(machine.standing(), ["a", "b", "c", "d"]);
}

#[test]
fn a_voice_with_a_broken_file_is_told_and_the_others_are_heard() {
    let machine = Machine::with(&["cmn-shuǐ.wav"]);
    machine.add("A").unwrap();
    machine.add("B").unwrap();
    fs::write(machine.data.path().join("voices/A/voice.ron"), "(name: \" \")").unwrap();
    let (voices, faults) = Voices::load(machine.data.path());
    assert_eq!(voices.iter().map(|voice| voice.id.as_str()).collect::<Vec<_>>(), ["B"]);
    assert_eq!(
        faults.iter().map(crate::explain::Explain::message_id).collect::<Vec<_>>(),
        ["pack-empty-text"]
    );
    assert_eq!(remove(machine.data.path(), "A"), Ok("A".to_owned()), "and can still be removed");
}

#[test]
fn no_voices_are_no_trouble() {
    let data = tempfile::tempdir().unwrap();
    let (voices, faults) = Voices::load(&data.path().join("nowhere"));
    assert!(voices.is_empty() && faults.is_empty());
    assert!(voices.find(&Spoken::mandarin("水", "shuǐ"), Some("A")).is_none());
}

#[cfg(unix)]
#[test]
fn a_disk_that_will_not_be_written_to_is_told_with_the_place() {
    let machine = Machine::with(&["cmn-shuǐ.wav"]);
    // A file where the folder should be: refused for root too.
    fs::write(machine.data.path().join("voices"), "").unwrap();
    match machine.add("A") {
        Err(VoiceError::Unwritable { path, .. }) => assert_eq!(path, machine.data.path().join("voices")),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn any_name_is_read_without_a_panic(name in "(cmn-|bo-|)[a-zü0-9ǎ水长ཀྲིུ་།' _-]{0,12}") {
        let _ = (name::read(&name), name::is_of_copy(&name));
    }
}
