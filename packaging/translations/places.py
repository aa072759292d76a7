"""Where the catalogues lie: sources for translators, and beside each what the app reads."""

from pathlib import Path

from habit_desktop.language import ENGLISH
from habit_desktop.wording.languages import DOMAIN, LANGUAGES

ROOT = Path(__file__).parents[2]
CODES = tuple(language.code for language in LANGUAGES if language is not ENGLISH)
SHOWN = 1000
_FOLDER = ROOT / "resources" / "locale"


def template_path() -> Path:
    """Return where all messages stand without a translation."""
    return _FOLDER / f"{DOMAIN}.pot"


def source_path(code: str) -> Path:
    """Return the file a translator edits."""
    return _FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled_path(code: str) -> Path:
    """Return the file the app reads."""
    return source_path(code).with_suffix(".mo")
