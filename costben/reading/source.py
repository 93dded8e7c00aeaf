"""The text of a file: found, of a sensible size, and readable."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from costben.mistakes import Fejl, InddataFejl
from costben.models.text import INVISIBLE, INVISIBLE_MESSAGE

LARGEST = 2_000_000  # bytes; the largest analysis we have seen is 20.000
SHOWN_AT_MOST = 20  # invisible characters of one file
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path) -> str:
    """The file's text, without a byte order mark.

    Raises:
        InddataFejl: it is missing, a folder, too large, empty, or not text.
    """
    text = _decoded(path, content(path))
    if not text.strip():
        raise _refusal(path, "Filen er tom.\nKopiér en skabelon, og udfyld den.", 1, 1)
    fejl = list(islice(_invisible(path, text), SHOWN_AT_MOST))
    if fejl:
        raise InddataFejl(fejl)
    return text


def content(path: Path, largest: int = LARGEST) -> bytes:
    """The file's bytes.

    Raises:
        InddataFejl: it is missing, a folder, larger than ``largest`` bytes, or cannot be read.
    """
    try:
        if path.stat().st_size > largest:
            raise _too_large(path, largest)
        with path.open("rb") as file:
            found = file.read(largest + 1)
    except FileNotFoundError:
        raise _refusal(path, "Filen findes ikke.\nKontrollér stien.") from None
    except IsADirectoryError:
        raise _refusal(path, "Det er en mappe.\nSkriv stien til en fil.") from None
    except PermissionError:
        raise _refusal(
            path,
            "Du har ikke adgang til at læse filen.\n"
            "Luk den i andre programmer, eller få adgang til den.",
        ) from None
    except (OSError, ValueError):
        raise _refusal(
            path, "Filen kan ikke læses.\nKopiér den til din egen mappe, og prøv igen."
        ) from None
    if len(found) > largest:
        raise _too_large(path, largest)
    return found


def _decoded(path: Path, content: bytes) -> str:
    if content.startswith(_UTF16):
        raise _refusal(path, "Filen er gemt som UTF-16.\nGem den igen med tegnsættet UTF-8.", 1, 1)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from after a byte order mark, and before the error all is well.
        before = content.removeprefix(b"\xef\xbb\xbf")[: error.start].decode("utf-8", "replace")
        raise _refusal(
            path,
            "Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses.\n"
            "Gem den igen med tegnsættet UTF-8.",
            *_place(before, len(before)),
        ) from None


def _invisible(path: Path, text: str) -> Iterator[Fejl]:
    for found in INVISIBLE.finditer(text):
        message = INVISIBLE_MESSAGE.format(code=ord(found.group()))
        yield Fejl(str(path), *_place(text, found.start()), "", message)


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _too_large(path: Path, largest: int) -> InddataFejl:
    return _refusal(
        path,
        f"Filen fylder mere end {largest // 1_000_000} MB, og det gør ingen analyse.\n"
        "Kontrollér, at det er den rigtige fil.",
    )


def _refusal(path: Path, message: str, line: int = 0, column: int = 0) -> InddataFejl:
    return InddataFejl([Fejl(str(path), line, column, "", message)])
