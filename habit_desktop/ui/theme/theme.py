"""One theme for the whole application, following the system while it lives."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.palette import palette_of
from habit_desktop.ui.theme.stylesheet import stylesheet
from habit_desktop.ui.theme.tokens import DARK, LIGHT, Tokens


class Scheme(StrEnum):
    """Which theme a person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of an application: applied at once, and again whenever the system or the person changes it."""

    changed = Signal()

    def __init__(self, application: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        application.setStyle("Fusion")
        application.setFont(font(Text.BODY))
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return DARK if self._is_dark() else LIGHT

    def choose(self, scheme: Scheme) -> None:
        """A person's choice holds from now on."""
        self._scheme = scheme
        self._apply()

    @Slot()
    def _follow(self) -> None:
        self._apply()

    def _is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _apply(self) -> None:
        tokens = self.tokens
        self._application.setPalette(palette_of(tokens))
        self._application.setStyleSheet(stylesheet(tokens))
        self.changed.emit()
