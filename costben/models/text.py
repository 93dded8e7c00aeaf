"""Text from a YAML file, with the place where it stands."""

import unicodedata

_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})


class Text(str):
    """A scalar as it was typed.

    Attributes:
        line, column: where it begins, from 1; 0 when it does not come from a file.
        misread_as: what YAML takes the unquoted text for when it is not text ("falsk", "et tal").
    """

    __slots__ = ("column", "line", "misread_as")

    line: int
    column: int
    misread_as: str | None

    def __new__(
        cls, value: str, line: int = 0, column: int = 0, misread_as: str | None = None
    ) -> "Text":
        """Mark ``value`` with its place."""
        text = super().__new__(cls, value)
        text.line, text.column, text.misread_as = line, column, misread_as
        return text


def ascii_key(key: str) -> str:
    """The identifier for a Danish word: ``følsomhed`` and ``foelsomhed`` are the same key."""
    return unicodedata.normalize("NFC", key).translate(_ASCII).replace(" ", "_")
