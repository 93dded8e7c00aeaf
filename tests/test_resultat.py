"""A whole result: its figures, its JSON, its fingerprint, and rounded inputs as intervals."""

import json
import re

import pytest

from costben import InddataFejl, __version__, calculate
from costben.forudsaetninger import Forudsaetning
from costben.numbers.interval import Interval
from costben.resultat import as_interval, fingerprint
from tests.golden.lille import TEXT, lille

PUBLISHED = """\
kilde: Årsrapport
tabeller:
  - tabel: Tabel 1
    kilde: side 3
    afrunding: 1.000 kr.
    tal:
      - {raekke: Drift i alt, vaerdi: 1.200.000 kr., felt: omkostninger.drift.i_alt}
      - {raekke: It, vaerdi: 299.000 kr., felt: "etablering.poster[1].beloeb", forklaring: Se note.}
"""
WITH_PUBLISHED = f"{TEXT}offentliggjort: trykt.yaml\n"


@pytest.fixture
def resultat(tmp_path):
    (tmp_path / "trykt.yaml").write_text(PUBLISHED, encoding="utf-8")
    return calculate(lille(tmp_path, text=WITH_PUBLISHED))


def test_figures_are_those_reckoned_by_hand(resultat):
    omk = resultat.beregning.omkostninger
    two = 1 / 1.05 + 1 / 1.05**2
    five = (1 - 1.05**-5) / 0.05
    yearly = 100_000 / two + 300_000 / five
    assert omk.etablering.i_alt == 400_000
    assert omk.etablering.pr_aar == pytest.approx(yearly)
    assert omk.drift.i_alt == 2 * 500_000 + 200_000
    assert omk.drift.pr_borger == 600_000 / 20
    assert omk.sparede_udgifter.pr_borger == 3000
    assert omk.samlet.pr_borger == pytest.approx(yearly / 20 + 30_000 - 3000)
    assert [p.deltagere_pr_aar for p in resultat.beregning.kurve] == [10, 20, 30]
    assert resultat.beregning.poster["drift"].pr_borger.kommuner == {"A": 10_000, "B": 10_000}
    ti = resultat.beregning.arketyper["ti"]
    three = 1 / 1.05 + 1 / 1.05**2 + 1 / 1.05**3
    cost = round((yearly / 20 + 27_000) / 100) * 100
    assert ti.stat == pytest.approx(5000 * three)
    assert ti.kommune == pytest.approx(10_000 * three - cost)
    mix = resultat.beregning.blandinger["halvt"]
    assert mix.pr_borger.i_alt == pytest.approx(15_000 * three / 2 - cost)


def test_json_has_the_agreed_shape(resultat):
    data = json.loads(resultat.to_json())
    for column in ("etablering", "drift", "samlet"):
        found = data["omkostninger"][column]
        assert {"i_alt", "pr_aar", "pr_borger"} <= found.keys()
        assert all(isinstance(value, float) for value in found.values())
    fields = {"deltagere_pr_aar", "etablering_pr_borger", "drift_pr_borger", "samlet_pr_borger"}
    assert [fields <= point.keys() for point in data["foelsomhed"]] == [True, True]
    assert [point["deltagere_pr_aar"] for point in data["foelsomhed"]] == [10, 40]
    assert list(data["arketyper"]) == ["ingen", "ti"]
    for arketype in data["arketyper"].values():
        assert {"kommune", "region", "stat", "i_alt"} <= arketype.keys()
    keys = {"tabel", "felt", "offentliggjort", "beregnet", "status", "forklaring"}
    assert [keys <= line.keys() for line in data["afstemning"]] == [True, True]
    choices = ["indsats.prisniveau", "annualisering.metode"]
    paths = [f["sti"] for f in data["forudsaetninger"]]
    assert paths == [*resultat.forudsaetninger, *choices]
    assert data["version"] == __version__
    assert re.fullmatch("[0-9a-f]{64}", data["fingeraftryk"])


def test_json_numbers_are_the_unrounded_floats(resultat):
    data = json.loads(resultat.to_json())
    omk = resultat.beregning.omkostninger
    assert data["omkostninger"]["samlet"]["pr_borger"] == omk.samlet.pr_borger
    assert data["arketyper"]["ti"]["i_alt"] == resultat.beregning.arketyper["ti"].i_alt
    assert data["tidsakse"]["diskonteringsfaktor"] == [
        *resultat.beregning.tidsakse.diskonteringsfaktor
    ]


def test_afstemning_is_in_the_json_with_its_explanation(resultat):
    drift, it = json.loads(resultat.to_json())["afstemning"]
    assert (drift["felt"], drift["status"], drift["forklaring"]) == ("Drift i alt", "stemmer", "")
    assert (it["offentliggjort"], it["beregnet"]) == (299_000, 300_000)
    assert (it["status"], it["forklaring"]) == ("stemmer inden for afrunding", "Se note.")
    assert (it["mindst"], it["hoejst"]) == (299_500, 300_500)


