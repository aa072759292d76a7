"""Who speaks when a notice is shown."""

from habit_desktop.domain.value import value


@value
class Identity:
    """Who speaks, as desktops show it: ``desktop_entry`` is the .desktop file's name without its ending.

    ``icon`` is an icon's name in the theme or an absolute path.
    """

    app_name: str
    desktop_entry: str
    icon: str
