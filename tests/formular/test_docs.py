"""An invented municipality typed into the form, as a new user with docs/excel.md does."""

import re
from pathlib import Path

import openpyxl
import pytest

import costben
from costben.cli import main
from tests.formular.fill import change

DOCS = (Path(__file__).parents[2] / "docs" / "excel.md").read_text("utf-8")
FIELDS = {
    "indsats.navn": "Jobmentor i Eksempelby",
    "indsats.prisniveau": 2023,
    "indsats.deltagere": 20,
    "indsats.driftsperiode": 2,
    "diskontering.satser": "nationale",
    "annualisering.metode": "annuitet bagud",
    "nettoresultat.varighed": 4,
    "loen.kilde": "Lønkontoret, maj 2023",
    "loen.status": "verificeret",
    "satser.dato": "2023-07-01",
    "satser.skat.kommuneskat": 0.25,
}
HOURS = {  # three cost lines in hours
    "Løn!B19": "Jobkonsulent", "Løn!C19": "konsulent", "Løn!D19": 520_000,
    "Løn!B20": "Mentor", "Løn!C20": "mentor", "Løn!D20": 460_000,
    "Etablering!B9": "Oplæring", "Etablering!D9": 60, "Etablering!E9": "mentor",
    "Drift!B9": "Jobkonsulenter", "Drift!F9": 700, "Drift!I9": "konsulent",
    "Drift!B10": "Mentorer", "Drift!F10": 400, "Drift!I10": "mentor",
}  # fmt: skip
SKIFT = {  # one change of benefit
    "Ydelser!B8": "Kontanthjælp", "Ydelser!C8": "kontanthjaelp",
    "Ydelser!E8": "kontanthjaelp_30_med_boern", "Ydelser!F8": 0.4,
    "Ydelser!E9": "kontanthjaelp_30_uden_boern",
    "Konsekvenser!E7": "i_arbejde", "Konsekvenser!E8": "Fra kontanthjælp til arbejde",
    "Konsekvenser!E9": "uger/år",
}  # fmt: skip
ROWS = {
    "ydelsesskift.fra": "kontanthjaelp",
    "ydelsesskift.til": "arbejde",
    "ydelsesskift.anciennitet": 104,
    "beskaeftigelse.timeloen": 140,
    "beskaeftigelse.timer_pr_uge": 37,
}
ARKETYPER = {  # two archetypes
    "Arketyper!E7": "A", "Arketyper!E8": "Ingen ændring", "Arketyper!E10": 0,
    "Arketyper!F7": "B", "Arketyper!F8": "Halvt år i job", "Arketyper!F10": 26,
}  # fmt: skip


def fill_in(path: Path) -> None:
    """Type the invented municipality into an empty form."""
    sheet = openpyxl.load_workbook(path)["Konsekvenser"]
    rows = {sheet.cell(row, 1).value: row for row in range(1, sheet.max_row + 1)}
    skift = {f"Konsekvenser!E{rows[field]}": value for field, value in ROWS.items()}
    change(path, FIELDS, {**HOURS, **SKIFT, **skift, **ARKETYPER})


def test_an_invented_municipality_is_typed_in_checked_computed_and_read_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("skabelon", "tjek", "beregn", "indlaes"):
        assert main([command, "eksempelby.xlsx"]) == 0, capsys.readouterr().err
        if command == "skabelon":
            fill_in(Path("eksempelby.xlsx"))
    b = costben.calculate(costben.load("eksempelby.yaml")).beregning
    assert [round(kr) for kr in (b.omkostninger.etablering.i_alt, b.omkostninger.drift.i_alt)] == [
        round(60 * 460_000 * 1.2 / 1418),
        round(2 * (700 * 520_000 + 400 * 460_000) * 1.2 / 1418),
    ]
    assert list(b.arketyper) == ["A", "B"]
    assert b.arketyper["B"].kommune > 0 > b.arketyper["A"].kommune
    assert openpyxl.load_workbook("eksempelby-resultat.xlsx").sheetnames[0] == "Forside"


def test_the_message_is_the_one_that_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["skabelon", "eksempelby.xlsx"]) == 0
    fill_in(Path("eksempelby.xlsx"))
    change(
        Path("eksempelby.xlsx"), {}, {"Drift!F10": None, "Drift!D10": "60.000", "Drift!I10": None}
    )
    assert main(["tjek", "eksempelby.xlsx"]) == 2
    samples = re.findall(r"^ *```(\w*)\n(.*?)^ *```", DOCS, re.DOTALL | re.MULTILINE)
    (promised,) = (block for language, block in samples if not language and "Drift!" in block)
    assert capsys.readouterr().err.startswith(promised)
