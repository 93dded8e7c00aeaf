"""``--saet STI=VÆRDI``: what it does, and what it says to a bad one."""

from pathlib import Path

import pytest

from costben.mistakes import InddataFejl
from costben.models.base import Status
from costben.reading.read import read

FULL = Path(__file__).parent / "full.yaml"


def test_number_is_replaced_and_is_no_longer_the_source_s() -> None:
    deltagere = read(FULL, ["indsats.deltagere=60"]).indsats.deltagere
    assert (deltagere.vaerdi, deltagere.afrundet_til) == (60, None)
    assert deltagere.status is not None
    assert deltagere.status.ord is Status.antaget


def test_every_kind_of_place_can_be_set() -> None:
    analyse = read(
        FULL,
        [
            "indsats.navn=Cykelværksted",
            "drift.poster[1].beløb=1,5 mio. kr.",
            "følsomhed.deltagere=[10, 20]",
            "konsekvenser.job.enhedspris.region=5 kr/uge",
            "diskontering.rente.vaerdi=3 %",
            "annualisering.metode=lineær",
        ],
    )
    assert analyse.indsats.navn == "Cykelværksted"
    assert analyse.drift.poster[1].beloeb is not None
    assert analyse.drift.poster[1].beloeb.vaerdi == 1_500_000
    assert analyse.foelsomhed is not None
    assert [tal.vaerdi for tal in analyse.foelsomhed.deltagere] == [10, 20]
    assert analyse.konsekvenser["job"].enhedspris.region.vaerdi == 5
    assert analyse.diskontering.rente.vaerdi == 0.03
    assert analyse.annualisering.metode == "lineaer"


def test_hours_pay_and_caseload_can_be_set() -> None:
    analyse = read(
        FULL,
        [
            "løn.effektiv_arbejdstid=1.500 timer/år",
            "loen.overhead=25 %",
            "løn.personale.lærer.årsløn=500.000 kr/år",
            "etablering.poster[1].timer=80",
            "drift.poster[3].timer_pr_aar=350 timer/år",
            "drift.poster[4].sagstal.forløb=1 år",
            "drift.poster[4].sagstal.borgere_pr_medarbejder=20",
            "nævnere.gennemførte=50 borgere",
        ],
    )
    loen, naevnere, sagstal = analyse.loen, analyse.naevnere, analyse.drift.poster[4].sagstal
    assert loen is not None
    assert loen.effektiv_arbejdstid is not None
    assert loen.overhead is not None
    assert (loen.effektiv_arbejdstid.vaerdi, loen.overhead.vaerdi) == (1500, 0.25)
    assert loen.effektiv_arbejdstid.kilde == "Ændret med --saet"
    assert loen.personale["laerer"].aarsloen.vaerdi == 500_000
    assert analyse.etablering.poster[1].timer is not None
    assert analyse.etablering.poster[1].timer.vaerdi == 80
    assert analyse.drift.poster[3].timer_pr_aar is not None
    assert analyse.drift.poster[3].timer_pr_aar.vaerdi == 350
    assert sagstal is not None
    assert (sagstal.forloeb.vaerdi, sagstal.borgere_pr_medarbejder.vaerdi) == (1, 20)
    assert naevnere is not None
    assert naevnere.gennemfoerte.vaerdi == 50


def test_last_of_two_settings_of_the_same_path_counts() -> None:
    settings = ["indsats.deltagere=60", "indsats.deltagere=70"]
    assert read(FULL, settings).indsats.deltagere.vaerdi == 70


FORM = "Skriv sti=værdi, fx --saet indsats.deltagere=60."


