"""One catalogue: all messages of the code, with a language's words for them."""

from datetime import UTC, datetime
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from habit_desktop.wording.languages import DOMAIN
from translations.gathering import messages_of
from translations.places import ROOT, compiled_path, source_path

_NEVER = datetime(2026, 1, 1, tzinfo=UTC)  # the same code gives the same bytes, whenever it is gathered


def template() -> Catalog:
    """Return every message of the code, without a translation."""
    gathered = _empty(None)
    for path in sorted((ROOT / "habit_desktop").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for message, context, comments in messages_of(path):
            gathered.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return gathered


def read(code: str) -> Catalog:
    """Return a language's catalogue as it was last written."""
    with source_path(code).open("rb") as file:
        return read_po(file, locale=code, domain=DOMAIN)


def updated(code: str, gathered: Catalog) -> Catalog:
    """Return a language's catalogue with all messages there are now; one that changed is marked as fuzzy."""
    catalogue = read(code) if source_path(code).exists() else _empty(code)
    catalogue.update(gathered, keep_user_comments=True, update_creation_date=False)
    catalogue.header_comment, catalogue.obsolete = "", type(catalogue.obsolete)()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as translators read it."""
    file = BytesIO()
    write_po(file, catalogue, width=120, include_lineno=False, ignore_obsolete=True, sort_by_file=False)
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as the app reads it: what is not translated, or doubtful, is not in it."""
    ready = _empty(str(catalogue.locale))
    for message in catalogue:
        if message.id and is_translated(message) and not message.fuzzy:
            ready.add(message.id, message.string, context=message.context)
    file = BytesIO()
    write_mo(file, ready)
    return file.getvalue()


def forms(message: Message) -> tuple[str, ...]:
    """Return a message's words in the language, one for each plural form it has; those that are missing are empty."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def is_translated(message: Message) -> bool:
    """Tell whether a message has words in the language, in every form it needs."""
    return all(forms(message))


def is_stale(code: str) -> bool:
    """Tell whether what the app reads is not what the translator wrote."""
    return compiled_path(code).read_bytes() != compiled(read(code))


def _empty(code: str | None) -> Catalog:
    return Catalog(
        locale=code,
        domain=DOMAIN,
        header_comment="",
        project="Habit Desktop",
        version="1",
        msgid_bugs_address=" ",
        last_translator="The Habit Desktop contributors",
        language_team="The Habit Desktop contributors",
        creation_date=_NEVER,
        revision_date=_NEVER,
        fuzzy=False,
    )
