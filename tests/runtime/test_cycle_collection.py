"""Objects that hold each other are freed on the window's thread alone."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.runtime.cycle_collection import YOUNG, CycleCollection

MANY = 3 * YOUNG


class Ring:
    """Something that only a collection frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def own_collection() -> Iterator[None]:
    """Python collects by itself, as it does in a program that has no window yet."""
    gc.enable()
    yield
    gc.disable()


def freed_on(ring: Ring) -> list[str]:
    """The thread's name, once the ring has been freed."""
    threads: list[str] = []
    weakref.finalize(ring, lambda: threads.append(threading.current_thread().name))
    return threads


def allocate(kept: list[list[object]]) -> None:
    kept.extend([] for _ in range(MANY))


def on_another_thread(kept: list[list[object]]) -> None:
    other = threading.Thread(target=allocate, args=(kept,))
    other.start()
    other.join()


@pytest.mark.usefixtures("own_collection")
def test_another_thread_frees_nothing(qapp: QObject) -> None:
    collection = CycleCollection(qapp)
    threads = freed_on(Ring())
    on_another_thread([])
    assert threads == []
    collection.deleteLater()


@pytest.mark.usefixtures("own_collection")
def test_what_another_thread_has_made_necessary_is_done_on_the_windows_thread(qapp: QObject, qtbot: QtBot) -> None:
    collection = CycleCollection(qapp)
    threads, kept = freed_on(Ring()), list[list[object]]()
    on_another_thread(kept)
    qtbot.waitUntil(lambda: threads == [threading.main_thread().name])
    collection.deleteLater()


@pytest.mark.usefixtures("own_collection")
def test_what_has_grown_old_is_freed_too(qapp: QObject, qtbot: QtBot) -> None:
    collection = CycleCollection(qapp)
    ring = Ring()
    threads = freed_on(ring)
    gc.collect()
    del ring
    for _ in range(200):
        kept: list[list[object]] = []
        allocate(kept)
        qtbot.wait(1)
        if threads:
            break
    assert threads == [threading.main_thread().name]
    collection.deleteLater()
