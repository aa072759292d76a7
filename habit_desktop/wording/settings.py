"""What can be set: its names, what each value means, and why one cannot be."""

from datetime import date, time

from habit_desktop.domain.habit import Json
from habit_desktop.domain.schedule import WEEKDAYS
from habit_desktop.wording.dates import clock_time, short_day, weekday
from habit_desktop.wording.language import _, ngettext, pgettext
from habit_desktop.wording.numbers import amount, percent

MANY = 100


def setting_name(key: str) -> str:
    """A setting's name; of one that is not known, its key."""
    names = {
        "day_starts_at": _("A day begins at"),
        "week_start": _("A week begins on"),
        "remind_below": _("Remind below a chance of"),
        "quiet_above": _("Stay quiet above a chance of"),
        "try_reminders": _("Find out whether reminders help"),
        "remind_from": _("Remind unasked from"),
        "remind_until": _("Remind unasked until"),
        "unasked_per_day": _("Unasked reminders a day"),
        "reminders_per_day": _("Reminders a day"),
        "digest_at": _("The list comes at"),
        "quiet_from": _("Quiet hours from"),
        "quiet_until": _("Quiet hours until"),
        "snooze_min": _("Snooze for"),
        "reminders_paused_until": _("All reminders paused until"),
        "training_idle_min": _("Train after a rest of"),
        "training_on_battery": _("Train on battery"),
        "backup_folder": _("Copy backups to"),
        "watched_folder": _("Watched folder"),
    }
    return names.get(key, key)


def setting_said(key: str, value: Json) -> str:
    """A setting and its value as a line: ``A day begins at: 04:00``."""
    return _("{name}: {value}").format(name=setting_name(key), value=_value_words(key, value))


def minutes(count: float) -> str:
    """A number of minutes: ``60 minutes``; parts of one are said as many are."""
    whole = int(count) if count == int(count) else MANY
    return ngettext("{count} minute", "{count} minutes", whole).format(count=amount(count))


def day_start_meaning(starts: time) -> str:
    """What the start of the day does, and from when."""
    if starts == time():
        return _("A tick belongs to the date on the calendar. A change holds from now on; past days stay as they are.")
    return _(
        "Until {time} a tick still belongs to the day before. A change holds from now on; past days stay as they are."
    ).format(time=clock_time(starts))


def week_start_meaning() -> str:
    """What the start of the week does."""
    return _("For habits a number of times a week, and for every week that is drawn.")


def remind_below_meaning(below: float) -> str:
    """What happens below the lower threshold."""
    return _("A habit less likely than {percent} may remind once more, unasked.").format(percent=percent(below))


def quiet_above_meaning(above: float) -> str:
    """What happens above the upper threshold."""
    return _("A habit likelier than {percent} needs no reminder: even its set times stay quiet.").format(
        percent=percent(above)
    )


def from_meaning(first: time) -> str:
    """From when unasked reminders may speak."""
    return _("Not before {time}. Times you set yourself are kept at any hour that is not quiet.").format(
        time=clock_time(first)
    )


def until_meaning(first: time, last: time) -> str:
    """Until when unasked reminders may speak."""
    if last < first:
        return _("Not after {time} of the next morning.").format(time=clock_time(last))
    return _("Not after {time}.").format(time=clock_time(last))


def unasked_meaning(count: int) -> str:
    """How many reminders nobody set may come a day."""
    if not count:
        return _("Only the times you set yourself remind.")
    return ngettext(
        "At most {count} for all habits together, where it helps most.",
        "At most {count} for all habits together, where they help most.",
        count,
    ).format(count=count)


def per_day_meaning(count: int) -> str:
    """How many reminders of any kind may come a day."""
    if not count:
        return _("Nothing reminds.")
    return ngettext(
        "At most {count} for all habits together; a list counts as one, a snoozed one once. The least likely go first.",
        "At most {count} for all habits together; a list counts as one, a snoozed one once. The least likely go first.",
        count,
    ).format(count=count)


