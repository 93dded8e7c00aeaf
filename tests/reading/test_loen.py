"""Working hours and overhead that the analysis leaves out are the national parameters."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import costben
from costben.mistakes import InddataFejl
from costben.parametre import opslag
from costben.parametre.typer import Parameter, Sats
from costben.reading.read import read

HERE = Path(__file__).parent
PAY = """
loen:
  personale:
    mentor: {navn: Mentor, aarsloen: 425.400 kr/år}
"""
HOURS = "    - {navn: Samtaler, timer: 100 timer, personale: mentor}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The minimal analysis with a line in hours, and pay that says nothing of hours a year."""
    minimal = (HERE / "minimal.yaml").read_text("utf-8").rstrip()
    found = tmp_path / "analyse.yaml"
    found.write_text(f"{minimal}\n{HOURS}{PAY}", "utf-8")
    return found


def with_line(path: Path, line: str) -> Path:
    path.write_text(path.read_text("utf-8").replace("loen:\n", f"loen:\n  {line}\n"), "utf-8")
    return path


def test_what_is_left_out_is_the_national_parameter_with_its_source_and_status(path: Path) -> None:
    resultat = costben.calculate(read(path))
    hours = resultat.forudsaetninger["loen.effektiv_arbejdstid"]
    overhead = resultat.forudsaetninger["loen.overhead"]
    assert (hours.vaerdi, hours.enhed, hours.status) == (1418, "time/aar", "verificeret")
    assert (overhead.vaerdi, overhead.enhed, overhead.status) == (0.2, "andel", "verificeret")
    assert "Slutevaluering" in hours.kilde
    assert "(national parameter loen.effektiv_arbejdstid, 1. juli 2024)" in hours.kilde
    # 425.400 x 1,2 / 1418 = 360 kr. an hour
    poster = resultat.beregning.omkostninger.driftsposter
    assert poster[1].beloeb == pytest.approx(36_000)
    assert resultat.advarsler == ()
    assert resultat.to_dict()["advarsler"] == []


def test_what_the_analysis_says_itself_is_used_and_only_the_other_is_looked_up(path: Path) -> None:
    found = costben.calculate(read(with_line(path, "overhead: 0 %"))).forudsaetninger
    assert (found["loen.overhead"].vaerdi, found["loen.overhead"].status) == (0, "antaget")
    assert found["loen.effektiv_arbejdstid"].vaerdi == 1418


def test_a_setting_takes_the_place_of_the_parameter(path: Path) -> None:
    found = costben.calculate(read(path, ["loen.overhead=25 %"])).forudsaetninger
    assert (found["loen.overhead"].vaerdi, found["loen.overhead"].status) == (0.25, "antaget")


def changed(first: str, then: float) -> Parameter:
    """The national overhead as if it had been another from the day ``first``."""
    parameter = opslag.national()["loen.overhead"]
    (sats,) = parameter.vaerdier
    later: Sats = replace(sats, fra=date.fromisoformat(first), vaerdi=then, status="afledt")
    return replace(parameter, vaerdier=(sats, later))


