"""Where the figures of the shipped analyses come from."""

import re
from functools import cache
from pathlib import Path

import pytest

import costben
from costben.forklaring.enheder import parsed
from costben.forklaring.forklar import Forklaringer, forklaringer
from costben.forklaring.led import Led
from costben.forklaring.navne import joined
from costben.leaves import leaves
from costben.mistakes import InddataFejl
from costben.numbers.cell import Cell
from costben.reading.read import read
from costben.workbook.write import lay_out
from tests.calculator.test_kind_quantity import RESULTS

STAFF = str(Path(__file__).parents[1] / "workbook" / "timer.yaml")
PRICES = str(Path(__file__).parents[1] / "workbook" / "priser.yaml")
BUDGET = str(Path(__file__).parents[2] / "templates" / "investeringsforslag.yaml")
ANALYSES = ("social_stoette", "social_stoette_satser", STAFF, PRICES, BUDGET)


@cache
def known(scenarie: str) -> Forklaringer:
    return forklaringer(read(scenarie))


def inputs(led: Led) -> dict[str, Led]:
    found, stack = {}, [led]
    while stack:
        top = stack.pop()
        if top.forudsaetning is not None:
            found[top.sti] = top
        stack += top.led
    return found


@pytest.mark.parametrize("scenarie", ANALYSES)
def test_every_result_is_explained_with_the_value_that_the_analysis_has(scenarie: str) -> None:
    resultat = costben.calculate(costben.load(scenarie))
    values = {k: v for k, v in leaves(resultat.beregning).items() if isinstance(v, float | int)}
    for sti, value in values.items():
        led = known(scenarie).forklar(sti)
        assert (led.sti, led.vaerdi) == (sti, value)
        assert led.led or led.forudsaetning


@pytest.mark.parametrize("scenarie", ANALYSES)
def test_every_input_can_be_asked_for_and_has_its_source(scenarie: str) -> None:
    resultat = costben.calculate(costben.load(scenarie))
    for sti, forudsaetning in resultat.forudsaetninger.items():
        led = known(scenarie).forklar(sti)
        assert led.forudsaetning == forudsaetning
        assert led.vaerdi == forudsaetning.vaerdi


@pytest.mark.parametrize("scenarie", ANALYSES)
def test_units_are_those_that_the_calculator_promises(scenarie: str) -> None:
    things = known(scenarie)
    for sti in things.navne:
        promise = _promised(sti)
        led = things.forklar(sti)
        if promise is not None and led.udtryk != "{0}":  # an input has the unit it is stated in
            assert parsed(led.enhed) == parsed(promise), sti


def _promised(sti: str) -> str | None:
    for pattern, unit in RESULTS.items():
        if re.fullmatch(pattern, sti):
            plain = unit.replace("/kommune", "")  # a number of municipalities is a plain number
            skift = ".beloeb.konsekvenser" in sti  # promised for the example's own units
            depends = "{" in plain or skift or (plain == "kr/uge" and "priser" in sti)
            return None if depends else plain
    return None


def test_the_result_of_figur_6_5_goes_down_to_the_inputs_with_their_sources() -> None:
    led = known("social_stoette").forklar("arketyper.D.kommune")
    assert round(led.vaerdi) == 59_698  # Rambøll, Figur 6-5 (linje 1482): 59.700 kr.
    assert led.enhed == "kr/borger"
    assert led.formel == "nutidsværdi af konsekvenser · kommune − båret omkostning · kommune"
    found = inputs(led)
    assert found["indsats.deltagere"].forudsaetning.forklaring == "504 / 5 / 2"
    assert found["arketyper.D.konsekvenser.arbejdsmarkedstilknytning"].vaerdi == 12
    assert found["konsekvenser.arbejdsmarkedstilknytning.enhedspris.kommune"].vaerdi == 2073
    assert found["annualisering.metode"].vaerdi in (0, 1)
    assert not [sti for sti in found if sti.startswith("arketyper.A")]


def test_a_result_that_is_an_input_says_which() -> None:
    led = known("social_stoette").forklar("omkostninger.driftsposter[0].beloeb")
    assert led.formel == "Drift · Drift, gennemsnitlig kommune · Beløb i driftsperioden"
    assert [part.sti for part in led.led] == ["drift.poster[0].beloeb"]


def test_names_are_danish_and_say_whose_figure_it_is() -> None:
    names = {sti: joined(navn) for sti, navn in known("social_stoette").navne.items()}
    assert names["arketyper.D.kommune"] == "arketype D · nettoresultat for kommunen"
    assert names["omkostninger.samlet.pr_borger"] == "samlet omkostning · pr. borger"
    assert names["naevnere.pr_gennemfoert"] == "samlet omkostning · pr. gennemført"
    assert names["poster.drift.linjer[4].i_alt"] == "poster · drift · CTI-indsats · i alt"
    assert names["tidsakse.diskonteringsfaktor[3]"] == "diskonteringsfaktor · år 3"
    assert names["blandinger.en_A_og_to_D.borgere"] == "Én A og to D · borgere"


@pytest.mark.parametrize("scenarie", ANALYSES)
def test_no_name_has_letters_that_stand_for_danish_ones(scenarie: str) -> None:
    for sti, navn in known(scenarie).navne.items():
        assert not re.search(r"aa|oe|_|vaerdi|aendr", joined(navn)), sti


