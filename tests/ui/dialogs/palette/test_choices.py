"""What the palette offers, and in which order."""

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer
from habit_desktop.ui.commands import Do, commands
from habit_desktop.ui.dialogs.palette.choices import Choice, HabitActs, command_choices, habit_choices, offered

ACTS = HabitActs(lambda _habit: None, lambda _habit, _answer: None, lambda _habit: None)


def lines() -> list[Choice]:
    habits = [Habit("read", "Read"), Habit("gym", "Gym")]
    found = commands({do: lambda: None for do in Do})
    return [*habit_choices(habits, ACTS), *command_choices(found)]


def words(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [choice.words for choice in offered(lines(), query, recent)]


def test_before_anything_is_typed_habits_and_commands_are_listed() -> None:
    assert words("")[:3] == ["Read", "Gym", "New habit"]


def test_what_can_be_done_with_a_habit_is_found_by_its_name() -> None:
    assert words("read")[0] == "Read"
    assert {"Read: done today", "Read: skip today", "Read: what was learned"} <= {*words("read")}


def test_what_was_chosen_lately_comes_first() -> None:
    assert words("", ("train", "habit-gym-done"))[:3] == ["Train now", "Gym: done today", "Read"]


def test_of_two_that_fit_as_well_the_one_chosen_lately_comes_first() -> None:
    assert words("theme light")[0] == "Theme: light"
    assert words("theme", ("theme-dark",))[0] == "Theme: dark"


def test_the_palette_does_not_offer_itself() -> None:
    assert "Find a habit or a command" not in words("")


def test_what_fits_nothing_is_an_empty_list() -> None:
    assert words("qqq") == []


def test_a_line_does_what_it_says() -> None:
    did: list[object] = []
    acts = HabitActs(did.append, lambda habit, answer: did.append((habit, answer)), did.append)
    for line in habit_choices([Habit("read", "Read")], acts):
        line.act()
    assert did == ["read", ("read", Answer.DONE), ("read", Answer.SKIPPED), "read"]
