"""Asks whether a fault is known of any package that is installed here, and says so clearly where nobody can be asked.

Exit status: 0 nothing is known, 1 something is, 2 it could not be found out.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Package = Mapping[str, Any]
SOUND, FAULTY, UNKNOWN = 0, 1, 2


def main(auditor: str, packages: str) -> int:
    """Have the auditor look at a folder of packages, print what it found, and return the status."""
    command = [auditor, "--progress-spinner", "off", "--skip-editable", "--format", "json", "--path", packages]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        print(done.stderr.strip().splitlines()[-1:] or "the auditor said nothing", file=sys.stderr)
        found = []
    status, lines = verdict(found)
    print("\n".join(lines))
    return status


def verdict(found: Sequence[Package]) -> tuple[int, list[str]]:
    """Return the status and the lines that say what is known of some packages, as pip-audit tells them."""
    asked = [each for each in found if "skip_reason" not in each]
    unasked = len(found) - len(asked)
    faults = [(each, fault) for each in asked for fault in each["vulns"]]
    lines = [_line(each, fault) for each, fault in faults]
    if not asked:
        return UNKNOWN, [
            "make audit: nothing was found out, the service that knows of faults cannot be reached from here"
        ]
    told = f"make audit: {len(faults)} known faults in {len(asked)} packages"
    if unasked:
        told += f"; of {unasked} others nothing could be found out"
    return (FAULTY if faults else UNKNOWN if unasked else SOUND), [*lines, told]


def _line(package: Package, fault: Mapping[str, Any]) -> str:
    mended = ", ".join(fault["fix_versions"]) or "no version yet"
    return f"{package['name']} {package['version']}: {fault['id']}, mended in {mended}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], str(Path(sys.argv[2]))))
