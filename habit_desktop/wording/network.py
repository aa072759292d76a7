"""The drawing of the network in words: its neurons, what they say and hear, and the whole for a screen reader."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.wording.dates import short_day
from habit_desktop.wording.inputs import normalised
from habit_desktop.wording.joins import list_of, text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.training import version_name

SILENT = 0.005


def network_title(correction: float) -> str:
    """The sentence over the drawing, by what the network adds to the rules' log-odds."""
    if correction > SILENT:
        return _("The network says more than the simple rules")
    if correction < -SILENT:
        return _("The network says less than the simple rules")
    return _("The network says what the simple rules say")


def network_legend(*, difference: bool, dead: bool) -> str:
    """How the drawing is to be read."""
    if difference:
        return _("What training changed. Blue lines gained weight, orange ones lost it; the wider, the more.")
    words = _("Blue lines lift what follows, orange ones lower it; the wider, the more.")
    return text_of((words, _("A cross is a neuron that never speaks up.") if dead else ""))


def neuron_name(layer: int, number: int) -> str:
    """What a neuron of the two hidden layers is called: ``First layer, neuron 5``."""
    layers = {1: _("First layer, neuron {number}"), 2: _("Second layer, neuron {number}")}
    return layers[layer].format(number=number + 1)


def output_name() -> str:
    """What the last neuron is called."""
    return _("What the network adds")


def says(value: float) -> str:
    """What a neuron says: ``says +0.74``."""
    return _("says {value}").format(value=normalised(value))


def sees(raw: str, value: float) -> str:
    """What the network sees of an input: ``5 in a row, seen as +0.53``."""
    return _("{raw}, seen as {value}").format(raw=raw, value=normalised(value))


def adds(value: float) -> str:
    """What the last neuron says."""
    return _("{value} in log-odds").format(value=normalised(value))


def never_speaks() -> str:
    """What is said of a neuron that moves nothing."""
    return _("moves nothing on any of your days")


def hears_most(strongest: Sequence[tuple[str, float]]) -> str:
    """Whom a neuron listens to most, with the weights."""
    return _("hears most: {names}").format(names=_weighed(strongest))


def speaks_to(strongest: Sequence[tuple[str, float]]) -> str:
    """Whom a neuron speaks to most, with the weights."""
    return _("speaks most to: {names}").format(names=_weighed(strongest))


def short_neuron(layer: int, number: int) -> str:
    """A hidden neuron where there is little room: ``1·5``."""
    return f"{layer}·{number + 1}"


def network_spoken(strongest_inputs: Sequence[str], lit: int, dead: int, correction: float, chance: str) -> str:
    """The whole drawing as a screen reader tells it."""
    parts = [
        _("Ten inputs, sixteen and eight neurons, one output."),
        _("Heard most today: {names}.").format(names=list_of(strongest_inputs)),
        ngettext("{count} neuron speaks up.", "{count} neurons speak up.", lit).format(count=lit),
        _("The output adds {value} in log-odds; the chance is {chance}.").format(
            value=normalised(correction), chance=chance
        ),
    ]
    if dead:
        parts.append(
            ngettext("{count} neuron moves nothing.", "{count} neurons move nothing.", dead).format(count=dead)
        )
    return text_of(parts)


def frame_name(version: int, epoch: int | None) -> str:
    """One state of the network on its way: ``Version 14``, ``Version 14, epoch 7``."""
    if epoch is None:
        return version_name(version)
    return _("{version}, epoch {epoch}").format(version=version_name(version), epoch=epoch)


def lit_by(day: date | None, *, imagined: bool = False, waits: bool = True) -> str:
    """Which day lights the drawing; None is now, ``imagined`` where it is asked what would be.

    Where today does not wait for an answer, now is told as if it did.
    """
    if imagined:
        return _("Lit by what would be")
    if day is None:
        return _("Lit by this moment") if waits else _("Lit by this moment, as if today were still open")
    return _("Lit by {day}, its first moment").format(day=short_day(day))


def never_trained() -> str:
    """What stands where there is one network only."""
    return _("Not trained on your days yet: this is the network everybody starts with.")


def _weighed(names: Sequence[tuple[str, float]]) -> str:
    return list_of(f"{name} {normalised(weight)}" for name, weight in names)
