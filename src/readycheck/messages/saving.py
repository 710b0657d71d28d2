"""Saving the sheet and the answers, printing the sheet, and leaving."""

# ── Saving ──
KEEP_CHOICE = "What would you like to do with your sheet?"
SCROLLBACK = "Anyone who scrolls up in this window can see your answers until you close it."
SHEET_TO_OUTPUT = "When you finish, your sheet goes to the file or program you sent the output to."
SAVE_SHEET = {
    "pdf": "Save it as PDF, to print or send",
    "html": "Save it as HTML, for a web browser",
    "markdown": "Save it as Markdown, for notes",
    "text": "Save it as text, for any program",
}
SAVE_LARGE = "Save it in large print (PDF)"
SAVE_ANSWERS = "Save my answers, so I can make the sheet again later"
READ_AGAIN = "Read it again"
SHEET_IN = "Change the language of the sheet, for example for your provider: {}"  # its name
CARRY_ON_FROM = "To carry on from it later, run: readycheck start {}"
OPEN_SAVED = "Open the saved file"
OPENED = "Opened: {}"
NOT_OPENED = "The file could not be opened from here. It is saved here: {}"
END_UNKEPT = "Finish without saving"
END_DELETING = "Finish without saving, and delete the draft"
END = "Finish"
END_CLEARING = "Finish and clear this window"
END_CLEARING_DELETING = "Finish, clear this window, and delete the draft"
END_OLDER = "Finish (the saved file has your earlier answers)"
# What files are called: small letters from a to z and dashes, and nothing about health.
SHEET_FILE = "visit-sheet"
ANSWERS_FILE = "visit-answers"
SAMPLE_FILE = "sample-{}"
LARGE_FILE = "{}-large"
FILE_NAME = "What should the file be called?"
FILE_NAME_HINT = "It will be saved in {}. You can put another folder in front of the name."
FILE_NAME_HINT_GONE = (
    "The folder you are in no longer exists. Put the full path of another folder in front of the "
    "name."
)
FOLDER_CHOICE = "There is no folder {}. Make it?"
MAKE_FOLDER = "Yes, make the folder"
FOLDER_NOT_MADE = "The folder could not be made: {} ({})."
FOLDER_MISSING = "There is no folder {} yet. You will be asked about it when you save."
CANNOT_SAVE = (
    "Nothing can be saved as {} right now. You will be asked for another name when you save."
)
SAVED = "Saved so that only your account on this computer can open it: {}"
SAVED_OPEN = "Saved: {}. Other people who use this folder may be able to open it."
COPY_STAYS = "A copy of it could not be deleted: {}. Delete it yourself."
NOT_CONFIRMED = (
    "Saved, but the disk did not confirm it: {} ({}). It could be lost if the power fails. Save it "
    "in another place too."
)
EXISTS = "There is already a file called {}."
EXISTS_FORCE = "Add --force to replace it."
SAME_NAME = (
    "{}: not saved. Its sheet would have the same name as another sheet in this run: {}. Rename "
    "one of the two answers files."
)
OVER_ANSWERS = "{}: not saved, because that would replace an answers file: {}"
EXISTS_CHOICE = "Replace it?"
OVERWRITE = "Yes, replace it"
OTHER_NAME = "No, choose another name"
OTHER_EXTENSION = "{} is for a different kind of file. End the name with {}."
ONLY_EXTENSION = "{} is only the end of a name. Put a name before it, such as {}."
NOT_SAVED = "Not saved: {} ({}). Try another name or folder."
NOT_SAVED_NOWHERE = (
    "Not saved: {}. The folder you are in no longer exists. Type the full path of a file."
)
NOT_SAVED_LINK = "Not saved: {} is a link to another file. Type the name of the file itself."
NOT_SAVED_FOLDER = "Not saved: {} is the name of a folder. Add a file name."
NOT_SAVED_ODD = "Not saved: {} is not an ordinary file. Try another name."

# ── Printing ──
PRINT_JOB = "Visit sheet"  # what others see in the queue: no name, and no health words
PRINT = "Print it"
PRINT_AGAIN = "Print it again"
PRINT_CHOICE = "Print your sheet on {}? Others may see it there before you do."
PRINT_CHOICE_DEFAULT = (
    "Print your sheet on the default printer? Others may see it there before you do."
)
PRINT_WHERE = "Where do you want to print your sheet? Others may see it there before you do."
MORE_PRINTERS = (
    "Here are the first {} of {} printers. To use another one, save your sheet and print it from "
    "another program."
)
PRINT_ON = "Print it on {}"
PRINT_NOT = "No, go back"
PRINT_YES = "Yes, print it"
QUEUED = "Sent to the printer: {}. Collect it soon, so that others do not see it."
QUEUED_DEFAULT = "Sent to your default printer. Collect it soon, so that others do not see it."
NOT_QUEUED = (
    "Not printed: there is no printer called {}, or it did not accept the sheet. Check the "
    "printer, or save the sheet instead."
)
NOT_QUEUED_DEFAULT = (
    "Not printed: there is no default printer, or it did not accept the sheet. Check the printer, "
    "or save the sheet instead."
)
NO_LP = (
    "Not printed: this computer has no print command (lp). Save the sheet and print it from "
    "another program."
)
NO_PRINTER = "Not printed: no printer was found. Save the sheet instead."
LP_TOOK_PART = (
    "Not printed: the print command (lp) did not read the whole sheet. Save the sheet instead."
)
PRINT_PLAINLY = (
    "Not printed: on this computer, --copies and --two-sided do not work. Leave them out, or save "
    "the sheet and print it from another program."
)
LP_SILENT = "Not printed: the print command (lp) did not respond. Save the sheet instead."
NO_PDF_PROGRAM = (
    "Not printed: no program on this computer opens a PDF. Save the sheet as HTML instead."
)
OPENED_TO_PRINT = (
    "Your sheet was opened in another program. To print it there, press Ctrl-P. A copy was left "
    "here: {}. Delete it if other people use this computer."
)
SENT_TO_WINDOWS = (
    "Sent to your default printer. A copy was left here: {}. Delete it if other people use this "
    "computer."
)
SENT_TO_WINDOWS_NAMED = (
    "Sent to the printer: {}. A copy was left here: {}. Delete it if other people use this "
    "computer."
)

# ── Leaving ──
LEAVE_CHOICE = "Leave now? Your answers are not saved."
LEAVE_CHOICE_OLDER = "Leave now? Your last changes are not saved."
LEAVE_CHOICE_DRAFT = "Leave now? Your answers are saved in your private draft."
STAY = "Go back to where I was"
DRAFT_AND_LEAVE = "Save a private draft so I can come back, then leave"
LEAVE_DRAFT = "Leave, and keep the draft so I can come back"
SAVE_AND_LEAVE = "Save my answers to a file, then leave"
LEAVE_UNKEPT = "Leave without saving"
LEAVE_DELETING = "Leave, and delete the draft"
NOTHING_KEPT = "Nothing was saved."
NEW_NOT_KEPT = "Your new answers were not saved."
