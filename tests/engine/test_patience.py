"""A drive that does not answer is not waited for."""

from threading import Event

from habit_desktop.engine.patience import answered_within


def test_an_answer_in_time_is_taken() -> None:
    assert answered_within(60, lambda: "there", "gone") == "there"


def test_where_none_comes_another_is_taken() -> None:
    back = Event()
    assert answered_within(0.01, back.wait, otherwise=False) is False
    back.set()
