"""Somebody looks inside their chances, on any amount of history, and asks what would be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.demo import PICTURED_AT
from habit_desktop.app.demo_person import move_in
from habit_desktop.app.desk import Desk
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.event import Via
from habit_desktop.engine.foresight import Foresight, chances
from habit_desktop.engine.import_run import run_import
from habit_desktop.engine.inside import Circumstance
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.clock import FrozenClock
from habit_desktop.system.tray import Tray, TrayLabels
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.insight.network_card import NetworkCard
from habit_desktop.ui.pages.insight.what_if_card import WhatIfCard
from habit_desktop.ui.pages.insight.why_card import WhyCard
from habit_desktop.ui.widgets.marked_slider import MarkedSlider
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import StandingClock, live, made
from tests.runtime.machine import Machine
from tests.ui.whole import wait_until_whole

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", "systemTrayWindowChanged")


@contextmanager
def at_home(qtbot: QtBot, path: Path, clock: Clock) -> Iterator[tuple[Session, MainWindow, Foresight, Desk]]:
    """A window over a data folder, looked after as in the running program."""
    folder = DataFolder.open(path / "data")
    session, machine = Session(folder, clock, Via.WINDOW, shipped_prior()), Machine()
    window = MainWindow(session.now)
    qtbot.addWidget(window)
    training = TrainingWatch(session, machine, machine, machine.own_idle_s, window)
    tray = Tray(TrayLabels("", "", ""), QColor("#3557C8"), window, host_is_there=lambda: False)
    foresight = Foresight(session)
    desk = Desk(session, foresight, window, tray, PageDesks(session, foresight, training, window))
    window.resize(1100, 900)
    window.show()
    yield session, window, foresight, desk
    desk.close()
    training.close()
    tray.close()
    window.accept_close()
    folder.close()


def seen(page: QWidget) -> set[str]:
    """All words on a page."""
    return {words.text() for words in page.findChildren(Words) if words.isVisible()}


def look_inside(window: MainWindow, foresight: Foresight, habit: str) -> None:
    """Open the page, move every lever there and back, and step through states and days."""
    window.open_insight(habit)
    wait_until_whole(window.insight)
    why, card, network = (window.insight.findChildren(kind)[0] for kind in (WhyCard, WhatIfCard, NetworkCard))
    assert isinstance(card, WhatIfCard)
    assert isinstance(network, NetworkCard)
    assert isinstance(why, WhyCard)
    predicted = chances(foresight.latest())[habit]
    assert network.view is not None
    assert network.view.day.chance == predicted
    for circumstance, row in card.rows.items():
        control = row.control
        if not isinstance(control, MarkedSlider):
            continue
        so = control.value()
        for place in (control.minimum(), control.maximum(), so):
            control.setValue(place)
            assert network.view.day.chance.low <= network.view.day.chance.high, circumstance
        assert network.view.day.chance == predicted, circumstance
    why.adds_up.setChecked(True)
    why.ten_inputs.setChecked(True)
    QApplication.processEvents()
    assert why.waterfall.isVisible()
    assert why.waterfall.height() > 0


def test_the_demo_person_looks_inside(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(qtbot, tmp_path, FrozenClock(PICTURED_AT)) as (session, window, foresight, desk):
        move_in(session)
        train_now(session, Cause.ASKED)
        desk.refresh()
        look_inside(window, foresight, session.find("Read").id)
        assert any("similar days" in words for words in seen(window.insight))
        slider = window.insight.findChildren(WhatIfCard)[0].rows[Circumstance.RUN].control
        assert isinstance(slider, MarkedSlider)
        slider.setValue(slider.maximum())
        assert any("in a row" in words for words in seen(window.insight))


@pytest.mark.parametrize("file", ["loop.db", "021.db"])
def test_somebody_from_loop_looks_inside(qtbot: QtBot, tmp_path: Path, samples: Path, file: str) -> None:
    with at_home(qtbot, tmp_path, FrozenClock(PICTURED_AT)) as (session, window, foresight, desk):
        for _ in run_import(session, samples / "fixtures" / file):
            pass
        desk.refresh()
        look_inside(window, foresight, next(iter(session.in_use())))


def test_after_three_days_there_is_something_to_look_at(qtbot: QtBot, tmp_path: Path) -> None:
    clock = StandingClock()
    with at_home(qtbot, tmp_path, clock) as (session, window, foresight, desk):
        walk = made(session)
        live(session, clock, {walk: "x-x"})
        desk.refresh()
        look_inside(window, foresight, walk)
        assert any("everybody starts with" in words for words in seen(window.insight))


def test_a_habit_made_just_now_is_a_stranger(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(qtbot, tmp_path, StandingClock()) as (session, window, foresight, desk):
        walk = made(session)
        desk.refresh()
        look_inside(window, foresight, walk)
        assert "I don't know you yet" in seen(window.insight)


def test_an_empty_folder_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(qtbot, tmp_path, StandingClock()) as (_session, window, _foresight, desk):
        desk.refresh()
        window.open_page(Page.INSIGHT)
        wait_until_whole(window.insight)
        assert "Nothing learned yet" in seen(window.insight)
        assert not window.insight.findChildren(WhatIfCard)
