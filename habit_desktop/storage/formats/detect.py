"""Which format a file has, by what is in it: its name and extension say nothing."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from habit_desktop.domain.habit import Json
from habit_desktop.language import _
from habit_desktop.storage.formats import (
    beaver,
    habitbull,
    habitica,
    habo,
    loop_csv,
    loop_db,
    own_json,
    plain_csv,
    rewire,
    super_productivity,
    table_habit,
    tickmate,
)
from habit_desktop.storage.formats.archive import (
    OWN_SIZE_LIMIT,
    SIZE_LIMIT,
    Archive,
    folder_archive,
    opened_file,
    read_file,
    zip_archive,
)
from habit_desktop.storage.formats.cells import shown
from habit_desktop.storage.formats.database_copy import HEADER, SIDE_FILES, opened_database, tables_of
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.json_text import looks_like_json, read_json
from habit_desktop.storage.formats.own_json import Export
from habit_desktop.storage.formats.own_lines import LinedExport, lined_export
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile
from habit_desktop.storage.sealed_file import MAGIC, Closed, is_sealed, unsealing

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # the second one is empty

_Reader = tuple[str, Callable[[], ForeignFile | Export | LinedExport]]

_FOREIGN_JSON: tuple[tuple[Callable[[Json], bool], str, Callable[[Json], ForeignFile]], ...] = (
    (habo.is_habo, habo.FORMAT, habo.read_habo),
    (table_habit.is_table_habit, table_habit.FORMAT, table_habit.read_table_habit),
    (super_productivity.is_super_productivity, super_productivity.FORMAT, super_productivity.read_super_productivity),
    (beaver.is_beaver, beaver.FORMAT, beaver.read_beaver),
)

FORMATS = (
    loop_db.FORMAT,
    loop_csv.FORMAT,
    habitbull.FORMAT,
    beaver.FORMAT,
    table_habit.FORMAT,
    habo.FORMAT,
    tickmate.FORMAT,
    rewire.FORMAT,
    habitica.FORMAT,
    super_productivity.FORMAT,
    plain_csv.FORMAT,
    own_json.FORMAT,
)


def read_foreign(
    path: Path, format_name: str | None = None, day_first: bool | None = None, passphrase: str | None = None
) -> ForeignFile | Export | LinedExport:
    """Return what a file or folder tells; ``format_name`` insists on one of ``FORMATS``.

    ``day_first`` is whether a table writes the day before the month, where it does not tell it itself.

    Raises UnreadableFile, NotThatFormat, Closed or WrongPassphrase, with one sentence for the person.
    """
    if format_name is not None and format_name not in FORMATS:
        raise NotThatFormat(
            _("{format_name} is no format that can be read here; there are {list}.").format(
                format_name=shown(format_name), list=", ".join(FORMATS)
            )
        )
    found, read = _reader(path, day_first, passphrase)
    if format_name not in (None, found):
        raise NotThatFormat(
            _("This is a file of the format {found}, not {format_name}.").format(found=found, format_name=format_name)
        )
    return read()


def _reader(path: Path, day_first: bool | None, passphrase: str | None) -> _Reader:
    """Return the format of a file or folder and what reads it. Raises UnreadableFile."""
    if not _exists(path):
        raise UnreadableFile(_("There is no file {name} here.").format(name=shown(path.name)))
    if path.is_dir():
        if found := _in_folder(folder_archive(path)):
            return found
        raise NotThatFormat(_("In this folder there is no export from Loop Habit Tracker."))
    if is_closed(path):
        return _closed(path, passphrase)
    if lined := lined_export(lambda: opened_file(path, OWN_SIZE_LIMIT)):
        return own_json.FORMAT, lambda: lined
    content = read_file(path)
    if not content.strip():
        raise UnreadableFile(_("This file is empty."))
    if content.startswith(_ZIP):
        archive = zip_archive(content)
        if found := _in_folder(archive) or _in_zip(archive):
            return found
        raise NotThatFormat(_("In this zip there is neither an export nor just one backup from Loop Habit Tracker."))
    if content.startswith(HEADER):
        return _database(content, _beside(path))
    if looks_like_json(content):
        return _json(content)
    if habitbull.is_habitbull(content):
        return habitbull.FORMAT, lambda: habitbull.read_habitbull(content)
    if habitica.is_habitica(content):
        return habitica.FORMAT, lambda: habitica.read_habitica(content)
    if loop_csv.is_habits_table(content):
        raise NotThatFormat(
            _("This is one file of an export from Loop Habit Tracker: choose the folder or zip it is in.")
        )
    if plain_csv.is_plain_csv(content):
        return plain_csv.FORMAT, lambda: plain_csv.read_plain_csv(content, path.stem, day_first)
    raise NotThatFormat(_("This file has none of the formats that can be read here."))


def is_closed(path: Path) -> bool:
    """Tell whether a file is closed with a passphrase; a folder never is. Raises UnreadableFile."""
    if not path.is_file():
        return False
    with opened_file(path, OWN_SIZE_LIMIT) as file:
        return is_sealed(file.read(len(MAGIC)))


def _closed(path: Path, passphrase: str | None) -> _Reader:
    """Return the reader of what is in a file closed with a passphrase: an export of our own."""
    if passphrase is None:
        raise Closed
    opener = unsealing(lambda: opened_file(path, OWN_SIZE_LIMIT), passphrase)
    if lined := lined_export(opener):
        return own_json.FORMAT, lambda: lined
    with opener() as file:
        content = file.read(SIZE_LIMIT)
    if content.startswith(HEADER):
        raise NotThatFormat(_("This is a database of Habit Desktop itself: restore it as a backup."))
    return _json(content)


def _database(content: bytes, beside: Mapping[str, bytes]) -> _Reader:
    """Return the reader of a database, by the tables in it; Loop's says itself what it misses."""
    with opened_database(content, beside) as connection:
        if tickmate.is_tickmate(connection):
            return tickmate.FORMAT, lambda: tickmate.read_tickmate(content, beside)
        if rewire.is_rewire(connection):
            return rewire.FORMAT, lambda: rewire.read_rewire(content, beside)
        if "event" in tables_of(connection):
            raise NotThatFormat(_("This is a database of Habit Desktop itself: restore it as a backup."))
    return loop_db.FORMAT, lambda: loop_db.read_loop_db(content, beside)


