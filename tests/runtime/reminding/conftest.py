"""Reminders by themselves, with a screen of a few lines."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.ports import Notice
from habit_desktop.engine.session import Session
from habit_desktop.runtime.audience import Audience
from habit_desktop.runtime.reminding import Reminding
from tests.runtime.machine import Machine
from tests.runtime.reminding.screen import Screen


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def machine() -> Machine:
    """A machine somebody sits at."""
    return Machine(idle=0.0)


@pytest.fixture
def reminding(qtbot: QtBot, session: Session, screen: Screen, machine: Machine) -> Iterator[Reminding]:
    parent = QObject()
    audience = Audience(machine, machine)
    yield Reminding(
        session,
        Foresight(session),
        screen,
        lambda _session, group: Notice(group[0].notice, "", str(len(group)), ()),
        audience,
        parent,
    )
    parent.deleteLater()
