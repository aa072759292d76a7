"""The language sentences are written in: gettext's questions, asked of one chosen catalogue.

The module stands outside the layers, as what every one of them may need to say something to a person; windows and
sentences take it from `wording/language.py`. English is written in the code, so it needs no catalogue and no file.
"""

from gettext import NullTranslations

from habit_desktop.domain.value import value


@value
class Language:
    """A language: its code as catalogues name it, its own name, how it writes numbers, and which way it runs.

    ``region`` is the place whose customs Qt's own fields follow; the marks of numbers are the same there.
    """

    code: str
    name: str
    region: str
    decimal: str = "."
    thousands: str = ","
    right_to_left: bool = False


ENGLISH = Language("en", "English", "en_GB")

_catalogue: NullTranslations = NullTranslations()
_language = ENGLISH


def speak(catalogue: NullTranslations, language: Language = ENGLISH) -> None:
    """Every sentence made from now on is written in a language, by its catalogue."""
    global _catalogue, _language
    _catalogue, _language = catalogue, language


def spoken() -> Language:
    """The language sentences are written in now."""
    return _language


def _(message: str) -> str:
    """The translation of a message."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The translation of a message that counts, in the plural form its count asks for."""
    return _catalogue.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The translation of a message whose English words mean more than one thing; ``context`` says which."""
    return _catalogue.pgettext(context, message)
