"""A name for a file, made of a person's words."""

import re

_NO_NAME = re.compile(r'[\\/:*?"<>|\s]+')
_LONGEST = 100  # bytes leave room for an ending, in every file system


def file_name(words: str, ending: str) -> str:
    """Return a name that lies in the folder it is put in, whatever the words; with an ending such as ``.csv``."""
    plain = _NO_NAME.sub(" ", words).strip(" .")
    return plain.encode()[:_LONGEST].decode(errors="ignore").strip(" .") + ending
