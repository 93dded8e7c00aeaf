"""The steps from one analysis to another add up, whatever differs."""

from fractions import Fraction
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costben
from costben.leaves import leaves
from costben.mistakes import InddataFejl
from costben.reading.read import read
from costben.varianter.angivelse import variant
from costben.varianter.forskelle import changed, differences, shown
from costben.varianter.sammenlign import Variant, sammenlign

CHANGES = {
    "indsats.deltagere": ("60", "38", "0,5"),
    "indsats.driftsperiode": ("3 år", "1 år"),
    "diskontering.rente": ("3,5 %", "0 %"),
    "annualisering.metode": ("annuitet_forud", "annuitet_bagud"),
    "etablering.poster[0].beloeb": ("0 kr", "1 mio. kr."),
    "nettoresultat.varighed": ("1 år", "12 år"),
    "nettoresultat.omkostning_afrundes_til": ("1 kr/borger",),
    "konsekvenser.arbejdsmarkedstilknytning.enhedspris.kommune": ("-5 kr/uge",),
    "arketyper.D.konsekvenser.arbejdsmarkedstilknytning": ("52",),
    "blandinger.en_A_og_to_D.antal.A": ("7",),
}


def way(first: str, second: str) -> Variant:
    return sammenlign([(text, variant(text)) for text in (first, second)]).varianter[1]


def computed(scenarie: str, *changes: str) -> dict[str, object]:
    return leaves(costben.calculate(read(scenarie, changes)).beregning)


def assert_adds_up(found: Variant, start: dict[str, float]) -> None:
    """Each step begins where the one before ends, and the changes are the whole difference."""
    levels = [start, *(trin.efter for trin in found.trin)]
    assert [trin.foer for trin in found.trin] == levels[:-1]
    assert levels[-1] == found.resultater
    for sti in start.keys() & found.resultater.keys():
        if all(sti in level for level in levels):
            exact = [Fraction(t.efter[sti]) - Fraction(t.foer[sti]) for t in found.trin]
            assert sum(exact) == Fraction(found.resultater[sti]) - Fraction(start[sti])


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_the_steps_are_the_whole_difference_and_nothing_else(data: st.DataObject) -> None:
    paths = data.draw(st.lists(st.sampled_from(sorted(CHANGES)), max_size=4, unique=True))
    values = [f"{path}={data.draw(st.sampled_from(CHANGES[path]))}" for path in paths]
    found = sammenlign(
        [("1", read("social_stoette")), ("2", read("social_stoette", values))]
    ).varianter
    assert_adds_up(found[1], found[0].resultater)
    assert {f.sti for f in found[1].forskelle} == set(paths)
    other = computed("social_stoette", *values)
    assert all(other[sti] == value for sti, value in found[1].resultater.items())


def test_each_step_moves_what_that_change_alone_moves_after_the_ones_before() -> None:
    found = way("social_stoette", "social_stoette:diskontering.rente=2 %:indsats.deltagere=60")
    assert [trin.navn for trin in found.trin] == ["Deltagere pr. år", "Diskonteringsrente"]
    sti = "arketyper.D.kommune"
    start = computed("social_stoette")[sti]
    first = computed("social_stoette", "indsats.deltagere=60")[sti]
    both = computed("social_stoette", "indsats.deltagere=60", "diskontering.rente=2 %")[sti]
    assert [trin.aendring(sti) for trin in found.trin] == [first - start, both - first]


TESTS = Path(__file__).parents[1]
APART = (  # analyses that have next to nothing in common
    "social_stoette",
    "social_stoette_satser",
    str(TESTS / "workbook" / "timer.yaml"),
    str(TESTS / "workbook" / "priser.yaml"),
    str(TESTS.parent / "templates" / "investeringsforslag.yaml"),
)


@pytest.mark.parametrize("pair", list(permutations(APART, 2)))
def test_applying_every_difference_makes_the_second_analysis(pair: tuple[str, str]) -> None:
    first, second = map(read, pair)
    found = sammenlign([("1", first), ("2", second)]).varianter
    assert_adds_up(found[1], found[0].resultater)
    now = first
    for forskel in differences(first, second):
        now = changed(now, forskel)
    assert differences(now, second) == ()
    assert differences(second, now) == ()
    assert differences(first, first) == ()


def test_a_price_that_gives_way_to_rates_is_one_step() -> None:
    for scenarier in (
        ("social_stoette", "social_stoette_satser"),
        ("social_stoette_satser", "social_stoette"),
    ):
        found = way(*scenarier)
        start = sammenlign([("1", variant(scenarier[0]))]).varianter[0].resultater
        assert_adds_up(found, start)
        moving = [trin for trin in found.trin if trin.aendring("arketyper.D.kommune")]
        assert len(moving) == 1
        assert "Enhedspris" in moving[0].navn


SMALL = """
indsats: {navn: Lille, prisniveau: 2020, deltagere: 10 borgere/år, driftsperiode: 2 år}
diskontering: {rente: 4 %}
annualisering: {metode: lineær}
etablering: {poster: []}
drift:
  poster:
    - {navn: Mentor, beloeb: "200.000 kr."}
    - {navn: Lejemål, beloeb: "9.000 kr."}
konsekvenser:
  job: {navn: Job, enhed: uger/år, enhedspris: {kommune: 100 kr./uge}}
nettoresultat: {varighed: 1 år}
arketyper:
  A: {navn: En, konsekvenser: {job: 10 uger/år}}
"""


