"""The curve of a training in words: losses, epochs, and the sentence over the chart."""

from collections.abc import Sequence
from datetime import datetime

from habit_desktop.wording.dates import moment
from habit_desktop.wording.joins import called, facts_of
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import decimals


def loss_value(loss: float) -> str:
    """A loss with as many decimals as one training can move: ``0.4471``."""
    return decimals(loss, 4)


def before_label(loss: float) -> str:
    """The words on the line a run began at: ``before: 0.4523``."""
    return _("before: {loss}").format(loss=loss_value(loss))


def epoch_told(epoch: int, met: Sequence[tuple[str, float]]) -> tuple[str, str]:
    """An epoch and what each run met there, as a tip tells it."""
    told = [called(name, loss_value(loss)) if name else loss_value(loss) for name, loss in met]
    return _("Epoch {number}").format(number=epoch), facts_of(told)


def curve_running(epoch: int, of: int) -> str:
    """The sentence over the curve of a run under way."""
    return _("Training: epoch {epoch} of {of}").format(epoch=epoch, of=of)


def curve_title(at: datetime, now: datetime, losses: Sequence[float]) -> str:
    """The sentence over the curve of a run that is over."""
    moment_words = moment(at, now)
    if losses[-1] < losses[0]:
        return _("The surprise fell in the training of {moment}").format(moment=moment_words)
    return _("The surprise did not fall in the training of {moment}").format(moment=moment_words)


def curves_title(names: Sequence[str]) -> str:
    """The sentence over the curves of two runs."""
    return _("How the surprise fell in training, {one} and {other}").format(one=names[0], other=names[1])


def curve_legend() -> str:
    """What the axes of the curve are."""
    return _("Mean surprise about your days (log loss, nats; lower is better), epoch by epoch.")


def no_curve_yet() -> str:
    """What stands in place of the curve before the first training."""
    return _("The curve is drawn with the first training.")


def no_curve_kept() -> str:
    """What stands in place of the curve of a run from before curves were kept."""
    return _("The last training kept no curve; the next one does.")
