"""Files that are no form get a Danish message, never a traceback."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

import costben
from costben.cli import main
from costben.mistakes import WIDTH, InddataFejl
from tests.formular.fill import EMPTY
from tests.formular.messages import OF_FILES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return buffer.getvalue()


def foreign() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "Budget"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def newer() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(EMPTY))
    book["costben"]["A1"] = "costben-formular 99"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", bytes(201_000_000))
    return buffer.getvalue()


CONTENT = {
    "text.xlsx": lambda: b"indsats: x",
    "tom.xlsx": lambda: b"",
    "arkiv.xlsx": lambda: archive("a.txt"),
    "gammel.xls": lambda: OLE,
    "binaer.xlsb": lambda: archive("xl/workbook.bin"),
    "libre.ods": lambda: archive("content.xml"),
    "laast.xlsx": lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
    "knust.xlsx": lambda: archive("xl/workbook.xml"),
    "bombe.xlsx": bomb,
    "fremmed.xlsx": foreign,
    "nyere.xlsx": newer,
}


@pytest.mark.parametrize("name", OF_FILES)
def test_the_file_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(CONTENT[name]())
    with pytest.raises(InddataFejl) as caught:
        costben.load(name)
    shown = OF_FILES[name].replace("\n", "\n  ")
    assert str(caught.value) == f"{name}\n  {shown}"
    assert max(map(len, str(caught.value).splitlines())) <= WIDTH


def test_a_form_cut_off_anywhere_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, file = EMPTY, tmp_path / "halv.xlsx"
    for part in (10, 50, 90, 99):
        file.write_bytes(whole[: len(whole) * part // 100])
        assert main(["indlaes", str(file)]) == 2
        assert "regneark" in capsys.readouterr().err


def test_a_form_whose_parts_are_damaged_is_refused_or_read(tmp_path: Path) -> None:
    whole, file = EMPTY, tmp_path / "skadet.xlsx"
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for damaged in parts:
        with zipfile.ZipFile(file, "w") as made:
            for name, content in parts.items():
                made.writestr(name, content[: len(content) // 2] if name == damaged else content)
        with pytest.raises(InddataFejl) as caught:
            costben.load(file)
        assert str(caught.value).isprintable() or "\n" in str(caught.value)


def test_a_carried_file_cannot_be_written_outside_its_folder(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(EMPTY))
    book["costben"]["B1"], book["costben"]["B2"] = "../ude.yaml", "|x: 1"
    book.save(tmp_path / "ond.xlsx")
    with pytest.raises(InddataFejl):
        costben.load(tmp_path / "ond.xlsx")
    assert not (tmp_path.parent / "ude.yaml").exists()
