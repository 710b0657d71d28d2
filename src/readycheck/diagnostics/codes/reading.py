"""Reading a file: RC1."""

from readycheck.diagnostics.finding import DiagnosticKind


class Reading:
    """About reading a file."""

    UNREADABLE = DiagnosticKind("RC101", "cannot be read: {}", "check the path and the permissions")
    TOO_LARGE = DiagnosticKind("RC102", "larger than {}", "check that this is the file you meant")
    NOT_TEXT = DiagnosticKind(
        "RC103", "this is {}, not plain text", "save it as plain text in UTF-8"
    )
    NOT_UTF8 = DiagnosticKind(
        "RC104",
        "byte 0x{:02x} is not UTF-8",
        "save the file as UTF-8, not as Windows-1252 or Latin-1",
    )
    EMPTY = DiagnosticKind(
        "RC105", "the file is empty", "start from the output of: readycheck questions"
    )
    ANSWERS_FILE = DiagnosticKind("RC106", "this is an answers file", "name a question file")
    TOO_MANY_PROBLEMS = DiagnosticKind(
        "RC107",
        "more than {} problems; the others are not listed",
        "fix these first, then run readycheck validate again",
    )
    NOT_ANSWERS = DiagnosticKind(
        "RC108",
        "this is not an answers file",
        "name the .json file that readycheck saved your answers in",
    )
    QUESTION_FILE = DiagnosticKind("RC109", "this is a question file", "name it with --questions")
    LINE_BREAK = DiagnosticKind(
        "RC110", "unusual line break (U+{:04X})", "replace it with an ordinary one"
    )
    CONTROL_CHARACTER = DiagnosticKind("RC111", "control character (U+{:04X})", "delete it")
    INVISIBLE_CHARACTER = DiagnosticKind("RC112", "invisible character (U+{:04X}, {})", "delete it")
    TAB = DiagnosticKind("RC120", "tab in the indentation", "use spaces")
    ODD_SPACE = DiagnosticKind("RC121", "unusual space (U+{:04X})", "type an ordinary space")
    MISSING_COLON = DiagnosticKind(
        "RC122",
        "missing colon after a key",
        "write key: value, with a space after the colon",
    )
    COLON_IN_TEXT = DiagnosticKind(
        "RC123",
        "colon and space inside a text",
        "put the whole text in double quotes",
    )
    TOO_FAR_IN = DiagnosticKind(
        "RC124", "unexpected indentation", "line it up with the keys it belongs to"
    )
    MISALIGNED = DiagnosticKind(
        "RC125",
        "indentation differs from the lines it belongs to",
        "line it up with their keys or dashes",
    )
    DASH = DiagnosticKind("RC126", "missing space after a dash", "write a space between")
    UNCLOSED_QUOTE = DiagnosticKind(
        "RC127",
        "quotation mark is never closed",
        "close it, or put the text in the other kind",
    )
    LATE_QUOTE = DiagnosticKind(
        "RC128",
        "quotation mark is closed only on line {}",
        "close it where the text ends",
    )
    TEXT_AFTER_QUOTE = DiagnosticKind(
        "RC129",
        "text continues after its closing quotation mark",
        "put the whole text in double quotes, and \\ before each one inside it",
    )
    RESERVED_CHARACTER = DiagnosticKind(
        "RC130",
        "text begins with a character that YAML reserves",
        "put it in double quotes",
    )
    UNCLOSED_BRACKET = DiagnosticKind("RC131", "{0} is never closed", "write {1} where it ends")
    ENDS_IN_BRACKETS = DiagnosticKind(
        "RC132",
        "the file ends inside brackets or braces",
        "write ] or }} where each of them ends",
    )
    MISSING_COMMA = DiagnosticKind(
        "RC133",
        "missing comma or {} before this",
        "write it, or put a text that holds commas or {} in double quotes",
    )
    TOO_DEEP = DiagnosticKind(
        "RC134", "lists or keys are nested too deeply", "close the brackets, or put less inside"
    )
    ALIAS = DiagnosticKind(
        "RC135", "a text cannot begin with *", "put it in quotes, or write the text out again"
    )
    ANCHOR = DiagnosticKind(
        "RC136", "a text cannot begin with &", "put it in quotes, or leave the & out"
    )
    TAG = DiagnosticKind(
        "RC137",
        "a text cannot begin with !",
        "put it in quotes, or leave the ! out; if it means “not”, list the other answers",
    )
    SECOND_DOCUMENT = DiagnosticKind(
        "RC138", "second document in the file", "keep one document per file"
    )
    KEY_NOT_TEXT = DiagnosticKind("RC139", "expected a key, found a list or braces", "write a key")
    DUPLICATE_KEY = DiagnosticKind(
        "RC140", "duplicate key '{}' (first on line {})", "remove one of them"
    )
    YAML = DiagnosticKind(
        "RC141",
        "cannot be read as YAML",
        "check the indentation, colons and quotation marks of this line and the one above",
    )
    JSON = DiagnosticKind(
        "RC142",
        "cannot be read as JSON",
        "check the commas, brackets, quotation marks and backslashes around it",
    )
    BULLET = DiagnosticKind(
        "RC143", "line begins with {}, which is not a dash", "write - and a space"
    )
    CONDITION = DiagnosticKind(
        "RC144",
        "condition without braces and brackets",
        "write it like this: when: {{{0}: [{1}]}}",
    )
    CUT_OFF = DiagnosticKind(
        "RC145",
        "# begins a comment, which goes to the end of the line",
        "put the text that it belongs to in double quotes",
    )
    BEGINS_IN_BRACKETS = DiagnosticKind(
        "RC146",
        "text begins with a bracket or a brace",
        "put the whole text in double quotes",
    )
    BACKSLASH = DiagnosticKind(
        "RC147",
        "a backslash in double quotes has a meaning of its own",
        "write \\\\ in its place",
    )
    FENCE = DiagnosticKind(
        "RC148",
        "this line is Markdown, and no part of the file",
        "delete it, and the other one like it",
    )
    NEW_ITEM = DiagnosticKind(
        "RC149",
        "the key 'id' is there already, on line {}",
        "write - before this one, if an item begins here; remove it, if not",
    )
    MERGE = DiagnosticKind(
        "RC150",
        "this line is left from a merge of two versions",
        "delete it, the other two lines like it, and the version that you do not want",
    )
    MARKED = DiagnosticKind(
        "RC151",
        "every line begins with a mark that is not part of the file, as here: {}",
        "remove it from each line, or copy the file again",
    )
