"""The views of the Today page as commands, for the palette."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from habit_desktop.ui.commands import Command
from habit_desktop.ui.pages.today.choice import ViewChoice
from habit_desktop.ui.pages.today.view_menu import layout_words, shown_words, sort_words
from habit_desktop.wording.language import _


def view_commands(choice: ViewChoice, choose: Callable[[ViewChoice], object]) -> tuple[Command, ...]:
    """Return a command for each view there is from a present one."""
    ways = (
        *((f"layout-{way}", words, replace(choice, layout=way)) for way, words in layout_words().items()),
        *((f"sort-{way}", words, replace(choice, sort=way)) for way, words in sort_words().items()),
        *((f"shown-{way}", words, replace(choice, shown=way)) for way, words in shown_words().items()),
    )
    return tuple(
        Command(f"today-{key}", _("Today: {view}").format(view=words), "", partial(choose, view))
        for key, words, view in ways
    )
