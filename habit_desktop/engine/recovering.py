"""A data folder after damage: what is wrong with its database, and all of it brought back that anything still holds."""

from collections.abc import Callable, Generator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from habit_desktop.domain.recovery import Condition, Mended, RecoveryStage
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.network import damaged_versions
from habit_desktop.learning.checkpoint import CheckpointError, from_bytes
from habit_desktop.storage import damage_note
from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import StorageError, may_be_damage
from habit_desktop.storage.integrity import damage, untrue
from habit_desktop.storage.recovery import Stopped, backed_up_networks, put_missing_networks, recovery_steps


def condition_of(path: Path) -> Condition:
    """Return what state a data folder's database is in. Raises a StorageError where that cannot be found out."""
    try:
        with closing(DataFolder.open(path)) as folder:
            if damage(folder.connection):
                return Condition.DAMAGED
            return Condition.UNTRUE if untrue(folder.connection) else Condition.SOUND
    except StorageError as trouble:
        if not may_be_damage(trouble):
            raise
        return Condition.DAMAGED


def recover_steps(
    path: Path,
    at: datetime,
    *,
    only_look: bool = False,
    known: Condition | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[RecoveryStage, None, Mended | None]:
    """Bring back what can be, stage by stage; return None where it was stopped, with everything as it was.

    No window may be open on the folder. Where nothing is wrong nothing is done. Raises a StorageError, with everything
    as it was.
    """
    condition = known or condition_of(path)
    if condition is not Condition.DAMAGED:
        if condition is Condition.UNTRUE and not only_look:
            _tell_anew(path)
        _clear_note(path, only_look=only_look)
        return Mended(condition, networks=_mend_networks(path, only_look=only_look))
    try:
        done = yield from recovery_steps(path, at, only_look=only_look, should_stop=should_stop)
    except Stopped:
        return None
    put_missing_networks(CheckpointStore(path / "checkpoints"), done.networks)
    networks = _mend_networks(path, only_look=only_look)
    _clear_note(path, only_look=only_look)
    return Mended(condition, done.brought, done.set_aside, networks)


def recover(path: Path, at: datetime, *, only_look: bool = False) -> Mended | None:
    """Bring back what can be at once, as ``recover_steps`` does."""
    return done_at_once(recover_steps(path, at, only_look=only_look))


def _clear_note(path: Path, *, only_look: bool) -> None:
    if not only_look:
        damage_note.clear(path)


def _tell_anew(path: Path) -> None:
    with closing(DataFolder.open(path)) as folder:
        folder.events.rebuild_projections()


def _mend_networks(path: Path, *, only_look: bool) -> tuple[int, ...]:
    """Take the versions of the network that are damaged from the newest backup that has them."""
    store, mended = CheckpointStore(path / "checkpoints"), set[int]()
    broken = damaged_versions(store)
    for networks in backed_up_networks(path) if broken else ():
        for version in sorted(broken - mended):
            content = networks.get(version)
            if content is None or not _can_be_read(content):
                continue
            mended.add(version)
            if not only_look:
                store.save(version, content)
        if mended == broken:
            break
    return tuple(sorted(mended))


def _can_be_read(content: bytes) -> bool:
    try:
        from_bytes(content)
    except CheckpointError:
        return False
    return True