@pytest.mark.parametrize(
    ("words", "sti"),
    [
        ("D kommune", "arketyper.D.kommune"),
        ("d kommune", "arketyper.D.kommune"),
        ("kommune D", "arketyper.D.kommune"),
        ("faste uger pr år", "faste.uger_pr_aar"),
        ("arketype_B_kommune", "arketyper.B.kommune"),  # as the workbook names it
        ("samlet pr. borger", "omkostninger.samlet.pr_borger"),
        ("pr gennemført", "naevnere.pr_gennemfoert"),
        ("en_A_og_to_D pr_borger stat", "blandinger.en_A_og_to_D.pr_borger.stat"),
        ("deltagere", "indsats.deltagere"),
        ("nettoresultat i alt B", "arketyper.B.i_alt"),
    ],
)
def test_a_few_words_are_enough(words: str, sti: str) -> None:
    assert known("social_stoette").forklar(words).sti == sti


@pytest.mark.parametrize("scenarie", ANALYSES[:2])
@pytest.mark.parametrize(
    "words", ["D kommunen", "nettoresultat D kommunen", "Nettoresultat for kommunen, arketype D"]
)
def test_a_result_is_found_by_words_of_its_title_in_any_order(scenarie: str, words: str) -> None:
    assert known(scenarie).forklar(words).sti == "arketyper.D.kommune"


@pytest.mark.parametrize("scenarie", ANALYSES)
def test_a_name_in_the_workbook_means_the_number_that_stands_there(scenarie: str) -> None:
    resultat = costben.calculate(costben.load(scenarie))
    book = lay_out(resultat)
    cells = {
        (s.title, item.row, item.column): item.content for s in book.sheets for item in s.items
    }
    there = {n: a for n, a in book.names.items() if a.sheet in ("Omkostninger", "Arketyper")}
    assert there
    for name, address in there.items():
        content = cells[address.sheet, address.row, address.column]
        assert isinstance(content, Cell)
        assert known(scenarie).forklar(name).vaerdi == pytest.approx(content.value), name


@pytest.mark.parametrize("scenarie", ANALYSES)
def test_a_limit_of_break_even_is_where_its_line_meets_zero(scenarie: str) -> None:
    resultat = costben.calculate(costben.load(scenarie))
    limits = {
        f"break_even.{row.aktoer}.{row.arketype}."
        + row.sti.removeprefix(f"arketyper.{row.arketype}."): row.vaerdi
        for row in resultat.break_even
    }
    assert limits.keys() <= known(scenarie).navne.keys()
    for sti, value in limits.items():
        led = known(scenarie).forklar(sti)
        assert led.vaerdi == pytest.approx(value)
        assert led.fundet or " / " in led.formel


def test_a_misspelt_name_gets_suggestions_and_the_way_to_all_names() -> None:
    with pytest.raises(InddataFejl) as caught:
        known("social_stoette").forklar("D komune")
    first, _second, mente_du, nearest, *_others, last = str(caught.value).splitlines()
    assert first == "forklar"
    assert mente_du == "  Mente du:"
    assert nearest == "  - arketyper.D.kommune: arketype D · nettoresultat for kommunen"
    assert last == "  Alle navne ses med: costben forklar social_stoette"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("gevinst B", "arketyper.B.kommune: arketype B · nettoresultat for kommunen"),
        ("gevinst af arketype C", "arketyper.C.kommune: arketype C · nettoresultat for kommunen"),
        ("udgift pr. borgre", "omkostninger.samlet.pr_borger: samlet omkostning · pr. borger"),
        ("diskonteringssats", "diskontering.rente: Diskonteringsrente"),
    ],
)
def test_what_people_call_a_result_leads_to_its_title(asked: str, meant: str) -> None:
    with pytest.raises(InddataFejl) as caught:
        known("social_stoette").forklar(asked)
    assert f"  - {meant}\n" in str(caught.value)


def test_the_price_of_an_hour_is_found_by_what_people_call_it() -> None:
    template = Path(__file__).parents[2] / "templates" / "indsats.yaml"
    with pytest.raises(InddataFejl) as caught:
        forklaringer(costben.load(template)).forklar("timepris mentor")
    assert "- omkostninger.loenpriser.mentor.pr_time: lønpris · Mentor · pr. time" in str(
        caught.value
    )


def test_one_word_is_looked_for_in_paths_and_titles() -> None:
    with pytest.raises(InddataFejl) as caught:
        known("social_stoette").forklar("nettoresultat")
    assert "- nettoresultat.varighed: Konsekvensernes varighed" in str(caught.value)
    assert "- arketyper.A.kommune: arketype A · nettoresultat for kommunen" in str(caught.value)


def test_a_name_of_several_results_lists_them() -> None:
    with pytest.raises(InddataFejl) as caught:
        known("social_stoette").forklar("nutidsværdi af konsekvenser kommune")
    assert " ".join(str(caught.value).split()) == (
        'forklar "nutidsværdi af konsekvenser kommune" kan være flere resultater: '
        + "".join(
            f"- arketyper.{a}.nutidsvaerdi.kommune: "
            f"arketype {a} · nutidsværdi af konsekvenser · kommune "
            for a in "ABCD"
        )
        + "Skriv ét af dem."
    )


@pytest.mark.parametrize("nothing", ["", " ", "...", "\x00", "x" * 10_000, "[0]", "æøå"])
def test_what_is_no_name_is_refused_briefly(nothing: str) -> None:
    with pytest.raises(InddataFejl) as caught:
        known("social_stoette").forklar(nothing)
    assert all(len(line) <= 80 for line in str(caught.value).splitlines())
