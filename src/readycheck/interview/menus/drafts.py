"""The draft of one session: what becomes of it, and what is said of that."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.errors import DraftError, DraftGoneError
from readycheck.interview.menus.common import menu
from readycheck.interview.prompter import Answered, Choice, InputEndedError, Leave, Prompter
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.text import escape

if TYPE_CHECKING:
    from readycheck.storage.draft_file import Offer
    from readycheck.storage.drafts import Draft, Drafts


class DraftDialog:
    """Looks after the draft that a person agreed to, if they did; without a `folder` none is
    offered."""

    def __init__(
        self, prompter: Prompter, folder: Path | None, clock: Callable[[], datetime]
    ) -> None:
        self._prompter = prompter
        self._folder = folder
        self._clock = clock
        self._draft: Draft | None = None
        self._failed = False
        self._said: set[str] = set()
        self._offered: set[Path] = set()

    @cached_property
    def _drafts(self) -> Drafts:
        """The drafts in the folder; who has none waits at the start for nothing that they need."""
        from readycheck.storage.drafts import drafts_in

        return drafts_in(self._folder, self._clock)

    @property
    def possible(self) -> bool:
        """Whether a draft may be offered here at all."""
        return self._folder is not None

    @property
    def agreed(self) -> bool:
        """Whether there is a draft that the person agreed to, written or to be written."""
        return self._draft is not None and not self._draft.gone

    @property
    def kept(self) -> bool:
        """Whether the answers so far are in the draft."""
        return self.agreed and not self._failed

    def offers(self, questionnaire: Questionnaire) -> list[Offer]:
        """Return the drafts to go on from, the newest first; say once what is with the others."""
        if self._folder is None or _is_missing(self._folder):
            return []
        offers = self._drafts.offers(questionnaire, self._say_once)
        self._offered.update(offer.path for offer in offers)
        return offers

    def begin(self) -> bool:
        """Agree to a draft; return whether there is one, and say where, or why not."""
        if not self.agreed:
            try:
                self._agree(self._drafts.new())
            except DraftError as error:
                self._say(str(error))
        return self.agreed

    def take_over(self, offer: Offer) -> Response | None:
        """Go on from a draft; return its response, or None if it has gone in the meantime."""
        try:
            self._agree(self._drafts.take_over(offer))
        except DraftGoneError as error:
            self._say(str(error))
            return None
        except DraftError:  # it can be read and not written: what is in it is not lost
            self._say(messages.DRAFT_STUCK.format(offer.path))
        return offer.response

    def write(self, response: Response) -> Leave | None:
        """Write the draft, where the person agreed to one; say so once if that fails. Return their
        wish to leave, where they are asked whether to write it again."""
        if self._draft is None:
            return None
        try:
            self._draft.write(response)
            self._failed = False
        except DraftGoneError as error:
            self._say(str(error))
            return self._write_again(response)
        except DraftError as error:
            if not self._failed:
                self._say(str(error))
            self._failed = True
        return None

    def write_last(self, response: Response) -> None:
        """Write the draft, where there is one, without a word: a signal ends the program."""
        if self._draft and not self._draft.gone:
            with suppress(DraftError):
                self._draft.write(response)

    def keep(self, response: Response) -> bool:
        """Write the draft on the way out, a new one if need be; return whether that was done."""
        try:
            draft = self._draft if self._draft and not self._draft.gone else self._drafts.new()
            draft.write(response)
        except DraftError as error:
            self._say(str(error))
            return False
        self._draft = draft
        return True

    def delete(self) -> None:
        """Delete the draft, and say so."""
        if self._draft is None:
            return
        if message := self._draft.delete():
            self._say(message)
        if not self._draft.is_there:
            self._draft = None

    def delete_offer(self, offer: Offer) -> None:
        """Delete a draft that was offered, and say so."""
        self._say(self._drafts.delete(offer))

    @property
    def earlier(self) -> list[Path]:
        """The drafts that were offered, and are where they were."""
        return [path for path in sorted(self._offered) if os.path.lexists(path)]

    def say_earlier(self) -> None:
        """Say which drafts from earlier are still there, if any are."""
        if earlier := self.earlier:
            place = earlier[0] if len(earlier) == 1 else earlier[0].parent
            self._say(messages.plural(len(earlier), messages.DRAFTS_EARLIER, place))

    def say_where(self) -> bool:
        """Say where the draft stays; return whether there is one."""
        if self._draft is None or not self._draft.is_there:
            return False
        self._say(messages.DRAFT_STAYS.format(self._draft.path))
        return True

    def _write_again(self, response: Response) -> Leave | None:
        """Ask whether to write what was deleted elsewhere; without a yes it is not."""
        self._draft = None
        prompt = menu(
            response.questionnaire,
            messages.DRAFT_AGAIN_CHOICE,
            Choice("no", messages.DRAFT_NOT_AGAIN),
            Choice("yes", messages.DRAFT_AGAIN),
        )
        try:
            event = self._prompter.ask(prompt)
        except InputEndedError:
            return None
        if event == Answered("yes") and self.begin():
            return self.write(response)
        return event if isinstance(event, Leave) else None

    def _agree(self, draft: Draft) -> None:
        self._draft = draft
        self._say(messages.DRAFT_AT.format(draft.path))

    def _say_once(self, line: str) -> None:
        if line not in self._said:
            self._said.add(line)
            self._say(line)

    def _say(self, line: str) -> None:
        self._prompter.show([Paragraph(escape(line))])


def _is_missing(folder: Path) -> bool:
    """Return whether there is no such folder; one that cannot be looked for may be there."""
    try:
        folder.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        pass
    return False
