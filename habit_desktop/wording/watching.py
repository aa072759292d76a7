"""The folder a phone's backups come to: what was found there, and what became of it."""

from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import contents, result


def folder_meaning(folder: str, reach: str) -> str:
    """What a watched folder does, and whether it is there just now; ``reach`` is what the engine found."""
    if reach == "none":
        return _("A folder that is synced with the phone: a newer backup of Loop in it is brought in by itself.")
    if reach == "unknown":
        return _("{folder} is being looked for…").format(folder=folder)
    if reach == "away":
        return _("{folder} cannot be reached just now; it is looked at again later.").format(folder=folder)
    return _("A newer backup of Loop in {folder} is brought in by itself; the first time you are asked.").format(
        folder=folder
    )


def found(file: str, habits: int, marks: int, notes: int) -> str:
    """A newer backup was found, before anything is written."""
    sentence = _("In the watched folder is a newer backup of Loop, {file}. It would add {contents}.")
    return sentence.format(file=file, contents=contents(habits, marks, notes))


def brought_in(file: str, habits: int, marks: int, notes: int) -> str:
    """A newer backup was brought in by itself."""
    return _("{file} was brought in. {result}").format(file=file, result=result(habits, marks, notes))


def not_brought_in(file: str, why: str) -> str:
    """A backup in the folder could not be brought in."""
    return _("{file} in the watched folder was not brought in: {why}").format(file=file, why=why)


def always_label() -> str:
    """Bring it in, and the next ones without a question."""
    return _("Bring in, and from now on by itself")


def once_label() -> str:
    """Bring this one in, and ask again."""
    return _("Only now")


def stop_label() -> str:
    """Watch the folder no more."""
    return _("Stop watching")


def stopped() -> str:
    """The folder is watched no more."""
    return _("The folder is not watched any more.")
