"""Two spreadsheet engines that are not ours, to recalculate a workbook with."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import openpyxl
import pytest

RECALC_ALWAYS, RECALC_NEVER = 0, 1
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>{mode}</value></prop></item>
</oor:items>
"""

Values = dict[str, float]


def named_cells(path: Path) -> dict[str, tuple[str, str]]:
    """Sheet and cell of every defined name."""
    book = openpyxl.load_workbook(path)
    return {name: next(iter(defined.destinations)) for name, defined in book.defined_names.items()}


def cached_values(path: Path) -> Values:
    """The value that stands in the file beside each named cell."""
    book = openpyxl.load_workbook(path, data_only=True)
    places = {n: next(iter(d.destinations)) for n, d in book.defined_names.items()}
    return {n: book[sheet][cell.replace("$", "")].value for n, (sheet, cell) in places.items()}


def with_inputs(source: Path, target: Path, values: Mapping[str, float | str]) -> None:
    """A copy of the workbook in which somebody typed other values in the named input cells."""
    book = openpyxl.load_workbook(source)
    for name, value in values.items():
        sheet, cell = next(iter(book.defined_names[name].destinations))
        assert book[sheet][cell.replace("$", "")].data_type in {"n", "s"}, f"{name} is no input"
        book[sheet][cell.replace("$", "")].value = value
    book.save(target)


class Formulas:
    """The package ``formulas``: compiled once, calculated for many inputs."""

    def __init__(self, path: Path) -> None:
        import formulas

        self._model = formulas.ExcelModel().loads(str(path)).finish()
        self._file = path.name
        self._names = named_cells(path)

    def key(self, sheet: str, cell: str) -> str:
        return f"'[{self._file}]{sheet.upper()}'!{cell.replace('$', '')}"

    def solution(self, values: Mapping[str, float | str] | None = None) -> Mapping[str, object]:
        """Every cell, with other values in the named input cells."""
        return self._model.calculate(inputs=self._given(values or {}))

    def named(
        self, values: Mapping[str, float | str], names: Iterable[str] | None = None
    ) -> Values:
        """Named cells (all, or those of ``names``), with other values in the named input cells.

        Only what the wanted cells need is calculated, so a few are found much sooner than all.
        """
        wanted = self._names.keys() if names is None else self._names.keys() & set(names)
        keys = {name: self.key(*self._names[name]) for name in sorted(wanted)}
        given = self._given(values)
        solution = self._model.calculate(inputs=given, outputs=list(keys.values()))
        return {name: solution[key].value[0, 0] for name, key in keys.items() if key in solution}

    def _given(self, values: Mapping[str, float | str]) -> dict[str, float | str]:
        return {self.key(*self._names[name]): value for name, value in values.items()}


def libreoffice() -> str | None:
    """The program, where it is installed."""
    return shutil.which("soffice")


needs_libreoffice = pytest.mark.skipif(
    libreoffice() is None, reason="LibreOffice is not installed; CI installs it"
)


def recalculate(files: Iterable[Path], folder: Path, mode: int = RECALC_ALWAYS) -> list[Path]:
    """Copies of ``files`` as LibreOffice saves them in ``folder`` after opening them.

    LibreOffice trusts the values in the file unless it is told to recalculate on load, so it gets
    a profile of its own that tells it to (or, with ``RECALC_NEVER``, not to).
    """
    profile = folder / f"profile{mode}"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    settings = _SETTINGS.format(mode=mode)
    (profile / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    out = folder / f"out{mode}"
    program = libreoffice()
    assert program is not None
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(out),
        *(str(file) for file in files),
    ]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    subprocess.run(command, check=True, capture_output=True, timeout=600, env=environment)
    return [out / file.name for file in files]
