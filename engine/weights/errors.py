"""What goes wrong with weights; what was downloaded until then stays for the next try."""

from __future__ import annotations

from engine.errors import EngineError


class PullFailed(EngineError):
    """Weights could not be brought here."""

    code = "pull_failed"


class NotOnHub(PullFailed):
    """The repository, the commit or a file of it is not there."""

    code = "not_on_hub"


class AccessRefused(PullFailed):
    """The hub wants to know who asks, or does not let them in."""

    code = "access_refused"


class HubUnreachable(PullFailed):
    """The hub did not answer, stopped in the middle, or something else answered in its place."""

    code = "hub_unreachable"


class HubOffline(PullFailed):
    """The host has said that nothing is to be downloaded."""

    code = "hub_offline"


class NotInFolder(PullFailed):
    """The folder that weights should come from does not hold them."""

    code = "not_in_folder"


class NoRoom(PullFailed):
    """The disk is full, or would be."""

    code = "no_room"


class FolderUnusable(PullFailed):
    """The folder of the weights cannot be written to."""

    code = "weights_folder"


class InUse(PullFailed):
    """Another process pulls, verifies or removes weights at this moment."""

    code = "weights_in_use"


class Damaged(PullFailed):
    """A file is not what it has to be."""

    code = "weights_damaged"
