"""What simulated people's reminders are known to do, day after day, beside what they truly do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habit_desktop.learning.odds import Ints
from habit_desktop.learning.simulator.living import Evening
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit, Benefits, Evidence, Trial, pooled
from habit_desktop.reminders.dose import next_dose, without_reminders
from habit_desktop.reminders.policy import Action, Decision


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an effect, and the truth it is about: that of the trials, each by the weight it has.

    ``habit`` tells whether it is one habit's; else it is a person's, over all habits.
    """

    truth: float
    benefit: Benefit
    habit: bool

    @property
    def held(self) -> bool:
        """Whether the range holds the truth."""
        return self.benefit.low <= self.truth <= self.benefit.high


class SimulatedTrials:
    """The evidence of all habits, with the doses of their reminders."""

    def __init__(self, person: Ints) -> None:
        """Nothing was tried; person: (habits,) says whose each habit is."""
        habits = len(person)
        self._evidence, self._truth = [Evidence()] * habits, [Evidence()] * habits
        self._doses = [0.0] * habits
        by_person: dict[int, list[int]] = {}
        for habit, whose in enumerate(person.tolist()):
            by_person.setdefault(whose, []).append(habit)
        self._people = [*by_person.values()]

    def benefits(self) -> list[Benefit]:
        """What is known of each habit's reminders, from all habits of its person."""
        found = [NOTHING_KNOWN] * len(self._evidence)
        for habits, known in self._known():
            for habit in habits:
                found[habit] = known.of(str(habit))
        return found

    def without_reminders(self, chances: Sequence[float], benefits: Sequence[Benefit]) -> list[float]:
        """The chances of the morning as they would be had there been no reminders of late."""
        each = zip(chances, benefits, self._doses, strict=True)
        return [without_reminders(chance, chance, benefit, dose) for chance, benefit, dose in each]

    def close(
        self, decisions: Sequence[Decision], chances: Sequence[float], evening: Evening, effects: Sequence[float]
    ) -> None:
        """The day is over, and its reminders had these true effects; a day that was not lived teaches nothing."""
        self._evidence = [known.faded(1) for known in self._evidence]
        self._truth = [known.faded(1) for known in self._truth]
        for habit, (lived, done) in enumerate(zip(evening.lived.tolist(), evening.done.tolist(), strict=True)):
            if not lived:
                continue
            decision, before = decisions[habit], self._evidence[habit]
            shown = decision.action is Action.REMIND
            known = self._evidence[habit] = before.after(Trial(shown, chances[habit], done, decision.share))
            weight, truth = known.weight - before.weight, self._truth[habit]
            self._truth[habit] = Evidence(known.trials, known.weight, truth.pull + weight * effects[habit])
            self._doses[habit] = next_dose(self._doses[habit], shown)

    def told(self) -> Iterator[Told]:
        """Yield what is known of each person's reminders and of each habit's, where there were any trials."""
        for habits, known in self._known():
            tried = [habit for habit in habits if self._evidence[habit].trials]
            for habit in tried:
                truth = self._truth[habit]
                yield Told(truth.pull / truth.weight, known.of(str(habit)), habit=True)
            if tried:
                pull, weight = (
                    sum(getattr(self._truth[habit], part) for habit in tried) for part in ("pull", "weight")
                )
                yield Told(pull / weight, known.overall, habit=False)

    def _known(self) -> Iterator[tuple[list[int], Benefits]]:
        for habits in self._people:
            yield habits, pooled({str(habit): self._evidence[habit] for habit in habits})
