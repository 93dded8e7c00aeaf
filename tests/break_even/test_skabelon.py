"""What the template has as comments works when it is taken in."""

import re
from pathlib import Path

import pytest

import costben

TEMPLATE = (Path(__file__).parents[2] / "templates" / "indsats.yaml").read_text("utf-8")


def taken_in(start: str) -> str:
    """The template with the commented block that begins with ``start`` as part of it."""
    begin = TEMPLATE.index(f"# {start}")
    end = f"{TEMPLATE}\n\n".index("\n\n", begin)
    return TEMPLATE[:begin] + re.sub(r"(?m)^# ?", "", TEMPLATE[begin:end]) + TEMPLATE[end:]


@pytest.mark.parametrize("key", ["break_even", "gitter"])
def test_the_commented_block_works(key: str, tmp_path: Path) -> None:
    path = tmp_path / "analyse.yaml"
    path.write_text(taken_in(f"{key}:"), "utf-8")
    resultat = costben.calculate(costben.load(path))
    if key == "gitter":
        assert resultat.udsving.gitter
    else:
        assert any("enhedspris" in row.sti for row in resultat.break_even)


def test_an_unknown_cost_works_when_the_blocks_it_names_are_deleted(tmp_path: Path) -> None:
    text = taken_in("omkostning: ukendt")
    for block in ("etablering", "drift", "sparede_udgifter", "naevnere", "foelsomhed"):
        text = re.sub(rf"(?m)^{block}:.*\n(([ #].*)?\n)*", "", text)
    path = tmp_path / "analyse.yaml"
    path.write_text(text, "utf-8")
    resultat = costben.calculate(costben.load(path))
    assert {row.sti.partition(".")[0] for row in resultat.break_even} == {"omkostninger"}
