"""The index that amounts in the prices of other years are converted by."""

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
from tests.reading.prisniveauer import (
    ETABLERING,
    HERE,
    KNOWN,
    MINIMAL,
    OWN,
    PRISER,
    converted,
    refused,
    result,
    text,
)

CONSUMER_PRICES = (
    "Forbrugerprisindeks (2015 = 100), årsgennemsnit, er brugt i stedet for det kommunale pris- "
    "og lønindeks (PL)."
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "analyse.yaml"
    found.write_text(text(), "utf-8")
    return found


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


def test_another_price_level_of_the_analysis_needs_its_own_index_number(path: Path) -> None:
    (fejl,) = refused(path, "indsats.prisniveau=2021").fejl
    assert fejl.besked.startswith("Indekset mangler 2021, som analysen er i")
    settings = ("indsats.prisniveau=2021", "prisindeks.vaerdier.2021=110")
    assert converted(result(path, *settings)) == pytest.approx({ETABLERING: 115_500})


def test_years_that_the_index_lacks_are_said_together_with_other_mistakes(path: Path) -> None:
    path.write_text(text("prisindeks:\n  navn: PL\n  vaerdier: {2017: 99}\n"), "utf-8")
    found = refused(path, "diskontering.rente=104 %").fejl
    assert [f.besked.split(",")[0] for f in found] == [
        "Tallet kan højst være 100 %",
        "Indekset mangler 2018",
        "Indekset mangler 2020",
    ]


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
