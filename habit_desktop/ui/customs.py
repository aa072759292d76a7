"""What Qt says and lays out by itself, after the customs of the language sentences are written in."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from habit_desktop.wording.language import spoken


def follow_language(application: QApplication) -> None:
    """Qt's own dialogs, its numbers and days, and the direction of every layout are those of the spoken language."""
    language = spoken()
    QLocale.setDefault(QLocale(language.region))
    for earlier in application.findChildren(QTranslator):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    way = Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(way)
