"""What is uncertain as it is read: in the analysis, beside it, and every mistake in it."""

from pathlib import Path

import pytest
from scipy import stats

import costben
from costben.mistakes import WIDTH, InddataFejl
from costben.models.analyse import Analyse
from costben.reading.read import read
from costben.simulering.former import Ligefordeling, Lognormal, Normal, Trekant

HERE = Path(__file__).parent
MALFORMED = sorted((HERE / "malformed_usikkerhed").glob("*.yaml"))
DELTAGERE = "indsats.deltagere"
TREKANT = "{fordeling: trekant, lav: 38 borgere/år, mest: 50 borgere/år, høj: 68 borgere/år}"


@pytest.fixture(autouse=True)
def analysis_with_a_file_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("analyse.yaml").write_bytes((HERE / "usikkerhed_analyse.yaml").read_bytes())


def uncertain(text: str) -> Analyse:
    Path("usikkerhed.yaml").write_text(text, "utf-8")
    return read("analyse.yaml")


def inside(deltagere: str) -> Analyse:
    """The analysis with a distribution of its own and no file."""
    text = Path("analyse.yaml").read_text("utf-8")
    text = text.replace("deltagere: 50 borgere/år", f"deltagere: {deltagere}")
    Path("egen.yaml").write_text(text.replace("usikkerhed: usikkerhed.yaml\n", ""), "utf-8")
    return read("egen.yaml")


@pytest.mark.parametrize("path", MALFORMED, ids=lambda path: path.stem)
def test_mistake_gives_exactly_its_message(path: Path) -> None:
    with pytest.raises(InddataFejl) as caught:
        uncertain(path.read_text("utf-8"))
    assert f"{caught.value}\n" == path.with_suffix(".txt").read_text("utf-8")
    (fejl,) = caught.value.fejl
    _heading, *lines = str(fejl).splitlines()
    assert fejl.line >= 1
    assert len(lines) >= 2, "says both what is wrong and what to do"
    assert all(len(line) <= WIDTH for line in lines)


def test_every_expected_message_has_its_file() -> None:
    expected = {path.stem for path in (HERE / "malformed_usikkerhed").glob("*.txt")}
    assert expected == {path.stem for path in MALFORMED}


def test_all_mistakes_come_at_once_with_those_of_the_analysis_itself() -> None:
    text = Path("analyse.yaml").read_text("utf-8").replace("A: 20", "Ø: 20")
    Path("analyse.yaml").write_text(text, "utf-8")
    with pytest.raises(InddataFejl) as caught:
        uncertain(f"fordelinger:\n  {DELTAGERE}: {TREKANT.replace('38', '98')}\n  sti: {TREKANT}\n")
    assert [f.fil for f in caught.value.fejl] == ["analyse.yaml", *["usikkerhed.yaml"] * 2]


def test_same_number_twice_is_refused() -> None:
    text = Path("analyse.yaml").read_text("utf-8")
    Path("analyse.yaml").write_text(text.replace("50 borgere/år", TREKANT), "utf-8")
    with pytest.raises(InddataFejl, match=r"Tallet har også en fordeling i analysen selv"):
        uncertain(f"fordelinger:\n  {DELTAGERE}: {TREKANT}\n")


def test_distribution_in_place_of_a_number_is_read_in_the_units_of_the_field() -> None:
    analyse = inside(TREKANT)
    assert analyse.usikre_tal is not None
    assert analyse.usikre_tal.fordelinger[DELTAGERE].form == Trekant(38, 50, 68)
    assert analyse.indsats.deltagere.vaerdi == 50, "what is most likely"


@pytest.mark.parametrize(
    ("distribution", "point"),
    [
        (TREKANT.replace("}", ", vaerdi: 55 borgere/år}"), 55),
        ("{fordeling: ligefordeling, lav: 38 borgere/år, høj: 68 borgere/år}", 53),
        ("{fordeling: normal, interval: {fra: 45 borgere/år, til: 57 borgere/år}}", 51),
        ("{fordeling: lognormal, middel: 50 borgere/år, standardfejl: 5 borgere/år}", 50),
        ("{fordeling: lognormal, median: 50 borgere/år, p_værdi: 0.01}", 50),
    ],
)
def test_number_that_stands_for_a_distribution_is_stated_most_likely_or_the_mean(
    distribution: str, point: float
) -> None:
    assert inside(distribution).indsats.deltagere.vaerdi == pytest.approx(point)


def test_uncertainty_does_not_move_the_results() -> None:
    certain = costben.calculate(inside("50 borgere/år")).beregning
    assert costben.calculate(inside(TREKANT)).beregning == certain


