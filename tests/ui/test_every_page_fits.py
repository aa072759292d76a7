"""At every size a window may have, each page and each dialog shows all of its text, and nothing lies over another."""

import importlib
import json
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

import habit_desktop.ui
from habit_desktop.app.pictures import SIZES
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.theme import Theme
from habit_desktop.ui.widgets.toast import Toast
from tests.ui.inhabited import (
    DIALOGS,
    VIEWS,
    Household,
    dialog_findings,
    empty_findings,
    page_findings,
    put_away,
    view_findings,
)
from tests.ui.layout import findings

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_every_page_fits(household: Household, name: str, size: str) -> None:
    found = view_findings(*household, name, SIZES[size])
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES)
def test_insight_fits(household: Household, size: str) -> None:
    found = page_findings(*household, Page.INSIGHT, SIZES[size])
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_somebody_without_habits_fits(household: Household, size: str) -> None:
    found = empty_findings(household[0], SIZES[size])
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", ["narrow", "wide"])
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_fits(household: Household, name: str, size: str) -> None:
    found = dialog_findings(DIALOGS[name](household[0]), SIZES[size])
    assert not found, "\n".join(found)


def test_a_long_sentence_of_the_toast_fits(household: Household) -> None:
    window, session = household
    page_findings(window, session, Page.TODAY, SIZES["narrow"])
    window.say("Reading before the light goes out: done, the 23rd time in a row", undo=True)
    toast = window.findChildren(Toast)[0]
    QApplication.processEvents()
    assert findings(toast) == []
    toast.hide()


def test_every_kind_of_dialog_is_looked_at(household: Household) -> None:
    for module in pkgutil.walk_packages(habit_desktop.ui.__path__, "habit_desktop.ui."):
        importlib.import_module(module.name)
    looked_at = []
    for opened in DIALOGS.values():
        dialog = opened(household[0])
        looked_at.append(type(dialog))
        put_away(dialog)
    assert {kind for kind in _kinds(QDialog) if kind is not Dialog} <= set(looked_at)


@pytest.fixture
def larger_text(theme: Theme, household: Household) -> Iterator[None]:
    """Text half as large again, while the window is open."""
    theme.set_text_percent(150)
    yield
    theme.set_text_percent(100)


@pytest.mark.usefixtures("larger_text")
def test_insight_fits_with_larger_text(household: Household) -> None:
    found = page_findings(*household, Page.INSIGHT, SIZES["wide"])
    assert not found, "\n".join(found)


def test_everything_fits_on_a_screen_with_twice_the_pixels(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "app = QApplication([]); assert app.primaryScreen().devicePixelRatio() == 2;"
        "from habit_desktop.ui.theme.theme import Scheme, Theme; theme = Theme(app, Scheme.LIGHT);"
        "from tests.ui.inhabited import all_findings;"
        "print('\\n'.join(all_findings(Path(sys.argv[1]), 'narrow')), end='')"
    )
    words = [sys.executable, "-c", script, str(tmp_path / "person")]
    screen = {"name": "large", "x": 0, "y": 0, "width": 3840, "height": 2160, "logicalDpi": 96, "dpr": 1}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    environment = os.environ | {
        "QT_SCALE_FACTOR": "2",
        "QT_QPA_PLATFORM": platform,
        "PYTHONPATH": str(ROOT / "packaging"),
    }
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def _kinds(kind: type[QDialog]) -> set[type[QDialog]]:
    """Return the classes of ours below one of Qt's."""
    below = {found for each in kind.__subclasses__() for found in _kinds(each)}
    return below | ({kind} if kind.__module__.startswith("habit_desktop") else set())
