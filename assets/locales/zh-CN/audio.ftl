# 声音方面的问题。没有声音，程序也能继续使用。

audio-no-device = 没有找到声音设备。没有声音也能使用其他功能。
audio-busy = 声音设备不能使用：{ $reason }
audio-missing = 缺少声音文件：{ $file }
audio-damaged = 声音文件已损坏：{ $file }
audio-stopped = 声音停止了。重新打开程序以后就会恢复。
