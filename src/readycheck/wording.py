"""Every sentence the program says in its own voice, on screen and on the sheet.

The rules: no score, no verdict, never "ready", "eligible" or "contraindicated"; plain, calm and
short. The guide's own words and the questions are in the question file. `{}` takes a name, a
number or the person's words.
"""

# ── Answers ──
YES_NO = {
    "yes": "Yes",
    "no": "No",
    "not-sure": "I’m not sure",
    "prefer-not-to-say": "Prefer not to say",
}
NOT_ANSWERED = "Not answered"
NOT_PROVIDED = "Not provided"

# ── Welcome ──
NO_VERDICT = (
    "It records your answers. It is no diagnosis and no verdict: you and your provider decide."
)
PRIVATE_LABEL = "Private"
PRIVATE = (
    "Nothing leaves this computer. Nothing is saved unless you ask. "
    "What you answer stays in this window’s scrollback until you close it."
)
HELP_NOW_LABEL = "Help now"
HELP_NOW_MORE = "{} · more with ?"
START = "Start"
LEAVE = "Leave"

# ── Questions ──
COUNT = "Question {} of {}"
COUNT_OPEN = "Question {}"
OPTIONAL = "Optional"
YOU_ANSWERED = "You answered: {}"
YOU_TYPED = "You wrote: {}"
SKIPPED = "Left out. Nothing is written down for it."
THE_GUIDE_SAYS = "The guide says, under “{}”:"
WORTH_KNOWING = "Worth knowing:"
SOURCE = "Source: {}"
TO_SHEET = {
    ("readiness", "yes"): "On your sheet: under what matters to you.",
    ("readiness", "no"): "On your sheet: under what matters to you.",
    ("readiness", "not-sure"): "On your sheet: under what matters to you, as not sure.",
    ("readiness", "prefer-not-to-say"): "On your sheet: under what matters to you, as you said it.",
    ("caution", "yes"): "On your sheet: a topic to raise with your provider.",
    ("caution", "no"): "On your sheet: not marked.",
    ("caution", "not-sure"): "On your sheet: not sure, to talk about with your provider.",
    ("caution", "prefer-not-to-say"): "On your sheet: prefer not to say.",
}

# ── Help ──
HELP_WHY = "About this question"
HELP_FROM = "In the guide’s words, under “{}”:"
HELP_ANSWERS = (
    "“I’m not sure” and “Prefer not to say” are answers too. "
    "You can change any answer at the end, before the sheet is made."
)
HELP_ABOUT = "About this questionnaire"
HELP_NOW_CHECKED = "Help now (checked on {})"

# ── Check your answers ──
CHECK = "Check your answers"
CHECK_CHOICE = "Is this what you want on your sheet?"
MAKE_SHEET = "Make my sheet"
CHANGE = "Change an answer"
LEAVE_WITHOUT = "Leave without a sheet"
CHANGE_CHOICE = "Which answer do you want to change?"
BACK_TO_CHECK = "Back to check your answers"

# ── Keeping ──
SHEET_SHOWN = "What would you like to do with your sheet?"
SHEET_TO_STDOUT = "Your sheet is written to the output you named when you end."
SAVE_SHEET = "Save the sheet as {}"
SAVE_ANSWERS = "Save my answers in a file, to change them or make the sheet again"
END_UNKEPT = "End, with nothing kept"
END = "End"
FILE_NAME = "File to save it in"
FILE_NAME_HINT = "Enter takes the name as it stands. A folder in front of it is fine."
SAVED = "Saved, for your eyes only: {}"
EXISTS = "{} is there already."
OVERWRITE = "Write over it"
OTHER_NAME = "Choose another name"
LEAVE_CHOICE = "Leave now? Your answers are not saved."
STAY = "Go on with the questions"
SAVE_AND_LEAVE = "Save my answers in a file, then leave"
LEAVE_UNKEPT = "Leave, with nothing kept"
BYE_UNKEPT = "Nothing was kept."

