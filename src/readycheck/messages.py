"""Every sentence the program says in its own voice, on screen and on the sheet.

The rules: no score, no verdict, never "ready", "eligible" or "contraindicated"; plain, calm and
short. The guide's own words and the questions are in the question file. `{}` takes a name, a
number or the person's words. Each is a whole sentence or a label, to be translated as it is; where
a number changes the words, there is a `Plural`. A translator reads the comment above a text.

Read each when it is said, never at import: `translation` puts those of another language here.
"""

from typing import NamedTuple

language = "en"  # of the texts here, as `translation` put them


class Plural(NamedTuple):
    """A sentence for one, and for any other number."""

    one: str
    more: str

    def form(self, number: int) -> str:
        """Return the form for so many."""
        return self.one if number == 1 else self.more


def plural(number: int, forms: Plural, *values: object) -> str:
    """Return a sentence with its number, and with other values after that."""
    return forms.form(number).format(number, *values)


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
SHARED_FILES = (
    "--shared (or READYCHECK_SHARED) is for several people, one after another. It cannot be used "
    "with -o or an answers file, because one file cannot be for all of them. Each person can save "
    "a sheet at the end."
)
SHARED_SCREEN = (
    "--shared (or READYCHECK_SHARED) clears the window after each person. For that it needs a "
    "terminal for its input and its output. It cannot be used with --plain or ACCESSIBLE, "
    "because a screen reader may keep what it has read. Use --plain without it, and close the "
    "window after each person."
)
SHARED_GNU_SCREEN = (
    "--shared (or READYCHECK_SHARED) cannot be used in GNU screen, which keeps what has scrolled "
    "by. Start it outside GNU screen, or in tmux."
)
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

# ── Drafts ──
# Each of these ends in the sentence that says when the draft was saved.
CONTINUE = "Carry on from {}. {}"
CONTINUE_FIT = Plural(
    "Carry on with the {} answer that still fits. {}",
    "Carry on with the {} answers that still fit. {}",
)
START_AFRESH = "Start again from the beginning"
START_AFRESH_KEEPING = "Start again, and save a private draft"
GO_ON = "Carry on"
GO_ON_DRAFT = "Carry on, and save a private draft so I can come back later"
GO_ON_KEEPING = "Carry on, and keep saving the draft"
GO_ON_WITHOUT = "Carry on, and delete the draft now"
FORGET = "Delete the draft"
FORGET_SOME = "Delete drafts"
FORGET_CHOICE = "Which draft do you want to delete?"
FORGET_NONE = "None of them"
FORGET_THIS = "The one at {}. {}"
FORGET_THIS_FIT = Plural(
    "The one with {} answer that still fits. {}",
    "The one with {} answers that still fit. {}",
)
FORGET_ALL = "All of them ({})"
FORGET_ALL_CHOICE = "Delete all of these drafts ({})? This cannot be undone."
FORGET_NOT = "No, keep them"
FORGET_YES = "Yes, delete them"
SAVED_IN_FUTURE = "Its date is in the future."
SAVED_JUST_NOW = "Saved just now."
SAVED_MINUTES_AGO = Plural("Saved {} minute ago.", "Saved {} minutes ago.")
SAVED_HOURS_AGO = Plural("Saved {} hour ago.", "Saved {} hours ago.")
SAVED_DAYS_AGO = Plural("Saved {} day ago.", "Saved {} days ago.")
DRAFT_AT = (
    "After each answer, your draft is saved here: {}. It is deleted when you finish, or when you "
    "run “readycheck forget”. If you do neither, it stays for 30 days. After that, it is deleted "
    "once you have used readycheck twice within two weeks, at least a day apart."
)
DRAFT_STAYS = (
    "To carry on later, start readycheck in the same way. Your draft is saved here: {}. To delete "
    "it, run “readycheck forget”."
)
DRAFTS_EARLIER = Plural(
    "Your earlier draft is still here: {1}. To carry on, start readycheck in the same way. To "
    "delete it, run “readycheck forget”.",
    "Your {} earlier drafts are still here: {}. To carry on, start readycheck in the same way. To "
    "delete them, run “readycheck forget”.",
)
DRAFT_DELETED = "Draft deleted: {}"
DRAFT_NOT_DELETED = "The draft could not be deleted: {} ({})."
DRAFT_EXPIRED = "Deleted a draft that was more than {} days old: {}"
DRAFT_DAMAGED = "A draft is damaged and cannot be read. It was kept here: {}"
DRAFT_CHANGED = "The questions have changed since you saved your draft. {}"
DRAFT_UNFIT = Plural(
    "{} of its answers no longer matches a question, and would be left out.",
    "{} of its answers no longer match a question, and would be left out.",
)
LEFT_OUT_UNFIT = "These answers no longer match a question, so they were left out: {}"
DRAFT_NOT_KEPT = (
    "Your draft could not be saved: {} ({}). Your answers are still here while this window is open."
)
DRAFT_NO_PLACE = "A draft cannot be saved here: {} ({}). You can start without one."
DRAFT_STUCK = (
    "Your draft can be read but not changed: {}. You can carry on, but your new answers will not "
    "be added to it."
)
DRAFT_GONE = "That draft is no longer there. It was deleted, or opened in another window."
NO_DRAFT = "There are no saved drafts."
DRAFTS_NOT_LOOKED_INTO = "This folder could not be searched for drafts: {} ({})."
DRAFT_NOT_OFFERED = "A draft could not be read, and was left as it was: {} ({})"
DRAFT_DELETED_ELSEWHERE = (
    "Your draft is no longer there: {}. It was deleted, or opened in another window. Your answers "
    "are still here, and nothing more is saved unless you say so."
)
DRAFT_AGAIN_CHOICE = "Save a new draft of your answers?"
DRAFT_NOT_AGAIN = "No, carry on without a draft"
DRAFT_AGAIN = "Yes, save a new private draft"

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
DATE_ODD = "“{}” is not a date. Type the day, the month and the year, such as 25 Nov 2026."
# A time is shown with one of these; {0} is the hour from 1 to 12, and {1} the minutes.
TIME_MORNING = "{0}:{1} am"
TIME_EVENING = "{0}:{1} pm"
TIME_AMBIGUOUS = "“{}” could mean {} or {}. Type am or pm after it."
TIME_ODD = "“{}” is not a time. Type the hour and the minutes, such as 7:30 am or 19:30."

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
CHANGE = "Change an answer"
LEAVE_WITHOUT = "Leave without a sheet"
OFF_SHEET = "No longer on your sheet: {}. To bring this back, give your earlier answer again."
BACK_ON_SHEET = "Back on your sheet: {}."

