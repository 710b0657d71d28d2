"""Show the interview with the answers of a made-up person."""

import sys
from collections.abc import Iterable
from itertools import cycle, takewhile

from readycheck import messages
from readycheck.environment.ids import find_sample, listed
from readycheck.environment.local import choose_paper, now
from readycheck.environment.output import note_transliteration, show_sheet
from readycheck.environment.prompter import greet, make_presenter, make_prompter
from readycheck.environment.questionnaires import load_questionnaire
from readycheck.exit_status import Exit
from readycheck.interview.prompter import Prompter
from readycheck.interview.settings import Settings
from readycheck.questionnaire.parts import Sample
from readycheck.system import streams
from readycheck.system.streams import say


def demo(
    sample: str | None, questions: str | None, *, by_itself: bool, plain: bool, lists: bool = False
) -> int:
    """Show the interview with a sample's answers; by itself, with all samples over and over.

    Or list the samples.
    """
    from readycheck.interview.demo import AutoPrompter, DemoSession, SamplePrompter, begin, choose

    questionnaire = load_questionnaire(questions)
    if not questionnaire.samples:
        say(messages.NO_SAMPLES)
        return Exit.FAILED
    named = () if sample is None else (find_sample(questionnaire, sample),)
    if lists:
        print(*listed(questionnaire.samples), sep="\n")
        note_transliteration()
        return Exit.DONE
    prompter: Prompter = SamplePrompter(make_prompter(plain))
    greet(prompter, questionnaire)
    shown: Iterable[Sample] = named
    if by_itself:
        prompter = unattended = AutoPrompter(prompter)
        rounds = cycle if streams.is_terminal(sys.stdin) else iter  # nobody could stop it
        shown = shown or takewhile(lambda _: not unattended.stopped, rounds(questionnaire.samples))
    shown = shown or (choose(prompter, questionnaire),)
    delivers = not streams.is_terminal(sys.stdout)
    present = make_presenter(prompter, plain)
    settings = Settings(paper=choose_paper(None), delivers=delivers)
    session = DemoSession(prompter, now(), present, settings)
    for each in shown:
        response = session.run(begin(questionnaire, each))
        if delivers:
            show_sheet(session.sheet(response), plain)
    return Exit.DONE
