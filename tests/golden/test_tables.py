"""Tabel 7-4 and 7-5 as the report prints them, in whole thousands."""

import pytest

from tests.golden.rounding import printed

KOMMUNER = "ABCDE"
DELTAGERE = (82, 126, 136, 76, 84)  # 504 in all

# Transcribed from the report, in thousands of kroner: the five municipalities and the mean.
TABEL_7_4 = (
    (33, 177, 102, 154, 61, 105),
    (30, 64, 68, 62, 88, 62),
    (21, 18, 15, 11, 21, 17),
    (58, 16, 12, 80, 388, 111),
    (4, 5, 12, 24, 176, 44),
    (22, 34, 120, 62, 61, 60),
    (12, 0, 12, 44, 9, 15),
    (0, 46, 75, 0, 5, 25),
)
TABEL_7_4_I_ALT = (180, 360, 414, 437, 808, 440)
TABEL_7_5 = (
    (787, 1785, 1076, 1892, 2153, 1539),
    (111, 112, 768, 36, 29, 211),
    (1489, 4909, 4177, 2324, 683, 2717),
    (989, 1259, 1187, 1165, 3104, 1541),
    (1146, 917, 3530, 3083, 3680, 2471),
    (107, 354, 727, 0, 137, 265),
    (0, 111, 151, 0, 111, 75),
)
TABEL_7_5_I_ALT = (4628, 9448, 11_615, 8500, 9896, 8817)
TABEL_7_5_PR_AAR = (2314, 4724, 5808, 4250, 4948, 4409)
TABEL_7_5_PR_BORGER = (56, 75, 85, 112, 118, 87)

GROUPS = {
    "etablering": ("Tabel 7-4", TABEL_7_4, TABEL_7_4_I_ALT),
    "drift": ("Tabel 7-5", TABEL_7_5, TABEL_7_5_I_ALT),
}
group = pytest.mark.parametrize("group", GROUPS)


def sums(lines):
    """The sum of each municipality's printed amounts, in thousands."""
    return [sum(line[i] for line in lines) for i in range(5)]


def hold(path, value, expected, computed, status, tabel):
    """``computed`` is reckoned from the printed lines, and the outcome is what that makes it.

    ``value`` and ``expected`` are in thousands; the latter is worked out from the printed lines.
    """
    assert computed[path] == pytest.approx(expected * 1000, rel=1e-12)
    fits = printed(expected * 1000, 1000) == value * 1000
    outcome = status[tabel, path, value * 1000]
    assert outcome == ("stemmer" if fits else "stemmer inden for afrunding")


@group
def test_every_amount_is_as_printed(group, computed, status):
    tabel, lines, _ = GROUPS[group]
    for i, line in enumerate(lines):
        for kommune, value in zip(KOMMUNER, line[:5], strict=True):
            path = f"poster.{group}.linjer[{i}].beloeb.{kommune}"
            hold(path, value, value, computed, status, tabel)


@group
def test_the_mean_of_every_line_is_as_printed(group, computed, status):
    tabel, lines, _ = GROUPS[group]
    for i, line in enumerate(lines):
        path = f"poster.{group}.linjer[{i}].gennemsnit"
        hold(path, line[5], sum(line[:5]) / 5, computed, status, tabel)


@group
def test_sums_are_as_printed_or_within_the_rounding_of_their_lines(group, computed, status):
    tabel, lines, totals = GROUPS[group]
    for kommune, value, expected in zip(KOMMUNER, totals[:5], sums(lines), strict=True):
        assert abs(value - expected) <= len(lines) * 0.5 + 0.5
        path = f"poster.{group}.i_alt.kommuner.{kommune}"
        hold(path, value, expected, computed, status, tabel)
    path = f"poster.{group}.i_alt.gennemsnit"
    hold(path, totals[5], sum(sums(lines)) / 5, computed, status, tabel)


def test_the_report_rounds_its_lines_after_adding_them():
    """Where the printed lines do not add up to the printed sum; no program could make them."""
    for lines, totals, differing in (
        (TABEL_7_4, TABEL_7_4_I_ALT, "CE"),
        (TABEL_7_5, TABEL_7_5_I_ALT, "ABCE"),
    ):
        found = [k for k, a, b in zip(KOMMUNER, totals, sums(lines), strict=False) if a != b]
        assert "".join(found) == differing


def test_drift_a_year_is_as_printed_or_within_rounding(computed, status):
    for kommune, value, cost in zip(KOMMUNER, TABEL_7_5_PR_AAR, sums(TABEL_7_5), strict=False):
        path = f"poster.drift.pr_aar.kommuner.{kommune}"
        hold(path, value, cost / 2, computed, status, "Tabel 7-5")
    mean = sum(sums(TABEL_7_5)) / 5 / 2
    path = "poster.drift.pr_aar.gennemsnit"
    hold(path, TABEL_7_5_PR_AAR[5], mean, computed, status, "Tabel 7-5")


def test_drift_per_citizen_is_as_printed(computed, status):
    costs = sums(TABEL_7_5)
    for i, kommune in enumerate(KOMMUNER):
        path = f"poster.drift.pr_borger.kommuner.{kommune}"
        assert printed(computed[path], 1000) == TABEL_7_5_PR_BORGER[i] * 1000
        hold(path, TABEL_7_5_PR_BORGER[i], costs[i] / DELTAGERE[i], computed, status, "Tabel 7-5")
    path = "poster.drift.pr_borger.gennemsnit"
    assert printed(computed[path], 1000) == TABEL_7_5_PR_BORGER[5] * 1000
    hold(path, TABEL_7_5_PR_BORGER[5], sum(costs) / 504, computed, status, "Tabel 7-5")


@group
def test_shares_of_the_lines_sum_to_one(group, computed):
    _, lines, _ = GROUPS[group]
    shares = [computed[f"poster.{group}.linjer[{i}].andel"] for i in range(len(lines))]
    everything = sum(sums(lines))
    assert shares == pytest.approx([sum(line[:5]) / everything for line in lines])
    assert sum(shares) == pytest.approx(1)


@pytest.mark.parametrize(
    ("category", "lines", "printed_pct"),
    [  # section 6.1.2, the running text
        ("faelles_opstart", (2,), 31),
        ("cti", (4,), 28),
        ("virksomhedsrettet", (3,), 17),
        ("administration", (0,), 17),
    ],
)
def test_shares_of_drift_in_the_text_are_as_printed(category, lines, printed_pct, computed):
    share = computed[f"poster.drift.kategorier.{category}.andel"]
    amounts = sum(sum(TABEL_7_5[i][:5]) for i in lines)
    assert share == pytest.approx(amounts / sum(sums(TABEL_7_5)))
    assert round(share * 100) == printed_pct


def test_participants_are_those_of_the_report_in_all():
    assert sum(DELTAGERE) == 504
