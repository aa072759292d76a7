"""A page of the guide to read: its links lead to other pages of it, and nowhere else."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from habit_desktop.ui.dialogs.guide.book import Leaf
from habit_desktop.ui.dialogs.guide.finding import folded, places
from habit_desktop.ui.theme.fonts import KIND, Text, dress
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.written_page import WrittenPage
from habit_desktop.wording.language import _

ENDING = ".md"


class GuidePage(WrittenPage):
    """Shows one page, in the size and the colours of the rest also once these change."""

    followed = Signal(str)  # the name of a page

    title_level = 1
    margin_px = 12

    def __init__(self) -> None:
        self._leaf: Leaf | None = None
        self._sought: Sequence[str] = ()
        super().__init__(_("Page of the guide"), "")
        dress(self, Text.BODY)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.anchorClicked.connect(self._follow)

    def show_leaf(self, leaf: Leaf, sought: Sequence[str] = ()) -> None:
        """A page is shown from its beginning, or from the first of the words that were sought, which are marked."""
        self._leaf, self._sought = leaf, sought
        self._show()
        if marked := self.extraSelections():
            found = marked[0].cursor
            found.clearSelection()
            self.setTextCursor(found)
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self._leaf and self.property(KIND):
            read_px = self.verticalScrollBar().value()
            self._show()
            self.verticalScrollBar().setValue(read_px)

    def _show(self) -> None:
        if self._leaf:
            self.write(self._leaf.text)
            self._dress_code()
            self.setExtraSelections(list(self._marks()))

    def _dress_code(self) -> None:
        """Keys and what is typed stand on a ground of their own, in the letters of the rest."""
        ground = tokens_of(self.palette()).track
        for start, length in list(self._code()):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            code = QTextCharFormat()
            code.setFontFixedPitch(False)
            code.setFontFamilies([self.font().family()])
            code.setBackground(ground)
            cursor.mergeCharFormat(code)

    def _code(self) -> Iterator[tuple[int, int]]:
        block = self.document().begin()
        while block.isValid():
            yield from _code_of(block)
            block = block.next()

    def _marks(self) -> Iterator[QTextEdit.ExtraSelection]:
        """What was sought is marked wherever it begins a word."""
        text = folded(self.toPlainText())
        for at in sorted({place for word in self._sought for place in places(text, folded(word))}):
            end = at
            while end < len(text) and text[end].isalnum():
                end += 1
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(_qt_place(text, at))
            mark.cursor.setPosition(_qt_place(text, end), QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(tokens_of(self.palette()).accent_soft)
            mark.format.setFontUnderline(True)
            yield mark

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        """Only a page beside this one is followed."""
        name = link.toString()
        if link.isRelative() and name.endswith(ENDING) and "/" not in name:
            self.followed.emit(name.removesuffix(ENDING))


def _code_of(block: QTextBlock) -> Iterator[tuple[int, int]]:
    """Return the runs of a block that are written as code: position and length."""
    for run in block.textFormats():
        if run.format.fontFixedPitch():
            yield block.position() + run.start, run.length


def _qt_place(text: str, at: int) -> int:
    """Return where a letter of a text stands for Qt, which counts some letters as two."""
    return len(text[:at].encode("utf-16-le")) // 2
