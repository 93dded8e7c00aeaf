"""The rates an analysis uses: looked up on a day, its own, or a municipality's own file's."""

import re
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

import costben
from costben.mistakes import InddataFejl
from costben.reading.read import read
from costben.resultat import Resultat
from costben.terminal.resultat import show

HERE = Path(__file__).parent
SATSER = (HERE / "satser.yaml").read_text("utf-8")
TAX = "satser.skat"
WITHOUT_OWN = SATSER.replace("  skat:\n    kommuneskat: 25,3 %\n", "")
OWN_FILE = """\
titel: Vores satser
kilder:
  budget: {titel: Budget 2020, sted: side 12}
parametre:
  skat.bundskat:
    vaerdier:
      - {fra: 2020-01-01, vaerdi: "12,5 %", kilde: budget, status: verificeret}
  skat.kommuneskat:
    vaerdier:
      - {fra: 2020-01-01, vaerdi: "25,3 %", kilde: budget, status: verificeret}
  ydelser.kontanthjaelp_30_uden_boern:
    vaerdier:
      - {fra: 2020-01-01, vaerdi: 11.600 kr./måned, status: antaget (skøn)}
      - {fra: 2020-09-01, vaerdi: 11.700 kr./måned, status: antaget (skøn)}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The analysis with rates, which a test may write anew."""
    found = tmp_path / "analyse.yaml"
    found.write_text(SATSER, "utf-8")
    return found


def result(path: Path, text: str = SATSER, settings: Sequence[str] = ()) -> Resultat:
    path.write_text(text, "utf-8")
    return costben.calculate(read(path, settings))


def with_own_file(path: Path, date: str = "2020-07-01") -> Resultat:
    (path.parent / "satser.yaml").write_text(OWN_FILE, "utf-8")
    block = f"  dato: {date}\n  egen_fil: satser.yaml"
    return result(path, WITHOUT_OWN.replace("  dato: 2020-07-01", block))


def used(resultat: Resultat, sti: str) -> tuple[float, str, float | None]:
    """The value, where it is from, and the national one beside it."""
    brugt = resultat.analyse.brugte_satser[sti]
    return resultat.forudsaetninger[sti].vaerdi, brugt.hvor, brugt.national


def in_terminal(resultat: Resultat, capsys: pytest.CaptureFixture[str]) -> str:
    show(resultat, Console(width=80, highlight=False, markup=False, emoji=False))
    return " ".join(capsys.readouterr().out.split())


def satser_sheet(resultat: Resultat, path: Path) -> dict[str, tuple[object, ...]]:
    """The lines of the sheet by the parameter's name."""
    target = path.with_suffix(".xlsx")
    costben.write_workbook(resultat, target)
    sheet = openpyxl.load_workbook(target, data_only=True)["Satser"]
    rows = sheet.iter_rows(max_col=9, values_only=True)
    return {str(row[8]): row for row in rows if re.fullmatch(r"\w+\.\w+", str(row[8]))}


def test_a_rate_is_that_of_the_day_with_its_source_and_status(path: Path) -> None:
    resultat = result(path)
    rate = resultat.forudsaetninger["satser.ydelser.kontanthjaelp_30_med_boern"]
    assert (rate.vaerdi, rate.enhed, rate.status) == (15_355, "kr/maaned", "verificeret")
    assert rate.kilde == (
        "bm.dk, satser for 2020 (national parameter ydelser.kontanthjaelp_30_med_boern, "
        "1. juli 2020)"
    )
    assert resultat.advarsler == ()


def test_the_rates_used_are_those_that_something_needs_and_no_other(path: Path) -> None:
    assert set(result(path).analyse.brugte_satser) == {
        "diskontering.rente",
        "satser.ydelser.kontanthjaelp_30_med_boern",
        "satser.ydelser.kontanthjaelp_30_uden_boern",
        *(f"satser.ydelser.fleksloentilskud_{n}" for n in ("hoejeste", "nedsaettelse", "graense")),
        *(f"satser.refusion.{n}" for n in ("uge_1_4", "uge_5_26", "uge_27_52", "uge_53")),
        f"{TAX}.kommuneskat",
        f"{TAX}.bundskat",
        f"{TAX}.arbejdsmarkedsbidrag",
        f"{TAX}.personfradrag",
    }


