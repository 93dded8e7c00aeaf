"""Published figures held against computed ones: three outcomes, at their exact bounds."""

import pytest

from costben.afstemning import UDFALD, reconcile
from costben.models.offentliggjort import Offentliggjorte
from costben.numbers.interval import Interval

STEMMER, INDEN_FOR, AFVIGER = UDFALD


def published(*figures, afrunding="100 kr."):
    tabel = {"tabel": "Figur 1", "kilde": "linje 7", "afrunding": afrunding, "tal": list(figures)}
    return Offentliggjorte.model_validate({"kilde": "Rapporten", "tabeller": [tabel]})


def one(printed, computed, half=0.0, afrunding="100 kr."):
    """The outcome for one printed figure when the computed one is uncertain by ``half``."""
    figure = {"raekke": "I alt", "vaerdi": printed, "felt": "a"}
    (afstemt,) = reconcile(
        published(figure, afrunding=afrunding),
        {"a": computed},
        {"a": Interval(computed - half, computed + half)},
    )
    return afstemt


@pytest.mark.parametrize(
    ("printed", "computed", "half", "outcome"),
    [
        ("91.800 kr.", 91_800.0, 0, STEMMER),
        ("91.800 kr.", 91_849.99, 0, STEMMER),
        ("91.800 kr.", 91_750.0, 0, STEMMER),  # halves go up
        ("91.800 kr.", 91_850.0, 0, INDEN_FOR),  # just on the bound: the half may go down
        ("91.800 kr.", 91_850.01, 0, AFVIGER),
        ("91.800 kr.", 91_749.99, 0, AFVIGER),
        ("91.800 kr.", 91_900.0, 50, INDEN_FOR),  # the bounds touch
        ("91.800 kr.", 91_900.0, 49.99, AFVIGER),
        ("91.800 kr.", 91_700.0, 50, INDEN_FOR),
        ("91.800 kr.", 91_700.0, 49.99, AFVIGER),
        ("91.800 kr.", 1_000_000.0, 1_000_000.0, INDEN_FOR),
        ("-26.600 kr.", -26_612.4, 0, STEMMER),
        ("-26.600 kr.", -26_650.01, 0, AFVIGER),
        ("26.600 kr.", -26_600.0, 0, AFVIGER),
        ("0 kr.", 49.9, 0, STEMMER),
        ("0 kr.", -50.0, 0, STEMMER),
        ("0 kr.", 50.0, 0, INDEN_FOR),
        ("0 kr.", 50.01, 0, AFVIGER),
    ],
)
def test_outcome_at_the_bounds(printed, computed, half, outcome):
    assert one(printed, computed, half).status == outcome


@pytest.mark.parametrize(
    ("computed", "outcome"),
    [(0.3149, STEMMER), (0.3051, STEMMER), (0.3249, AFVIGER), (0.3049, AFVIGER)],
)
def test_percentages_are_compared_as_printed(computed, outcome):
    assert one("31 pct.", computed, afrunding="1 pct.").status == outcome


@pytest.mark.parametrize(
    ("computed", "half", "outcome"),
    [
        (0.50, 0, STEMMER),
        (0.5049, 0, STEMMER),
        (0.498, 0, AFVIGER),  # 49,8 rounds to 50, but is not "godt 50"
        (0.498, 0.002, INDEN_FOR),
        (0.498, 0.0019, AFVIGER),
    ],
)
def test_words_may_set_the_lower_bound_of_what_is_printed(computed, half, outcome):
    figure = {"raekke": "godt 50 pct.", "vaerdi": "50 pct.", "mindst": "50 pct.", "felt": "a"}
    (afstemt,) = reconcile(
        published(figure, afrunding="1 pct."),
        {"a": computed},
        {"a": Interval(computed - half, computed + half)},
    )
    assert afstemt.status == outcome
    assert (afstemt.trykt_fra, afstemt.trykt_til) == pytest.approx((0.5, 0.505))


def test_what_is_printed_stands_for_all_that_rounds_to_it():
    afstemt = one("91.800 kr.", 91_800.0)
    assert (afstemt.trykt_fra, afstemt.trykt_til) == (91_750, 91_850)


