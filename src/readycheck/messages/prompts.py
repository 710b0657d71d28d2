"""How to answer a prompt: the keys of the screen, and what is typed line by line."""

from readycheck.messages.plural import Plural

# ── Keys ──
# What the arrow keys are called on a terminal that has no arrows to show.
ARROWS = {"↑↓": "Up/Down", "↑": "Up", "↓": "Down", "←": "Left"}
KEY_MOVE = "↑↓ move"
KEY_MOVE_AMONG = "↑↓ move ({} in all)"
KEY_CHOOSE = "Enter choose"
KEY_ANSWER = "Enter answer"
KEY_RANK = "Space mark 1st, 2nd, 3rd"
KEY_PICK = "Space select"
KEY_DONE = "Enter done"
KEY_TAKE = "Enter continue"
KEY_COMPLETE = "Tab finish the name"
KEY_LEAVE_OUT = "Enter skip"
KEY_TAKE_AWAY = "- clear"
KEY_SKIP_REST = "Ctrl-R skip the rest"
KEY_BACK = "← back"
KEY_BACK_TYPED = "Shift-Tab back"
KEY_HELP = "? help"
KEY_HELP_TYPED = "F1 help"
KEY_GO_ON = "Enter read more"
KEY_LOOK_BACK = "↑ look back"
KEY_EXPLANATION = "e explanation"
KEY_EXPLANATION_UP = "↑ explanation"
KEY_LEAVE = "Ctrl-C leave"
KEY_QUICK_EXIT = "Ctrl-X clear this window and leave at once"
KEY_READ = "↑↓ or Space scroll"
KEY_GUIDE = "g whole guide"
KEY_HELP_AGAIN = "g back to help"
KEY_CLOSE = "q or Esc close"
KEY_CONTENTS = "c contents"
KEY_CONTENTS_ENTER = "Enter read this part"
KEY_CONTENTS_ESC = "Esc back to the text"
KEY_SEARCH = "/ search"
KEY_SEARCH_ENTER = "Enter search"
KEY_SEARCH_ESC = "Esc stop searching"
PAGER_KEYS = "Space next, b back, / search, q close"
KEY_NEXT = "n next, N previous"
SEARCH_FOR = "Search for: {}"
NOT_FOUND = "“{}” is not in this text. Try fewer letters, or another word."
MATCH_OF = "match {} of {}"
LINE_OF = "line {} of {}"
CHOOSE_FIRST = "Choose one with ↑ or ↓, then press Enter."
GO_ON_FIRST = "To read more, press Enter."
SCROLL_FIRST = "Scroll with ↑ or ↓. To close this, press q."
PICK_FIRST = "Select one with Space, then press Enter."
TOO_LONG = Plural(
    "There is room for {} character here. Make your answer a little shorter.",
    "There is room for {} characters here. Make your answer a little shorter.",
)
CUT = Plural(
    "This answer has room for {} character. The rest was left out.",
    "This answer has room for {} characters. The rest was left out.",
)
SHEET_FULL = (
    "Everything you type has to fit on one sheet. To make room, go back and shorten another answer."
)
COMPLETED_BY_NONE = "No folder or file begins like this."
COMPLETED_BY = "These begin like this: {}"
COMPLETED_BY_SOME = "Some that begin like this: {}"
NOT_UTF8 = "Some letters could not be read (they are not UTF-8) and were left out. Type them again."
CHECK_TYPED = "Some letters were left out. Check your answer, then press Enter again."
KEEP_TYPED_FIRST = "To keep what you typed, press Enter, and then Ctrl-R."
TYPE_FIRST = "Type an answer, then press Enter."
AT_MOST = "You have already chosen {}. To remove one, move to it and press Space."

# ── Lines ──
COUNT_UNDER = "{}. Section: “{}”."
LINE_BEGUN = "You had started to type: {}. Type the whole answer again, if you still want it."
LINE_NUMBER = "Type a number from 1 to {} and press Enter."
LINE_TICK = "To choose it, type 1 and press Enter."
LINE_NUMBERS = "Type one or more numbers, with spaces between them, and press Enter."
LINE_NUMBERS_UP_TO = Plural(
    "Type one number and press Enter.",
    "Type up to {} numbers, with spaces between them, and press Enter.",
)
LINE_RANKED = (
    "Type one or more numbers, most important first. Put spaces between them, and press Enter."
)
MOST_IMPORTANT_FIRST = "Put what matters most first."
LINE_RANKED_UP_TO = Plural(
    "Type one number and press Enter.",
    "Type up to {} numbers, most important first. Put spaces between them, and press Enter.",
)
LINE_TEXT = "Type your answer on one line and press Enter."
LINE_NUMBER_TYPED = "Type a number and press Enter."
LINE_SCALE = "Type a number from {} to {} and press Enter."
LINE_DATE = "Type a date and press Enter."
LINE_TIME = "Type a time and press Enter."
LINE_SKIP = "To skip, just press Enter."
LINE_KEEP = "To keep your answer, just press Enter: {}"
LINE_KEEP_NAME = "To use this name, just press Enter: {}"
LINE_KEEP_OR_NOT = "To clear your answer, type a dash. To keep it, just press Enter: {}"
LINE_KEYS = "Type B to go back, a question mark for help, or Q to leave."
LINE_KEYS_FIRST = "Type a question mark for help, or Q to leave."
LINE_SKIP_REST = "Type R to skip the rest of the questions."
LINE_GUIDE = "Type G to read the whole guide."
LINE_EXPLANATION = "Type E to read the last explanation again."
# The letters and words for a key, with commas between them, the letter first: the letter that the
# LINE_ sentences above name, which can be another in another language. The same for those below.
LINE_BACK = "b, back, go back, previous"
LINE_HELP = "?, help"
LINE_WHOLE_GUIDE = "g, guide"
LINE_LEAVE = "q, quit, exit, leave, stop"
LINE_LEAVE_OUT = "skip, pass"
LINE_LEAVE_REST_OUT = "r, skip the rest, skip rest"
LINE_EXPLAINED = "e, explanation"
# What people also type for “I’m not sure”.
LINE_NOT_SURE = "I am not sure, I don’t know, I do not know, don’t know, do not know, unsure"
LINE_AND = "and"  # between two answers
# Words that turn those after them into the opposite, with commas between them: “sure” is not short
# for “I’m not sure”.
LINE_NEGATIONS = "not, no, never, none, nothing, without, don’t, can’t"
LINE_KEY_OR_ANSWER = "“{}” can be your answer here. If it is, type it again."
LINE_NO_SKIP = "This one needs an answer. “Prefer not to say” is an answer too."
LINE_NO_SKIP_ELSE = "This one needs an answer."
LINE_BETWEEN = "“{}” fits more than one answer: {}."
LINE_ODD = "“{}” is not one of the answers."
LINE_EMPTY = "You did not type anything."
LINE_TWICE = "You chose “{}” twice."
LINE_TOO_MANY = "You can choose {} at most."
LINE_ALONE = "“{}” cannot go with another answer. Choose it on its own, or leave it out."
LINE_BYTES = "That line could not be read, because it is not UTF-8 text."
LINE_LONG = "That line is too long, and its end may be lost. Type a shorter one."
LINE_FIRST = "You are at the start, so there is nothing to go back to."
