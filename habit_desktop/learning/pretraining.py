"""The prior from simulated people alone: learned on the rows of many, chosen by people it has not seen."""

from dataclasses import dataclass, replace

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.adam import Adam
from habit_desktop.learning.dataset import Rows, build
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import Pretrained, prior
from habit_desktop.learning.simulator.life import VERSION, simulate
from habit_desktop.learning.training import seeded

SEED = 321


@dataclass(frozen=True, slots=True)
class Course:
    """How the prior is learned; the learning rate falls to zero along half a cosine (Loshchilov and Hutter 2017)."""

    people: int = 2000
    people_held_out: int = 400
    days: int = 500
    epochs: int = 20
    batch_rows: int = 512
    learning_rate: float = 0.005


def pretrained(seed: int, course: Course) -> Pretrained:
    """The parameters after the epoch that was best on held-out people; the same seed and course, the same prior."""
    rng = seeded(seed)
    rows, held_out = (_rows(people, course.days, rng) for people in (course.people, course.people_held_out))
    weight = equal_habits(held_out)
    parameters = best = prior()
    before = least = _loss(best, held_out, weight)
    adam = Adam(mlp.SIZE, course.learning_rate)
    for epoch in range(course.epochs):
        parameters = _epoch(parameters, rows, adam, epoch, course, rng)
        loss = _loss(parameters, held_out, weight)
        if loss < least:
            best, least = parameters, loss
    return Pretrained(VERSION, seed, best, len(rows), before, least)


def equal_habits(rows: Rows) -> Floats:
    """The weight of each row that makes all habits weigh the same, however long they are: (rows,)."""
    weight: Floats = 1 / np.bincount(rows.habit)[rows.habit]
    return weight


def _rows(people: int, days: int, rng: np.random.Generator) -> Rows:
    """Rows whose outcome is the true chance: what luck would add to it, rows would have to average out again."""
    life = simulate(people, days, rng)
    rows, _ = build(life.outcomes, life.first_weekday)
    return replace(rows, y=life.chance[rows.habit, rows.day])


def _loss(parameters: Floats, rows: Rows, weight: Floats) -> float:
    return mlp.loss(parameters, rows.x, rows.rules_logit, rows.y, weight)


def _epoch(parameters: Floats, rows: Rows, adam: Adam, epoch: int, course: Course, rng: np.random.Generator) -> Floats:
    weight = equal_habits(rows)
    order = rng.permutation(len(rows))
    for first in range(0, len(rows), course.batch_rows):
        progress = (epoch + first / len(rows)) / course.epochs
        adam.learning_rate = course.learning_rate * 0.5 * (1 + np.cos(np.pi * progress))
        batch = order[first : first + course.batch_rows]
        _, gradient = mlp.loss_and_gradient(
            parameters, rows.x[batch], rows.rules_logit[batch], rows.y[batch], weight[batch]
        )
        parameters = adam.step(parameters, gradient)
    return parameters