# ── Keys ──
KEYS_CHOOSE = "↑↓ move · Enter {}"
KEYS_RANK = "↑↓ move · Space rank · Enter done"
KEYS_TEXT = "Enter {}"
KEY_ANSWER, KEY_CHOOSE, KEY_SKIP, KEY_TAKE = "answer", "choose", "leave out", "take it"
KEY_BACK_LIST, KEY_BACK_TEXT, KEY_HELP, KEY_LEAVE = "← back", "Shift-Tab back", "? help", "Ctrl-C leave"
CHOOSE_FIRST = "Choose an answer with ↑ and ↓ first."
NEEDS_WORDS = "Type an answer, or go back with Shift-Tab."
AT_MOST = "{} at the most: take one away with Space first."

# ── Lines ──
LINE_NUMBER = "Type a number from 1 to {} and press Enter."
LINE_RANK = (
    "Type up to {} numbers, the most important first, with spaces between, and press Enter."
)
LINE_NUMBERS = "Type one or more numbers with spaces between and press Enter."
LINE_TEXT = "Type your answer on one line and press Enter."
LINE_SKIP = "Enter alone leaves it out."
LINE_KEEP = "Enter alone keeps: {}. A dash takes it away."
LINE_KEEP_ONLY = "Enter alone keeps: {}."
LINE_BACK = "B goes back, a question mark explains, Q leaves."
LINE_NO_BACK = "A question mark explains, Q leaves."
LINE_ODD = "{} is not one of the answers. {}"
LINE_EMPTY = "Nothing was typed. {}"
LINE_ONE = "Type {}."
LINE_TWICE = "{} stands there twice. {}"
LINE_MANY = "That is more than {}. {}"
LINE_NEEDED = "An answer is needed here. {}"
LINE_BYTES = "That line is not UTF-8 text. {}"
LINE_NO_BACK_HERE = "There is nothing to go back to here. {}"

# ── The sheet ──
SHEET = "Visit preparation sheet"
SHEET_NAME = "Name"
SHEET_ABOUT = "About: {}"
SHEET_PURPOSE = (
    "Prepared by the person named above for a talk with a provider. It records answers; it is not "
    "a diagnosis, medical advice or a decision about treatment."
)
SHEET_MADE = "Questions: {} {}. Made with readycheck {}."
SHEET_SAMPLE = "SAMPLE: a made-up person’s answers"
TOPICS = "Topics to raise with my provider"
TOPICS_NONE = "None was answered yes."
NONE_MARKED = (
    "None of the {} was marked. This does not mean that ketamine is suitable. "
    "Other sources list more, among them:"
)
OPEN = "Open for me"
ANSWERED_NO = "Answered no: {}"
NOT_SURE = "Not sure"
MY_QUESTIONS = "My questions"
MY_STORY = "Symptoms, history, aims"
MATTERS = "What matters to me"
PROMPTS = "To ask in any case"
PROMPT_QUESTIONS = (
    "What are the benefits for me?",
    "What are the risks for me?",
    "What are the alternatives?",
    "What if I do nothing?",
)
NOTES = "For the provider"
NOTES_LINE = "Notes"
NEXT_STEP = "Next step"
LIMITS = "What this sheet is, and help"
LIMITS_MEDICINES = "Do not start, stop or change a medicine because of this sheet."
WORDS_FROM = "Words in quotation marks are from “{}” by {}. {}"
HELP_NOW_PRINTED = "Help now (checked on {}):"

_NUMBERS = "no one two three four five six seven eight nine ten".split()


def count(number: int) -> str:
    """A number in words as far as ten, in figures after it."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


# ── Files and errors ──
CANNOT_USE = "{} cannot be used. Nothing was lost; mend this and start again:"
OTHER_FINGERPRINT = (
    "{}: these answers were given to another version of the questions. "
    "What still fits is used; check the sheet."
)
NOT_SAVED = "{} was not saved: {}. {}"
INPUT_ENDED = "The input ended before this had an answer: {} Nothing was saved."
NO_INPUT = "There is no terminal and no line to read, so nothing could be asked. Nothing was saved."
UNEXPECTED = "Something in readycheck went wrong ({}). Run it with --debug to see where."
