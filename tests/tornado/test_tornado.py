"""How far the result moves: against the program itself with --saet, and against brute force."""

from dataclasses import replace
from itertools import product

import pytest

import costben
from costben.calculator.break_even import PARTER
from costben.nyt_scenarie import begin
from costben.reading.read import read
from costben.terminal.tornado import span
from costben.tornado.akse import Akse, usikre_akser
from costben.tornado.genregn import Genregn
from costben.tornado.gitter import gitre
from costben.tornado.scenarier import scenarier
from costben.tornado.tornado import tornado
from tests.golden.lille import TEXT, lille

REPORT = costben.calculate(costben.load("social_stoette"))
FOUND = REPORT.udsving


def net(saet, arketype, part):
    again = costben.calculate(read("social_stoette", saet))
    return getattr(again.beregning.arketyper[arketype], part)


def test_every_low_and_high_is_what_saet_gives():
    checked = [
        s
        for s in FOUND.tornado
        if (s.arketype, s.aktoer) == ("D", "i_alt") and not s.sti.startswith("faktorer.")
    ]
    assert len(checked) == 7
    for swing in checked:
        for x, expected in ((swing.lav, swing.ved_lav), (swing.hoej, swing.ved_hoej)):
            found = net([f"{swing.sti}={x!r}"], "D", swing.aktoer)
            assert found == pytest.approx(expected, rel=1e-12), swing


def test_a_factor_is_put_on_every_number_that_follows_it():
    swing = next(s for s in FOUND.tornado if s.sti == "faktorer.maalt_effekt" and s.arketype == "C")
    weeks = f"arketyper.C.konsekvenser.arbejdsmarkedstilknytning={10 * swing.lav!r}"
    assert net([weeks], "C", swing.aktoer) == pytest.approx(swing.ved_lav)


FACTOR = """\
faktorer:
  virkning:
    navn: Virkning
    fordeling: trekant
    lav: 0,5
    mest: 1
    hoej: 20
    paa: [PAA]
"""


def test_a_product_that_a_year_has_no_room_for_is_the_whole_year_as_where_it_is_drawn(tmp_path):
    file, *_ = begin(tmp_path / "skift", "ydelsesskift")
    arketype, weeks = "B", "arketyper.B.konsekvenser.i_arbejde"
    file.with_name("usikkerhed.yaml").write_text(FACTOR.replace("PAA", weeks), encoding="utf-8")
    file.write_text(file.read_text("utf-8") + "usikkerhed: usikkerhed.yaml\n", encoding="utf-8")
    resultat = costben.calculate(costben.load(file))
    swing = next(s for s in resultat.udsving.tornado if s.aktoer == "i_alt")
    year = costben.calculate(read(str(file), [f"{weeks}=52 uger/år"]))
    assert swing.ved_hoej == year.beregning.arketyper[arketype].i_alt
    drawn = costben.usikkerhed(resultat.analyse, 2000).arketyper[arketype]["i_alt"]
    assert drawn.p95 == pytest.approx(swing.ved_hoej)  # more than half would be over the year


@pytest.mark.parametrize(
    ("form", "span"),
    [
        ('normal, middel: 3 år, standardfejl: "0,6 år"', (2, 4)),
        ('normal, middel: 2 år, standardfejl: "0,2 år"', (2, 2)),
        ('lognormal, middel: 1 år, standardfejl: "0,5 år"', (1, 2)),
    ],
)
def test_a_whole_number_goes_from_and_to_whole_numbers_that_can_be_drawn(form, span, tmp_path):
    text = TEXT.replace("varighed: 3 år", f"varighed: {{fordeling: {form}}}")
    analyse = lille(tmp_path, text=text)
    genregn = Genregn(analyse, analyse.usikre_tal)
    (akse,) = usikre_akser(analyse, genregn)
    assert (akse.vaerdier[0], akse.vaerdier[-1]) == span
    assert all(x == int(x) for x in akse.vaerdier)
    assert costben.usikkerhed(analyse, 2000).usikre[0].lav == span[0]


def test_participants_go_from_the_smallest_to_the_largest_municipality():
    """Figur 6-3: 121.800 kr. and 68.100 kr. per citizen."""
    swing = next(s for s in FOUND.tornado if s.arketype == "A" and s.aktoer == "kommune")
    assert (swing.sti, swing.lav, swing.hoej) == ("indsats.deltagere", 38, 68)
    assert (swing.vaerst, swing.netto, swing.bedst) == (-121_800, -91_800, -68_100)


def test_the_number_that_moves_the_result_most_is_first_and_what_does_not_is_left_out():
    for navn in REPORT.beregning.arketyper:
        for part in PARTER:
            spans = [s.spaend for s in FOUND.tornado if (s.arketype, s.aktoer) == (navn, part)]
            assert spans == sorted(spans, reverse=True)
            assert all(spans)
    assert not any(s.aktoer == "region" for s in FOUND.tornado)


