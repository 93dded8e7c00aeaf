"""Price levels: where they are said, which amounts they hold for, and the index they need."""

from datetime import date
from pathlib import Path

import pytest

import costben
from costben.mistakes import InddataFejl
from costben.parametre.opslag import Mangler, Opslag
from costben.parametre.typer import Parameter, Sats
from costben.reading.katalog import Katalog
from costben.reading.priser import index_values
from costben.reading.read import read
from costben.resultat import Resultat, as_interval

HERE = Path(__file__).parent
PRISER = HERE.parent / "workbook" / "priser.yaml"
MINIMAL = (HERE / "minimal.yaml").read_text("utf-8").replace("2024", "2020")
OWN = "prisindeks:\n  navn: PL (KL)\n  vaerdier:\n    2018: 100\n    2020: 104\n"
KNOWN = "prisindeks:\n  brug: forbrugerpriser\n"
ETABLERING = "etablering.poster[0].beloeb"
DRIFT = "drift.poster[0].beloeb_pr_aar"
CONSUMER_PRICES = (
    "Forbrugerprisindeks (2015 = 100), årsgennemsnit, er brugt i stedet for det kommunale pris- "
    "og lønindeks (PL)."
)


def text(index: str = OWN, level: str = "2018") -> str:
    amounts = MINIMAL.replace("105.000 kr\n", f"{{vaerdi: 105.000 kr, prisniveau: {level}}}\n")
    return f"{amounts}\n{index}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "analyse.yaml"
    found.write_text(text(), "utf-8")
    return found


def result(path: Path, *settings: str, content: str | None = None) -> Resultat:
    if content is not None:
        path.write_text(content, "utf-8")
    return costben.calculate(read(path, settings))


def levels(resultat: Resultat) -> dict[str, int]:
    found = resultat.forudsaetninger.items()
    return {sti: f.prisniveau for sti, f in found if f.prisniveau is not None}


def converted(resultat: Resultat) -> dict[str, float]:
    omregninger = resultat.beregning.priser.values()
    return {sti: b.omregnet for o in omregninger for sti, b in o.beloeb.items()}


def refused(path: Path, *settings: str) -> InddataFejl:
    with pytest.raises(InddataFejl) as caught:
        read(path, settings)
    return caught.value


def test_a_price_level_holds_for_the_amounts_inside_its_block_until_another_is_said() -> None:
    assert levels(costben.calculate(read(PRISER))) == {
        "loen.personale.mentor.aarsloen": 2016,  # from loen
        "etablering.poster[0].beloeb": 2018,  # from etablering
        "etablering.poster[1].beloeb": 2020,  # its own
        "drift.poster[0].beloeb_pr_aar": 2016,
        "drift.poster[1].beloeb": 2018,  # from its line
        "drift.poster[2].beloeb": 2020,  # nothing is said: the analysis'
        "sparede_udgifter.poster[0].beloeb_pr_aar": 2018,
        "poster_pr_kommune.drift[0].beloeb.A": 2018,
        "poster_pr_kommune.drift[0].beloeb.B": 2020,
        "konsekvenser.job.enhedspris.kommune": 2016,
        "konsekvenser.job.enhedspris.region": 2016,  # not given: 0 in any prices
        "konsekvenser.job.enhedspris.stat": 2020,
    }


def test_only_amounts_in_other_prices_are_converted_and_all_that_follows_with_them() -> None:
    resultat = costben.calculate(read(PRISER))
    # 104 / 96 = 1,08333 and 104 / 100 = 1,04
    assert converted(resultat) == pytest.approx(
        {
            "loen.personale.mentor.aarsloen": 460_850,
            "drift.poster[0].beloeb_pr_aar": 20_000 * 104 / 96,
            "konsekvenser.job.enhedspris.kommune": 2073.5 * 104 / 96,
            "konsekvenser.job.enhedspris.region": 0,
            "etablering.poster[0].beloeb": 52_000,
            "drift.poster[1].beloeb": 12_480,
            "sparede_udgifter.poster[0].beloeb_pr_aar": 27_040,
            "poster_pr_kommune.drift[0].beloeb.A": 312_000,
        }
    )
    omk = resultat.beregning.omkostninger
    assert [p.beloeb for p in omk.etableringsposter] == pytest.approx(
        [52_000, 30_000, 200 * 460_850 * 1.2 / 1418]
    )
    assert omk.drift.i_alt == pytest.approx(2 * 20_000 * 104 / 96 + 12_480 + 80_000)
    assert omk.sparede_udgifter.pr_aar == pytest.approx(27_040)
    arketype = resultat.beregning.arketyper["A"]
    assert arketype.pr_aar["kommune"] == pytest.approx(10 * 2073.5 * 104 / 96)
    assert arketype.pr_aar["stat"] == 12_000
    assert resultat.beregning.poster["drift"].i_alt.kommuner["A"] == 312_000