def _json(content: bytes) -> _Reader:
    """Return the reader of a JSON document; our own says itself what it misses."""
    document = read_json(content)
    for is_it, format_name, read in _FOREIGN_JSON:
        if is_it(document):
            return format_name, partial(read, document)
    return own_json.FORMAT, partial(own_json.export_of, document)


def _in_folder(archive: Archive) -> _Reader | None:
    """Return the reader of Loop's CSV files, which may lie in a folder of their own."""
    names = [name for name in archive.readers if PurePosixPath(name).name == loop_csv.HABITS]
    if not names:
        return None
    top = archive.below(min(names, key=len).removesuffix(loop_csv.HABITS).rstrip("/"))
    return loop_csv.FORMAT, lambda: loop_csv.read_loop_csv(top)


def _in_zip(archive: Archive) -> _Reader | None:
    """Return the reader of Loop's CSV files or of the one database in a zip."""
    databases = [name for name in archive.readers if archive.read(name).startswith(HEADER)]
    if len(databases) != 1:
        return None
    sides = {suffix: databases[0] + suffix for suffix in SIDE_FILES}
    beside = {suffix: archive.read(name) for suffix, name in sides.items() if name in archive.readers}
    return loop_db.FORMAT, lambda: loop_db.read_loop_db(archive.read(databases[0]), beside)


def _beside(path: Path) -> dict[str, bytes]:
    """Return what SQLite left beside a database: changes that are not in the file itself yet."""
    sides = {suffix: path.with_name(path.name + suffix) for suffix in SIDE_FILES}
    return {suffix: read_file(side) for suffix, side in sides.items() if side.is_file()}


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
