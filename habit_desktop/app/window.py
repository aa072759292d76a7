"""Opening the window: what must be there first, one window a data folder, and the end."""

import gc
import os
import sys
from argparse import Namespace

from habit_desktop.domain.clock import Clock
from habit_desktop.engine.refusal import Refused
from habit_desktop.system.clock import OffsetClock, SystemClock
from habit_desktop.system.display import has_display, missing_qt_libraries
from habit_desktop.system.paths import data_dir
from habit_desktop.system.telling import Message, tell
from habit_desktop.wording import starting


def run(options: Namespace) -> int:
    """Open the window on the data folder, or have the one that is open there do what was wished for."""
    path, wish = data_dir(options.data_dir), _wish(options)
    if tell(path, wish):
        return 0
    check_machine()
    clock: Clock = OffsetClock(options.now) if options.now else SystemClock()
    from habit_desktop.app.compose import open_app

    return open_app(path, clock, wish)


def _wish(options: Namespace) -> Message:
    """Return what a start asks of the window; one in the background, as at login, asks a running one for nothing."""
    if options.quick_check:
        return Message.QUICK_CHECK
    return Message.CHANGED if options.background else Message.RAISE


def check_machine() -> None:
    """Refuse, with what to do, where Qt could not open a window: asked before Qt is, which would end the process."""
    if not has_display():
        raise Refused(starting.no_display())
    if missing := missing_qt_libraries():
        raise Refused(starting.missing_libraries(missing.names, missing.command))
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.services=false")
    gc.disable()  # nearly all that is made until the first paint stays; the window frees the rest
    sys.setswitchinterval(0.001)  # a computing thread gives way to the window within a millisecond
    from habit_desktop.runtime.overrides import guard_overrides
    from habit_desktop.runtime.plain_imports import import_plainly

    import_plainly()
    guard_overrides()
