"""The colours of the themes, and which of them a palette belongs to."""

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from habit_desktop.domain.value import value

MIXING_STEPS = 20


@value
class Tokens:
    """The colours of one theme by their purpose.

    ``faint`` writes what may be missed, and what cannot be pressed now; ``outline`` draws marks and the edges of
    controls, and writes nothing; ``hover`` is the ground of a row under the pointer.
    """

    dark: bool
    window: QColor
    side_bar: QColor
    card: QColor
    text: QColor
    soft: QColor
    faint: QColor
    outline: QColor
    accent: QColor
    accent_soft: QColor
    on_accent: QColor
    done: QColor
    warn: QColor
    negative: QColor
    line: QColor
    hover: QColor
    grid: QColor
    track: QColor
    range: QColor
    zone_quiet: QColor
    zone_remind: QColor


LIGHT = Tokens(
    dark=False,
    window=QColor("#F7F7F4"),
    side_bar=QColor("#EFEFEA"),
    card=QColor("#FFFFFF"),
    text=QColor("#1E2329"),
    soft=QColor("#5A6270"),
    faint=QColor("#6B7280"),
    outline=QColor("#878E9B"),
    accent=QColor("#3557C8"),
    accent_soft=QColor("#E8EDFB"),
    on_accent=QColor("#FFFFFF"),
    done=QColor("#2B7A5B"),
    warn=QColor("#A15C00"),
    negative=QColor("#B3423A"),
    line=QColor("#E4E4DE"),
    hover=QColor("#F1F1EC"),
    grid=QColor("#ECECE7"),
    track=QColor("#E4E4DE"),
    range=QColor("#B4C0E8"),
    zone_quiet=QColor("#EFF7F3"),
    zone_remind=QColor("#FDF5EA"),
)

DARK = Tokens(
    dark=True,
    window=QColor("#15171B"),
    side_bar=QColor("#1A1D22"),
    card=QColor("#1F2329"),
    text=QColor("#E9EBEE"),
    soft=QColor("#A7AEBA"),
    faint=QColor("#8B93A2"),
    outline=QColor("#7C8493"),
    accent=QColor("#8FA8FF"),
    accent_soft=QColor("#26304D"),
    on_accent=QColor("#15171B"),
    done=QColor("#6CC5A0"),
    warn=QColor("#E3A857"),
    negative=QColor("#E58A82"),
    line=QColor("#2C3139"),
    hover=QColor("#272B32"),
    grid=QColor("#272B32"),
    track=QColor("#2F343D"),
    range=QColor("#4A5680"),
    zone_quiet=QColor("#1E2B29"),
    zone_remind=QColor("#2B2721"),
)

CONTRAST_LIGHT = Tokens(
    dark=False,
    window=QColor("#FFFFFF"),
    side_bar=QColor("#FEFEFE"),
    card=QColor("#FFFFFF"),
    text=QColor("#000000"),
    soft=QColor("#1F1F1F"),
    faint=QColor("#454545"),
    outline=QColor("#454545"),
    accent=QColor("#0B2A8A"),
    accent_soft=QColor("#DCE4FF"),
    on_accent=QColor("#FFFFFF"),
    done=QColor("#004D2E"),
    warn=QColor("#5C3300"),
    negative=QColor("#7A0010"),
    line=QColor("#595959"),
    hover=QColor("#EDEDED"),
    grid=QColor("#8C8C8C"),
    track=QColor("#B8B8B8"),
    range=QColor("#7C8FD6"),
    zone_quiet=QColor("#E8F5EE"),
    zone_remind=QColor("#FFF3E0"),
)

CONTRAST_DARK = Tokens(
    dark=True,
    window=QColor("#000000"),
    side_bar=QColor("#010101"),
    card=QColor("#000000"),
    text=QColor("#FFFFFF"),
    soft=QColor("#E6E6E6"),
    faint=QColor("#BDBDBD"),
    outline=QColor("#BDBDBD"),
    accent=QColor("#B9C9FF"),
    accent_soft=QColor("#16245C"),
    on_accent=QColor("#000000"),
    done=QColor("#8CF0C3"),
    warn=QColor("#FFCB80"),
    negative=QColor("#FFB3AD"),
    line=QColor("#A6A6A6"),
    hover=QColor("#262626"),
    grid=QColor("#6E6E6E"),
    track=QColor("#474747"),
    range=QColor("#5468B8"),
    zone_quiet=QColor("#0B2119"),
    zone_remind=QColor("#2A1C06"),
)

_BY_WINDOW = {each.window.rgb(): each for each in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


def tokens_of(palette: QPalette) -> Tokens:
    """The theme a palette belongs to; a widget that paints asks with its own, and so follows every change."""
    window = palette.color(QPalette.ColorRole.Window)
    if window.alpha() == 0:  # a stylesheet's transparent button stands on the application's ground
        window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return _BY_WINDOW.get(window.rgb()) or (DARK if window.lightness() < 128 else LIGHT)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio (1–21) of two colours, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def visible_on(color: QColor, ground: QColor, ratio: float = 3.0) -> QColor:
    """A colour a person chose, moved towards white or black until it stands out from its ground."""
    end = QColor("#FFFFFF") if _luminance(ground) < 0.2 else QColor("#000000")
    steps = (_mixed(color, end, step / MIXING_STEPS) for step in range(MIXING_STEPS + 1))
    return next((seen for seen in steps if contrast(seen, ground) >= ratio), end)


def on_color(color: QColor) -> QColor:
    """White or near-black, whichever reads better on a colour."""
    return max(QColor("#FFFFFF"), QColor("#15171B"), key=lambda ink: contrast(ink, color))


def _mixed(color: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share (0–1) of another."""
    return QColor.fromRgbF(
        (1 - share) * color.redF() + share * other.redF(),
        (1 - share) * color.greenF() + share * other.greenF(),
        (1 - share) * color.blueF() + share * other.blueF(),
    )


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else float(((channel + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())
