"""A file that a window was to open is closed with a passphrase."""

from habit_desktop.app.folder_work import Failure
from habit_desktop.domain.value import value
from habit_desktop.storage.sealed_file import Closed, NoCipher, WrongPassphrase, has_cipher


@value
class NeedsPassphrase:
    """A passphrase opens it, or another one than the ``wrong`` one that was typed."""

    wrong: bool


def why_closed(refusal: Closed | WrongPassphrase) -> NeedsPassphrase | Failure:
    """Return what is asked for, or why no passphrase helps here."""
    return NeedsPassphrase(isinstance(refusal, WrongPassphrase)) if has_cipher() else Failure(str(NoCipher()))
