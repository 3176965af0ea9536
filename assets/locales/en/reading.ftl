# Dialogues and texts, line by line.

reading-title = Reading
reading-open = Read
reading-none = There is nothing to read here.
reading-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
reading-dialogue = Dialogue
reading-text = Text
reading-done = read

reading-tibetan = Tibetan
reading-mandarin = Chinese
reading-pinyin = Pinyin
reading-play-on = Hear all
reading-stop = Stop
reading-show = Show
reading-next = Next
reading-previous = Back one line

reading-touch = Touch a word to see what it means.
reading-next-word = Next word
reading-previous-word = Word before
reading-no-entry = No lesson has this word.
reading-page = A page of grammar explains it: { $title }
reading-particle = A particle
reading-practise-word = Practise this word
reading-wished = It comes in the next practice.

reading-part = Play a part
reading-part-choose = Whose part do you play?
reading-part-end = Read all parts
reading-your-turn = Your turn. Say it aloud.
reading-uncover = Show and hear

reading-finished = You have read it all
reading-questions = Questions
reading-questions-again = Questions again
reading-result = { $right } of { $asked } right
reading-again = Read again
reading-next-text = Next text
reading-leave = Done
reading-not-kept = This could not be kept. It is gone when the program is closed.
