"""Figur 6-2 and 6-3: what the intervention costs, exactly, for any analysis."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from costben.calculator.inddata import METODER, Loebende
from tests.calculator import oracle
from tests.calculator.kinds import converted, exact
from tests.calculator.strategies import (
    any_loebende,
    beloeb,
    deltagere,
    horisont,
    inddata,
    randoms,
    several,
)

COLUMNS = ("etablering", "drift", "sparede_udgifter", "samlet")


def figures(result):
    """Figur 6-2, the methods, and what follows from the cost."""
    omk = result.omkostninger
    columns = {name: getattr(omk, name) for name in COLUMNS}
    return columns, omk.metoder, result.foelsomhed, result.kurve, result.forudsat, result.arketyper


def halves(draw, amount):
    """``amount`` in two parts that sum to it exactly also as floats."""
    part = float(draw(st.integers(0, int(amount))))
    assume(Fraction(part) + Fraction(amount - part) == Fraction(amount))
    return part, amount - part


def split(draw, line):
    """``line`` in two that are stated in the same way and sum to it."""
    caseload = getattr(line, "sagstal", None)
    if caseload is not None:
        months = halves(draw, caseload.forloeb)
        return tuple(replace(line, sagstal=replace(caseload, forloeb=m)) for m in months)
    ways = ("beloeb", "beloeb_pr_aar", "timer", "timer_pr_aar")
    (way,) = (way for way in ways if getattr(line, way, None) is not None)
    return tuple(replace(line, **{way: part}) for part in halves(draw, getattr(line, way)))


def fractions(node):
    return converted(node, lambda _, value: Fraction(value))


def by_caseload(data):
    """Kroner of the running lines that grow with the participants."""
    lines = [line for line in fractions(data).drift if line.sagstal is not None]
    return sum((oracle.in_period(line, fractions(data)) for line in lines), Fraction(0))


@several
@given(inddata)
def test_samlet_is_etablering_plus_drift_minus_sparede_udgifter(data):
    omk = exact(data).omkostninger
    for field in ("i_alt", "pr_aar", "pr_borger"):
        etablering, drift, sparet, samlet = (getattr(getattr(omk, c), field) for c in COLUMNS)
        assert samlet == etablering + drift - sparet


@several
@given(inddata)
def test_chosen_method_is_the_one_in_the_result(data):
    omk = exact(data).omkostninger
    chosen = [m for m in omk.metoder.values() if m.valgt]
    assert [m.etablering_pr_aar for m in chosen] == [omk.etablering.pr_aar]
    assert [m.etablering_pr_borger for m in chosen] == [omk.etablering.pr_borger]
    assert [m.samlet_pr_aar for m in chosen] == [omk.samlet.pr_aar]
    assert [m.samlet_pr_borger for m in chosen] == [omk.samlet.pr_borger]


@several
@given(inddata)
def test_at_rate_zero_the_method_does_not_matter_and_sums_are_plain(data):
    omk = exact(replace(data, rente=0.0)).omkostninger
    posts = fractions(data).etablering
    plain = sum(oracle.one_off(p, fractions(data)) / p.levetid for p in posts)
    assert {m.etablering_pr_aar for m in omk.metoder.values()} == {plain}
    assert omk.etablering.pr_aar == plain


@several
@given(inddata, st.data())
def test_splitting_a_set_up_line_in_two_changes_nothing(data, drawing):
    assume(data.etablering)
    whole, *others = data.etablering
    after = replace(data, etablering=(*split(drawing.draw, whole), *others))
    assert figures(exact(after)) == figures(exact(data))


@several
@given(inddata, any_loebende, st.data())
def test_splitting_a_running_line_in_two_changes_nothing(data, whole, drawing):
    parts = split(drawing.draw, whole)
    for group in ("drift", "sparede_udgifter"):
        before = replace(data, **{group: (*getattr(data, group), whole)})
        after = replace(data, **{group: (*getattr(data, group), *parts)})
        assert figures(exact(after)) == figures(exact(before))


@several
@given(inddata, randoms)
def test_the_order_of_the_lines_does_not_matter(data, random):
    shuffled = {}
    for group in ("etablering", "drift", "sparede_udgifter"):
        shuffled[group] = tuple(random.sample(getattr(data, group), len(getattr(data, group))))
    assert figures(exact(replace(data, **shuffled))) == figures(exact(data))


@several
@given(inddata, beloeb)
def test_an_amount_a_year_is_that_amount_times_the_years(data, amount):
    years = Fraction(data.driftsperiode)
    yearly = exact(replace(data, drift=(Loebende(None, amount),))).omkostninger
    assert yearly.drift.i_alt == Fraction(amount) * years
    assert yearly.drift.pr_aar == Fraction(amount)
    assert [post.beloeb for post in yearly.driftsposter] == [Fraction(amount) * years]


@several
@given(inddata, any_loebende)
def test_sparede_udgifter_reduce_samlet_by_exactly_themselves(data, saved):
    before = exact(data).omkostninger
    after = exact(replace(data, sparede_udgifter=(*data.sparede_udgifter, saved))).omkostninger
    years, participants = Fraction(data.driftsperiode), Fraction(data.deltagere)
    in_all = oracle.in_period(fractions(saved), fractions(data))
    assert before.samlet.i_alt - after.samlet.i_alt == in_all
    assert before.samlet.pr_aar - after.samlet.pr_aar == in_all / years
    assert before.samlet.pr_borger - after.samlet.pr_borger == in_all / years / participants
    assert (after.etablering, after.drift) == (before.etablering, before.drift)


@several
@given(inddata, deltagere)
def test_more_participants_never_cost_more_per_citizen(data, more):
    """Only what is stated by caseload costs more in all, and it costs the same per citizen."""
    data = replace(data, sparede_udgifter=())
    many = replace(data, deltagere=data.deltagere + more)
    few_omk, many_omk = exact(data).omkostninger, exact(many).omkostninger
    growth = by_caseload(many) - by_caseload(data)
    assert growth * Fraction(data.deltagere) == by_caseload(data) * (
        Fraction(many.deltagere) - Fraction(data.deltagere)
    )
    grown = {"drift": growth, "samlet": growth}
    for column in COLUMNS:
        few, more_of_them = getattr(few_omk, column), getattr(many_omk, column)
        assert more_of_them.pr_borger <= few.pr_borger
        assert more_of_them.i_alt == few.i_alt + grown.get(column, 0)
    for metode in METODER:
        few_cost, many_cost = few_omk.metoder[metode], many_omk.metoder[metode]
        assert many_cost.samlet_pr_borger <= few_cost.samlet_pr_borger


@several
@given(inddata)
def test_longer_lifetimes_never_cost_more_a_year(data):
    longer = tuple(replace(post, levetid=post.levetid + 1) for post in data.etablering)
    before = exact(data).omkostninger.etablering
    after = exact(replace(data, etablering=longer), horisont(data) + 1).omkostninger.etablering
    assert after.pr_aar <= before.pr_aar
    assert after.i_alt == before.i_alt


@several
@given(inddata)
def test_a_longer_time_axis_changes_no_cost(data):
    assert figures(exact(data, horisont(data) + 4))[:4] == figures(exact(data))[:4]


@several
@given(inddata)
def test_sensitivity_at_the_own_participants_is_the_main_result(data):
    result = exact(replace(data, foelsomhed=(data.deltagere,)))
    own, omk = result.foelsomhed[0], result.omkostninger
    assert own.deltagere_pr_aar == Fraction(data.deltagere)
    assert own.etablering_pr_borger == omk.etablering.pr_borger
    assert own.drift_pr_borger == omk.drift.pr_borger
    assert own.sparede_udgifter_pr_borger == omk.sparede_udgifter.pr_borger
    assert own.samlet_pr_borger == omk.samlet.pr_borger


@several
@given(inddata)
def test_sensitivity_holds_the_cost_in_all_constant_but_for_what_is_by_caseload(data):
    result = exact(data)
    for point in (*result.foelsomhed, *result.kurve):
        yearly = point.samlet_pr_borger * point.deltagere_pr_aar
        constant = result.omkostninger.samlet.pr_aar
        if not any(line.sagstal for line in (*data.drift, *data.sparede_udgifter)):
            assert yearly == constant
        growth = point.deltagere_pr_aar / Fraction(data.deltagere) - 1
        grown = by_caseload(data) - by_caseload(replace(data, drift=data.sparede_udgifter))
        assert yearly == constant + grown / Fraction(data.driftsperiode) * growth


@several
@given(inddata)
def test_sensitivity_is_what_the_analysis_gives_with_that_many_participants(data):
    for point in exact(data).foelsomhed:
        omk = exact(replace(data, deltagere=float(point.deltagere_pr_aar))).omkostninger
        assert point.drift_pr_borger == omk.drift.pr_borger
        assert point.sparede_udgifter_pr_borger == omk.sparede_udgifter.pr_borger
        assert point.samlet_pr_borger == omk.samlet.pr_borger


@several
@given(inddata)
def test_curve_runs_evenly_from_end_to_end(data):
    assume(data.kurve)
    points = [point.deltagere_pr_aar for point in exact(data).kurve]
    assert len(points) == data.kurve.punkter
    assert (points[0], points[-1]) == (Fraction(data.kurve.fra), Fraction(data.kurve.til))
    assert len({later - earlier for earlier, later in pairwise(points)}) == 1


@several
@given(inddata, deltagere)
def test_a_cost_by_caseload_alone_is_the_same_per_citizen_for_any_number(data, others):
    data = replace(data, drift=tuple(line for line in data.drift if line.sagstal is not None))
    drift = exact(data).omkostninger.drift
    other = exact(replace(data, deltagere=others)).omkostninger.drift
    assert other.pr_borger == drift.pr_borger


@several
@given(inddata)
def test_the_whole_period_s_cost_divided_by_its_citizens_is_the_cost_per_citizen(data):
    assume(data.naevnere)
    result = exact(data)
    per, counts = result.naevnere, fractions(data).naevnere
    everyone = result.omkostninger.samlet.pr_borger * Fraction(data.deltagere)
    assert per.i_perioden == everyone * Fraction(data.driftsperiode)
    for share, count in (
        (per.pr_visiteret, counts.visiterede),
        (per.pr_paabegyndt, counts.paabegyndte),
        (per.pr_gennemfoert, counts.gennemfoerte),
    ):
        assert share * count == per.i_perioden
