"""Every kind of diagnostic: its stable code, what it says and how to fix it."""

from enum import Enum
from typing import ClassVar, NamedTuple

Path = tuple[str | int, ...]


class Code(Enum):
    """A kind of diagnostic; `{}` takes what was found in the file.

    A code keeps its meaning for good and is never used again. RC1 is about reading the file, RC2
    about its structure, RC3 about its rules, RC4 about its style, RC5 about answers, and RC6 about
    translations.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        self.code = code
        self.message = message
        self.hint = hint

    def at(self, path: Path, *values: object, hint: str = "") -> "Finding":
        """Return a finding of this kind at a path; `hint` replaces the usual one."""
        return Finding(path, self, values, hint)

    # ── RC1: reading the file ──
    UNREADABLE = "RC101", "cannot be read: {}", "check the path and the permissions"
    TOO_LARGE = "RC102", "larger than {}", "check that this is the file you meant"
    NOT_TEXT = "RC103", "this is {}, not plain text", "save it as plain text in UTF-8"
    NOT_UTF8 = (
        "RC104",
        "byte 0x{:02x} is not UTF-8",
        "save the file as UTF-8, not as Windows-1252 or Latin-1",
    )
    EMPTY = "RC105", "the file is empty", "start from the output of: readycheck questions"
    ANSWERS_FILE = "RC106", "this is an answers file", "name a question file"
    TOO_MANY_PROBLEMS = (
        "RC107",
        "more than {} problems; the others are not listed",
        "fix these first, then run readycheck validate again",
    )
    LINE_BREAK = "RC110", "unusual line break (U+{:04X})", "replace it with an ordinary one"
    CONTROL_CHARACTER = "RC111", "control character (U+{:04X})", "delete it"
    INVISIBLE_CHARACTER = "RC112", "invisible character (U+{:04X}, {})", "delete it"
    TAB = "RC120", "tab in the indentation", "use spaces"
    NO_BREAK_SPACE = "RC121", "no-break space", "type an ordinary space"
    MISSING_COLON = (
        "RC122",
        "missing colon after a key",
        "write key: value, with a space after the colon",
    )
    COLON_IN_TEXT = (
        "RC123",
        "colon and space inside a text",
        "put the whole text in double quotes",
    )
    TOO_FAR_IN = "RC124", "unexpected indentation", "line it up with the keys it belongs to"
    MISALIGNED = (
        "RC125",
        "indentation differs from the lines it belongs to",
        "line it up with their keys or dashes",
    )
    DASH = "RC126", "missing space after a dash", "write a space between"
    UNCLOSED_QUOTE = (
        "RC127",
        "quotation mark is never closed",
        "close it, or put the text in the other kind",
    )
    LATE_QUOTE = (
        "RC128",
        "quotation mark is closed only on line {}",
        "close it where the text ends",
    )
    TEXT_AFTER_QUOTE = (
        "RC129",
        "text continues after its closing quotation mark",
        "put the whole text in double quotes, and \\ before each one inside it",
    )
    RESERVED_CHARACTER = (
        "RC130",
        "text begins with a character that YAML reserves",
        "put it in double quotes",
    )
    UNCLOSED_BRACKET = "RC131", "{0} is never closed", "write {1} where it ends"
    ENDS_IN_BRACKETS = (
        "RC132",
        "the file ends inside brackets or braces",
        "write ] or }} where each of them ends",
    )
    MISSING_COMMA = (
        "RC133",
        "missing comma or {} before this",
        "write it, or put a text that holds commas or {} in double quotes",
    )
    TOO_DEEP = "RC134", "lists or keys are nested too deeply", "close the brackets"
    ALIAS = "RC135", "a text cannot begin with *", "put it in quotes, or write the text out again"
    ANCHOR = "RC136", "a text cannot begin with &", "put it in quotes, or leave the & out"
    TAG = "RC137", "a text cannot begin with !", "put it in quotes, or leave the ! out"
    SECOND_DOCUMENT = "RC138", "second document in the file", "keep one document per file"
    KEY_NOT_TEXT = "RC139", "expected a key, found a list or braces", "write a key"
    DUPLICATE_KEY = "RC140", "duplicate key '{}' (first on line {})", "remove one of them"
    YAML = (
        "RC141",
        "cannot be read as YAML",
        "check the indentation, colons and quotation marks of this line and the one above",
    )
    JSON = (
        "RC142",
        "cannot be read as JSON",
        "check the commas, brackets, quotation marks and backslashes around it",
    )
    BULLET = "RC143", "line begins with {}, which is not a dash", "write - and a space"
    CONDITION = (
        "RC144",
        "condition without braces and brackets",
        "write it like this: when: {{{0}: [{1}]}}",
    )

    CUT_OFF = (
        "RC145",
        "# begins a comment, which goes to the end of the line",
        "put the text that it belongs to in double quotes",
    )

    BEGINS_IN_BRACKETS = (
        "RC146",
        "text begins with a bracket or a brace",
        "put the whole text in double quotes",
    )
    BACKSLASH = (
        "RC147",
        "a backslash in double quotes has a meaning of its own",
        "write \\\\ in its place",
    )
    FENCE = "RC148", "this line is Markdown, not YAML", "delete it, and the other one like it"
    NEW_ITEM = (
        "RC149",
        "the key 'id' is there already, on line {}",
        "write - before this one, if an item begins here; remove it, if not",
    )

    # ── RC2: structure ──
    UNKNOWN_KEY = "RC201", "unknown key '{}'", "remove it"
    MISSING_KEY = "RC202", "missing key '{}'", "add it"
    WRONG_TYPE = "RC203", "expected {}, found {}"
    EMPTY_LIST = "RC204", "empty list", "add at least one item"
    TOO_MANY_ITEMS = "RC205", "too many items: {}, where the limit is {}", "remove some"
    EMPTY_TEXT = "RC206", "empty text", "write the words, or leave the key out"
    TEXT_TOO_LONG = "RC207", "{} characters, but at most {} are allowed", "shorten it"
    NUMBER_RANGE = "RC208", "number {0} is out of range", "write a number from {1} to {2}"
    UNKNOWN_VALUE = "RC209", "unknown value '{}'"
    BAD_ID = (
        "RC210",
        "'{0}' is not an id",
        "use small letters, digits and single dashes, a letter first, as in '{1}'",
    )
    BAD_ADDRESS = "RC211", "'{}' is not a web address", "write one that begins with https://"
    BAD_DATE = "RC212", "'{}' is not a date", "write year, month and day, as in 2026-11-22"
    BAD_LANGUAGE = "RC213", "'{}' is not a language tag", "write one such as en, de or pt-BR"

    BAD_CODE = (
        "RC214",
        "'{}' begins or ends with a space, or has two in a row",
        "write it as the code system has it",
    )

    NOT_A_FORM = (
        "RC215",
        "this is a FHIR {}, not a Questionnaire",
        "name the Questionnaire that it belongs to",
    )
    NOTHING_TO_ASK = "RC216", "no question that can be asked", "name a form with questions"

    PICTURE_NAME = (
        "RC217",
        "'{}' is not the name of a PNG or SVG file beside this one",
        "write the name alone, as in logo.png",
    )
    PICTURE_UNREADABLE = (
        "RC218",
        "the picture cannot be read: {}",
        "put it beside this file, or leave the key out",
    )
    PICTURE_TOO_LARGE = "RC219", "the picture is larger than {}", "make it smaller"
    NOT_A_PICTURE = "RC220", "the picture is not {}", "save it again in that format"
    PICTURE_DAMAGED = "RC221", "the picture is damaged", "save it again, or copy it again"
    PICTURE_ACTS = (
        "RC222",
        "the picture has something that does more than draw: {}",
        "save it as plain SVG, or as PNG",
    )

    WRONG_SEAL = "RC223", "'{}' is not a seal", "remove the key: validate says what to write"

    # ── RC3: rules of a question file ──
    DUPLICATE_ID = "RC301", "duplicate id '{}'", "give this one its own"
    UNKNOWN_QUESTION = "RC302", "unknown question '{}'"
    UNKNOWN_ANSWER = "RC303", "question '{}' has no answer '{}'"
    UNKNOWN_NOTE = "RC304", "unknown note '{}'"
    UNKNOWN_SECTION = "RC305", "unknown guide section '{}'"
    NO_GUIDE = (
        "RC306",
        "there is no guide to quote from",
        "add one under guide, or leave the passage out",
    )
    NOT_QUOTED = (
        "RC307",
        "quote does not match the guide's section '{}' word for word",
        "copy the guide's words unchanged",
    )
    OWN_CONDITION = "RC308", "question depends on itself", "name an earlier question"
    LATER_CONDITION = "RC309", "'{}' is asked only after this question", "move that question up"
    CONDITION_ON_TEXT = (
        "RC310",
        "'{}' is answered in words",
        "name a question with answers to choose from",
    )
    CONDITIONS_TOO_DEEP = (
        "RC311",
        "more than {} questions depend on one another in a row",
        "name the first of them in this condition",
    )
    OPTIONS_ELSEWHERE = (
        "RC312",
        "a {} question has no options of its own",
        "remove them, or write type: one-of",
    )
    TOO_FEW_OPTIONS = "RC313", "fewer than two options", "list at least two"
    ALL_CONDITIONAL = (
        "RC314",
        "every option has a condition, so there may be none to choose",
        "list one that has no when",
    )
    AT_MOST_ELSEWHERE = "RC315", "only a some-of question has at_most", "remove it"
    AT_MOST_TOO_LARGE = "RC316", "at_most is {0}, but there are {1} options", "write {1} or less"
    BRING_ELSEWHERE = "RC317", "only some-of and text questions can bring", "remove it"
    DUPLICATE_OPTION = "RC318", "two options have the same words", "change one"
    RESERVED_WORDS = "RC319", "'{}' alone is a key or a number in --plain", "use more words"
    TOO_MANY_QUESTIONS = (
        "RC320",
        "more than {} questions",
        "split the file, or remove some",
    )
    TOO_MANY_SUGGESTED = (
        "RC321",
        "more than {} suggested questions in the file",
        "remove some",
    )
    TOO_MANY_BRING = "RC322", "more than {} questions have bring", "remove some"
    SAMPLE_INCOMPLETE = (
        "RC323",
        "sample does not answer '{}', which needs an answer",
        "add {}, or make it optional",
    )
    GUIDE_TOO_LONG = (
        "RC324",
        "the guide with its notes has more than {} lines of {} characters",
        "shorten it, or list fewer notes beside it",
    )
    FORM_TOO_LONG = (
        "RC325",
        "the paper form has more than {} lines of {} characters up to here",
        "shorten the texts, or name long ones in fewer places",
    )
    NOTES_TOO_LONG = (
        "RC326",
        "the notes of all questions have more than {} lines of {} characters",
        "shorten them, or list fewer",
    )
    EXCLUSIVE_ELSEWHERE = (
        "RC327",
        "only an option of a some-of question can be exclusive",
        "remove it",
    )
    NUMBER_ELSEWHERE = "RC328", "a {} question has no {}", "remove it"
    MIN_OVER_MAX = "RC329", "min is {0}, but max is {1}", "write a min below max"
    SCALE_ENDS = (
        "RC330",
        "a scale names both its ends",
        "write what they mean, as in ends: [No pain, Worst pain]",
    )
    SCALE_TOO_LONG = "RC331", "a scale has at most {} steps from 0 up", "raise min, or lower max"
    UNKNOWN_SET = "RC332", "unknown answer set '{}'"
    SET_AND_OPTIONS = "RC333", "options and answers both list the answers", "keep one of them"
    SET_CONDITION = (
        "RC334",
        "an answer set has no conditions",
        "remove it, or list the options at the question",
    )
    GIVEN_TAKEN = "RC335", "'given' means any answer in conditions", "choose another id"

    DUPLICATE_LINK = (
        "RC340",
        "another part of the form has the link '{}'",
        "give this one its own, or leave it out",
    )
    BAD_CHECK_DIGIT = (
        "RC341",
        "'{0}' is not a code in {1}: its check digit is wrong",
        "copy it again from the code system",
    )
    DUPLICATE_CODING = (
        "RC342",
        "two answers have the code '{}'",
        "give each its own",
    )

    # ── RC4: style, only ever a warning ──
    NO_QUESTION_MARK = "RC401", "question has no question mark", "write it as a question"
    UNEXPLAINED = (
        "RC402",
        "no passage of the guide explains: {}",
        "quote one for each under explain",
    )
    LONG_PASSAGE = (
        "RC403",
        "passage of {0} words is too long to read on a screen",
        "quote {1} words at most",
    )
    NOTE_MISSING = (
        "RC404",
        "these words of the guide need a note beside them",
        "add {} to the question's notes, or quote other words",
    )
    OLD_HELP = (
        "RC405",
        "crisis lines were last checked on {}, more than a year ago",
        "check each line, then update the date",
    )
    NOTHING_RAISED = (
        "RC406",
        "no answer to this caution makes it a topic on the sheet",
        "add raise: true to an option, or move the question to a visit section",
    )
    CURLY_QUOTES = (
        "RC407",
        "curly or angular quotation marks around the whole text are shown with it",
        'remove them, or write " for the quotation marks of the file',
    )

    CUT_OFF_TEXT = (
        "RC408",
        "the text ends here: what follows # is a comment",
        "put the text in double quotes; if it is a comment, write a space after #",
    )
    FUTURE_HELP = (
        "RC409",
        "crisis lines were checked on {}, which is still to come",
        "write the day on which each line was checked",
    )
    LONG_TOPIC = (
        "RC410",
        "topic of {0} characters is too long for a name on the sheet",
        "write {1} at most",
    )

    NO_SEAL = (
        "RC411",
        "nothing tells when the form changes and its version does not",
        "add seal: {}",
    )
    BROKEN_SEAL = (
        "RC412",
        "the form has changed since it got version {0}",
        "write a new version, and seal: {1}",
    )

    NOT_ASKED = "RC420", "not asked: {}", "the sheet has a line to write it on"
    ASKED_ONCE = (
        "RC421",
        "this form takes many answers to '{}', but it is asked only once",
        "write the others in the notes on the sheet",
    )
    MORE_OFFERED = (
        "RC422",
        "some answers to '{}' depend on an expression, but they are always offered",
        "check the answer",
    )
    NOT_SHOWN = (
        "RC423",
        "not shown: this text depends on answers",
        "put it in the text of a question",
    )

    NOT_CHECKED = (
        "RC424",
        "answers to '{}' are not checked for this: {}",
        "check the answer",
    )

    # ── RC5: answers, in an answers file or a sample ──
    ANSWER_NOT_TEXT = "RC501", "expected text", "write it in quotes"
    ANSWER_NOT_LIST = "RC502", "expected a list of answers"
    ANSWER_NOT_OFFERED = "RC503", "{} is not one of the answers"
    ANSWER_TWICE = "RC504", "'{}' is in the list twice", "remove one of them"
    ANSWERS_TOO_MANY = "RC505", "too many answers: {}, where the limit is {}", "remove some"
    ANSWER_TOO_LONG = "RC506", "answer of {} characters, but at most {} are allowed", "shorten it"
    ANSWERS_TOO_LONG = (
        "RC507",
        "the typed answers have {} characters together, but at most {} are allowed",
        "shorten them",
    )
    ANSWERS_FORMAT = "RC508", "unknown format of answers file", "write {}"
    OTHER_QUESTIONNAIRE = (
        "RC509",
        "these answers are for the questionnaire '{}', not '{}'",
        "name its question file with --questions",
    )
    NOT_MAP = "RC510", "expected keys with values", "write {{ and }} around it"
    NOT_TEXT_VALUE = "RC511", "'{}' is not text", "remove it"
    BAD_TIME = (
        "RC512",
        "expected a date and time",
        "write one such as 2026-11-22T10:09:00+00:00",
    )
    ANSWER_NOT_ENTRIES = "RC513", "expected a list of texts", 'write it like this: ["one", "two"]'
    ANSWER_EXCLUSIVE = (
        "RC514",
        "'{}' cannot be combined with another answer",
        "remove it, or remove the others",
    )
    NOT_NUMBER = "RC515", "expected a number, found '{}'", "write it like this: {1}"
    OUT_OF_RANGE = "RC516", "number {} is out of range", "write a number from {1} to {2}"
    TOO_PRECISE = (
        "RC517",
        "{0} has too many decimal places: the question allows {1}",
        "round it",
    )
    NOT_DATE = "RC518", "expected a date, found '{}'", "write it like this: 2026-11-25"
    AMBIGUOUS = "RC519", "'{}' could mean two things", "write it like this: {1}"
    ANSWERS_OF_OTHERS = (
        "RC520",
        "the questions have changed since these answers were given, so no record can be made",
        "name the question file of that time with --questions, or ask again: readycheck start",
    )
    BAD_RECORD_ID = (
        "RC521",
        "'{}' is not the id of an answers file",
        "remove it: readycheck adds one when it saves",
    )
    NOT_TIME = "RC522", "expected a time, found '{}'", "write it like this: 19:30"
    ANSWER_REFUSED = "RC523", "the form takes no such answer", "{}"

    # ── RC6: a translation of a question file; what is not sound is shown in the original ──
    NOT_CATALOG = (
        "RC601",
        "not a catalog of translations",
        "correct it here, or move it away and make one with: {0}",
    )
    TRANSLATION_STALE = (
        "RC602",
        "the original has changed, or nobody has checked this: “{0}”",
        "check the translation, then remove the word fuzzy above it",
    )
    TRANSLATION_UNKNOWN = (
        "RC603",
        "the question file has no such text: “{0}”",
        "bring the catalog up to date with: {1}",
    )
    TRANSLATION_LOST = (
        "RC604",
        "the translation leaves out: {0}",
        "keep every number, phone number and address",
    )
    TRANSLATION_MISSING = (
        "RC605",
        "not translated: {0} of {1} texts",
        "bring the catalog up to date, and fill it: {2}",
    )
    TRANSLATION_SCANT = (
        "RC606",
        "nobody is asked in this language yet: {0} of {1} texts are done",
        "translate at least nine of every ten",
    )
    LANGUAGE_NOT_SPOKEN = (
        "RC607",
        "nobody is asked in this language: readycheck does not speak '{0}'",
        "translate into one of these, or translate readycheck too: {1}",
    )
    TRANSLATION_TWICE = (
        "RC608",
        "the same text is there twice (first on line {1}): “{0}”",
        "remove one of them",
    )
    NOT_CATALOG_LINE = (
        "RC609",
        "not a line of a catalog",
        'remove it, or write the text between two ", with \\" for each " inside it',
    )


class Finding(NamedTuple):
    """A problem at a path of a file, before its line and column are looked up."""

    path: Path
    code: Code
    values: tuple[object, ...] = ()
    hint: str = ""


class Kind:
    """Kinds of values and of files, as a finding names them."""

    TEXT = "text"
    TRUE_OR_FALSE = "true or false"
    NUMBER = "a number"
    WHOLE_NUMBER = "a whole number"
    THE_NUMBER = "the number {}"
    LIST = "a list"
    MAP = "keys with values"
    NOTHING = "nothing"
    ONE_OF = "one of: {}"
    WORD = "a Word, Excel or zip file"
    OLD_WORD = "an older Word or Excel file"
    RTF = "a rich text (RTF) file"
    PDF = "a PDF"
    UTF16 = "text in UTF-16"


class Flaw:
    """What a picture must not have, where it has no name of its own."""

    ENTITY = "an entity"
    NESTED = "parts inside parts, too deep or too many"


class Part:
    """Parts of a file by where they are, as a finding names them with their id or number."""

    WITH_ID: ClassVar = {
        "guide": "guide section '{}'",
        "sections": "section '{}'",
        "questions": "question '{}'",
        "options": "option '{}'",
        "notes": "note '{}'",
        "samples": "sample '{}'",
    }
    WITH_NUMBER = "item {}"


class Hint:
    """Hints that fit only some findings of a kind; `{}` takes what was found in the file."""

    START = "start from the output of: readycheck questions"
    DID_YOU_MEAN = "did you mean '{}'?"
    WRITE = "write {}"
    WRITE_ONE_OF = "write one of: {}"
    REMOVE_OR_WRITE = "remove it, or write {}"
    REMOVE_OR_WRITE_ONE_OF = "remove it, or write one of: {}"
    REMOVE = "remove it"
    CHECK_SPELLING = "check its spelling"
    REMOVE_OR_CHECK_SPELLING = "remove it, or check its spelling"
    WRITE_KEYS = "write these keys, each with a colon and its value: {}"
    WRITE_MAP = "write keys below this line, indented, each with a colon and its value"
    BRACES = "write { and } around it"
    BRACKETS = "write [ and ] around it"
    WRITE_LIST = "write a list, each item after a dash"
    WRITE_WHOLE_NUMBER = "write a whole number such as 3"
    WRITE_TRUE_OR_FALSE = "write true or false"
    WRITE_TEXT = "write the text"
    # After one of these:
    OR_DELETE_DASH = "if there is nothing to write, delete the dash"
    OR_LEAVE_OUT = "if there is nothing to write, leave the key out"
    QUOTE_HASH = "put the text in double quotes: a # begins a comment"
    QUOTE_COLON = "put the text in double quotes: a colon and a space make a key of what is before"
    JOIN_LINES = "if it is more of the text above, write it on that line"
    INDENT = "indent it by two spaces more than the key above"
    MOVE_TO_VISIT = "move the question to a visit section"
    QUOTE_COMMA = "put the text that it belongs to in double quotes: a comma in braces ends it"
    QUOTE_VALUE = 'write "{}"'
    UNQUOTE = "write {} without quotation marks"
    AS_LIST = "write a list: [{}]"
    ADDRESS_CHARACTERS = "remove spaces, quotation marks, | and #"
    WRITE_QUOTED = "write '{}'"
    ADD_ONE = "name at least one, or leave the question out"
    WHOLE_WORDS = "quote whole words"
    OTHER_SECTION = "it is in section '{}'"
    OTHER_MARKS = "its quotation marks or dashes differ: the guide has “{}”"
    QUOTE_AFTER = "after “{}” the guide has “{}”, not “{}”"
    QUOTE_BEFORE = "before “{}” the guide has “{}”, not “{}”"
    SAVE_AS_UTF8 = "save it as UTF-8"
