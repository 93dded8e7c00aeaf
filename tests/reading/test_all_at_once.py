"""An economist mends a file once, not once for each mistake."""

from pathlib import Path

import pytest

from costben.mistakes import InddataFejl
from costben.reading.read import read

TEN_MISTAKES = Path(__file__).parent / "ten_mistakes.yaml"


def test_ten_mistakes_come_at_once_in_the_order_of_the_lines() -> None:
    with pytest.raises(InddataFejl) as caught:
        read(TEN_MISTAKES)
    assert [(fejl.line, fejl.sti, fejl.besked.splitlines()[0]) for fejl in caught.value.fejl] == [
        (3, "indsats.navn", "no uden anførselstegn læses i YAML som sandt eller falsk."),
        (5, "indsats.prisniveau", '"prisniveau" står to gange, første gang i linje 4.'),
        (6, "indsats.deltagere", "Tallet skal være større end 0."),
        (7, "indsats.driftperiode", '"driftperiode" kendes ikke her. Mente du "driftsperiode"?'),
        (9, "diskontering.rente", '"4" kan læses som 4 % og som 400 %.'),
        (10, "diskontering.status", "Status er verificeret, men kilden mangler."),
        (12, "annualisering.metode", '"jævnt" kan ikke vælges her.'),
        (15, "etablering.poster[0].beloeb", '"105.000" kan læses som 105000 og som 105,0.'),
        (18, "drift.poster[0]", 'Posten "Løn" har både beloeb og beloeb_pr_aar.'),
        (20, "drift.poster[1].beloeb", "Tallet kan ikke være negativt."),
    ]


def test_a_rate_that_nobody_knows_is_told_beside_a_number_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    good = (Path(__file__).parent / "satser.yaml").read_text("utf-8")
    bad = good.replace("sats: kontanthjaelp_30_uden_boern", "sats: kontanthjaelp_30_uden", 1)
    bad = bad.replace("deltagere: 50 borgere/år", "deltagere: tyve", 1)
    source = tmp_path / "analyse.yaml"
    source.write_text(bad, encoding="utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(source)
    assert [fejl.sti for fejl in caught.value.fejl] == [
        "indsats.deltagere",
        "ydelser.kontanthjaelp.modtagere[1].sats",
    ]