@pytest.mark.parametrize(
    ("setting", "sti", "besked"),
    [
        ("indsats.deltagere", "", FORM),
        ("indsats.deltagere=", "", FORM),
        ("=60", "", FORM),
        ("indsats..deltagere=60", "", FORM),
        ("indsats.deltagere[x]=60", "", FORM),
        ("indsats.navn=\udcff", "", FORM),
        (
            "indsats.deltager=60",
            "indsats.deltager",
            '"deltager" kendes ikke her. Mente du "deltagere"?\nRet navnet.',
        ),
        (
            "drift.poster[7].beloeb=5 kr",
            "drift.poster[7].beloeb",
            "Listen går fra [0] til [4].\nSkriv et nummer derimellem.",
        ),
        (
            "poster_pr_kommune.etablering[0].navn=Løn",
            "poster_pr_kommune.etablering[0].navn",
            "Listen er tom.\nSkriv punktet i filen i stedet.",
        ),
        (
            "drift.poster.beloeb=5 kr",
            "drift.poster.beloeb",
            'Her er en liste, og "beloeb" er ikke et nummer.\nSkriv fx [0].',
        ),
        (
            "indsats[0]=5",
            "indsats[0]",
            "Her er en blok med navne, så et nummer findes ikke.\nKontrollér stien.",
        ),
        (
            "indsats.driftsperiode.uger=5",
            "indsats.driftsperiode.uger",
            'Her er en enkelt værdi, så "uger" findes ikke.\nKontrollér stien.',
        ),
        (
            "indsats.deltagere=mange",
            "indsats.deltagere.vaerdi",
            '"mange" er ikke et tal.\nSkriv et tal i borgere/år.',
        ),
        (
            "indsats.deltagere=0",
            "indsats.deltagere.vaerdi",
            "Tallet skal være større end 0.\nSkriv fx 50 borgere/år.",
        ),
        (
            "indsats.deltagere=105.000",
            "indsats.deltagere.vaerdi",
            '"105.000" kan læses som 105000 og som 105,0.\n'
            'Skriv 105000 eller "105.000 borgere/år".',
        ),
        (
            "drift.poster[1].beloeb=5 borgere",
            "drift.poster[1].beloeb.vaerdi",
            '"5 borgere" er i borgere, men her skal stå et tal i kr.\nRet tallet eller enheden.',
        ),
        (
            "løn.overhead=120 %",
            "loen.overhead.vaerdi",
            "Tallet kan højst være 100 %, og her står 120 %.\nKontrollér tal og enhed.",
        ),
        (
            "drift.poster[3].timer_pr_aar=350 kr",
            "drift.poster[3].timer_pr_aar.vaerdi",
            '"350 kr" er i kr., men her skal stå et tal i timer/år.\nRet tallet eller enheden.',
        ),
        (
            "drift.poster[2].personale=lærrer",
            "drift.poster[2].personale",
            'Personalet "lærrer" er ikke beskrevet under loen. Mente du "laerer"?\nRet navnet.',
        ),
        (
            "indsats.navn=@alle",
            "indsats.navn",
            "En tekst kan ikke begynde med @.\nSæt anførselstegn om teksten.",
        ),
        (
            "indsats.navn=no",
            "indsats.navn",
            'no uden anførselstegn læses i YAML som sandt eller falsk.\nSkriv "no".',
        ),
        (
            "offentliggjort=findes_ikke.yaml",
            "offentliggjort",
            'Filen "findes_ikke.yaml" ved siden af analysen: Filen findes ikke.\nKontrollér stien.',
        ),
    ],
)
def test_bad_setting_is_named_with_what_to_do(setting: str, sti: str, besked: str) -> None:
    with pytest.raises(InddataFejl) as caught:
        read(FULL, [setting])
    (fejl,) = caught.value.fejl
    assert (fejl.line, fejl.sti, fejl.besked) == (0, sti, besked)
    assert fejl.fil == "--saet " + setting.replace("\udcff", "?")


def test_two_bad_settings_and_a_bad_file_come_at_once(tmp_path: Path) -> None:
    path = tmp_path / "analyse.yaml"
    path.write_text(FULL.read_text("utf-8").replace("4 %", "104 %"), "utf-8")
    with pytest.raises(InddataFejl) as caught:
        read(path, ["drift", "indsats.deltagere=-5"])
    assert [fejl.fil for fejl in caught.value.fejl] == [
        "--saet drift",
        "--saet indsats.deltagere=-5",
        str(path),
    ]