def test_a_bound_may_be_off_by_what_float_arithmetic_adds():
    touching = one("91.800 kr.", 91_900.0, 50 - 1e-9)
    assert touching.status == INDEN_FOR


def test_what_is_computed_and_what_it_can_be_are_reported_unrounded():
    afstemt = one("219.900 kr.", 219_950.0, 25.0)
    assert (afstemt.offentliggjort, afstemt.afrunding, afstemt.enhed) == (219_900, 100, "kr")
    assert (afstemt.beregnet, afstemt.mindst, afstemt.hoejst) == (219_950, 219_925, 219_975)
    assert afstemt.status == INDEN_FOR


def test_a_figure_of_several_fields_is_held_against_their_sum():
    figure = {"raekke": "resten", "vaerdi": "6 kr.", "felt": ["a", "b"]}
    (afstemt,) = reconcile(
        published(figure, afrunding="1 kr."),
        {"a": 4.0, "b": 1.4},
        {"a": Interval(3.9, 4.1), "b": Interval(1.3, 1.5)},
    )
    assert afstemt.stier == ("a", "b")
    assert afstemt.beregnet == pytest.approx(5.4)
    assert (afstemt.mindst, afstemt.hoejst) == pytest.approx((5.2, 5.6))
    assert afstemt.status == INDEN_FOR  # 5,4 rounds to 5, but 5,5 to 5,6 rounds to 6


@pytest.mark.parametrize(
    ("said", "passed_on"), [({"forklaring": "Se note 3."}, "Se note 3."), ({}, "")]
)
def test_explanation_is_passed_on_whatever_the_outcome(said, passed_on):
    for printed in ("100 kr.", "900 kr."):
        figure = {"raekke": "I alt", "vaerdi": printed, "felt": "a", **said}
        (afstemt,) = reconcile(published(figure), {"a": 100.0}, {"a": Interval(100, 100)})
        assert afstemt.forklaring == passed_on


def test_row_and_column_make_the_field_and_the_table_gives_its_source():
    figures = [
        {"raekke": "I alt", "kolonne": "Drift", "vaerdi": "1 kr.", "felt": "a"},
        {"raekke": "I alt", "vaerdi": "1 kr.", "felt": "a"},
    ]
    found = reconcile(published(*figures), {"a": 1.0}, {"a": Interval(1, 1)})
    assert [a.felt for a in found] == ["I alt, Drift", "I alt"]
    assert {(a.tabel, a.kilde) for a in found} == {("Figur 1", "linje 7")}


def test_a_figure_may_have_its_own_rounding():
    figures = [
        {"raekke": "x", "vaerdi": "440.000 kr.", "felt": "a", "afrunding": "1.000 kr."},
        {"raekke": "y", "vaerdi": "440.000 kr.", "felt": "a"},
    ]
    found = reconcile(published(*figures), {"a": 439_900.0}, {"a": Interval(439_900, 439_900)})
    assert [(a.afrunding, a.status) for a in found] == [(1000, STEMMER), (100, AFVIGER)]


def test_every_figure_has_an_outcome_in_the_order_of_the_file():
    figures = [{"raekke": str(i), "vaerdi": f"{i} kr.", "felt": "a"} for i in range(30)]
    found = reconcile(published(*figures, afrunding="1 kr."), {"a": 7.0}, {"a": Interval(7, 7)})
    assert [a.felt for a in found] == [str(i) for i in range(30)]
    assert [a.felt for a in found if a.status == STEMMER] == ["7"]


def test_a_figure_that_is_not_computed_is_left_out():
    figures = [
        {"raekke": "x", "vaerdi": "1 kr.", "felt": "findes.ikke"},
        {"raekke": "y", "vaerdi": "1 kr.", "felt": ["a", "findes.ikke"]},
        {"raekke": "z", "vaerdi": "1 kr.", "felt": "a"},
    ]
    found = reconcile(published(*figures), {"a": 1.0}, {"a": Interval(1, 1)})
    assert [a.felt for a in found] == ["z"]
