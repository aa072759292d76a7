"""Work that is made of steps can be done at once."""

from habit_desktop.engine.stepwise import Steps, done_at_once


def test_all_steps_are_gone_through_to_the_result() -> None:
    gone: list[int] = []

    def work() -> Steps[str]:
        for step in range(3):
            gone.append(step)
            yield
        return "done"

    assert done_at_once(work()) == "done"
    assert gone == [0, 1, 2]