# ── Keeping ──
KEEP_CHOICE = "What would you like to do with your sheet?"
SCROLLBACK = "Anyone who scrolls up in this window can see your answers until you close it."
SHEET_TO_OUTPUT = "When you finish, your sheet goes to the file or program you sent the output to."
SAVE_SHEET = {
    "pdf": "Save it as PDF, to print or send",
    "html": "Save it as HTML, for a web browser",
    "markdown": "Save it as Markdown, for notes",
    "text": "Save it as text, for any program",
}
SAVE_LARGE = "Save it in large print (PDF)"
SAVE_ANSWERS = "Save my answers, so I can make the sheet again later"
READ_AGAIN = "Read it again"
SHEET_IN = "Change the language of the sheet, for example for your provider: {}"  # its name
CARRY_ON_FROM = "To carry on from it later, run: readycheck start {}"
OPEN_SAVED = "Open the saved file"
OPENED = "Opened: {}"
NOT_OPENED = "The file could not be opened from here. It is saved here: {}"
END_UNKEPT = "Finish without saving"
END_DELETING = "Finish without saving, and delete the draft"
END = "Finish"
END_CLEARING = "Finish and clear this window"
END_CLEARING_DELETING = "Finish, clear this window, and delete the draft"
END_OLDER = "Finish (the saved file has your earlier answers)"
# What files are called: small letters from a to z and dashes, and nothing about health.
SHEET_FILE = "visit-sheet"
ANSWERS_FILE = "visit-answers"
SAMPLE_FILE = "sample-{}"
LARGE_FILE = "{}-large"
FILE_NAME = "What should the file be called?"
FILE_NAME_HINT = "It will be saved in {}. You can put another folder in front of the name."
FILE_NAME_HINT_GONE = (
    "The folder you are in no longer exists. Put the full path of another folder in front of the "
    "name."
)
FOLDER_CHOICE = "There is no folder {}. Make it?"
MAKE_FOLDER = "Yes, make the folder"
FOLDER_NOT_MADE = "The folder could not be made: {} ({})."
FOLDER_MISSING = "There is no folder {} yet. You will be asked about it when you save."
CANNOT_SAVE = (
    "Nothing can be saved as {} right now. You will be asked for another name when you save."
)
SAVED = "Saved so that only your account on this computer can open it: {}"
SAVED_OPEN = "Saved: {}. Other people who use this folder may be able to open it."
COPY_STAYS = "A copy of it could not be deleted: {}. Delete it yourself."
NOT_CONFIRMED = (
    "Saved, but the disk did not confirm it: {} ({}). It could be lost if the power fails. Save it "
    "in another place too."
)
EXISTS = "There is already a file called {}."
EXISTS_FORCE = "Add --force to replace it."
SAME_NAME = (
    "{}: not saved. Its sheet would have the same name as another sheet in this run: {}. Rename "
    "one of the two answers files."
)
OVER_ANSWERS = "{}: not saved, because that would replace an answers file: {}"
EXISTS_CHOICE = "Replace it?"
OVERWRITE = "Yes, replace it"
OTHER_NAME = "No, choose another name"
OTHER_EXTENSION = "{} is for a different kind of file. End the name with {}."
NOT_SAVED = "Not saved: {} ({}). Try another name or folder."
NOT_SAVED_NOWHERE = (
    "Not saved: {}. The folder you are in no longer exists. Type the full path of a file."
)
NOT_SAVED_LINK = "Not saved: {} is a link to another file. Type the name of the file itself."
NOT_SAVED_FOLDER = "Not saved: {} is the name of a folder. Add a file name."
NOT_SAVED_ODD = "Not saved: {} is not an ordinary file. Try another name."
LEAVE_CHOICE = "Leave now? Your answers are not saved."
LEAVE_CHOICE_OLDER = "Leave now? Your last changes are not saved."
LEAVE_CHOICE_DRAFT = "Leave now? Your answers are saved in your private draft."
STAY = "Go back to where I was"
DRAFT_AND_LEAVE = "Save a private draft so I can come back, then leave"
LEAVE_DRAFT = "Leave, and keep the draft so I can come back"
SAVE_AND_LEAVE = "Save my answers to a file, then leave"
LEAVE_UNKEPT = "Leave without saving"
LEAVE_DELETING = "Leave, and delete the draft"
NOTHING_KEPT = "Nothing was saved."
NEW_NOT_KEPT = "Your new answers were not saved."

