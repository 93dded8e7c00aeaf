"""What is said of a workbook that cannot be used; ``docs/beskeder.md`` is made from it."""

from collections.abc import Mapping
from datetime import datetime, time

GOOD = {"Etablering!B9": "IT", "Etablering!C9": 105000, "Drift!B9": "Lokaler", "Drift!D9": 60000}
ARCHETYPE = {
    "Konsekvenser!E7": "job", "Konsekvenser!E8": "Uger i job", "Konsekvenser!E9": "uger/år",
    "Konsekvenser!E11": 2000, "Arketyper!E7": "A", "Arketyper!E8": "Finder job",
    "Arketyper!E10": 6,
}  # fmt: skip

IN_CELLS: dict[str, tuple[Mapping[str, object], str]] = {
    "a date in a number's cell": (
        {"Drift!D9": datetime(2026, 5, 3)},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Excel har gjort indtastningen til datoen 3-5-2026.
  Skriv et tal igen, og vælg formatet Tal.""",
    ),
    "a time in a number's cell": (
        {"Drift!D9": time(12, 30)},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Her står et klokkeslæt.
  Skriv et tal, og vælg formatet Standard.""",
    ),
    "true in a number's cell": (
        {"Drift!D9": True},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Her står SAND, og det kan ikke bruges.
  Skriv et tal.""",
    ),
    "a formula that nobody has calculated": (
        {"Drift!D9": "=5000*12"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Formlen har ingen værdi i filen.
  Åbn filen i Excel, gem den, og prøv igen; eller skriv tallet i stedet.""",
    ),
    "an error value": (
        {"Drift!D9": "#DIV/0!"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Cellen viser fejlen #DIV/0!.
  Ret formlen, eller skriv værdien i stedet.""",
    ),
    "a hard space between thousands": (
        {"Drift!D9": "60\u00a0000"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  "60 000" er ikke skrevet som et dansk tal.
  Skriv fx 1.234.567 kr eller 50,4: punktum ved tusinder, komma ved decimaler.""",
    ),
    "a minus sign that is no hyphen": (
        {"Drift!D9": "−60000"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Tallet kan ikke være negativt.
  Skriv det uden minus.""",
    ),
    "an invisible sign": (
        {"Drift!B9": "Lo\u200bkaler"},
        """min.xlsx Drift!B9  drift.poster[0].navn
  Her står et usynligt tegn (U+200B), som ikke hører til i en tekst.
  Slet det, og skriv linjen igen.""",
    ),
    "a number as text that can be read in two ways": (
        {"Drift!D9": "60.000"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  "60.000" kan læses som 60000 og som 60,0.
  Skriv 60000 eller "60.000 kr/år".""",
    ),
    "another unit": (
        {"Drift!D9": "60.000 timer"},
        """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  "60.000 timer" er i timer, men her skal stå et tal i kr./år.
  Ret tallet eller enheden.""",
    ),
    "a line without an amount": (
        {"Drift!D9": None},
        """min.xlsx Drift!C9  drift.poster[0]
  Posten "Lokaler" siger ikke, hvad den koster.
  Udfyld "Beløb i driftsperioden" (hele driftsperioden), "Beløb pr. år", "Timer
  i driftsperioden", "Timer pr. år" eller "Sagstal".""",
    ),
    "hours without staff": (
        {"Drift!D9": None, "Drift!F9": 300},
        """min.xlsx Drift!I9  drift.poster[0]
  Posten "Lokaler" er i timer, men mangler personale.
  Vælg en gruppe under Personale; grupperne står på arket Løn.""",
    ),
    "an amount and hours": (
        {"Drift!F9": 300, "Drift!I9": "leder"},
        """min.xlsx Drift!D9  drift.poster[0]
  Posten "Lokaler" har både "Beløb pr. år" og "Timer pr. år".
  Tøm det ene felt.""",
    ),
    "staff that is not described": (
        {"Drift!D9": None, "Drift!F9": 300, "Drift!I9": "leder"},
        """min.xlsx Drift!I9  drift.poster[0].personale
  Personalet "leder" er ikke beskrevet på arket Løn.
  Udfyld "Løn" med "Personale", eller skriv beløbet i kroner.""",
    ),
    "a reason without a status": (
        {"Drift!M9": "skøn"},
        """min.xlsx Drift!M9  drift.poster[0].status
  Her er en forklaring, men ingen status.
  Vælg en status ved siden af.""",
    ),
    "a source without a status": (
        {"Drift!K9": "Budget 2026"},
        """min.xlsx Drift!K9  drift.poster[0].kilde
  Kilden har ingen status.
  Vælg en status: verificeret, sekundær, afledt eller antaget.""",
    ),
    "a status that is none": (
        {"Drift!L9": "sikker"},
        """min.xlsx Drift!L9  drift.poster[0].status
  "sikker" er ikke en status.
  Skriv verificeret, sekundær, afledt eller antaget,
  gerne med en forklaring i parentes: afledt (504 / 5 / 2).""",
    ),
    "an item without a short name": (
        {"Konsekvenser!E8": "Uger i job", "Konsekvenser!E9": "uger/år"},
        """min.xlsx Konsekvenser!E7  konsekvenser
  Det korte navn mangler.
  Skriv et ord, som andre ark kan bruge.""",
    ),
    "a benefit without a rate": (
        {"Ydelser!B8": "Sygedagpenge", "Ydelser!C8": "sygedagpenge"},
        """min.xlsx Ydelser!E8  ydelser.sygedagpenge.modtagere
  Feltet mangler.
  En linje for hver sats, der er modtagere på.
  Udfyld mindst én række.""",
    ),
    "an effect without what says how sure it is": (
        {**ARCHETYPE, "Regnemetode!C39": 4, "Konsekvenser!E40": "procentpoint",
         "Konsekvenser!E41": "matchet", "Konsekvenser!E42": "2 procentpoint"},
        """min.xlsx Konsekvenser!E44  konsekvenser.job.effekt
  Effekten mangler et interval eller en p-værdi.
  Skriv "Interval", "p-værdi", "p-værdi over" eller "p-værdi under", eller
  antagelse under "Design".""",
    ),
    "an effect that is measured in two ways": (
        {**ARCHETYPE, "Regnemetode!C39": 4, "Konsekvenser!E40": "procentpoint",
         "Konsekvenser!E41": "matchet", "Konsekvenser!E42": "2 procentpoint",
         "Konsekvenser!E50": 0.1, "Konsekvenser!E51": 0.05},
        """min.xlsx Konsekvenser!E50  konsekvenser.job.effekt
  Effekten har både "p-værdi" og "p-værdi over".
  Behold det, der siger mest.""",
    ),
    "an intensity of what has none": (
        {**ARCHETYPE, "Regnemetode!C39": 4, "Konsekvenser!E40": "procentpoint",
         "Konsekvenser!E41": "matchet", "Konsekvenser!E42": "2 procentpoint",
         "Konsekvenser!E50": 0.1, "Konsekvenser!E55": 3},
        """min.xlsx Konsekvenser!E55  konsekvenser.job.effekt
  Procentpoint af beskæftigelsesgraden er uger om året og har ingen intensitet.
  Slet "Intensitet", eller skriv andel nogensinde under "Effektens type".""",
    ),
    "a group of nobody": (
        {**ARCHETYPE, "Regnemetode!C39": 4, "Blandinger!E7": "hold", "Blandinger!E8": "Et hold"},
        """min.xlsx Blandinger!E10  blandinger.hold.antal
  Gruppen har ingen borgere.
  Skriv mindst én borger af en arketype.""",
    ),
    "a short name with a full stop": (
        {"Løn!B19": "Leder", "Løn!C19": "leder.", "Løn!D19": 5},
        """min.xlsx Løn!C19  loen.personale.leder.
  Navnet må ikke indeholde punktum, = eller [ ].
  Skriv det uden.""",
    ),
    "a short name that stands twice": (
        {"Konsekvenser!E7": "job", "Konsekvenser!E8": "Job", "Konsekvenser!E9": "uger/år",
         "Konsekvenser!F7": "job", "Konsekvenser!F8": "Igen", "Konsekvenser!F9": "uger/år"},
        """min.xlsx Konsekvenser!F7  konsekvenser
  "job" står to gange, første gang i E7.
  Ret det ene navn.""",
    ),
    "a quantity of a consequence that is not there": (
        {**ARCHETYPE, "Regnemetode!C39": 4, "Arketyper!E11": 3},
        """min.xlsx Arketyper!E11  arketyper.A
  Tallet hører ikke til noget, for feltet med navnet er tomt.
  Slet tallet.""",
    ),
    "archetypes without a duration": (
        ARCHETYPE,
        """min.xlsx Arketyper!B6  arketyper
  Varigheden mangler, når der er arketyper.
  Udfyld Konsekvensernes varighed på arket Regnemetode.""",
    ),
    "a line below the last row of a table": (
        {"Drift!B29": "Glemt", "Drift!D29": 5000},
        """min.xlsx Drift!B29
  Rækken står under tabellens sidste række og bliver ikke læst.
  Indsæt en række oppe i tabellen (højreklik på et rækkenummer), og flyt den
  derop; eller slet den.""",
    ),
    "a cell beside the yellow ones": (
        {"Drift!P12": 5000},
        """min.xlsx Drift!P12
  Det, der står her, bliver ikke læst, for cellen er ikke et af de gule felter.
  Flyt det til et gult felt eller til et ark for sig, eller slet det.""",
    ),
    "YAML that is none": (
        {"Øvrigt!B7": "poster_pr_kommune", "Øvrigt!C7": "periode: 2 år", "Øvrigt!C8": "a: b: c"},
        """min.xlsx Øvrigt!C8  poster_pr_kommune
  Her står et kolon, hvor der ikke kan stå et.
  Kontrollér indrykningen, eller sæt anførselstegn om teksten.""",
    ),
    "YAML of a part that has its own sheet": (
        {"Øvrigt!B7": "indsats.navn", "Øvrigt!C7": "Andet"},
        """min.xlsx Øvrigt!B7  indsats.navn
  Det står også i et felt i formularen, eller stien findes ikke.
  Slet det ene.""",
    ),
    "YAML of something unknown": (
        {"Øvrigt!C7": "trafik:", "Øvrigt!C8": "  biler: 3"},
        """min.xlsx Øvrigt!C7  trafik
  "trafik" kendes ikke her.""",
    ),
}  # fmt: skip

IN_NOTES = {
    "a note that cannot be read": """min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar
  Noten på cellen kan ikke læses.
  Skriv én ting på hver linje, fx kilde: Budget 2026.""",
    "a note that says what a field says": """min.xlsx Indsats!C12  indsats.deltagere
  Noten siger det samme som et felt ved siden af.
  Slet linjen i noten.""",
}

IN_A_RESULT = {
    "an input that was emptied": """moede.xlsx Forudsætninger!B5  indsats.deltagere
  Cellen er tom.
  Skriv et tal; det oprindelige står til højre i rækken.""",
    "a source that was emptied": """moede.xlsx Forudsætninger!D5  indsats.deltagere.kilde
  Kilden er slettet.
  Skriv, hvor tallet kommer fra, fx Mødet 3. maj 2026.""",
    "a status that was emptied": """moede.xlsx Forudsætninger!E5  indsats.deltagere.status
  Status er slettet.
  Skriv verificeret, sekundær, afledt eller antaget.""",
}

_SAVE = "Åbn den i regnearksprogrammet, og gem den som .xlsx."
OF_FILES = {
    "text.xlsx": f"Det er ikke et regneark, selv om navnet siger det.\n{_SAVE}",
    "tom.xlsx": f"Det er ikke et regneark, selv om navnet siger det.\n{_SAVE}",
    "arkiv.xlsx": f"Det er ikke et regneark, selv om navnet siger det.\n{_SAVE}",
    "gammel.xls": f"Det er et regneark i det gamle format .xls.\n{_SAVE}",
    "binaer.xlsb": f"Det er et regneark i formatet .xlsb.\n{_SAVE}",
    "libre.ods": f"Det er et regneark fra LibreOffice (.ods).\n{_SAVE}",
    "laast.xlsx": "Regnearket er beskyttet med en adgangskode og kan ikke læses.\n"
    "Åbn det i Excel, fjern adgangskoden (Filer, Oplysninger), og gem.",
    "knust.xlsx": f"Filen kan ikke læses som et regneark; den er måske beskadiget.\n{_SAVE}",
    "bombe.xlsx": f"Regnearket fylder mere, end nogen analyse gør.\n{_SAVE}",
    "fremmed.xlsx": "Regnearket er hverken en formular eller et resultat fra costben.\n"
    "Lav en formular med costben skabelon FIL.xlsx, og flyt tallene dertil.",
    "nyere.xlsx": "Regnearket er lavet af en nyere costben.\nOpdatér costben.",
}
