"""What the cards of "Is it right?" say of a reading, as values: pure, so that it can be tested without a screen."""

from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.csv_table import written
from habit_desktop.engine.calibration import RightReading, Understood
from habit_desktop.engine.readings import Score
from habit_desktop.engine.reminder_hits import Hits
from habit_desktop.ui.charts.reliability_spot import Spot
from habit_desktop.ui.charts.score_lines import Lines
from habit_desktop.ui.charts.skill_row import SkillRow
from habit_desktop.ui.widgets.bars import Bar
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import amount, percent
from habit_desktop.wording.rightness import (
    ahead_title,
    charge_words,
    course_legend,
    hits_legend,
    hits_title,
    no_hits,
    of_days,
    right_legend,
    right_title,
    right_too_early,
    skills_legend,
    skills_title,
)
from habit_desktop.wording.scores import surprise, too_early

DAYS_TO_COMPARE = 30
SWINGING_SHARE = 0.1  # so much of the first days is not drawn: a mean of a few swings so far that it hides the rest
FEWEST_DAYS = 7  # a line of two days tells nothing
SHORT_LIST = 10
FIRST_SHOWN = 6
NO_LINES = Lines()


@dataclass(frozen=True, slots=True)
class ReliabilityState:
    """Dots and their table (said, happened, days), or a sentence instead while they would be luck."""

    title: str
    legend: str
    instead: str
    spots: tuple[Spot, ...] = ()
    table: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CourseState:
    """Who predicts best: bars of the present means and the lines that led there, or a sentence instead."""

    title: str
    legend: str
    instead: str
    bars: tuple[Bar, ...] = ()
    lines: Lines = NO_LINES


@dataclass(frozen=True, slots=True)
class SkillsState:
    """Habits, the best understood first, or a sentence instead; ``rows`` are shown at first, ``all_rows`` are all."""

    title: str
    legend: str
    instead: str
    rows: tuple[SkillRow, ...] = ()
    all_rows: tuple[SkillRow, ...] = ()


@dataclass(frozen=True, slots=True)
class HitsState:
    """How the decisions about reminders turned out, or a sentence instead."""

    title: str
    legend: str
    instead: str
    bars: tuple[Bar, ...] = ()


def reliability_state(reading: RightReading) -> ReliabilityState:
    """The dots of a reading."""
    told = reading.reliability
    if not told.dots:
        return ReliabilityState(_("Is it right?"), "", right_too_early(told.days))
    spots = tuple(Spot(dot.said, dot.done, dot.count, dot.low, dot.high) for dot in told.dots)
    return ReliabilityState(
        right_title(told.said, told.happened, told.lean),
        right_legend(told.days, told.replayed),
        "",
        spots,
        tuple((percent(spot.said), percent(spot.happened), amount(spot.count)) for spot in spots),
    )


def course_state(reading: RightReading, today: date) -> CourseState:
    """The lines and bars of a reading; the lines begin where enough days are counted to mean anything."""
    course = reading.course
    known = course.judged[-1] if course else 0
    if course is None or known < DAYS_TO_COMPARE:
        return CourseState(_("Who predicts best"), "", too_early(known, DAYS_TO_COMPARE))
    enough = max(DAYS_TO_COMPARE, known * SWINGING_SHARE)
    start = next(place for place, counted in enumerate(course.judged) if counted >= enough)
    start = max(min(start, len(course.days) - FEWEST_DAYS), 0)
    ends = Score(course.network[-1], course.rules[-1], course.average[-1], known)
    return CourseState(
        ahead_title(ends.climatology, course.network_gain, course.rules_gain),
        text_of((course_legend(known), charge_words(reading.charges[-1], today))),
        "",
        _score_bars(ends),
        Lines(course.days[start:], course.network[start:], course.rules[start:], course.average[start:]),
    )


def skills_state(reading: RightReading) -> SkillsState:
    """The habits of a reading; of many, the best and the least understood are shown at first."""
    ranked = [(each.name, each.skill) for each in reading.habits if each.skill]
    best, worst = (ranked[0], ranked[-1]) if len(ranked) > 1 else (ranked[0] if ranked else None, None)
    clear = bool(best and worst and best[1].low > worst[1].high)
    title = skills_title(best[0] if best else None, worst[0] if worst else None, clear=clear)
    if not reading.habits:
        return SkillsState(title, "", _("There is no habit in use."))
    rows = tuple(map(_skill_row, reading.habits))
    if len(rows) <= SHORT_LIST:
        return SkillsState(title, skills_legend(), "", rows, rows)
    last = max(len(ranked), FIRST_SHOWN)
    least = range(max(last - (SHORT_LIST - FIRST_SHOWN), FIRST_SHOWN), last)
    shown = (*rows[:FIRST_SHOWN], *(rows[place] for place in least))
    return SkillsState(title, skills_legend(), "", shown, rows)


def hits_state(reading: RightReading) -> HitsState:
    """The decisions of a reading."""
    hits = reading.hits
    if not hits.quiet.days and not hits.reminded.days and not hits.held_back.days:
        title, sentence = no_hits()
        return HitsState(title, "", sentence)
    kinds = ((_("Quiet days"), hits.quiet), (_("Reminded"), hits.reminded), (_("Held back"), hits.held_back))
    title = hits_title((hits.quiet.done, hits.quiet.days), (hits.reminded.done, hits.reminded.days))
    return HitsState(
        title or _("Reminders were held back to find out whether they help"),
        hits_legend(),
        "",
        tuple(_hits_bar(name, found) for name, found in kinds if found.days),
    )


def reliability_csv(state: ReliabilityState) -> str:
    """The dots (0–1)."""
    return written(
        ("said", "happened", "done", "days", "low", "high"),
        ((spot.said, spot.happened, spot.done, spot.count, spot.low, spot.high) for spot in state.spots),
    )


def course_csv(state: CourseState) -> str:
    """The mean losses (nats) up to each day."""
    lines = state.lines
    return written(
        ("day", "network", "simple rules", "average"),
        ((date.fromordinal(day), *values) for day, *values in zip(lines.days, *lines.all, strict=True)),
    )


def skills_csv(state: SkillsState) -> str:
    """The skills (shares of the average's loss) with their ranges."""
    return written(
        ("habit", "days", "skill", "low", "high"),
        ((row.name, row.days, *(row.skill or (None, None, None))) for row in state.all_rows),
    )


def hits_csv(reading: RightReading) -> str:
    """The counts behind the bars."""
    hits = reading.hits
    kinds = (("quiet", hits.quiet), ("reminded", hits.reminded), ("held back", hits.held_back))
    return written(("decision", "days", "done"), ((name, found.days, found.done) for name, found in kinds))


def _score_bars(score: Score) -> tuple[Bar, ...]:
    longest = max(score.network, score.rules, score.climatology, 1e-9)
    named = (
        (_("Network"), score.network, Ink.ACCENT),
        (_("Simple rules"), score.rules, Ink.SOFT),
        (_("Your average"), score.climatology, Ink.FAINT),
    )
    return tuple(Bar(name, value / longest, surprise(value), ink) for name, value, ink in named)


def _skill_row(each: Understood) -> SkillRow:
    skill = each.skill
    return SkillRow(each.name, each.days, (skill.skill, skill.low, skill.high) if skill else None)


def _hits_bar(name: str, hits: Hits) -> Bar:
    return Bar(name, hits.done / hits.days, of_days(hits.done, hits.days), Ink.ACCENT)
