"""The languages there are, and which one a person is spoken to in."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations

from habit_desktop.language import ENGLISH, Language, _, speak
from habit_desktop.resources import resource
from habit_desktop.wording.joins import END, ISOLATE

DOMAIN = "habit-desktop"
NARROW_SPACE = "\u202f"

LANGUAGES = (
    ENGLISH,
    Language("de", "Deutsch", "de_DE", ",", "."),
    Language("es", "Español", "es_ES", ",", "."),
    Language("fr", "Français", "fr_FR", ",", NARROW_SPACE),
    Language("zh_CN", "简体中文", "zh_CN"),
    Language("ar", "العربية", "ar_AE", right_to_left=True),
)

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_OWN_WORDS = re.compile(
    r"\{(?:answer|backup|best|column|file|folder|habit|key|name|names|note|path|question|search|tag|tags|text"
    r"|words|worst)\}"
)
_TRADITIONAL = ("zh_tw", "zh_hk", "zh_mo", "zh_hant")


def wishes(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the languages an environment asks for, the dearest first, as gettext reads it; none where it says none."""
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if not locale:
        return tuple(filter(None, environment.get("LANGUAGE", "").split(":")))
    if locale.partition(".")[0] in ("C", "POSIX"):
        return (ENGLISH.code,)
    return (*filter(None, environment.get("LANGUAGE", "").split(":")), locale)


def language_for(wished: Iterable[str]) -> Language:
    """Return the first wished language there is; English where there is none of them."""
    return next((found for wish in wished if (found := _language_of(wish))), ENGLISH)


def speak_in(language: Language) -> None:
    """Sentences are written in a language from now on. Raises FileNotFoundError where its catalogue is missing."""
    speak(_catalogue(language), language)


def language_name() -> str:
    """What the choice of a language is called."""
    return _("Language")


def language_choices() -> list[tuple[str, str]]:
    """The codes a person can choose from, each with its name in itself; the system's own has none."""
    return [("", _("As the system")), *((each.code, each.name) for each in LANGUAGES)]


def language_meaning() -> str:
    """What the choice of a language does, and when."""
    return _("What the window, reminders and commands speak, from the next start on.")


class _Leftwards(GNUTranslations):
    """A language that runs leftwards: within its sentences a person's own words run as their letters do.

    Also a sentence that begins with a name of another script runs leftwards then, wherever it is shown.
    """

    def gettext(self, message: str) -> str:
        return _apart(super().gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _apart(super().ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        return _apart(super().pgettext(context, message))


@cache
def _apart(message: str) -> str:
    return _OWN_WORDS.sub(lambda found: f"{ISOLATE}{found[0]}{END}", message)


def _catalogue(language: Language) -> NullTranslations:
    if language is ENGLISH:
        return NullTranslations()
    with resource(f"locale/{language.code}/LC_MESSAGES/{DOMAIN}.mo").open("rb") as file:
        return _Leftwards(file) if language.right_to_left else GNUTranslations(file)


def _language_of(wish: str) -> Language | None:
    """Return the language a locale's name means: ``de_AT.UTF-8``, ``pt-BR``, ``zh_Hans_CN``; None for a strange one."""
    name = wish.partition(".")[0].partition("@")[0].replace("-", "_").lower()
    if name.startswith(_TRADITIONAL):
        return None
    return next((each for each in LANGUAGES if each.code.partition("_")[0] == name.partition("_")[0]), None)
