"""The words that findings are filled in with: kinds of values, parts of a file, hints."""

from typing import ClassVar


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
    MARKUP = "a web page or an XML file"
    ZEROS = "only zero bytes"
    DATA = "a picture, or a program’s own data"


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
    BRACES = "write an item in { and } in its place, or delete it"
    BRACKETS = "write [ and ] around it"
    BRACES_FOR_BRACKETS = "write it with { and }, without [ and ] around it"
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
    BELOW = "begin the text on the next line, indented, or put it all in double quotes"
    INDENT = "indent it by two spaces more than the key above"
    MOVE_TO_VISIT = "move the question to a visit section"
    QUOTE_COMMA = "put the text that it belongs to in double quotes: a comma in braces ends it"
    QUOTE = "put it in double quotes"
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
    FORM_ALONE = "save the Questionnaire alone in a file, and name that"
    ON_NOTES = "write it in the notes on the sheet"
    OTHER_CATALOG = "delete it, if {0} is the one you mean"
    LAST_COMMA = "remove this comma"
    JSON_QUOTES = 'write " in place of {}'
    IN_PLACE = "write {} in place of {}"
    COLON_BEFORE = "write a colon before this"
    VALUE_BEFORE = "write a value before this, or remove the key"
    JSON_BEGINS = 'write { before this and } at the end, and put every name and text in "'
    JSON_INSIDE = 'write \\" for each quotation mark inside a text'
    TAB_IN_TEXT = "write \\t in its place"
    LINE_IN_TEXT = 'close the text with " on this line, or write \\n for a line break'
    COMMA_BEFORE = "write a comma or {} before this"
    NO_COMMENTS = "delete the comment: JSON has none"
    ENDS_EARLY = "the file ends too early: take a whole copy, or write what is missing"
    EXTRA_DATA = "delete this, and all that follows"
    EARLIER_COPY = "take an earlier copy: what was in it is lost"
    NO_MARKUP = "save it as plain text; save a FHIR form as JSON"
    ALL_HOLD = "list the questions side by side, as in {tea: [yes], cups: [given]}: all must hold"
    SPACE_AFTER_COLON = "write {0}: {1}, with a space after the colon"
    LOOKALIKE = "type it again: its {0} is another letter than {1}"
    WIDE_COLON = "type an ordinary colon and a space in place of {}"
    SAVE_AS_UTF8 = "save it as UTF-8"
    KEY_LINES = "write each key on a line of its own, or all of them in { and } with commas between"
    DASHES = "write - and a space before each item"
    DELETE = "delete it"
    FURTHER_IN = "indent it further, if it belongs to the last item above"
    LESS_FAR_IN = "indent it less, if it belongs to the part that this is in"
    NO_DASH = "write a space for its dash, if it belongs to the item above"
    COMMENT = "begin a comment with # in place of {}"
    SPACE = "write a space in its place"
    DASH_IN_LINE = "write - and a space, in line with the dashes of its list"
    LINE_UP_DASHES = (
        "line it up with the dashes of its list; if it is more of the text, put all of that in "
        "double quotes"
    )
