"""Numbers, dates and times as people type them. Nothing is guessed: what can be read in two ways is
asked for again.

They are kept as text in one form each: 82.5, 2026-11-25, and 19:30.
"""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from readycheck import messages
from readycheck.questionnaire.bounds import MAX_NUMBER
from readycheck.questionnaire.question import Question
from readycheck.response.answers import Misfit
from readycheck.response.labels import day_in_words
from readycheck.text import as_sentence, sanitize, with_plain_figures, without_accents

_SIGNS = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-"),  # dashes, and a minus
    **str.maketrans({"٫": ".", "٬": ",", "’": "'", "\u00a0": " ", "\u202f": " "}),
}
_NUMBER = re.compile(r"[-+]?(?:\d+(?:[.,' ]\d+)*|[.,]\d+)")
_MAX_TYPED = 40  # characters: no number or date is longer
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ORDINAL = re.compile(r"(?<=\d)(?:(?:st|nd|rd|th|e?ro|\.?º)\b|\.?°)|\b(?:the|of|el|del?)\b")
_LEAST_OF_NAME = 3  # letters
_TIME = re.compile(
    r"(?:at |(?:a )?las? )?"
    r"(\d{1,2})(?:[:.h](\d{2}))?(?: ?(?:([ap])\.? ?m|(h)(?:oras?|rs?|s)?)\.?)?"
)
_NOON = 12


class Complaint(NamedTuple):
    """Why what was typed cannot be taken, and what to say to who typed it."""

    misfit: Misfit
    said: str


def read(question: Question, typed: str) -> str | Complaint:
    """Return the answer to a measured question as it is kept, or what is wrong."""
    words = sanitize(typed)
    figures = with_plain_figures(words.translate(_SIGNS)).strip()
    if len(figures) > _MAX_TYPED:
        figures = ""
    if question.type == "date":
        return _date(figures, words)
    if question.type == "time":
        return _time(figures, words)
    return _number(question, figures, words)


def complaint(question: Question, typed: str) -> str:
    """Return what to say to what was typed if it cannot be taken, or nothing."""
    found = read(question, typed)
    return found.said if isinstance(found, Complaint) else ""


def in_words(question: Question, answer: str) -> str:
    """Return an answer that is kept as it is shown."""
    if question.type == "date":
        return day_in_words(date.fromisoformat(answer))
    if question.type == "time":
        return _time_in_words(answer)
    if question.type == "scale":
        return messages.SCALE_ANSWER.format(answer, *_ends(question))
    return f"{answer} {question.unit}" if question.unit else answer


def ends_in_words(question: Question) -> str:
    """Return what the ends of a scale mean."""
    return messages.SCALE_ENDS.format(*_ends(question))


def _ends(question: Question) -> tuple[int, str, int, str]:
    (least, most), (low, high) = bounds(question), question.ends
    return least, low, most, high


def bounds(question: Question) -> tuple[int, int]:
    """Return the lowest and the highest number that a question takes."""
    least, most = (0, 10) if question.type == "scale" else (-MAX_NUMBER, MAX_NUMBER)
    return (
        least if question.min_ is None else question.min_,
        most if question.max_ is None else question.max_,
    )


def how(question: Question) -> str:
    """Return how an answer is typed, for one who answers line by line."""
    if question.type == "date":
        return messages.LINE_DATE
    if question.type == "time":
        return messages.LINE_TIME
    if question.type == "scale":
        return messages.LINE_SCALE.format(*bounds(question))
    return messages.LINE_NUMBER_TYPED


def hint(question: Question) -> str:
    """Return what to know before typing: the unit, or what the numbers mean."""
    if question.type == "date":
        return messages.DATE_HINT
    if question.type == "time":
        return messages.TIME_HINT
    if question.type == "scale":
        return messages.SCALE_HINT.format(ends_in_words(question))
    return as_sentence(messages.UNIT_HINT, question.unit) if question.unit else ""


