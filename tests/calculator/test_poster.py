"""Tabel 7-4 and 7-5: sums, means and shares, exactly, for any municipalities."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given

from tests.calculator.kinds import exact
from tests.calculator.strategies import several, with_kommuner


@several
@given(with_kommuner)
def test_shares_sum_to_one(data):
    for table in exact(data).poster.values():
        assert sum(line.andel for line in table.linjer) == 1
        assert sum(category.andel for category in table.kategorier.values()) == 1


@several
@given(with_kommuner)
def test_rows_and_columns_have_the_same_sum(data):
    for table in exact(data).poster.values():
        assert sum(line.i_alt for line in table.linjer) == table.samlet
        assert sum(table.i_alt.kommuner.values()) == table.samlet


@several
@given(with_kommuner)
def test_means_are_over_municipalities_and_the_mean_of_the_sums_is_the_sum_of_the_means(data):
    count = len(data.kommuner.deltagere)
    for table in exact(data).poster.values():
        for line in table.linjer:
            assert line.gennemsnit == sum(line.beloeb.values()) / count
        assert sum(line.gennemsnit for line in table.linjer) == table.i_alt.gennemsnit
        assert sum(c.gennemsnit for c in table.kategorier.values()) == table.i_alt.gennemsnit


@several
@given(with_kommuner)
def test_mean_per_citizen_is_the_cost_of_all_over_the_citizens_of_all(data):
    citizens = sum(map(Fraction, data.kommuner.deltagere.values()))
    for table in exact(data).poster.values():
        assert table.pr_borger.gennemsnit * citizens == table.samlet
        each = table.pr_borger.kommuner
        assert min(each.values()) <= table.pr_borger.gennemsnit <= max(each.values())


@several
@given(with_kommuner)
def test_years_times_the_yearly_cost_is_the_cost(data):
    years = Fraction(data.kommuner.periode)
    for table in exact(data).poster.values():
        yearly = {name: cost / years for name, cost in table.i_alt.kommuner.items()}
        assert table.pr_aar.kommuner == yearly
        assert table.pr_aar.gennemsnit * years == table.i_alt.gennemsnit


@several
@given(with_kommuner)
def test_categories_gather_their_own_lines(data):
    for name, table in exact(data).poster.items():
        posts = data.kommuner.poster[name]
        assert set(table.kategorier) == {post.kategori for post in posts}
        for kategori, found in table.kategorier.items():
            members = [
                line
                for line, post in zip(table.linjer, posts, strict=True)
                if post.kategori == kategori
            ]
            assert found.andel == sum(line.andel for line in members)
            assert found.gennemsnit == sum(line.gennemsnit for line in members)


@several
@given(with_kommuner)
def test_only_the_groups_that_are_given_are_computed(data):
    assert list(exact(data).poster) == list(data.kommuner.poster)
    assert exact(replace(data, kommuner=None)).poster == {}
