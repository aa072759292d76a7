"""One theme for the whole application, following the system while it lives."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from habit_desktop.ui.theme.fonts import Text, font, redress, set_text_percent
from habit_desktop.ui.theme.palette import palette_of
from habit_desktop.ui.theme.stylesheet import stylesheet
from habit_desktop.ui.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens


class Scheme(StrEnum):
    """Which theme a person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


TOKENS = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: CONTRAST_DARK,
}


class Theme(QObject):
    """The look of an application: applied at once, and again whenever the system or the person changes it."""

    changed = Signal()

    def __init__(self, application: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        self._text_percent = 100
        application.setFont(font(Text.BODY))
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return TOKENS[self._system_s() if self._scheme is Scheme.SYSTEM else self._scheme]

    def choose(self, scheme: Scheme) -> None:
        """A person's choice holds from now on."""
        self._scheme = scheme
        self._apply()

    def set_text_percent(self, percent: int) -> None:
        """All text is so large from now on, in per cent of its usual size, also in windows that are open."""
        if percent == self._text_percent:
            return
        self._text_percent = percent
        set_text_percent(percent)
        self._application.setFont(font(Text.BODY))
        self._apply()

    @Slot()
    def _follow(self) -> None:
        self._apply()

    def _system_s(self) -> Scheme:
        """The scheme the system asks for; one that does not say is light."""
        hints = self._application.styleHints()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST_DARK if dark else Scheme.CONTRAST_LIGHT
        return Scheme.DARK if dark else Scheme.LIGHT

    def _apply(self) -> None:
        tokens = self.tokens
        with _nothing_thrown_away():
            self._application.setPalette(palette_of(tokens))
            self._application.setStyleSheet(stylesheet(tokens))
            for widget in self._application.allWidgets():  # after the rules: with them each has its first font again
                redress(widget)
        self.changed.emit()


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Qt goes through all widgets and asks some of them: one that Python throws away meanwhile would crash it."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
