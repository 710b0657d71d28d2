"""The demo: the interview with a made-up person's answers at hand, marked SAMPLE, and not kept."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NoReturn

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Paragraph, Title
from readycheck.documents.visit_sheet import Sheet
from readycheck.errors import UserLeft
from readycheck.formats.text import lines
from readycheck.interview.menus.common import menu
from readycheck.interview.menus.drafts import DraftDialog
from readycheck.interview.menus.finish import FinishMenu
from readycheck.interview.menus.saving import SaveDialog
from readycheck.interview.menus.start import StartMenu
from readycheck.interview.prompter import (
    Answered,
    Choice,
    Event,
    Leave,
    Prompt,
    Prompter,
    Unattended,
)
from readycheck.interview.session import Session
from readycheck.interview.settings import USUAL, Settings
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Sample
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response

_WORDS_A_SECOND = 3.3  # 200 a minute, slower than most people read to themselves
_SECONDS_TO_SETTLE = 1.5


def reading_time(words: int) -> float:
    """Return the seconds to leave for reading so many words."""
    return _SECONDS_TO_SETTLE + words / _WORDS_A_SECOND


def begin(questionnaire: Questionnaire, sample: Sample) -> Response:
    """Return a response at its first question with all the answers of a sample at hand."""
    first = Response.begin(questionnaire)
    return replace(first, answers=dict(sample.answers))


def choose(prompter: Prompter, questionnaire: Questionnaire) -> Sample:
    """Ask whose answers to show; raises UserLeft when the person leaves."""
    by_id = {sample.id: sample for sample in questionnaire.samples}
    choices = [Choice(sample.id, sample.title) for sample in questionnaire.samples]
    event = prompter.ask(menu(questionnaire, messages.DEMO_WHO, *choices, back=False))
    if isinstance(event, Answered):
        return by_id[str(event.value)]
    raise UserLeft(event.status if isinstance(event, Leave) else 0)


class _PrompterProxy:
    """A Prompter that hands all on to another, the blocks as `_passed` makes them."""

    def __init__(self, prompter: Prompter) -> None:
        self._prompter = prompter
        self.clears = prompter.clears
        self.clear = prompter.clear

    @property
    def traces(self) -> str:
        """What stays in the window."""
        return self._prompter.traces

    def greet(self, blocks: Iterable[Block]) -> None:
        """Show the first words."""
        self._prompter.greet(self._passed(blocks))

    def show(self, blocks: Iterable[Block]) -> None:
        """Show the blocks."""
        self._prompter.show(self._passed(blocks))

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        """Let the person read the blocks."""
        return self._prompter.read(self._passed(blocks))

    def finish(self) -> None:
        """Let the person read the last of what was shown."""
        self._prompter.finish()

    def _passed(self, blocks: Iterable[Block]) -> Iterable[Block]:
        raise NotImplementedError


class SamplePrompter(_PrompterProxy):
    """A Prompter whose every title and prompt says SAMPLE."""

    def ask(self, prompt: Prompt) -> Event:
        """Ask, marked."""
        read = prompt.guide
        guide = (lambda: map(_marked, read())) if read else None
        marked = replace(
            prompt, help=lambda: [Heading(messages.SAMPLE), *prompt.help()], guide=guide
        )
        if prompt.menu:
            return self._prompter.ask(replace(marked, text=messages.SAMPLE_OF.format(prompt.text)))
        return self._prompter.ask(
            replace(marked, section=messages.SAMPLE_OF.format(prompt.section))
        )

    def _passed(self, blocks: Iterable[Block]) -> Iterable[Block]:
        return map(_marked, blocks)


class AutoPrompter(_PrompterProxy):
    """A Prompter that answers by itself with what is at hand, once there was time to read and
    nobody pressed a key. After the first key it asks as ever.

    `pace` gives the seconds to leave for a number of words.
    """

    def __init__(self, prompter: Prompter, pace: Callable[[int], float] = reading_time) -> None:
        super().__init__(prompter)
        self._pace = pace
        self._words = 0
        self.stopped = False
        prompter.show([Paragraph(messages.DEMO_BY_ITSELF)])

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        """Let the person read the blocks; before the first key only show them."""
        if self.stopped:
            return super().read(blocks)
        self.show(blocks)
        return None

    def ask(self, prompt: Prompt) -> Event:
        """Ask, and answer if nobody does."""
        if self.stopped:
            return self._prompter.ask(prompt)
        asked = (prompt.intro, prompt.text, prompt.hint, prompt.crisis)
        texts = (*asked, *(choice.text for choice in prompt.choices))
        words = self._words + sum(len(text.split()) for text in texts)
        self._words = 0
        event = self._prompter.ask(replace(prompt, patience=self._pace(words)))
        if isinstance(event, Unattended):
            return Answered(_at_hand(prompt))
        self.stopped = True
        if not isinstance(event, Leave):
            self._prompter.show([Paragraph(messages.DEMO_STOPPED)])
        return event

    def _passed(self, blocks: Iterable[Block]) -> Iterable[Block]:
        """Return the blocks, and count their words."""
        shown = list(blocks)
        self._words += sum(len(line.text.split()) for block in shown for line in lines(block))
        return shown


class DemoSession(Session):
    """The interview with the answers of a sample, which nobody keeps; `present` shows a sheet."""

    def __init__(
        self,
        prompter: Prompter,
        now: datetime,
        present: Callable[[Sheet], Leave | None],
        settings: Settings = USUAL,
    ) -> None:
        settings = replace(settings, sample=True)
        draft = DraftDialog(prompter, None, lambda: now)
        self._save_dialog = SaveDialog(prompter, now, settings)
        super().__init__(
            prompter,
            start=StartMenu(prompter, draft, settings).ask,
            finish=FinishMenu(
                prompter, self._save_dialog, draft, present, self._leave, settings
            ).ask,
            on_change=lambda response: None,
            on_leave=self._leave,
        )

    def sheet(self, response: Response) -> Sheet:
        """Return the sheet of a response, marked SAMPLE."""
        return self._save_dialog.sheet(response)

    def _leave(self, response: Response, event: Leave) -> NoReturn:
        raise UserLeft(event.status)


def _at_hand(prompt: Prompt) -> Answer | None:
    """Return the answer at hand, or the choice of a menu that leads on."""
    return prompt.onward or prompt.choices[0].id if prompt.menu else prompt.answer


def _marked(block: Block) -> Block:
    if isinstance(block, Title) and not block.text.startswith(messages.SAMPLE):
        return replace(block, text=messages.SAMPLE_OF.format(block.text))
    return block
