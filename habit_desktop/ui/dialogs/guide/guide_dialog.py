"""The user guide in a window of its own, to be read beside the one it speaks of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.guide.book import open_book
from habit_desktop.ui.dialogs.guide.contents_list import ContentsList
from habit_desktop.ui.dialogs.guide.finding import find
from habit_desktop.ui.dialogs.guide.guide_page import GuidePage
from habit_desktop.ui.dialogs.guide.trail import Trail
from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

LIST_PX, NARROW_BELOW_PX = 220, 620
USUAL_PX = (880, 660)
ANY_PX = 16_777_215  # what Qt takes for no limit


class GuideDialog(Dialog):
    """Shows one page beside the contents; where there is little room, one of both at a time."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``keys`` are the shortcuts and what they do."""
        super().__init__(_("User guide"), _("Close"), parent)
        self.cancel_button.hide()
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)  # Enter is for what one reads
        self.book = open_book(keys)
        self._leaves = {leaf.name: leaf for leaf in self.book}
        self._trail = Trail()
        self._narrow = self._lists = False
        self.back = IconButton("chevron-left", _("Back"))
        self.on = IconButton("chevron-right", _("Forward"))
        self.contents = IconButton("list", _("Contents"))
        self.contents.setCheckable(True)
        self.field = _Field()
        self.list, self.page = ContentsList(), GuidePage()
        self._nothing = Words(_("No page speaks of that."), Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._lay_out()
        self._connect()
        self.list.show_book(self.book)
        self._say_ways()
        self.resize(*USUAL_PX)
        self.page.setFocus()

    @property
    def name(self) -> str:
        """The page that is read."""
        return self._trail.here

    @Slot(str)
    def open_leaf(self, name: str) -> None:
        """A page is read; one the guide does not have leaves all as it is."""
        if name in self._leaves:
            self._trail.go(name)
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the search first."""
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.list.scheduleDelayedItemsLayout()
            self._arrange()

    def _lay_out(self) -> None:
        top, sheet = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        for part in (self.back, self.on, self.contents):
            top.addWidget(part)
        top.addWidget(self.field, 1)
        sheet.setSpacing(16)
        sheet.addWidget(self.list)
        sheet.addWidget(self.page, 1)
        self.body.addLayout(top)
        self.body.addWidget(self._nothing)
        self.body.addLayout(sheet, 1)
        self._nothing.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)
        self.contents.clicked.connect(self._turn)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._read_found)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._enter)
        self.page.followed.connect(self._follow)
        for keys, act in (
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_on),
            ("Ctrl+F", self._seek),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self, act)

    @Slot()
    def go_back(self) -> None:
        """The page is read that was read before."""
        self._trail.step(-1)
        self._read()

    @Slot()
    def go_on(self) -> None:
        """The page is read from which one went back."""
        self._trail.step(1)
        self._read()

    def _read(self) -> None:
        """The page one stands at is shown, and the keyboard scrolls it unless it is elsewhere on purpose."""
        self.page.show_leaf(self._leaves[self.name], self.field.text().split())
        self.list.mark(self.name)
        self._say_ways()

    def _say_ways(self) -> None:
        self.back.setEnabled(self._trail.can_go_back)
        self.on.setEnabled(self._trail.can_go_on)

    def _arrange(self) -> None:
        """The list stands beside the page, or one of both has all the room."""
        self._narrow = self.width() < scaled(NARROW_BELOW_PX)
        self.contents.setVisible(self._narrow)
        self.contents.setChecked(self._lists)
        listed = bool(self.list.count())
        self.list.setVisible(listed and (self._lists or not self._narrow))
        self.page.setVisible(not self._narrow or not self._lists)
        self.list.setMinimumWidth(0 if self._narrow else scaled(LIST_PX))
        self.list.setMaximumWidth(ANY_PX if self._narrow else scaled(LIST_PX))

    def _show_list(self, lists: bool) -> None:
        self._lists = lists
        self._arrange()

    @Slot()
    def _turn(self) -> None:
        self._show_list(not self._lists)
        (self.list if self._lists else self.page).setFocus()

    @Slot(str)
    def _find(self, query: str) -> None:
        found = find(self.book, query)
        if query.strip():
            self.list.show_found(found)
        else:
            self.list.show_book(self.book)
            self.list.mark(self.name)
        self._nothing.setVisible(bool(query.strip()) and not found)
        self._show_list(bool(query.strip()))

    @Slot()
    def _read_found(self) -> None:
        if self.field.text().strip():
            self.list.take_first()
            self._enter()

    @Slot(str)
    def _choose(self, name: str) -> None:
        self.open_leaf(name)

    @Slot()
    def _enter(self) -> None:
        self._show_list(False)
        self.page.setFocus()

    @Slot(str)
    def _follow(self, name: str) -> None:
        self.open_leaf(name)
        self.page.setFocus()

    @Slot()
    def _seek(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()


class _Field(QLineEdit):
    """Takes words to look for in the guide."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Search"))
        self.setAccessibleName(_("Search the guide"))
        self.setClearButtonEnabled(True)
