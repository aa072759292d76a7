"""What stands where no habit is yet: habits to start from, an import, and a made-up person to look at."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.reading_way import is_mirrored
from habit_desktop.ui.widgets.template_tile import TemplateTile
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.starting import create_label, first_words
from habit_desktop.wording.templates import templates

WIDEST_PX = 920
TILE_PX = 200
FEWEST_COLUMNS, MOST_COLUMNS = 2, 4
SPACING_PX = 12


class FirstRun(QWidget):
    """Offers the ways to begin; several habits are chosen at once, and made together."""

    habits_chosen = Signal(object)  # the fields of each, a tuple
    own_wanted = Signal()
    import_wanted = Signal()
    demo_requested = Signal()
    guide_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tiles = [TemplateTile(template) for template in templates()]
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACING_PX)
        self._columns = 0
        self.make = button("", primary=True)
        self._own = button(_("Create another one…"))
        self._import = button(_("Import…"))
        self._demo = button(_("Look around first"))
        self._guide = button(_("User guide"), quiet=True)
        self._lay_out()
        for tile in self.tiles:
            tile.toggled.connect(self._count)
        self.make.clicked.connect(self._create)
        self._own.clicked.connect(self.own_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._demo.clicked.connect(self.demo_requested)
        self._guide.clicked.connect(self.guide_wanted)
        self._place_tiles(MOST_COLUMNS)
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        fitting = (min(event.size().width(), WIDEST_PX) + SPACING_PX) // (TILE_PX + SPACING_PX)
        self._place_tiles(max(FEWEST_COLUMNS, min(MOST_COLUMNS, fitting)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between tiles with arrows, and make what is chosen with Enter."""
        onwards = -1 if is_mirrored(self) else 1
        steps = {
            Qt.Key.Key_Left: -onwards,
            Qt.Key.Key_Right: onwards,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        at = next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        if at is not None and event.key() in steps:
            to = at + steps[Qt.Key(event.key())]
            if 0 <= to < len(self.tiles):
                self.tiles[to].setFocus(Qt.FocusReason.TabFocusReason)
        elif at is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.make.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        title, sentence = first_words()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Words(title, Text.CARD, lines=MANY_LINES))
        column.addSpacing(2)
        column.addWidget(Words(sentence, Text.BODY, Ink.SOFT, lines=MANY_LINES))
        column.addSpacing(16)
        column.addLayout(self._grid)
        column.addSpacing(20)
        column.addLayout(_beside(self.make, self._own))
        column.addSpacing(20)
        column.addWidget(
            Words(
                _("Or bring your days from another tracker, or look at those of a made-up person:"),
                Text.BODY,
                Ink.SOFT,
                lines=MANY_LINES,
            )
        )
        column.addSpacing(6)
        column.addLayout(_beside(self._import, self._demo, self._guide))
        column.addStretch(1)
        narrow = QWidget()
        narrow.setLayout(column)
        narrow.setMaximumWidth(WIDEST_PX)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(narrow, 1000)
        row.addStretch(1)

    def _place_tiles(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()  # the height that goes with the width is another one now

    @Slot()
    def _count(self) -> None:
        chosen = sum(tile.isChecked() for tile in self.tiles)
        self.make.setText(create_label(chosen))
        self.make.setEnabled(chosen > 0)

    @Slot()
    def _create(self) -> None:
        self.habits_chosen.emit(tuple(tile.template.fields() for tile in self.tiles if tile.isChecked()))


def _beside(*ways: QWidget) -> Flow:
    """Buttons beside each other, or below where there is no room."""
    flow = Flow(8)
    for way in ways:
        flow.addWidget(way)
    return flow
