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
OR = " or "
AND = " and "

# ── Welcome ──
NO_VERDICT = (
    "It records your answers. It is no diagnosis and no verdict: you and your provider decide."
)
PRIVATE_LABEL = "Private"
PRIVATE = (
    "Nothing leaves this computer. Nothing is saved unless you ask. "
    "What you answer stays in this window’s scrollback until you close it."
)
GUIDE_LABEL = "Source"
GUIDE_BY = "{} Its words are quoted unchanged, with notes from other sources beside them."
HELP_NOW_LABEL = "Help now"
HELP_NOW_MORE = "{} · More: type ? (question mark)"
START_CHOICE = "Shall we start?"
START = "Start"
START_KEEPING = "Start, and keep a private draft so that I can stop and come back"
LEAVE = "Leave"

TRANSLITERATED = (
    "This terminal is set to plain ASCII: quotation marks and signs are written plainly here, and "
    "letters it does not have as ?. Saved files keep them all."
)

# ── Drafts ──
CONTINUE = "Continue from {}, saved {}"
CONTINUE_FIT = "Continue with the answers that still fit ({}), saved {}"
START_AFRESH = "Start afresh"
START_AFRESH_KEEPING = "Start afresh, and keep a private draft"
GO_ON_KEEPING = "Go on, and keep the private draft"
GO_ON_WITHOUT = "Go on without a draft: it is deleted now"
FORGET = "Delete the draft"
FORGET_SOME = "Delete drafts"
FORGET_CHOICE = "Which draft do you want to delete?"
FORGET_NONE = "None of them"
FORGET_THIS = "The one at {}, saved {}"
FORGET_THIS_FIT = "The one with {} answers that still fit, saved {}"
FORGET_ALL = "All {} drafts"
FORGET_ALL_CHOICE = "Delete all {} drafts? This cannot be undone."
FORGET_NOT = "No, keep them"
FORGET_YES = "Yes, delete them"
JUST_NOW = "just now"
MINUTES_AGO = "{} minutes ago"
HOURS_AGO = "{} hours ago"
DAYS_AGO = "{} days ago"
DRAFT_AT = (
    "Your draft: {}. Only you can read it. It is deleted when you end with your sheet, by "
    "“readycheck forget”, or when you start again after 30 days."
)
DRAFT_STAYS = "Your draft stays here: {}. “readycheck forget” deletes it."
DRAFT_DELETED = "The draft was deleted: {}"
DRAFT_NOT_DELETED = "Not deleted: {} ({})"
DRAFT_EXPIRED = "A draft more than {} days old was deleted: {}"
DRAFT_DAMAGED = "A draft could not be read and was set aside: {}"
DRAFT_CHANGED = "The questions have changed since the draft that was saved {}."
DRAFT_UNFIT = "These answers of the draft do not fit any more and would be left out: {}"
DRAFT_NOT_KEPT = "The draft could not be saved: {} ({}). Your answers are still here."
DRAFT_NO_PLACE = "No draft can be kept in {} ({}). You can start without one."
DRAFT_STUCK = (
    "The draft can be read but not written: {}. You go on from it, and what you answer now is not "
    "added to it."
)
DRAFT_GONE = "That draft is no longer there: another run has gone on from it, or deleted it."
NO_DRAFT = "There is no draft."
DRAFTS_NOT_LOOKED_INTO = "Not looked into for drafts: {} ({}). There may be some."
DRAFT_NOT_OFFERED = "Not read, and left as it is: {} ({})"
DRAFT_DELETED_ELSEWHERE = (
    "Your draft is no longer there: {}. It was deleted, or another window went on from it. "
    "Your answers are still here, and nothing more is written down unless you say so."
)
DRAFT_AGAIN_CHOICE = "Keep a new draft of your answers?"
DRAFT_NOT_AGAIN = "No, go on without a draft"
DRAFT_AGAIN = "Yes, keep a new private draft"

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

# ── Lists ──
LIST_SO_FAR = (
    "So far: {}. Type the next one, or just press Enter to finish. "
    "To take the last one off the list, type a dash (-)."
)
LIST_TAKEN_BACK = "Taken off the list: {}"
LIST_EMPTY = "The list is empty."
LIST_FULL = "A list can have {} entries. Put the rest in the last one, or write it on your sheet."

