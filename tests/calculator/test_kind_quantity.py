"""Every result has the unit that its name promises: the calculator run on pint quantities."""

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import example, given
from pint import DimensionalityError, UnitRegistry

from costben.calculator.beregning import beregn
from costben.models.units import _DEFINITIONS
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, numbers
from tests.calculator.strategies import few, horisont, inddata

INPUTS = {
    r"priser\.\d+\.indeks_(fra|til)": "indeks",
    r"priser\.\d+\.faktor": "",
    r"priser\.\d+\.beloeb\.etablering\..*\.(oprindeligt|omregnet)": "kr",
    r"priser\.\d+\.beloeb\.konsekvenser\..*\.(oprindeligt|omregnet)": "kr/uge",
    r"faste\.nul_kr": "kr",
    r"faste\.nul_kr_pr_borger": "kr/borger",
    r"faste\.(nul|et)_aar": "aar",
    r"faste\.uger_pr_aar": "uge/aar/borger",
    r"faste\.maaneder_pr_aar": "maaned/aar/borger",
    r"faste\.(faktor_aar_0|hele|ingen_forskel|samme_forhold)": "",
    r"faste\.(signifikansniveau|kontroltolerance)": "",
    r"faste\.baeres\.\w+": "",
    r"deltagere": "borger/aar",
    r"driftsperiode": "aar",
    r"rente": "andel",
    r"metodevalg\.\w+": "",
    r"etablering\[\d+\]\.beloeb": "kr",
    r"etablering\[\d+\]\.levetid": "aar",
    r"(drift|sparede_udgifter)\[\d+\]\.beloeb": "kr",
    r"(drift|sparede_udgifter)\[\d+\]\.beloeb_pr_aar": "kr/aar",
    r"(etablering|drift|sparede_udgifter)\[\d+\]\.timer": "time",
    r"(drift|sparede_udgifter)\[\d+\]\.timer_pr_aar": "time/aar",
    r"(drift|sparede_udgifter)\[\d+\]\.sagstal\.borgere_pr_medarbejder": "borger/aarsvaerk",
    r"(drift|sparede_udgifter)\[\d+\]\.sagstal\.forloeb": "aar",
    r"personale\.\w+\.aarsloen": "kr/aar/aarsvaerk",
    r"personale\.\w+\.effektiv_arbejdstid": "time/aar/aarsvaerk",
    r"personale\.\w+\.overhead": "andel",
    r"naevnere\.(visiterede|paabegyndte|gennemfoerte)": "borger",
    r"foelsomhed\[\d+\]": "borger/aar",
    r"kurve\.(fra|til)": "borger/aar",
    r"kurve\.antal_trin": "",
    r"kommuner\.periode": "aar",
    r"kommuner\.antal": "kommune",
    r"kommuner\.deltagere\.\w+": "borger",
    r"kommuner\.poster\.\w+\[\d+\]\.beloeb\.\w+": "kr",
    r"virkning\.varighed": "aar",
    r"virkning\.omkostning_afrundes_til": "kr/borger",
    r"virkning\.enhedspris\.(?P<enhed>\w+)\.\w+": "kr/{enhed}",
    r"virkning\.sammenlignes_med\.skift_(?P<enhed>\w+)\.\w+": "kr/{enhed}",
    r"virkning\.maengde\.\w+\.(skift_)?(?P<enhed>[a-z]+)": "{enhed}/aar/borger",
    r"virkning\.skift\.\w+\.anciennitet": "uge/borger",
    r"virkning\.skift\.\w+\.uger_pr_aar": "uge/aar/borger",
    r"virkning\.skift\.\w+\.(arbejde_(foer|efter)\.aarsloen|oevrig_indkomst)": "kr/aar/borger",
    r"virkning\.skift\.\w+\.arbejde_(foer|efter)\.timeloen": "kr/time",
    r"virkning\.skift\.\w+\.arbejde_(foer|efter)\.timer_pr_uge": "time/uge",
    r"virkning\.satser\.ydelser\.\w+\.modtagere\[\d+\]\.andel": "",
    r"virkning\.satser\.ydelser\.\w+\.modtagere\[\d+\]\.pr_maaned": "kr/maaned",
    r"virkning\.satser\.ydelser\.\w+\.modtagere\[\d+\]\.pr_uge": "kr/uge",
    r"virkning\.satser\.ydelser\.\w+\.fleksjob\.loen": "kr/maaned",
    r"virkning\.satser\.ydelser\.\w+\.fleksjob\.nedsaettelse": "",
    r"virkning\.satser\.refusion\[\d+\]\.over": "uge/borger",
    r"virkning\.satser\.refusion\[\d+\]\.andel": "",
    r"virkning\.satser\.skat\.(kommuneskat|bundskat|arbejdsmarkedsbidrag)": "",
    r"virkning\.satser\.skat\.personfradrag": "kr/aar/borger",
    r"virkning\.blandinger\.\w+\.\w+": "borger",
    r"budget\.startere\[\d+\]": "borger",
    r"budget\.optrapning\[\d+\]": "",
    r"budget\.(frafald|fast_andel|udfasningssats)": "",
    r"effekter\.\w+\.(vaerdi|fra|til|p|p_over|p_under|grundrate)": "",
    r"effekter\.(skift_)?(?P<enhed>[a-z]+)\.intensitet": "{enhed}/aar/borger",
}
CITIZEN = r"(arketyper\.\w+|effekter\.\w+\.alene)"
PRICED = rf"({CITIZEN}\.prissat\.\w+|effekter\.\w+\.ligefrem\.helt_aar)"
RESULTS = {
    r"priser\.\d+\.indeks_(fra|til)": "indeks",
    r"priser\.\d+\.faktor": "",
    r"priser\.\d+\.beloeb\.etablering\..*\.(oprindeligt|omregnet)": "kr",
    r"priser\.\d+\.beloeb\.konsekvenser\..*\.(oprindeligt|omregnet)": "kr/uge",
    r"tidsakse\.aar\[\d+\]": "aar",
    r"tidsakse\.(diskonterings|konsekvens)faktor\[\d+\]": "",
    r"omkostninger\.(etablering|drift|sparede_udgifter|samlet)\.i_alt": "kr",
    r"omkostninger\.(etablering|drift|sparede_udgifter|samlet)\.pr_aar": "kr/aar",
    r"omkostninger\.(etablering|drift|sparede_udgifter|samlet)\.pr_borger": "kr/borger",
    r"omkostninger\.metoder\.\w+\.valgt": "",
    r"omkostninger\.metoder\.\w+\.(etablering|samlet)_pr_aar": "kr/aar",
    r"omkostninger\.metoder\.\w+\.(etablering|samlet)_pr_borger": "kr/borger",
    r"omkostninger\.loenpriser\.\w+\.pr_aarsvaerk": "kr/aar/aarsvaerk",
    r"omkostninger\.loenpriser\.\w+\.pr_time": "kr/time",
    r"omkostninger\.etableringsposter\[\d+\]\.beloeb": "kr",
    r"omkostninger\.etableringsposter\[\d+\]\.(levetid|annuitetsfaktor)": "aar",
    r"omkostninger\.etableringsposter\[\d+\]\.faktorer\[\d+\]": "",
    r"omkostninger\.etableringsposter\[\d+\]\.pr_aar\.\w+": "kr/aar",
    r"omkostninger\.(drift|sparede_)s?poster\[\d+\]\.beloeb": "kr",
    r"omkostninger\.(drift|sparede_)s?poster\[\d+\]\.aarsvaerk": "aarsvaerk",
    r"omkostninger\.(drift|sparet)_efter_sagstal\.fast_pr_aar": "kr/aar",
    r"omkostninger\.(drift|sparet)_efter_sagstal\.pr_borger": "kr/borger",
    r"naevnere\.i_perioden": "kr",
    r"naevnere\.pr_(visiteret|paabegyndt|gennemfoert)": "kr/borger",
    r"(foelsomhed|kurve)\[\d+\]\.deltagere_pr_aar": "borger/aar",
    r"(foelsomhed|kurve)\[\d+\]\.(etablering|drift|sparede_udgifter|samlet)_pr_borger": "kr/borger",
    r"poster\.\w+\.linjer\[\d+\]\.beloeb\.\w+": "kr",
    r"poster\.\w+\.linjer\[\d+\]\.i_alt": "kr",
    r"poster\.\w+\.(linjer\[\d+\]|kategorier\.\w+)\.gennemsnit": "kr/kommune",
    r"poster\.\w+\.(linjer\[\d+\]|kategorier\.\w+)\.andel": "",
    r"poster\.\w+\.samlet": "kr",
    r"poster\.\w+\.i_alt\.kommuner\.\w+": "kr",
    r"poster\.\w+\.i_alt\.gennemsnit": "kr/kommune",
    r"poster\.\w+\.pr_aar\.kommuner\.\w+": "kr/aar",
    r"poster\.\w+\.pr_aar\.gennemsnit": "kr/aar/kommune",
    r"poster\.\w+\.pr_borger\.(kommuner\.\w+|gennemsnit)": "kr/borger",
    r"forudsat\.omkostning": "kr/borger",
    r"forudsat\.baeret\.\w+": "kr/borger",
    r"forudsat\.(i_kraft\[\d+\]|nutidsfaktorer\[\d+\]|nutidsfaktor)": "aar",
    r"forudsat\.ydelser\.\w+\.andele\[\d+\]": "",
    r"forudsat\.ydelser\.\w+\.(satser\[\d+\]|hoejst|nedsat|pr_uge|loen_pr_uge)": "kr/uge",
    r"forudsat\.ydelser\.\w+\.nedsat_pr_maaned": "kr/maaned",
    r"forudsat\.skift\.\w+\.(ydelse_(foer|efter)|mindre_ydelse|loen_(foer|efter))": "kr/uge",
    r"forudsat\.skift\.\w+\.uger_foer\[\d+\]": "uge/borger",
    rf"{PRICED}\.uger_pr_aar": "uge/aar/borger",
    rf"{PRICED}\.skat\.[\w.]+": "kr/aar/borger",
    rf"{PRICED}\.refusion\[\d+\]\.\w+(\[\d+\])?": "uge/borger",
    rf"{PRICED}\.(ydelse|stroemme)\.\w+\[\d+\]": "kr/borger",
    rf"{PRICED}\.(linjer|nutidsvaerdi)\.\w+": "kr/borger",
    rf"{CITIZEN}\.sammenligning\.pr_konsekvens\.\w+\.\w+\.\w+": "kr/borger",
    rf"{CITIZEN}\.sammenligning\.(netto|forskel)\.\w+": "kr/borger",
    rf"{CITIZEN}\.(kommune|region|stat|i_alt)": "kr/borger",
    rf"{CITIZEN}\.pr_konsekvens\.\w+\.\w+": "kr/aar/borger",
    rf"{CITIZEN}\.pr_aar\.\w+": "kr/aar/borger",
    rf"{CITIZEN}\.nutidsvaerdi\.\w+": "kr/borger",
    rf"{CITIZEN}\.(stroemme|diskonteret)\.\w+\.(aar\[\d+\]|sum)": "kr/borger",
    r"blandinger\.\w+\.borgere": "borger",
    r"blandinger\.\w+\.gruppen\.\w+": "kr",
    r"blandinger\.\w+\.pr_borger\.\w+": "kr/borger",
    r"effekter\.\w+\.(vaerdi|fra|til)\.(ikke_uden|led|andel_med|forskel)": "",
    r"effekter\.(skift_)?(?P<enhed>[a-z]+)\.(vaerdi|fra|til)\.maengde": "{enhed}/aar/borger",
    r"effekter\.\w+\.signifikant": "",
    r"effekter\.\w+\.ligefrem\.((ventet|afvigelse)\.\w+|tilladt)": "kr/borger",
    r"effekter\.\w+\.ligefrem\.(ens\.\w+|ja)": "",
    r"effekter\.(skift_)?(?P<enhed>[a-z]+)\.antaget_over\.\w+": "{enhed}/aar/borger",
    r"effekter\.(skift_)?(?P<enhed>[a-z]+)\.pr_enhed\.\w+": "kr*aar/{enhed}",
    r"break_even\.(krav|par)\..*\.ved_nul": "kr/borger",
    r"break_even\.krav\.\w+\.\w+\.konsekvenser\.(?P<enhed>[a-z]+)\.haeldning": "kr*aar/{enhed}",
    r"break_even\.krav\.\w+\.\w+\.deltagere\.haeldning": "kr/aar",
    r"break_even\.krav\.\w+\.\w+\.omkostning\.haeldning": "",
    r"break_even\.krav\.\w+\.\w+\.varighed\.haeldning": "kr/aar/borger",
    r"break_even\.krav\.\w+\.\w+\.andel\.haeldning": "kr/borger",
    r"break_even\.par\.\w+\.\w+\.\w+\.haeldning": "kr/borger",
    r"break_even\.varighed\.(akse\.aar|nutidsfaktor)\[\d+\]": "aar",
    r"break_even\.varighed\.akse\.\w+faktor\[\d+\]": "",
    r"budgetvirkning\.akse\.aar\[\d+\]": "aar",
    r"budgetvirkning\.akse\.(diskonterings|konsekvens)faktor\[\d+\]": "",
    r"budgetvirkning\.udrulning\.forloebsaar": "aar",
    r"budgetvirkning\.udrulning\.aarets_andel": "",
    r"budgetvirkning\.udrulning\.tilbage\[\d+\]": "",
    r"budgetvirkning\.udrulning\.(startere|deltagere|gennemfoerer)\[\d+\]": "borger",
    r"budgetvirkning\.udrulning\.(i_kraft|vaegte)\[\d+\]": "aar",
    r"budgetvirkning\.udrulning\.rest\[\d+\]": "",
    r"budgetvirkning\.udrulning\.borgeraar\[\d+\]\[\d+\]": "borger*aar",
    r"budgetvirkning\.udrulning\.med_virkning\[\d+\]": "borger*aar",
    r"budgetvirkning\.vaerdi\.andele\.\w+": "",
    r"budgetvirkning\.vaerdi\.pr_aar\.konsekvenser\.[\w.]+": "kr/aar/borger",
    r"budgetvirkning\.vaerdi\.ydelser\.[\w.]+\.(dele\.\w+|i_alt)\[\d+\]": "kr/borger",
    r"budgetvirkning\.vaerdi\.ydelser\.[\w.]+\.pr_aar\[\d+\]": "kr/aar/borger",
    r"budgetvirkning\.omkostninger\.\w+\.dele\.fast_pr_aar": "kr/aar",
    r"budgetvirkning\.omkostninger\.\w+\.dele\.fast": "kr",
    r"budgetvirkning\.omkostninger\.\w+\.dele\.(variabel|hele_forloebet|pr_borger)": "kr/borger",
    r"budgetvirkning\.omkostninger\.\w+\.aar\[\d+\]": "kr",
    r"budgetvirkning\.linjer\[\d+\]\.\w+\.(aar\[\d+\]|i_alt)": "kr",
    r"budgetvirkning\.aktoerer\.\w+\.\w+\.(aar\[\d+\]|i_alt)": "kr",
    r"budgetvirkning\.aktoerer\.\w+\.akkumuleret(_diskonteret)?\[\d+\]": "kr",
    r"budgetvirkning\.aktoerer\.\w+\.(omkostninger|gevinster)": "kr",
    r"budgetvirkning\.omraader\.\w+\.\w+\.\w+\.(aar\[\d+\]|i_alt)": "kr",
    r"budgetvirkning\.serviceramme\.(aar\[\d+\]|i_alt)": "kr",
    r"budgetvirkning\.forslag\.(varige\.)?\w+\.(aar\[\d+\]|i_alt)": "kr",
}


