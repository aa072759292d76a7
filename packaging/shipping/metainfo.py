"""What software centres are told: the text in resources, and which release this is."""

from datetime import UTC, datetime
from xml.etree import ElementTree

from habit_desktop.resources import resource
from shipping.release import VERSION, made_at_s

_END = "</component>"


def file_name() -> str:
    """Return what the file is called where it is installed: by the component's id, as validators want it."""
    return f"{ElementTree.fromstring(metainfo()).findtext('id')}.metainfo.xml"


def metainfo() -> str:
    """Return the AppStream component with this release in it."""
    day = datetime.fromtimestamp(made_at_s(), UTC).date()
    releases = f'  <releases>\n    <release version="{VERSION}" date="{day}"/>\n  </releases>\n'
    return resource("habit-desktop.metainfo.xml").read_text("utf-8").replace(_END, releases + _END)
