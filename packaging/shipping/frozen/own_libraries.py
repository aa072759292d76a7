"""Run in the bundle before anything else: programs started from here look for libraries where they always do.

The bundle's starter leads the loader to its own libraries by the environment, which every child would inherit.
"""

import os

_LOADER = "LD_LIBRARY_PATH"

before = os.environ.pop(f"{_LOADER}_ORIG", None)
os.environ.pop(_LOADER, None)
if before:
    os.environ[_LOADER] = before
