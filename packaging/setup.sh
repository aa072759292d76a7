#!/bin/sh
# Creates .venv with the first Python that is new enough, and installs the project into it. "setup.sh dev" adds the test tools,
# "setup.sh bench" the peer of make bench, "setup.sh fuzz" the fuzzer, "setup.sh mutation" what puts faults into the program.
set -eu
extra=${1:-}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if new_enough "$python"; then
            echo "$python"
            return
        fi
    done
    echo "Habit Desktop needs Python 3.11 or newer; install one from your system's packages and try again." >&2
    return 1
}

if ! new_enough .venv/bin/python || ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        sudo=$([ "$(id -u)" -eq 0 ] || echo "sudo ")
        echo "Python $version lacks its venv module; install it with: ${sudo}apt-get install python$version-venv" >&2
        exit 1
    fi
    "$python" -m venv --clear .venv
fi

echo "Installing into .venv (the first time takes about half a minute)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".${extra:+[$extra]}"

touch .venv/installed
if [ -n "$extra" ]; then touch ".venv/installed-$extra"; fi
