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

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SAVE = "  Åbn den i regnearksprogrammet, og gem den som .xlsx."


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


FILES = {
    "text.xlsx": (
        lambda: b"indsats: x",
        f"Det er ikke et regneark, selv om navnet siger det.\n{SAVE}",
    ),
    "tom.xlsx": (lambda: b"", f"Det er ikke et regneark, selv om navnet siger det.\n{SAVE}"),
    "arkiv.xlsx": (
        lambda: archive("a.txt"),
        f"Det er ikke et regneark, selv om navnet siger det.\n{SAVE}",
    ),
    "gammel.xls": (lambda: OLE, f"Det er et regneark i det gamle format .xls.\n{SAVE}"),
    "binaer.xlsb": (
        lambda: archive("xl/workbook.bin"),
        f"Det er et regneark i formatet .xlsb.\n{SAVE}",
    ),
    "libre.ods": (
        lambda: archive("content.xml"),
        f"Det er et regneark fra LibreOffice (.ods).\n{SAVE}",
    ),
    "laast.xlsx": (
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "Regnearket er beskyttet med en adgangskode og kan ikke læses.\n"
        "  Åbn det i Excel, fjern adgangskoden (Filer, Oplysninger), og gem.",
    ),
    "knust.xlsx": (
        lambda: archive("xl/workbook.xml"),
        f"Filen kan ikke læses som et regneark; den er måske beskadiget.\n{SAVE}",
    ),
    "bombe.xlsx": (bomb, f"Regnearket fylder mere, end nogen analyse gør.\n{SAVE}"),
    "fremmed.xlsx": (
        foreign,
        "Regnearket er hverken en formular eller et resultat fra costben.\n"
        "  Lav en formular med costben skabelon FIL.xlsx, og flyt tallene dertil.",
    ),
    "nyere.xlsx": (newer, "Regnearket er lavet af en nyere costben.\n  Opdatér costben."),
}


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    content, message = FILES[name]
    Path(name).write_bytes(content())
    with pytest.raises(InddataFejl) as caught:
        costben.load(name)
    assert str(caught.value) == f"{name}\n  {message}"
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
