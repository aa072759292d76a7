#!/bin/sh
# Runs the tests of the layers where facts are kept and decisions made, and asks of each the coverage pyproject.toml names.
set -eu

layers="domain storage learning reminders engine"
mkdir -p build/coverage
# shellcheck disable=SC2046  # each layer is a word
.venv/bin/pytest -q -n logical --dist loadfile --max-worker-restart 0 --cov --cov-report= $(printf 'tests/%s ' $layers)
low=
for layer in $layers; do
    echo
    echo "$layer: lines and branches no test comes to"
    .venv/bin/coverage report --include="habit_desktop/$layer/*" || low="$low $layer"
done
if [ -n "$low" ]; then
    echo "Too little is covered of:$low" >&2
    exit 1
fi
echo "make coverage: all is well"