# ── Printing ──
PRINT_JOB = "Visit sheet"  # what others see in the queue: no name, and no health words
PRINT = "Print it"
PRINT_AGAIN = "Print it again"
PRINT_CHOICE = "Print your sheet on {}? Others may see it there before you do."
PRINT_CHOICE_DEFAULT = (
    "Print your sheet on the default printer? Others may see it there before you do."
)
PRINT_WHERE = "Where do you want to print your sheet? Others may see it there before you do."
PRINT_ON = "Print it on {}"
PRINT_NOT = "No, go back"
PRINT_YES = "Yes, print it"
QUEUED = "Sent to the printer: {}. Collect it soon, so that others do not see it."
QUEUED_DEFAULT = "Sent to your default printer. Collect it soon, so that others do not see it."
NOT_QUEUED = (
    "Not printed: there is no printer called {}, or it did not accept the sheet. Check the "
    "printer, or save the sheet instead."
)
NOT_QUEUED_DEFAULT = (
    "Not printed: there is no default printer, or it did not accept the sheet. Check the printer, "
    "or save the sheet instead."
)
NO_LP = (
    "Not printed: this computer has no print command (lp). Save the sheet and print it from "
    "another program."
)
NO_PRINTER = "Not printed: no printer was found. Save the sheet instead."
LP_TOOK_PART = (
    "Not printed: the print command (lp) did not read the whole sheet. Save the sheet instead."
)
PRINT_PLAINLY = (
    "Not printed: on this computer, --copies and --two-sided do not work. Leave them out, or save "
    "the sheet and print it from another program."
)
LP_SILENT = "Not printed: the print command (lp) did not respond. Save the sheet instead."
NO_PDF_PROGRAM = (
    "Not printed: no program on this computer opens a PDF. Save the sheet as HTML instead."
)
OPENED_TO_PRINT = (
    "Your sheet was opened in another program. To print it there, press Ctrl-P. A copy was left "
    "here: {}. Delete it if other people use this computer."
)
SENT_TO_WINDOWS = (
    "Sent to your default printer. A copy was left here: {}. Delete it if other people use this "
    "computer."
)
SENT_TO_WINDOWS_NAMED = (
    "Sent to the printer: {}. A copy was left here: {}. Delete it if other people use this "
    "computer."
)

