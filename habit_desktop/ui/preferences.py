"""What a person prefers of the window on this machine, apart from the facts of their days."""

from enum import StrEnum

from habit_desktop.domain.value import value
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.theme import Scheme

TEXT_PERCENTS = (100, 110, 125, 150, 175, 200, 250, 300)


class Motion(StrEnum):
    """How much may move."""

    SYSTEM = "system"
    LESS = "less"


@value
class Preferences:
    """The window's look and the page it opens on; ``text_percent`` is one of ``TEXT_PERCENTS``.

    ``language`` is the code of a language, empty for the system's; the next start speaks it.
    """

    scheme: Scheme = Scheme.SYSTEM
    motion: Motion = Motion.SYSTEM
    text_percent: int = 100
    first_page: Page = Page.TODAY
    language: str = ""
