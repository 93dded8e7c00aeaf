"""The draws: of the right distribution, each from its own stream, and the same for a seed.

Statistical tolerances are five standard errors of what is estimated, so with the fixed seeds they
would fail by chance once in two million; the seeds are not chosen to make them pass.
"""

from math import sqrt
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from costben.forudsaetninger import forudsaetninger
from costben.models.analyse import Analyse
from costben.reading.read import read
from costben.simulering.blok import BLOK
from costben.simulering.former import Form
from costben.simulering.traekker import Traekker

BASE = Path(__file__).parents[1] / "reading" / "usikkerhed_analyse.yaml"
JOB, JOB_B = "arketyper.A.konsekvenser.job", "arketyper.B.konsekvenser.job"
PRIS = "konsekvenser.job.enhedspris.kommune"
BLOCKS = 3
N = BLOCKS * BLOK
SIGMAS = 5

JOBS = {
    "trekant": "{fordeling: trekant, lav: -2 uger/år, mest: 6 uger/år, høj: 9 uger/år}",
    "pert": "{fordeling: pert, lav: 0 uger/år, mest: 6 uger/år, høj: 9 uger/år}",
    "ligefordeling": "{fordeling: ligefordeling, lav: 3 uger/år, høj: 9 uger/år}",
    "normal": "{fordeling: normal, middel: 6 uger/år, standardfejl: 2 uger/år}",
    "lognormal": "{fordeling: lognormal, middel: 6 uger/år, standardfejl: 2 uger/år}",
}


@pytest.fixture(autouse=True)
def analysis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("analyse.yaml").write_bytes(BASE.read_bytes())


def analyse(text: str) -> Analyse:
    Path("usikkerhed.yaml").write_text(text, "utf-8")
    return read("analyse.yaml")


def traekker(text: str, froe: int = 1, size: int = BLOK) -> Traekker:
    found = analyse(text)
    assert found.usikre_tal is not None
    points = {sti: f.vaerdi for sti, f in forudsaetninger(found).items()}
    return Traekker(found.usikre_tal, points, froe, size)


def draws(text: str, froe: int = 1) -> dict[str, np.ndarray]:
    source = traekker(text, froe)
    blocks = []
    for _ in range(BLOCKS):
        source.naeste()
        blocks.append({navn: tal.copy() for navn, tal in source.tal.items()})
    return {navn: np.concatenate([b[navn] for b in blocks]) for navn in blocks[0]}


def form_of(text: str, sti: str) -> Form:
    found = analyse(text).usikre_tal
    assert found is not None
    return found.fordelinger[sti].form


@pytest.mark.parametrize("text", JOBS.values(), ids=JOBS)
def test_draws_have_the_distribution_they_are_said_to_have(text: str) -> None:
    written = f"fordelinger:\n  {JOB}: {text}\n"
    drawn, form = draws(written)[JOB], form_of(written, JOB)
    for p in (0.05, 0.25, 0.5, 0.75, 0.95):
        share = float(np.mean(drawn < form.fraktil(p)))
        assert share == pytest.approx(p, abs=SIGMAS * sqrt(p * (1 - p) / N))
    assert drawn.mean() == pytest.approx(form.middel, abs=SIGMAS * drawn.std() / sqrt(N))


def test_share_from_counts_is_drawn_as_a_beta() -> None:
    text = "fordelinger:\n  diskontering.rente: {fordeling: beta, antal: 12, ud_af: 40}\n"
    drawn = draws(text)["diskontering.rente"]
    assert stats.kstest(drawn, stats.beta(12, 28).cdf).pvalue > 1e-6


def test_whole_years_are_all_as_likely() -> None:
    sti = "nettoresultat.varighed"
    drawn = draws(f"fordelinger:\n  {sti}: {{fordeling: ligefordeling, lav: 1 år, høj: 6 år}}\n")
    years, counts = np.unique(drawn[sti], return_counts=True)
    assert list(years) == [1, 2, 3, 4, 5, 6]
    expected = N / 6
    assert np.all(np.abs(counts - expected) < SIGMAS * sqrt(expected * 5 / 6))


def test_distribution_is_cut_off_where_its_field_ends_and_keeps_its_shape_inside() -> None:
    sti = "diskontering.rente"
    normal = "{fordeling: normal, middel: 5 %, standardfejl: 3 %}"
    drawn = draws(f"fordelinger:\n  {sti}: {normal}\n")
    known = stats.truncnorm(-5 / 3, 95 / 3, 0.05, 0.03)
    assert drawn[sti].min() >= 0
    assert stats.kstest(drawn[sti], known.cdf).pvalue > 1e-6