# ── Keys ──
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
TYPE_FIRST = "Type an answer, then press Enter."
AT_MOST = "You have already chosen {}. To remove one, move to it and press Space."

# ── A form of others (FHIR Questionnaire) ──
FORM_TITLE = "Your form"
FORM_INTRO = "These are the questions of a form that you were asked to fill in."
FORM_OTHER = "Something else"
# In the parentheses is another question, which may end without a mark.
FORM_OTHER_WHICH = "Something else: what is it? ({})"
FORM_UNIT = "In which unit? ({})"
FORM_UNIT_TOPIC = "Unit"
FORM_TIME = "At what time? ({})"
FORM_TIME_TOPIC = "Time"
# What it takes, to an answer that it does not:
THEIR_EARLIEST = "Type {} or later."
THEIR_LATEST = "Type {} or earlier."
THEIR_ADDRESS = "Type a web address without spaces, such as https://example.org."
THEIR_SHORTEST = Plural("Type at least {} character.", "Type at least {} characters.")
THEIR_LONGEST = Plural("Type at most {} character.", "Type at most {} characters.")
# Why something in it is not asked:
FORM_CALCULATED = "it is worked out from other answers"
FORM_FILLED_BY_THEM = "it is filled in by the clinic"
FORM_EXPRESSION = "it depends on an expression"
FORM_DEPENDS = "it depends on something that is not asked"
FORM_KIND = "an answer of type {} cannot be typed here"
FORM_VALUE_SET = "its answers are on a server"
# What an answer is not checked for:
FORM_LEAST_LENGTH = "at least {} characters"
FORM_MOST_LENGTH = "at most {} characters"
FORM_PATTERN = "a pattern"
FORM_LEAST = "{} or more"
FORM_MOST = "{} or less"
FORM_EARLIEST = "{} or later"
FORM_LATEST = "{} or earlier"
FORM_TOO_MANY = "it has {} answers to choose from"

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
LINE_AND = "and"  # between two answers
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

# ── The sheet ──
SHEET = "Visit preparation sheet"
SHEET_ABOUT = "Visit preparation sheet about {}"
SAMPLE = "SAMPLE"
SHEET_SAMPLE = "SAMPLE: {}"
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
SHEET_NAME = "Name"
SHEET_BIRTH = "Date of birth"
SHEET_PURPOSE = (
    "I filled this in before my visit. It lists my answers. It is not a diagnosis, medical advice "
    "or a treatment decision."
)
TOPICS = "Topics to talk about with my provider"
ANSWERED_NO = "I answered no to: {}."
ALSO_ANSWERED = "I also answered: {}."
ANSWERED_NO_ALL = "I answered no to all of these: {}."
NOT_ANSWERED_YET = "I have not answered: {}."
NONE_MARKED_MEANS = (
    "This does not decide anything. Other things can matter too, and my provider may ask about "
    "them."
)
HEALTH = "My medicines and health"
ALSO_LISTED = "Also ask me about these (from other sources)"
ALSO_FROM = "{words} ({source})"
MY_QUESTIONS = "My questions"
PROMPTS = "Always worth asking"
PROMPT_QUESTIONS = (
    "What are the benefits for me?",
    "What are the risks for me?",
    "What are the alternatives?",
    "What if I do nothing?",
    "Who do I call if I feel worse?",
)
MY_STORY = "About me"
MATTERS = "My views on treatment"
NOTES = "For the provider to fill in"
NOTES_LINE = "Notes"
NEXT_STEP = "Next steps"
LIMITS = "About this sheet"
LIMITS_MEDICINES = (
    "Do not start, stop or change a medicine because of this sheet. Do not suddenly stop alcohol "
    "or drugs. Ask your doctor first."
)
QUESTIONS_FROM = "The main questions come from {}. {}"
CRISIS_SHORT = "Crisis help (checked {}): {}"
HELP_NOW_PRINTED = "Crisis help (numbers checked on {}):"
WORDS_FROM = "Words in quotation marks are from {}. {}"
# The guide’s title and its publisher, in the two sentences above.
GUIDE_OF = "“{}” by {}"
SHEET_MADE = "Questions: “{}”, version {}. Made with readycheck {}."
ROOM = "(room to write by hand)"
PAGE = "Page {} of {}"
NOT_SHOWN = "These characters could not be printed on this computer, so they show as boxes: {}."
NOT_SHOWN_SAID = (
    "The PDF shows a box for each of these characters, because this computer has no font for them: "
    "{}. HTML and text files keep them."
)
NOT_SHOWN_MORE = Plural("There is {} more of them.", "There are {} more of them.")

