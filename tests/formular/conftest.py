"""A result as a workbook, to be changed and read back."""

from pathlib import Path

import pytest

import costben
from costben.workbook.write import workbook_bytes


@pytest.fixture(scope="module")
def content() -> bytes:
    return workbook_bytes(costben.calculate(costben.load("social_stoette")))


@pytest.fixture
def result(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("moede.xlsx")
    path.write_bytes(content)
    return path
