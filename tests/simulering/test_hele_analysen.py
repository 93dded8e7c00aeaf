"""Everything that can be uncertain at once: each draw is what the whole calculation gives."""

from pathlib import Path

import pytest

from costben.calculator.beregning import beregn
from costben.inddata.samlet import inddata
from costben.models.analyse import Analyse
from costben.reading.read import read
from costben.simulering.model import Model

READING = Path(__file__).parents[1] / "reading"
CHANGES = {
    "rente: 4 %": "rente: 0 %",
    "{vaerdi: 40.000 kr, prisniveau: 2022}": "{fordeling: trekant, lav: 30.000 kr, "
    "mest: 40.000 kr, høj: 60.000 kr, prisniveau: 2022}",
    "beloeb_pr_aar: 1.200.000 kr/år": "beloeb_pr_aar: "
    "{fordeling: ligefordeling, lav: 100.000 kr/år, høj: 2.000.000 kr/år}",
    "blandinger:": "  B:\n    navn: Finder ikke\n    konsekvenser: {job: 0 uger/år}\nblandinger:",
    "antal: {A: 20}": "antal: {A: 20, B: 10}",
}
UNCERTAIN = """
andele:
  blandinger.Hold_1:
    tælling: {A: 12, B: 8}
fordelinger:
  indsats.driftsperiode: {fordeling: ligefordeling, lav: 1 år, høj: 9 år}
  løn.personale.lærer.årsløn:
    {fordeling: normal, middel: 480.000 kr/år, standardfejl: 40.000 kr/år}
  prisindeks.værdier.2022: {fordeling: normal, middel: 101, standardfejl: 1}
"""


@pytest.fixture
def analyse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Analyse:
    """The analysis that has every part, with uncertain pay, prices, index, years and mix."""
    monkeypatch.chdir(tmp_path)
    text = (READING / "full.yaml").read_text("utf-8")
    for old, new in CHANGES.items():
        assert old in text
        text = text.replace(old, new)
    Path("analyse.yaml").write_text(f"{text}usikkerhed: usikkerhed.yaml\n", "utf-8")
    Path("usikkerhed.yaml").write_text(UNCERTAIN, "utf-8")
    return read("analyse.yaml")


def test_every_draw_is_what_the_whole_calculation_gives_for_it(analyse: Analyse) -> None:
    assert analyse.usikre_tal is not None
    assert len(analyse.usikre_tal.fordelinger) == 5
    model = Model(analyse, analyse.usikre_tal, 1)
    model.blok()
    for draw in range(50):
        drawn = {sti: float(tal[draw]) for sti, tal in model.traekker.tal.items()}
        numbers = inddata(analyse, lambda f, d=drawn: d.get(f.sti, f.vaerdi))
        whole = beregn(numbers, 20)
        for part, navn, who in model.netto.navne:
            found = model.netto.af((part, navn, who))[draw]
            known = getattr(whole, part)[navn]
            known = known if part == "arketyper" else known.pr_borger
            assert found == pytest.approx(getattr(known, who), rel=1e-12, abs=1e-9)
