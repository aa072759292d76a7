"""What all charts say: that they were taken along, and what is on the way."""

from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount


def copied_picture() -> str:
    """A chart is on the clipboard."""
    return _("The chart is on the clipboard, as a picture.")


def copied_data(rows: int) -> str:
    """A chart's numbers are on the clipboard."""
    return ngettext(
        "{count} row is on the clipboard, as CSV.", "{count} rows are on the clipboard, as CSV.", rows
    ).format(count=amount(rows))


def data_written(file: str) -> str:
    """A chart's numbers are in a file."""
    return _("The data is in {file}.").format(file=file)


def data_not_written(file: str, why: str) -> str:
    """A chart's numbers could not be written."""
    return _("{file} could not be written: {why}").format(file=file, why=why)


def working_it_out() -> str:
    """What stands where something takes a moment."""
    return _("Working it out from all your days…")
