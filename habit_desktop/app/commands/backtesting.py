"""The command that replays histories."""

import os
from argparse import Namespace

from habit_desktop.app.context import Answer, say, tell_progress
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.domain.habit import Json
from habit_desktop.engine.refusal import Refused
from habit_desktop.storage.formats.histories import read_histories, write_predictions
from habit_desktop.wording.language import ngettext
from habit_desktop.wording.numbers import amount, decimals


def backtest_histories(options: Namespace) -> int:
    """Replay people strictly in time and write a chance for each of their rows; no data folder is touched."""
    import time

    from habit_desktop.engine.backtest import backtest

    started_s = time.perf_counter()
    try:
        rows = read_histories(options.histories)
        chances = backtest(
            rows,
            seed=options.seed,
            training=not options.no_training,
            prior=shipped_prior(),
            on_progress=lambda people, of: tell_progress(_people_words(people, of)),
        )
        write_predictions(options.out, rows, chances)
    except OSError as error:
        raise Refused(f"{error.filename}: {os.strerror(error.errno or 0)}.") from error
    finally:
        tell_progress("")
    seconds = time.perf_counter() - started_s
    document: dict[str, Json] = {
        "people": len({row.person for row in rows}),
        "habits": len({(row.person, row.habit) for row in rows}),
        "rows": len(rows),
        "seconds": round(seconds, 3),
    }
    return say(Answer(document, [_rows_words(len(rows), seconds)]), options)


def _people_words(people: int, of: int) -> str:
    return ngettext("{people} of {of} person", "{people} of {of} people", of).format(
        people=amount(people), of=amount(of)
    )


def _rows_words(rows: int, seconds: float) -> str:
    counted = ngettext("{rows} row in {seconds} s", "{rows} rows in {seconds} s", rows)
    return counted.format(rows=amount(rows), seconds=decimals(seconds, 2))
