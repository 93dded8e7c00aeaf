"""Text from a YAML file, with the place where it stands."""

import re
import unicodedata

_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # invisible ones, often pasted
    "\u2028\u2029\ud800-\udfff\ufffe\uffff]"  # line breaks that no editor shows, and no characters
)
INVISIBLE_MESSAGE = (
    "Her står et usynligt tegn (U+{code:04X}), som ikke hører til i en tekst.\n"
    "Slet det, og skriv linjen igen."
)


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
    """The identifier for a Danish word: ``følsomhed`` and ``foelsomhed`` are the same key.

    >>> ascii_key("følsomhed"), ascii_key("sparede udgifter")
    ('foelsomhed', 'sparede_udgifter')
    """
    if key.isascii():
        return key.replace(" ", "_")
    return unicodedata.normalize("NFC", key).translate(_ASCII).replace(" ", "_")


def shortened(text: object, longest: int = 40) -> str:
    """``text`` on one line and of a length that fits into a message."""
    line = " ".join(str(text).split())
    return line if len(line) <= longest else line[: longest - 3] + "..."
