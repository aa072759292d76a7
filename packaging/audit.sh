#!/bin/sh
# Has pip-audit, in an environment of its own, look at what is installed in .venv.
set -eu
own=build/audit

if [ ! -x "$own/bin/pip-audit" ]; then
    echo "Installing pip-audit into $own"
    .venv/bin/python -m venv --clear "$own"
    "$own/bin/pip" install --quiet --disable-pip-version-check "pip-audit>=2.9,<3" ||
        { echo "make audit: pip-audit could not be installed, so nothing was found out" >&2; exit 2; }
fi
packages=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
exec .venv/bin/python packaging/audit.py "$own/bin/pip-audit" "$packages"
