"""The text of a file: found, of a sensible size, and readable."""

import re
from pathlib import Path

from costben.reading.mistakes import Fejl, InddataFejl

LARGEST = 2_000_000  # bytes; the largest analysis we have seen is 20.000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def read_text(path: Path) -> str:
    """The file's text, without a byte order mark.

    Raises:
        InddataFejl: it is missing, a folder, too large, empty, or not text.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise _refusal(
                path,
                f"Filen fylder {size / 1e6:.0f} MB; en analyse fylder højst "
                f"{LARGEST / 1e6:.0f} MB.\nKontrollér, at det er den rigtige fil.",
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise _refusal(path, "Filen findes ikke.\nKontrollér stien.") from None
    except IsADirectoryError:
        raise _refusal(path, "Det er en mappe.\nSkriv stien til en fil.") from None
    except OSError as error:
        raise _refusal(path, f"Filen kan ikke læses ({error.strerror}).") from None
    text = _decoded(path, content)
    found = _CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        raise InddataFejl(
            [
                Fejl(
                    str(path),
                    line,
                    column,
                    "",
                    "Her står et tegn, der ikke hører til i tekst.\nSlet det og skriv linjen igen.",
                )
            ]
        )
    if not text.strip():
        raise _refusal(path, "Filen er tom.\nKopiér en skabelon, og udfyld den.", line=1)
    return text


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        raise InddataFejl(
            [
                Fejl(
                    str(path),
                    line,
                    column,
                    "",
                    "Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses.\n"
                    "Gem den igen med tegnsættet UTF-8.",
                )
            ]
        ) from None


def _refusal(path: Path, message: str, line: int = 0) -> InddataFejl:
    return InddataFejl([Fejl(str(path), line, line, "", message)])
