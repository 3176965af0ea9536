# 什么时候再复习，用了多少时间。每一条单独出现，或者放在一行的末尾。

time-today = 今天
time-tomorrow = 明天
time-in-days = { $days } 天后
time-in-months = { $months } 个月后
time-in-years = { $years } 年后
