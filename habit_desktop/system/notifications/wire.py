"""What is sent to the notification service, made for what the service can do, and what its words mean."""

import html
from collections.abc import Iterator

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.wording.typed_amounts import typed_amount

_SERVICE_DECIDES_WHEN_IT_EXPIRES = -1
_URGENCY_NORMAL = 1
_LONGEST_TITLE = 160  # characters; a name has up to 500, and not every service cuts them
_LONGEST_BODY = 600


def notify_arguments(
    notice: Notice, identity: Identity, capabilities: frozenset[str], replaces: int
) -> tuple[object, ...]:
    """Return the arguments of Notify.

    Without "actions" no buttons are sent: such services put up a dialogue instead. With "body-markup" the body is
    escaped, so that a habit called "Read <5 pages" is shown as it is.
    """
    hints = {
        "desktop-entry": ("s", identity.desktop_entry),
        "urgency": ("y", _URGENCY_NORMAL),
        "category": ("s", "x-habit-desktop.reminder"),
    }
    if notice.asked and "inline-reply" in capabilities:
        hints["x-kde-reply-placeholder-text"] = ("s", _sendable(notice.asked.field))
        hints["x-kde-reply-submit-button-text"] = ("s", _sendable(notice.asked.save))
    body = _shortened(_sendable(notice.body), _LONGEST_BODY)
    return (
        identity.app_name,
        replaces,
        identity.icon,
        _shortened(" ".join(_sendable(notice.title).split()), _LONGEST_TITLE),
        html.escape(body, quote=False) if "body-markup" in capabilities else body,
        [*_actions(notice, capabilities)],
        hints,
        _SERVICE_DECIDES_WHEN_IT_EXPIRES,
    )


def capabilities_in(body: tuple[object, ...]) -> frozenset[str]:
    """Return the capabilities a service answered with."""
    match body:
        case (list(names),):
            return frozenset(str(name) for name in names)
    return frozenset()


def word_of(action: NoticeAction, notice: Notice) -> str:
    """Return the word that stands for a button, with its amount."""
    amount = notice.amount_of(action)
    return action.value if amount is None else f"{action.value}:{amount!r}"


def action_in(word: str) -> tuple[NoticeAction, float | None] | None:
    """Return the action, and its amount, that a button's word stands for; None where it is none of ours.

    The amount travels with the button, so that one on the screen is still understood by the program's next run.
    """
    name, _, number = word.partition(":")
    if name == NoticeAction.AMOUNT:  # the field was only opened
        return NoticeAction.OPEN, None
    if name not in set(NoticeAction):
        return None
    try:
        return NoticeAction(name), float(number) if number else None
    except ValueError:
        return None


def reply_in(text: str) -> tuple[NoticeAction, float | None]:
    """Return what was typed into a notice: an amount, or so much more; AMOUNT and None for what is no amount."""
    typed = typed_amount(text)
    if typed is None:
        return NoticeAction.AMOUNT, None
    return NoticeAction.MORE if typed.more else NoticeAction.AMOUNT, typed.amount


def _actions(notice: Notice, capabilities: frozenset[str]) -> Iterator[str]:
    if "actions" not in capabilities:
        return
    for action, label in notice.buttons:
        if action is not NoticeAction.AMOUNT or "inline-reply" in capabilities:
            yield word_of(action, notice)
            yield _sendable(label)


def _sendable(text: str) -> str:
    """Return a text without what would have the bus cut the connection."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
