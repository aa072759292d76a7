"""A bug is written down by its place, without what it was about."""

import pytest

from habit_desktop.runtime.bug_log import note_bug, place_of


def test_the_log_holds_the_kind_and_the_place_and_not_the_words(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise KeyError("a very private name")
    except KeyError as error:
        note_bug(place_of(error))
    (said,) = caplog.messages
    assert "KeyError" in said
    assert "test_bug_log.py" in said
    assert "private name" not in said
