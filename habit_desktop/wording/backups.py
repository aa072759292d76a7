"""Backups in words: when, how large, what is in them, and what restoring one means."""

from datetime import date, datetime

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.wording.dates import clock_time, near_day, short_day
from habit_desktop.wording.joins import capitalised, list_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount
from habit_desktop.wording.transfers import contents

KILO = 1000


def explained() -> str:
    """When backups are made."""
    return _(
        "A backup is made whenever something has changed: every half hour and at the end. Older ones become fewer."
    )


def looked_for() -> str:
    """It is not known yet which backups there are."""
    return _("Backups are being looked for…")


def is_looked_into() -> str:
    """It is not known yet what a backup holds."""
    return _("The backup is being looked into…")


def is_made() -> str:
    """A backup is being made because somebody wants one."""
    return _("A backup is being made…")


def none_made() -> str:
    """Making a backup was stopped in time."""
    return _("Stopped: no backup was made.")


def save_title() -> str:
    """A backup is to be saved as a file of the person's choice."""
    return _("Save a backup as a file")


def saved_as(file: str) -> str:
    """A backup was saved as a file of the person's choice."""
    return _("{file} written: everything there is, to be restored from that file.").format(file=file)


def none_yet() -> str:
    """There is no backup."""
    return _("There is no backup yet. The first one is made as soon as something has changed.")


def backup_title(at: datetime, now: datetime) -> str:
    """When a backup was made: ``Sun 1 March 2026, 14:05``, ``today, 14:05``."""
    local = at.astimezone(now.tzinfo)
    day, today = local.date(), now.date()
    near = near_day(day, today) if (today - day).days in (0, 1) else short_day(day)
    return _("{day}, {time}").format(day=capitalised(near), time=clock_time(local))


def file_size(size: int) -> str:
    """How large a file is: ``84 kB``, ``1.2 MB``."""
    if size < KILO**2:
        return _("{size} kB").format(size=amount(max(1, round(size / KILO))))
    return _("{size} MB").format(size=amount(round(size / KILO**2, 1)))


def restore_point() -> str:
    """A backup that a restore has made first."""
    return _("restore point: as it was before a restore")


def copy_in(folder: str) -> str:
    """A backup in the folder the person chose."""
    return _("in {folder}").format(folder=folder)


def held(habits: int, marks: int, notes: int, networks: int, last: date | None) -> str:
    """What a backup holds."""
    counts = contents(habits, marks, notes)
    if networks:
        versions = ngettext("{count} version of the network", "{count} versions of the network", networks)
        counts = list_of((counts, versions.format(count=amount(networks))))
    if last is None:
        return _("Holds {contents}.").format(contents=counts)
    return _("Holds {contents}; the last day is {day}.").format(contents=counts, day=short_day(last))


def question(title: str, held: str, present: str) -> str:
    """What restoring a backup would do, before it is done."""
    return _(
        "{title}. {held} It takes the place of everything there is now ({present}), and of all that was set and "
        "learned since. What there is now is kept first as a restore point: restoring that one brings it back."
    ).format(title=title, held=held, present=present)


def file_title(name: str) -> str:
    """A backup that is a file somewhere."""
    return _("The file {name}").format(name=name)


def restored(title: str, counts: str, point: str) -> str:
    """A backup has taken the place of everything, and how to go back."""
    sentence = _("Restored: {title}, with {contents}. To go back, restore the restore point “{point}” in Backups.")
    return sentence.format(title=title, contents=counts, point=point)


def nothing_restored() -> str:
    """A restore was stopped in time."""
    return _("Nothing was restored: everything is as it was.")


def stage(stage: RestoreStage) -> str:
    """What is being done of a restore: ``Step 1 of 4: …``."""
    number = [*RestoreStage].index(stage) + 1
    return _("Step {number} of {of}: {doing}").format(number=number, of=len(RestoreStage), doing=_doing(stage))


def _doing(stage: RestoreStage) -> str:
    match stage:
        case RestoreStage.READING:
            return _("the backup is read. You can still cancel.")
        case RestoreStage.PREPARING:
            return _("it is brought to the newest form. You can still cancel.")
        case RestoreStage.KEEPING:
            return _("what there is now is kept as a restore point. You can still cancel.")
        case RestoreStage.PLACING:
            return _("it takes the place of everything. You can still cancel.")


def made() -> str:
    """A backup was made on request."""
    return _("A backup was made.")


def is_being_made() -> str:
    """Why nothing else may begin: a backup is not through."""
    return _("A backup is just being made. Nothing was changed; try again in a moment.")


def restore_goes_on() -> str:
    """Why nothing else may begin: a backup is just taking the place of everything."""
    return _("A backup is just being restored. Nothing was changed; try again in a moment.")


def import_goes_on() -> str:
    """Why nothing else may begin: an import is not through."""
    return _("An import is still going on. Nothing was changed; try again once it is through.")


def folder_meaning(folder: str, reach: str) -> str:
    """Where else backups are put, and whether that is so just now; ``reach`` is what the engine found."""
    words = {
        "none": _(
            "Backups lie beside the data alone. A folder on another disk, or one that is synced, keeps them safe."
        ),
        "unknown": _("Every backup is put into {folder}, too; it is being looked for…"),
        "writable": _("Every backup is put into {folder}, too."),
        "read-only": _("{folder} cannot be written just now: backups lie beside the data alone."),
        "away": _("{folder} cannot be reached just now: backups lie beside the data alone until it is back."),
    }
    return words[reach].format(folder=folder)
