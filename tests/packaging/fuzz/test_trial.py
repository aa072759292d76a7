"""A trial is told by its log, and stood only where nothing was found."""

from pathlib import Path

from fuzz.report import as_text
from fuzz.trial import read_log

LOG = """base_rss_mb: 50
#2\tINITED cov: 24 ft: 24 corp: 1/1b exec/s: 0 rss: 49Mb
#443\tDONE   cov: 513 ft: 1955 corp: 94/110Kb lim: 32768 exec/s: 107 rss: 68Mb
stat::number_of_executed_units: 443
stat::average_exec_per_sec:     107
stat::slowest_unit_time_sec:    2
stat::peak_rss_mb:              68
"""
CRASH = """base_rss_mb: 50
#2\tINITED cov: 24 ft: 24 corp: 1/1b exec/s: 0 rss: 49Mb

 === Uncaught Python exception: ===
KeyError: '_id'
Traceback (most recent call last):
"""


def test_a_log_tells_how_a_trial_went() -> None:
    trial = read_log("csv", Path("build/csv"), LOG, True, ())
    assert (trial.executions, trial.per_second, trial.corpus, trial.features) == (443, 107, 94, 1955)
    assert (trial.slowest_s, trial.growth_mb, trial.crashes, trial.hangs) == (2, 18, 0, 0)
    assert not trial.failed


def test_what_was_found_fails_the_trial_and_is_said() -> None:
    trial = read_log("csv", Path("build/csv"), CRASH, False, (Path("crash-a"), Path("timeout-b")))
    assert trial.failed
    assert (trial.executions, trial.crashes, trial.hangs) == (2, 1, 1)
    assert trial.last_words.splitlines()[0] == "  KeyError: '_id'"


def test_growth_beyond_the_limit_fails_the_trial() -> None:
    assert read_log("csv", Path("build/csv"), LOG.replace("              68", "             251"), True, ()).failed


def test_a_process_that_ended_badly_fails_the_trial() -> None:
    assert read_log("csv", Path("build/csv"), LOG, False, ()).failed


def test_the_table_has_a_line_for_each_trial_and_one_for_all() -> None:
    trial = read_log("csv", Path("build/csv"), LOG, True, ())
    assert [line.split()[:2] for line in as_text([trial, trial]).splitlines()[1:]] == [
        ["csv", "443"],
        ["csv", "443"],
        ["all", "886"],
    ]
