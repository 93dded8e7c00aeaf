"""A result in the terminal, of files that have more than the report."""

from pathlib import Path

import pytest

from costben.cli import main

pytestmark = pytest.mark.usefixtures("elsewhere")

TESTS = Path(__file__).parents[1]


def test_six_archetypes_fit_on_80_columns(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = (TESTS.parent / "templates/indsats.yaml").read_text("utf-8")
    more = "".join(
        f"  {name}:\n    navn: Langt navn på arketype {name}\n"
        "    konsekvenser: {beskaeftigelse: 5000 uger/år, stoette: 900 timer/år}\n"
        for name in "DEF"
    )
    (elsewhere / "seks.yaml").write_text(
        template.replace("\nblandinger:", f"\n{more}\nblandinger:"), encoding="utf-8"
    )
    assert main(["beregn", "seks.yaml"]) == 0
    shown = capsys.readouterr().out
    assert max(len(line.rstrip()) for line in shown.splitlines()) <= 80
    assert "…" not in shown
    for navn in "ABCDEF":
        assert f" {navn}" in shown


def test_pay_and_denominators_are_printed_with_the_source_of_the_parameters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = TESTS / "workbook" / "timer.yaml"
    assert main(["beregn", str(source), "--ud", str(tmp_path / "timer.xlsx")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80
    words = " ".join(" ".join(lines).split())
    assert "CTI-medarbejder 425.400 kr. 510.480 kr. 360,00 kr." in words
    assert "Effektiv arbejdstid: 1.418 timer/år, verificeret. Personalekontoret" in words
    assert "Overhead: 20 %, verificeret. Rambøll" in words
    assert "(national parameter loen.overhead, 1. juli 2020)" in words
    assert "gennemført 32.123 kr. (50)" in words


def test_conversions_and_the_warning_of_consumer_prices_are_printed(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = TESTS / "workbook" / "priser.yaml"
    assert main(["beregn", str(source)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80
    words = " ".join(" ".join(lines).split())
    # the region's price is left out, and nothing is nothing in any prices
    assert (
        "3 beløb er omregnet fra 2016- til 2020-priser med PL (eksempel): faktor 1,0833. "
        "4 beløb er omregnet fra 2018- til 2020-priser med PL (eksempel): faktor 1,0400." in words
    )
    assert "Mentor 460.850 kr. 553.020 kr. 390,00 kr." in words  # pay in the analysis' prices
    assert "Advarsel" not in words
    text = source.read_text("utf-8")
    start, end = text.index("prisindeks:"), text.index("løn:")
    known = text[:start] + "prisindeks: {brug: forbrugerpriser}\n" + text[end:]
    (elsewhere / "kendt.yaml").write_text(known.replace("2016", "2017"), "utf-8")
    assert main(["beregn", "kendt.yaml"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "med Forbrugerprisindeks (2015 = 100), årsgennemsnit: faktor 1,0197." in words
    assert "Advarsel: Forbrugerprisindeks (2015 = 100), årsgennemsnit, er brugt i stedet" in words