# ── The paper form ──
FORM_DATE = "Date"
FORM_HOW = (
    "Mark one box for each question. You can skip any question. Give this form only to a member of "
    "staff."
)
# After one answer to an earlier question, after one of two, and after one of several.
FORM_IF = (
    "If you answered “{0}” to question {question}: {words}",
    "If you answered “{0}” or “{1}” to question {question}: {words}",
    "If you gave one of these answers to question {question} ({answers}): {words}",
    "If you answered question {question}: {words}",
)
FORM_IF_NAMED = (
    "If you answered “{0}” to “{question}”: {words}",
    "If you answered “{0}” or “{1}” to “{question}”: {words}",
    "If you gave one of these answers to “{question}” ({answers}): {words}",
    "If you answered “{question}”: {words}",
)
FORM_ALL = "Mark all that apply."
FORM_DAY = "Day"
FORM_MONTH = "Month"
FORM_YEAR = "Year"
FORM_HOUR = "Hour"
FORM_MINUTES = "Minutes"
FORM_HALF = "am or pm"
FORM_SCALE = "Mark one number: {}."
FORM_RANGE = ("From {} to {}.", "{} or more.", "{} or less.")
FORM_UP_TO = Plural("Mark one box.", "Mark up to {} boxes.")
FORM_BRING = Plural(
    "Write one question to bring:",
    "Write up to {} questions to bring, most important first:",
)
FORM_ALSO = "Also tell your provider about these (from other sources)"
FORM_LIMITS = "About this form"
FORM_MEDICINES = (
    "Do not start, stop or change a medicine because of this form. Do not suddenly stop alcohol "
    "or drugs. Ask your doctor first."
)

# ── The demo ──
SAMPLE_OF = "SAMPLE · {}"
DEMO_WHO = "Whose answers would you like to see? All of them are made up."
DEMO_BY_ITSELF = "This runs by itself. Press any key to take over."
DEMO_STOPPED = "You have taken over. It no longer runs by itself."
DEMO_CHOICE = "That is the end of the demo. What next?"
NO_SAMPLES = "This question file has no sample answers."
NO_SAMPLE = "There is no sample called '{}'; {}"

