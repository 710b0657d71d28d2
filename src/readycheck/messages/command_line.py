"""The command line: the help, and what is wrong with what was typed."""

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
HELP_LINE_BY_LINE = "Go line by line, for a screen reader."
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
TRANSLATE_FORM = "A FHIR form is asked in its own words. Translate the form itself."
TRANSLATE_INTO_ITSELF = "{} is in this language already: {}"
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
NO_COMMAND_ANSWERS = (
    "there is no command {}; to carry on from saved answers, run: readycheck start {}"
)
NO_COMMAND_QUESTIONS = (
    "there is no command {}; to be asked the questions in a file, run: readycheck --questions {}"
)
NO_COMMAND_BUT = "there is no command {}; did you mean {}?"
MISSING = "{} is missing"
NOT_ONE_OF = "{} cannot be '{}'; use one of these: {}"
NOT_A_NUMBER = "{} needs a whole number, not '{}'"
NO_VALUE = "{} needs something after it"
NO_VALUE_TAKEN = "{} takes nothing after it"
TOO_MANY = "the command does not take this: {}"
NO_COMPLETION = "Completion was not installed: {} cannot be used ({}). Fix it, then try again."
COMPLETION_SHELL = "Leave out {1}: {0} works for the shell that you run it in. Run it there."
NO_COMPLETION_NOT_UTF8 = (
    "Completion was not installed: {} is not UTF-8 text. Save it as UTF-8, then try again."
)
NO_COMPLETION_UNKNOWN = (
    "Completion was not installed: your shell’s start-up file is not UTF-8 text. Save it as UTF-8, "
    "then try again."
)
# The name of a shell, such as bash, and a file.
COMPLETION_INSTALLED = "Completion for {} installed: {}. It works in each new window that you open."
NO_COMPLETION_FOR = "There is no completion for the shell {}."
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
CHOOSE_ONE = "choose one of these: answers files (- for standard input), --blank, or --sample ID"
SEVERAL_WHERE = "several sheets need a folder: add -o FOLDER/, or print them with --print"
SEVERAL_NO_NAME = (
    "a sheet in a folder is named after its answers file, and - has no name: name the file, or end "
    "-o in the name of a sheet"
)
ONE_PERSON = "{} is for one person’s answers: name one answers file"
ONLY_ANSWERS_TO_FOLDER = "{} is a folder: add a file name"
ONLY_ONCE = "{} can be used only once here: run the command again for another file"
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
EMPTY_FILE_NAME = "one of the file names is empty: write the name, or leave it out"
NO_FILE_NAME = "{} has no file name after it: add one, or leave it out"
EMPTY_PRINTER_NAME = (
    "the printer name after --print is empty: write the name, or leave it out to use the default "
    "printer"
)