@cache
def registry():
    return UnitRegistry([*_DEFINITIONS.strip().splitlines(), "aarsvaerk = [aarsvaerk]"])


@cache
def quantity():
    """Quantities whose comparisons give 1 and 0: pint multiplies by numbers, not by bool."""

    class Quantity(registry().Quantity):
        def __le__(self, other):
            return float(super().__le__(other))

    return Quantity


def matches(patterns, path):
    """The patterns that ``path`` fits, with their units."""
    found = [(pattern, re.fullmatch(pattern, path)) for pattern in patterns]
    return [(p, patterns[p].format(**match.groupdict())) for p, match in found if match]


def unit(patterns, path):
    found = matches(patterns, path)
    assert len(found) == 1, f"{path} fits {len(found)} patterns"
    return registry().Unit(found[0][1])


def with_units(data):
    return converted(data, lambda path, value: quantity()(value, unit(INPUTS, path)))


def wrong_units(data):
    """Results in another unit than promised, or with another value than the float run."""
    quantities = numbers(beregn(with_units(data), horisont(data)))
    floats = numbers(computed(data))
    assert quantities.keys() == floats.keys()
    return {
        path: found
        for path, found in quantities.items()
        if found.units != unit(RESULTS, path) or found.magnitude != floats[path]
    }


