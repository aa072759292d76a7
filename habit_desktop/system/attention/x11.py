"""Whether a window of another program fills an X server's screen: a film, a talk, a game."""

import ctypes
import os
import struct

from habit_desktop.reminders.presence import Attention

_ANY_TYPE = 0
_MOST_WORDS = 64
_VALUE_AT = 32  # where the value begins in an xcb_get_property_reply_t
_ATOM_AT = 8  # where the atom stands in an xcb_intern_atom_reply_t


class _Cookie(ctypes.Structure):
    """Any of xcb's cookies: what an answer is asked for by."""

    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    """xcb_screen_iterator_t; a screen begins with its root window."""

    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class X11Attention:
    """Asks the X server that DISPLAY names for the active window and its state, over a connection that is kept.

    By xcb, because a window may be gone before it is asked about: Xlib would end the program over that.
    """

    def __init__(self, xcb: ctypes.CDLL, connection: int) -> None:
        self._xcb, self._connection = xcb, connection
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]
        self._root: int = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection)).data[0]
        self._manager = self._atom("_NET_SUPPORTING_WM_CHECK")
        names = ("_NET_ACTIVE_WINDOW", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN", "_NET_WM_PID")
        self._active, self._state, self._full_screen, self._pid = map(self._atom, names)

    def attention(self) -> Attention | None:
        """Return whether the active window fills the screen, None without a window manager that says what is active."""
        active = self._property(self._root, self._active)
        if not active:  # none has been active yet, or nobody would say
            return Attention.FREE if self._property(self._root, self._manager) else None
        window = active[0]
        fills = self._full_screen in self._property(window, self._state)
        own = os.getpid() in self._property(window, self._pid)
        return Attention.FULL_SCREEN if fills and not own else Attention.FREE

    def close(self) -> None:
        """Leave the server."""
        self._xcb.xcb_disconnect(self._connection)

    def _atom(self, name: str) -> int:
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name.encode())
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        return self._read(reply, _ATOM_AT, 1)[0] if reply else 0

    def _property(self, window: int, name: int) -> tuple[int, ...]:
        """Return a window's property in words of 32 bits; none where the window, or the server, is gone."""
        cookie = self._xcb.xcb_get_property(self._connection, 0, window, name, _ANY_TYPE, 0, _MOST_WORDS)
        reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not reply:
            return ()
        return self._read(reply, _VALUE_AT, self._xcb.xcb_get_property_value_length(reply) // 4)

    def _read(self, reply: int, at: int, words: int) -> tuple[int, ...]:
        """Return words of a reply, and give it back."""
        values = struct.unpack(f"={words}I", ctypes.string_at(reply + at, 4 * words))
        self._free(reply)
        return values


def x11_attention() -> X11Attention | None:
    """Return the source, None without xcb or without a server."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return None
    _declare(xcb)
    connection = xcb.xcb_connect(None, None)
    if xcb.xcb_connection_has_error(connection):
        xcb.xcb_disconnect(connection)
        return None
    return X11Attention(xcb, connection)


def _declare(xcb: ctypes.CDLL) -> None:
    connection, word, byte = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint8
    xcb.xcb_connect.restype = connection
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    for name in ("xcb_connection_has_error", "xcb_disconnect", "xcb_get_setup"):
        getattr(xcb, name).argtypes = [connection]
    xcb.xcb_get_setup.restype = ctypes.c_void_p
    xcb.xcb_setup_roots_iterator.restype = _Screens
    xcb.xcb_setup_roots_iterator.argtypes = [ctypes.c_void_p]
    xcb.xcb_intern_atom.restype = _Cookie
    xcb.xcb_intern_atom.argtypes = [connection, byte, ctypes.c_uint16, ctypes.c_char_p]
    xcb.xcb_get_property.restype = _Cookie
    xcb.xcb_get_property.argtypes = [connection, byte, word, word, word, word, word]
    for name in ("xcb_intern_atom_reply", "xcb_get_property_reply"):
        getattr(xcb, name).restype = ctypes.c_void_p
        getattr(xcb, name).argtypes = [connection, _Cookie, ctypes.c_void_p]
    xcb.xcb_get_property_value_length.argtypes = [ctypes.c_void_p]