@pytest.fixture
def with_overhead(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {**opslag.national(), "loen.overhead": changed("2025-01-01", 0.3)}
    monkeypatch.setattr(opslag, "national", lambda: known)


@pytest.mark.usefixtures("with_overhead")
@pytest.mark.parametrize(
    ("line", "overhead", "day"),
    [
        ("dato: 2025-01-01", 0.3, "1. januar 2025"),
        ("dato: 2024-12-31", 0.2, "31. december 2024"),
        ("kilde: Intet om dato\n  status: antaget", 0.2, "1. juli 2024"),  # of the price level
    ],
)
def test_the_parameter_is_that_of_the_date(
    path: Path, line: str, overhead: float, day: str
) -> None:
    found = costben.calculate(read(with_line(path, line))).forudsaetninger["loen.overhead"]
    assert found.vaerdi == overhead
    assert day in found.kilde


WARNING = "Overhead på løn: 20 % er siden afløst af 30 % fra 1. januar 2025."


@pytest.mark.usefixtures("with_overhead")
def test_a_warning_of_the_lookup_is_in_the_result_the_terminal_and_the_workbook(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from openpyxl import load_workbook
    from rich.console import Console

    from costben.terminal.resultat import show

    resultat = costben.calculate(read(path))
    assert resultat.advarsler == (WARNING,)
    assert resultat.to_dict()["advarsler"] == [WARNING]
    show(resultat, Console(width=80))
    assert f"Advarsel: {WARNING}" in " ".join(capsys.readouterr().out.split())
    target = path.with_suffix(".xlsx")
    costben.write_workbook(resultat, target)
    sheet = load_workbook(target)["Forside"]
    (row,) = (cell.row for cell in sheet["A"] if cell.value == "Advarsel")
    assert sheet.cell(row, 2).value == WARNING


@pytest.mark.usefixtures("with_overhead")
def test_there_is_no_warning_where_the_analysis_says_the_value(path: Path) -> None:
    assert costben.calculate(read(with_line(path, "overhead: 20 %"))).advarsler == ()


@pytest.fixture
def without_overhead(monkeypatch: pytest.MonkeyPatch) -> None:
    """The national overhead, as if it were known from 2030 only."""
    (sats,) = opslag.national()["loen.overhead"].vaerdier
    unknown = replace(
        opslag.national()["loen.overhead"], vaerdier=(replace(sats, fra=date(2030, 1, 1)),)
    )
    known = {**opslag.national(), "loen.overhead": unknown}
    monkeypatch.setattr(opslag, "national", lambda: known)


@pytest.mark.usefixtures("without_overhead")
def test_a_parameter_that_is_not_known_on_the_day_is_a_mistake_at_the_block(path: Path) -> None:
    with pytest.raises(InddataFejl) as caught:
        read(path)
    (fejl,) = caught.value.fejl
    line = path.read_text("utf-8").splitlines().index("loen:") + 1
    assert (fejl.line, fejl.sti) == (line, "loen")
    assert "kendes først fra 1. januar 2030" in fejl.besked


@pytest.mark.usefixtures("without_overhead")
def test_it_is_told_beside_whatever_else_is_wrong(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("driftsperiode: 2 år", "driftsperiode: to"))
    with pytest.raises(InddataFejl) as caught:
        read(path)
    assert [fejl.sti for fejl in caught.value.fejl] == ["indsats.driftsperiode", "loen"]


@pytest.mark.usefixtures("without_overhead")
@pytest.mark.parametrize(
    ("line", "sti"),
    [
        ("overhed: 20 %", "loen.overhed"),
        ("dato: 2025", "loen.dato"),
        ("datoo: 2031-01-01", "loen.datoo"),
    ],
)
def test_it_is_not_called_missing_where_its_own_line_cannot_be_read(
    path: Path, line: str, sti: str
) -> None:
    with pytest.raises(InddataFejl) as caught:
        read(with_line(path, line))
    assert [fejl.sti for fejl in caught.value.fejl] == [sti]


def test_the_national_value_is_kept_beside_the_analysis_own(path: Path) -> None:
    resultat = costben.calculate(read(with_line(path, "overhead: 35 %")))
    brugte = resultat.analyse.brugte_satser
    assert {sti: (b.hvor, b.national) for sti, b in brugte.items()} == {
        "diskontering.rente": ("analysen", 0.035),
        "loen.effektiv_arbejdstid": ("national", None),
        "loen.overhead": ("analysen", 0.2),
    }
    assert resultat.forudsaetninger["loen.overhead"].vaerdi == 0.35
    target = path.with_suffix(".xlsx")
    costben.write_workbook(resultat, target)
    from openpyxl import load_workbook

    rows = load_workbook(target, data_only=True)["Satser"].iter_rows(values_only=True)
    (shown,) = (row for row in rows if row[8] == "loen.overhead")
    assert (shown[1], shown[4], shown[5]) == (0.35, "analysen", 0.2)
