"""The menu before the first question: start, go on from a draft, read the guide, or leave."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from readycheck import messages
from readycheck.documents import guide
from readycheck.documents.blocks import Paragraph
from readycheck.interview.menus import menu, place_in_words
from readycheck.interview.prompter import Answered, Choice, Leave, Prompt, Prompter
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.response import Response
from readycheck.storage.draft_file import Offer
from readycheck.storage.drafts import Draft, DraftError, DraftGone, Drafts


class Begun(NamedTuple):
    """The response to start with, and the draft it is kept in if the person agreed to one."""

    response: Response
    draft: Draft | None = None


class StartMenu:
    """Asks how to begin; without `drafts` none is kept and none is offered."""

    def __init__(self, prompter: Prompter, drafts: Drafts | None) -> None:
        self._prompter = prompter
        self._drafts = drafts
        self._told: set[str] = set()

    def ask(self, begun: Begun) -> Begun | Leave:
        """Ask until the person starts, or goes on with what was begun already, or leaves."""
        response, draft = begun
        while True:
            offers = [] if response.answers else self._offers(response.questionnaire)
            event = self._prompter.ask(self._menu(response.questionnaire, offers, draft))
            if isinstance(event, Leave):
                return event
            match event:
                case Answered("start"):
                    self._delete(draft)
                    return Begun(response)
                case Answered("keep"):
                    if started := self._kept(response, draft):
                        return started
                case Answered("guide"):
                    if wish := self._prompter.read(guide.whole(response.questionnaire)):
                        return wish
                case Answered("forget"):
                    self._forget(offers)
                case Answered(path) if path != "leave":
                    if started := self._continued(offers, str(path)):
                        return started
                case _:
                    return Leave()

    def _offers(self, questionnaire: Questionnaire) -> list[Offer]:
        offers = self._drafts.offers(questionnaire, self._say) if self._drafts else []
        for offer in offers:
            if offer.changed and str(offer.path) not in self._told:
                self._say(messages.DRAFT_CHANGED.format(_ago(offer.age)))
                if offer.unfit:
                    self._say(messages.DRAFT_UNFIT.format("; ".join(_topics(questionnaire, offer))))
            self._told.add(str(offer.path))
        return offers

    def _menu(
        self, questionnaire: Questionnaire, offers: Sequence[Offer], draft: Draft | None
    ) -> Prompt:
        choices = [Choice(str(offer.path), _in_words(offer)) for offer in offers]
        if draft:
            choices.append(Choice("keep", messages.GO_ON_KEEPING))
            choices.append(Choice("start", messages.GO_ON_WITHOUT))
        else:
            choices.append(Choice("start", messages.START_AFRESH if offers else messages.START))
        if self._drafts and not draft:
            keep = messages.START_AFRESH_KEEPING if offers else messages.START_KEEPING
            choices.append(Choice("keep", keep))
        if questionnaire.guide:
            choices.append(Choice("guide", messages.READ_GUIDE))
        if offers:
            choices.append(Choice("forget", messages.FORGET))
        leave = Choice("leave", messages.LEAVE)
        return menu(questionnaire, messages.START_CHOICE, *choices, leave, back=False)

    def _delete(self, draft: Draft | None) -> None:
        if draft and (told := draft.delete()):
            self._say(told)

    def _kept(self, response: Response, draft: Draft | None) -> Begun | None:
        """The response with the draft in hand or a new one; None, and why, if there can be none."""
        assert self._drafts is not None, "without drafts none is offered"
        if draft:
            return Begun(response, draft)
        try:
            return self._begun(response, self._drafts.new())
        except DraftError as error:
            self._say(str(error))
            return None

    def _continued(self, offers: Sequence[Offer], path: str) -> Begun | None:
        """The response of the draft at this path; None, and why, if it has gone in the meantime."""
        assert self._drafts is not None, "without drafts none is offered"
        offer = next(offer for offer in offers if str(offer.path) == path)
        try:
            return self._begun(offer.response, self._drafts.take_over(offer))
        except DraftGone as error:
            self._say(str(error))
            return None
        except DraftError:  # it can be read and not written: what is in it is not lost
            self._say(messages.DRAFT_STUCK.format(offer.path))
            return Begun(offer.response)

    def _begun(self, response: Response, draft: Draft) -> Begun:
        self._say(messages.DRAFT_AT.format(draft.path))
        return Begun(response, draft)

    def _forget(self, offers: Sequence[Offer]) -> None:
        assert self._drafts is not None, "without drafts none is offered"
        for offer in offers:
            self._delete(self._drafts.at(offer.path))

    def _say(self, line: str) -> None:
        self._prompter.show([Paragraph(line)])


def _topics(questionnaire: Questionnaire, offer: Offer) -> list[str]:
    """What the answers that no longer fit were to; a question that is gone has only its id."""
    place = questionnaire.place
    return [questionnaire.question(id).topic if id in place else id for id in offer.unfit]


def _in_words(offer: Offer) -> str:
    if offer.changed:
        return messages.CONTINUE_FIT.format(len(offer.response.answers), _ago(offer.age))
    return messages.CONTINUE.format(place_in_words(offer.response), _ago(offer.age))


def _ago(age: timedelta) -> str:
    minutes = int(age.total_seconds()) // 60
    if minutes < 2:
        return messages.JUST_NOW
    if minutes < 120:
        return messages.MINUTES_AGO.format(minutes)
    hours = minutes // 60
    return messages.HOURS_AGO.format(hours) if hours < 48 else messages.DAYS_AGO.format(hours // 24)
