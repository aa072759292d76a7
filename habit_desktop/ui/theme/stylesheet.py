"""The few rules Qt's own controls need to look like the rest."""

import re

from habit_desktop.ui.theme.fonts import grown, scaled
from habit_desktop.ui.theme.tokens import Tokens

PICTURE_PX, PICTURE_SIDES_PX = 16, 14
CHEVRON_PX, CHEVRON_SIDES_PX = 14, 12
GROWS_WITH_TEXT = re.compile(r"(min-height: |font-size: )(\d+)px")
RULES = """
QPushButton {{
    background: {card}; color: {text}; border: 1px solid {line}; border-radius: 8px;
    padding: 0 12px; min-height: 30px; font-weight: 500;
}}
QPushButton:hover {{ border-color: {control}; }}
QPushButton:pressed {{ background: {accent_soft}; }}
QPushButton:checked {{ border-color: {accent}; color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 0 11px; min-height: 28px; }}
QPushButton:disabled {{ color: {faint}; }}
QPushButton[quiet="true"] {{ background: transparent; border-color: transparent; color: {accent}; }}
QPushButton[quiet="true"]:focus {{ border-color: {accent}; }}
QPushButton[primary="true"] {{ background: {accent}; border-color: {accent}; color: {on_accent}; }}
QPushButton[primary="true"]:hover {{ background: {accent_strong}; border-color: {accent_strong}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton[primary="true"]:disabled {{ background: {track}; border-color: {track}; color: {soft}; }}
QPushButton[small="true"] {{ min-height: 26px; font-size: 12px; padding: 0 8px; }}
QPushButton[small="true"]:focus {{ min-height: 24px; padding: 0 7px; }}
QPushButton[tight="true"], QPushButton[tight="true"]:focus {{ padding: 0 2px; }}
QPushButton[toggle="true"]:checked {{ background: {accent}; border-color: {accent}; color: {on_accent}; }}
QPushButton[toggle="true"]:checked:focus {{ border: 2px solid {text}; }}
QPushButton[pictured="true"] {{ padding: 0 10px 0 {pictured}px; }}
QPushButton[pictured="true"]:focus {{ padding: 0 9px 0 {pictured_inside}px; }}
IconButton, IconButton:focus {{ min-height: 0; padding: 0; }}
QPushButton::menu-indicator {{ width: 0; }}
QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QComboBox {{
    background: {card}; color: {text}; border: 1px solid {control}; border-radius: 8px;
    padding: 0 8px; min-height: 30px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit {{ placeholder-text-color: {soft}; }}
QPlainTextEdit {{ padding: 4px; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateTimeEdit:focus, QComboBox:focus {{
    border: 2px solid {accent}; padding: 0 7px; min-height: 28px;
}}
QPlainTextEdit:focus {{ padding: 3px; }}
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button,
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button {{ width: 0; border: 0; }}
QDateEdit::drop-down {{ width: {opening}px; border: 0; }}
QDateEdit::down-arrow {{ image: none; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{
    border: 0; border-radius: 0; padding: 0 8px; min-height: 0; background: transparent;
}}
QComboBox::drop-down {{ width: {opening}px; border: 0; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {line}; padding: 4px; outline: 0; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {card}; border-bottom: 1px solid {line}; }}
QCalendarWidget QToolButton {{
    background: transparent; color: {text}; border: 1px solid transparent; border-radius: 6px;
    padding: 3px 8px; font-weight: 600;
}}
QCalendarWidget QToolButton:hover {{ background: {accent_soft}; }}
QCalendarWidget QToolButton:focus {{ border-color: {accent}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QAbstractItemView {{ background: {card}; border: 0; outline: 0; }}
QMenu {{ background: {card}; border: 1px solid {line}; border-radius: 8px; padding: 5px; }}
QMenu::item {{ padding: 6px 28px 6px 14px; border-radius: 5px; color: {text}; }}
QMenu::item:selected {{ background: {accent_soft}; color: {text}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
QProgressBar {{ background: {track}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollArea {{ border: 0; }}
QScrollArea[ringed="true"] {{ border: 2px solid transparent; }}
QScrollArea[ringed="true"]:focus {{ border-color: {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {scroll}; border-radius: 3px; min-height: 32px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {control}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    height: 0; width: 0; background: transparent; border: 0;
}}
"""


def stylesheet(tokens: Tokens) -> str:
    """The rules in the colours of a theme, their controls as high as the text asks for."""
    return GROWS_WITH_TEXT.sub(lambda found: f"{found[1]}{scaled(int(found[2]))}px", _colored(tokens))


def _colored(tokens: Tokens) -> str:
    return RULES.format(
        pictured=PICTURE_SIDES_PX + grown(PICTURE_PX),
        pictured_inside=PICTURE_SIDES_PX + grown(PICTURE_PX) - 1,
        opening=CHEVRON_SIDES_PX + grown(CHEVRON_PX),
        card=tokens.card.name(),
        text=tokens.text.name(),
        soft=tokens.soft.name(),
        faint=tokens.faint.name(),
        line=tokens.line.name(),
        track=tokens.track.name(),
        control=tokens.outline.name(),
        accent=tokens.accent.name(),
        accent_soft=tokens.accent_soft.name(),
        accent_strong=(tokens.accent.lighter(108) if tokens.dark else tokens.accent.darker(112)).name(),
        on_accent=tokens.on_accent.name(),
        scroll=(tokens.line.lighter(140) if tokens.dark else tokens.line.darker(112)).name(),
    )