def test_number_inherits_the_source_that_stands_on_its_distribution() -> None:
    documented = TREKANT.replace("}", ", kilde: Regnskabet, status: afledt}")
    numbers = costben.calculate(inside(documented)).forudsaetninger
    assert numbers[DELTAGERE].kilde == "Regnskabet"
    assert numbers[DELTAGERE].status == "afledt"


def test_ways_of_writing_the_same_normal_distribution_agree() -> None:
    sti = "arketyper.A.konsekvenser.job"
    written = (
        "{fordeling: normal, middel: 6 uger/år, standardfejl: 2 uger/år}",
        "{fordeling: normal, middel: 6 uger/år, p_værdi: 0.0026997960632601866}",
        "{fordeling: normal, interval: {fra: 4 uger/år, til: 8 uger/år, "
        "sikkerhed: 68.26894921370858 %}}",
    )
    for text in written:
        found = uncertain(f"fordelinger:\n  {sti}: {text}\n").usikre_tal
        assert found is not None
        form = found.fordelinger[sti].form
        assert isinstance(form, Normal)
        assert (form.middel, form.spredning) == pytest.approx((6, 2))


def test_low_and_high_are_the_bounds_where_given_and_else_5_and_95_per_cent() -> None:
    found = uncertain(
        f"fordelinger:\n  {DELTAGERE}: {TREKANT}\n"
        "  diskontering.rente: {fordeling: beta, antal: 12, ud_af: 40}\n"
    ).usikre_tal
    assert found is not None
    assert found.fordelinger[DELTAGERE].spaend == (38, 68)
    assert found.fordelinger["diskontering.rente"].spaend == pytest.approx(
        stats.beta(12, 28).ppf([0.05, 0.95])
    )


def test_fingerprint_changes_with_what_is_uncertain() -> None:
    one, other = (
        costben.calculate(inside(TREKANT.replace("68", high))).fingeraftryk for high in ("68", "69")
    )
    assert one != other


def test_file_of_social_stoette_says_what_the_report_says() -> None:
    analyse = costben.load("social_stoette")
    assert analyse.usikre_tal is not None
    fordelinger = analyse.usikre_tal.fordelinger
    numbers = costben.calculate(analyse).forudsaetninger
    assert fordelinger[DELTAGERE].form == Trekant(38, 50.4, 68)  # Figur 6-3 (linje 1404)
    assert fordelinger["nettoresultat.varighed"].form == Ligefordeling(1, 6)
    for sti, fordeling in fordelinger.items():
        assert fordeling.kilde, sti
        assert fordeling.status, sti
        if not isinstance(fordeling.form, Ligefordeling):
            assert fordeling.punkt == pytest.approx(numbers[sti].vaerdi), sti
    measured = analyse.usikre_tal.faktorer["maalt_effekt"].form
    assert isinstance(measured, Normal | Lognormal)
    assert measured.andel_under(0.0) == pytest.approx(0.005), "p = 0,01, to-sidet (linje 1262)"


def test_change_that_is_priced_from_rates_stays_within_a_year() -> None:
    analyse = costben.load("social_stoette_satser")
    assert analyse.usikre_tal is not None
    felter = analyse.usikre_tal.felter
    of_rates = felter["arketyper.B.konsekvenser.arbejdsmarkedstilknytning"]
    assert (of_rates.mindst, of_rates.hoejst) == (0, 52)
    by_unit = felter["arketyper.B.konsekvenser.socialpaedagogisk_stoette"]
    assert by_unit.mindst < 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("antal: {A: 20, B: 10}", f"antal: {TREKANT}"),
        ("konsekvenser: {job: 6 uger/år}", "konsekvenser: {fordeling: []}"),
        ("beloeb: 105.000 kr", "beloeb: {fordeling: trekant, lav: {a: b}, mest: [], høj: ~}"),
        ("deltagere: 50 borgere/år", f"deltagere: {{vaerdi: {TREKANT}}}"),
        ("navn: Lektiecafé", f"navn: {TREKANT}"),
        (
            "    enhedspris: {kommune: 2.073 kr/uge, stat: 1.247 kr/uge}",
            f"    enhedspris: {TREKANT}",
        ),
    ],
)
def test_distribution_where_none_belongs_is_refused_with_its_place(old: str, new: str) -> None:
    text = Path("analyse.yaml").read_text("utf-8")
    assert old in text
    text = text.replace(old, new, 1).replace("usikkerhed: usikkerhed.yaml\n", "")
    Path("egen.yaml").write_text(text, "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read("egen.yaml")
    assert all(fejl.line for fejl in caught.value.fejl)
