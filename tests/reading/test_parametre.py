"""One parameter file for each mistake, and beside it the exact message that an economist gets."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from costben.mistakes import WIDTH, Fejl, InddataFejl
from costben.models.parametre import Parameterfil
from costben.parametre.opslag import national, shipped_files
from costben.reading.parametre import read_local, read_parametre

HERE = Path(__file__).parent
GOOD, GOOD_LOCAL = HERE / "parametre.yaml", HERE / "parametre_lokal.yaml"
FOLDERS = ("malformed_parametre", "malformed_parametre_lokal")
MALFORMED = sorted(path for folder in FOLDERS for path in (HERE / folder).glob("*.yaml"))


def read(path: Path) -> Parameterfil:
    local = path.parent.name.endswith("_lokal") or path.stem.endswith("_lokal")
    return read_local(path, national()) if local else read_parametre(path)


def refused(path: Path, reader: Callable[[Path], Parameterfil] = read) -> InddataFejl:
    with pytest.raises(InddataFejl) as caught:
        reader(path)
    return caught.value


def mistakes(path: Path, reader: Callable[[Path], Parameterfil]) -> list[Fejl]:
    try:
        assert reader(path).parametre
    except InddataFejl as error:
        return list(error.fejl)
    return []


@pytest.mark.parametrize("path", [GOOD, GOOD_LOCAL], ids=lambda path: path.stem)
def test_files_that_the_malformed_ones_are_made_from_are_good(path: Path) -> None:
    assert read(path).parametre


@pytest.mark.parametrize("path", MALFORMED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_mistake_gives_exactly_its_message(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    local = path.parent.name.endswith("_lokal")
    error = refused(
        Path(path.name), lambda p: read_local(p, national()) if local else read_parametre(p)
    )
    assert str(error) + "\n" == path.with_suffix(".txt").read_text("utf-8")
    (fejl,) = error.fejl
    assert fejl.line >= 1
    assert fejl.column >= 1
    _heading, *lines = str(fejl).splitlines()
    assert len(lines) >= 2, "says both what is wrong and what to do"
    assert all(line.startswith("  ") and len(line) <= WIDTH for line in lines)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_expected_message_has_its_file(folder: str) -> None:
    expected = {path.stem for path in (HERE / folder).glob("*.txt")}
    assert expected == {path.stem for path in (HERE / folder).glob("*.yaml")}


def test_all_mistakes_come_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = GOOD.read_text("utf-8")
    for old, new in (
        ("  lov:", "  lv:"),
        ("enhed: kr./måned", "enhed: sten"),
        ("fra: 2024-01-01", "fra: 2022-01-01"),
        ("10.300 kr./måned", "tusind"),
        ("status: sekundær", "status: måske"),
    ):
        text = text.replace(old, new)
    (tmp_path / "satser.yaml").write_text(text, "utf-8")
    found = refused(tmp_path / "satser.yaml").fejl
    assert [(fejl.line, fejl.sti.rpartition(".")[2]) for fejl in found] == [
        *((7, "enhed"), (12, "kilde"), (14, "fra"), (15, "vaerdi"), (16, "kilde")),
        (17, "status"),
    ]


def test_keys_and_choices_may_be_typed_with_danish_letters(tmp_path: Path) -> None:
    text = GOOD.read_text("utf-8").replace("gaelder", "gælder").replace("vaerdi", "værdi")
    (tmp_path / "satser.yaml").write_text(text.replace("lov", "bekendtgørelse"), "utf-8")
    fil = read_parametre(tmp_path / "satser.yaml")
    assert fil.parametre["ydelse"].vaerdier[0].vaerdi == 10_000


def test_a_value_is_converted_to_the_unit_of_its_parameter(tmp_path: Path) -> None:
    text = GOOD.read_text("utf-8").replace("10.300 kr./måned", "123.600 kr./år")
    (tmp_path / "satser.yaml").write_text(text, "utf-8")
    assert read_parametre(tmp_path / "satser.yaml").parametre["ydelse"].vaerdier[1].vaerdi == 10_300


def test_several_sources_may_be_named(tmp_path: Path) -> None:
    text = GOOD.read_text("utf-8").replace("kilde: lov", "kilde: [lov, lov]")
    (tmp_path / "satser.yaml").write_text(text, "utf-8")
    vaerdi = read_parametre(tmp_path / "satser.yaml").parametre["ydelse"].vaerdier[0]
    assert vaerdi.kilde == ("lov", "lov")


def test_without_kilder_the_sources_are_asked_for(tmp_path: Path) -> None:
    text = re.sub("(?m)^kilder:\n.*\n", "", GOOD.read_text("utf-8"))
    (tmp_path / "satser.yaml").write_text(text, "utf-8")
    assert [fejl.besked for fejl in refused(tmp_path / "satser.yaml").fejl] == [
        'Kilden "lov" er ikke beskrevet under kilder.\nTilføj den under kilder.'
    ] * 2


TEXTS = [path.read_text("utf-8") for path in (GOOD, GOOD_LOCAL, *shipped_files())]
PIECES = st.sampled_from(
    ["no", "~", "0504", "[]", "{}", "{a: 1}", "-5 kr", "0", "50,4", "105.000", '""', "ukendt",
     "2024", "2024-02-30", "01-02-2024", "å", ":", "- ", "\t", "'", "procent", "indtil ændret"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(text=st.sampled_from(TEXTS), accident=st.data())
def test_a_mutated_file_is_read_or_refused_with_placed_danish_messages(
    tmp_path_factory: pytest.TempPathFactory, text: str, accident: st.DataObject
) -> None:
    lines = text.split("\n")
    for _ in range(accident.draw(st.integers(1, 3))):
        at = accident.draw(st.integers(0, len(lines) - 1))
        kind = accident.draw(st.sampled_from(["value", "delete", "double", "indent"]))
        if kind == "value":
            lines[at] = lines[at].partition(":")[0] + ": " + accident.draw(PIECES)
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "indent":
            lines[at] = " " * accident.draw(st.integers(0, 6)) + lines[at].lstrip()
        elif len(lines) > 1:
            del lines[at]
    path = tmp_path_factory.mktemp("mutated") / "satser.yaml"
    path.write_text("\n".join(lines), "utf-8")
    for reader in (read_parametre, lambda p: read_local(p, national())):
        found = mistakes(path, reader)
        assert found == sorted(found)
        assert all(fejl.line >= 1 and fejl.column >= 1 and fejl.besked.strip() for fejl in found)