def test_years_are_tried_one_by_one():
    genregn = Genregn(REPORT.analyse, REPORT.analyse.usikre_tal)
    akser = {a.sti: a for a in usikre_akser(REPORT.analyse, genregn)}
    assert akser["nettoresultat.varighed"].vaerdier == (1, 2, 3, 4, 5, 6)


def test_nothing_changed_is_the_analysis_itself():
    genregn = Genregn(REPORT.analyse, REPORT.analyse.usikre_tal)
    for (navn, part), found in genregn({}).items():
        assert found == getattr(REPORT.beregning.arketyper[navn], part)


def number(sti, points):
    return Akse(sti, sti, "antal", tuple(points))


class Function:
    """A net result that is any function of the changes; all numbers are 0 in the analysis."""

    def __init__(self, f):
        self.f = f

    def __call__(self, changes):
        return {("A", "kommune"): self.f(changes)}

    def nu(self, _):
        return 0.0


def test_the_worst_is_found_inside_the_span_too():
    points = [x / 4 for x in range(-4, 9)]
    (swing,) = tornado(
        Function(lambda changes: (changes.get("x", 0.0) - 0.5) ** 2),
        (number("x", points),),
    )
    assert (swing.vaerst, swing.vaerst_ved) == (0, 0.5)
    assert (swing.bedst, swing.bedst_ved) == (2.25, -1)
    assert (swing.ved_lav, swing.ved_hoej) == (2.25, 2.25)


def test_numbers_that_work_against_each_other_are_not_put_at_their_own_worst():
    def f(changes):
        x, y = changes.get("x", 0.0), changes.get("y", 0.0)
        return x * y + 0.1 * x + 0.2 * y

    saddle = Function(f)
    both = (number("x", [-1, 0, 1]), number("y", [-1, 0, 1]))
    (three,) = scenarier(saddle, tornado(saddle, both))
    every = [f({"x": x, "y": y}) for x, y in product((-1, 0, 1), repeat=2)]
    assert three.pessimistisk == min(every) < f({"x": -1, "y": -1})
    assert three.optimistisk == max(every)


@pytest.mark.parametrize("part", ["kommune", "i_alt"])
def test_worst_and_best_are_those_of_every_combination_of_ends(part):
    genregn = Genregn(REPORT.analyse, REPORT.analyse.usikre_tal)
    swings = [s for s in FOUND.tornado if (s.arketype, s.aktoer) == ("C", part)]
    every = [
        genregn(dict(zip([s.sti for s in swings], values, strict=True)))["C", part]
        for values in product(*((s.lav, s.hoej) for s in swings))
    ]
    three = next(s for s in FOUND.scenarier if (s.arketype, s.aktoer) == ("C", part))
    assert three.pessimistisk == pytest.approx(min(every))
    assert three.optimistisk == pytest.approx(max(every))
    assert three.forventet == getattr(REPORT.beregning.arketyper["C"], part)


def test_every_cell_of_a_grid_is_what_saet_gives():
    grid = next(g for g in FOUND.gitter if g.arketype == "D" and g.aktoer == "i_alt")
    assert grid.raekker.sti == "faktorer.maalt_effekt"
    assert grid.kolonner.sti == "nettoresultat.varighed"
    lines = list(zip(grid.raekker.vaerdier, grid.netto, strict=True))
    for factor, line in (lines[0], lines[-1]):
        for years, found in zip(grid.kolonner.vaerdier, line, strict=True):
            weeks = f"arketyper.D.konsekvenser.arbejdsmarkedstilknytning={12 * factor!r}"
            saet = [weeks, f"nettoresultat.varighed={years:.0f} år"]
            assert found == pytest.approx(net(saet, "D", "i_alt"), rel=1e-9)


def test_a_grid_takes_two_numbers():
    one = (number("x", [0, 1]),)
    f = Function(lambda changes: changes.get("x", 0.0))
    assert gitre(f, one, tornado(f, one)) == ()


def test_an_analysis_that_says_nothing_is_uncertain_has_none(tmp_path):
    resultat = costben.calculate(lille(tmp_path))
    assert resultat.udsving.tornado == ()
    for key in ("tornado", "scenarier", "gitter"):
        assert resultat.to_dict()[key] == []
        assert resultat.to_frame(key).empty
        assert "arketype" in resultat.to_frame(key).columns


def test_json_and_frames_have_them():
    data = REPORT.to_dict()
    assert len(data["tornado"]) == len(REPORT.to_frame("tornado")) == len(FOUND.tornado)
    assert len(data["scenarier"]) == len(REPORT.to_frame("scenarier")) == 4 + 4 + 3
    assert len(REPORT.to_frame("gitter")) == sum(
        len(g["raekker"]["vaerdier"]) * len(g["kolonner"]["vaerdier"]) for g in data["gitter"]
    )


def test_a_span_of_shares_has_its_sign_once() -> None:
    swing = replace(FOUND.tornado[0], enhed="andel", lav=0.02, hoej=0.045)
    assert span(swing) == "2 % til 4,5 %"
