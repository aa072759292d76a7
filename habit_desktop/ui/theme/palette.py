"""The palette Qt's own widgets are drawn with."""

from PySide6.QtGui import QColor, QPalette

from habit_desktop.ui.theme.tokens import Tokens

Role = QPalette.ColorRole


def palette_of(tokens: Tokens) -> QPalette:
    """The tokens of a theme as a Qt palette."""
    palette = QPalette()
    for role, color in _roles(tokens).items():
        palette.setColor(role, color)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.faint)
    return palette


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, QColor]:
    return {
        Role.Window: tokens.window,
        Role.WindowText: tokens.text,
        Role.Base: tokens.card,
        Role.AlternateBase: tokens.window,
        Role.ToolTipBase: tokens.card,
        Role.ToolTipText: tokens.text,
        Role.Text: tokens.text,
        Role.PlaceholderText: tokens.soft,
        Role.Button: tokens.card,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.negative,
        Role.Light: tokens.line,
        Role.Midlight: tokens.line,
        Role.Mid: tokens.line,
        Role.Dark: tokens.outline,
        Role.Shadow: tokens.line,
        Role.Highlight: tokens.accent,
        Role.HighlightedText: tokens.on_accent,
        Role.Link: tokens.accent,
        Role.LinkVisited: tokens.accent,
        Role.Accent: tokens.accent,
    }
