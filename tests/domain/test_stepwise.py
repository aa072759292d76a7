"""Work that is made of steps can be done at once."""

from collections.abc import Generator

from habit_desktop.domain.stepwise import Steps, done_at_once


def test_all_steps_are_gone_through_to_the_result() -> None:
    gone: list[int] = []

    def work() -> Steps[str]:
        for step in range(3):
            gone.append(step)
            yield
        return "done"

    assert done_at_once(work()) == "done"
    assert gone == [0, 1, 2]


def test_each_step_is_told() -> None:
    told: list[int] = []

    def work() -> Generator[int, None, None]:
        yield from range(3)

    done_at_once(work(), told.append)
    assert told == [0, 1, 2]
