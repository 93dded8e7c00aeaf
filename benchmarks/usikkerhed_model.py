"""social_stoette once more, as somebody would write it by hand for another package.

The distributions are read from the analysis, so the three draw the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

import costben
from costben.models.usikkerhed import Usikkerhed
from costben.simulering.former import Form, Ligefordeling, Normal, Trekant

WORK, SUPPORT = "arbejdsmarkedstilknytning", "socialpaedagogisk_stoette"
PRICE_K = f"konsekvenser.{WORK}.enhedspris.kommune"
PRICE_S = f"konsekvenser.{WORK}.enhedspris.stat"
PRICE_D = f"konsekvenser.{SUPPORT}.enhedspris.kommune"
EFFECT = "faktorer.maalt_effekt"
YEARS = "nettoresultat.varighed"
CORRELATED = (PRICE_K, PRICE_S, 0.8)


def uncertain() -> Usikkerhed:
    """What is uncertain in the shipped analysis."""
    found = costben.load("social_stoette").usikre_tal
    if found is None:
        raise ValueError("the shipped analysis has lost its uncertainty")
    return found


def forms() -> dict[str, Form]:
    """The distribution of each number."""
    found = uncertain()
    named = {navn: f.form for navn, f in found.fordelinger.items()}
    return named | {f"faktorer.{navn}": f.form for navn, f in found.faktorer.items()}


def correlated(forms: Mapping[str, Form]) -> tuple[list[float], list[list[float]]]:
    """The means and the covariances of the two numbers that go together."""
    one, other, correlation = CORRELATED
    k, s = forms[one], forms[other]
    assert isinstance(k, Normal)
    assert isinstance(s, Normal)
    covariance = correlation * k.spredning * s.spredning
    return [k.middel, s.middel], [[k.spredning**2, covariance], [covariance, s.spredning**2]]


def numpy_draw(form: Form, count: int, generator: np.random.Generator) -> np.ndarray[Any, Any]:
    """``count`` draws the way numpy makes them."""
    if isinstance(form, Trekant):
        return generator.triangular(form.lav, form.mest, form.hoej, count)
    if isinstance(form, Normal):
        return generator.normal(form.middel, form.spredning, count)
    if isinstance(form, Ligefordeling):
        return generator.integers(int(form.lav), int(form.hoej) + 1, count)
    raise TypeError(form)


def net_results(drawn: dict[str, Any], floor: Callable[[Any], Any]) -> dict[str, Any]:
    """Kroner per citizen of A, B, C and D for kommune, stat and in all; floats or arrays."""
    cost = floor((439_900 / 2 + 8_817_400 / 2) / drawn["indsats.deltagere"] / 100 + 0.5) * 100
    annuity = sum((drawn[YEARS] >= year) / 1.04**year for year in range(1, 7))
    result: dict[str, Any] = {}
    for navn in "ABCD":
        weeks = drawn.get(f"arketyper.{navn}.konsekvenser.{WORK}", 0.0) * drawn[EFFECT]
        days = drawn.get(f"arketyper.{navn}.konsekvenser.{SUPPORT}", 0.0)
        kommune = (weeks * drawn[PRICE_K] + days * drawn[PRICE_D]) * annuity - cost
        stat = weeks * drawn[PRICE_S] * annuity
        result |= {
            f"{navn}.kommune": kommune,
            f"{navn}.stat": stat,
            f"{navn}.i_alt": kommune + stat,
        }
    return result