def files(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{number}.yaml" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    return [str(path) for path in paths]


def test_lines_go_by_their_names_whatever_their_order(tmp_path: Path) -> None:
    other = SMALL.replace(
        '    - {navn: Mentor, beloeb: "200.000 kr."}\n    - {navn: Lejemål, beloeb: "9.000 kr."}',
        '    - {navn: Transport, beloeb: "5.000 kr."}\n    - {navn: Lejemål, beloeb: "9.000 kr."}\n'
        '    - {navn: Mentor, beloeb: "300.000 kr."}',
    )
    found = way(*files(tmp_path, SMALL, other))
    assert [
        (f.sti, " · ".join(f.navn), shown(f.foer), shown(f.efter)) for f in found.forskelle
    ] == [
        (
            "drift.poster[2].beloeb",
            "Drift · Mentor · Beløb i driftsperioden",
            "200.000 kr.",
            "300.000 kr.",
        ),
        ("drift.poster[0]", "Drift · Transport", "–", "5.000 kr."),
    ]
    sti = "omkostninger.samlet.i_alt"
    assert [trin.aendring(sti) for trin in found.trin] == [100_000, 5_000]


def test_a_consequence_that_comes_with_its_quantities_is_one_step(tmp_path: Path) -> None:
    other = SMALL.replace("job: 10 uger/år}", "job: 10 uger/år, bolig: 2 dage/år}").replace(
        "nettoresultat:",
        "  bolig: {navn: Bolig, enhed: dage/år, enhedspris: {kommune: 30 kr./dag}}\nnettoresultat:",
    )
    found = way(*files(tmp_path, SMALL, other))
    moving = [trin for trin in found.trin if trin.aendring("arketyper.A.kommune")]
    assert len(moving) == 1
    assert {f.sti for f in moving[0].forskelle} == {
        "konsekvenser.bolig",
        "arketyper.A.konsekvenser.bolig",
    }
    back = way(*reversed(files(tmp_path, SMALL, other)))
    assert back.resultater == sammenlign([("", read(tmp_path / "0.yaml"))]).varianter[0].resultater


def test_an_amount_that_gives_way_to_a_yearly_one_is_one_step(tmp_path: Path) -> None:
    other = SMALL.replace('beloeb: "200.000 kr."', 'beloeb_pr_aar: "110.000 kr./år"')
    (trin,) = way(*files(tmp_path, SMALL, other)).trin
    assert trin.aendring("omkostninger.samlet.i_alt") == 20_000
    assert trin.navn.startswith("Drift · Mentor: ")


def test_another_name_or_source_is_no_difference(tmp_path: Path) -> None:
    other = SMALL.replace("navn: Lille,", "navn: Anden, kilde: Et notat, status: antaget,")
    assert way(*files(tmp_path, SMALL, other)).trin == ()


def test_a_mistake_in_a_setting_names_it_as_it_was_written() -> None:
    with pytest.raises(InddataFejl) as caught:
        variant("social_stoette:indsats.deltager=60:indsats.driftsperiode=to")
    assert [(fejl.fil, fejl.sti) for fejl in caught.value.fejl] == [
        ("social_stoette:indsats.deltager=60", "indsats.deltager"),
        ("social_stoette:indsats.driftsperiode=to", "indsats.driftsperiode.vaerdi"),
    ]
    assert "Mente du" in str(caught.value)


def test_the_colon_of_a_path_is_no_setting(tmp_path: Path) -> None:
    folder = tmp_path / "c:mappe"
    folder.mkdir()
    (path,) = files(folder, SMALL)
    assert variant(path).indsats.navn == "Lille"
    assert variant(f"{path}:indsats.deltagere=60").indsats.deltagere.vaerdi == 60


def test_an_archetype_of_two_names_is_called_by_its_key(tmp_path: Path) -> None:
    template = Path(__file__).parents[2] / "templates" / "indsats.yaml"
    text = template.read_text("utf-8").replace("navn: Otte uger mere", "navn: Seks uger mere")
    (other := tmp_path / "anden.yaml").write_text(
        text.replace("beskaeftigelse: 8", "beskaeftigelse: 6")
    )
    (found,) = differences(read(template), read(other))
    assert found.navn == ("Arketyper", "B", "Øget beskæftigelse")


def test_what_differs_has_the_names_that_people_know() -> None:
    changes = (
        "satser.ydelser.kontanthjaelp_30_med_boern=16.000 kr/måned",
        "ydelser.kontanthjaelp.modtagere[0].andel=50 %",
        "arketyper.B.konsekvenser.arbejdsmarkedstilknytning=5 uger/år",
    )
    first = costben.load("social_stoette_satser")
    found = differences(first, costben.load("social_stoette_satser", changes))
    rate = "Kontanthjælp, 30 år eller ældre, med børn"
    assert {forskel.sti: " · ".join(forskel.navn) for forskel in found} == {
        "satser.ydelser.kontanthjaelp_30_med_boern": f"Satser · {rate}",
        "ydelser.kontanthjaelp.modtagere[0].andel": f"Ydelser · Kontanthjælp · {rate} · Andel",
        "arketyper.B.konsekvenser.arbejdsmarkedstilknytning": (
            "Arketyper · B: 6 ugers øget tilknytning · Øget arbejdsmarkedstilknytning"
        ),
    }
