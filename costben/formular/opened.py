"""An Excel file that somebody hands in: opened, or refused in Danish."""

from __future__ import annotations

from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from costben.formular.carried import FORM, RESULT, files
from costben.formular.markers import SHEET
from costben.frozen import dataclass
from costben.mistakes import Fejl, InddataFejl
from costben.reading.source import content

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST = 20_000_000  # bytes
_LARGEST_UNPACKED = 200_000_000
_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = "Åbn den i regnearksprogrammet, og gem den som .xlsx."
_NOT_OURS = (
    "Regnearket er hverken en formular eller et resultat fra costben.\n"
    "Lav en formular med costben skabelon FIL.xlsx, og flyt tallene dertil."
)
_BROKEN = f"Filen kan ikke læses som et regneark; den er måske beskadiget.\n{_SAVE_AS}"


@dataclass(frozen=True)
class Opened:
    """A workbook from costben.

    Attributes:
        kind: ``FORM`` or ``RESULT``.
        formulas: its cells, with formulas as they are written.
        files: the files that it carries, by name.
    """

    path: Path
    data: bytes
    kind: str
    formulas: Workbook
    files: dict[str, str]

    @cached_property
    def values(self) -> Workbook:
        """Its cells, with the values that formulas had when it was saved."""
        return _load(self.path, self.data, True)


def open_workbook(path: Path) -> Opened:
    """The workbook at ``path``.

    Raises:
        InddataFejl: it cannot be read, is locked, of another kind, or not from costben.
    """
    data = content(path, LARGEST)
    message = _other_kind(data)
    if message:
        raise _refusal(path, message)
    formulas = _load(path, data, False)
    if SHEET not in formulas.sheetnames:
        raise _refusal(path, _NOT_OURS)
    columns = [list(column) for column in formulas[SHEET].iter_cols(values_only=True)]
    kind = str(columns[0][0]) if columns else ""
    if kind not in {FORM, RESULT}:
        message = "Regnearket er lavet af en nyere costben.\nOpdatér costben."
        raise _refusal(path, message if kind.startswith("costben-") else _NOT_OURS)
    return Opened(path, data, kind, formulas, files(columns[1:]))


def _other_kind(data: bytes) -> str:
    """Why ``data`` is no .xlsx file, if it is not."""
    if data.startswith(_OLD):
        if _ENCRYPTED in data:
            return (
                "Regnearket er beskyttet med en adgangskode og kan ikke læses.\n"
                "Åbn det i Excel, fjern adgangskoden (Filer, Oplysninger), og gem."
            )
        return f"Det er et regneark i det gamle format .xls.\n{_SAVE_AS}"
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            unpacked = sum(info.file_size for info in archive.infolist())
    except (BadZipFile, ValueError, OSError):
        return f"Det er ikke et regneark, selv om navnet siger det.\n{_SAVE_AS}"
    if unpacked > _LARGEST_UNPACKED:
        return f"Regnearket fylder mere, end nogen analyse gør.\n{_SAVE_AS}"
    if "xl/workbook.xml" in names:
        return ""
    if "xl/workbook.bin" in names:
        return f"Det er et regneark i formatet .xlsb.\n{_SAVE_AS}"
    if "content.xml" in names:
        return f"Det er et regneark fra LibreOffice (.ods).\n{_SAVE_AS}"
    return f"Det er ikke et regneark, selv om navnet siger det.\n{_SAVE_AS}"


def _load(path: Path, data: bytes, values: bool) -> Workbook:
    from warnings import catch_warnings, simplefilter

    from openpyxl import load_workbook

    try:
        with catch_warnings():
            simplefilter("ignore")  # of extensions that openpyxl does not keep
            return load_workbook(BytesIO(data), data_only=values)
    except Exception:  # openpyxl has no exception of its own for a damaged file
        raise _refusal(path, _BROKEN) from None


def _refusal(path: Path, message: str) -> InddataFejl:
    return InddataFejl([Fejl(str(path), 0, 0, "", message)])
