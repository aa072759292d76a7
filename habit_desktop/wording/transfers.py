"""What a file from elsewhere brings, and what cannot be kept."""

from datetime import date

from habit_desktop.wording.dates import short_day
from habit_desktop.wording.joins import line_of, list_of, text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount
from habit_desktop.wording.training import version_name


def contents(habits: int, marks: int, notes: int) -> str:
    """What a file holds: ``7 habits, 1,204 marks, 31 notes``."""
    parts = [
        ngettext("{count} habit", "{count} habits", habits).format(count=amount(habits)),
        ngettext("{count} mark", "{count} marks", marks).format(count=amount(marks)),
    ]
    if notes:
        parts.append(ngettext("{count} note", "{count} notes", notes).format(count=amount(notes)))
    return list_of(parts)


def format_name(key: str) -> str:
    """A file's format by the name people know: ``loop-db`` is a Loop Habit Tracker backup."""
    names = {
        "loop-db": _("Loop Habit Tracker backup"),
        "loop-csv": _("Loop Habit Tracker CSV export"),
        "habit-desktop": _("Habit Desktop export"),
        "habitbull-csv": _("HabitBull export"),
        "beaver-json": _("Beaver Habits export"),
        "table-habit-json": _("Table Habit export"),
        "habo-json": _("Habo backup"),
        "tickmate-db": _("Tickmate database"),
        "rewire-db": _("Rewire database"),
        "habitica-csv": _("Habitica history"),
        "super-productivity-json": _("Super Productivity backup"),
        "csv": _("Table of days"),
    }
    return names.get(key, key)


def file_kinds() -> tuple[str, ...]:
    """What a dialog offers to look for, each with the endings of such files."""
    return (
        _("All that can be read") + " (*.db *.sqlite *.sqlite3 *.zip *.csv *.tsv *.txt *.json)",
        _("Loop Habit Tracker") + " (*.db *.zip)",
        _("HabitBull, Habitica, tables of days") + " (*.csv *.tsv *.txt)",
        _("Table Habit, Habo, Beaver Habits, Super Productivity, Habit Desktop") + " (*.json)",
        _("Tickmate, Rewire") + " (*.db *.sqlite *.sqlite3)",
        _("All files") + " (*)",
    )


def guessed(day_column: str, day_first: bool | None, *, habits_in_rows: bool) -> str:
    """How a table was read that does not say it: the person sees it before anything is written."""
    where = (
        _("Days are read from the column “{column}”, and each row names its habit.")
        if habits_in_rows
        else _("Days are read from the column “{column}”; every other column is a habit.")
    )
    order = {True: _("The day comes before the month."), False: _("The month comes before the day.")}
    said = [where.format(column=day_column)]
    if day_first is not None:
        said.append(order[day_first])
    return text_of(said)


def example(written: str, day: date, habit: str, answer: str) -> str:
    """A row of a table as it was read: ``03/04/2026 is Wed 4 March 2026: Run, yes``."""
    said = line_of((habit, answer))
    return _("{written} is {day}: {said}").format(written=written, day=short_day(day), said=said)


def recording() -> str:
    """What was read is being written down."""
    return _("Writing it down…")


def cancelling() -> str:
    """An import is just being stopped."""
    return _("Stopping…")


def saving() -> str:
    """A file is being written."""
    return _("Writing the file…")


def saving_goes_on() -> str:
    """Why no file can be written: another one is not through."""
    return _("Another file is still being written. Nothing was changed; try again in a moment.")


def nothing_saved() -> str:
    """Writing a file was stopped in time."""
    return _("Stopped: nothing was written.")


def read_anew() -> str:
    """Much has been written, and the window learns what is so."""
    return _("What there is now is being read…")


def nothing_imported() -> str:
    """An import was cancelled, and what it had written is undone."""
    return _("Cancelled: nothing was brought in, everything is as it was.")


def preview(file_format: str, habits: int, marks: int, notes: int) -> str:
    """What an import would add, said before anything is written."""
    if not habits + marks + notes:
        return _("{format}: everything in it is here already.").format(format=format_name(file_format))
    sentence = _("{format}: would add {contents}.")
    return sentence.format(format=format_name(file_format), contents=contents(habits, marks, notes))


def result(habits: int, marks: int, notes: int) -> str:
    """What an import added."""
    if not habits + marks + notes:
        return _("Nothing new: everything was here already.")
    return _("Added {contents}.").format(contents=contents(habits, marks, notes))


def not_kept(count: int) -> str:
    """The heading over what cannot be kept."""
    if count == 0:
        return _("Everything in the file can be kept.")
    return ngettext("{count} thing cannot be kept:", "{count} things cannot be kept:", count).format(count=count)


def lost_there(count: int) -> str:
    """How much a written file could not take; here it stays."""
    sentence = ngettext(
        "The file is written; {count} thing is not in it, and stays here:",
        "The file is written; {count} things are not in it, and stay here:",
        count,
    )
    return sentence.format(count=amount(count))


def holds(file: str, contents: str) -> str:
    """What is in a backup, before anything is changed."""
    return _("{file} holds {contents}.").format(file=file, contents=contents)


def restored(contents: str, restore_point: str) -> str:
    """A backup has taken the place of everything; what there was before is in another one."""
    sentence = _("Restored: {contents}. What there was before is in {backup}.")
    return sentence.format(contents=contents, backup=restore_point)


def verified(scores: int, equal: int) -> str:
    """How many strengths were recomputed and found equal."""
    if scores == equal:
        return ngettext(
            "{count} strength was worked out again: it is the same as there.",
            "{count} strengths were worked out again: all are the same as there.",
            scores,
        ).format(count=amount(scores))
    sentence = ngettext(
        "{scores} strength was worked out again, and is another one there.",
        "{scores} strengths were worked out again: {equal} are the same as there.",
        scores,
    )
    return sentence.format(scores=amount(scores), equal=amount(equal))


def model_written(version: int, file: str) -> str:
    """A version of the network is in a file."""
    return _("{version} is in {file}.").format(version=version_name(version), file=file)


def replaying(day: int, of: int) -> str:
    """How far the past has been worked out after an import."""
    return _("Working out the chances of the past: day {day} of {of}").format(day=amount(day), of=amount(of))
