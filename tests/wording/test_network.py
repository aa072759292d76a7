"""The drawing of the network in words."""

from datetime import date

from habit_desktop.wording.network import (
    adds,
    frame_name,
    hears_most,
    lit_by,
    network_legend,
    network_spoken,
    network_title,
    neuron_name,
    says,
    sees,
    short_neuron,
    speaks_to,
)


def test_the_title_says_what_the_network_makes_of_the_rules() -> None:
    assert network_title(0.4) == "The network says more than the simple rules"
    assert network_title(-0.4) == "The network says less than the simple rules"
    assert network_title(0.001) == "The network says what the simple rules say"


def test_the_legend_names_both_colours_and_the_cross_where_there_is_one() -> None:
    assert "Blue" in network_legend(difference=False, dead=False)
    assert "cross" in network_legend(difference=False, dead=True)
    assert "cross" not in network_legend(difference=False, dead=False)
    assert "training changed" in network_legend(difference=True, dead=False)


def test_a_neuron_is_named_by_its_layer_and_told_by_its_strongest_lines() -> None:
    assert neuron_name(1, 4) == "First layer, neuron 5"
    assert short_neuron(2, 0) == "2·1"
    assert says(-0.5) == "says −0.50"
    assert adds(0.2) == "+0.20 in log-odds"
    assert sees("5 in a row", 0.53) == "5 in a row, seen as +0.53"
    assert hears_most([("streak", 1.2), ("weekday", -0.8)]) == "hears most: streak +1.20, weekday −0.80"
    assert speaks_to([("2·1", 0.4)]) == "speaks most to: 2·1 +0.40"


def test_who_does_not_see_it_hears_the_whole() -> None:
    spoken = network_spoken(["streak", "weekday"], 5, 1, -0.3, "44\u00a0%")
    assert "Heard most today: streak, weekday." in spoken
    assert "5 neurons speak up." in spoken
    assert "adds −0.30 in log-odds; the chance is 44\u00a0%." in spoken
    assert "1 neuron moves nothing." in spoken


def test_a_state_is_named_by_its_version_and_epoch() -> None:
    assert frame_name(0, None) == "As delivered"
    assert frame_name(14, 7) == "Version 14, epoch 7"


def test_the_day_that_lights_it_is_named() -> None:
    assert lit_by(None) == "Lit by this moment"
    assert lit_by(None, waits=False).endswith("as if today were still open")
    assert lit_by(None, imagined=True) == "Lit by what would be"
    assert "19 March" in lit_by(date(2026, 3, 19))
