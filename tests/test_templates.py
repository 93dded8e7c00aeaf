"""The templates: everything is explained, invented, and assumed until somebody says otherwise."""

import re
from pathlib import Path

import pytest

import costben
from costben.commands.ny import TYPER
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.reading.parse import parse
from costben.reading.schema import keys_of, model_at
from costben.reading.tree import Mapping, Node, Sequence

TEMPLATES = Path(__file__).parents[1] / "templates"
NATIONAL = re.compile(r"loen\.(effektiv_arbejdstid|overhead)|satser\..*|diskontering\..*")


def text_of(slags: str) -> str:
    return (TEMPLATES / f"{slags}.yaml").read_text("utf-8")


def keys_in(
    node: Node, path: tuple[str | int, ...] = ()
) -> list[tuple[tuple[str | int, ...], int]]:
    """The path of every key, with its line."""
    if isinstance(node, Mapping):
        own = [((*path, key), text.line) for key, text in node.keys.items()]
        return own + [k for key, v in node.values.items() for k in keys_in(v, (*path, key))]
    if isinstance(node, Sequence):
        return [k for i, v in enumerate(node.items) for k in keys_in(v, (*path, i))]
    return []


@pytest.mark.parametrize("slags", TYPER)
def test_every_key_of_the_models_is_explained_where_it_stands(slags: str) -> None:
    tree, _ = parse(text_of(slags), slags)
    lines = text_of(slags).splitlines()
    found: dict[str, list[int]] = {}
    for path, line in keys_in(tree):
        if path[-1] in keys_of(model_at(Analyse, path[:-1])):
            found.setdefault(str(path[-1]), []).append(line)
    assert len(found) > 10
    assert [key for key, at in found.items() if not any(_explained(n, lines) for n in at)] == []


def _explained(line: int, lines: list[str]) -> bool:
    above = lines[line - 2].lstrip()
    return "#" in lines[line - 1] or above.startswith("#")


@pytest.mark.parametrize("slags", TYPER)
def test_every_number_in_it_is_assumed_unless_it_is_a_national_rate(slags: str) -> None:
    resultat = costben.calculate(costben.load(TEMPLATES / f"{slags}.yaml"))
    known = {s for s, f in resultat.forudsaetninger.items() if f.status != "antaget"}
    assert all(NATIONAL.fullmatch(sti) for sti in known)
    assert all(resultat.forudsaetninger[sti].kilde for sti in known)
    assert "Eksempel" in resultat.analyse.indsats.navn


@pytest.mark.parametrize("slags", TYPER)
def test_it_is_readable_and_points_at_the_schema_beside_it(slags: str) -> None:
    lines = text_of(slags).splitlines()
    assert lines[0] == "# yaml-language-server: $schema=./costben.schema.json"
    assert max(map(len, lines)) <= 100
    assert "opdigtede" in "\n".join(lines[:6])


COMMENTED = re.compile(r"(?m)^( +)# \w+:.*(?:\n\1#  .*)*")


def without_hash(found: re.Match[str]) -> str:
    margin = "\n" + found[1]
    return found.group().replace("# ", "", 1).replace(f"{margin}# ", margin)


@pytest.mark.parametrize("slags", TYPER)
def test_what_is_commented_out_works_when_it_is_taken_in(slags: str, tmp_path: Path) -> None:
    for found in COMMENTED.finditer(text_of(slags)):
        taken_in = without_hash(found)
        changed = text_of(slags).replace(found.group(), taken_in)
        if slags == "ydelsesskift":  # the supplement is not known in the template's year
            changed = changed.replace("# fremskrivning:", "fremskrivning:")
        if "til: fleksjob" in taken_in:
            (other,) = (f for f in COMMENTED.finditer(changed) if "fleksjob:" in f.group())
            changed = changed.replace(other.group(), without_hash(other))
        (tmp_path / "satser.yaml").write_text(text_of("satser"), "utf-8")
        path = tmp_path / "analyse.yaml"
        path.write_text(changed, "utf-8")
        try:
            costben.load(path)
        except InddataFejl as error:
            pytest.fail(f"{taken_in}\n{error}")


def test_own_rates_are_used_when_the_analysis_points_at_them(tmp_path: Path) -> None:
    """As it stands, and with the new rate among the recipients."""
    text = text_of("ydelsesskift").replace("# egen_fil:", "egen_fil:")
    start = text.index("    kommuneskat:")
    text = text[: text.index("  skat:")] + text[text.index("\nydelser:", start) :]
    recipients = "      - sats: kontanthjaelp_30_med_boern    # satsens navn"
    assert recipients in text
    text = text.replace(recipients, "      - {sats: min_ydelse, andel: 10 %}\n" + recipients)
    (tmp_path / "satser.yaml").write_text(text_of("satser"), "utf-8")
    path = tmp_path / "analyse.yaml"
    path.write_text(text, "utf-8")
    resultat = costben.calculate(costben.load(path))
    brugte = resultat.analyse.brugte_satser
    own = {brugt.navn: brugt.national for brugt in brugte.values() if brugt.hvor == "egen fil"}
    assert own == {
        "skat.kommuneskat": None,
        "ydelser.kontanthjaelp_30_uden_boern": 11_944,
        "ydelser.min_ydelse": None,
    }
    forudsaetninger = resultat.forudsaetninger
    assert forudsaetninger["satser.ydelser.kontanthjaelp_30_uden_boern"].vaerdi == 12_000
    assert forudsaetninger["satser.skat.kommuneskat"].kilde.startswith(
        "Budget 2023, vedtaget oktober 2022, side 12 (egen parameter skat.kommuneskat"
    )
    assert all(
        forudsaetninger[sti].status == "antaget" for sti, b in brugte.items() if b.navn in own
    )


def test_every_line_of_the_own_rates_is_explained_and_none_is_said_to_be_certain() -> None:
    lines = text_of("satser").splitlines()
    assert "opdigtede" in lines[0]
    assert max(map(len, lines)) <= 100
    assert "status: verificeret" not in text_of("satser")


def test_the_change_to_fleksjob_in_the_template_is_priced_when_it_is_taken_in(
    tmp_path: Path,
) -> None:
    text = text_of("ydelsesskift").replace("# fremskrivning:", "fremskrivning:")
    for found in list(COMMENTED.finditer(text)):
        if "fleksjob:" in found.group().splitlines()[0]:
            text = text.replace(found.group(), without_hash(found))
    assert "{i_arbejde: 26 uger/år}" in text
    path = tmp_path / "analyse.yaml"
    path.write_text(text.replace("{i_arbejde: 26 uger/år}", "{i_fleksjob: 7 måneder/år}"), "utf-8")
    priced = costben.calculate(costben.load(path)).beregning.arketyper["B"].prissat["i_fleksjob"]
    assert priced.uger_pr_aar == pytest.approx(7 * 52 / 12)
    assert priced.linjer.ydelse_kommune < 0  # the supplement is above kontanthjælp
    assert priced.linjer.arbejdsmarkedsbidrag > 0
