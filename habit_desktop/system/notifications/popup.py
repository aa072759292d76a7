"""A reminder as a small window of our own, for desktops without a notification service."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction
from habit_desktop.system.notifications.amount_row import AmountRow
from habit_desktop.wording.plain_tip import plain_tip

_WIDTH = 348
_ACCENT_BAR = 4
_CLOSE_SIDE = 22
_TEXT_WIDTH = 280
_BODY_PX = 14  # the app's own text where nobody has made it larger
_FILLED = 0.85  # how much of a line words fill, when the next one goes to the next line
_TITLE_LINES, _BODY_LINES = 2, 4
_ELSEWHERE = (NoticeAction.OPEN, NoticeAction.AMOUNT, NoticeAction.MORE)  # the card itself, and the amount's own row
_CROSS = """QToolButton { border: none; border-radius: 6px; color: palette(text); }
QToolButton:hover, QToolButton:focus { background: palette(alternate-base); }"""


class ReminderPopup(QWidget):
    """One notice with its buttons, on top of the other windows; it never takes the keyboard away."""

    answered = Signal(str, str, object)  # key, a NoticeAction's value, an amount or None
    closed = Signal(str)

    def __init__(self, notice: Notice, close_label: str) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.key = notice.key
        self.over = False  # answered, closed or dismissed
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(notice.title)
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.body)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out(notice, close_label)

    def dismiss(self) -> None:
        """Go away without a word, for good."""
        self.over = True
        self.close()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a plain card with an accent at its leading edge: no shadow, since not every desktop can blend one."""
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.base())
        painter.setPen(self._line())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _ACCENT_BAR if mirrored else 0
        painter.fillRect(left, 0, _ACCENT_BAR, self.height(), palette.highlight())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the habit when the card itself is clicked, as a click on a notification does."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._answer(NoticeAction.OPEN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, once the person has given the popup the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that there was no answer, unless there was one."""
        if not self.over:
            self.over = True
            self.closed.emit(self.key)

    def _line(self) -> QColor:
        return _between(self.palette().base().color(), self.palette().text().color(), 0.25)

    def _lay_out(self, notice: Notice, close_label: str) -> None:
        rows = QVBoxLayout(self)
        leading, trailing = 16 + _ACCENT_BAR, 12  # margins do not mirror by themselves
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rows.setContentsMargins(trailing if mirrored else leading, 12, leading if mirrored else trailing, 14)
        rows.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title(notice.title), 1)
        close = self._close_button(close_label)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(head)
        rows.addWidget(self._body(notice.body))
        rows.addSpacing(8)
        if notice.asked:
            rows.addWidget(self._amount(notice, notice.asked))
            rows.addSpacing(4)
        rows.addLayout(self._answers(notice))
        width = max(_scaled(_WIDTH), rows.totalMinimumSize().width())
        self.setFixedSize(width, rows.totalHeightForWidth(width))
        if buttons := self.findChildren(QPushButton):
            QWidget.setTabOrder(buttons[-1], close)
            next((button for button in buttons if button.property("primary")), buttons[0]).setFocus()

    def _title(self, text: str) -> QLabel:
        title = QLabel()
        font = title.font()
        font.setPixelSize(_scaled(15))
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        _set_plain(title, text, _TITLE_LINES)
        return title

    def _body(self, text: str) -> QLabel:
        body = QLabel()
        font = body.font()
        font.setPixelSize(_scaled(13))
        body.setFont(font)
        _set_plain(body, text, _BODY_LINES)
        palette = body.palette()
        soft = _between(palette.base().color(), palette.text().color(), 0.75)
        palette.setColor(body.foregroundRole(), soft)
        body.setPalette(palette)
        return body

    def _close_button(self, label: str) -> QToolButton:
        button = QToolButton()
        button.setText("×")
        font = button.font()
        font.setPixelSize(_scaled(16))
        button.setFont(font)
        button.setStyleSheet(_CROSS)
        button.setFixedSize(_scaled(_CLOSE_SIDE), _scaled(_CLOSE_SIDE))
        button.setAccessibleName(label)
        button.setToolTip(plain_tip(label))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(self.close)
        return button

    def _amount(self, notice: Notice, asked: AmountAsked) -> AmountRow:
        row = AmountRow(asked, notice.title)
        row.given.connect(partial(self._answer, NoticeAction.AMOUNT))
        for action, label in notice.buttons:
            if action is NoticeAction.MORE:
                row.add(self._button(notice, action, label))
        return row

    def _answers(self, notice: Notice) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for action, label in notice.buttons:
            if action not in _ELSEWHERE:
                row.addWidget(self._button(notice, action, label), 1)
        return row

    def _button(self, notice: Notice, action: NoticeAction, label: str) -> QPushButton:
        button, amount = QPushButton(label), notice.amount_of(action)
        button.setAccessibleName(f"{label}: {notice.title}")
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setProperty("primary", action is NoticeAction.DONE)  # the app's style sheet knows such buttons
        button.clicked.connect(lambda: self._answer(action, amount))
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())
        return button

    def _answer(self, action: NoticeAction, amount: float | None = None) -> None:
        if not self.over:
            self.over = True
            self.close()
            self.answered.emit(self.key, action.value, amount)


def _set_plain(label: QLabel, text: str, lines: int) -> None:
    """Show a text as it is, cut where it would take more than so many lines; a habit called "<b>" is called that."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    width = round(lines * _scaled(_TEXT_WIDTH) * _FILLED)
    label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))


def _scaled(size_px: int) -> int:
    """Return a size as the text of the whole app is scaled."""
    return round(size_px * max(QApplication.font().pixelSize(), _BODY_PX) / _BODY_PX)


def _between(start: QColor, end: QColor, share: float) -> QColor:
    """Return the colour that lies the given share of the way from start to end."""
    return QColor.fromRgbF(
        start.redF() + (end.redF() - start.redF()) * share,
        start.greenF() + (end.greenF() - start.greenF()) * share,
        start.blueF() + (end.blueF() - start.blueF()) * share,
    )
