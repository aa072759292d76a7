"""The network written to a file of its own, for others to look into: ONNX, or a small JSON document."""

from pathlib import Path

from habit_desktop.engine.network import network_in_charge, network_of
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.learning.model_json import to_json
from habit_desktop.learning.onnx_file import OnnxMissing, to_onnx
from habit_desktop.storage.private_file import write_private

_WRITERS = {".onnx": to_onnx, ".json": to_json}


def export_model(session: Session, path: Path, version: int | None = None) -> int:
    """Write the version in charge, or another one, and return its number. Raises Refused with the file untouched."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise Refused(_("A model is written as .onnx or .json, not as “{name}”.").format(name=path.name))
    prior, store = session.prior, session.folder.checkpoints
    network = network_in_charge(session.folder, prior) if version is None else network_of(store, version, prior)
    if network is None:
        raise Refused(_("There is no version {version} that can be read.").format(version=version))
    try:
        write_private(path, write(network.parameters, network.checkpoint))
    except OnnxMissing as error:
        raise Refused(_("ONNX needs one more package: pip install 'habit-desktop[onnx]'; .json needs none.")) from error
    except OSError as error:
        raise Refused(
            _("The model could not be written to {path} ({strerror}).").format(path=path, strerror=error.strerror)
        ) from error
    return network.version
