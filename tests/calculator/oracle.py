"""The report's reckoning once more, slowly: written from its text, sharing no code.

Works on plain numbers; with Fraction it is exact. Uses closed forms where the calculator sums,
and loops where it multiplies.
"""

import math
from dataclasses import replace
from fractions import Fraction
from typing import Any

from costben.calculator.inddata import Etableringspost, Inddata, Kommuner, Loebende
from tests.calculator import oracle_skift

Number = Fraction
PAYERS = ("kommune", "region", "stat")


def payment(amount: Number, years: Number, rate: Number, *, in_advance: bool) -> Number:
    """The equal yearly payment that ``amount`` corresponds to (PMT)."""
    if rate == 0:
        return amount / years
    in_arrears = amount * rate / (1 - (1 + rate) ** -int(years))
    return in_arrears / (1 + rate) if in_advance else in_arrears


def present_value(yearly: Number, years: Number, rate: Number) -> Number:
    """The value at year 0 of ``yearly`` at the end of each of ``years`` years."""
    value = Number(0)
    for year in range(1, int(years) + 1):
        value += yearly / (1 + rate) ** year
    return value


def round_half_up(value: Number, step: Number) -> Number:
    return math.floor(value / step + Number(1, 2)) * step


def an_hour(data: Inddata[Any], staff: str) -> Number:
    """Pay plus overhead over the effective hours (report, 7.3)."""
    person = data.personale[staff]
    return (person.aarsloen + person.aarsloen * person.overhead) / person.effektiv_arbejdstid


def in_period(line: Loebende[Any], data: Inddata[Any]) -> Number:
    years = data.driftsperiode
    if line.sagstal is not None:
        person = data.personale[line.personale]
        at_a_time = data.deltagere * line.sagstal.forloeb
        employees = at_a_time / line.sagstal.borgere_pr_medarbejder
        return employees * an_hour(data, line.personale) * person.effektiv_arbejdstid * years
    if line.timer is not None:
        return line.timer * an_hour(data, line.personale)
    if line.timer_pr_aar is not None:
        return line.timer_pr_aar * years * an_hour(data, line.personale)
    return line.beloeb if line.beloeb is not None else line.beloeb_pr_aar * years


def one_off(line: Etableringspost[Any], data: Inddata[Any]) -> Number:
    if line.timer is not None:
        return line.timer * an_hour(data, line.personale)
    return line.beloeb


def set_up_a_year(data: Inddata[Any], method: str) -> Number:
    yearly = Number(0)
    for line in data.etablering:
        cost = one_off(line, data)
        if method == "lineaer":
            yearly += cost / line.levetid
        else:
            in_advance = method == "annuitet_forud"
            yearly += payment(cost, line.levetid, data.rente, in_advance=in_advance)
    return yearly


def omkostninger(data: Inddata[Any]) -> dict[str, Number]:
    """Figur 6-2 by path."""
    chosen = next(metode for metode, valgt in data.metodevalg.items() if valgt == 1)
    set_up = sum((one_off(line, data) for line in data.etablering), Number(0))
    set_up_yearly = set_up_a_year(data, chosen)
    running = sum((in_period(line, data) for line in data.drift), Number(0))
    saved = sum((in_period(line, data) for line in data.sparede_udgifter), Number(0))
    in_all = {"etablering": set_up, "drift": running, "sparede_udgifter": saved}
    yearly = {
        "etablering": set_up_yearly,
        "drift": running / data.driftsperiode,
        "sparede_udgifter": saved / data.driftsperiode,
    }
    for column in (in_all, yearly):
        column["samlet"] = column["etablering"] + column["drift"] - column["sparede_udgifter"]
    figures = {}
    for name, amount in in_all.items():
        figures[f"omkostninger.{name}.i_alt"] = amount
        figures[f"omkostninger.{name}.pr_aar"] = yearly[name]
        figures[f"omkostninger.{name}.pr_borger"] = yearly[name] / data.deltagere
    for method in data.metodevalg:
        other = set_up_a_year(data, method)
        figures[f"omkostninger.metoder.{method}.etablering_pr_aar"] = other
        rest = yearly["drift"] - yearly["sparede_udgifter"]
        figures[f"omkostninger.metoder.{method}.samlet_pr_borger"] = (other + rest) / data.deltagere
    if data.naevnere is not None:
        cost = yearly["samlet"] * data.driftsperiode
        figures["naevnere.i_perioden"] = cost
        figures["naevnere.pr_visiteret"] = cost / data.naevnere.visiterede
        figures["naevnere.pr_paabegyndt"] = cost / data.naevnere.paabegyndte
        figures["naevnere.pr_gennemfoert"] = cost / data.naevnere.gennemfoerte
    for i, participants in enumerate(data.foelsomhed):
        others = replace(data, deltagere=participants)  # more citizens, more staff by caseload
        shares = {"etablering": set_up_yearly / participants}
        for name in ("drift", "sparede_udgifter"):
            cost = sum((in_period(line, others) for line in getattr(data, name)), Number(0))
            shares[name] = cost / data.driftsperiode / participants
        shares["samlet"] = shares["etablering"] + shares["drift"] - shares["sparede_udgifter"]
        for name, share in shares.items():
            figures[f"foelsomhed[{i}].{name}_pr_borger"] = share
    return figures


