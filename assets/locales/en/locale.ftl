# When something comes back, and how long it took. Each stands alone or ends a line.

time-today = today
time-tomorrow = tomorrow
time-in-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
time-in-months = { $months ->
    [one] in { $months } month
   *[other] in { $months } months
}
time-in-years = { $years ->
    [one] in { $years } year
   *[other] in { $years } years
}
