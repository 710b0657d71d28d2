"""Question files, answers files, tables of them, and PDF."""

from readycheck.messages.plural import Plural

# ── Question files ──
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

# ── Answers files, and tables of them ──
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
# {}: how many, the file's name, and a place such as “Question 4 of 9”.
ANSWERS_READ = Plural(
    "{} answer was read from {}. You can carry on from {}.",
    "{} answers were read from {}. You can carry on from {}.",
)
ANSWERS_FROM_INPUT = "Name an answers file instead. Standard input is used to answer the questions."

# ── PDF ──
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
