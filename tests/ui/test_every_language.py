"""In every language each page shows all of its text, and none of it in English but what the person wrote."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QGraphicsView, QWidget

from habit_desktop.app.demo import PICTURED_AT
from habit_desktop.app.demo_person import move_in
from habit_desktop.app.demo_reminders import remind
from habit_desktop.app.pictures import SIZES, open_pictured, settle
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import Via
from habit_desktop.engine.session import Session
from habit_desktop.language import Language
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.clock import FrozenClock
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.wording.languages import LANGUAGES
from tests.engine.living import replay_now
from tests.packaging.translations.test_catalogues import UNDER_WAY
from tests.ui.inhabited import POPUPS
from tests.ui.layout import findings
from tests.ui.painted import painted
from tests.ui.spoken import plain_words, spoken_window

OWN_NAMES = {"Habit", "Desktop", "Ctrl", *(word for each in LANGUAGES for word in plain_words(each.name))}
COMPLETE = [language for language in LANGUAGES[1:] if language.code not in UNDER_WAY]
PAGES = {"de": tuple(Page)}
"""German has the longest words and stands for the others where a page takes long to look at."""

QUICK_PAGES = (Page.TODAY, Page.HABITS, Page.SETTINGS, Page.HABIT)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A made-up person's half year."""
    folder = DataFolder.open(tmp_path_factory.mktemp("person"))
    session = Session(folder, FrozenClock(PICTURED_AT), Via.WINDOW)
    move_in(session)
    replay_now(session)
    remind(session, session.today() - 75 * DAY)
    yield session
    folder.close()


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
@pytest.mark.parametrize("language", COMPLETE, ids=lambda language: language.code)
def test_every_page_fits_in_every_language(qapp: QApplication, session: Session, language: Language) -> None:
    found = []
    with spoken_window(qapp, session, language) as window:
        for page in PAGES.get(language.code, QUICK_PAGES):
            open_pictured(window, page, session)
            settle(window, SIZES["narrow"])
            found += [f"{page.name}: {each}" for each in findings(window)]
        found += [f"a day: {each}" for each in _day_findings(window, session)]
    assert not found, "\n".join(found)


def _day_findings(window: MainWindow, session: Session) -> list[str]:
    """What is wrong with the sheet that asks what a day was."""
    page, opened = POPUPS["day of a habit"]
    open_pictured(window, page, session)
    settle(window, SIZES["narrow"])
    sheet = opened(window)
    assert sheet
    QApplication.processEvents()
    found = findings(sheet)
    sheet.close()
    return found


def test_nothing_is_said_that_cannot_be_translated(qapp: QApplication, session: Session) -> None:
    known = OWN_NAMES | plain_words(str(session.folder.path))
    for history in session.all_histories().values():
        known |= plain_words(f"{history.habit} {history.notes}")
    known |= {word.upper() for word in known}
    found = []
    with spoken_window(qapp, session, None) as window:
        for page in Page:
            open_pictured(window, page, session)
            settle(window, SIZES["wide"])
            found += [f"{page.name}: {text}" for text in _texts(window) if plain_words(text) - known]
    assert not found, "\n".join(found)


def _texts(window: QWidget) -> Iterator[str]:
    """Return what is read, or read aloud, of a window."""
    yield window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
            if isinstance(widget, QComboBox):
                yield from (widget.itemText(place) for place in range(widget.count()))
            if not isinstance(widget, QGraphicsView):
                yield from (words.text for words in painted(widget))
