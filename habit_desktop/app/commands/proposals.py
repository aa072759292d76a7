"""Commands about the times the app proposes to remind at: what is proposed, yes, and no."""

from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.habit import Json
from habit_desktop.engine.proposed_times import ProposedTime, Standing, accept, decline, proposed_times
from habit_desktop.wording import proposed_times as words
from habit_desktop.wording.joins import called


def propose(options: Namespace) -> int:
    """Say which times are proposed, and for which habits there is not enough to go by yet."""
    with opened(options) as session:
        found = proposed_times(session)
    return say(Answer([_row(each) for each in found], [called(each.name, sentence(each)) for each in found]), options)


def accept_time(options: Namespace) -> int:
    """Set the time that is proposed for a habit."""
    with opened(options) as session:
        proposal = accept(session, session.find(options.accept).id)
    lines = [words.accepted(proposal.name, proposal.at)] if proposal.at else []
    return say(Answer(_row(proposal) | {"accepted": True}, lines), options)


def decline_time(options: Namespace) -> int:
    """Propose this time no more."""
    with opened(options) as session:
        proposal = decline(session, session.find(options.decline).id)
    return say(Answer(_row(proposal) | {"accepted": False}, [words.put_aside(proposal.name)]), options)


def sentence(proposal: ProposedTime) -> str:
    """Return how things stand with a habit's time, in words."""
    match proposal.standing:
        case Standing.PROPOSED if proposal.at and proposal.basis and proposal.usual:
            return words.proposal(proposal.at, proposal.basis, proposal.usual)
        case Standing.FITTING if proposal.current:
            return words.fitting(proposal.current)
        case Standing.DECLINED if proposal.at:
            return words.declined(proposal.at)
        case Standing.TOO_FEW:
            return words.not_enough_yet(proposal.known, proposal.needed)
    return words.no_usual_hour()


def _row(proposal: ProposedTime) -> dict[str, Json]:
    usual = proposal.usual
    return {
        "habit": proposal.habit,
        "name": proposal.name,
        "standing": proposal.standing,
        "current": f"{proposal.current:%H:%M}" if proposal.current else None,
        "at": f"{proposal.at:%H:%M}" if proposal.at else None,
        "basis": proposal.basis,
        "usual_from": f"{usual[0]:%H:%M}" if usual else None,
        "usual_until": f"{usual[1]:%H:%M}" if usual else None,
        "share": proposal.share,
        "known": proposal.known,
        "needed": proposal.needed,
        "text": sentence(proposal),
    }
