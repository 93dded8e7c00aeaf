"""A form and a result that somebody saved in another program say the same."""

import shutil
from pathlib import Path

import openpyxl
import pytest

import costben
from costben.formular.udfyld import filled
from costben.formular.yaml_text import read_workbook
from tests.formular.fill import MINIMAL, fill
from tests.formular.messages import ARCHETYPE, GOOD
from tests.formular.test_resultat import put
from tests.formular.test_round_trip import same
from tests.workbook.engines import needs_libreoffice, recalculate

pytestmark = needs_libreoffice
TEMPLATE = (Path(__file__).parents[2] / "templates" / "indsats.yaml").read_text("utf-8")
TEXT = "# Luft sidst:  \r\n#\ttabulator, \u00a0hårdt, <tegn> & 'så' \"videre\"\r\n  \r\n" + (
    TEMPLATE.replace("\n", "\r\n") + "# uden linjeskift"
)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What LibreOffice makes of them: a form, a form with a formula, and a changed result."""
    folder = tmp_path_factory.mktemp("libreoffice")
    form, typed, result = (folder / f"{n}.xlsx" for n in ("formular", "tastet", "resultat"))
    form.write_bytes(filled("social_stoette"))
    carried = folder / "tekst.xlsx"
    (folder / "min.yaml").write_bytes(TEXT.encode())
    carried.write_bytes(filled(folder / "min.yaml"))
    fill(
        typed, {**MINIMAL, "nettoresultat.varighed": 4}, {**GOOD, **ARCHETYPE, "Drift!D9": "=5*12"}
    )
    costben.write_workbook(costben.calculate(costben.load("social_stoette")), result)
    put(result, {"indsats.deltagere": "=50+10"})
    files = recalculate([form, typed, result, carried], folder)
    return dict(zip(("formular", "tastet", "resultat", "tekst"), files, strict=True))


def test_a_form_survives(saved: dict[str, Path]) -> None:
    assert same(costben.load(saved["formular"]), costben.load("social_stoette"))


def test_the_text_that_a_form_carries_survives(saved: dict[str, Path]) -> None:
    assert read_workbook(saved["tekst"]).text == TEXT


def test_a_formula_in_a_form_gives_its_value(saved: dict[str, Path]) -> None:
    analyse = costben.load(saved["tastet"])
    assert analyse.drift.poster[0].beloeb_pr_aar.vaerdi == 60
    assert analyse.arketyper["A"].konsekvenser["job"].vaerdi == 6


def test_the_labels_of_the_archetypes_are_the_consequences(saved: dict[str, Path]) -> None:
    sheet = openpyxl.load_workbook(saved["tastet"], data_only=True)["Arketyper"]
    assert (sheet["B10"].value, sheet["C10"].value) == ("Uger i job", "uger/år")


def test_only_what_was_changed_in_a_result_is_read_as_changed(saved: dict[str, Path]) -> None:
    analyse = costben.load(saved["resultat"])
    assert analyse.rettelser == ("indsats.deltagere=60 borgere/år (før 50,4 borgere/år)",)


def test_a_form_is_known_by_its_content_whatever_spreadsheet_its_name_says(
    saved: dict[str, Path], tmp_path: Path
) -> None:
    copy = shutil.copy(saved["formular"], tmp_path / "formular.ods")
    assert same(costben.load(copy), costben.load("social_stoette"))