# ── Files and errors ──
SOUND = "{}: ok: {}"
WARNING = "warning"
WATCHING = "Checked at {}. Save a file to check it again, or press Ctrl-C to end."
HOLDS = {
    "sections": Plural("{} section", "{} sections"),
    "questions": Plural("{} question", "{} questions"),
    "options": Plural("{} option", "{} options"),
    "passages": Plural("{} passage", "{} passages"),
    "notes": Plural("{} note", "{} notes"),
    "help_lines": Plural("{} crisis line", "{} crisis lines"),
    "samples": Plural("{} sample", "{} samples"),
    "translated": Plural("{} text translated", "{} texts translated"),
}
STANDARD_INPUT = "standard input"
FROM_VARIABLE = "{} points to this question file: {}"
NO_COMPLETION = "Completion was not installed: {} cannot be used ({}). Fix it, then try again."
COMPLETION_SHELL = "Leave out {1}: {0} works for the shell that you run it in. Run it there."
NO_COMPLETION_NOT_UTF8 = (
    "Completion was not installed: {} is not UTF-8 text. Save it as UTF-8, then try again."
)
NO_COMPLETION_UNKNOWN = (
    "Completion was not installed: your shell’s start-up file is not UTF-8 text. Save it as UTF-8, "
    "then try again."
)
PDF_TO_TERMINAL = (
    "A PDF cannot be shown in a terminal. Save it with -o FILE, or send the output to a file."
)
NO_PDF = (
    "This computer cannot make a PDF, because the typst package is not available for it. Save the "
    "sheet as HTML and print it from a web browser. It looks much the same."
)
PDF_FAILED = (
    "The PDF could not be made on this computer just now. Save the sheet as HTML and print it from "
    "a web browser."
)
OTHER_FINGERPRINT = (
    "{}: these answers were given to a different version of the questions. Only answers that "
    "still fit are used. Check the sheet."
)
NO_RECORD_ID = (
    "{}: this answers file has no id, so a server that gets it twice keeps two copies. Files that "
    "readycheck saves have one."
)
TABLE_OTHERS = (
    "{}: these answers were given to a different version of the questions. Its row has only those "
    "that still fit, and says yes under other_questions."
)
TABLE_UNFIT = "{}: these answers do not fit the questions, so the table does not have them: {}"
TABLE_TWICE = "{}: has the same id as {}. The table has a row for each."
# What the cells of a column mean; {} is an answer such as “On my side”.
TABLE_CHOSEN = "{} (1: chosen, 0: not chosen)"
TABLE_RANK = "{} (1: most important, 2: second, and so on; 0: not chosen)"
TABLE_LIST = "What was listed, with “ | ” between two entries"
LEFT_OUT = "“{}” is left out."
LEFT_OUT_MORE = Plural("One more answer is left out.", "{} more answers are left out.")
LEFT_OUT_UNLESS = (
    "It is asked only if the answer to “{question}” is “{0}”.",
    "It is asked only if the answer to “{question}” is “{0}” or “{1}”.",
    "It is asked only if the answer to “{question}” is one of these: {answers}.",
    "It is asked only if there is an answer to “{question}”.",
)
# Why a file or a folder cannot be used; other reasons come from the system.
REASON_LINK = "it is a link"
REASON_NOT_REGULAR = "it is not a regular file"
REASON_NOT_FOLDER = "it is a link or a file"
REASON_OTHERS_WROTE = "others may have written to it"
REASON_OTHERS_WRITE = "others can write to it"
REASON_OTHERS_READ = "others can look into it"
REASON_OTHERS_OWN = "it belongs to someone else"
REASON_OTHERS_HOME = "the home folder belongs to someone else"
REASON_TOO_LARGE = "it is too large"
REASON_NAME = "the name cannot be used"
REASON_UNKNOWN = "the reason is not known"
# {}: how many, the file's name, and a place such as “Question 4 of 9”.
ANSWERS_READ = Plural(
    "{} answer was read from {}. You can carry on from {}.",
    "{} answers were read from {}. You can carry on from {}.",
)
ANSWERS_FROM_INPUT = "Name an answers file instead. Standard input is used to answer the questions."
INPUT_ENDED = "Nothing was saved, because the input ended before this was answered: {}"
INPUT_TOO_LONG = "Nothing was saved, because the answer to this is too long. Shorten it: {}"
INPUT_NOT_TEXT = (
    "Nothing was saved, because the input is not UTF-8 text. Save it as UTF-8, and try again. It "
    "could not be read at the answer to this: {}"
)
NOT_WRITTEN = "The output could not be written in full ({}). Send it somewhere else."
UNEXPECTED = (
    "readycheck ran into a problem it did not expect ({}). Run it with --debug for details. The "
    "details can include your answers."
)

# Reasons that the system gives, by their names in errno(3). Others are as the system has them.
SYSTEM_REASONS = {
    "EACCES": "Permission denied",
    "EBADF": "Bad file descriptor",
    "EDQUOT": "Disk quota exceeded",
    "EEXIST": "File exists",
    "EFBIG": "File too large",
    "EIO": "Input/output error",
    "EISDIR": "Is a directory",
    "ELOOP": "Too many levels of symbolic links",
    "EMFILE": "Too many open files",
    "ENAMETOOLONG": "File name too long",
    "ENOENT": "No such file or directory",
    "ENOSPC": "No space left on device",
    "ENOTDIR": "Not a directory",
    "EPERM": "Operation not permitted",
    "EROFS": "Read-only file system",
}

