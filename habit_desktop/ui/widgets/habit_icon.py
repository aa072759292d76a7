"""A habit's icon: one of the drawings, in the habit's colour, or an emoji."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from habit_desktop.ui.widgets.icon import SquareDrawing
from habit_desktop.wording.language import _

HABIT_ICON_PX = 20
MOST_LETTERS = 2
EMOJI_SHARE = 0.82  # of the place's height; letters reach above and below what they are called


def drawings() -> dict[str, str]:
    """The drawings by the name a habit keeps, with their names for people."""
    return {
        **{"drop": _("Drop"), "cup": _("Cup"), "glass": _("Wine glass"), "apple": _("Apple")},
        **{"sweets": _("Sweets"), "smoke": _("Cigarette"), "pill": _("Pill"), "tooth": _("Tooth")},
        **{"shoe": _("Shoe"), "dumbbell": _("Dumbbell"), "stretch": _("Stretching"), "bike": _("Bicycle")},
        **{"swim": _("Swimming"), "mountain": _("Mountain"), "lotus": _("Lotus"), "heart": _("Heart")},
        **{"book": _("Book"), "pen": _("Pen"), "music": _("Music"), "code": _("Code")},
        **{"speech": _("Speech"), "phone": _("Telephone"), "home": _("Home"), "bed": _("Bed")},
        **{"moon": _("Moon"), "sun": _("Sun"), "leaf": _("Leaf"), "paw": _("Paw")},
        **{"coin": _("Coin"), "clock": _("Clock"), "flame": _("Flame"), "star": _("Star")},
    }


DRAWN = frozenset(drawings())


def is_drawing(icon: str) -> bool:
    """Tell whether an icon is one of the drawings."""
    return icon in DRAWN


def paint_habit_icon(painter: QPainter, icon: str, place: QRectF, color: QColor) -> None:
    """An icon is drawn in a square; emoji bring their own colours, and a name of no drawing is not drawn."""
    if is_drawing(icon):
        paint_icon(painter, f"habits/{icon}", place, color)
        return
    if icon.isascii() and len(icon) > MOST_LETTERS:
        return
    letters = font(Text.STRONG)
    letters.setPixelSize(max(1, round(EMOJI_SHARE * place.height())))
    painter.save()
    painter.setFont(letters)
    painter.setPen(color)
    painter.drawText(place.adjusted(-8, -8, 8, 8), Qt.AlignmentFlag.AlignCenter, icon)
    painter.restore()


class HabitIcon(SquareDrawing):
    """Shows a habit's icon in its colour; takes no room where the habit has none."""

    def __init__(self, icon: str = "", color: str = "#3557C8", size_px: int = HABIT_ICON_PX) -> None:
        super().__init__(size_px)
        self._icon, self._color = icon, color
        if not icon:
            self.hide()

    def show_icon(self, icon: str, color: str) -> None:
        """The icon and its colour are these from now on."""
        self._icon, self._color = icon, color
        self.setVisible(bool(icon))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = visible_on(QColor(self._color), tokens_of(self.palette()).card)
        paint_habit_icon(QPainter(self), self._icon, QRectF(self.rect()), seen)
