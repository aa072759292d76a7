"""The command that says what this desktop offers, what is missing, and how it is turned on."""

from argparse import Namespace

from habit_desktop.app.context import Answer, say
from habit_desktop.domain.habit import Json
from habit_desktop.engine.machine import MachineReading, Offer, Sources, told_by_the_system
from habit_desktop.system.attention.choice import attention_source
from habit_desktop.system.idle.choice import idle_source
from habit_desktop.system.machine.reading import read_machine
from habit_desktop.system.power.battery import Battery
from habit_desktop.wording.joins import called, text_of
from habit_desktop.wording.machine import hint, offer_said, part_name


def machine(options: Namespace) -> int:
    """Say what was found, part by part."""
    reading = read_machine(told_by_the_system(Sources(idle_source(), Battery(), attention_source())))
    rows: list[Json] = [
        {"part": offer.part, "there": offer.there, "by": offer.by if offer.there else "", "hint": _hint(reading, offer)}
        for offer in reading.offers
    ]
    lines = [called(part_name(offer.part), _said(reading, offer)) for offer in reading.offers]
    return say(Answer({"desktop": reading.desktop, "wayland": reading.wayland, "offers": rows}, lines), options)


def _said(reading: MachineReading, offer: Offer) -> str:
    said = offer_said(offer.part, offer.there, offer.by, missed=offer.part in reading.missing)
    return text_of((said, _hint(reading, offer)))


def _hint(reading: MachineReading, offer: Offer) -> str:
    return hint(offer.part, reading.desktop, wayland=reading.wayland) if offer.part in reading.missing else ""
