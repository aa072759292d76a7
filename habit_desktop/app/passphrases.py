"""A passphrase for a command: out of a file or typed without being shown, never one of its words."""

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path

from habit_desktop.engine.refusal import Refused
from habit_desktop.storage.formats.detect import is_closed
from habit_desktop.storage.sealed_file import check_cipher
from habit_desktop.wording.language import _


def to_close(options: Namespace) -> str | None:
    """Return the passphrase to close a file with, typed twice where it is typed; None where none is wanted.

    Raises Refused, or NoCipher before anybody types in vain.
    """
    if options.passphrase_file:
        return _read(options.passphrase_file)
    if not options.passphrase:
        return None
    check_cipher()
    typed = _typed(_("A passphrase for this file: "))
    if _typed(_("The same again: ")) != typed:
        raise Refused(_("The two passphrases differ; nothing was written."))
    return typed


def to_open(options: Namespace, file: Path) -> str | None:
    """Return the passphrase that a file is closed with, None for one that is not closed.

    Raises Refused, or NoCipher before anybody types in vain.
    """
    if not is_closed(file):
        return None
    check_cipher()
    return (
        _read(options.passphrase_file)
        if options.passphrase_file
        else _typed(_("The passphrase of {file}: ").format(file=file.name))
    )


def _read(path: Path) -> str:
    """Return the first line of a file."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            line = file.readline(10_000).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(
            _("No passphrase can be read from {name}; nothing was changed.").format(name=path.name)
        ) from error
    return _something(line)


def _typed(asked: str) -> str:
    if not (sys.stdin and sys.stdin.isatty()):
        raise Refused(_("A passphrase is needed: name a file that holds it, with --passphrase-file."))
    return _something(getpass(asked))


def _something(passphrase: str) -> str:
    if not passphrase:
        raise Refused(_("An empty passphrase closes nothing; nothing was changed."))
    return passphrase
