"""Who is at the other end of a local socket."""

import os
import socket
import struct

_CREDENTIALS = struct.Struct("3i")  # process, user, group


def is_another_user(descriptor: int) -> bool:
    """Return whether the kernel names another user at the other end; False also where it names nobody.

    Only Linux is asked. Elsewhere, and besides, it is the socket file's mode that keeps others out.
    """
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None or descriptor < 0:
        return False
    try:
        with socket.socket(fileno=os.dup(descriptor)) as end:
            told = end.getsockopt(socket.SOL_SOCKET, option, _CREDENTIALS.size)
    except OSError:
        return False
    return bool(_CREDENTIALS.unpack(told)[1] != os.getuid())
