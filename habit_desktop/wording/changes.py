"""What a change did, in words, for the one who undoes or redoes it."""

from collections.abc import Sequence
from datetime import date, time

from habit_desktop.domain.event import (
    DaysLeftOut,
    DaysTakenIn,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    HistoryImported,
    MarkCleared,
    MarkTimed,
    ModelRolledBack,
    NoteWritten,
    Paused,
    ReminderTimeDeclined,
    Resumed,
    SettingChanged,
)
from habit_desktop.wording.dates import clock_time, day_and_month
from habit_desktop.wording.language import _, ngettext, pgettext
from habit_desktop.wording.settings import setting_said


def change_words(facts: Sequence[Fact], habit: str | None, day: date, habits: int = 1) -> str:
    """A change as a line: ``Read, 11 Feb: done``, ``3 habits, 11 Feb: paused``.

    The habit's name is None where it is not known any more.
    """
    imported = next((fact for fact in facts if isinstance(fact, HistoryImported)), None)
    if imported:
        return _("import of {file}").format(file=imported.file)
    if isinstance(facts[0], ModelRolledBack | DaysLeftOut | DaysTakenIn):
        return _learning_words(facts[0], day)
    words = _fact_words(facts[0])
    made = sum(isinstance(fact, HabitCreated) for fact in facts)
    if made > 1:
        return ngettext("{count} habit: {what}", "{count} habits: {what}", made).format(count=made, what=words)
    if isinstance(facts[0], HabitCreated):
        return _("{name}: {what}").format(name=facts[0].definition.get("name"), what=words)
    if isinstance(facts[0], SettingChanged):
        return setting_said(facts[0].key, facts[0].value)
    name = habit or _("a habit")
    if habits > 1:
        name = ngettext("{count} habit", "{count} habits", habits).format(count=habits)
    return _("{name}, {day}: {what}").format(name=name, day=day_and_month(day), what=words)


def rolled_back(version: int) -> str:
    """An earlier version took charge: ``version 3 in charge again``."""
    if version == 0:
        return _("the network as delivered in charge again")
    return _("version {number} in charge again").format(number=version)


def days_left_out(first: date, last: date) -> str:
    """The network passes days over: ``6 Apr – 19 Apr left out of training``."""
    return _("{first} – {last} left out of training").format(first=day_and_month(first), last=day_and_month(last))


def days_taken_in(first: date, last: date) -> str:
    """The network learns from days again that were left out."""
    return _("{first} – {last} learned from again").format(first=day_and_month(first), last=day_and_month(last))


def habits_made(count: int) -> str:
    """Habits were made together: ``3 habits made``."""
    return ngettext("{count} habit made", "{count} habits made", count).format(count=count)


def moved() -> str:
    """Habits were put into another order."""
    return _("The order is kept.")


def time_said(name: str, wall: time) -> str:
    """A tick got another time: ``Read: done at 07:12``."""
    return _("{name}: done at {time}").format(name=name, time=clock_time(wall))


def undone(words: str) -> str:
    """A change was taken back: ``Undone: Gym, 22 Nov: note``."""
    return _("Undone: {change}").format(change=words)


def redone(words: str) -> str:
    """A change that was taken back is in force again."""
    return _("Redone: {change}").format(change=words)


def _learning_words(fact: ModelRolledBack | DaysLeftOut | DaysTakenIn, day: date) -> str:
    match fact:
        case ModelRolledBack(version):
            return rolled_back(version)
        case DaysLeftOut(until):
            return days_left_out(day, until)
        case DaysTakenIn(until):
            return days_taken_in(day, until)


def _fact_words(fact: Fact) -> str:
    words: dict[type[Fact], str] = {
        HabitCreated: _("made"),
        HabitChanged: _("changed"),
        HabitArchived: _("put away"),
        HabitUnarchived: _("brought back"),
        HabitDeleted: _("put in the trash"),
        HabitRestored: _("back from the trash"),
        HabitCompleted: _("done"),
        HabitSkipped: _("skipped"),
        HabitMissed: _("not done"),
        MarkTimed: _("another time"),
        MarkCleared: _("cleared"),
        NoteWritten: _("note"),
        Paused: pgettext("what was done to a habit", "paused"),
        Resumed: _("resumed"),
        ReminderTimeDeclined: _("proposed time declined"),
        SettingChanged: _("set"),
    }
    return words[type(fact)]