def test_every_result_has_the_unit_that_its_name_promises():
    assert wrong_units(EXAMPLE) == {}


NOTHING = replace(
    EXAMPLE,
    etablering=(),
    drift=(),
    sparede_udgifter=(),
    effekter={},
    virkning=replace(
        EXAMPLE.virkning,
        enhedspris={},
        maengde={"A": {}, "D": {}},
        skift={},
        satser=None,
        sammenlignes_med={},
    ),
)


@few
@example(NOTHING)
@given(inddata)
def test_units_also_hold_where_there_are_no_lines_at_all(data):
    assert wrong_units(data) == {}


def test_every_promise_is_about_some_result_and_every_unit_about_some_input():
    inputs = [path for path, leaf in numbers(EXAMPLE).items() if isinstance(leaf, float)]
    results = [*numbers(computed(EXAMPLE)), *numbers(computed(NOTHING))]
    for patterns, paths in ((INPUTS, inputs), (RESULTS, results)):
        used = {pattern for path in paths for pattern, _ in matches(patterns, path)}
        assert used == set(patterns)


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        (r"driftsperiode", "borger"),
        (r"rente", "kr"),
        (r"virkning\.varighed", "antal"),
        (r"etablering\[\d+\]\.beloeb", "kr/aar"),
        (r"virkning\.maengde\.\w+\.(skift_)?(?P<enhed>[a-z]+)", "{enhed}/borger"),
    ],
)
def test_an_input_in_a_wrong_unit_does_not_pass(pattern, wrong, monkeypatch):
    monkeypatch.setitem(INPUTS, pattern, wrong)
    with pytest.raises(DimensionalityError):
        wrong_units(EXAMPLE)
