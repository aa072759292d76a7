"""The demo: a simulated person in a temporary folder, to look around in, or as pictures of every page."""

import os
import sys
import tempfile
from argparse import Namespace
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from habit_desktop.app.context import Answer, say
from habit_desktop.app.demo_person import move_in
from habit_desktop.app.demo_reminders import remind
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.app.window import check_machine
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import Via
from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.replay import conclude, replay_task, steps
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.clock import FrozenClock, OffsetClock, SystemClock
from habit_desktop.wording.language import _

LIVED_DAYS = 75
PICTURED_AT = datetime(2026, 3, 19, 18, 20, tzinfo=timezone(timedelta(hours=1)))


def run(options: Namespace) -> int:
    """Open the window on the person, or write the pictures; the folder is gone afterwards."""
    if options.screenshots:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    check_machine()
    with tempfile.TemporaryDirectory(prefix="habit-desktop-demo-") as folder:
        path = Path(folder)
        if options.screenshots:
            from habit_desktop.app.pictures import take_pictures

            files = take_pictures(_inhabited(path, FrozenClock(options.now or PICTURED_AT)), options.screenshots)
            names = [str(file) for file in files]
            return say(Answer({"files": [*names]}, names), options)
        clock: Clock = OffsetClock(options.now) if options.now else SystemClock()
        _inhabited(path, clock).folder.close()
        from habit_desktop.app.compose import open_app

        return open_app(path, clock, lasting=False)


def _inhabited(path: Path, clock: Clock) -> Session:
    """Return a session on a new folder in which the person has lived for half a year.

    They came with an import: the chances of the first weeks are worked out afterwards, the later ones count as made.
    """
    session = Session(DataFolder.open(path), clock, Via.WINDOW, shipped_prior())
    print(_("Making up half a year of days…"), file=sys.stderr)
    move_in(session)
    arrived = session.today() - LIVED_DAYS * DAY
    found, learner, task = [], None, replay_task(session)
    for step in steps(task):
        found += [replace(p, origin=Origin.MADE) if p.day >= arrived else p for p in step.predictions]
        learner = step.learner
    conclude(session, task, found, learner)
    keep_up(session)  # today's chances, by which today's reminders were decided so far
    remind(session, arrived)
    return session