def range_in_words(question: Question, forms: tuple[str, str, str]) -> str:
    """Return which numbers can be given, or nothing where any can.

    `forms` are for a range, for a lowest number alone, and for a highest.
    """
    least, most = question.min_, question.max_
    between, at_least, at_most = forms
    if question.type == "scale" or (least is not None and most is not None):
        return between.format(*bounds(question))
    if least is not None:
        return at_least.format(least)
    return at_most.format(most) if most is not None else ""


# ── Numbers ──
def _number(question: Question, figures: str, words: str) -> str | Complaint:
    bare = _without_unit(question, figures)
    if not _NUMBER.fullmatch(bare):
        return _no_number(question, words)
    readings = [_plain(reading) for reading in _readings(bare)]
    if not readings:
        return _no_number(question, words)
    if len(set(readings)) > 1:
        said = messages.NUMBER_AMBIGUOUS.format(words, *readings)
        return Complaint(Misfit.AMBIGUOUS, said)
    [number] = set(readings)
    if len(number.partition(".")[2]) > question.decimals:
        said = messages.plural(question.decimals, messages.NUMBER_DECIMALS)
        if not question.decimals:
            said = messages.NUMBER_WHOLE
        return Complaint(Misfit.TOO_PRECISE, said)
    least, most = bounds(question)
    if not least <= Decimal(number) <= most:
        forms = messages.NUMBER_RANGE
        named = range_in_words(question, forms) or forms[0].format(least, most)
        return Complaint(Misfit.OUT_OF_RANGE, named)
    return number


def _no_number(question: Question, words: str) -> Complaint:
    said = messages.NUMBER_ODD_UNIT if question.unit else messages.NUMBER_ODD
    return Complaint(Misfit.NOT_NUMBER, as_sentence(said, words, question.unit))


def _without_unit(question: Question, figures: str) -> str:
    """Return the number without its own unit after it, or “/10” on a scale to ten."""
    after = f"/{bounds(question)[1]}" if question.type == "scale" else question.unit or ""
    bare = figures.casefold().removesuffix(".") if after else figures
    return bare.removesuffix(after.casefold()).rstrip()


def _readings(figures: str) -> list[str]:
    """Return what a number can be: with points or commas, spaces or apostrophes in it."""
    whole = re.sub(r"(?<=\d)[ '](?=\d{3}(?!\d))", "", figures)
    marks = re.findall(r"[.,]", whole)
    if not re.fullmatch(r"[-+]?[\d.,]+", whole):
        return []
    if not marks:
        return [whole]
    last = marks[-1]
    before, _, after = whole.rpartition(last)
    if last in before:  # twice: it groups thousands
        groups = whole.lstrip("-+").split(last)
        sound = set(marks) == {last} and _in_thousands(groups)
        return ["".join(re.findall(r"[-\d]", whole))] if sound else []
    if len(marks) > 1:
        groups = before.lstrip("-+").split(marks[0])
        return [f"{re.sub('[.,]', '', before)}.{after}"] if _in_thousands(groups) else []
    with_point = f"{before or '0'}.{after}"
    grouped = whole == figures and re.fullmatch(r"[-+]?[1-9]\d{0,2}", before) and len(after) == 3
    return [f"{before}{after}", with_point] if grouped else [with_point]


def _in_thousands(groups: list[str]) -> bool:
    return len(groups[0]) in (1, 2, 3) and all(len(group) == 3 for group in groups[1:])


def _plain(reading: str) -> str:
    """Return a number without a plus and without noughts that say nothing."""
    whole, _, fraction = reading.lstrip("+").partition(".")
    sign, digits = whole[: whole.startswith("-")], whole.lstrip("-").lstrip("0") or "0"
    number = f"{digits}.{fraction}".rstrip("0").rstrip(".") if fraction else digits
    return number if number == "0" else f"{sign}{number}"


