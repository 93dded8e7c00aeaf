"""What prices from rates leave out is said where it is left out, and nowhere else."""

from pathlib import Path

import pytest

import costben

SATSER = (Path(__file__).parent / "reading" / "satser.yaml").read_text("utf-8")
UDLIGNING = "Kommunal udligning, som tager en del af kommunens gevinst eller tab."
FRADRAG = "Beskæftigelsesfradrag og andre fradrag end personfradraget; satserne er ikke kendt."
SAMMEN = "At samme borger kan have flere ændringer: skat og refusion regnes for hver for sig."
TILLAEG = "Tillæg til ydelserne, og afgifter af det, der bruges."
TRIN = "At færre uger på ydelse udskyder de næste refusionstrin for resten af årets uger."
SU = "SU til dem, der skifter til uddannelse; satsen er ikke kendt."
INDKOMST = "Uger i job: indkomst i årets øvrige uger; skriv oevrig_indkomst, hvis der er nogen."
CHANGE = "    ydelsesskift: {fra: kontanthjælp, til: arbejde, anciennitet: 60 uger}\n"
WORK = "    beskaeftigelse: {timeloen: 130 kr/time, timer_pr_uge: 37 timer/uge}\n"
SECOND = SATSER[SATSER.index("  skaanejob:") : SATSER.index("nettoresultat:")]
ONE = SATSER.replace(SECOND, "").replace(", skaanejob: 0 måneder/år", "")


def said(text: str, folder: Path) -> tuple[str, ...]:
    path = folder / "analyse.yaml"
    path.write_text(text, "utf-8")
    return costben.calculate(costben.load(path)).udeladt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ONE, (UDLIGNING, FRADRAG, TILLAEG, TRIN)),
        (SATSER, (UDLIGNING, FRADRAG, SAMMEN, TILLAEG, TRIN)),
        (ONE.replace(CHANGE, ""), (UDLIGNING, FRADRAG, INDKOMST)),
        (
            ONE.replace(CHANGE, "").replace(WORK, f"{WORK}    oevrig_indkomst: 90.000 kr/år\n"),
            (UDLIGNING, FRADRAG),
        ),
        (
            ONE.replace("fra: kontanthjælp, til: arbejde", "fra: ingen, til: kontanthjælp").replace(
                WORK, ""
            ),
            (UDLIGNING, FRADRAG, INDKOMST, TILLAEG, TRIN),
        ),
        (
            ONE.replace("til: arbejde", "til: uddannelse").replace(WORK, ""),
            (UDLIGNING, FRADRAG, TILLAEG, TRIN, SU),
        ),
        (
            ONE.replace(CHANGE + WORK, "    enhedspris: {kommune: 100 kr/uge}\n"),
            (),
        ),
    ],
    ids=["skift", "flere", "arbejde", "arbejde og andet", "fra ingen", "uddannelse", "enhedspris"],
)
def test_what_is_left_out_is_said(text: str, expected: tuple[str, ...], tmp_path: Path) -> None:
    assert said(text, tmp_path) == expected
