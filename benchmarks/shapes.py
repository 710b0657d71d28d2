"""Question files of the shapes that once made the program wait, each of any size up to its bound.

The size is a percentage of what a file may hold, or of what one such part of it may. Files of the
shapes in `SOUND` can be used; `validate` refuses the others.
"""

from collections.abc import Callable

HEAD = """\
readycheck: 1
id: growth
version: "1"
language: en
title: Growth
intro: Many.
"""
HELP = 'help_now: {checked: "2026-11-22", intro: Talk., lines: [{where: Here, text: call 1}]}\n'
SAMPLE = "sample"
OWN_WORDS = "      - {{id: q{0}, type: text, text: So {0}?, topic: T{0}, optional: true}}\n"
QUESTION = "      - {{id: q{0}, type: yes-no, text: So {0}?, topic: T{0}{1}}}\n"


def whole(questions: str, before: str = "", after: str = "", role: str = "caution") -> str:
    """Return a question file with one section."""
    section = f"sections:\n  - id: all\n    title: All\n    role: {role}\n    questions:\n"
    return f"{HEAD}{before}{section}{questions}{HELP}{after}"


def guide(text: str, beside: str = "") -> str:
    """Return a guide of one section."""
    section = f"{{id: g, title: G, text: {text}{beside}}}"
    return f"guide: {{title: G, publisher: P, disclosure: D., sections: [{section}]}}\n"


def questions(size: int) -> str:
    """Return yes-no questions, every third a follow-up, and a sample that says yes to all."""
    yes = ", ".join(f"q{n}: yes" for n in range(size * 10))
    return whole(
        "".join(
            QUESTION.format(n, f", when: {{q{n - 1}: [yes]}}" if n % 3 == 2 else "")
            for n in range(size * 10)
        ),
        after=f"samples: [{{id: {SAMPLE}, title: Yes, answers: {{{yes}}}}}]\n",
    )


