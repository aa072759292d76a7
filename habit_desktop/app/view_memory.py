"""How the Today page is looked at, found again by the next start."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QSettings, Slot

from habit_desktop.engine.glance import Glance
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import read_today
from habit_desktop.storage.window_file import NAMING
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today.choice import Layout, SortBy, ViewChoice, choice_of, choice_text, sought_text
from habit_desktop.ui.pages.today.page import TodayPage

KEY = "today/view"
SOUGHT = f"{NAMING}/sought"


class ViewMemory(QObject):
    """Shows the page as it was looked at last, and keeps every choice."""

    def __init__(self, kept: QSettings, page: TodayPage) -> None:
        super().__init__(page)
        self._kept = kept
        page.show_choice(choice_of(str(kept.value(KEY, "")), str(kept.value(SOUGHT, ""))))
        self._page = page
        page.view_chosen.connect(self._keep)

    def forget_search(self) -> None:
        """What was looked for is nowhere any more; the view is the same else."""
        choice = self._page.choice
        if choice.tag or choice.search:
            self._page.choose(replace(choice, tag="", search=""))
        self._kept.remove(SOUGHT)

    @Slot(object)
    def _keep(self, choice: ViewChoice) -> None:
        self._kept.setValue(KEY, choice_text(choice))
        self._kept.setValue(SOUGHT, sought_text(choice))


def show_first(session: Session, window: MainWindow) -> None:
    """The day is shown as it was last known, in the view of last time: the learner comes after the first paint."""
    choice = window.today.choice
    by_strength = choice.sort is SortBy.STRENGTH  # which all days make
    seen = session if by_strength else Glance(session.folder, session.clock, session.via)
    strengths = _strengths(session) if by_strength else None
    window.show_today(read_today(seen, strengths=strengths))
    if choice.layout is Layout.GRID:
        from habit_desktop.engine.fortnight import read_fortnight

        window.today.show_fortnight(read_fortnight(seen, strengths=strengths))


def _strengths(session: Session) -> Mapping[str, float]:
    from habit_desktop.engine.strengths import Strengths

    return Strengths(session).now()
