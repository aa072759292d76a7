"""The prior from simulated people alone: learned on the rows of many, chosen and measured by people it has not seen."""

from dataclasses import dataclass, replace

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.adam import Adam
from habit_desktop.learning.dataset import Rows, build
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.odds import Floats, Ints, logit
from habit_desktop.learning.prior import Pretrained, prior
from habit_desktop.learning.simulator.life import VERSION, simulate
from habit_desktop.learning.simulator.living import Living
from habit_desktop.learning.simulator.traits import draw_traits
from habit_desktop.learning.spread import Spread, measured
from habit_desktop.learning.trainee import loss_and_gradient
from habit_desktop.learning.training import seeded

SEED = 321


@dataclass(frozen=True, slots=True)
class Course:
    """How the prior is learned; the learning rate falls to zero along half a cosine (Loshchilov and Hutter 2017)."""

    people: int = 2000
    people_held_out: int = 400
    people_measured: int = 1000
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
    spread = _spread(best, course.people_measured, course.days, rng)
    return Pretrained(VERSION, seed, best, len(rows), before, least, spread)


def equal_habits(rows: Rows) -> Floats:
    """The weight of each row that makes all habits weigh the same, however long they are: (rows,)."""
    weight: Floats = 1 / np.bincount(rows.habit)[rows.habit]
    return weight


def served_to_beginners(parameters: Floats, x: Floats, rules_logit: Floats) -> Floats:
    """The log-odds served before the first outcome and the first training: x: (rows, 10) → (rows,).

    A gate and a network that know the person serve others, but on the whole none nearer to the truth or farther off:
    at every age of habit the same share of true chances lay in the range, by a hundredth (120 people, 250 days).
    """
    network = rules_logit + mlp.forward(parameters, x)
    return Gate(len(x)).serve(np.stack([rules_logit, network, network]))


def rows_before(rows: Rows) -> Ints:
    """How many rows of its habit had been seen before each row, the habit's first included: (rows,)."""
    order = np.argsort(rows.habit, kind="stable")
    habit = rows.habit[order]
    before = np.empty(len(rows), dtype=np.int64)
    before[order] = 1 + np.arange(len(rows)) - np.searchsorted(habit, habit)
    return before


def _rows(people: int, days: int, rng: np.random.Generator) -> Rows:
    """Rows whose outcome is the true chance: what luck would add to it, rows would have to average out again."""
    life = simulate(people, days, rng)
    rows, _ = build(life.outcomes, life.first_weekday, life.person)
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
        _, gradient = loss_and_gradient(
            parameters, rows.x[batch], rows.rules_logit[batch], rows.y[batch], weight[batch]
        )
        parameters = adam.step(parameters, gradient)
    return parameters


def _spread(parameters: Floats, people: int, days: int, rng: np.random.Generator) -> Spread:
    """How far the truth lies from what beginners are served, on people of whom nothing was learned."""
    rows = _rows(people, days, rng)
    served = served_to_beginners(parameters, rows.x, rows.rules_logit)
    return measured(served, rows_before(rows), logit(rows.y), _newcomers(people, rng))


def _newcomers(people: int, rng: np.random.Generator) -> Floats:
    """The true log-odds of habits on the morning they are begun: (habits,)."""
    traits = draw_traits(people, rng)
    worlds = Living(traits, int(rng.integers(7)), rng).morning()
    return logit(worlds.on_own + traits.reminder_chance * (worlds.with_reminder - worlds.on_own))
