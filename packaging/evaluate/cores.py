"""Jobs spread over all processor cores; what they return does not depend on how."""

import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import TypeVar

Result = TypeVar("Result")


def spread(what: str, jobs: Mapping[str, Callable[[], Result]]) -> dict[str, Result]:
    """What each job returned, in the order of the jobs; on the way it is told on stderr how many are finished."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        running = {pool.submit(job): name for name, job in jobs.items()}
        for count, finished in enumerate(as_completed(running), start=1):
            finished.result()
            print(f"{what}: {count} of {len(jobs)} ({running[finished]})", file=sys.stderr, flush=True)
        return {name: future.result() for future, name in running.items()}
