#!/bin/sh
# Runs every test; where Qt's libraries are missing, those that need no Qt, and says so.
set -eu

if sh packaging/qt-libraries.sh offscreen; then
    # A worker that crashes ends the run: one put in its place waits for ever on work that went with the first.
    # Files come as tests/conftest.py has them, not those of many tests first: a file of one test may take longest.
    exec .venv/bin/pytest -n logical --dist loadfile --no-loadscope-reorder --max-worker-restart 0
fi
rooms=
for room in domain storage learning reminders engine wording; do
    if [ -d "tests/$room" ]; then rooms="$rooms tests/$room"; fi
done
# Without its plugin for Qt, pytest does not know that plugin's settings.
# shellcheck disable=SC2086  # paths are words
.venv/bin/pytest -p no:pytest-qt -o addopts=--import-mode=importlib -W "ignore:Unknown config option" $rooms
echo "Only the tests that need no Qt have run." >&2
exit 1
