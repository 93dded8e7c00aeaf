"""``satser: nationale``: the ministry's rates at a date."""

from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

import costben
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.reading.read import read
from costben.resultat import Resultat
from costben.terminal.resultat import show

MINIMAL = (Path(__file__).parent / "minimal.yaml").read_text("utf-8")
EARLIER = ((0.04, 1), (0.03, 36), (0.02, 71))
LATER = ((0.035, 1), (0.025, 36), (0.015, 71))


def national(tmp_path: Path, *settings: str, year: str = "2024") -> Analyse:
    path = tmp_path / "analyse.yaml"
    text = MINIMAL.replace("rente: 4 %", "satser: nationale").replace("2024", year)
    path.write_text(text, "utf-8")
    return read(path, settings)


def rates(analyse: Analyse) -> tuple[tuple[float, int], ...]:
    later = ((t.rente.vaerdi, t.fra_aar) for t in analyse.diskontering.trin)
    return ((analyse.diskontering.rente.vaerdi, 1), *later)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2012-01-01", ((0.05, 1), (0.05, 36), (0.05, 71))),
        ("2013-05-30", ((0.05, 1), (0.05, 36), (0.05, 71))),
        ("2013-05-31", EARLIER),
        ("2021-01-06", EARLIER),
        ("2021-01-07", LATER),
    ],
)
def test_rates_are_those_in_force_on_the_day(
    tmp_path: Path, day: str, expected: tuple[tuple[float, int], ...]
) -> None:
    assert rates(national(tmp_path, f"diskontering.dato={day}")) == expected


def test_without_a_date_it_is_the_middle_of_the_price_levels_year(tmp_path: Path) -> None:
    assert rates(national(tmp_path, year="2020")) == EARLIER
    assert rates(national(tmp_path, year="2021")) == LATER


def test_each_rate_has_its_source_and_status(tmp_path: Path) -> None:
    resultat = costben.calculate(national(tmp_path))
    for path in ("diskontering.rente", "diskontering.trin[0].rente", "diskontering.trin[1].rente"):
        found = resultat.forudsaetninger[path]
        assert found.status == "verificeret"
        assert "fm.dk, 22-06-2023" in found.kilde
        assert "national parameter diskontering." in found.kilde


def test_a_rate_that_has_been_replaced_is_warned_of_in_the_result(tmp_path: Path) -> None:
    old = costben.calculate(national(tmp_path, year="2020"))
    assert any("er siden afløst af 3,5 %" in warning for warning in old.advarsler)
    assert costben.calculate(national(tmp_path, year="2021")).advarsler == ()


def own(tmp_path: Path, text: str) -> Resultat:
    path = tmp_path / "analyse.yaml"
    path.write_text(text, "utf-8")
    return costben.calculate(read(path))


STEPS = """rente: 4 %
  trin:
    - {fra_aar: 10, rente: 3 %}
    - {fra_aar: 36, rente: 2 %}"""


def test_an_own_rate_has_the_national_one_of_the_day_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    resultat = own(tmp_path, MINIMAL)
    (line,) = resultat.to_dict()["satser"]  # type: ignore[misc]
    assert (line["sti"], line["hvor"]) == ("diskontering.rente", "analysen")
    assert (line["vaerdi"], line["national"]) == (0.04, 0.035)
    assert line["national_kilde"] == "fm.dk, 22-06-2023; Dokumentationsnotat, 7-1-2021"
    show(resultat, Console(width=80, highlight=False, markup=False, emoji=False))
    assert "diskonteret med 4 % (nationalt 3,5 %)." in " ".join(capsys.readouterr().out.split())
    target = tmp_path / "bilag.xlsx"
    costben.write_workbook(resultat, target)
    rows = openpyxl.load_workbook(target, data_only=True)["Satser"].iter_rows(values_only=True)
    (row,) = (row for row in rows if row[8] == "diskontering.aar_0_35")
    assert (row[1], row[4], row[5]) == (0.04, "analysen", 0.035)


def test_a_step_has_the_national_rate_that_begins_in_the_same_year(tmp_path: Path) -> None:
    brugte = own(tmp_path, MINIMAL.replace("rente: 4 %", STEPS)).analyse.brugte_satser
    assert {sti: b.national for sti, b in brugte.items()} == {
        "diskontering.rente": 0.035,
        "diskontering.trin[1].rente": 0.025,
    }


def test_the_national_rate_is_that_of_the_blocks_own_date(tmp_path: Path) -> None:
    text = MINIMAL.replace("rente: 4 %", "rente: 4 %\n  dato: 2012-07-01")
    assert own(tmp_path, text).analyse.brugte_satser["diskontering.rente"].national == 0.05


@pytest.mark.parametrize("line", ["dato: 2012", "trin: 3 %", "trin: [3 %]", "trin: [{fra_aar: 1}]"])
def test_a_block_that_cannot_be_read_has_only_its_own_mistakes(tmp_path: Path, line: str) -> None:
    with pytest.raises(InddataFejl) as caught:
        own(tmp_path, MINIMAL.replace("rente: 4 %", f"rente: 4 %\n  {line}"))
    stier = [fejl.sti for fejl in caught.value.fejl]
    assert all(sti.startswith(f"diskontering.{line[:4]}") for sti in stier)


def test_a_rate_that_the_own_file_has_ended_is_refused_at_the_line_that_asks(
    tmp_path: Path,
) -> None:
    (tmp_path / "satser.yaml").write_text(
        "titel: Vores satser\nparametre:\n  diskontering.aar_71:\n    til: 2023-12-31\n"
        "    vaerdier:\n      - {fra: ukendt, vaerdi: 1 %, status: antaget}\n",
        "utf-8",
    )
    path = tmp_path / "analyse.yaml"
    text = MINIMAL.replace("rente: 4 %", "satser: nationale")
    path.write_text(f"{text}\nsatser:\n  egen_fil: satser.yaml\n", "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(path)
    (fejl,) = caught.value.fejl
    assert fejl.sti == "diskontering.satser"
    assert fejl.besked == (
        "Diskonteringsrente, år 71 og frem (diskontering.aar_71) "
        "ophørte 31. december 2023 og kan ikke bruges 1. juli 2024.\n"
        "Vælg en ydelse eller en sats, der gælder den dag."
    )
