"""What the engine refuses, each with a sentence for the person; nothing was changed."""


class Refused(Exception):
    """A request that cannot be carried out; its text says why."""
