"""What Qt says and lays out by itself, after the customs of the language sentences are written in."""

from functools import cache

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from habit_desktop.wording.language import spoken


def follow_language(application: QApplication) -> None:
    """Qt's own dialogs, its numbers and days, and the direction of every layout are those of the spoken language."""
    language = spoken()
    QLocale.setDefault(QLocale(language.region))
    translator = _translator()
    application.removeTranslator(translator)
    if translator.load(f"qtbase_{language.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    way = Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(way)


@cache
def _translator() -> QTranslator:
    """Return the one that is asked; to look for it among the application's parts would take as long as to load Qt's."""
    return QTranslator()
