"""How a person wants to see the Today page, as a value that can be remembered."""

import json
from dataclasses import asdict, replace
from enum import StrEnum

from habit_desktop.domain.value import value


class Layout(StrEnum):
    """One day as rows, or the last days as a grid."""

    LIST = "list"
    GRID = "grid"


class SortBy(StrEnum):
    """What stands first, among what is open."""

    HAND = "hand"
    CHANCE = "chance"
    NAME = "name"
    STRENGTH = "strength"
    TIME = "time"


class Shown(StrEnum):
    """Which of the due habits are shown."""

    DUE = "due"
    REMAINING = "remaining"
    DONE = "done"


@value
class ViewChoice:
    """The view a person chose; an empty ``tag`` or ``search`` leaves nothing out."""

    layout: Layout = Layout.LIST
    sort: SortBy = SortBy.HAND
    shown: Shown = Shown.DUE
    tag: str = ""
    search: str = ""
    grouped: bool = True

    @property
    def leaves_out(self) -> bool:
        """Whether some habits may be left out."""
        return self.shown is not Shown.DUE or bool(self.tag or self.search.strip())

    def without_filters(self) -> "ViewChoice":
        """The same view of all habits."""
        return replace(self, shown=Shown.DUE, tag="", search="")


def sought_text(choice: ViewChoice) -> str:
    """What a choice looks for as a line to be kept; empty where it looks for nothing."""
    return json.dumps([choice.tag, choice.search], ensure_ascii=False) if choice.tag or choice.search else ""


def choice_text(choice: ViewChoice) -> str:
    """A choice, but for what it looks for, as a line to be kept."""
    kept = asdict(choice)
    return json.dumps({name: kept[name] for name in ("layout", "sort", "shown", "grouped")})


def choice_of(text: str, sought: str = "") -> ViewChoice:
    """The choice of two kept lines; the usual view where the first is none, and nothing sought where the second is."""
    try:
        kept = json.loads(text)
        choice = ViewChoice(
            Layout(kept["layout"]), SortBy(kept["sort"]), Shown(kept["shown"]), grouped=bool(kept["grouped"])
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        choice = ViewChoice()
    try:
        tag, search = json.loads(sought)
        return replace(choice, tag=str(tag), search=str(search))
    except (ValueError, TypeError, RecursionError):
        return choice
