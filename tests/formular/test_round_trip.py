"""YAML to form to YAML loses nothing: numbers, sources, statuses, and what it has no field for."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

import costben
from costben.commands.ny import TYPER
from costben.formular.indlaes import read_in
from costben.formular.udfyld import filled
from costben.formular.yaml_text import read_workbook
from costben.models.analyse import Analyse
from costben.reading.find import shipped_scenarios
from costben.resultat import fingerprint
from tests.formular.analyser import analyser
from tests.formular.fill import filled_with

ROOT = Path(__file__).parents[2]
ANALYSER = [
    *shipped_scenarios().values(),
    *(ROOT / "templates" / f"{slags}.yaml" for slags in TYPER),
    *(ROOT / "tests" / "reading" / f"{name}.yaml" for name in ("full", "minimal", "satser")),
    Path(__file__).parent / "fordelinger.yaml",
    *(ROOT / "tests" / "workbook" / f"{name}.yaml" for name in ("timer", "priser", "satser")),
]


def same(one: Analyse, other: Analyse) -> bool:
    """Whether they say the same, apart from what they are called and how they are written."""
    neither = {"navn": "", "filer": {}, "rettelser": ()}
    return one.model_copy(update=neither) == other.model_copy(update=neither)


@pytest.mark.parametrize("path", ANALYSER, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_form_says_what_the_file_says_and_so_does_the_file_it_becomes(
    path: Path, tmp_path: Path
) -> None:
    before = costben.load(path)
    form = tmp_path / "formular.xlsx"
    form.write_bytes(filled(path))
    in_form = costben.load(form)
    assert fingerprint(in_form) == fingerprint(before)
    assert same(in_form, before)
    list(read_in(form, tmp_path / "ny.yaml"))
    assert same(costben.load(tmp_path / "ny.yaml"), before)


@settings(max_examples=10, deadline=None)
@given(text=analyser)
def test_any_analysis_survives_the_form(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("formular")
    file, form = folder / "analyse.yaml", folder / "analyse.xlsx"
    file.write_text(text, encoding="utf-8")
    form.write_bytes(filled_with(text))
    assert same(costben.load(form), costben.load(file))
    form.write_bytes(filled(file))
    assert read_workbook(form).text == text


def test_an_analysis_with_more_than_the_empty_form_has_room_for_is_filled_in(
    tmp_path: Path,
) -> None:
    weeks = {"enhed": "uger/år", "enhedspris": {"kommune": "100 kr/uge"}}
    konsekvenser = {f"k{i}": {"navn": f"Konsekvens {i}", **weeks} for i in range(12)}
    arketyper = {
        f"a{i}": {"navn": f"A {i}", "konsekvenser": dict.fromkeys(konsekvenser, f"{i} uger/år")}
        for i in range(12)
    }
    said = {
        "indsats": {"navn": "Stor", "prisniveau": 2024, "deltagere": 50, "driftsperiode": 2},
        "diskontering": {"rente": "4 %"},
        "annualisering": {"metode": "lineær"},
        "etablering": {"poster": []},
        "drift": {"poster": [{"navn": f"Post {i}", "beloeb": f"{i} kr"} for i in range(70)]},
        "konsekvenser": konsekvenser,
        "nettoresultat": {"varighed": 3},
        "arketyper": arketyper,
        "blandinger": {"b": {"navn": "B", "antal": dict.fromkeys(arketyper, 1)}},
    }
    file, form = tmp_path / "stor.yaml", tmp_path / "stor.xlsx"
    file.write_text(json.dumps(said), encoding="utf-8")
    form.write_bytes(filled(file))
    assert same(costben.load(form), costben.load(file))