# ── Help ──
HELP_WHY = "About this question"
HELP_FROM = "In the guide’s words, under “{}”:"
HELP_CHANGE = "You can change any answer at the end, before the sheet is made."
HELP_ANSWERS = f"“I’m not sure” and “Prefer not to say” are answers too. {HELP_CHANGE}"
HELP_EACH = "What each answer does"
HELP_GUIDE = "The guide around this question"
HELP_KEYS = "Keys"
HELP_ABOUT = "About this questionnaire"
HELP_NOW_CHECKED = "Help now (checked on {})"

# ── The guide ──
READ_GUIDE = "Read the guide first"
NOTE_BESIDE = "Beside “{}”, from another source:"
NO_GUIDE = "These questions come without a guide."
NO_SECTION = "The guide has no section '{}': {}"

# ── Check your answers ──
CHECK = "Check your answers"
STILL_OPEN = "One question has no answer yet."
CHECK_CHOICE = "Is this what you want on your sheet?"
MAKE_SHEET = "Make my sheet"
CHANGE = "Change an answer"
LEAVE_WITHOUT = "Leave without a sheet"
CHANGE_CHOICE = "Which answer do you want to change?"

# ── Keeping ──
KEEP_CHOICE = "What would you like to do with your sheet?"
SCROLLBACK = "This window shows your answers to whoever scrolls back, until you close it."
SHEET_TO_OUTPUT = "Your sheet goes where you sent the output, when you end."
SAVE_SHEET = "Save the sheet as {}"
SAVE_ANSWERS = "Save my answers, to make the sheet again later"
END_UNKEPT = "End, with nothing kept"
END = "End"
END_OLDER = "End; what was saved has your earlier answers"
FILE_NAME = "Which file shall it be saved in?"
FILE_NAME_HINT = "It is saved in {}. You can put another folder in front of the name."
FOLDER_GONE = "a folder that is gone"
FOLDER_CHOICE = "The folder {} is not there. Make it?"
MAKE_FOLDER = "Yes, make the folder"
FOLDER_NOT_MADE = "The folder could not be made: {} ({})."
FOLDER_MISSING = "The folder {} is not there yet. You will be asked about it when you save."
SAVED = "Saved, readable by you alone: {}"
SAVED_OPEN = "Saved: {}. Others who can get at this folder may be able to open it."
SAVED_COPY = "A second copy could not be removed: {}. Delete it yourself."
NOT_CONFIRMED = (
    "Written, but the disk did not confirm it: {} ({}). It may not be there after a power cut: "
    "save it in another place too."
)
EXISTS = "{} is there already."
EXISTS_FORCE = "Add --force to write over it."
EXISTS_CHOICE = "Write over it?"
OVERWRITE = "Yes, write over it"
OTHER_NAME = "No, choose another name"
OTHER_EXTENSION = "{} is another format’s ending. End the name in {}."
NOT_SAVED = "Not saved: {} ({}). Name another file or folder."
NOT_SAVED_NOWHERE = "Not saved: {}. The current folder is gone: name the file with its whole path."
NOT_SAVED_LINK = "Not saved: {} is a link. Name the file itself."
NOT_SAVED_FOLDER = "Not saved: {} is a folder. Name a file in it."
NOT_SAVED_ODD = "Not saved: {} is no ordinary file. Name another one."
LEAVE_CHOICE = "Leave now? Your answers are not saved."
LEAVE_CHOICE_DRAFT = "Leave now? Your answers are in your private draft."
STAY = "Go back to where I was"
DRAFT_AND_LEAVE = "Keep a private draft, so that I can come back, then leave"
LEAVE_DRAFT = "Leave; the draft stays, so that I can come back"
SAVE_AND_LEAVE = "Save my answers as a file, then leave"
LEAVE_UNKEPT = "Leave, with nothing kept"
LEAVE_DELETING = "Leave, and delete the draft"
NOTHING_KEPT = "Nothing was kept."

