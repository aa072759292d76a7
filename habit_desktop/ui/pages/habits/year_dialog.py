"""The report of a year: looked at, stepped through, and written to a file that can be printed."""

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QWidget

from habit_desktop.engine.year import YearReading
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.pages.habits.year_pdf import writing
from habit_desktop.ui.pages.habits.year_preview import YearPreview
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _
from habit_desktop.wording.overview import report_not_written, report_written, year_sentence, year_title

USUAL_PX = (680, 760)


class YearDialog(Dialog):
    """Shows a year; asks for another one, and writes it where the person says."""

    leaf = "habits"

    year_requested = Signal(int)

    def __init__(self, year: YearReading, parent: QWidget | None = None) -> None:
        super().__init__(_("Report of the year"), _("Save as PDF…"), parent)
        self._year = year
        self._sentence = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._told = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.preview = YearPreview()
        self.back = IconButton("chevron-left", _("The year before"))
        self.forward = IconButton("chevron-right", _("The year after"))
        self.back.clicked.connect(partial(self._step, -1))
        self.forward.clicked.connect(partial(self._step, 1))
        self.cancel_button.setText(_("Close"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sentence, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.forward, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.preview)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(_("Preview"))
        self._scroll.setProperty("ringed", True)
        self.body.addLayout(head)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._told)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._write_on)
        self._path = Path()
        self._writing: Generator[None, None, bool] | None = None
        self.resize(*USUAL_PX)
        self.show_year(year)

    def show_year(self, year: YearReading) -> None:
        """The report is that of this year from now on."""
        self._year = year
        self.setWindowTitle(year_title(year.year))
        self._sentence.say(called(str(year.year), year_sentence(year.rate, len(year.habits))))
        self._told.say("")
        self.preview.show_year(year)
        self.back.setEnabled(year.year > year.earliest)
        self.forward.setEnabled(year.year < year.latest)

    def accept(self) -> None:
        """Ask for a file and write it; the report stays open."""
        name = f"{year_title(self._year.year)}.pdf"
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Save the report"), QDir.home().filePath(name), _("PDF files (*.pdf)")
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """The report is written to a file, a sheet at a time; then the dialog says that it is, or why not."""
        self._path = path.with_name(f"{path.name}.pdf") if not path.suffix else path
        self._writing = writing(self._year, self._path)
        self.accept_button.setEnabled(False)
        self._told.say(_("Writing…"))
        self._turn.start()

    @Slot()
    def _write_on(self) -> None:
        """One more sheet is written, or all are."""
        if self._writing is None:
            return
        try:
            next(self._writing)
        except StopIteration as end:
            self._turn.stop()
            self.accept_button.setEnabled(True)
            name = self._path.name
            self._told.say(report_written(name) if end.value else report_not_written(name))

    def done(self, result: int) -> None:
        """Closed before its end, a report is not written at all."""
        self._turn.stop()
        if self._writing:
            self._writing.close()
        super().done(result)

    @Slot()
    def _step(self, by: int) -> None:
        self.year_requested.emit(self._year.year + by)
