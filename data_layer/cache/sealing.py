"""Values as bytes that nobody else can have written: a signature in front of a pickle, checked before it is read."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from cachelib.serializers import BaseSerializer

PURPOSE = b"query cache"  # the signing key serves nothing else
LENGTH = hashlib.sha256().digest_size
PICKLE = BaseSerializer()


class Seal:
    """Sign what leaves the process and accept only what a process with the same secret has signed under the same name.

    ``id`` tells two secrets apart and gives neither away: processes with different ones do not overwrite each other.
    """

    def __init__(self, secret: str) -> None:
        self._key = hmac.digest(secret.encode(), PURPOSE, "sha256")
        self.id = hmac.digest(self._key, b"id", "sha256").hex()[:12]

    def close(self, name: str, value: Any) -> bytes:
        """Turn a value into signed bytes."""
        content = PICKLE.dumps(value)
        if content is None:
            raise TypeError(f"expected a value that can be pickled, got {type(value).__name__}")
        return self._signature(name, content) + content

    def open(self, name: str, sealed: bytes) -> Any:
        """Turn signed bytes into their value; None for what was not signed here or was signed for another name."""
        signature, content = sealed[:LENGTH], sealed[LENGTH:]
        return PICKLE.loads(content) if hmac.compare_digest(signature, self._signature(name, content)) else None

    def _signature(self, name: str, content: bytes) -> bytes:
        return hmac.digest(self._key, hashlib.sha256(name.encode()).digest() + content, "sha256")