# ── Command line ──
# What is typed stays as it is: the names of commands, of options and of files.
HELP_START_ALONE = "To start, run “readycheck”. With a screen reader, run “readycheck --plain”."
HELP_WHAT_FOR = (
    "readycheck helps you prepare for a visit about ketamine therapy. It asks nine questions from "
    "a patient guide, explains each answer in the guide’s own words, and makes a sheet to take to "
    "your provider. "
    "It is not medical advice, and it never says whether a treatment is right for you."
)
HELP_CRISIS = (
    "Crisis help: US, Canada: call or text 988 · UK, Ireland: 116\u00a0123 · Australia: "
    "13\u00a011\u00a014 · New\u00a0Zealand:\u00a01737"
)
HELP_EXIT_STATUS = "Exit status: {}"
EXIT_STATUSES = (
    "0 done, whatever the answers; 1 failed; 2 mistake in the command line; 3 problems in a "
    "question file or an answers file; 4 input was needed and there was none; 130 Ctrl-C; "
    "143 SIGTERM; 129 SIGHUP; 131 SIGQUIT."
)
HELP_EXAMPLES = "Examples:"
HELP_NO_COLOR = "Do not use color."
HELP_DEBUG = "If something goes wrong, show the technical details. They can include your answers."
HELP_VERSION = "Show the version."
HELP_QUESTIONS_FILE = (
    "Use your own question file. Default: the one that {} names, or the built-in one."
)
HELP_PAPER = "Paper size of the PDF. Default: the usual size where you are."
HELP_LINE_BY_LINE = "Ask line by line, for a screen reader."
HELP_SHARED = (
    "For a computer that people share: save no drafts, and clear the window after each person. "
    "READYCHECK_SHARED=1 does the same."
)
HELP_FORCE = "Replace files that already exist."
HELP_OUTPUTS = "Save the sheet ({}) or the answers (.json) to this file. Can be repeated."
HELP_OUTPUT = "Save it to this file."
HELP_BEGUN_ANSWERS = "An answers file to carry on from."
HELP_ANSWERS_FILES = "Answers files, or - for standard input."
HELP_OUTPUT_SHEET = (
    "Save it to this file. Several sheets go into a folder: -o sheets/. Each is named after its "
    "answers file."
)
HELP_COPIES = "With --print: how many copies."
HELP_TWO_SIDED = "With --print: print on both sides of the paper."
HELP_BLANK = "Make a blank form, to fill in by hand."
HELP_SAMPLE = "Make the sheet of a made-up person, marked SAMPLE. “demo --list” lists them."
HELP_LARGE = "Use large print (PDF and HTML)."
HELP_SHEET_FORMAT = "Format of the sheet: {}."
HELP_BUNDLE = "With --format fhir: a transaction for a FHIR server, with the questions."
HELP_SUBJECT = "With --format fhir: the patient in your records, such as Patient/123."
HELP_AUTHOR = "With --format fhir: who filled it in, such as Patient/123 or Practitioner/45."
HELP_PRINT = "Print it, on the default printer or the one you name."
HELP_QUESTIONS_FORMAT = "yaml, or fhir for a FHIR R4 Questionnaire."
HELP_SHORT = "Print a short file instead: six questions, with a comment on each key."
HELP_WITHOUT_GUIDE = "Leave out the guide, and what it says about answers."
HELP_SECTION = "The id of one section. --list shows them all."
HELP_SAMPLE_ID = "The id of a made-up person. --list shows them all."
HELP_LIST = "List the ids, and do nothing else."
HELP_AUTO = "Run by itself, at reading pace. Press any key to take over."
HELP_QUESTION_FILES = "Question files, or - for standard input."
HELP_REPORT_FORMAT = "Lines of text, or JSON for programs."
HELP_START = "Ask the questions and make the sheet. “readycheck” on its own does the same."
EXAMPLES_START = {
    "readycheck": "ask the questions",
    "readycheck --plain": "the same, for a screen reader",
    "readycheck -o visit.pdf": "save the sheet at the end",
    "readycheck start visit.json": "carry on from saved answers",
}
HELP_SHEET = "Make the sheet from saved answers, or a blank form."
EXAMPLES_SHEET = {
    "readycheck sheet visit.json": "show the sheet",
    "readycheck sheet visit.json -o visit.pdf": "save it",
    "readycheck sheet visit.json --print": "print it",
    "readycheck sheet *.json -o sheets/": "save one for each file",
    "readycheck sheet --blank -o form.pdf": "save the paper form",
}
HELP_TABLE = "Put saved answers into one table (CSV): a row for each file."
HELP_ANSWERS_TABLE = "Answers files."
HELP_OUTPUT_TABLE = (
    "Save it to this file (.csv). A second file beside it says what each column means. Default: "
    "show the table."
)
EXAMPLES_TABLE = {
    "readycheck table *.json -o all.csv": "save the table",
    "readycheck table visit.json": "show it",
}
NO_TABLE_NAME = "{} is not the name of a table: end it in .csv"
HELP_QUESTIONS = "Print the built-in question file, to start your own from."
HELP_READ_GUIDE = "Read the guide, with notes from other sources beside it."
HELP_DEMO = "Show the interview with a made-up person’s answers. Nothing is saved unless you ask."
HELP_FORGET = "Delete all drafts at once, without asking."
HELP_VALIDATE = "Check question files, and show where each problem is."
HELP_WATCH = "Check again whenever a file is saved. Ctrl-C ends it."
WATCH_FILES = "--watch works with files and lines of text, not with - or --format json"
HELP_PREVIEW = "Show every screen of a question file, without answering."
HELP_FILE_TO_PREVIEW = "A question file. Default: the built-in one."
EXAMPLES_PREVIEW = {
    "readycheck preview mine.yaml": "page through your own questions",
    "readycheck preview mine.yaml > screens.txt": "the same as plain text",
}
EXAMPLES_VALIDATE = {
    "readycheck validate mine.yaml": "check your own questions",
    "readycheck validate --watch mine.yaml": "check while you edit",
    "readycheck validate --format json mine.yaml": "the same, for a program",
}
HELP_SCHEMA = "Print the JSON Schema of question files, for editors."
HELP_TRANSLATE = (
    "Make or update the catalog that translates a question file. For “mine.yaml” and Spanish, it "
    "is “mine.es.po”."
)
HELP_QUESTION_FILE = "A question file."
HELP_INTO = "The language to translate it into, such as es."
EXAMPLES_TRANSLATE = {"readycheck translate mine.yaml es": "into Spanish"}
NOT_A_LANGUAGE = "'{}' is not a language: write a tag such as es or pt-BR"
CATALOG_WRITTEN = "Catalog written: {} ({} of {} texts are translated)"
HELP_LANGUAGE = "The language, such as en or es. READYCHECK_LANGUAGE does the same."
HELP_HELP = "Show this message."
HELP_COMPLETION_INSTALL = "Install completion for the current shell."
HELP_COMPLETION_SHOW = "Show completion for the current shell, to copy it or change it."
HELP_HEADINGS = {"Options": "Options", "Arguments": "Arguments", "Commands": "Commands"}
# What follows a command or an option, in capital letters.
TAKES = {
    "OPTIONS": "OPTIONS",
    "COMMAND": "COMMAND",
    "ARGS": "ARGS",
    "FILE": "FILE",
    "ANSWERS": "ANSWERS",
    "LANGUAGE": "LANGUAGE",
    "NAME": "NAME",
    "NUMBER": "NUMBER",
    "ID": "ID",
    "REFERENCE": "REFERENCE",
    "PRINTER": "PRINTER",
    "SECTION": "SECTION",
    "SAMPLE": "SAMPLE",
}
REQUIRED = "required"
DEFAULT = "default: {}"
USAGE = "Usage:"  # before how a command is typed
USAGE_ERROR = "Error: {}"
TRY_HELP = "Try '{} {}' for help."
NO_LANGUAGE = "{}: there is no language '{}'. There are: {}"
NO_LANGUAGE_NAMED = "{} needs a language after it. There are: {}"
NO_OPTION = "there is no option {}"
NO_OPTION_BUT = "there is no option {}; did you mean {}?"
NO_COMMAND = "there is no command {}"
NO_COMMAND_BUT = "there is no command {}; did you mean {}?"
MISSING = "{} is missing"
NOT_ONE_OF = "{} cannot be '{}'; use one of these: {}"
NOT_A_NUMBER = "{} needs a whole number, not '{}'"
NO_VALUE = "{} needs something after it"
NO_VALUE_TAKEN = "{} takes nothing after it"
TOO_MANY = "the command does not take this: {}"
CHOOSE_ONE = "choose one of these: answers files (- for standard input), --blank, or --sample ID"
SEVERAL_WHERE = "several sheets need a folder: add -o FOLDER/, or print them with --print"
SEVERAL_NO_NAME = (
    "a sheet in a folder is named after its answers file, and - has no name: name the file, or end "
    "-o in the name of a sheet"
)
ONE_PERSON = "{} is for one person’s answers: name one answers file"
ONLY_ANSWERS_TO_FOLDER = "{} is a folder: add a file name"
ONLY_PRINTING = "{} works only with --print"
COPIES_RANGE = "--copies {}: use a number from 1 to {}"
SHORT_ALONE = "--short, --without-guide and --format fhir cannot be combined"
NO_BLANK_FHIR = "FHIR has no blank form: use readycheck questions --format fhir"
ONLY_FHIR = "{} works only with FHIR: add --format fhir"
NO_REFERENCE = (
    "{} {}: write a reference such as Patient/123 or https://records.example/fhir/Patient/123 "
    "(allowed kinds: {})"
)
SHEET_NOT_ANSWERS = (
    "a sheet is not an answers file: end the name in {}, or add --format fhir to write the answers "
    "for a health record"
)
TWO_FORMATS = "{} and --format {} name different formats: leave one of them out"
NO_FORMAT = "{} has no known extension: add --format ({})"
NO_EXTENSION = "{} has no known extension: end it in {} or .json"
NO_FILE_NAME = "{} has no file name after it: add one, or leave it out"
