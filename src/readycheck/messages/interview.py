"""The interview: the welcome, the questions, the help, the guide, the list of answers, the demo."""

from readycheck.messages.plural import Plural

# ── Welcome ──
NO_VERDICT = (
    "This is not a diagnosis. It cannot say whether a treatment is right for you. Only you and "
    "your provider can decide that."
)
ALSO_IN = "{} · {}"  # a title, and the languages that can be chosen instead
PRIVATE_LABEL = "Private"
PRIVATE = "Nothing leaves this computer. Nothing is saved unless you ask."
TRACES = "Until you close this window, anyone can scroll up and read your answers."
TRACES_CLEARED = "When you finish, or press Ctrl-X, this window is cleared for the next person."
QUICK_EXIT = "Ctrl-X clears this window and leaves at once."
QUICK_EXIT_LINE = "To clear this window and leave at once, press Ctrl-X and then Enter."
QUICK_EXIT_KEPT = (
    "Ctrl-X clears the screen and leaves at once, but GNU screen keeps what has scrolled by until "
    "you close its window."
)
SHARED_END = "This computer is shared. To end readycheck for everyone, press Ctrl-C again."
SCROLLBACK_KEPT = "GNU screen still keeps what has scrolled by. Close its window too."
GUIDE_LABEL = "The guide"
GUIDE_BY = "{} The guide is quoted word for word, with notes from other sources."
HELP_NOW_LABEL = "Crisis help"
# What a crisis line says before a number to call, and before a number to send a message to. It
# decides what a link does: “call or text 988” is called.
CONTACT_CALL = "call"
CONTACT_TEXT = "text"
HELP_NOW_MORE = "{} · More numbers: type\u00a0?"
START_CHOICE = "What would you like to do?"
START = "Start the questions"
START_KEEPING = "Start, and save a private draft so I can come back later"
LEAVE = "Leave"
TRANSLITERATED = (
    "This terminal can show only plain (ASCII) letters. Curly quotes, accents and symbols are "
    "shown in a plain form, and other letters as question marks. Saved files keep everything."
)

# ── Answers ──
YES_NO = {
    "yes": "Yes",
    "no": "No",
    "not-sure": "I’m not sure",
    "prefer-not-to-say": "Prefer not to say",
}
NOT_ANSWERED = "Not answered"
NOT_PROVIDED = "Not provided"
QUOTED = "“{}”"

# ── Questions ──
HELP_NOW_TYPED = "No one is reading this as you type. Crisis help: {}"
COUNT = "Question {} of {}"
COUNT_OPEN = "Question {}"
OPTIONAL_COUNT = "Optional {} of {}"
OPTIONAL_COUNT_OPEN = "Optional {}"
YOU_ANSWERED = "You answered: {}"
YOU_TYPED = "You wrote: {}"
WENT_BACK = "You went back to an earlier question."
SKIPPED = "Skipped. You can come back to it at the end."
SKIPPED_REST = "You skipped the rest. You can still answer any of them here."
THE_GUIDE_SAYS = "The guide says, under “{}”:"
THE_GUIDE_SAYS_AGAIN = "The guide says this again, under “{}”:"
WORTH_KNOWING = "From another source:"
SOURCE = "Source: {}"
TO_SHEET = {
    ("readiness", "yes"): "Your sheet lists this under your views on treatment.",
    ("readiness", "no"): "Your sheet lists this under your views on treatment.",
    (
        "readiness",
        "not-sure",
    ): "Your sheet lists this under your views on treatment, as “I’m not sure”.",
    ("readiness", "prefer-not-to-say"): (
        "Your sheet lists this under your views on treatment, as “Prefer not to say”."
    ),
    ("caution", "yes"): "Your sheet lists this as a topic to talk about with your provider.",
    ("caution", "no"): "Your sheet says that you answered no to this.",
    ("caution", "not-sure"): (
        "Your sheet lists this as “I’m not sure”, to talk about with your provider."
    ),
    ("caution", "prefer-not-to-say"): "Your sheet lists this topic, as “Prefer not to say”.",
}
TO_SHEET_OTHERS = "Your sheet lists this among your other answers."

