"""The paper form, and imported forms: questionnaires from health records (FHIR)."""

from readycheck.messages.plural import Plural

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

# ── An imported form (FHIR Questionnaire) ──
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
LIMIT_EARLIEST = "Type {} or later."
LIMIT_LATEST = "Type {} or earlier."
LIMIT_ADDRESS = "Type a web address without spaces, such as https://example.org."
LIMIT_SHORTEST = Plural("Type at least {} character.", "Type at least {} characters.")
LIMIT_LONGEST = Plural("Type at most {} character.", "Type at most {} characters.")
# Why something in it is not asked:
FORM_CALCULATED = "it is worked out from other answers"
FORM_READ_ONLY = "it is filled in by the clinic"
FORM_EXPRESSION = "it depends on an expression"
FORM_DEPENDS = "it depends on something that is not asked"
FORM_KIND = "an answer of type {} cannot be typed here"
FORM_VALUE_SET = "the form does not list its answers"
FORM_NO_ANSWERS = "it has no answers to choose from"
FORM_LATER = "it depends on a later answer"
FORM_CONDITION = "it has a condition that cannot be worked out"
FORM_UNLISTED = "it depends on an answer that the form does not list"
FORM_NO_TYPE = "it has no type"
# What an answer is not checked for:
FORM_LEAST_LENGTH = "at least {} characters"
FORM_MOST_LENGTH = "at most {} characters"
FORM_PATTERN = "a pattern"
FORM_LEAST = "{} or more"
FORM_MOST = "{} or less"
FORM_EARLIEST = "{} or later"
FORM_LATEST = "{} or earlier"
FORM_WORKED_OUT = {
    "minValue": "a lowest value that is worked out",
    "maxValue": "a highest value that is worked out",
}
FORM_LEAST_ANSWERS = "at least {} answers"
FORM_MOST_ANSWERS = Plural("at most {} answer", "at most {} answers")
FORM_RULE = "a rule"
FORM_RULE_IN_WORDS = "this rule: {}"
FORM_NO_UNIT = "its unit, which the form leaves open"
FORM_TOO_MANY = "it has {} answers to choose from"
