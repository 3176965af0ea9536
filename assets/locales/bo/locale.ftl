# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

time-today = དེ་རིང
time-tomorrow = སང་ཉིན
time-in-days = ཉིན་ { $days } རྗེས་སུ
time-in-months = ཟླ་བ་ { $months } རྗེས་སུ
time-in-years = ལོ་ { $years } རྗེས་སུ
