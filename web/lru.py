"""A dictionary that forgets what was used longest ago. No web knowledge here."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Generic, TypeVar

Value = TypeVar("Value")


class BoundedCache(Generic[Value]):
    """Hold values up to a total size in bytes; safe between threads and greenlets."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._held_bytes = 0
        self._entries: OrderedDict[bytes, tuple[Value, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: bytes) -> Value | None:
        """Look a value up and mark it as just used."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            self._entries.move_to_end(key)
            return entry[0]

    def put(self, key: bytes, value: Value, size: int) -> None:
        """Keep a value of ``size`` bytes; one larger than an eighth of the whole is not kept."""
        if size > self._max_bytes // 8:
            return
        with self._lock:
            self._drop(key)
            self._entries[key] = (value, size)
            self._held_bytes += size
            while self._held_bytes > self._max_bytes:
                self._drop(next(iter(self._entries)))

    def _drop(self, key: bytes) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._held_bytes -= entry[1]

    def __len__(self) -> int:
        return len(self._entries)
