"""How the page shows its habits: list or grid, order, filter, tag."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from habit_desktop.ui.pages.today.choice import Layout, Shown, SortBy, ViewChoice
from habit_desktop.wording.language import _


def layout_words() -> dict[Layout, str]:
    """The layouts by name."""
    return {Layout.LIST: _("List"), Layout.GRID: _("Grid of two weeks")}


def sort_words() -> dict[SortBy, str]:
    """The orders by name."""
    return {
        SortBy.HAND: _("By hand"),
        SortBy.CHANCE: _("Least likely first"),
        SortBy.NAME: _("By name"),
        SortBy.STRENGTH: _("Strongest first"),
        SortBy.TIME: _("By time of reminder"),
    }


def shown_words() -> dict[Shown, str]:
    """The filters by name."""
    return {Shown.DUE: _("All due"), Shown.REMAINING: _("Remaining"), Shown.DONE: _("Answered")}


class ViewMenu(QMenu):
    """Offers every view; the one in force is ticked."""

    chosen = Signal(object)  # ViewChoice
    search_wanted = Signal()

    def __init__(self, choice: ViewChoice, tags: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._acts: dict[QAction, Callable[[], object]] = {}
        self._add_ways(
            self, _("View"), {replace(choice, layout=way): words for way, words in layout_words().items()}, choice
        )
        self._add_ways(
            self, _("Order"), {replace(choice, sort=way): words for way, words in sort_words().items()}, choice
        )
        self._add_ways(
            self, _("Show"), {replace(choice, shown=way): words for way, words in shown_words().items()}, choice
        )
        if tags:
            every = {replace(choice, tag=""): _("All tags")}
            self._add_ways(
                self.addMenu(_("Tag")),
                "",
                every | {replace(choice, tag=tag): tag.replace("&", "&&") for tag in tags},
                choice,
            )
        self.addSeparator()
        grouped = self._way(self, _("Group by tag"), replace(choice, grouped=not choice.grouped))
        grouped.setCheckable(True)
        grouped.setChecked(choice.grouped)
        self._acts[self.addAction(_("Search…") + "\tCtrl+F")] = self.search_wanted.emit
        self.triggered.connect(self._act)

    def _add_ways(self, menu: QMenu, title: str, ways: dict[ViewChoice, str], now: ViewChoice) -> None:
        if title and not menu.isEmpty():
            menu.addSeparator()
        if title:
            menu.addAction(title).setEnabled(False)
        group = QActionGroup(self)
        for way, words in ways.items():
            action = self._way(menu, words, way)
            action.setCheckable(True)
            group.addAction(action)
            action.setChecked(way == now)

    def _way(self, menu: QMenu, words: str, choice: ViewChoice) -> QAction:
        action = menu.addAction(words)
        self._acts[action] = partial(self.chosen.emit, choice)
        return action

    @Slot(QAction)
    def _act(self, action: QAction) -> None:
        self._acts[action]()
