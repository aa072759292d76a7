"""The Insight page of a habit: its chances over time, why today's is what it is, and who predicts best."""

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.foresight import Outlook, as_the_day_began, chances, outlook
from habit_desktop.engine.past import kept_predictions
from habit_desktop.engine.readings import Chance, ChancePoint, InsightReading, Score
from habit_desktop.engine.session import Session
from habit_desktop.engine.versions import versions
from habit_desktop.learning.contribution import Contribution
from habit_desktop.learning.explanation import Explanation, explain
from habit_desktop.learning.record import scoreboard_of


def read_insight(
    session: Session, habit_id: str, view: Outlook | None = None, points: tuple[ChancePoint, ...] | None = None
) -> InsightReading:
    """Return the page of a habit; ``view`` is the outlook of now, ``points`` its chances where they are at hand.

    A day that is answered is told as it began: the chance of now is that of a day still open.
    """
    view = view or outlook(session)
    points = points or chance_points(session, habit_id)
    today = session.today()
    predicted = any(point.day == today for point in reversed(points))
    stands = session.day_of(habit_id, today)
    answered = predicted and stands is not None and stands.mark is not Mark.PENDING
    if answered:
        view = as_the_day_began(session, view)
    told = explanations(view, [habit_id])[habit_id]
    return InsightReading(
        habit=session.histories()[habit_id].habit,
        points=points,
        thresholds=session.settings().thresholds,
        today=chances(view)[habit_id] if predicted else None,
        answered=answered,
        base=told.base,
        contributions=contributions(told),
        versions=versions(session),
    )


def explanations(view: Outlook, habits: list[str]) -> dict[str, Explanation]:
    """Return why today's chance of each habit is what it is."""
    places = {habit: place for place, habit in enumerate(view.grid.habits)}
    return {
        habit: explain(
            view.said,
            view.past.memory,
            view.grid.outcomes[places[habit]],
            places[habit],
            view.network.parameters,
            view.past.gate,
            view.past.usual_day.x,
            by_day=view.past.by_day,
            prior=view.prior,
        )
        for habit in habits
    }


def score(session: Session) -> Score | None:
    """Return who predicted best, over all predictions kept, None before the first outcome."""
    board = scoreboard_of(kept_predictions(session))
    return Score(board.network, board.rules, board.climatology, board.predictions) if board else None


def contributions(told: Explanation) -> tuple[Contribution, ...]:
    """Return what moved a chance, strongest first."""
    return told.strongest(len(told.contributions))


def chance_points(session: Session, habit_id: str) -> tuple[ChancePoint, ...]:
    """Return what was predicted of a habit, oldest first, with what then happened."""
    return tuple(
        ChancePoint(day, Chance(served, low, high), origin, version, done)
        for day, origin, version, served, low, high, done in session.folder.predictions.told(habit_id)
    )
