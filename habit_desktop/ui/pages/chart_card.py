"""A chart on a card, under the sentence that says what it shows, with ways to take it along."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from habit_desktop.engine.written_file import write_file
from habit_desktop.ui.file_name import file_name
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.chart_words import copied_data, copied_picture, data_not_written, data_written
from habit_desktop.wording.language import _

SHARPNESS = 2.0  # a copied picture has so many pixels for each of the screen's
HEAD_PX = 36
MARGIN_PX, TOP_PX = 20, 14


class ChartCard(Card):
    """Shows one chart, or in its place why there is none yet.

    Ctrl+C copies its numbers as CSV, Ctrl+Shift+C its picture, Ctrl+S saves the numbers.
    """

    copied = Signal(str)
    """A sentence on what is on the clipboard or in a file now."""

    def __init__(self, name: str, chart: QWidget, data: Callable[[], str]) -> None:
        super().__init__(margin_px=MARGIN_PX, spacing_px=2)
        self.column.setContentsMargins(MARGIN_PX, TOP_PX, MARGIN_PX, MARGIN_PX)
        self._habit, self._name = "", name
        self._data = data
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._more = IconButton("more", _("Copy: {chart}").format(chart=name), quiet=True)
        kept = self._more.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(kept)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self.head)
        self.column.addWidget(self._legend)
        self._instead = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._instead.hide()
        self.column.addSpacing(8)
        self.column.addWidget(self._instead)
        self.column.addWidget(chart)
        self.chart = chart
        self._more.clicked.connect(self._open_menu_at_button)
        for keys, act in (
            ("Ctrl+C", self.copy_data),
            ("Ctrl+Shift+C", self.copy_picture),
            ("Ctrl+S", self.save_data),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def title(self) -> str:
        """The sentence that says what the chart shows."""
        return self._title.text()

    def say(self, title: str, legend: str, habit: str) -> None:
        """The sentence, the line below it, and the habit named in a picture are these from now on."""
        self._title.say(title)
        self._legend.say(legend)
        self._legend.setVisible(bool(legend))
        self._habit = habit

    def say_instead(self, why: str) -> None:
        """A sentence stands in place of the chart from now on; the chart itself where it is empty."""
        self._instead.say(why)
        self._instead.setVisible(bool(why))
        self.chart.setVisible(not why)
        self._more.setVisible(not why)

    def menu(self) -> QMenu:
        """A menu of the ways to take the chart along."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Copy as picture") + "\tCtrl+Shift+C").triggered.connect(self.copy_picture)
        menu.addAction(_("Copy data (CSV)") + "\tCtrl+C").triggered.connect(self.copy_data)
        menu.addAction(_("Save data (CSV)…") + "\tCtrl+S").triggered.connect(self.save_data)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._more.isHidden():
            self.menu().popup(event.globalPos())

    @Slot()
    def copy_data(self) -> None:
        """The numbers are on the clipboard."""
        text = self._data()
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(copied_data(text.count("\n") - 1))

    @Slot()
    def save_data(self) -> None:
        """Ask for a file, and write the numbers to it."""
        usual = QDir.home().filePath(file_name(f"{self._habit} {self._name}", ".csv"))
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save data"), usual, _("CSV files (*.csv)"))
        if chosen:
            self.write_data(Path(chosen))

    def write_data(self, path: Path) -> None:
        """The numbers are in a file, or it is said why not."""
        path = path.with_name(f"{path.name}.csv") if not path.suffix else path
        try:
            write_file(path, self._data().encode())
        except OSError as error:
            self.copied.emit(data_not_written(path.name, error.strerror or str(error)))
        else:
            self.copied.emit(data_written(path.name))

    @Slot()
    def copy_picture(self) -> None:
        """The card is on the clipboard, under the habit's name, without its controls."""
        QGuiApplication.clipboard().setImage(self.picture())
        self.copied.emit(copied_picture())

    def picture(self) -> QImage:
        """The card as a picture, under the habit's name."""
        tokens = tokens_of(self.palette())
        head_px = scaled(HEAD_PX)
        size = QSize(self.width(), self.height() + head_px)
        image = QImage(size * SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARPNESS)
        image.fill(tokens.window)
        hidden = [control for control in self.controls() if control.isVisible()]
        for control in hidden:
            control.hide()
        painter = QPainter(image)
        painter.setPen(tokens.text)
        painter.setFont(font(Text.STRONG))
        place = QRectF(MARGIN_PX, 0, size.width() - 2 * MARGIN_PX, head_px)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._habit)
        self.render(painter, QPoint(0, head_px))
        painter.end()
        for control in hidden:
            control.show()
        return image

    def controls(self) -> list[QWidget]:
        """What a picture leaves out."""
        return [self._more]

    @Slot()
    def _open_menu_at_button(self) -> None:
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
