# What the command line says.

check-error = error
check-warning = warning
check-summary =
    { $packs ->
        [one] { $packs } lesson
       *[other] { $packs } lessons
    }, { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
tour-done = { $pictures } pictures and tour.json are in { $folder }
tour-faults = { $count } errors of the drawing were found; they are listed in tour.json.
tour-cannot-write = { $path } cannot be written: { $reason }
tour-lost = The tour lost its way at { $place }. This is an error of the program.
# $sentence: what is wrong with the line, in the words of language.ftl
text-fault = line { $line }: { $sentence }
text-illegal-syllable = { $syllable }: { $reason }
text-not-utf8 = This is not UTF-8 text.
text-cannot-go-on = The text cannot be read or written: { $reason }
say-cannot-write = { $path } cannot be written: { $reason }