# ── Numbers, dates, times and scales ──
TOPIC_IN = "{} ({})"
UNIT_HINT = "Give it in {}."
DATE_HINT = "Give the day, the month and the year, such as 25 Nov 2026."
TIME_HINT = "Give the hour and the minutes, such as 7:30 am or 19:30."
SCALE_HINT = "{}."
SCALE_ENDS = "{} means “{}”, and {} means “{}”"
SCALE_ANSWER = "{}, where {} is “{}” and {} is “{}”"
NUMBER_ODD = "“{}” is not a number. Type only the number."
NUMBER_ODD_UNIT = "“{}” is not a number. Type only the number, in {}."
NUMBER_AMBIGUOUS = "“{}” could mean two different numbers. Type {} or {}."
NUMBER_WHOLE = "Type a whole number, without a decimal point or comma."
NUMBER_DECIMALS = Plural(
    "Type at most {} digit after the decimal point.",
    "Type at most {} digits after the decimal point.",
)
NUMBER_RANGE = ("Type a number from {} to {}.", "Type {} or more.", "Type {} or less.")
DATE_AMBIGUOUS = "“{}” could mean {} or {}. Type the month as a word, such as 3 Apr 2026."
DATE_ODD = (
    "“{}” is not a date. Type the day, the month and all four digits of the year, such as 25 Nov "
    "2026."
)
# A time is shown with one of these; {0} is the hour from 1 to 12, and {1} the minutes.
TIME_MORNING = "{0}:{1} am"
TIME_EVENING = "{0}:{1} pm"
TIME_AMBIGUOUS = "“{}” could mean {} or {}. Type am or pm after it."
TIME_ODD = "“{}” is not a time. Type the hour and the minutes, such as 7:30 am or 19:30."
DAY = "{day} {month} {year}"  # a date, such as 22 November 2026
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Another word or a short form for September that people type, if there is one.
SEPTEMBER_TOO = "Sept"
WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)

# ── Lists ──
LIST_EACH = "Type one at a time, and press Enter after each."
LIST_SO_FAR = (
    "So far: {}. Type the next one, or just press Enter to finish. "
    "To remove the last one, type a dash (-)."
)
LIST_TAKEN_BACK = "Removed from the list: {}"
LIST_EMPTY = "The list is empty."
LIST_FULL = "A list can have {} entries at most. Write these on your sheet by hand: {}"

# ── Help ──
HELP_WHY = "About this question"
HELP_FROM = "The guide’s own words, under “{}”:"
HELP_CHANGE = "You can change any answer before you finish."
HELP_ANSWERS = (
    "“I’m not sure” and “Prefer not to say” are answers too. You can change any answer before you "
    "finish."
)
HELP_EACH = "Where each answer goes on your sheet"
HELP_GUIDE = "This part of the guide"
HELP_KEYS = "Keys"
HELP_PLAIN = "With a screen reader, start with “readycheck --plain”. It asks line by line."
HELP_ABOUT = "About this questionnaire"
HELP_NOW_CHECKED = "Crisis help (numbers checked on {})"

# ── The guide ──
READ_GUIDE = "Read the guide first"
ORIGINAL_WORDS = "This is our translation. The guide’s own words:"
ORIGINAL_ON_SCREEN = (
    "This is our translation. To read the guide’s own words, press e, or ↑ where you type."
)
ORIGINAL_BY_LINE = "This is our translation. To read the guide’s own words, type E."
GUIDE_TRANSLATED = (
    "{} You can read our translation of the guide here, and compare the guide’s own words. Notes "
    "from other sources are beside it."
)
NOTE_BESIDE = "About “{}”, from another source:"
NO_GUIDE = "This question file has no guide."
NO_SECTION = "The guide has no section called '{}'; {}"
SECTIONS = "The guide has these sections:"

# ── Check your answers ──
CHECK = "Check your answers"
CHECK_CHOICE = (
    "Check your answers. To change one, choose it. To make your sheet, go to the end of the list."
)
ANSWER_ROW = "{}: {}"
FOLLOW_UP_ROW = "{} - {}: {}"
MAKE_SHEET = "Make my sheet"
MAKE_WITH = "Make my sheet with what I have"
BEGUN_NOT_ON_SHEET = (
    "What you had started to type is not on your sheet yet. To finish it, choose “{}” in the list."
)
CHANGE = "Change an answer"
LEAVE_WITHOUT = "Leave without a sheet"
OFF_SHEET = "No longer on your sheet: {}. To bring this back, give your earlier answer again."
BACK_ON_SHEET = "Back on your sheet: {}."

# ── The demo ──
SAMPLE_OF = "SAMPLE · {}"
DEMO_WHO = "Whose answers would you like to see? All of them are made up."
DEMO_BY_ITSELF = "This runs by itself. Press any key to take over."
DEMO_STOPPED = "You have taken over. It no longer runs by itself."
DEMO_CHOICE = "That is the end of the demo. What next?"
NO_SAMPLES = "This question file has no sample answers."
NO_SAMPLE = "There is no sample called '{}'; {}"
