# 声音方面的问题。没有声音，程序也能继续使用。

audio-no-device = 没有找到声音设备。没有声音也能使用其他功能。
audio-busy = 声音设备不能使用：{ $reason }
audio-missing = 缺少声音文件：{ $file }
audio-damaged = 声音文件已损坏：{ $file }
audio-stopped = 声音停止了。重新打开程序以后就会恢复。
audio-voice-missing = 没有电脑语音（缺少 { $file }）。要获取它，请运行 scripts/voice。
audio-voice-damaged = 电脑语音已损坏（{ $file } 不是正确的文件）。要重新获取，请运行 scripts/voice。
