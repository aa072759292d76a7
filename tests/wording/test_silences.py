"""The answer to “why was I not reminded?” is one sentence."""

from datetime import UTC, date, datetime, time

import pytest

from habit_desktop.reminders.policy import Action, Decision, Reason
from habit_desktop.reminders.silence import Silence, WhyNot
from habit_desktop.wording.silences import why_not_said

MONDAY = date(2026, 3, 2)
SIX = datetime(2026, 3, 2, 18, tzinfo=UTC)


def said(silence: Silence, **more: object) -> str:
    """The sentence, with plain spaces."""
    return why_not_said(WhyNot(silence, MONDAY, **more)).replace("\N{NO-BREAK SPACE}", " ")  # type: ignore[arg-type]


@pytest.mark.parametrize("silence", Silence)
def test_every_silence_has_a_sentence_however_little_is_known_and_blames_nobody(silence: Silence) -> None:
    sentence = said(silence)
    assert sentence.endswith(".")
    assert not {"you ", "should", "fail", "forgot"} & set(sentence.lower().split())


@pytest.mark.parametrize("silence", Silence)
def test_nothing_is_left_to_be_filled_in(silence: Silence) -> None:
    decision = Decision(Action.QUIET, Reason.REST_DAYS, 0.4, rest_days=2, count_chance=0.9)
    sentence = said(
        silence,
        probability=0.31,
        decision=decision,
        at=SIX,
        until=MONDAY,
        hours=(time(9), time(21)),
        threshold=0.4,
    )
    assert sentence.endswith(".")
    assert not set("{}") & set(sentence)


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        (
            WhyNot(Silence.HELD_BACK, MONDAY, 0.86, Decision(Action.QUIET, Reason.LIKELY, 0.8), SIX),
            "At 18:00: staying quiet: likely on your own (chance 86 %, above 80 %).",
        ),
        (WhyNot(Silence.YET_TO_COME, MONDAY, at=SIX), "Its time is 18:00; that is yet to come."),
        (WhyNot(Silence.RESTING, MONDAY, until=MONDAY), "The habit rests up to and including Mon 2 March 2026."),
        (
            WhyNot(Silence.NOT_UNLIKELY, MONDAY, 0.62, threshold=0.4),
            "No time is set, and its chance, 62 %, is not below 40 %.",
        ),
        (
            WhyNot(Silence.NOT_UNLIKELY, MONDAY, 0.62, threshold=0.4, hours=(time(9), time(21))),
            "No time is set, and nobody saw its chance below 40 % in the hours allowed. It was 62 % in the morning.",
        ),
        (WhyNot(Silence.WAITING, MONDAY, at=SIX), "Its moment has come (18:00); it speaks at the next look."),
        (
            WhyNot(Silence.WAITING, MONDAY, 0.2, at=SIX, threshold=0.4),
            "No time is set; its chance, 20 %, is below 40 %: it is about to remind.",
        ),
        (
            WhyNot(Silence.OUTSIDE_HOURS, MONDAY, 0.2, hours=(time(9), time(21))),
            "No time is set, and unasked it reminds only between 09:00 and 21:00.",
        ),
    ],
)
def test_the_sentence_names_the_number_and_the_time(why: WhyNot, sentence: str) -> None:
    assert why_not_said(why).replace("\N{NO-BREAK SPACE}", " ") == sentence
