"""Damage in words: what happened, what was kept, and what can be done."""

from collections.abc import Sequence
from datetime import datetime

from habit_desktop.domain.recovery import Brought, RecoveryStage
from habit_desktop.wording.backups import backup_title
from habit_desktop.wording.joins import list_of, text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount
from habit_desktop.wording.training import version_name
from habit_desktop.wording.transfers import contents


def sound() -> str:
    """Nothing is wrong."""
    return _("Everything is sound.")


def advice() -> str:
    """What can be done about what ``check`` has found."""
    return _(
        "“habit-desktop recover” brings back what can be read, and the rest from the backups; nothing is deleted. "
        "A backup that is damaged is passed over."
    )


def window_is_open() -> str:
    """Why no database takes the place of another just now."""
    return _("The window is open on this data folder. Nothing was changed; quit Habit Desktop and try again.")


def title() -> str:
    """What the dialog before the window is about."""
    return _("The file with your habits is damaged")


def explained() -> str:
    """What happened, and that nothing is done unasked."""
    return _(
        "A disk or another program has changed it. Nothing was deleted, and it is kept, too, when another one takes "
        "its place."
    )


def was_found() -> str:
    """Damage was found while the window was open, and noted."""
    return _("The habit database was found damaged.")


def found_while_open() -> str:
    """Damage is found while the window is open."""
    return _(
        "Part of the habit database was changed on the disk, not by Habit Desktop. Nothing was deleted: quit and open "
        "Habit Desktop again, and it offers to bring everything back."
    )


def looking() -> str:
    """Before anything is offered."""
    return _("Looking at what can be read, and at the backups…")


def bringing_back() -> str:
    """It has begun."""
    return _("Bringing it back…")


def bring_back_label() -> str:
    """The button that begins it."""
    return _("Bring it back")


def nothing_to_bring_back() -> str:
    """The database is as it was written."""
    return _("The habit database is sound. Nothing was changed.")


def told_anew(*, only_look: bool) -> str:
    """The facts are sound, and what was worked out of them was not."""
    if only_look:
        return _("Every fact is sound. What is worked out of them is not, and would be worked out anew.")
    return _("Every fact is sound. What is worked out of them was not, and was worked out anew.")


def brought_back(brought: Brought, now: datetime, *, only_look: bool) -> str:
    """What a recovery gave: where it came from, and how much is nowhere any more."""
    counts = contents(brought.habits, brought.marks, 0)
    first = _("Can be brought back: {contents}.") if only_look else _("Brought back: {contents}.")
    return text_of((first.format(contents=counts), _sources(brought, now), _lost(brought)))


def kept_aside(name: str) -> str:
    """Where the damaged file is now."""
    return _("The damaged file is kept beside it as “{name}”.").format(name=name)


def networks_back(versions: Sequence[int], *, only_look: bool) -> str:
    """Versions of the network that were damaged come from a backup."""
    names = list_of(map(version_name, versions))
    if only_look:
        return _("Can be taken from a backup: {versions} of the network.").format(versions=names)
    return _("Taken from a backup: {versions} of the network.").format(versions=names)


def stage(stage: RecoveryStage) -> str:
    """What is being done of a recovery: ``Step 1 of 3: …``."""
    number = [*RecoveryStage].index(stage) + 1
    return _("Step {number} of {of}: {doing}").format(number=number, of=len(RecoveryStage), doing=_doing(stage))


def _doing(stage: RecoveryStage) -> str:
    match stage:
        case RecoveryStage.READING:
            return _("the damaged file and the backups are read.")
        case RecoveryStage.CHECKING:
            return _("what was found is checked.")
        case RecoveryStage.PLACING:
            return _("it takes its place; the damaged file is set aside.")


def _sources(brought: Brought, now: datetime) -> str:
    read = ngettext(
        "{count} fact could be read in the damaged file",
        "{count} facts could be read in the damaged file",
        brought.readable,
    ).format(count=amount(brought.readable))
    if brought.backup_at is None:
        return _("{read}; there is no good backup.").format(read=read)
    return _("{read}, and the newest good backup is used ({title}).").format(
        read=read, title=backup_title(brought.backup_at, now)
    )


def _lost(brought: Brought) -> str:
    if brought.lost:
        return ngettext(
            "{count} fact can be read nowhere any more.", "{count} facts can be read nowhere any more.", brought.lost
        ).format(count=amount(brought.lost))
    if brought.part_gone:
        return _("A part of the file is gone: what stood only there is missing. Please look at the last days.")
    return _("As far as can be told nothing is lost.")
