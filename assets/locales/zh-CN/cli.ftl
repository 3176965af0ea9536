# 命令行上显示的文字。

check-error = 错误
check-warning = 警告
check-summary = { $packs } 课，{ $errors } 处错误，{ $warnings } 处警告
tour-done = { $pictures } 张图片和 tour.json 已放在 { $folder }
tour-faults = 发现 { $count } 处画面错误，已列在 tour.json 里。
tour-cannot-write = 无法写入 { $path }：{ $reason }
tour-lost = 演示在 { $place } 找不到路了。这是程序的错误。
text-fault = 第 { $line } 行：{ $sentence }
text-illegal-syllable = { $syllable }：{ $reason }
text-not-utf8 = 这不是 UTF-8 文本。
text-cannot-go-on = 无法读写文本：{ $reason }
say-cannot-write = 无法写入 { $path }：{ $reason }