def digest_meaning(at: time) -> str:
    """What comes at the time of the list."""
    return _("At {time}, habits that remind in one list come together: those still open and not likely.").format(
        time=clock_time(at)
    )


def quiet_from_meaning(first: time, last: time) -> str:
    """When nothing speaks."""
    if first == last:
        return _("None: they begin when they end.")
    return _("From {first} until {last} nothing speaks, whatever the habit.").format(
        first=clock_time(first), last=clock_time(last)
    )


def quiet_until_meaning(first: time, last: time) -> str:
    """What happens when the quiet hours end."""
    if first == last:
        return _("None: they end when they begin.")
    return _("At {last} comes what waited at most two hours for it.").format(last=clock_time(last))


def snooze_meaning() -> str:
    """What a snooze does."""
    return _("How long a reminder waits when it is put off.")


def pause_meaning() -> str:
    """What pausing all reminders does, and what not."""
    return _("No reminder comes before then. The habits go on: nothing about them is paused.")


def idle_meaning() -> str:
    """What the wait before training is for."""
    return _("The network learns while nobody uses the computer; it takes a few seconds at most.")


def battery_meaning(on_battery: bool) -> str:
    """Whether the battery is spared."""
    return _("Trains whether plugged in or not.") if on_battery else _("Waits until the computer is plugged in.")


def thresholds_crossed(below: float, above: float) -> str:
    """The lower threshold lies above the upper one."""
    return _("{below} is more than {above}: no chance would be both. Nothing was changed.").format(
        below=percent(below), above=percent(above)
    )


def no_hours_left() -> str:
    """The allowed hours begin when they end."""
    return _("It begins when it ends: no hour would be left. Nothing was changed.")


def resting_words(resting: int, habits: int, until: date | None) -> str:
    """How many habits rest, and until when where all of them agree."""
    if not habits:
        return _("There are no habits to pause.")
    if not resting:
        return _("Nothing rests. A pause harms no streak and no rate, and the network learns nothing from it.")
    if until:
        return ngettext(
            "{count} habit rests up to and including {day}.", "{count} habits rest up to and including {day}.", resting
        ).format(count=resting, day=short_day(until))
    return ngettext("{count} habit rests.", "{count} habits rest.", resting).format(count=resting)


def paused(tag: str, first: date | None, until: date | None) -> str:
    """Habits with a tag rest, or all where it is empty: from now on, or from a later day, up to one or without end."""
    which = _("“{tag}”").format(tag=tag) if tag else _("Everything")
    if first and until:
        sentence = _("{which} rests from {first} to {last}")
    elif first:
        sentence = _("{which} rests from {first} until you resume it")
    elif until:
        sentence = _("{which} rests up to and including {last}")
    else:
        sentence = _("{which} rests until you resume it")
    days = {"first": short_day(first) if first else "", "last": short_day(until) if until else ""}
    return sentence.format(which=which, **days)


def resumed_all(count: int) -> str:
    """Habits that rested are due again."""
    return ngettext("{count} habit is due again", "{count} habits are due again", count).format(count=count)


def check_words(problems: int) -> str:
    """What a check of the data folder found."""
    if not problems:
        return _("Everything is sound: the database, the network’s versions and the backups.")
    return ngettext("{count} thing is not sound:", "{count} things are not sound:", problems).format(count=problems)


def exported(file: str, contents: str) -> str:
    """Everything was written to a file."""
    return _("{file} written: {contents}").format(file=file, contents=contents)


def _value_words(key: str, value: Json) -> str:
    match key, value:
        case "week_start", str():
            return weekday(WEEKDAYS.index(value[:3].lower())) if value[:3].lower() in WEEKDAYS else value
        case "week_start", int():
            return weekday(value)
        case (("remind_below" | "quiet_above"), float()):
            return percent(value)
        case (("snooze_min" | "training_idle_min"), int() | float()):
            return minutes(value)
        case (("backup_folder" | "watched_folder"), ""):
            return pgettext("folder", "none")
        case (("training_on_battery" | "try_reminders"), bool()):
            return _("yes") if value else _("no")
        case _other:
            return str(value)
