"""A form carries the text that it was filled with, and what is not changed stays as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

import costben
from costben.formular.indlaes import read_in
from costben.formular.udfyld import filled
from tests.formular.fill import change, change_at
from tests.formular.test_round_trip import ANALYSER, same

TEMPLATE = Path(__file__).parents[2] / "templates" / "indsats.yaml"


def written(form: Path) -> str:
    """The analysis that is read in from the form."""
    target = form.with_name("indlaest.yaml")
    list(read_in(form, target))
    return target.read_bytes().decode()


@pytest.mark.parametrize("path", ANALYSER, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_unchanged_form_gives_the_text_it_was_filled_with(path: Path, tmp_path: Path) -> None:
    form = tmp_path / "formular.xlsx"
    form.write_bytes(filled(path))
    assert written(form) == path.read_text("utf-8")


@pytest.mark.parametrize(
    "made",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.rstrip("\n"),
        lambda text: text + "\n\n# slut",
        lambda text: f"---\n{text}...\n",
    ],
    ids=["windows", "uden linjeskift sidst", "med kommentar sidst", "med dokumentmærker"],
)
def test_line_ends_and_what_stands_around_the_analysis_stay(
    made: Callable[[str], str], tmp_path: Path
) -> None:
    text = made(TEMPLATE.read_text("utf-8"))
    (tmp_path / "min.yaml").write_bytes(text.encode())
    form = tmp_path / "formular.xlsx"
    form.write_bytes(filled(tmp_path / "min.yaml"))
    assert written(form) == text


CHANGES = {  # what stands in the template, and what stands there when the form has been changed
    "  deltagere: 40 borgere/år             #": "  deltagere: 45 borgere/år             #",
    """  driftsperiode: 3 år                  # hele år, indsatsen kører; fra projektbeskrivelsen
""": """  driftsperiode: 3 år                  # hele år, indsatsen kører; fra projektbeskrivelsen
  kilde: Plan 2026, side 4
""",
    "    mentor: {navn": "    frivillig: {navn",
    """      levetid: 5 år                    # hele år, kun hvis den ikke er driftsperioden
""": """      levetid: 5 år                    # hele år, kun hvis den ikke er driftsperioden
    - navn: Møbler
      beloeb: 12.500 kr.
""",
    """      personale: mentor
""": """      personale: frivillig
""",
    """    - navn: Lokaler og transport       # i kroner
      beloeb_pr_aar: 120.000 kr./år    # eller beloeb: for hele driftsperioden
""": "",
    """    konsekvenser: {beskaeftigelse: 12 uger/år, stoette: 20 timer/år}
""": """    konsekvenser: {beskaeftigelse: 12 uger/år, stoette: 20 timer/år}
  D:
    navn: Fem uger
    konsekvenser: {beskaeftigelse: 5 uger/år}
""",
}


def test_what_is_changed_is_written_into_the_text_and_every_other_comment_stays(
    tmp_path: Path,
) -> None:
    form = tmp_path / "formular.xlsx"
    form.write_bytes(filled(TEMPLATE))
    change_at(
        form,
        {
            "indsats.deltagere": 45,
            "indsats.kilde": "Plan 2026, side 4",
            "drift.poster[0].navn": None,
            "drift.poster[0].beloeb_pr_aar": None,
            "drift.poster[2].personale": "frivillig",
        },
    )
    cells = {"Løn!C20": "frivillig", "Etablering!B11": "Møbler", "Etablering!C11": 12_500}
    arketype = {"Arketyper!H7": "D", "Arketyper!H8": "Fem uger", "Arketyper!H10": 5}
    change(form, {}, {**cells, **arketype})
    expected = TEMPLATE.read_text("utf-8")
    for before, after in CHANGES.items():
        assert expected.count(before) == 1
        expected = expected.replace(before, after)
    assert written(form) == expected


def test_a_carried_text_that_was_spoilt_is_written_anew(tmp_path: Path) -> None:
    form = tmp_path / "formular.xlsx"
    form.write_bytes(filled(TEMPLATE))
    change(form, {}, {"costben!B14": "|a: b: c"})
    assert written(form).startswith("# Indlæst fra formular.xlsx.\n")
    assert same(costben.load(form), costben.load(TEMPLATE))
