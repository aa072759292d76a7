"""What a day carries, in words."""

from collections.abc import Sequence
from datetime import date, datetime

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.wording.dates import clock_time, month, weekday
from habit_desktop.wording.joins import facts_of, line_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, amount_with_unit


def mark_words(mark: Mark) -> str:
    """A mark as a person says it: never a reproach."""
    words = {
        Mark.DONE: _("done"),
        Mark.MISSED: _("not done"),
        Mark.SKIPPED: _("skipped"),
        Mark.PAUSED: _("paused"),
        Mark.AUTO: _("free: done often enough"),
        Mark.PENDING: _("open"),
        Mark.UNKNOWN: _("no answer"),
        Mark.NOT_DUE: _("not due"),
    }
    return words[mark]


def day_mark(day: date, mark: Mark) -> str:
    """A weekday and its mark: ``Wednesday done``."""
    return _("{weekday} {mark}").format(weekday=weekday(day.weekday()), mark=mark_words(mark))


def cell_said(habit: Habit, day: date, mark: Mark, reached: float | None, note: str) -> str:
    """A cell of a grid as a screen reader says it: ``Read, Tuesday 3 March: done``."""
    named = _("{name}, {weekday} {day} {month}").format(
        name=habit.name, weekday=weekday(day.weekday()), day=day.day, month=month(day.month)
    )
    far = "" if reached is None or habit.to_quit else progress(habit, reached)
    told = line_of((mark_words(mark), far, note))
    return _("{cell}: {told}").format(cell=named, told=told)


def answer_line(mark: Mark, answered_at: datetime | None, day: date, today: date) -> str:
    """What became of a day: ``done at 07:12``, ``skipped today``; empty while it is open."""
    if mark in (Mark.PENDING, Mark.UNKNOWN):
        return ""
    if mark is Mark.DONE and answered_at is not None:
        return _("done at {time}").format(time=clock_time(answered_at))
    if day == today and mark in (Mark.DONE, Mark.SKIPPED, Mark.PAUSED, Mark.NOT_DUE):
        return _("{mark} today").format(mark=mark_words(mark))
    return mark_words(mark)


def progress(habit: Habit, reached: float | None) -> str:
    """How far a day's amount is: ``4,120 of 6,000 steps``, ``1 of at most 2 cups``."""
    if habit.kind is Kind.YES_NO:
        return ""
    target = amount_with_unit(habit.target, habit.unit)
    pattern = _("{amount} of {target}") if habit.goal is Goal.AT_LEAST else _("{amount} of at most {target}")
    return pattern.format(amount=amount(reached or 0.0), target=target)


def answered_count(answered: int, of: int, hidden: int) -> str:
    """A day at a glance: ``2 of 6 answered · 1 hidden``."""
    told = ngettext("{answered} of {of} answered", "{answered} of {of} answered", answered)
    parts = [told.format(answered=answered, of=of)]
    if hidden:
        parts.append(_hidden(hidden))
    return facts_of(parts)


def nothing_due(hidden: int) -> str:
    """What a day without a due habit says; empty where there is no habit at all."""
    if not hidden:
        return ""
    sentence = ngettext(
        "Nothing is due. {count} habit rests: it is due on another day, paused or archived.",
        "Nothing is due. {count} habits rest: they are due on another day, paused or archived.",
        hidden,
    )
    return sentence.format(count=hidden)


def nothing_open() -> str:
    """What is said where a chance is asked for and no habit waits for an answer."""
    return _("No due habit is open.")


def left_out(marks: Sequence[Mark]) -> str:
    """How many due habits a view does not show, and what they carry where that is one thing: ``3 done, hidden``."""
    count, told = len(marks), set(marks)
    if len(told) == 1:
        alike = ngettext("{count} {mark}, hidden", "{count} {mark}, hidden", count)
        return alike.format(count=count, mark=mark_words(told.pop()))
    if told.isdisjoint((Mark.PENDING, Mark.UNKNOWN)):
        return ngettext("{count} answered, hidden", "{count} answered, hidden", count).format(count=count)
    return _hidden(count)


def _hidden(count: int) -> str:
    return ngettext("{count} hidden", "{count} hidden", count).format(count=count)


def nothing_left(search: str, tag: str, left: Sequence[Mark]) -> str:
    """Why a view shows no habit of a day that has some; ``left`` are the marks of those it leaves out."""
    if search.strip():
        return _("Nothing here matches “{search}”.").format(search=search.strip())
    if tag:
        return _("Nothing to show with the tag “{tag}”.").format(tag=tag)
    if {Mark.PENDING, Mark.UNKNOWN}.isdisjoint(left):
        return _("Nothing remains: every habit has its answer.")
    return _("No habit has an answer yet.")


def day_complete(is_today: bool) -> str:
    """What a finished day says, quietly."""
    return _("That was all for today.") if is_today else _("Every habit of this day has its answer.")


def change_said(name: str, mark: Mark) -> str:
    """What a change did, for the line that offers to undo it: ``Meditate: done``."""
    return _("{name}: {mark}").format(name=name, mark=mark_words(mark))


def note_said(name: str, kept: bool) -> str:
    """What became of a note: ``Read: note kept``."""
    return (_("{name}: note kept") if kept else _("{name}: note taken away")).format(name=name)
