"""What is wrong with a translation, so far as it can be told without knowing the language."""

import re
from collections.abc import Iterator
from string import Formatter

from babel.messages.catalog import Catalog, Message

from translations.catalogue import forms, is_translated

_KEY = re.compile(r"--[a-z][a-z-]*|`[^`]*`")


def faults(catalogue: Catalog, gathered: Catalog) -> list[str]:
    """Return what a translator has to do or mend, a line each with the English message."""
    found = [
        f"{why}: {_english(message)!r}" for message in catalogue if message.id for why in _faults_of(message, catalogue)
    ]
    known = {(message.context, message.id) for message in catalogue}
    found += [f"not in the catalogue: {_english(each)!r}" for each in gathered if (each.context, each.id) not in known]
    return found


def _faults_of(message: Message, catalogue: Catalog) -> Iterator[str]:
    if not is_translated(message):
        yield "missing"
        return
    if message.fuzzy:
        yield "fuzzy"
    said = forms(message)
    if isinstance(message.id, str) == isinstance(message.string, tuple | list):
        yield "counts where it should not, or does not where it should"
    elif not isinstance(message.id, str) and len(said) != catalogue.num_plurals:
        yield f"has {len(said)} plural forms, not {catalogue.num_plurals}"
    for text in said:
        yield from _faults_in(text, message)


def _faults_in(text: str, message: Message) -> Iterator[str]:
    sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    try:
        names = placeholders(text)
    except ValueError as error:
        yield f"{error} in {text!r}"
        return
    wanted, may_lack = placeholders(sources[-1]), _left_out_by_some(sources, len(sources) > 1)
    if unknown := names - wanted:
        yield f"unknown {', '.join(sorted(unknown))} in {text!r}"
    if lacking := wanted - names - may_lack:
        yield f"lacks {', '.join(sorted(lacking))} in {text!r}"
    if _edges(text) != _edges(sources[-1]):
        yield f"begins or ends otherwise: {text!r}"
    if keys := set(_KEY.findall(sources[-1])) - set(_KEY.findall(text)):
        yield f"changes what is typed ({', '.join(sorted(keys))}) in {text!r}"


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces. Raises ValueError where a brace is alone or has no name."""
    fields = [(name, form, conversion) for _text, name, form, conversion in Formatter().parse(text) if name is not None]
    for name, form, conversion in fields:
        if not name.isidentifier() or form or conversion:
            raise ValueError(f"{{{name}}} is no plain name between braces")
    return frozenset(name for name, _form, _conversion in fields)


def _left_out_by_some(sources: tuple[str, ...], counts: bool) -> frozenset[str]:
    """The count itself may go where a form is for one alone, or for two: ``a day``, ``two days``."""
    return (frozenset({"count"}) if counts else frozenset()) | (placeholders(sources[-1]) - placeholders(sources[0]))


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _english(message: Message) -> str:
    english = message.id if isinstance(message.id, str) else message.id[0]
    return f"{english} ({message.context})" if message.context else english
