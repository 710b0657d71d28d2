"""The menu before the first question: start, go on from a draft, read the guide, or leave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.documents.welcome import welcome
from readycheck.interview.menus.common import (
    LANGUAGE,
    language_choices,
    left_out,
    menu,
    place_in_words,
    whole_guide,
)
from readycheck.interview.menus.drafts import DraftDialog
from readycheck.interview.prompter import Answered, Choice, Leave, Prompt, Prompter
from readycheck.interview.settings import USUAL, Settings
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.text import escape

if TYPE_CHECKING:
    from readycheck.storage.draft_file import Offer

_RECENT = timedelta(hours=1)


class StartMenu:
    """Asks how to begin; where no draft is possible, none is kept and none is offered."""

    def __init__(
        self,
        prompter: Prompter,
        draft: DraftDialog,
        settings: Settings = USUAL,
    ) -> None:
        self._prompter = prompter
        self._draft = draft
        self._editions = settings.editions
        self._leaves = not settings.shared
        self._said: set[str] = set()

    def ask(self, response: Response) -> Response | Leave:
        """Ask until the person starts, or goes on with what was begun already, or leaves."""
        while True:
            offers = [] if response.answers else self._offers(response.questionnaire)
            match self._prompter.ask(self._menu(response, offers)):
                case Leave() as leave:
                    return leave
                case Answered("start"):
                    self._draft.delete()
                    return response
                case Answered("keep"):
                    if self._draft.begin():
                        if response.answers:
                            self._draft.write(response)
                        return response
                case Answered("guide"):
                    if leave_wish := self._prompter.read(whole_guide(response.questionnaire)):
                        return leave_wish
                case Answered("forget"):
                    chosen = self._to_forget(response.questionnaire, offers)
                    if isinstance(chosen, Leave):
                        return chosen
                    for offer in chosen:
                        self._draft.delete_offer(offer)
                case Answered("leave"):
                    return Leave()
                case Answered(str(chosen)) if chosen.startswith(LANGUAGE):
                    response = self._in_language(response, chosen.removeprefix(LANGUAGE))
                case Answered(path):
                    offer = next(offer for offer in offers if str(offer.path) == path)
                    if begun := self._draft.take_over(offer):
                        for line in left_out(response.questionnaire, offer.unfit):
                            self._say(line)
                        return begun
                case _:
                    return Leave()

    def _in_language(self, response: Response, language: str) -> Response:
        """Go on in another language, from the welcome."""
        response = replace(response, questionnaire=self._editions.speak(language))
        self._prompter.show(welcome(response.questionnaire, self._prompter.traces))
        return response

    def _offers(self, questionnaire: Questionnaire) -> list[Offer]:
        offers = self._draft.offers(questionnaire)
        for offer in offers:
            if offer.changed and str(offer.path) not in self._said:
                self._say(messages.DRAFT_CHANGED.format(_saved(offer.age)))
                if offer.unfit:
                    self._say(messages.plural(len(offer.unfit), messages.DRAFT_UNFIT))
            self._said.add(str(offer.path))
        return offers

    def _menu(self, response: Response, offers: Sequence[Offer]) -> Prompt:
        questionnaire = response.questionnaire
        # An older draft may be somebody else's: it is not what Enter takes.
        recent = [offer for offer in offers if offer.age is not None and offer.age < _RECENT]
        older = [offer for offer in offers if offer not in recent]
        choices = [Choice(str(offer.path), _in_words(offer)) for offer in recent]
        if self._draft.agreed:
            choices.append(Choice("keep", messages.GO_ON_KEEPING))
            choices.append(Choice("start", messages.GO_ON_WITHOUT))
        else:
            start, keep = _starts(response, offers)
            choices.append(Choice("start", start))
            if self._draft.possible:
                choices.append(Choice("keep", keep))
        choices += [Choice(str(offer.path), _in_words(offer)) for offer in older]
        if questionnaire.guide:
            choices.append(Choice("guide", messages.READ_GUIDE))
        choices += language_choices(self._editions, messages.language)
        if offers:
            label = messages.FORGET if len(offers) == 1 else messages.FORGET_SOME
            choices.append(Choice("forget", label))
        if self._leaves:
            choices.append(Choice("leave", messages.LEAVE))
        return menu(questionnaire, messages.START_CHOICE, *choices, back=False)

    def _to_forget(
        self, questionnaire: Questionnaire, offers: Sequence[Offer]
    ) -> Sequence[Offer] | Leave:
        """Ask which drafts to delete, where there are several, and again before all are; return
        them, or the wish to leave."""
        if len(offers) == 1:
            return offers
        these = [Choice(str(offer.path), _to_delete(offer)) for offer in offers]
        every = Choice("all", messages.FORGET_ALL.format(len(offers)))
        none = Choice("none", messages.FORGET_NONE)
        event = self._prompter.ask(menu(questionnaire, messages.FORGET_CHOICE, none, *these, every))
        if event == Answered("all"):
            text = messages.FORGET_ALL_CHOICE.format(len(offers))
            no, yes = Choice("no", messages.FORGET_NOT), Choice("yes", messages.FORGET_YES)
            event = self._prompter.ask(menu(questionnaire, text, no, yes))
            if event == Answered("yes"):
                return offers
        if isinstance(event, Leave):
            return event
        return [offer for offer in offers if event == Answered(str(offer.path))]

    def _say(self, line: str) -> None:
        self._prompter.show([Paragraph(escape(line))])


def _starts(response: Response, offers: Sequence[Offer]) -> tuple[str, str]:
    """Return what to say of starting without a draft, and with one."""
    if offers:
        return messages.START_AFRESH, messages.START_AFRESH_KEEPING
    if response.answers and not response.first:
        return messages.GO_ON, messages.GO_ON_DRAFT
    return messages.START, messages.START_KEEPING


def _in_words(offer: Offer) -> str:
    if offer.changed:
        return messages.plural(
            len(offer.response.answers), messages.CONTINUE_FIT, _saved(offer.age)
        )
    return messages.CONTINUE.format(place_in_words(offer.response), _saved(offer.age))


def _to_delete(offer: Offer) -> str:
    if offer.changed:
        return messages.plural(
            len(offer.response.answers), messages.FORGET_THIS_FIT, _saved(offer.age)
        )
    return messages.FORGET_THIS.format(place_in_words(offer.response), _saved(offer.age))


def _saved(age: timedelta | None) -> str:
    """Return the sentence that says how long ago a draft was saved."""
    if age is None:
        return messages.SAVED_IN_FUTURE
    minutes = int(age.total_seconds()) // 60
    if minutes < 2:
        return messages.SAVED_JUST_NOW
    if minutes < 120:
        return messages.plural(minutes, messages.SAVED_MINUTES_AGO)
    hours = minutes // 60
    if hours < 48:
        return messages.plural(hours, messages.SAVED_HOURS_AGO)
    return messages.plural(hours // 24, messages.SAVED_DAYS_AGO)
