"""Whether everything on disk is sound."""

from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.session import Session
from habit_desktop.storage.backup import backups, verdict
from habit_desktop.storage.integrity import problems


def find_problems(session: Session) -> list[str]:
    """Return a line for everything wrong with the database, the network's versions and the backups."""
    folder = session.folder
    found = problems(folder.connection)
    found += [f"network version {version}: {why}" for version, why in network_in_charge(folder.checkpoints).refused]
    found += [f"backup {path.name}: {why}" for path in backups(folder.backups) if (why := verdict(path)) != "ok"]
    return found
