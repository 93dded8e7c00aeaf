"""``costben parametre`` as a user runs it."""

import json

import pytest

from costben.cli import main
from costben.parametre.opslag import national

pytestmark = pytest.mark.usefixtures("elsewhere")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["parametre", *arguments]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    values = json.loads(shown(capsys, *arguments, "--json"))
    assert isinstance(values, list)
    return values


def test_everything_is_listed_on_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys)
    assert all(navn in text for navn in national())
    assert max(len(line.rstrip()) for line in text.splitlines()) <= 80
    for part in ("14.808 kr./måned", "25,068 %", "1.418 timer/år", "101,4", "1,28", "ukendt"):
        assert part in text


def test_a_full_name_shows_value_unit_day_source_and_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = " ".join(shown(capsys, "refusion.uge_53").split())
    assert "2016-01-04 20 % verificeret star.dk, nøgletal for refusionsreformen" in text
    assert "Kommunen betaler resten." in text


@pytest.mark.parametrize(
    ("navn", "names"),
    [
        ("refusion", [n for n in national() if n.startswith("refusion.")]),
        ("Løn", ["loen.effektiv_arbejdstid", "loen.overhead"]),
        ("førtidspension", ["ydelser.foertidspension_enlig", "ydelser.foertidspension_samlevende"]),
        ("skat.bundskat", ["skat.bundskat"]),
        ("skat", [n for n in national() if n.startswith("skat.")]),
    ],
)
def test_a_file_or_a_part_of_a_name_will_do(
    navn: str, names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(dict.fromkeys(v["navn"] for v in listed(capsys, navn))) == names


def test_json_is_a_list_of_every_value(capsys: pytest.CaptureFixture[str]) -> None:
    values = listed(capsys)
    assert len(values) == sum(len(p.vaerdier) for p in national().values())
    assert {tuple(value) for value in values} == {
        ("navn", "fra", "vaerdi", "enhed", "kilde", "status")
    }
    assert values[1] == {
        "navn": "diskontering.aar_0_35",
        "fra": "2013-05-31",
        "vaerdi": 0.04,
        "enhed": "andel",
        "kilde": "fm.dk, 31-05-2013; ft.dk, FIU 2017-18, spm. 418",
        "status": "verificeret",
    }
    assert values[0]["fra"] is None


def test_a_date_shows_what_is_in_force_and_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = shown(capsys, "ydelser", "--dato", "2024-05-01")
    assert "Ydelser (parameters/ydelser.yaml), 1. maj 2024" in text
    assert "16.382 kr./måned" in text
    assert "15.874 kr./måned" not in text
    assert "  Mangler for 2024; nærmeste kendte år er 2023 og 2025." in text


def test_a_date_shows_warnings(capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(shown(capsys, "aar_0_35", "--dato", "2020-01-01").split())
    assert "4 % er siden afløst af 3,5 % fra 7. januar 2021." in text


def test_json_with_a_date_has_only_what_is_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    values = listed(capsys, "dagpenge_hoejeste", "--dato", "2022-12-31")
    assert [(v["navn"], v["vaerdi"]) for v in values] == [
        ("ydelser.dagpenge_hoejeste", 19351.0),
        ("ydelser.sygedagpenge_hoejeste", 4465.0),
    ]
    assert listed(capsys, "skat.kommuneskat", "--dato", "2020-01-01") == []


@pytest.mark.parametrize(
    ("navn", "hint"),
    [
        ("ydelser.dagpenge_hojeste", 'Mente du "ydelser.dagpenge_hoejeste"?'),
        ("diskonterig", 'Mente du "diskontering"?'),
        ("kontanthjælpp", 'Mente du "kontanthjaelp"?'),
        ("xyz", "Filerne er diskontering, enhedspriser, loen, prisindeks,"),
        ("", "Filerne er "),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(
    navn: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parametre", navn]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Ingen parameter hedder sådan." in captured.err
    assert hint in captured.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--dato", "2023"], '"2023" er et årstal, og her skal stå en dato.'),
        (["--dato", "31-12-2023"], "Skriv 2023-12-31."),
        (["--dato", "i går"], '"i går" er ikke en dato.'),
        (["ydelser", "skat"], "Der er for meget på kommandolinjen; skriv kun ét NAVN."),
    ],
)
def test_a_wrong_command_line_is_explained_in_danish(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parametre", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_help_is_danish_and_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "--help")
    assert "Brug: costben parametre [VALG] [NAVN]" in text
    assert "Eksempel:  costben parametre ydelser --dato 2023-01-01" in text
    for english in ("Usage", "Options", "Show this"):
        assert english not in text
