"""An earlier version of the network put in charge again, as a fact that undo takes back."""

from habit_desktop.domain.event import ModelRolledBack, Via
from habit_desktop.engine.network import network_in_charge, network_of
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.language import _


def roll_back(session: Session, version: int, via: Via | None = None) -> None:
    """Put a version in charge, 0 for the one everybody starts with; nothing happens where it is already.

    Every version stays on disk, and the next training goes on from this one. Raises Refused where there is no such
    version that can be read.
    """
    if network_of(session.folder.checkpoints, version, session.prior) is None:
        there = session.folder.checkpoints.versions()
        why = _("it is damaged or made for other inputs") if version in there else _("there is none such")
        raise Refused(
            _("Version {version} cannot take charge: {why}; nothing was changed.").format(version=version, why=why)
        )
    if network_in_charge(session.folder, session.prior).version != version:
        session.record([(None, session.today(), ModelRolledBack(version))], via)
