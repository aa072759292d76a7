"""Run by make: every catalogue is up to date. `ARGS=de` tells what is still to do or to mend there, a line each."""

import sys

from translations.catalogue import compiled, read, template, updated, written
from translations.faults import faults
from translations.places import CODES, SHOWN, compiled_path, source_path, template_path


def main() -> None:
    """The template, each language's source and what the app reads are written."""
    gathered = template()
    template_path().parent.mkdir(parents=True, exist_ok=True)
    template_path().write_bytes(written(gathered))
    print(f"{len(gathered)} messages, {sum(len(_english(message.id).split()) for message in gathered)} words")
    for code in CODES:
        catalogue = updated(code, gathered)
        source_path(code).parent.mkdir(parents=True, exist_ok=True)
        source_path(code).write_bytes(written(catalogue))
        compiled_path(code).write_bytes(compiled(catalogue))
        found = faults(read(code), gathered)
        print(f"{code}: {len(found)} to do" if found else f"{code}: complete")
        for fault in found[: SHOWN if code in sys.argv[1:] else 0]:
            print(f"  {fault}")


def _english(message_id: str | list[str] | tuple[str, ...]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


if __name__ == "__main__":
    main()
