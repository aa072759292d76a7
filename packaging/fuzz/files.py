"""Files of any kind, as a person chooses them: what is in one tells how it is read."""

from collections.abc import Sequence

from fuzz import databases, documents, kept, own, tables
from fuzz.described import entries, text
from fuzz.outcome import check_file, workshop
from fuzz.reader import NotBuilt, Reader
from fuzz.tables import zip_with
from habit_desktop.domain.habit import Json
from habit_desktop.storage.formats.detect import read_foreign
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.unreadable import UnreadableFile

_KINDS = {
    reader.name: reader
    for reader in (
        databases.LOOP,
        databases.TICKMATE_AND_REWIRE,
        tables.LOOP_CSV,
        tables.HABITBULL_AND_HABITICA,
        tables.CSV_AND_HISTORIES,
        documents.BEAVER_AND_HABO,
        documents.TABLE_HABIT_AND_SUPER_PRODUCTIVITY,
        own.OWN_JSON,
        kept.BACKUP,
    )
}


def _samples() -> Sequence[Json]:
    zipped: Json = {"kind": databases.LOOP.name, "of": databases.LOOP.samples()[0], "zipped_as": "loop.db"}
    return [zipped, *({"kind": kind, "of": each} for kind, reader in _KINDS.items() for each in reader.samples()[:2])]


def _built(description: Json) -> bytes:
    told = entries(description)
    reader = _KINDS.get(text(told.get("kind")))
    if reader is None or "of" not in told:
        raise NotBuilt
    content = reader.build(told["of"])
    return zip_with(text(told["zipped_as"]), content) if "zipped_as" in told else content


def _read(content: bytes) -> bool:
    path = workshop() / "file"
    path.write_bytes(content)
    try:
        found = read_foreign(path)
    except UnreadableFile:
        return False
    if isinstance(found, ForeignFile):
        check_file(found, content)
        return True
    return own.check_path(path, None)


ANY_FILE = Reader("any file", _samples, _built, _read)