def test_a_published_figure_that_points_at_nothing_is_a_mistake_in_the_file(tmp_path):
    wrong = PUBLISHED.replace("omkostninger.drift.i_alt", "omkostninger.drift.ialt")
    (tmp_path / "trykt.yaml").write_text(wrong, encoding="utf-8")
    analyse = lille(tmp_path, text=WITH_PUBLISHED)
    with pytest.raises(InddataFejl, match=r"omkostninger\.drift\.ialt"):
        calculate(analyse)


def test_without_published_figures_nothing_is_reconciled(tmp_path):
    assert calculate(lille(tmp_path)).afstemning == ()


def test_same_input_gives_the_same_json(tmp_path):
    assert calculate(lille(tmp_path)).to_json() == calculate(lille(tmp_path)).to_json()


@pytest.mark.parametrize(
    "change",
    [
        ("deltagere: 20 borgere/år", "deltagere: 21 borgere/år"),
        ("rente: 5 %", "rente: 5,01 %"),
        ("metode: annuitet bagud", "metode: lineær"),
        ("beloeb: 100.000 kr.", "beloeb: 100.000,01 kr."),
        ("beloeb: 100.000 kr.", "beloeb: {vaerdi: 100.000 kr., afrundet_til: 100 kr.}"),
        ("levetid: 5 år", "levetid: 6 år"),
        ("status: verificeret", "status: sekundær"),
        ("kilde: Kontrakt 12", "kilde: Kontrakt 13"),
        ("navn: Mentorstøtte", "navn: Mentorhjælp"),
        ("prisniveau: 2024", "prisniveau: 2025"),
        ("enhed: uger/år", "enhed: dage/år"),
        ("{job: 10 uger/år}", "{job: 11 uger/år}"),
        ("antal: {ingen: 1, ti: 1}", "antal: {ingen: 1, ti: 2}"),
        ("kategori: personale", "kategori: administration"),
        ("[10 borgere/år, 40 borgere/år]", "[40 borgere/år, 10 borgere/år]"),
    ],
)
def test_fingerprint_changes_with_any_input(tmp_path, change):
    before = fingerprint(lille(tmp_path))
    changes = [change]
    if change[0].startswith("enhed"):
        changes += [("1.000 kr./uge", "1.000 kr./dag"), ("500 kr./uge", "500 kr./dag")]
        changes += [("{job: 10 uger/år}", "{job: 10 dage/år}")]
    assert fingerprint(lille(tmp_path, *changes)) != before


@pytest.mark.parametrize(
    "change",
    [
        ("diskontering:", "# En bemærkning\n\n\ndiskontering:  # og en til"),
        ("  navn: Mentorstøtte", '  navn: "Mentorstøtte"'),
        ("beloeb: 100.000 kr.", "beloeb: '100.000 kr.'"),
        ("beloeb: 100.000 kr.", "beloeb: 100 tkr."),
        ("beloeb: 100.000 kr.", "beløb: 100.000,00 kroner"),
        ("rente: 5 %", "rente: 5,0 pct."),
        ("{A: 300.000 kr., B: 500.000 kr.}", "{B: 500.000 kr., A: 300.000 kr.}"),
        (
            "  kurve: {fra: 10 borgere/år, til: 30 borgere/år, antal_trin: 2}",
            "  kurve:\n    til: 30 borgere/år\n    fra: 10 borgere/år\n    antal_trin: 2",
        ),
    ],
)
def test_fingerprint_is_blind_to_comments_and_to_how_the_same_thing_is_typed(tmp_path, change):
    assert fingerprint(lille(tmp_path, change)) == fingerprint(lille(tmp_path))


def test_fingerprint_changes_with_the_published_figures(tmp_path, resultat):
    changed = PUBLISHED.replace("299.000", "298.000")
    (tmp_path / "trykt.yaml").write_text(changed, encoding="utf-8")
    assert fingerprint(lille(tmp_path, text=WITH_PUBLISHED)) != resultat.fingeraftryk


def test_fingerprint_does_not_depend_on_where_the_file_lies(tmp_path):
    (tmp_path / "andet").mkdir()
    assert fingerprint(lille(tmp_path / "andet")) == fingerprint(lille(tmp_path))


@pytest.mark.parametrize(
    ("value", "step", "interval"),
    [
        (439_900.0, 100.0, Interval(439_850, 439_950)),
        (439_900.0, None, Interval(439_900, 439_900)),
        (0.0, 1000.0, Interval(0, 500)),  # an amount is not negative
        (0.0, None, Interval(0, 0)),
    ],
)
def test_a_rounded_input_is_all_that_it_can_have_been(value, step, interval):
    assert as_interval(Forudsaetning("a", "", "", value, "kr", "", "", "", step)) == interval
