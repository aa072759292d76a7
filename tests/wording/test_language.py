"""Sentences follow one catalogue."""

from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from habit_desktop.wording import language
from habit_desktop.wording.numbers import days


class Doubled(NullTranslations):
    """A language in which every message is said twice."""

    def gettext(self, message: str) -> str:
        return f"{message} {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{msgid2} {msgid2}" if n > 1 else f"{msgid1} {msgid1}"


@pytest.fixture
def doubled() -> Iterator[None]:
    language.speak(Doubled())
    yield
    language.speak(NullTranslations())


@pytest.mark.usefixtures("doubled")
def test_a_chosen_catalogue_translates_every_message() -> None:
    assert language._("Today") == "Today Today"


@pytest.mark.usefixtures("doubled")
def test_counts_are_translated_before_their_number_is_filled_in() -> None:
    assert days(3) == "3 days 3 days"


def test_without_a_catalogue_sentences_are_english() -> None:
    assert language._("Today") == "Today"