def typed(size: int) -> str:
    """Return questions to answer in one's own words, as many as the longest answers fill."""
    asked = max(size // 20, 1)
    return whole("".join(OWN_WORDS.format(n) for n in range(asked)), role="visit")


def skippable(size: int) -> str:
    """Return questions to answer in a few own words, or to skip; every third is a follow-up."""
    first = QUESTION.format("f", "")
    own = "".join(
        OWN_WORDS.format(n).replace("}\n", ", when: {qf: [yes]}}\n" if n % 3 == 2 else "}\n")
        for n in range(size * 10 - 1)
    )
    return whole(first + own, role="visit")


def layers(size: int) -> str:
    """Return questions in twenty layers, each of which depends on some of the layer before."""
    wide = max(size // 5, 1)
    questions = ""
    for n in range(wide * 20):
        first = n - n % wide - wide
        above = ", ".join(f"q{first + other}: [yes]" for other in range(min(wide, 5)))
        questions += QUESTION.format(n, f", when: {{{above}}}" if first >= 0 else "")
    return whole(questions)


def guides(size: int) -> str:
    """Return a guide of many long sections."""
    sections = ", ".join(
        f"{{id: g{n}, title: Part {n}, text: {('w' * 9 + ' ') * 1_999}w}}"
        for n in range(size * 9 // 100)
    )
    title = "title: G, publisher: P, disclosure: D."
    return whole(QUESTION.format(0, ""), f"guide: {{{title}, sections: [{sections}]}}\n")


def options(size: int) -> str:
    """Return questions with a hundred options each."""
    return whole(
        "".join(
            f"      - id: q{n}\n        type: some-of\n        text: So?\n        topic: T\n"
            "        options:\n"
            + "".join(f"          - {{id: o{m}, text: Option {m}}}\n" for m in range(100))
            for n in range(size // 4)
        )
    )


def bring(size: int) -> str:
    """Return suggested questions, and ten questions that offer them all."""
    suggest = "".join(
        QUESTION.format(n, f", ask: [{{id: a{n}, text: Why {n}?, when: [yes]}}]")
        for n in range(2 * size)
    )
    offer = "".join(
        f"      - {{id: b{n}, type: some-of, text: So?, topic: B, bring: true, "
        "options: [{id: x, text: X}, {id: y, text: Y}]}\n"
        for n in range(10)
    )
    return whole(suggest + offer, role="visit")


def passages(size: int) -> str:
    """Return passages, each to be compared with all words that need notes."""
    text = " ".join(f"word{n}" for n in range(size * 20))
    noted = ", ".join(f"{{quote: word{n} word{n + 1}, notes: [n]}}" for n in range(size))
    quoted = "".join(
        QUESTION.format(n, f", explain: {{yes: [{quotes(n * 100, size)}]}}")
        for n in range(size // 2)
    )
    note = 'notes: [{id: n, text: N., source: {title: T, url: "https://a.example"}}]\n'
    return whole(quoted, guide(text, f", beside: [{noted}]"), note)


def quotes(start: int, size: int) -> str:
    """Return passages that quote two words each."""
    ends = ((start + n) % (size * 20 - 2) for n in range(100))
    return ", ".join(f"{{section: g, quote: word{n} word{n + 1}}}" for n in ends)


def wrong_quotes(size: int) -> str:
    """Return long quotes, each wrong at its end, from a text that repeats itself."""
    text = "a b " * (size * 50 - 1) + "z"
    wrong = ", ".join(f"{{section: g, quote: {'a b ' * 450}x{n}}}" for n in range(100))
    return whole(
        "".join(QUESTION.format(n, f", explain: {{yes: [{wrong}]}}") for n in range(size // 20)),
        guide(text),
    )


def misspelt(size: int) -> str:
    """Return conditions that name unknown questions, all much alike."""
    alike = "x" * 55
    return whole(
        "".join(
            f"      - {{id: {alike}{n}, type: yes-no, text: So?, topic: T, "
            f"when: {{{alike}{n}-y: [yes]}}}}\n"
            for n in range(size * 10)
        )
    )


def unknown_keys(size: int) -> str:
    """Return keys that no file has."""
    return whole(QUESTION.format(0, ""), "".join(f"tite{n}: x\n" for n in range(size * 800)))


def duplicates(size: int) -> str:
    """Return a key that is repeated."""
    return whole(QUESTION.format(0, ""), "title: x\n" * (size * 1000))


def brackets(size: int) -> str:
    """Return brackets that are never closed."""
    return "[" * (size * 10_000)


def numbers(size: int) -> str:
    """Return a number of many digits."""
    return whole(QUESTION.format(0, f", at_most: {'9' * (size * 10_000)}"))


SHAPES: dict[str, Callable[[int], str]] = {
    shape.__name__: shape
    for shape in (
        questions, typed, skippable, layers, options, bring, passages, guides, wrong_quotes,
        misspelt, unknown_keys, duplicates, brackets, numbers,
    )
}  # fmt: skip
SOUND = ("questions", "typed", "skippable", "layers", "options", "bring", "passages", "guides")


# ── Answers files, which nothing fits ──
def of_answers(answers: str, more: str = "") -> str:
    """Return an answers file for the built-in questions."""
    head = '"readycheck": 1, "questionnaire": {"id": "ketamine-visit"}'
    return f'{{{head}, "answers": {{{answers}}}{more}}}'


def unknown_answers(size: int) -> str:
    """Return answers to questions that there are not."""
    return of_answers(", ".join(f'"q{n}": "yes"' for n in range(size * 600)))


def repeated_answers(size: int) -> str:
    """Return an answer that is repeated."""
    return of_answers(", ".join(['"evidence": "yes"'] * (size * 500)))


def long_answer(size: int) -> str:
    """Return one answer of many words, and a name as long."""
    words = "word " * (size * 900)
    return of_answers(f'"symptoms": "{words}", "{words}": ""')


def unfit_entries(size: int) -> str:
    """Return a list with entries that are no answers."""
    return of_answers(f'"bring": [{", ".join(map(str, range(size * 1200)))}]')


def open_brackets(size: int) -> str:
    """Return brackets that are never closed."""
    return of_answers(f'"bring": {"[" * (size * 10_000)}')


UNFIT_ANSWERS: dict[str, Callable[[int], str]] = {
    shape.__name__: shape
    for shape in (unknown_answers, repeated_answers, long_answer, unfit_entries, open_brackets)
}
