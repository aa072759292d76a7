"""Looking inside a chance: its sum, the network, and what would come of something else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.domain.habit import Policy
from habit_desktop.engine.inside import Circumstance
from habit_desktop.engine.threshold_effect import Occasion, RecentOccasions
from habit_desktop.reminders.benefit import NOTHING_KNOWN
from habit_desktop.ui.charts.chance_chart import ChanceChart
from habit_desktop.ui.charts.network_drawing import NetworkDrawing
from habit_desktop.ui.pages.insight.answer import Answer
from habit_desktop.ui.pages.insight.network_card import NetworkCard
from habit_desktop.ui.pages.insight.network_state import Manner
from habit_desktop.ui.pages.insight.page import InsightPage
from habit_desktop.ui.pages.insight.what_if_card import WhatIfCard
from habit_desktop.ui.pages.insight.why_card import WhyCard
from habit_desktop.ui.theme.motion import move_less
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.marked_slider import MarkedSlider
from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.words import Words
from tests.ui.opened import Asked, inside, network, past_inside
from tests.ui.people import HABITS, NOW, TODAY, reading
from tests.ui.whole import wait_until_whole

Part = TypeVar("Part", bound=QWidget)
NETWORK = network(4)
NOT_MOVED = inside(4)
ASKED = Occasion("read", TODAY - timedelta(days=1), True, Policy.SMART, 0.5, NOTHING_KNOWN, 0.5)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[InsightPage]:
    move_less(True)
    page = InsightPage(lambda: NOW)
    qtbot.addWidget(page)
    page.resize(916, 1600)
    page.show_reading(reading(), HABITS)
    page.show_inside(NOT_MOVED, NETWORK)
    page.show()
    qtbot.waitExposed(page)
    wait_until_whole(page)
    yield page
    move_less(False)


def part(page: InsightPage, kind: type[Part]) -> Part:
    """The one part of a kind."""
    return page.findChildren(kind)[0]


def seen(page: InsightPage) -> set[str]:
    return {words.text() for words in page.findChildren(Words) if words.isVisible()}


def press(page: InsightPage, words: str) -> None:
    next(way for way in page.findChildren(QAbstractButton) if way.text() == words).click()


def test_similar_days_are_counted_beside_the_reasons(page: InsightPage) -> None:
    assert "35 similar days, 22 done: days after it was missed once." in seen(page)


def test_the_sum_unfolds_and_folds(page: InsightPage) -> None:
    why = part(page, WhyCard)
    assert not why.waterfall.isVisible()
    press(page, "How the number adds up")
    assert why.waterfall.isVisible()
    assert "From 58\u00a0% in the long run to 44\u00a0% today" in seen(page)
    assert "Weekday: −12" in why.waterfall.accessibleName()
    press(page, "How the number adds up")
    assert not why.waterfall.isVisible()


def test_the_ten_inputs_unfold_with_their_meanings(page: InsightPage) -> None:
    press(page, "The ten inputs")
    assert {"streak", "2 days without", "−1.00", "reminders, 7 days"} <= seen(page)
    assert any("logarithm" in words for words in seen(page))


def test_without_a_chance_of_today_there_is_nothing_to_take_apart(page: InsightPage) -> None:
    press(page, "How the number adds up")
    page.show_reading(replace(reading(), today=None, contributions=()), HABITS)
    page.show_inside(NOT_MOVED, NETWORK)
    assert not part(page, WhyCard).waterfall.isVisible()
    assert "Not due today: this is what it would say if it were." in seen(page)


def test_a_day_that_has_its_answer_is_told_as_if_it_were_still_open(page: InsightPage) -> None:
    page.show_reading(replace(reading(), answered=True), HABITS)
    page.show_inside(NOT_MOVED, NETWORK)
    told = seen(page)
    assert "Today no longer waits for an answer: this is what it would say if it did." in told
    assert "Lit by this moment, as if today were still open" in told
    page.show_reading(reading(), HABITS)
    page.show_inside(NOT_MOVED, NETWORK)
    assert not [words for words in seen(page) if "waits for an answer" in words or "as if" in words]


def test_of_a_stranger_no_similar_day_is_told(page: InsightPage) -> None:
    page.show_inside(inside(4, guessed=True), NETWORK)
    assert not [words for words in seen(page) if "similar" in words]


def test_the_network_shows_the_version_in_charge_lit_by_now(page: InsightPage) -> None:
    view = part(page, NetworkCard).view
    assert view is not None
    assert (view.at, view.manner) == (3, Manner.MINE)
    assert {"Version 3", "Lit by this moment"} <= seen(page)
    assert "Ten inputs" in part(page, NetworkDrawing).accessibleName()


@pytest.mark.parametrize("manner", [Manner.PRIOR, Manner.DIFFERENCE])
def test_the_prior_and_the_difference_can_be_seen(page: InsightPage, manner: Manner) -> None:
    part(page, Segments).choose(manner)
    view = part(page, NetworkCard).view
    assert view is not None
    assert view.manner is manner


def test_states_are_scrubbed_through(page: InsightPage) -> None:
    slider = part(page, NetworkCard).findChildren(MarkedSlider)[0]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    view = part(page, NetworkCard).view
    assert view is not None
    assert view.at == 2
    assert "Version 2" in seen(page)


def test_the_training_plays_from_the_first_state_to_the_last(page: InsightPage, qtbot: QtBot) -> None:
    card, states = part(page, NetworkCard), list[int]()
    card.findChildren(MarkedSlider)[0].valueChanged.connect(states.append)
    card.play()
    qtbot.waitUntil(lambda: states == [0, 1, 2, 3])


def test_a_reading_of_the_same_network_leaves_the_state_that_is_looked_at(page: InsightPage) -> None:
    card = part(page, NetworkCard)
    card.findChildren(MarkedSlider)[0].setValue(1)
    page.show_inside(inside(4), NETWORK)
    assert card.view is not None
    assert card.view.at == 1
    page.show_inside(inside(5), network(5))
    assert card.view.at == 4


def test_a_network_that_was_never_trained_has_nothing_to_compare(page: InsightPage) -> None:
    page.show_inside(inside(1), network(1))
    assert not part(page, Segments).isVisible()
    assert any("everybody starts with" in words for words in seen(page))


def test_the_network_is_lit_by_past_days_one_by_one(page: InsightPage) -> None:
    asked, card = Asked(), part(page, NetworkCard)
    page.day_wanted.connect(asked.hear)
    earlier, later = (way for way in card.findChildren(QPushButton) if way.accessibleName().startswith("Light it"))
    assert not later.isEnabled()
    earlier.click()
    yesterday: date = TODAY - timedelta(days=1)
    assert asked.told == [yesterday]
    page.light(past_inside(4, yesterday))
    assert any("18 March" in words for words in seen(page))
    later.click()
    assert asked.told[-1] is None


def test_moving_a_lever_asks_what_would_be(page: InsightPage) -> None:
    asked, rows = Asked(), part(page, WhatIfCard).rows
    page.what_if_asked.connect(asked.hear)
    slider = rows[Circumstance.RUN].control
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert asked.told == [{Circumstance.RUN: 1.0}]
    box = rows[Circumstance.REMINDED].control
    assert isinstance(box, CheckBox)
    box.click()
    assert asked.told[-1] == {Circumstance.RUN: 1.0, Circumstance.REMINDED: 1.0}


def test_an_answer_moves_the_number_the_levers_and_the_network(page: InsightPage) -> None:
    better = inside(4, settled={Circumstance.RUN: 3.0, Circumstance.DONE_30D: 22.0}, contributions=(), base=0.6)
    page.show_answer(better)
    assert part(page, Answer).accessibleName().startswith("60\u00a0% instead of 44\u00a0%: +16 points")
    assert {"done 3 times in a row", "22 of 30"} <= seen(page)
    view = part(page, NetworkCard).view
    assert view is not None
    assert view.day is better
    assert "Lit by what would be" in seen(page)
    page.show_answer(NOT_MOVED)
    assert "Lit by this moment" in seen(page)


def test_an_answer_asks_nothing(page: InsightPage) -> None:
    asked = Asked()
    page.what_if_asked.connect(asked.hear)
    page.show_answer(inside(4, settled={Circumstance.RUN: 3.0}))
    assert asked.told == []


def test_nothing_on_the_page_is_arranged_anew_while_a_lever_moves(page: InsightPage) -> None:
    drawing, places = part(page, NetworkDrawing), list[object]()
    for run in (-3.0, 1.0, 3.0):
        page.show_answer(inside(4, settled={Circumstance.RUN: run}))
        QApplication.processEvents()
        places.append((drawing.geometry(), part(page, Answer).geometry(), part(page, WhatIfCard).geometry()))
    assert len(set(map(repr, places))) == 1


def test_as_it_is_takes_everything_back(page: InsightPage) -> None:
    asked = Asked()
    page.what_if_asked.connect(asked.hear)
    part(page, WhatIfCard).rows[Circumstance.RUN].control.setValue(5)  # type: ignore[union-attr]
    page.show_answer(inside(4, settled={Circumstance.RUN: 3.0}))
    press(page, "As it is")
    assert asked.told[-1] == {}
    page.show_answer(NOT_MOVED)
    assert not next(way for way in page.findChildren(QPushButton) if way.text() == "As it is").isEnabled()


def test_it_is_called_what_it_is(page: InsightPage) -> None:
    assert {"What the model would say"} <= seen(page)
    assert any("opinion" in words for words in seen(page))
    assert any("not known yet" in words for words in seen(page))


@pytest.mark.parametrize("kind", [WhyCard, NetworkCard, WhatIfCard])
def test_every_card_can_be_taken_along(page: InsightPage, kind: type[WhyCard]) -> None:
    card = part(page, kind)
    card.copy_data()
    assert QGuiApplication.clipboard().text().count("\n") > 5
    card.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()


def test_what_cannot_differ_has_no_lever(page: InsightPage) -> None:
    few = replace(NOT_MOVED, choices=NOT_MOVED.choices[:2])
    page.show_inside(few, NETWORK)
    assert set(part(page, WhatIfCard).rows) == {Circumstance.HOUR, Circumstance.WEEKDAY}


def test_as_time_goes_by_what_was_asked_about_the_habit_stays(page: InsightPage) -> None:
    asked = Asked()
    page.what_if_asked.connect(asked.hear)
    part(page, WhatIfCard).rows[Circumstance.RUN].control.setValue(5)  # type: ignore[union-attr]
    page.show_inside(inside(4, settled={Circumstance.HOUR: 15.26}), NETWORK)
    assert asked.told == [{Circumstance.RUN: 3.0}] * 2
    page.show_reading(replace(reading(), habit=HABITS[0]), HABITS)
    page.show_inside(NOT_MOVED, NETWORK)
    assert len(asked.told) == 2


def test_as_time_goes_by_the_day_that_lights_the_network_stays(page: InsightPage) -> None:
    asked = Asked()
    page.day_wanted.connect(asked.hear)
    page.light(past_inside(4))
    page.show_inside(NOT_MOVED, NETWORK)
    assert asked.told == [past_inside(4).day]


def test_a_day_picked_on_the_chart_lights_the_network_until_it_is_taken_back(page: InsightPage, qtbot: QtBot) -> None:
    chart = part(page, ChanceChart)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    with qtbot.waitSignal(page.day_wanted) as wanted:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert wanted.args == [TODAY - timedelta(days=1)]
    page.light(past_inside(4))
    assert [words for words in seen(page) if words.endswith("its first moment")]
    back = next(way for way in page.findChildren(QPushButton) if way.accessibleName() == "Back to now")
    assert back.isVisible()
    with qtbot.waitSignal(page.day_wanted) as wanted:
        back.click()
    assert wanted.args == [None]
    page.light(NOT_MOVED)
    assert "Lit by this moment" in seen(page)
    assert not back.isVisible()


def test_today_picked_on_the_chart_is_now(page: InsightPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.day_wanted) as wanted:
        part(page, ChanceChart).day_picked.emit(TODAY)
    assert wanted.args == [None]


def test_what_thresholds_mean_is_told_anew_when_more_has_happened(page: InsightPage) -> None:
    told = list[set[str]]()
    for occasions in ((ASKED,), (ASKED, replace(ASKED, day=TODAY - timedelta(days=2))), (ASKED,)):
        page.show_occasions(RecentOccasions(30, 3, occasions))
        told.append({words for words in seen(page) if words.startswith("With these lines")})
    assert all(len(words) == 1 for words in told)
    assert told[0] == told[2] != told[1]
