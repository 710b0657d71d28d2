"""Private drafts: what is offered, saved, deleted and left as it was."""

from readycheck.messages.plural import Plural

# Each of these ends in the sentence that says when the draft was saved.
CONTINUE = "Carry on from {}. {}"
CONTINUE_FIT = Plural(
    "Carry on with the {} answer that still fits. {}",
    "Carry on with the {} answers that still fit. {}",
)
START_AFRESH = "Start again from the beginning"
START_AFRESH_KEEPING = "Start again, and save a private draft"
GO_ON = "Carry on"
GO_ON_DRAFT = "Carry on, and save a private draft so I can come back later"
GO_ON_KEEPING = "Carry on, and keep saving the draft"
GO_ON_WITHOUT = "Carry on, and delete the draft now"
FORGET = "Delete the draft"
FORGET_SOME = "Delete drafts"
FORGET_CHOICE = "Which draft do you want to delete?"
FORGET_NONE = "None of them"
FORGET_THIS = "The one at {}. {}"
FORGET_THIS_FIT = Plural(
    "The one with {} answer that still fits. {}",
    "The one with {} answers that still fit. {}",
)
FORGET_ALL = "All of them ({})"
FORGET_ALL_CHOICE = "Delete all of these drafts ({})? This cannot be undone."
FORGET_NOT = "No, keep them"
FORGET_YES = "Yes, delete them"
SAVED_IN_FUTURE = "Its date is in the future."
SAVED_JUST_NOW = "Saved just now."
SAVED_MINUTES_AGO = Plural("Saved {} minute ago.", "Saved {} minutes ago.")
SAVED_HOURS_AGO = Plural("Saved {} hour ago.", "Saved {} hours ago.")
SAVED_DAYS_AGO = Plural("Saved {} day ago.", "Saved {} days ago.")
DRAFT_AT = (
    "After each answer, your draft is saved here: {}. It is deleted when you finish, or when you "
    "run “readycheck forget”. If you do neither, it stays for 30 days. After that, it is deleted "
    "once you have used readycheck twice within two weeks, at least a day apart."
)
DRAFT_STAYS = (
    "To carry on later, start readycheck in the same way. Your draft is saved here: {}. To delete "
    "it, run “readycheck forget”."
)
DRAFTS_EARLIER = Plural(
    "Your earlier draft is still here: {1}. To carry on, start readycheck in the same way. To "
    "delete it, run “readycheck forget”.",
    "Your {} earlier drafts are still here: {}. To carry on, start readycheck in the same way. To "
    "delete them, run “readycheck forget”.",
)
DRAFT_DELETED = "Draft deleted: {}"
DRAFT_NOT_DELETED = "The draft could not be deleted: {} ({})."
DRAFT_EXPIRED = "Deleted a draft that was more than {} days old: {}"
DRAFT_DAMAGED = "A draft is damaged and cannot be read. It was kept here: {}"
DRAFT_CHANGED = "The questions have changed since you saved your draft. {}"
DRAFT_UNFIT = Plural(
    "{} of its answers no longer matches a question, and would be left out.",
    "{} of its answers no longer match a question, and would be left out.",
)
LEFT_OUT_UNFIT = "These answers no longer match a question, so they were left out: {}"
DRAFT_NOT_KEPT = (
    "Your draft could not be saved: {} ({}). Your answers are still here while this window is open."
)
DRAFT_NO_PLACE = "A draft cannot be saved here: {} ({}). You can start without one."
DRAFT_STUCK = (
    "Your draft can be read but not changed: {}. You can carry on, but your new answers will not "
    "be added to it."
)
DRAFT_GONE = "That draft is no longer there. It was deleted, or opened in another window."
NO_DRAFT = "There are no saved drafts."
DRAFTS_NOT_LOOKED_INTO = "This folder could not be searched for drafts: {} ({})."
DRAFT_NOT_OFFERED = "A draft could not be read, and was left as it was: {} ({})"
DRAFT_DELETED_ELSEWHERE = (
    "Your draft is no longer there: {}. It was deleted, or opened in another window. Your answers "
    "are still here, and nothing more is saved unless you say so."
)
DRAFT_AGAIN_CHOICE = "Save a new draft of your answers?"
DRAFT_NOT_AGAIN = "No, carry on without a draft"
DRAFT_AGAIN = "Yes, save a new private draft"
