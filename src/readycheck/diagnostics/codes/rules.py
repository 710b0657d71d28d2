"""The rules of a question file: RC3."""

from readycheck.diagnostics.finding import DiagnosticKind


class Rules:
    """About the rules of a question file."""

    DUPLICATE_ID = DiagnosticKind("RC301", "duplicate id '{}'", "give this one its own")
    UNKNOWN_QUESTION = DiagnosticKind("RC302", "unknown question '{}'")
    UNKNOWN_ANSWER = DiagnosticKind("RC303", "question '{}' has no answer '{}'")
    UNKNOWN_NOTE = DiagnosticKind("RC304", "unknown note '{}'")
    UNKNOWN_SECTION = DiagnosticKind("RC305", "unknown guide section '{}'")
    NO_GUIDE = DiagnosticKind(
        "RC306",
        "there is no guide to quote from",
        "add one under guide, or leave the passage out",
    )
    NOT_QUOTED = DiagnosticKind(
        "RC307",
        "quote does not match the guide's section '{}' word for word",
        "copy the guide's words unchanged",
    )
    OWN_CONDITION = DiagnosticKind(
        "RC308", "question depends on itself", "name an earlier question"
    )
    LATER_CONDITION = DiagnosticKind(
        "RC309", "'{}' is asked only after this question", "move that question up"
    )
    CONDITION_ON_TEXT = DiagnosticKind(
        "RC310",
        "'{}' is answered in words",
        "name a question with answers to choose from",
    )
    CONDITIONS_TOO_DEEP = DiagnosticKind(
        "RC311",
        "more than {} questions depend on one another in a row",
        "name the first of them in this condition",
    )
    OPTIONS_ELSEWHERE = DiagnosticKind(
        "RC312",
        "a {} question has no options of its own",
        "remove them, or write type: one-of",
    )
    TOO_FEW_OPTIONS = DiagnosticKind("RC313", "fewer than two options", "list at least two")
    ALL_CONDITIONAL = DiagnosticKind(
        "RC314",
        "every option has a condition, so there may be none to choose",
        "list one that has no when",
    )
    AT_MOST_ELSEWHERE = DiagnosticKind("RC315", "only a some-of question has at_most", "remove it")
    AT_MOST_TOO_LARGE = DiagnosticKind(
        "RC316", "at_most is {0}, but there are {1} options", "write {1} or less"
    )
    BRING_ELSEWHERE = DiagnosticKind(
        "RC317", "only some-of and text questions can bring", "remove it"
    )
    DUPLICATE_OPTION = DiagnosticKind("RC318", "two options have the same words", "change one")
    RESERVED_WORDS = DiagnosticKind(
        "RC319", "'{}' alone is a key or a number in --plain", "use more words"
    )
    TOO_MANY_QUESTIONS = DiagnosticKind(
        "RC320",
        "more than {} questions",
        "split the file, or remove some",
    )
    TOO_MANY_SUGGESTED = DiagnosticKind(
        "RC321",
        "more than {} suggested questions in the file",
        "remove some",
    )
    TOO_MANY_BRING = DiagnosticKind("RC322", "more than {} questions have bring", "remove some")
    SAMPLE_INCOMPLETE = DiagnosticKind(
        "RC323",
        "sample does not answer '{}', which needs an answer",
        "add {}, or make it optional",
    )
    GUIDE_TOO_LONG = DiagnosticKind(
        "RC324",
        "the guide with its notes has more than {} lines of {} characters",
        "shorten it, or list fewer notes beside it",
    )
    FORM_TOO_LONG = DiagnosticKind(
        "RC325",
        "the paper form has more than {} lines of {} characters up to here",
        "shorten the texts, or name long ones in fewer places",
    )
    NOTES_TOO_LONG = DiagnosticKind(
        "RC326",
        "the notes of all questions have more than {} lines of {} characters",
        "shorten them, or list fewer",
    )
    EXCLUSIVE_ELSEWHERE = DiagnosticKind(
        "RC327",
        "only an option of a some-of question can be exclusive",
        "remove it",
    )
    NUMBER_ELSEWHERE = DiagnosticKind("RC328", "a {} question has no {}", "remove it")
    MIN_OVER_MAX = DiagnosticKind("RC329", "min is {0}, but max is {1}", "write a min below max")
    SCALE_ENDS = DiagnosticKind(
        "RC330",
        "a scale names both its ends",
        "write what they mean, as in ends: [No pain, Worst pain]",
    )
    SCALE_TOO_LONG = DiagnosticKind(
        "RC331", "a scale has at most {} steps from 0 up", "raise min, or lower max"
    )
    UNKNOWN_SET = DiagnosticKind("RC332", "unknown answer set '{}'")
    SET_AND_OPTIONS = DiagnosticKind(
        "RC333", "options and answers both list the answers", "keep one of them"
    )
    SET_CONDITION = DiagnosticKind(
        "RC334",
        "an answer set has no conditions",
        "remove it, or list the options at the question",
    )
    GIVEN_TAKEN = DiagnosticKind(
        "RC335", "'given' means any answer in conditions", "choose another id"
    )
    DUPLICATE_LINK = DiagnosticKind(
        "RC340",
        "another part of the form has the link '{}'",
        "give this one its own, or leave it out",
    )
    BAD_CHECK_DIGIT = DiagnosticKind(
        "RC341",
        "'{0}' is not a code in {1}: its check digit is wrong",
        "copy it again from the code system",
    )
    DUPLICATE_CODING = DiagnosticKind(
        "RC342",
        "two answers have the code '{}'",
        "give each its own",
    )
