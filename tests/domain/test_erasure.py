"""How far an erasure has come tells whether it can still be stopped."""

from habit_desktop.domain.erasure import ErasureProgress, Stage


def test_until_the_log_forgets_it_can_be_stopped() -> None:
    assert [stage for stage in Stage if ErasureProgress(stage).can_stop] == [Stage.BACKUPS]
