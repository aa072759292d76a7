"""Words side by side, put together as the spoken language does it; what is empty is left out."""

from collections.abc import Iterable

from habit_desktop.wording.language import pgettext, spoken

ISOLATE, END = "\u2068", "\u2069"
"""What is between them runs as its first letter does, whatever stands around it."""

_FIRST_LEFTWARD, _LAST = "\u0590", "\u08ff"
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟")


def list_of(names: Iterable[str]) -> str:
    """Things of one kind: ``Walk, Read``."""
    return _joined(pgettext("things of one kind, one after the other", "{before}, {after}"), map(_apart, names))


def line_of(facts: Iterable[str]) -> str:
    """Facts about one thing: ``Walk, done at 07:12, 44 %``."""
    return _joined(pgettext("facts about one thing, one after the other", "{before}, {after}"), map(_apart, facts))


def facts_of(facts: Iterable[str]) -> str:
    """Facts where there is little room: ``done at 21:40 · 4,120 of 6,000 steps``."""
    return _between(" · ", map(_apart, facts))


def halves_of(facts: Iterable[str]) -> str:
    """Facts of which each could stand alone: ``put off until 19:00; done``."""
    return _joined(pgettext("two halves of a sentence", "{before}; {after}"), facts)


def text_of(sentences: Iterable[str]) -> str:
    """Sentences that follow each other."""
    return _joined(pgettext("whole sentences, one after the other", "{before} {after}"), sentences)


def remarks_of(remarks: Iterable[str]) -> str:
    """Remarks that have no stop of their own, read out one after the other."""
    return _joined(pgettext("remarks read out one after the other", "{before}. {after}"), remarks)


def called(name: str, value: str) -> str:
    """What something is called, and what is said of it: ``Strength: 44 %``."""
    return pgettext("a name and what is said of it", "{name}: {value}").format(name=name, value=value)


def sentence_of(words: str) -> str:
    """Words as a sentence: a capital, and the full stop they may lack; nothing where there are none."""
    return capitalised(stopped(words))


def stopped(words: str) -> str:
    """Words with the full stop they may lack."""
    words = words.strip()
    if not words or words.endswith(_STOPS):
        return words
    return pgettext("a sentence and its full stop", "{sentence}.").format(sentence=words)


def capitalised(words: str) -> str:
    """Words that begin a line or a sentence."""
    return words[:1].upper() + words[1:]


def _joined(pattern: str, parts: Iterable[str]) -> str:
    return _between(pattern.format(before="", after=""), parts)


def _between(mark: str, parts: Iterable[str]) -> str:
    return mark.join(filter(None, parts))


def _apart(part: str) -> str:
    """A part in letters of another script runs as they do where the language runs leftwards."""
    if spoken().right_to_left and any(letter.isalpha() and not _FIRST_LEFTWARD <= letter <= _LAST for letter in part):
        return f"{ISOLATE}{part}{END}"
    return part
