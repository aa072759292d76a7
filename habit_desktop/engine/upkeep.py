"""Whether everything on disk is sound."""

from habit_desktop.domain.recovery import Condition
from habit_desktop.engine.network import damaged_versions, network_in_charge, unreadable
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.storage import damage_note
from habit_desktop.storage.backup import verdict
from habit_desktop.storage.backup_series import backups
from habit_desktop.storage.integrity import damage, problems, untrue


def find_problems(session: Session) -> list[str]:
    """Return a line for everything wrong with the database, the network's versions and the backups."""
    folder = session.folder
    found = problems(folder.connection)
    in_charge = network_in_charge(folder, session.prior).version
    damaged = damaged_versions(folder.checkpoints)
    found += [
        _("network version {version}: {why}").format(version=version, why=why)
        for version, why in unreadable(folder.checkpoints)
        if version in damaged or version > in_charge  # one of an older schema is missed by nobody
    ]
    found += [
        _("backup {name}: {why}").format(name=path.name, why=why)
        for path in backups(folder.backups)
        if (why := verdict(path)) != "ok"
    ]
    return found


def look_over(session: Session) -> Condition:
    """Return what state the database is in; damage is noted, and what was worked out wrongly is worked out anew.

    Raises a StorageError where that cannot be found out.
    """
    folder = session.folder
    if damage(folder.connection):
        damage_note.note(folder.path)
        return Condition.DAMAGED
    if not untrue(folder.connection):
        return Condition.SOUND
    folder.events.rebuild_projections()
    return Condition.UNTRUE
