"""The words a widget really paints: each with its place, its letters and its ink, whoever wrote them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from unicodedata import category
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget
from translations.catalogue import forms, read

import habit_desktop
from habit_desktop.language import ENGLISH, Language, spoken

ELLIPSIS = "…"
_SVG = "{http://www.w3.org/2000/svg}"
_TOLERANCE_PX = 2.0  # what letters cover is counted in whole pixels, at both sides
_TEXT_ALONE = QWidget.RenderFlag(0)  # neither its children nor its ground


@dataclass(frozen=True, slots=True)
class Painted:
    """Words on a widget: ``place`` is what their letters cover, in the widget's pixels."""

    text: str
    place: QRectF
    ink: QColor


def painted(widget: QWidget) -> list[Painted]:
    """Return the words a widget paints itself, without those of its parts, in the order they are painted."""
    return [each for group in _drawing(widget).iter(f"{_SVG}g") for each in _words_of(group)]


def painted_findings(widget: QWidget, *, scrolls: bool = False) -> Iterator[str]:
    """Return what cannot be read of the words a widget paints: shortened, beyond its edge, or over each other.

    What ``scrolls`` may be cut at its edge.
    """
    words = painted(widget)
    for each in words:
        if is_shortened(each.text):
            yield f"shortened to {each.text!r}"
        elif not scrolls and not QRectF(widget.rect()).adjusted(-_TOLERANCE_PX, -1, _TOLERANCE_PX, 1).contains(
            each.place
        ):
            yield f"{each.text!r} reaches beyond the edge"
    for one, other in combinations(words, 2):
        common = one.place & other.place
        if min(common.width(), common.height()) > _TOLERANCE_PX and one.text != other.text:
            yield f"{one.text!r} and {other.text!r} lie over each other"


def is_shortened(text: str) -> bool:
    """Tell whether a text ends before its end: an ellipsis that no sentence of ours has."""
    return ELLIPSIS in text and not any(text in sentence for sentence in _with_ellipsis(spoken()))


def _drawing(widget: QWidget) -> ElementTree.Element:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(widget.size())
    drawing.setViewBox(widget.rect())
    painter = QPainter(drawing)
    widget.render(painter, QPoint(), QRegion(), _TEXT_ALONE)
    painter.end()
    written: QByteArray = buffer.data()
    return ElementTree.fromstring(bytes(written.data()))


def _words_of(group: ElementTree.Element) -> Iterator[Painted]:
    for element in group.findall(f"{_SVG}text"):
        text = element.text or ""
        if _is_seen(text) and float(element.get("fill-opacity", "1")) > 0:
            letters = QFontMetricsF(_font(element)).tightBoundingRect(text)
            begin = QPointF(float(element.attrib["x"]), float(element.attrib["y"]))
            place = _transform(group.get("transform", "")).mapRect(letters.translated(begin))
            yield Painted(text, place, QColor(element.attrib["fill"]))


def _is_seen(text: str) -> bool:
    """Tell whether a text has more than spaces and marks of direction."""
    return any(category(letter) != "Cf" for letter in text.strip())


def _font(element: ElementTree.Element) -> QFont:
    font = QFont(element.attrib["font-family"])
    font.setPixelSize(round(float(element.attrib["font-size"])))
    font.setWeight(QFont.Weight(int(element.attrib["font-weight"])))
    font.setItalic(element.attrib["font-style"] == "italic")
    return font


def _transform(text: str) -> QTransform:
    """Return what ``matrix(a,b,c,d,x,y)`` stands for."""
    return QTransform(*map(float, text.removeprefix("matrix(").removesuffix(")").split(","))) if text else QTransform()


@cache
def _with_ellipsis(language: Language) -> frozenset[str]:
    """Return our own words in a language that have an ellipsis."""
    said = _in_the_code() if language is ENGLISH else _in_the_catalogue(language)
    return frozenset(sentence for sentence in said if ELLIPSIS in sentence)


def _in_the_code() -> Iterator[str]:
    for file in Path(habit_desktop.__file__).parent.rglob("*.py"):
        code = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(code)) if ELLIPSIS in code else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _in_the_catalogue(language: Language) -> Iterator[str]:
    for message in read(language.code):
        yield from forms(message)
