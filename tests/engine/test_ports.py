"""What a notice carries."""

from dataclasses import replace

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction, asked_again

READ = Notice("k1", "Read", "How much?", ((NoticeAction.DONE, "Done"),))
WATER = replace(READ, asked=AmountAsked(3.0, 1.0, "glasses", 8.0, "Such as 8", "Save", "No number."))


def test_a_button_brings_the_amount_that_is_asked_for() -> None:
    assert [WATER.amount_of(action) for action in (NoticeAction.DONE, NoticeAction.MORE)] == [8.0, 1.0]
    assert WATER.amount_of(NoticeAction.SKIP) is None
    assert READ.amount_of(NoticeAction.DONE) is None


def test_who_is_not_understood_is_told_once() -> None:
    assert asked_again(WATER).body == "No number.\nHow much?"
    assert asked_again(asked_again(WATER)) == asked_again(WATER)
    assert asked_again(READ) == READ
