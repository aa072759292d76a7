"""The language of one run, settled before its first sentence: as chosen in the window, else as the system asks."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from habit_desktop.storage.window_file import read_entry
from habit_desktop.system.languages import wished_languages
from habit_desktop.system.paths import data_dir
from habit_desktop.wording.languages import language_for, speak_in

GROUP, ENTRY = "preferences", "language"
_OPTION = "--data-dir"


def speak_as_chosen(argv: Sequence[str]) -> None:
    """Sentences are written in the language that was chosen in the data folder a command line names.

    Nobody has read the command line yet: what is wrong with it is to be told in that language, too.
    """
    speak_in(language_for(_wishes(argv)))


def _wishes(argv: Sequence[str]) -> Iterator[str]:
    if chosen := read_entry(data_dir(_named_folder(argv)), GROUP, ENTRY):
        yield chosen
    yield from wished_languages()


def _named_folder(argv: Sequence[str]) -> Path | None:
    for place, word in enumerate(argv):
        option, is_joined, value = word.partition("=")
        if option == _OPTION:
            named = value if is_joined else "".join(argv[place + 1 : place + 2])
            return Path(named) if named else None
    return None
