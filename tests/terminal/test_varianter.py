"""``costben sammenlign`` in the terminal and as JSON."""

import json

import pytest

from costben.cli import main

pytestmark = pytest.mark.usefixtures("elsewhere")

CHANGED = "social_stoette:indsats.deltagere=60:diskontering.rente=3,5 %"


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["sammenlign", *arguments]) == 0
    return capsys.readouterr().out


def test_inputs_results_and_steps_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "social_stoette", CHANGED)
    words = " ".join(text.split())
    assert "Analyse 1: social_stoette Analyse 2: social_stoette" in words
    assert "\n  indsats.deltagere=60\n  diskontering.rente=3,5 %\n" in text
    assert "Deltagere pr. år 50,4 borgere/år 60 borgere/år" in words
    assert "Nettoresultat pr. borger, kommune, kr./borger Arketype A -91.800 -77.100" in words
    assert (
        "Analyse 1 -91.800 -26.598 27.417 59.698 "
        "Deltagere pr. år +14.700 +14.700 +14.700 +14.700 "
        "Diskonteringsrente 0 +1.075 +1.965 +2.497 "
        "Analyse 2 -77.100 -10.823 44.082 76.895" in words
    )
    assert "En anden rækkefølge kan flytte noget af virkningen" in words


def test_what_moves_nothing_is_named_once(capsys: pytest.CaptureFixture[str]) -> None:
    words = " ".join(shown(capsys, "social_stoette", "social_stoette_satser").split())
    assert "Flytter ingen af resultaterne fra 1 til 2: Følsomhed; Poster pr. kommune;" in words


@pytest.mark.parametrize(
    "others",
    [
        [CHANGED],
        ["social_stoette_satser"],
        [f"social_stoette:indsats.deltagere={n}" for n in "34567"],
    ],
)
def test_no_line_is_wider_than_80_columns(
    capsys: pytest.CaptureFixture[str], others: list[str]
) -> None:
    lines = shown(capsys, "social_stoette", *others).splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80


def test_a_title_is_not_broken_where_its_table_is_narrow(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = shown(capsys, "social_stoette", "social_stoette:indsats.deltagere=60").splitlines()
    titles = [line for line in lines if line.startswith("Fra 1 til 2: ")]
    assert "Fra 1 til 2: Nettoresultat for gruppen Én A og én D, kr." in titles
    assert all(", kr." in title for title in titles)


def test_analyses_that_are_the_same_are_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "social_stoette", "social_stoette")
    assert text.endswith("Analyserne er ens.\n")


def test_json_has_every_level_and_change(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(capsys, "social_stoette", CHANGED, "--json"))
    first, second = found["analyser"]
    assert first["trin_fra_den_foerste"] == []
    steps = second["trin_fra_den_foerste"]
    assert [step["forskelle"][0]["sti"] for step in steps] == [
        "indsats.deltagere",
        "diskontering.rente",
    ]
    assert steps[0]["forskelle"][0]["foer"] == {
        "vaerdi": 50.4,
        "enhed": "borger/aar",
        "prisniveau": None,
    }
    assert steps[-1]["efter"] == second["resultater"]
    for result in found["resultater"]:
        sti = result["sti"]
        change = sum(step["aendring"][sti] for step in steps)
        assert change == pytest.approx(second["resultater"][sti] - first["resultater"][sti])


def test_one_analysis_is_too_few(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sammenlign", "social_stoette"]) == 2
    assert capsys.readouterr().err == (
        "sammenlign\n  Der skal være mindst to at sammenligne.\n"
        "  Skriv fx costben sammenlign social_stoette social_stoette:indsats.deltagere=60\n"
    )


def test_the_mistakes_of_every_analysis_are_shown_at_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bad = "social_stoette:indsats.deltager=60"
    assert main(["sammenlign", bad, "social_stoette:diskontering.rente=4 kr", bad]) == 2
    said = capsys.readouterr().err
    assert said.count('"deltager" kendes ikke her. Mente du "deltagere"?') == 1
    assert said.count("men her skal stå en procent") == 1
