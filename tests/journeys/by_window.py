"""A week lived in the window: every act is a press, a key or a text typed."""

from PySide6.QtWidgets import QApplication

from habit_desktop.domain.habit import Policy
from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Period,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
    parse_schedule,
)
from habit_desktop.ui.pages.habit.heatmap import Heatmap
from habit_desktop.wording.dates import weekday
from habit_desktop.wording.numbers import amount as said_amount
from habit_desktop.wording.policies import policy_words
from tests.engine.living import day
from tests.journeys.home import Home
from tests.journeys.way import Way, Wish


class ByWindow(Way):
    """Today is answered on its page, yesterday a step back from there, older days in the calendar of a habit."""

    def __init__(self, home: Home) -> None:
        self._home, self._hands = home, home.hands

    def at(self, day: int, wall: str) -> None:
        self._home.wait_until(day, wall)

    def make(self, wish: Wish) -> None:
        self._today()
        self._hands.press("New habit")
        self._define(Wish(""), wish)
        self._hands.press("Create")

    def change(self, before: Wish, after: Wish) -> None:
        self._hands.keys("Ctrl+2")
        self._hands.more(before.name, "Edit habit…")
        self._define(before, after)
        self._hands.press("Save")

    def done(self, habit: str, day: int | None = None) -> None:
        if day is None:
            self._today()
            self._hands.press(habit)
        else:
            self._correct(habit, day, "Done")

    def amount(self, habit: str, amount: float, day: int | None = None) -> None:
        if day is None:
            self._today()
            self._hands.more(habit, "Amount…")
            self._hands.write("Amount", said_amount(amount))
            self._hands.press("Save")
        else:
            self._open_day(habit, day)
            self._hands.write("Amount", said_amount(amount))
            self._hands.press("Save amount")

    def more(self, habit: str, by: float, unit: str) -> None:
        self._today()
        self._hands.press(f"{habit}: {said_amount(by)} {unit} more")

    def slip(self, habit: str) -> None:
        self._today()
        self._hands.press(f"{habit}: it happened once more")

    def skip(self, habit: str, day: int | None = None) -> None:
        self._answer(habit, day, "Skip", "Skip")

    def miss(self, habit: str, day: int | None = None) -> None:
        self._answer(habit, day, "Not done", "Not done")

    def clear(self, habit: str, day: int | None = None) -> None:
        self._answer(habit, day, "Take the answer back", "Clear")

    def note(self, habit: str, text: str, day: int | None = None) -> None:
        if day is None:
            self._today()
            self._hands.more(habit, "Note…")
            self._hands.write("Note", text)
            self._hands.press("Save")
        else:
            self._open_day(habit, day)
            self._hands.write("Note", text)
            self._hands.press("Save note")

    def pause_for_a_week(self, habit: str) -> None:
        self._today()
        self._hands.more(habit, "Pause", "For a week")

    def resume(self, habit: str) -> None:
        self._open_habit(habit)
        self._hands.press("More")
        self._hands.choose("Resume")

    def undo(self) -> None:
        self._hands.keys("Ctrl+Z")

    def redo(self) -> None:
        self._hands.keys("Ctrl+Shift+Z")

    def archive(self, habit: str) -> None:
        self._today()
        self._hands.more(habit, "Archive")

    def unarchive(self, habit: str) -> None:
        self._hands.keys("Ctrl+2")
        self._hands.press("Archived (1)")
        self._hands.more(habit, "Bring back")

    def delete(self, habit: str) -> None:
        self._today()
        self._hands.more(habit, "Delete")

    def undelete(self, habit: str) -> None:
        self._hands.keys("Ctrl+2")
        self._hands.press("Trash (1)")
        self._hands.press(f"Restore {habit}")

    def put_before(self, habit: str, other: str) -> None:
        self._today()
        self._hands.move_row(habit, other)

    def start_days_at(self, wall: str) -> None:
        self._hands.keys("Ctrl+5")
        self._hands.set_time("A day begins at", wall)

    def start_weeks_on(self, weekday: str) -> None:
        self._hands.keys("Ctrl+5")
        self._hands.pick("A week begins on", weekday)

    def _today(self) -> None:
        self._hands.keys("Ctrl+1")

    def _open_habit(self, habit: str) -> None:
        self._hands.keys("Ctrl+2")
        self._hands.press(habit)

    def _open_day(self, habit: str, offset: int) -> None:
        self._open_habit(habit)
        calendar = self._hands.find_only(Heatmap)
        self._hands.click(calendar, calendar.place_of(day(offset)).center())

    def _correct(self, habit: str, offset: int, words: str) -> None:
        self._open_day(habit, offset)
        self._hands.press(words)

    def _answer(self, habit: str, offset: int | None, today: str, other_day: str) -> None:
        if offset is None:
            self._today()
            self._hands.more(habit, today)
        else:
            self._correct(habit, offset, other_day)

    def _define(self, before: Wish, after: Wish) -> None:
        """Fill in what is to be another than before."""
        hands = self._hands
        for name, was, text in (("Name", before.name, after.name), ("Question", before.question, after.question)):
            if text != was:
                hands.write(name, text)
        self._define_answer(before, after)
        if after.schedule != before.schedule:
            self._define_schedule(after)
        if after.policy != before.policy:
            hands.press(policy_words(Policy(after.policy)))
        for reminder in after.reminders[len(before.reminders) :]:
            self._add_reminder(reminder)
        if after.tags != before.tags:
            hands.write("Tags", ", ".join(after.tags))

    def _define_answer(self, before: Wish, after: Wish) -> None:
        hands = self._hands
        if after.target is None:
            return
        if after.at_most and after.target == 0:
            hands.press("Answer: Something to quit")
            return
        if before.target is None:
            hands.press("Answer: An amount")
        if after.at_most != before.at_most:
            hands.press("Target: At most")
        if after.target != before.target:
            hands.write("Amount", said_amount(after.target))
        if after.unit != before.unit:
            hands.write("Unit", after.unit)

    def _define_schedule(self, wish: Wish) -> None:
        hands, total = self._hands, wish.target is not None
        match parse_schedule(wish.schedule):
            case Daily():
                hands.pick("How often", "Every day")
            case Weekdays(days):
                hands.pick("How often", "On some weekdays")
                self._press_weekdays(frozenset(range(5)), days, "{}")
            case EveryDays(count):
                hands.pick("How often", "Every few days")
                hands.write("Days between", str(count))
            case TimesPerPeriod(times, Period.WEEK):
                hands.pick("How often", "In total each week" if total else "A few times a week")
                if not total:
                    hands.write("Times a week", str(times))
            case TimesPerPeriod(times, _month):
                hands.pick("How often", "A few times a month")
                hands.write("Times a month", str(times))
            case TimesPerWindow(times, window):
                hands.pick("How often", "A few times in a number of days")
                hands.write("Days", str(window))
                hands.write("Times", str(times))

    def _add_reminder(self, reminder: str) -> None:
        wall, _at, days = reminder.partition("@")
        self._hands.press("Add a time")
        QApplication.processEvents()
        self._hands.enter(wall)
        if days:
            some = parse_schedule(f"weekdays:{days}")
            assert isinstance(some, Weekdays)
            self._press_weekdays(frozenset(range(7)), some.days, wall + ": {}")

    def _press_weekdays(self, before: frozenset[int], after: frozenset[int], name: str) -> None:
        for number in sorted(before ^ after):
            self._hands.press(name.format(weekday(number)))
