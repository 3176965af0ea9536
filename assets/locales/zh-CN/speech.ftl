# 说话：为什么不评声调，怎样说得更准。

speech-too-quiet = 声音太小。请大声一点，或者离麦克风近一点。
speech-too-noisy = 杂音太多。请在安静一点的地方再说一遍。
speech-clipped = 声音太大，有的地方被削掉了。请小声一点，或者离麦克风远一点。
speech-too-short = 太短了。请慢一点，再说一遍。
speech-no-voice = 没有听到声音。请再说一遍。
speech-wrong-count = 音节的数目不对。请再说一遍。
speech-start-higher = 开头再高一点。
speech-start-lower = 开头再低一点。
speech-end-higher = 结尾再升高一点。
speech-end-lower = 结尾再降低一点。
speech-go-lower = 中间再低一点。
speech-stay-high = 中间再高一点。
speech-stay-level = 声音要平，不要升降。
