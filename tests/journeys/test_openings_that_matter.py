"""A person who does it only on days with two openings of the app: by the third month their own network knows."""

import random
from math import log
from pathlib import Path

from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.resources import resource
from tests.engine.living import StandingClock, made, opened


def loss_of_the_third_month(path: Path, *, training: bool) -> float:
    """The log loss of what is said at eight in the evening."""
    luck, clock, losses = random.Random(1), StandingClock("Europe/Berlin"), []
    session = opened(path, clock)
    session.prior = resource("prior.network").read_bytes()
    walk, foresight = made(session), Foresight(session)
    for day in range(80):
        openings = sorted(luck.choices(range(8, 19), k=luck.choice([0, 1, 1, 2, 2, 3])))
        for hour in openings:
            clock.show(day, f"{hour:02}:30")
            session.app_opened()
        clock.show(day, "20:00")
        foresight.keep_up()
        chance, done = float(foresight.outlook().said.now[0]), len(openings) >= 2 or day == 0
        if day >= 60:
            losses.append(-log(chance if done else 1 - chance))
        if done:
            clock.show(day, "21:30")
            session.complete(walk, session.today())
        if training and day % 2:
            train_now(session, Cause.ASKED)
    session.folder.close()
    return sum(losses) / len(losses)


def test_openings_that_matter_are_learned(tmp_path: Path) -> None:
    untrained = loss_of_the_third_month(tmp_path / "untrained", training=False)
    assert untrained - loss_of_the_third_month(tmp_path / "trained", training=True) > 0.05
