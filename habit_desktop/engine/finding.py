"""Which habit a person means by an id or a name."""

from collections.abc import Mapping

from habit_desktop.domain.history import History
from habit_desktop.engine.refusal import Refused
from habit_desktop.language import _, ngettext


def named(text: str, histories: Mapping[str, History]) -> list[History]:
    """Return the habits a text may mean: that of an id, else those of a name, exact before otherwise capitalised.

    Archived ones are meant only where no other has the name.
    """
    if text in histories:
        return [histories[text]]
    exact = [history for history in histories.values() if history.habit.name == text]
    alike = exact or [h for h in histories.values() if h.habit.name.casefold() == text.casefold()]
    return [history for history in alike if not history.archived] or alike


def the_one(text: str, histories: Mapping[str, History]) -> History:
    """Return the one habit a text means. Raises Refused where there is none or several."""
    meant = named(text, histories)
    if not meant:
        raise Refused(_("There is no habit “{text}”.").format(text=text))
    if len(meant) > 1:
        ids = ", ".join(history.id for history in meant)
        raise Refused(
            ngettext(
                "{count} habit is called “{text}”; use an id: {ids}.",
                "{count} habits are called “{text}”; use an id: {ids}.",
                len(meant),
            ).format(count=len(meant), text=text, ids=ids)
        )
    return meant[0]