# ── Printing ──
PRINT = "Print it"
PRINT_AGAIN = "Print it again"
PRINT_CHOICE = "Print your sheet on {}? Others may see it there before you do."
DEFAULT_PRINTER = "the default printer"
PRINT_NOT = "No, go back"
PRINT_YES = "Yes, print it"
QUEUED = "Sent to the print queue {}."
DEFAULT_QUEUE = "of the default printer"
NOT_QUEUED = "Not sent: the print queue {} does not take it. Check the printer, or save the sheet."
NO_LP = "Not sent: this computer has no printing command (lp). Save the sheet instead."
LP_TOOK_PART = (
    "Not sent: the printing command (lp) did not read the whole sheet. Save the sheet instead."
)
LP_SILENT = "Not sent: the printing command (lp) gives no answer. Save the sheet instead."
NO_PRINT_VERB = "Not sent: no program here prints a PDF. Save the sheet instead."
SENT_TO_WINDOWS = "Sent to the default printer. A copy stays at {} until you delete it."

# ── Keys ──
KEY_MOVE = "↑↓ move"
KEY_MOVE_AMONG = "↑↓ among {}"
KEY_CHOOSE = "Enter choose"
KEY_ANSWER = "Enter answer"
KEY_RANK = "Space first, second, third"
KEY_PICK = "Space pick"
KEY_DONE = "Enter done"
KEY_TAKE = "Enter take it"
KEY_LEAVE_OUT = "Enter leave it out"
KEY_TAKE_AWAY = "- leave it out"
KEY_BACK = "← back"
KEY_BACK_TYPED = "Shift-Tab back"
KEY_HELP = "? help"
KEY_LEAVE = "Ctrl-C leave"
KEY_READ = "↑↓ and Space read on"
KEY_GUIDE = "g the guide"
KEY_HELP_AGAIN = "g the help"
KEY_CLOSE = "? back"
LINE_OF = "line {} of {}"
CHOOSE_FIRST = "Choose an answer with ↑ or ↓, then press Enter."
PICK_FIRST = "Pick one with Space, then press Enter."
TOO_LONG = "There is room for {} characters here. Make your answer a little shorter."
TYPE_FIRST = "Type an answer, then press Enter."
CUT = "This answer has room for {} characters. The rest was left out."
NOT_UTF8 = "Some letters were not in UTF-8 and were left out. Type them again."
CHECK_TYPED = "Some letters were left out. If it reads right now, press Enter once more."
AT_MOST = "That is {} already. Take one away with Space first."

# ── Lines ──
COUNT_UNDER = "{}, under “{}”."
LINE_NUMBER = "Type a number from 1 to {} and press Enter."
LINE_NUMBERS = "Type {} with spaces between and press Enter."
LINE_RANKED = "Type {} with spaces between, the most important first, and press Enter."
LINE_UP_TO = "up to {} numbers"
LINE_ANY = "one or more numbers"
LINE_TEXT = "Type it on one line and press Enter."
LINE_SKIP = "Enter alone leaves it out."
LINE_KEEP = "Enter alone keeps: {}"
LINE_KEEP_OR_NOT = "A dash leaves it out. Enter alone keeps: {}"
LINE_KEYS = "B goes back, a question mark explains, Q leaves."
LINE_KEYS_FIRST = "A question mark explains, Q leaves."
LINE_GUIDE = "G reads the whole guide."
LINE_ODD = "{} is not one of the answers."
LINE_EMPTY = "Nothing was typed."
LINE_TWICE = "{} stands there twice."
LINE_TOO_MANY = "That is more than {}."
LINE_BYTES = "That line is not UTF-8 text."
LINE_LONG = "That line is too long, and its end may be lost. Type a shorter one."
LINE_FIRST = "There is nothing to go back to here."

