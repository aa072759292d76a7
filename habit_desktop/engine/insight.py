"""The Insight page of a habit: its chances over time, why today's is what it is, and who predicts best."""

from habit_desktop.domain.prediction import Prediction
from habit_desktop.engine.foresight import Outlook, chances, outlook
from habit_desktop.engine.past import kept_predictions
from habit_desktop.engine.readings import Chance, ChancePoint, InsightReading, Score
from habit_desktop.engine.session import Session
from habit_desktop.engine.versions import versions
from habit_desktop.learning.contribution import Contribution
from habit_desktop.learning.explanation import Explanation, explain
from habit_desktop.learning.record import scoreboard_of


def read_insight(session: Session, habit_id: str, view: Outlook | None = None) -> InsightReading:
    """Return the page of a habit; ``view`` is this morning's outlook where it is at hand."""
    view = view or outlook(session)
    predictions = session.folder.predictions.of_habit(habit_id)
    outcomes = session.folder.predictions.outcomes_of(habit_id)
    told = explanations(view, [habit_id])[habit_id]
    return InsightReading(
        habit=session.histories()[habit_id].habit,
        points=tuple(_point(p, outcomes.get(day)) for day, p in predictions.items()),
        thresholds=session.settings().thresholds,
        today=chances(view)[habit_id] if session.today() in predictions else None,
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


def _point(prediction: Prediction, outcome: bool | None) -> ChancePoint:
    return ChancePoint(prediction.day, _chance(prediction), prediction.origin, prediction.version, outcome)


def _chance(prediction: Prediction) -> Chance:
    return Chance(prediction.served, prediction.low, prediction.high)
