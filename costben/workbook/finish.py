"""The finished file: openpyxl's workbook with our cells in it, and bytes that repeat."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DATA = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)
_DIMENSION = re.compile(rb"<dimension [^>]*/>")
_NAMES = re.compile(rb"<definedNames>")
_DATES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def finish(
    content: bytes, sheets: Mapping[str, tuple[bytes, bytes]], names: Mapping[str, str]
) -> bytes:
    """The workbook ``content`` with its cells and their names, and without today's date.

    Args:
        content: an .xlsx file.
        sheets: dimension and cells for each part (``xl/worksheets/sheet1.xml``).
        names: the area that each defined name refers to.

    Raises:
        RuntimeError: a part is not as openpyxl is known to write it.
    """
    finished = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(finished, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name in sheets:
                dimension, data = sheets[name]
                part = _replaced(_DIMENSION, dimension, _replaced(_DATA, data, part))
            elif name == "xl/workbook.xml":
                part = _replaced(_NAMES, _defined(names), part)
            elif name == "docProps/core.xml":
                part = _DATES.sub(rb"\g<1>2000-01-01T00:00:00Z\g<3>", part)
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, part, compresslevel=4)
    return finished.getvalue()


def _defined(names: Mapping[str, str]) -> bytes:
    """The beginning of the ``<definedNames>`` element; openpyxl's own names come after."""
    defined = (
        f'<definedName name="{name}">{escape(area, quote=False)}</definedName>'
        for name, area in names.items()
    )
    return f"<definedNames>{''.join(defined)}".encode()


def _replaced(pattern: re.Pattern[bytes], new: bytes, part: bytes) -> bytes:
    finished, count = pattern.subn(lambda _: new, part)
    if count != 1:
        raise RuntimeError(f"{pattern.pattern!r} occurs {count} times in a part")
    return finished