# ── The sheet ──
SHEET = "Visit preparation sheet"
SHEET_ABOUT = "Visit preparation sheet about {}"
SAMPLE = "SAMPLE"
SHEET_SAMPLE = "SAMPLE: {}"
SHEET_NAME = "Name"
SHEET_BIRTH = "Date of birth"
SHEET_PURPOSE = (
    "I filled this in to prepare for a visit. It lists my answers. It is not a diagnosis, medical "
    "advice or a treatment decision."
)
TOPICS = "Topics to talk about with my provider"
ANSWERED_NO = "I answered no to: {}."
ANSWERED_NO_ALL = "I answered no to all of these: {}."
NOT_ANSWERED_YET = "I have not answered: {}."
NONE_MARKED_MEANS = (
    "This does not decide anything. Other things can matter too, and your provider may ask about "
    "them."
)
HEALTH = "My medicines and health"
ALSO_LISTED = "Also worth talking about: what other sources list"
ALSO_FROM = "{} (Source: {})"
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
    "Do not start, stop or change a medicine because of this sheet, or suddenly stop alcohol or "
    "drugs. Ask your doctor first."
)
QUESTIONS_FROM = "The questions come from “{}” by {}. {}"
CRISIS_SHORT = "Crisis help (numbers checked on {}): {}"
HELP_NOW_PRINTED = "Crisis help (numbers checked on {}):"
WORDS_FROM = "Words in quotation marks are from “{}” by {}. {}"
SHEET_MADE = "Questions: “{}”, version {}. Made with readycheck {}."
ROOM = "(room to write by hand)"
PAGE = "Page {} of {}"
NOT_SHOWN = "These characters could not be printed on this computer, so they show as boxes: {}."
NOT_SHOWN_SAID = (
    "The PDF shows a box for each of these characters, because this computer has no font for them: "
    "{}. HTML and text files keep them."
)
AND_MORE = " and {} more"

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(number: int) -> str:
    """A number in words as far as ten, in figures after it."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


# ── The paper form ──
FORM_DATE = "Date"
FORM_HOW = "Mark one box for each question. You can skip any question. Hand this only to staff."
FORM_IF = "If you answered {}: {}"
FORM_AT = "{} to question {}"
FORM_ALL = "Mark all that apply."
FORM_UP_TO = "Mark up to {}."
FORM_BRING = "Write up to {} questions to bring, most important first:"
FORM_LIMITS = "About this form"
FORM_MEDICINES = (
    "Do not start, stop or change a medicine because of this form, or suddenly stop alcohol or "
    "drugs. Ask your doctor first."
)

# ── The demo ──
SAMPLE_OF = f"{SAMPLE} · {{}}"
DEMO_WHO = "Whose answers shall be shown? They are all made up."
DEMO_BY_ITSELF = (
    "This goes on by itself until you press Enter or another key; then you go on by hand."
)
DEMO_CHOICE = "That is the whole of it."
NO_SAMPLES = "These questions come without a sample to show."
NO_SAMPLE = "There is no sample '{}': {}"

# ── Files and errors ──
SOUND = "{}: ok: {}"
HOLDS = {
    "sections": "section",
    "questions": "question",
    "options": "option",
    "passages": "passage",
    "notes": "note",
    "help_lines": "help-now line",
    "samples": "sample",
}
STANDARD_INPUT = "standard input"
FROM_VARIABLE = "The question file is the one that {} names: {}"
NO_COMPLETION = "Completion was not installed: {} cannot be used ({}). Mend it, then try again."
STARTUP_FILE = "your shell’s start-up file"
PDF_TO_TERMINAL = "A PDF cannot be shown here: name a file with -o, or send the output to one."
NO_PDF = (
    "PDF is not to be had on this computer: its typesetter, typst, does not come for it. "
    "Save the sheet as HTML and print it from a browser; it looks much the same."
)
PDF_FAILED = (
    "The PDF could not be made on this computer just now. Save the sheet as HTML and print it from "
    "a web browser."
)
OTHER_FINGERPRINT = (
    "{}: these answers were given to another version of the questions. "
    "What still fits is used; check the sheet."
)
LEFT_OUT = "“{}” is left out: it goes only with {}."
ANSWERED_SO = "{} to “{}”"
INPUT_ENDED = "The input ended before this had an answer: {} Nothing was saved."
NOT_WRITTEN = "The output was not written in full ({}). Send it somewhere else."
UNEXPECTED = "Something in readycheck went wrong ({}). Run it with --debug to see where."
