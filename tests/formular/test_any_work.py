"""Whatever is done in a form, the text it becomes says what its cells say."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from costben.editing.edited import edited
from costben.editing.emit import emit
from costben.editing.said import said
from costben.formular.analyse import checked
from costben.formular.navne import keys_at
from costben.formular.opened import open_workbook
from costben.formular.read import read_cells
from costben.formular.som_celler import as_cells
from costben.formular.tree import tree_of
from costben.formular.udfyld import filled
from costben.formular.udfyldt import Udfyldt
from costben.formular.yaml_text import Laest
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.reading.parse import parse
from costben.reading.tree import Mapping
from costben.shipped import FILE
from tests.formular.changes import work
from tests.formular.test_round_trip import ANALYSER, same


@cache
def form_of(path: Path, folder: Path) -> tuple[Udfyldt, dict[str, str]]:
    """The cells of the form that is filled with an analysis, and what it carries."""
    form = folder / f"{path.parent.name}_{path.stem}.xlsx"
    form.write_bytes(filled(path))
    opened = open_workbook(form)
    return read_cells(opened, form.name), opened.files


def analysis(text: str, form: Udfyldt, files: dict[str, str]) -> Analyse | str:
    """What the text says, or what is wrong with it."""
    steder = form.steder
    try:
        return checked(Laest(text, steder, files), Path("formular.xlsx"))
    except InddataFejl as error:
        return str(error)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("formularer")


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=st.sampled_from(ANALYSER), data=st.data(), eol=st.sampled_from(["\n", "\r\n"]))
def test_the_text_says_what_the_cells_say(
    folder: Path, path: Path, data: st.DataObject, eol: str
) -> None:
    form, carried = form_of(path, folder)
    form = work(data.draw, form)
    tree = tree_of(form)
    if form.steder.found:
        return  # it is not written
    text = carried[FILE].replace("\n", eol)
    files = {name: content for name, content in carried.items() if name != FILE}
    new = edited(text, tree, keys_at, as_cells)
    parsed, fejl = parse(new, "")
    assert not fejl
    assert isinstance(parsed, Mapping)
    assert said(as_cells(parsed), keys_at) == said(as_cells(tree), keys_at)
    meant, written = analysis(emit(tree), form, files), analysis(new, form, files)
    if isinstance(meant, str) or isinstance(written, str):
        assert meant == written
    else:
        assert same(meant, written)
