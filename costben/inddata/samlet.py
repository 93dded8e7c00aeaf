"""An analysis to the numbers that the calculator needs, whatever kind they are to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from costben.calculator.inddata import (
    AKTOERER,
    METODER,
    Etableringspost,
    Faste,
    Inddata,
    Kommunepost,
    Kommuner,
    Kurve,
    Loebende,
    Metode,
    Rentetrin,
    Virkning,
)
from costben.calculator.loen import Personale, Sagstal
from costben.calculator.naevnere import Naevnere
from costben.forudsaetninger import Forudsaetning, faste_stoerrelser, forudsaetninger
from costben.inddata.budget import budget
from costben.inddata.effekt import effekter
from costben.inddata.satser import satser, skift
from costben.models import kommuner, poster
from costben.models.analyse import Analyse
from costben.models.text import ascii_key
from costben.numbers.number import N
from costben.priser import omregnet, omregninger


def inddata(
    analyse: Analyse,
    number: Callable[[Forudsaetning], N],
    metodevalg: Callable[[Metode], N] | None = None,
    numbers: Mapping[str, Forudsaetning] | None = None,
) -> Inddata[N]:
    """The numbers that the calculator needs, each made by ``number``.

    Args:
        analyse: the analysis.
        number: makes a number of the wanted kind; called once for each input.
        metodevalg: makes the 1 or 0 that says whether a method of annualisation is chosen;
            by default made by ``number``.
        numbers: ``forudsaetninger(analyse)``, if the caller has it already.
    """
    known = forudsaetninger(analyse) if numbers is None else numbers
    made = {sti: number(f) for sti, f in {**known, **faste_stoerrelser()}.items()}
    flag = metodevalg or (lambda metode: number(_choice(metode, analyse.annualisering.metode)))
    return arranged(analyse, known, made, {metode: flag(metode) for metode in METODER})


def arranged(
    analyse: Analyse,
    numbers: Mapping[str, Forudsaetning],
    made: Mapping[str, N],
    metodevalg: Mapping[Metode, N],
) -> Inddata[N]:
    """Numbers that are made already, as the calculator needs them.

    Args:
        analyse: the analysis.
        numbers: ``forudsaetninger(analyse)``.
        made: the same as the wanted kind of number, and the fixed quantities, by path.
        metodevalg: 1 for the method of annualisation that is chosen, 0 for the others.
    """
    priser = omregninger(analyse, numbers, made)
    made = {**made, **omregnet(priser)}

    def running(part: str, lines: tuple[poster.Loebende, ...]) -> tuple[Loebende[N], ...]:
        return tuple(_loebende(f"{part}.poster[{i}]", line, made) for i, line in enumerate(lines))

    driftsperiode = made["indsats.driftsperiode"]
    foelsomhed = analyse.foelsomhed
    return Inddata(
        faste=Faste(
            nul_kr=made["faste.nul_kr"],
            nul_kr_pr_borger=made["faste.nul_kr_pr_borger"],
            nul_aar=made["faste.nul_aar"],
            et_aar=made["faste.et_aar"],
            uger_pr_aar=made["faste.uger_pr_aar"],
            maaneder_pr_aar=made["faste.maaneder_pr_aar"],
            hele=made["faste.hele"],
            ingen_forskel=made["faste.ingen_forskel"],
            samme_forhold=made["faste.samme_forhold"],
            signifikansniveau=made["faste.signifikansniveau"],
            kontroltolerance=made["faste.kontroltolerance"],
            faktor_aar_0=made["faste.faktor_aar_0"],
            baeres={a: made[f"faste.baeres_{a}"] for a in AKTOERER},
        ),
        deltagere=made["indsats.deltagere"],
        driftsperiode=driftsperiode,
        rente=made["diskontering.rente"],
        metodevalg=metodevalg,
        personale=_personale(analyse, made),
        naevnere=_naevnere(analyse, made),
        etablering=tuple(
            Etableringspost(
                beloeb=made.get(f"etablering.poster[{i}].beloeb"),
                levetid=made.get(f"etablering.poster[{i}].levetid", driftsperiode),
                timer=made.get(f"etablering.poster[{i}].timer"),
                personale=post.personale and ascii_key(post.personale),
            )
            for i, post in enumerate(analyse.etablering.poster)
        ),
        drift=running("drift", analyse.drift.poster),
        sparede_udgifter=running("sparede_udgifter", analyse.sparede_udgifter.poster),
        foelsomhed=tuple(
            made[f"foelsomhed.deltagere[{i}]"]
            for i in range(len(foelsomhed.deltagere) if foelsomhed else 0)
        ),
        kurve=_kurve(analyse, made),
        kommuner=_kommuner(analyse, made),
        virkning=_virkning(analyse, made),
        effekter=effekter(analyse, made),
        rentetrin=tuple(
            Rentetrin(trin.fra_aar, made[f"diskontering.trin[{i}].rente"])
            for i, trin in enumerate(analyse.diskontering.trin)
        ),
        priser=priser,
        ved_aarets_start=analyse.diskontering.tidspunkt == "start",
        budget=budget(analyse, made),
    )


def _personale(analyse: Analyse, made: Mapping[str, N]) -> dict[str, Personale[N]]:
    if analyse.loen is None:
        return {}
    return {
        navn: Personale(
            aarsloen=made[f"loen.personale.{navn}.aarsloen"],
            effektiv_arbejdstid=made["loen.effektiv_arbejdstid"],
            overhead=made["loen.overhead"],
        )
        for navn in analyse.loen.personale
    }


def _naevnere(analyse: Analyse, made: Mapping[str, N]) -> Naevnere[N] | None:
    if analyse.naevnere is None:
        return None
    return Naevnere(
        visiterede=made["naevnere.visiterede"],
        paabegyndte=made["naevnere.paabegyndte"],
        gennemfoerte=made["naevnere.gennemfoerte"],
    )


def _loebende(path: str, line: poster.Loebende, made: Mapping[str, N]) -> Loebende[N]:
    sagstal = None
    if line.sagstal is not None:
        sagstal = Sagstal(
            borgere_pr_medarbejder=made[f"{path}.sagstal.borgere_pr_medarbejder"],
            forloeb=made[f"{path}.sagstal.forloeb"],
        )
    return Loebende(
        beloeb=made.get(f"{path}.beloeb"),
        beloeb_pr_aar=made.get(f"{path}.beloeb_pr_aar"),
        timer=made.get(f"{path}.timer"),
        timer_pr_aar=made.get(f"{path}.timer_pr_aar"),
        sagstal=sagstal,
        personale=line.personale and ascii_key(line.personale),
    )


def category_key(kategori: str) -> str:
    """What a category is called in paths: ``Fælles opstart`` is ``faelles_opstart``."""
    return ascii_key(kategori).lower()


def horisont(analyse: Analyse) -> int:
    """Years that the time axis must have: the longest lifetime or duration."""
    levetider = [p.levetid.vaerdi for p in analyse.etablering.poster if p.levetid]
    varighed = [analyse.nettoresultat.varighed.vaerdi] if analyse.nettoresultat else []
    return int(max(analyse.indsats.driftsperiode.vaerdi, *levetider, *varighed, 1))


def _kurve(analyse: Analyse, made: Mapping[str, N]) -> Kurve[N] | None:
    if analyse.foelsomhed is None or analyse.foelsomhed.kurve is None:
        return None
    return Kurve(
        fra=made["foelsomhed.kurve.fra"],
        til=made["foelsomhed.kurve.til"],
        antal_trin=made["foelsomhed.kurve.antal_trin"],
        punkter=int(analyse.foelsomhed.kurve.antal_trin.vaerdi) + 1,
    )


def _kommuner(analyse: Analyse, made: Mapping[str, N]) -> Kommuner[N] | None:
    data = analyse.poster_pr_kommune
    if data is None:
        return None

    def lines(group: str, rows: tuple[kommuner.Kommunepost, ...]) -> tuple[Kommunepost[N], ...]:
        path = f"poster_pr_kommune.{group}"
        return tuple(
            Kommunepost(
                category_key(row.kategori),
                {k: made[f"{path}[{i}].beloeb.{k}"] for k in data.kommuner},
            )
            for i, row in enumerate(rows)
        )

    groups = {"etablering": data.etablering, "drift": data.drift}
    return Kommuner(
        periode=made["poster_pr_kommune.periode"],
        antal=made["poster_pr_kommune.antal_kommuner"],
        deltagere={k: made[f"poster_pr_kommune.kommuner.{k}.deltagere"] for k in data.kommuner},
        poster={group: lines(group, rows) for group, rows in groups.items() if rows},
    )


def _virkning(analyse: Analyse, made: Mapping[str, N]) -> Virkning[N] | None:
    if analyse.nettoresultat is None or not analyse.arketyper:
        return None
    konsekvenser = analyse.konsekvenser
    return Virkning(
        varighed=made["nettoresultat.varighed"],
        omkostning_afrundes_til=made.get("nettoresultat.omkostning_afrundes_til"),
        enhedspris={
            k: {a: made[f"konsekvenser.{k}.enhedspris.{a}"] for a in AKTOERER}
            for k, konsekvens in konsekvenser.items()
            if not konsekvens.af_satser
        },
        maengde={
            a: {k: made[f"arketyper.{a}.konsekvenser.{k}"] for k in konsekvenser}
            for a in analyse.arketyper
        },
        blandinger={
            b: {a: made[f"blandinger.{b}.antal.{a}"] for a in analyse.arketyper}
            for b in analyse.blandinger
        },
        skift={
            k: skift(f"konsekvenser.{k}", konsekvens, made)
            for k, konsekvens in konsekvenser.items()
            if konsekvens.af_satser
        },
        satser=satser(analyse, made),
        sammenlignes_med={
            k: {a: made[f"konsekvenser.{k}.sammenlignes_med.{a}"] for a in AKTOERER}
            for k, konsekvens in konsekvenser.items()
            if konsekvens.sammenlignes_med
        },
    )


def _choice(metode: Metode, chosen: Metode) -> Forudsaetning:
    value = float(metode == chosen)
    return Forudsaetning(metode, "", metode, value, "antal", "", "", "", None)