def arketyper(data: Inddata[Any]) -> dict[str, Number]:
    """Figur 6-5 by path, and the mixes."""
    virkning = data.virkning
    if virkning is None:
        return {}
    cost = omkostninger(data)["omkostninger.samlet.pr_borger"]
    if virkning.omkostning_afrundes_til is not None:
        cost = round_half_up(cost, virkning.omkostning_afrundes_til)
    figures = {}
    net: dict[str, dict[str, Number]] = {}
    for name, quantities in virkning.maengde.items():
        lines = {
            consequence: oracle_skift.linjer(change, quantities[consequence], virkning, data.rente)
            for consequence, change in virkning.skift.items()
        }
        for consequence, values in lines.items():
            priced = f"arketyper.{name}.prissat.{consequence}.linjer"
            figures |= {f"{priced}.{line}": value for line, value in values.items()}
        from_rates = {consequence: by_payer(values) for consequence, values in lines.items()}
        by_unit = {c: at_prices(data, quantities[c], p) for c, p in virkning.enhedspris.items()}
        others = {
            c: at_prices(data, quantities[c], p) for c, p in virkning.sammenlignes_med.items()
        }
        net[name] = result(cost, by_unit | from_rates)
        figures |= {f"arketyper.{name}.{p}": value for p, value in net[name].items()}
        if others:
            otherwise = result(cost, by_unit | from_rates | others)
            compared = f"arketyper.{name}.sammenligning.netto"
            figures |= {f"{compared}.{p}": value for p, value in otherwise.items()}
    for name, counts in virkning.blandinger.items():
        citizens = sum(counts.values(), Number(0))
        for payer in PAYERS:
            group = sum((n * net[a][payer] for a, n in counts.items()), Number(0))
            figures[f"blandinger.{name}.gruppen.{payer}"] = group
            figures[f"blandinger.{name}.pr_borger.{payer}"] = group / citizens
    return figures


def at_prices(data: Inddata[Any], units: Number, prices: dict[Any, Number]) -> dict[str, Number]:
    """The present value for each payer of ``units`` a year at ``prices``."""
    years = data.virkning.varighed if data.virkning else Number(0)
    return {p: present_value(units * prices[p], years, data.rente) for p in PAYERS}


def by_payer(lines: dict[str, Number]) -> dict[str, Number]:
    return {
        "kommune": lines["ydelse_kommune"] + lines["kommuneskat"],
        "region": Number(0),
        "stat": lines["ydelse_stat"] + lines["bundskat"] + lines["arbejdsmarkedsbidrag"],
    }


def result(cost: Number, gains: dict[str, dict[str, Number]]) -> dict[str, Number]:
    """Gains by consequence less the cost, which the kommune bears."""
    net = {p: sum((gain[p] for gain in gains.values()), Number(0)) for p in PAYERS}
    net["kommune"] -= cost
    return net | {"i_alt": sum(net.values(), Number(0))}


def poster(kommuner: Kommuner[Any] | None) -> dict[str, Number]:
    """The sums, means and shares of Tabel 7-4 and 7-5 by path."""
    figures: dict[str, Number] = {}
    for group, lines in kommuner.poster.items() if kommuner else ():
        everything = sum((sum(line.beloeb.values()) for line in lines), Number(0))
        for i, line in enumerate(lines):
            in_all = sum(line.beloeb.values(), Number(0))
            figures[f"poster.{group}.linjer[{i}].i_alt"] = in_all
            figures[f"poster.{group}.linjer[{i}].gennemsnit"] = in_all / kommuner.antal
            figures[f"poster.{group}.linjer[{i}].andel"] = in_all / everything
            share = f"poster.{group}.kategorier.{line.kategori}.andel"
            figures[share] = figures.get(share, Number(0)) + in_all / everything
        for place, participants in kommuner.deltagere.items():
            cost = sum((line.beloeb[place] for line in lines), Number(0))
            figures[f"poster.{group}.i_alt.kommuner.{place}"] = cost
            figures[f"poster.{group}.pr_aar.kommuner.{place}"] = cost / kommuner.periode
            figures[f"poster.{group}.pr_borger.kommuner.{place}"] = cost / participants
        mean = everything / kommuner.antal
        figures[f"poster.{group}.samlet"] = everything
        figures[f"poster.{group}.i_alt.gennemsnit"] = mean
        figures[f"poster.{group}.pr_aar.gennemsnit"] = mean / kommuner.periode
        citizens = sum(kommuner.deltagere.values(), Number(0))
        figures[f"poster.{group}.pr_borger.gennemsnit"] = everything / citizens
    return figures
