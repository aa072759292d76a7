"""The language sentences are written in: gettext's two questions, asked of one chosen catalogue."""

from gettext import NullTranslations

_catalogue = NullTranslations()


def speak(catalogue: NullTranslations) -> None:
    """Every sentence made from now on is written in the language of a catalogue."""
    global _catalogue
    _catalogue = catalogue


def _(message: str) -> str:
    """The translation of a message."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The translation of a message that counts, in the plural form its count asks for."""
    return _catalogue.ngettext(one, many, count)
