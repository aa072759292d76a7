"""The window as somebody sees it who speaks another language, and one language that nobody speaks."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations

from PySide6.QtWidgets import QApplication

from habit_desktop.app.pictures import pictured_window
from habit_desktop.engine.session import Session
from habit_desktop.language import ENGLISH, Language, speak
from habit_desktop.ui.customs import follow_language
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.languages import speak_in

_WIDE = 0xFEE0  # how far the wide letters lie behind the plain ones
_PLAIN = re.compile("[A-Za-z]{2,}")
_PLACES = re.compile(r"(\{[^{}]*\})")


class Wide(NullTranslations):
    """A language of wide letters: whatever is in plain ones was never translated."""

    def gettext(self, message: str) -> str:
        return wide(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return wide(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return wide(message)


def wide(message: str) -> str:
    """Return a message in wide letters, its placeholders as they are."""
    return "".join(
        part
        if part.startswith("{")
        else _PLAIN.sub(lambda word: "".join(chr(ord(each) + _WIDE) for each in word[0]), part)
        for part in _PLACES.split(message)
    )


def plain_words(text: str) -> set[str]:
    """Return the words of a text that nobody has translated."""
    return set(_PLAIN.findall(text))


@contextmanager
def spoken_window(application: QApplication, session: Session, language: Language | None) -> Iterator[MainWindow]:
    """The window of a session in a language, None for the one of wide letters; English is spoken again afterwards."""
    if language:
        speak_in(language)
    else:
        speak(Wide())
    follow_language(application)
    window = pictured_window(session)
    try:
        yield window
    finally:
        window.accept_close()
        window.close()
        window.deleteLater()
        speak_in(ENGLISH)
        follow_language(application)
        QApplication.processEvents()
