"""Back and forward lead along the pages that were read."""

from habit_desktop.ui.dialogs.guide.trail import Trail


def walked(*names: str) -> Trail:
    trail = Trail()
    for name in names:
        trail.go(name)
    return trail


def test_before_the_first_page_one_is_nowhere() -> None:
    trail = Trail()
    trail.step(-1)
    trail.step(1)
    assert (trail.here, trail.can_go_back, trail.can_go_on) == ("", False, False)


def test_one_goes_back_and_on_again() -> None:
    trail = walked("today", "chance", "insight")
    trail.step(-1)
    assert (trail.here, trail.can_go_back, trail.can_go_on) == ("chance", True, True)
    trail.step(1)
    assert (trail.here, trail.can_go_on) == ("insight", False)


def test_nobody_goes_beyond_either_end() -> None:
    trail = walked("today", "chance")
    trail.step(-5)
    assert trail.here == "today"
    trail.step(5)
    assert trail.here == "chance"


def test_another_way_forgets_what_one_had_gone_back_from() -> None:
    trail = walked("today", "chance", "insight")
    trail.step(-2)
    trail.go("reminders")
    assert trail.names == ["today", "reminders"]


def test_the_same_page_again_is_no_step() -> None:
    assert walked("today", "today").names == ["today"]