def test_an_amount_in_the_analysis_prices_is_as_without_a_price_level(path: Path) -> None:
    said = result(path, content=text(index="", level="2020"))
    assert said.beregning.omkostninger == result(path, content=MINIMAL).beregning.omkostninger
    assert said.beregning.priser == {}
    assert said.to_dict()["priser"] is None
    assert said.to_frame("priser").empty


def test_conversions_are_in_the_json_and_in_a_table_with_the_index(path: Path) -> None:
    resultat = result(path)
    assert resultat.to_dict()["priser"] == {
        "indeks": "PL (KL)",
        "prisniveau": 2020,
        "omregninger": {
            "2018": {
                "indeks_fra": 100.0,
                "indeks_til": 104.0,
                "faktor": 1.04,
                "beloeb": {ETABLERING: {"oprindeligt": 105_000.0, "omregnet": 109_200.0}},
            }
        },
    }
    (row,) = resultat.to_frame("priser").to_dict("records")
    assert (row["sti"], row["prisniveau"], row["faktor"]) == (ETABLERING, 2018, 1.04)
    assert (row["oprindeligt"], row["omregnet"]) == (105_000, 109_200)
    said = {f["sti"]: f["prisniveau"] for f in resultat.to_dict()["forudsaetninger"]}  # type: ignore[attr-defined]
    assert (said[ETABLERING], said[DRIFT], said["indsats.deltagere"]) == (2018, 2020, None)


def test_index_numbers_are_inputs_with_source_and_status() -> None:
    found = costben.calculate(read(PRISER)).forudsaetninger
    index = {sti: f for sti, f in found.items() if sti.startswith("prisindeks.")}
    assert {sti: f.vaerdi for sti, f in index.items()} == {
        "prisindeks.vaerdier.2016": 96,
        "prisindeks.vaerdier.2018": 100,
        "prisindeks.vaerdier.2019": 101.7,
        "prisindeks.vaerdier.2020": 104,
    }
    of_2018 = index["prisindeks.vaerdier.2018"]
    assert (of_2018.navn, of_2018.enhed) == ("PL (eksempel), 2018", "indeks")
    assert (of_2018.kilde, of_2018.status) == ("Økonomiafdelingen", "sekundær")


def test_a_year_is_the_same_in_quotes_and_without(path: Path) -> None:
    quoted = OWN.replace("2018:", '"2018":').replace("2020:", "'2020':")
    assert quoted != OWN
    one, other = result(path), result(path, content=text(quoted))
    assert one.fingeraftryk == other.fingeraftryk


def test_consumer_prices_are_those_of_the_years_needed_with_source_note_and_warning(
    path: Path,
) -> None:
    resultat = result(path, content=text(KNOWN))
    found = {s: f for s, f in resultat.forudsaetninger.items() if s.startswith("prisindeks.")}
    assert {sti: f.vaerdi for sti, f in found.items()} == {
        "prisindeks.vaerdier.2018": 102.2,
        "prisindeks.vaerdier.2020": 103.4,
    }
    of_2018 = found["prisindeks.vaerdier.2018"]
    assert of_2018.status == "afledt"
    assert of_2018.kilde.endswith("(national parameter prisindeks.forbrugerpriser, 1. juli 2018)")
    assert converted(resultat) == pytest.approx({ETABLERING: 105_000 * 103.4 / 102.2})
    assert resultat.advarsler == (CONSUMER_PRICES,)
    assert resultat.to_dict()["advarsler"] == [CONSUMER_PRICES]


