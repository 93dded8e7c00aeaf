"""The schema for editors lets through what costben reads, and stops what it can see is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from costben.cli import main
from costben.models.analyse import Analyse
from costben.models.text import ascii_key
from costben.reading.schema import keys_of
from costben.skema.json_schema import as_text, schema
from costben.skema.stavning import danish, pattern, spellings
from tests.skema.checker import refusals

ROOT = Path(__file__).parents[2]
READING = ROOT / "tests" / "reading"
GOOD = [
    *sorted(ROOT.glob("scenarios/*/analyse.yaml")),
    *(path for path in sorted(ROOT.glob("templates/**/*.yaml")) if path.stem != "satser"),
    *(READING / name for name in ("minimal.yaml", "full.yaml", "satser.yaml")),
    *(
        path
        for path in sorted((ROOT / "tests").glob("*/*.yaml"))
        if path.parent.name != "reading" and "\nindsats:" in path.read_text("utf-8")
    ),
]
SCHEMA = json.loads(as_text())


class Core(yaml.SafeLoader):
    """YAML 1.2's plain values, as editors read them: only numbers, true, false and nothing."""


Core.yaml_implicit_resolvers = {}
for tag, regexp, first in (
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(regexp), list(first))


def as_an_editor_reads(text: str) -> Any:
    return _text_keys(yaml.load(text, Loader=Core))


def _text_keys(node: Any) -> Any:
    if isinstance(node, dict):
        return {str(key): _text_keys(value) for key, value in node.items()}
    return [_text_keys(item) for item in node] if isinstance(node, list) else node


def refused(text: str) -> list[str]:
    return refusals(as_an_editor_reads(text), SCHEMA, SCHEMA)


def minimal(old: str = "", new: str = "") -> str:
    text = (READING / "minimal.yaml").read_text("utf-8")
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_costben_reads_is_let_through(path: Path) -> None:
    assert refused(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "rente",
    [
        "4 %",
        '"4,5 %"',
        "0.04",
        "{vaerdi: 4 %, kilde: Budget 2026, status: antaget}",
        "{værdi: 0.04, status: afledt (af tabel 2)}",
        "{vaerdi: 4 %, status: Sekundær}",
    ],
)
def test_a_number_is_let_through_as_economists_write_it(rente: str) -> None:
    assert refused(minimal("rente: 4 %", f"rente: {rente}")) == []


@pytest.mark.parametrize(
    "amount", ["105.000 kr", "kr. 105.000", '"105.000,50 kr."', "105000", "1,2 mio. kr."]
)
def test_an_amount_is_let_through_as_economists_write_it(amount: str) -> None:
    text = minimal()
    (old,) = set(re.findall(r"beloeb: (?P<amount>.*)", text)[:1])
    assert refused(text.replace(f"beloeb: {old}", f"beloeb: {amount}", 1)) == []


@pytest.mark.parametrize("metode", ["lineær", "lineaer", "Annuitet bagud", "annuitet_forud"])
def test_a_choice_is_let_through_in_every_spelling(metode: str) -> None:
    assert refused(re.sub("metode: .*", f"metode: {metode}", minimal())) == []


def test_every_key_is_let_through_with_danish_letters_too() -> None:
    text = (ROOT / "scenarios" / "social_stoette" / "analyse.yaml").read_text("utf-8")
    for key in sorted(_all_keys(SCHEMA)):
        text = re.sub(rf"(?m)^( *(?:- )?){key}:", rf"\g<1>{danish(key)}:", text)
    assert all(f"{key}:" in text for key in ("følsomhed", "beløb", "poster pr kommune"))
    assert refused(text) == []


def _all_keys(node: Any) -> set[str]:
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    own = set(node.get("properties", {})) if isinstance(node, dict) else set()
    return own.union(*(_all_keys(child) for child in inside))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("rente: 4 %", "rnte: 4 %", "rnte is unknown"),
        ("rente: 4 %", "kilde: x", "rente is missing"),
        ("rente: 4 %", "rente: fire procent", "rente"),
        ("rente: 4 %", "rente: 4", "rente"),
        ("rente: 4 %", "rente: [4 %]", "rente"),
        ("indsats:", "indsatts:", "indsatts is unknown"),
        ("metode: ", "metode: ukendt ", "metode"),
    ],
)
def test_what_can_be_seen_to_be_wrong_is_stopped(old: str, new: str, why: str) -> None:
    assert any(why in reason for reason in refused(minimal(old, new)))


def test_the_command_prints_the_schema(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["skema"]) == 0
    assert capfdbinary.readouterr().out.decode() == as_text()


def test_every_key_has_a_danish_title_and_says_what_to_write() -> None:
    definitions: Any = schema()["definitions"]
    for name, block in [("Analyse", schema()), *definitions.items()]:
        properties: Any = block.get("properties", {})
        for key, said in properties.items():
            assert said["title"], f"{name}.{key}"
            assert said["description"], f"{name}.{key}"


def test_the_schema_has_the_keys_of_the_model() -> None:
    top: Any = schema()["properties"]
    assert list(top) == keys_of(Analyse)


@pytest.mark.parametrize("key", ["foelsomhed", "aarsloen", "sparede_udgifter", "fra_aar", "navn"])
def test_every_spelling_of_a_key_is_the_same_key_and_nothing_else_is(key: str) -> None:
    for way in spellings(key):
        assert ascii_key(way) == key
        assert re.search(pattern(key), way)
    assert not re.search(pattern(key), key + "x")


UNCERTAIN = "{fordeling: trekant, lav: 38 borgere/år, mest: 50 borgere/år, høj: 68 borgere/år%s}"


@pytest.mark.parametrize("also", ["", ", vaerdi: 55 borgere/år", ", værdi: 55, status: antaget"])
def test_distribution_may_stand_in_place_of_a_number(also: str) -> None:
    minimal = (READING / "minimal.yaml").read_text("utf-8")
    assert refused(minimal.replace("50 borgere/år", UNCERTAIN % also)) == []


def test_distribution_with_an_unknown_key_is_stopped() -> None:
    minimal = (READING / "minimal.yaml").read_text("utf-8")
    assert refused(minimal.replace("50 borgere/år", UNCERTAIN % ", midt: 50"))


def test_no_two_kinds_of_block_or_number_have_the_same_name() -> None:
    kinds = _all_models(BaseModel)
    of_files = {k for k in kinds if k.__module__.startswith("costben.models.")}
    names = sorted(k.__name__ for k in of_files)
    assert len(names) > 50
    assert [n for n in set(names) if names.count(n) > 1] == []


def _all_models(model: type[BaseModel]) -> set[type[BaseModel]]:
    return {model}.union(*(_all_models(below) for below in model.__subclasses__()))
