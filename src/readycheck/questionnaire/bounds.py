"""How much a question file and a response may hold.

The bounds are far above what a questionnaire needs. They keep a file from making the program wait,
a sheet from having no end, and a form from being unreadable.
"""

# A question file
MAX_QUESTIONS = 1000
MAX_SUGGESTED = 200  # suggested questions for the provider, in the whole file
MAX_BRING = 10  # questions with `bring`, each of which offers all that are suggested before
MAX_NOTES = 500
MAX_SAMPLES = 20
MAX_ITEMS = 100  # of every other list
MAX_LINES = 30  # to write on, or under a clinic's name
MAX_CODES = 10  # of one question
MAX_CONDITIONS = 20  # questions that one condition names
MAX_DEPTH = 20  # questions that depend on one another in a row

# Lines of the guide, of the paper form, and of the notes with all questions: each text as often as
# it is shown, so many bytes of UTF-8 a line, as a PDF of other scripts takes more memory.
MAX_SHOWN = 5000
LINE = 40

# The picture of a letterhead
MAX_PICTURE = 512 * 1024  # bytes
MAX_PIXELS = 4000  # a side

# Texts, in characters
MAX_ID = 64
MAX_CODE = 255  # as FHIR's linkId
MAX_TEXT = 2000
MAX_GUIDE_TEXT = 20_000  # of one section

# A response
MAX_TYPED = 4000  # characters of one typed answer
MAX_TYPED_IN_ALL = 20_000
MAX_ENTRIES = 50  # of a list
MAX_CHOSEN = MAX_ITEMS + MAX_SUGGESTED

# A number
MAX_NUMBER = 2**31 - 1  # as FHIR's integer
MAX_DECIMALS = 5  # so that all figures together fit a double
MAX_SCALE = 100  # steps

# What is said of a file
MAX_NAMED = 20  # answers that are left out, by their names; of the others, how many
MAX_NAME = 300  # characters of each
MAX_NOTE = 1000  # characters on why it is left out
