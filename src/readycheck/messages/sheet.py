"""The words of the visit sheet."""

from readycheck.messages.plural import Plural

SHEET = "Visit preparation sheet"
SHEET_ABOUT = "Visit preparation sheet about {}"
SAMPLE = "SAMPLE"
SHEET_SAMPLE = "SAMPLE: {}"
SHEET_NAME = "Name"
SHEET_BIRTH = "Date of birth"
SHEET_PURPOSE = (
    "I filled this in before my visit. It lists my answers. It is not a diagnosis, medical advice "
    "or a treatment decision."
)
TOPICS = "Topics to talk about with my provider"
ANSWERED_NO = "I answered no to: {}."
ALSO_ANSWERED = "I also answered: {}."
ANSWERED_NO_ALL = "I answered no to all of these: {}."
NOT_ANSWERED_YET = "I have not answered: {}."
NONE_MARKED_MEANS = (
    "This does not decide anything. Other things can matter too, and my provider may ask about "
    "them."
)
HEALTH = "My medicines and health"
ALSO_LISTED = "Also ask me about these (from other sources)"
ALSO_FROM = "{words} ({source})"
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
    "Do not start, stop or change a medicine because of this sheet. Do not suddenly stop alcohol "
    "or drugs. Ask your doctor first."
)
QUESTIONS_FROM = "The main questions come from {}. {}"
CRISIS_SHORT = "Crisis help (checked {}): {}"
HELP_NOW_PRINTED = "Crisis help (numbers checked on {}):"
WORDS_FROM = "Words in quotation marks are from {}. {}"
# The guide’s title and its publisher, in the two sentences above.
GUIDE_OF = "“{}” by {}"
SHEET_MADE = "Questions: “{}”, version {}. Made with readycheck {}."
ROOM = "(room to write by hand)"
PAGE = "Page {} of {}"
NOT_SHOWN = "These characters could not be printed on this computer, so they show as boxes: {}."
NOT_SHOWN_SAID = (
    "The PDF shows a box for each of these characters, because this computer has no font for them: "
    "{}. HTML and text files keep them."
)
NOT_SHOWN_MORE = Plural("There is {} more of them.", "There are {} more of them.")
