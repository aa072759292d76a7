"""Why a file cannot be taken in: what every reader may raise, and nothing is loaded to know of it."""


class UnreadableFile(Exception):
    """A file that cannot be read, with one sentence for the person; nothing was changed."""


class NotThatFormat(UnreadableFile):
    """A file of another format than the one asked for, or of none that is known."""


class MalformedHistories(Exception):
    """The file is not a HISTORIES.csv; the message names the line and says what is wrong with it."""
