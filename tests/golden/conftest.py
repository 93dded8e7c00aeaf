"""The shipped analysis of Social støtte, computed once."""

import pytest

from costben import calculate, load


@pytest.fixture(scope="session")
def resultat():
    return calculate(load("social_stoette"))


@pytest.fixture(scope="session")
def computed(resultat):
    """Every computed figure by its path."""
    from tests.calculator.kinds import numbers

    return numbers(resultat.beregning)


@pytest.fixture(scope="session")
def status(resultat):
    """What the program says of a printed figure of a table, by table, value and field path."""
    return {
        (a.tabel, sti, a.offentliggjort): a.status for a in resultat.afstemning for sti in a.stier
    }