# ── Dates ──
def _date(figures: str, words: str) -> str | Complaint:
    text = " ".join(_ORDINAL.sub(" ", _bare(figures).replace(",", " ")).split())
    days = set(_named(text) or _in_figures(text) or _after_weekday(text))
    if len(days) > 1:
        first, second = map(day_in_words, sorted(days))
        return Complaint(Misfit.AMBIGUOUS, messages.DATE_AMBIGUOUS.format(words, first, second))
    if not days:
        return Complaint(Misfit.NOT_DATE, messages.DATE_ODD.format(words))
    return days.pop().isoformat()


def _bare(text: str) -> str:
    """Return a text in small letters without accents, which many do not type."""
    return without_accents(text.casefold())


def _named(text: str) -> list[date]:
    """Return the date with its month as a word, in any order, if there is one."""
    month = re.search(r"[^\W\d_]+", text)
    if month is None:
        return []
    names = [*enumerate(messages.MONTHS, 1), (9, messages.SEPTEMBER_TOO)]
    fits = {n for n, name in names if _is_month(month[0], _bare(name))}
    numbers = re.sub(r"[./-]", " ", text.replace(month[0], " ", 1)).split()
    years = [number for number in numbers if re.fullmatch(r"\d{4}", number)]
    days = [number for number in numbers if re.fullmatch(r"\d{1,2}", number)]
    if (len(fits), len(years), len(days), len(numbers)) != (1, 1, 1, 2):
        return []
    return _days((years[0], str(fits.pop()), days[0]))


def _is_month(word: str, name: str) -> bool:
    return _is_begun(word, name) or word == name[:4]


def _in_figures(text: str) -> list[date]:
    """Return the dates that figures can be, of which only the year is sure."""
    if found := _YEAR_FIRST.fullmatch(text):
        return _days(found.groups())
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = found.groups()
        return _days((year, second, first), (year, first, second))
    return []


def _after_weekday(text: str) -> list[date]:
    """Return the dates after the day of the week that they fall on."""
    word, _, rest = text.partition(" ")
    begun = word.removesuffix(".")
    names = enumerate(map(_bare, messages.WEEKDAYS))
    falls = [day for day, name in names if _is_begun(begun, name)]
    return [day for day in _named(rest) or _in_figures(rest) if day.weekday() in falls]


def _is_begun(word: str, name: str) -> bool:
    return len(word) >= _LEAST_OF_NAME and name.startswith(word)


def _days(*parts: tuple[str, ...]) -> list[date]:
    days = []
    for each in parts:
        try:
            days.append(date(*map(int, each)))
        except ValueError:
            continue
    return days


# ── Times ──
def _time(figures: str, words: str) -> str | Complaint:
    """Return a time on the clock of 24 hours. 7:30 can be in either half of the day, 07:30 not."""
    found = _TIME.fullmatch(figures.casefold())
    hour, minutes, half, on_clock = found.groups() if found else ("", "", "", "")
    if not hour or not (minutes or half or on_clock):
        return Complaint(Misfit.NOT_TIME, messages.TIME_ODD.format(words))
    past = minutes or "00"
    if half:
        sound = 1 <= int(hour) <= _NOON
        hours = int(hour) % _NOON + _NOON * (half == "p")
    else:
        hours = int(hour)
        sound = hours < 2 * _NOON
    if not sound or int(past) >= 60:
        return Complaint(Misfit.NOT_TIME, messages.TIME_ODD.format(words))
    kept = f"{hours:02}:{past}"
    if not half and len(hour) == 1 and hours:
        either = kept, f"{hours + _NOON}:{past}"
        said = as_sentence(messages.TIME_AMBIGUOUS, words, *map(_time_in_words, either))
        return Complaint(Misfit.AMBIGUOUS, said)
    return kept


def _time_in_words(kept: str) -> str:
    hours, _, past = kept.partition(":")
    form = messages.TIME_MORNING if int(hours) < _NOON else messages.TIME_EVENING
    return form.format(int(hours) % _NOON or _NOON, past)
