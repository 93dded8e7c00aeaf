"""``satser: nationale``: the ministry's rates at a date."""

from pathlib import Path

import pytest

import costben
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.reading.read import read

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


def test_own_rates_read_no_parameters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("costben.parametre.opslag.national", None)
    path = tmp_path / "analyse.yaml"
    path.write_text(MINIMAL, "utf-8")
    assert rates(read(path)) == ((0.04, 1),)


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
