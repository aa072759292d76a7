"""Whether everything on disk is sound."""

from habit_desktop.engine.network import network_in_charge, unreadable
from habit_desktop.engine.session import Session
from habit_desktop.storage.backup import verdict
from habit_desktop.storage.backup_series import backups
from habit_desktop.storage.integrity import problems


def find_problems(session: Session) -> list[str]:
    """Return a line for everything wrong with the database, the network's versions and the backups."""
    folder = session.folder
    found = problems(folder.connection)
    in_charge = network_in_charge(folder, session.prior).version  # a damaged one before it is missed by nobody
    found += [f"network version {v}: {why}" for v, why in unreadable(folder.checkpoints) if v > in_charge]
    found += [f"backup {path.name}: {why}" for path in backups(folder.backups) if (why := verdict(path)) != "ok"]
    return found