def test_without_a_date_it_is_the_middle_of_the_price_levels_year(path: Path) -> None:
    without = SATSER.replace("  dato: 2020-07-01\n", "")
    said, left_out = result(path), result(path, without)
    assert said.forudsaetninger == left_out.forudsaetninger


def test_a_rate_of_the_analysis_own_has_the_national_one_beside_it(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = SATSER.replace("    kommuneskat: 25,3 %", "    kommuneskat: 25,3 %\n    bundskat: 12,5 %")
    resultat = result(path, own)
    assert used(resultat, f"{TAX}.bundskat") == (0.125, "analysen", 0.1211)
    assert resultat.forudsaetninger[f"{TAX}.bundskat"].status == "antaget"
    assert used(resultat, f"{TAX}.kommuneskat") == (0.253, "analysen", None)  # none for 2020
    assert "Bundskat 12,5 % 12,11 % antaget" in in_terminal(resultat, capsys)
    line = satser_sheet(resultat, path)["skat.bundskat"]
    assert (line[1], line[4], line[5]) == (0.125, "analysen", 0.1211)


def test_a_municipalitys_own_file_stands_beside_the_national_rates(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    resultat = with_own_file(path)
    benefit = "satser.ydelser.kontanthjaelp_30_uden_boern"
    assert used(resultat, benefit) == (11_600, "egen fil", 11_554)
    assert used(resultat, f"{TAX}.bundskat") == (0.125, "egen fil", 0.1211)
    assert used(resultat, f"{TAX}.kommuneskat") == (0.253, "egen fil", None)
    assert used(resultat, f"{TAX}.personfradrag") == (46_500, "national", None)
    assert resultat.forudsaetninger[f"{TAX}.bundskat"].kilde == (
        "Budget 2020, side 12 (egen parameter skat.bundskat, 1. juli 2020)"
    )
    assert resultat.forudsaetninger[benefit].status == "antaget"
    assert "11.600 kr./måned 11.554 kr./måned antaget" in in_terminal(resultat, capsys)
    (line,) = (s for s in resultat.to_dict()["satser"] if s["sti"] == benefit)  # type: ignore[attr-defined]
    assert (line["vaerdi"], line["hvor"], line["national"]) == (11_600, "egen fil", 11_554)
    assert line["national_kilde"] == "bm.dk, satser for 2020"
    assert line["national_status"] == "verificeret"
    sheet = satser_sheet(resultat, path)
    own, national = sheet["ydelser.kontanthjaelp_30_uden_boern"], sheet["skat.personfradrag"]
    assert own[1:6] == (11_600, "kr./måned", "1. januar 2020", "egen fil", 11_554)
    assert national[1:6] == (46_500, "kr./år", "1. januar 2020", "national", None)
    assert own[7] == "antaget (skøn)"


def test_a_rate_of_the_analysis_own_stands_beside_the_national_one_not_the_own_files(
    path: Path,
) -> None:
    with_own_file(path)  # writes the file
    block = "  dato: 2020-07-01\n  egen_fil: satser.yaml"
    both = SATSER.replace("  dato: 2020-07-01", block)
    resultat = result(path, both, [f"{TAX}.bundskat=10 %"])
    assert used(resultat, f"{TAX}.bundskat") == (0.1, "analysen", 0.1211)
    assert used(resultat, f"{TAX}.kommuneskat") == (0.253, "analysen", None)  # none for 2020


def test_an_own_value_without_a_source_says_so(path: Path) -> None:
    benefit = with_own_file(path).forudsaetninger["satser.ydelser.kontanthjaelp_30_uden_boern"]
    assert benefit.kilde == (
        "Ikke angivet i filen (egen parameter ydelser.kontanthjaelp_30_uden_boern, 1. juli 2020)"
    )


def test_an_own_file_and_an_own_rate_change_what_a_week_costs(path: Path) -> None:
    def week(resultat: Resultat) -> float:
        forudsat = resultat.beregning.forudsat
        assert forudsat is not None
        return forudsat.ydelser["kontanthjaelp"].pr_uge

    assert week(result(path)) == pytest.approx((0.4 * 15_355 + 0.6 * 11_554) * 12 / 52)
    assert week(with_own_file(path)) == pytest.approx((0.4 * 15_355 + 0.6 * 11_600) * 12 / 52)
    setting = ["satser.ydelser.kontanthjaelp_30_uden_boern=12.000 kr/måned"]
    assert week(result(path, settings=setting)) == pytest.approx(
        (0.4 * 15_355 + 0.6 * 12_000) * 12 / 52
    )


def test_a_setting_is_a_rate_of_the_analysis_own(path: Path) -> None:
    resultat = result(path, settings=[f"{TAX}.bundskat=10 %"])
    assert used(resultat, f"{TAX}.bundskat") == (0.1, "analysen", 0.1211)
    assert resultat.forudsaetninger[f"{TAX}.bundskat"].kilde == "Ændret med --saet"


def test_a_missing_year_is_refused_with_the_nearest_years_and_the_file_to_edit(path: Path) -> None:
    path.write_text(SATSER.replace("kontanthjaelp_30_uden_boern", "dagpenge_hoejeste"), "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(path)
    (fejl,) = caught.value.fejl
    assert fejl.sti == "ydelser.kontanthjaelp.modtagere[1].sats"
    for part in (
        "mangler for 2020; nærmeste kendte år er 2018 og 2022.",
        "Tilføj 2020 i parameters/ydelser.yaml eller din egen parameterfil",
        "fremskrivning: seneste under satser for at bruge 2018",
        "under satser: ydelser: dagpenge_hoejeste.",
    ):
        assert part in fejl.besked


def test_all_missing_rates_are_said_at_once_each_once(path: Path) -> None:
    text = WITHOUT_OWN.replace("kontanthjaelp_30_uden_boern", "dagpenge_hoejeste")
    path.write_text(text.replace("    fleksloentilskud_hoejeste: 18.500 kr/måned\n", ""), "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(path)
    assert [fejl.sti for fejl in caught.value.fejl] == [
        "ydelser.kontanthjaelp.modtagere[1].sats",
        "ydelser.fleksjob.modtagere[0].sats",
        "konsekvenser.job",  # municipal tax, where it is first needed
    ]


CARRIED = "Dagpenge, højeste sats: 2020 mangler; 2018 er brugt."


def test_a_year_carried_forward_is_warned_of_everywhere(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SATSER.replace("kontanthjaelp_30_uden_boern", "dagpenge_hoejeste")
    resultat = result(path, text.replace("satser:\n", "satser:\n  fremskrivning: seneste\n", 1))
    rate = resultat.forudsaetninger["satser.ydelser.dagpenge_hoejeste"]
    assert rate.vaerdi == 18_633
    assert resultat.analyse.brugte_satser[rate.sti].fra == "2018-01-01"
    assert resultat.advarsler == (CARRIED,)
    assert resultat.to_dict()["advarsler"] == [CARRIED]
    assert f"Advarsel: {CARRIED}" in in_terminal(resultat, capsys)
    target = path.with_suffix(".xlsx")
    costben.write_workbook(resultat, target)
    book = openpyxl.load_workbook(target)
    for title in ("Forside", "Satser"):
        assert CARRIED in {c.value for row in book[title].iter_rows() for c in row}, title


def test_carrying_forward_changes_nothing_where_no_year_is_missing(path: Path) -> None:
    forward = SATSER.replace("satser:\n", "satser:\n  fremskrivning: seneste\n", 1)
    assert result(path, forward).forudsaetninger == result(path).forudsaetninger
    assert result(path, forward).advarsler == ()


def test_nothing_is_carried_back(path: Path) -> None:
    forward = WITHOUT_OWN.replace("satser:\n", "satser:\n  fremskrivning: seneste\n", 1)
    path.write_text(forward, "utf-8")
    with pytest.raises(InddataFejl, match=r"skat\.kommuneskat\) mangler"):
        read(path)


def test_a_rate_that_has_since_been_replaced_is_warned_of_beside_those_carried_forward(
    path: Path,
) -> None:
    text = SATSER.replace("rente: 4 %", "satser: nationale").replace(
        "kontanthjaelp_30_uden_boern", "dagpenge_hoejeste"
    )
    resultat = result(
        path, text.replace("satser:\n  dato", "satser:\n  fremskrivning: seneste\n  dato")
    )
    assert CARRIED in resultat.advarsler
    assert any("4 % er siden afløst af 3,5 % fra 7. januar 2021." in a for a in resultat.advarsler)


def test_only_discount_rates_are_read_where_nothing_is_priced_from_rates(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("costben.parametre.opslag.national", None)
    minimal = (HERE / "minimal.yaml").read_text("utf-8")
    for text in (minimal, f"{minimal}\nsatser:\n  dato: 2020-07-01\n"):
        assert set(result(path, text).analyse.brugte_satser) == {"diskontering.rente"}