def test_factor_multiplies_every_number_that_it_is_put_on() -> None:
    text = (
        f"fordelinger:\n  {JOB}: {JOBS['trekant']}\nfaktorer:\n  effekt:\n    navn: Effekt\n"
        f"    fordeling: normal\n    middel: 1\n    p_værdi: 0,05\n    på:\n"
        f"      - {JOB}\n      - {PRIS}\n"
    )
    source = traekker(text)
    source.naeste()
    factor, weeks = source.kilder["faktorer.effekt"], source.kilder[JOB]
    assert np.array_equal(source.tal[JOB], factor * weeks)
    assert np.array_equal(source.tal[PRIS], factor * 2073)


def test_shares_of_a_mix_are_a_dirichlet_of_its_citizens() -> None:
    drawn = draws("andele:\n  blandinger.hold:\n    tælling: {A: 12, B: 28}\n")
    a, b = drawn["blandinger.hold.antal.A"], drawn["blandinger.hold.antal.B"]
    assert np.allclose(a + b, 30)
    assert stats.kstest(a / 30, stats.beta(12, 28).cdf).pvalue > 1e-6


@pytest.mark.parametrize("form", ["normal", "trekant", "lognormal", "pert"])
@pytest.mark.parametrize("korrelation", ["-1", "-0,6", "0,8"])
def test_correlated_numbers_follow_each_other_and_keep_their_distributions(
    form: str, korrelation: str
) -> None:
    fordelinger = f"fordelinger:\n  {JOB}: {JOBS[form]}\n  {JOB_B}: {JOBS['normal']}\n"
    drawn = draws(
        f"{fordelinger}korrelationer:\n  - korrelation: {korrelation}\n    mellem:\n"
        f"      - {JOB}\n      - {JOB_B}\n"
    )
    of_normals = float(korrelation.replace(",", "."))
    known = 6 / np.pi * np.arcsin(of_normals / 2)  # the rank correlation of a Gaussian copula
    found = stats.spearmanr(drawn[JOB], drawn[JOB_B]).statistic
    assert found == pytest.approx(known, abs=SIGMAS / sqrt(N))
    uncorrelated = form_of(fordelinger, JOB)
    for p in (0.05, 0.5, 0.95):
        share = float(np.mean(drawn[JOB] < uncorrelated.fraktil(p)))
        assert share == pytest.approx(p, abs=SIGMAS * sqrt(p * (1 - p) / N))


def test_adding_a_number_leaves_the_draws_of_the_others_as_they_were() -> None:
    alone = draws(f"fordelinger:\n  {JOB}: {JOBS['pert']}\n")
    more = draws(
        f"fordelinger:\n  {PRIS}: {{fordeling: ligefordeling, lav: 1 kr/uge, høj: 9 kr/uge}}\n"
        f"  {JOB}: {JOBS['pert']}\n  {JOB_B}: {JOBS['normal']}\n"
        f"korrelationer:\n  - korrelation: 0,5\n    mellem:\n      - {JOB_B}\n      - {PRIS}\n"
    )
    assert np.array_equal(alone[JOB], more[JOB])


def test_order_in_the_file_does_not_matter() -> None:
    one, other = (f"  {JOB}: {JOBS['pert']}\n", f"  {JOB_B}: {JOBS['trekant']}\n")
    first, second = draws(f"fordelinger:\n{one}{other}"), draws(f"fordelinger:\n{other}{one}")
    assert all(np.array_equal(first[sti], second[sti]) for sti in (JOB, JOB_B))


def test_streams_of_two_numbers_are_independent() -> None:
    drawn = draws(f"fordelinger:\n  {JOB}: {JOBS['normal']}\n  {JOB_B}: {JOBS['normal']}\n")
    assert stats.pearsonr(drawn[JOB], drawn[JOB_B]).statistic == pytest.approx(
        0, abs=SIGMAS / sqrt(N)
    )


@pytest.mark.parametrize("text", JOBS.values(), ids=JOBS)
def test_blocks_of_any_size_have_the_draws_that_one_long_draw_would_have(text: str) -> None:
    written = f"fordelinger:\n  {JOB}: {text}\n"
    in_blocks = draws(written)[JOB]
    for size in (1000, N):
        source = traekker(written, size=size)
        source.naeste()
        assert np.array_equal(in_blocks[:size], source.tal[JOB])


def test_another_seed_gives_other_draws() -> None:
    text = f"fordelinger:\n  {JOB}: {JOBS['normal']}\n"
    assert not np.array_equal(draws(text, 1)[JOB], draws(text, 2)[JOB])
