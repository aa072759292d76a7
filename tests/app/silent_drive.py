"""A folder on a network drive that does not answer until it is asked to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest


@contextmanager
def silent(folder: Path) -> Iterator[Event]:
    """Let whoever asks whether a folder is there wait for the event, at the latest until the block ends."""
    back, is_dir = Event(), Path.is_dir
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "is_dir", lambda path: (path != folder or back.wait()) and is_dir(path))
        yield back
        back.set()
