#!/bin/sh
# Runs the tests of the layers where facts are kept and decisions made, and asks of each the coverage pyproject.toml names.
set -eu

mkdir -p build/coverage
.venv/bin/pytest -q -n logical --dist loadfile --max-worker-restart 0 --cov --cov-report= --cov-fail-under=0 \
    tests/domain tests/storage tests/learning tests/reminders tests/engine
.venv/bin/coverage report --fail-under=0
.venv/bin/coverage json -q -o build/coverage/report.json
.venv/bin/python packaging/covered.py build/coverage/report.json || { echo "Too little is covered." >&2; exit 1; }
echo "make coverage: all is well"
