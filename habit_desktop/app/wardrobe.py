"""How the window is dressed: as the person chose, now and at the next start."""

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QApplication

from habit_desktop.app.kept_preferences import keep_preferences, read_preferences
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.preferences import Motion, Preferences
from habit_desktop.ui.theme.motion import move_less
from habit_desktop.ui.theme.theme import Theme


class Wardrobe(QObject):
    """Dresses the application by the kept preferences, and anew whenever others are chosen."""

    def __init__(self, application: QApplication, kept: QSettings) -> None:
        super().__init__(application)
        self._kept = kept
        self.preferences = read_preferences(kept)
        self.theme = Theme(application, self.preferences.scheme)
        self._dress(self.preferences)

    def attend(self, window: MainWindow) -> None:
        """What is chosen in the window is worn from now on."""
        window.preferences = self.preferences
        window.preferences_chosen.connect(self._choose)

    @Slot(object)
    def _choose(self, preferences: Preferences) -> None:
        keep_preferences(self._kept, preferences)
        self.theme.choose(preferences.scheme)
        self._dress(preferences)

    def _dress(self, preferences: Preferences) -> None:
        move_less(preferences.motion is Motion.LESS)
        self.theme.set_text_percent(preferences.text_percent)
