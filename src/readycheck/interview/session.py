"""The order of an interview: the start menu, the questions, the review, the finish menu."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from readycheck.documents.welcome import welcome
from readycheck.interview.prompter import Back, Leave, Prompter
from readycheck.response.response import Response

if TYPE_CHECKING:
    from readycheck.interview.questions import Said


class Session:
    """One interview at one Prompter.

    `start` gives the response to begin with, or a wish to leave. `finish` says whether the person
    is done with the sheet; if not, they go on to change an answer. `on_change` receives each new
    response before anything is shown of its last answer. `on_leave` returns where the person goes
    on, or raises UserLeft. `on_end` receives the response if a signal ends the program at a text.
    """

    def __init__(
        self,
        prompter: Prompter,
        start: Callable[[Response], Response | Leave],
        finish: Callable[[Response], bool],
        on_change: Callable[[Response], None],
        on_leave: Callable[[Response, Leave], Response],
        on_end: Callable[[Response], None] = lambda _: None,
    ) -> None:
        self._prompter = prompter
        self._start = start
        self._finish = finish
        self._on_change = on_change
        self._on_leave = on_leave
        self._on_end = on_end

    @cached_property
    def _said(self) -> "Said":
        """What was said in this interview."""
        from readycheck.interview.questions import Said

        return Said()

    def run(self, response: Response) -> Response:
        """Lead a person from the start menu to the end of the finish menu; return the response.

        Raises UserLeft when the person leaves, and InputEndedError when there is nobody to ask.
        """
        response = self._begin(response)
        while True:
            response = self._answer_all(response)
            if self._finish(response):
                return response

    def _begin(self, response: Response) -> Response:
        while isinstance(begun := self._start(response), Leave):
            onward = self._on_leave(response, begun)
            if onward != response:
                return onward
        return begun

    def _answer_all(self, response: Response) -> Response:
        """Ask every question and let the answers be reviewed; the response is complete then."""
        # Nobody waits at the start for what asks them.
        from readycheck.interview import questions, review

        at: str | None = None  # the row of the review that was chosen last
        while True:
            step: Response | Back | Leave | None
            if question := response.question:
                step = questions.ask(
                    self._prompter, response, question, self._on_change, self._said, self._on_end
                )
            else:
                step = review.ask(self._prompter, response, at)
                if isinstance(step, Response):
                    self._on_change(step)
                at = step.here if isinstance(step, Response) and step.detour is not None else None
            match step:
                case Leave():
                    response = self._on_leave(response.typing(step.typed), step)
                case Back():
                    self._prompter.show(welcome(response.questionnaire, self._prompter.traces))
                    response = self._begin(response.typing(step.typed))
                case Response():
                    response = self._onward(step)
                case None:
                    return response

    def _onward(self, response: Response) -> Response:
        """Return where the person goes on after a change."""
        return response
