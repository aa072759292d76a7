"""Passphrases in words: what one does, and what follows where it is forgotten."""

from habit_desktop.wording.language import _


def close_label() -> str:
    """The wish that a file be closed."""
    return _("Close the file with a passphrase")


def passphrase_label() -> str:
    """What is typed."""
    return _("Passphrase")


def again_label() -> str:
    """The same once more, so that no slip of a finger closes a file for good."""
    return _("The same again")


def show_label() -> str:
    """What is typed can be read."""
    return _("Show what is typed")


def forgotten() -> str:
    """What a passphrase means, before one is chosen."""
    return _(
        "Nobody can open the file without it, and a forgotten passphrase cannot be recovered. Several words are easy "
        "to remember and hard to guess."
    )


def nothing_typed() -> str:
    """A file is to be closed with nothing."""
    return _("Type a passphrase, or leave the file open.")


def differ() -> str:
    """The second one is another one."""
    return _("The two are not the same.")


def is_closed() -> str:
    """A file needs a passphrase to be opened."""
    return _("This file is closed with a passphrase. Nothing is changed by opening it.")


def is_wrong() -> str:
    """A passphrase does not open a file."""
    return _("This passphrase does not open the file. Nothing was changed; try again.")


def opens_alone() -> str:
    """A file was closed."""
    return _("It opens with its passphrase alone.")
