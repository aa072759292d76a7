"""The preferences of a window, kept beside its place; what cannot be read is as if it had never been chosen."""

from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QSettings

from habit_desktop.app.language_choice import ENTRY, GROUP
from habit_desktop.storage.window_file import NAMING
from habit_desktop.ui.pages.catalogue import entries
from habit_desktop.ui.preferences import TEXT_PERCENTS, Motion, Preferences
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.wording.languages import LANGUAGES

RECENT = f"{NAMING}/recent"

AnyEnum = TypeVar("AnyEnum", bound=Enum)


def read_preferences(kept: QSettings) -> Preferences:
    """Return the preferences that are kept."""
    usual = Preferences()
    words = {name: str(kept.value(f"{GROUP}/{name}", "")) for name in Preferences.__match_args__}
    percent = words["text_percent"]
    return Preferences(
        _one_of({each.value: each for each in Scheme}, words["scheme"], usual.scheme),
        _one_of({each.value: each for each in Motion}, words["motion"], usual.motion),
        int(percent) if percent in map(str, TEXT_PERCENTS) else usual.text_percent,
        _one_of({page.name: page for page in entries()}, words["first_page"], usual.first_page),
        words["language"] if words["language"] in {each.code for each in LANGUAGES} else usual.language,
    )


def keep_preferences(kept: QSettings, preferences: Preferences) -> None:
    """The preferences are found again by the next start."""
    kept.setValue(f"{GROUP}/scheme", preferences.scheme.value)
    kept.setValue(f"{GROUP}/motion", preferences.motion.value)
    kept.setValue(f"{GROUP}/text_percent", preferences.text_percent)
    kept.setValue(f"{GROUP}/first_page", preferences.first_page.name)
    kept.setValue(f"{GROUP}/{ENTRY}", preferences.language)
    kept.sync()


def read_recent(kept: QSettings) -> tuple[str, ...]:
    """Return the keys of what was chosen from the palette lately, the last first."""
    found = kept.value(RECENT) or []  # an empty list is kept as nothing at all
    return tuple(str(key) for key in found) if isinstance(found, list) else (str(found),)


def keep_recent(kept: QSettings, recent: tuple[str, ...]) -> None:
    """What was chosen lately is found again by the next start."""
    kept.setValue(RECENT, [*recent])


def _one_of(known: dict[str, AnyEnum], word: str, otherwise: AnyEnum) -> AnyEnum:
    return known.get(word, otherwise)
