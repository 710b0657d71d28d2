"""The style of a question file: RC4."""

from readycheck.diagnostics.finding import DiagnosticKind


class Style:
    """About the style of a question file; only ever a warning."""

    NO_QUESTION_MARK = DiagnosticKind(
        "RC401", "question has no question mark", "write it as a question"
    )
    UNEXPLAINED = DiagnosticKind(
        "RC402",
        "no passage of the guide explains: {}",
        "quote one for each under explain",
    )
    LONG_PASSAGE = DiagnosticKind(
        "RC403",
        "passage of {0} words is too long to read on a screen",
        "quote {1} words at most",
    )
    NOTE_MISSING = DiagnosticKind(
        "RC404",
        "these words of the guide need a note beside them",
        "add {} to the question's notes, or quote other words",
    )
    OLD_HELP = DiagnosticKind(
        "RC405",
        "crisis lines were last checked on {}, more than a year ago",
        "check each line, then update the date",
    )
    NOTHING_RAISED = DiagnosticKind(
        "RC406",
        "no answer to this caution makes it a topic on the sheet",
        "add raise: true to an option, or move the question to a visit section",
    )
    CURLY_QUOTES = DiagnosticKind(
        "RC407",
        "curly or angular quotation marks around the whole text are shown with it",
        'remove them, or write " for the quotation marks of the file',
    )
    CUT_OFF_TEXT = DiagnosticKind(
        "RC408",
        "the text ends here: what follows # is a comment",
        "put the text in double quotes; if it is a comment, write a space after #",
    )
    FUTURE_HELP = DiagnosticKind(
        "RC409",
        "crisis lines were checked on {}, which is still to come",
        "write the day on which each line was checked",
    )
    LONG_TOPIC = DiagnosticKind(
        "RC410",
        "topic of {0} characters is too long for a name on the sheet",
        "write {1} at most",
    )
    NO_SEAL = DiagnosticKind(
        "RC411",
        "nothing tells when the form changes and its version does not",
        "add seal: {}",
    )
    BROKEN_SEAL = DiagnosticKind(
        "RC412",
        "the form has changed since it got version {0}",
        "write a new version, and seal: {1}",
    )
    NOT_ASKED = DiagnosticKind("RC420", "not asked: {}", "the sheet has a line to write it on")
    ASKED_ONCE = DiagnosticKind(
        "RC421",
        "this form takes many answers to '{}', but it is asked only once",
        "write the others in the notes on the sheet",
    )
    MORE_OFFERED = DiagnosticKind(
        "RC422",
        "some answers to '{}' depend on an expression, but they are always offered",
        "check the answer",
    )
    NOT_SHOWN = DiagnosticKind(
        "RC423",
        "not shown: this text depends on answers",
        "put it in the text of a question",
    )
    NOT_CHECKED = DiagnosticKind(
        "RC424",
        "answers to '{}' are not checked for this: {}",
        "check the answer",
    )
    FEWER_OFFERED = DiagnosticKind(
        "RC425",
        "this form takes more answers to '{}' than it lists, but only those are offered",
        "write another one in the notes on the sheet",
    )