def test_the_known_index_may_be_named_in_full(path: Path) -> None:
    full = KNOWN.replace("forbrugerpriser", "prisindeks.forbrugerpriser")
    assert converted(result(path, content=text(full))) == pytest.approx(
        {ETABLERING: 105_000 * 103.4 / 102.2}
    )


def test_an_own_index_gives_no_warning(path: Path) -> None:
    assert result(path).advarsler == ()


@pytest.mark.parametrize("index", [KNOWN, OWN])
def test_an_index_that_nothing_needs_changes_nothing_and_warns_of_nothing(
    path: Path, index: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("costben.parametre.opslag.national", None)  # no parameters are read
    resultat = result(path, content=text(index, level="2020"))
    assert resultat.advarsler == ()
    assert resultat.beregning.omkostninger == result(path, content=MINIMAL).beregning.omkostninger


def test_the_index_is_looked_up_among_the_parameters_that_are_given() -> None:
    def sats(year: int, value: float) -> Sats:
        return Sats(date(year, 1, 1), value, "KL", "verificeret", "", None, "egne.yaml", True)

    own = Parameter(
        navn="prisindeks.pl", titel="PL", emne="", om_emnet="", enhed="indeks", gaelder="aaret",
        til=None, anvendelse="budgetoekonomi", beskrivelse="",
        vaerdier=(sats(2018, 100.0), sats(2020, 105.3)), fil="egne.yaml",
    )  # fmt: skip
    known = Katalog(date(2020, 7, 1), fremskrivning=False, egne={own.navn: own})
    found = index_values(known, "PL", [2020, 2018])
    assert [(y, f.vaerdi) for y, f in found.items() if isinstance(f, Opslag)] == [
        (2018, 100.0),
        (2020, 105.3),
    ]
    missing = index_values(known, "pl", [2019])[2019]
    assert isinstance(missing, Mangler)
    assert "PL (prisindeks.pl) mangler for 2019" in missing.besked


def test_an_index_number_can_be_set(path: Path) -> None:
    resultat = result(path, "prisindeks.vaerdier.2018=80")
    assert converted(resultat) == {ETABLERING: 105_000 * (104 / 80)}
    assert resultat.forudsaetninger["prisindeks.vaerdier.2018"].kilde == "Ændret med --saet"


def test_an_index_number_cannot_be_set_where_consumer_prices_are_used(path: Path) -> None:
    path.write_text(text(KNOWN), "utf-8")
    (fejl,) = refused(path, "prisindeks.vaerdier.2018=80").fejl
    assert fejl.fil == "--saet prisindeks.vaerdier.2018=80"
    assert fejl.besked.startswith('"vaerdier" kan ikke stå sammen med brug.')


@pytest.mark.parametrize("sti", [ETABLERING, f"{ETABLERING}.vaerdi"])
def test_an_amount_that_is_set_keeps_the_price_level_of_the_one_it_replaces(
    path: Path, sti: str
) -> None:
    resultat = result(path, f"{sti}=1 kr", f"{sti}=200.000 kr")
    assert levels(resultat)[ETABLERING] == 2018
    assert converted(resultat) == {ETABLERING: 208_000}


def test_an_amount_that_is_set_also_keeps_the_price_level_of_its_block(path: Path) -> None:
    content = f"{MINIMAL}\n{OWN}".replace("etablering:\n", "etablering:\n  prisniveau: 2018\n")
    resultat = result(path, f"{ETABLERING}=200.000 kr", content=content)
    assert converted(resultat) == {ETABLERING: 208_000}


def test_an_amount_can_be_set_in_another_price_level(path: Path) -> None:
    block = "{vaerdi: 200.000 kr, prisniveau: 2020}"
    assert converted(result(path, f"{ETABLERING}={block}")) == {}
    assert converted(result(path, f"{ETABLERING}.prisniveau=2020")) == {}
    assert levels(result(path, f"{ETABLERING}={block}"))[ETABLERING] == 2020


def test_an_amount_that_is_set_in_another_level_needs_the_index_and_is_named(path: Path) -> None:
    path.write_text(MINIMAL, "utf-8")
    setting = f"{DRIFT}={{vaerdi: 5 kr/år, prisniveau: 2018}}"
    (fejl,) = refused(path, setting).fejl
    assert (fejl.line, fejl.sti) == (0, DRIFT)
    assert fejl.fil.startswith("--saet drift.poster[0]")
    path.write_text(f"{MINIMAL}\n{OWN.replace('2018', '2017')}", "utf-8")
    (fejl,) = refused(path, setting).fejl
    assert fejl.besked.startswith(f"Indekset mangler 2018, så {DRIFT} ikke kan omregnes.")


def test_another_price_level_of_the_analysis_needs_its_own_index_number(path: Path) -> None:
    (fejl,) = refused(path, "indsats.prisniveau=2021").fejl
    assert fejl.besked.startswith("Indekset mangler 2021, som analysen er i")
    settings = ("indsats.prisniveau=2021", "prisindeks.vaerdier.2021=110")
    assert converted(result(path, *settings)) == pytest.approx({ETABLERING: 115_500})


def test_amounts_without_an_index_are_refused_once_each_together_with_other_mistakes(
    path: Path,
) -> None:
    content = text(index="").replace("rente: 4 %", "rente: 104 %")
    path.write_text(content.replace("drift:\n", "drift:\n  prisniveau: 2019\n"), "utf-8")
    found = refused(path).fejl
    assert [f.sti for f in found] == ["diskontering.rente", ETABLERING, DRIFT]
    assert [f.besked.split(",")[0] for f in found[1:]] == [
        "Beløbet er i 2018-priser",
        "Beløbet er i 2019-priser",
    ]


def test_years_that_the_index_lacks_are_said_together_with_other_mistakes(path: Path) -> None:
    path.write_text(text("prisindeks:\n  navn: PL\n  vaerdier: {2017: 99}\n"), "utf-8")
    found = refused(path, "diskontering.rente=104 %").fejl
    assert [f.besked.split(",")[0] for f in found] == [
        "Tallet kan højst være 100 %",
        "Indekset mangler 2018",
        "Indekset mangler 2020",
    ]


def test_a_rounded_amount_and_a_rounded_index_are_what_they_can_have_been() -> None:
    analyse = read(PRISER)
    from costben.inddata.samlet import inddata

    resultat = costben.calculate(analyse)
    omregning = inddata(analyse, as_interval).priser["2016"]
    found = omregning.beloeb["drift.poster[0].beloeb_pr_aar"].omregnet
    assert (found.low, found.high) == pytest.approx((19_500 * 104 / 96.05, 20_500 * 104 / 95.95))
    assert found.low < converted(resultat)["drift.poster[0].beloeb_pr_aar"] < found.high


def test_the_fingerprint_changes_with_the_price_level_and_the_index(path: Path) -> None:
    texts = (text(), text(level="2020"), text(OWN.replace("104", "105")), text(KNOWN))
    assert len({result(path, content=t).fingeraftryk for t in texts}) == len(texts)


def test_an_index_is_not_called_missing_where_the_own_file_cannot_be_read(tmp_path: Path) -> None:
    malformed = HERE / "malformed" / "consumer_prices_of_a_missing_year.yaml"
    path = tmp_path / "analyse.yaml"
    text = malformed.read_text("utf-8").rstrip()
    path.write_text(f"{text}\nsatser:\n  egen_fil: findes_ikke.yaml\n", "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(path)
    assert [fejl.sti for fejl in caught.value.fejl] == ["satser.egen_fil"]


def test_rates_of_a_date_from_the_command_line_are_named_as_rates(tmp_path: Path) -> None:
    path = tmp_path / "analyse.yaml"
    text = (HERE / "satser.yaml").read_text("utf-8").replace("prisniveau: 2020", "prisniveau: 2024")
    path.write_text(f"{text}\nprisindeks: {{navn: PL, vaerdier: {{2024: 100}}}}\n", "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(path, ["satser.dato=2020-07-01"])
    (fejl,) = caught.value.fejl
    assert fejl.besked.startswith(
        "Indekset mangler 2020, så satserne for satser.dato ikke kan omregnes."
    )
