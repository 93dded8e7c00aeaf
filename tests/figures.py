"""The sourced figures, transcribed a second time, to hold the parameter files against.

Each is (full name, first day, value as printed, status). Status letters: v verificeret,
s sekundær, a afledt, x antaget.
"""

from datetime import date

UNKNOWN = "ukendt"
STATUS = {"v": "verificeret", "s": "sekundær", "a": "afledt", "x": "antaget"}

_KONTANTHJAELP = """
year  30_med_boern  30_uden_boern  under_30_enlig_forsoerger  under_30_udeboende  under_30_hjemmeboende
2017  14808  11143  14154  7182  3466  v
2018  14993  11282  14331  7272  3509  v
2020  15355  11554  -      -     -     v
2021  15547  11698  14860  7541  3639  s
2022  15570  -      -      -     -     a
2023  15874  11944  15172  7699  3715  v
2024  16382  12326  15658  7945  3834  s
"""  # noqa: E501 (a table)
_RESSOURCEFORLOEB = """
year  med_boern  uden_boern
2022  15570  -      s
2023  15874  11944  s
"""
_UDDANNELSESHJAELP = """
year  udeboende  hjemmeboende  enlig_forsoerger
2016  6010  2590  12019  v
2020  6331  2728  12663  v
2023  6545  2820  13090  v
"""
_SELVFORSOERGELSE = """
year  enlig_forsoerger  gift_forsoerger  uden_boern  hjemmeboende
2018-07-01  11993  8393  5997  2584  s
2020        12283  8596  6142  2646  s
2021        12437  8703  6219  2679  s
"""
_PENSION = """
year  enlig  samlevende
2022  19360  16457  s
2023  19738  16778  s
"""
_DISKONTERING = """
year  0_35  36_70  71
ukendt      5    5    5    v
2013-05-31  4    3    2    v
2021-01-07  3.5  2.5  1.5  v
"""
_REFUSION = """
year  1_4  5_26  27_52  53
2016-01-04  80  40  30  20  v
"""
_SINGLE = """
ydelser.dagpenge_hoejeste 2017:18403v 2018:18633s 2022:19351s 2023:19728v 2025:21092v
ydelser.sygedagpenge_hoejeste 2016:4180v 2017:4245v 2019:4355v 2021:4460s 2022:4465s 2023:4550v
ydelser.fleksloentilskud_hoejeste 2022:18964s
ydelser.fleksloentilskud_nedsaettelse 2022:30s
ydelser.fleksloentilskud_graense 2022:15401s
ydelser.ledighedsydelse_hoej 2020:16984s
loen.effektiv_arbejdstid ukendt:1418v
loen.overhead ukendt:20v
skat.arbejdsmarkedsbidrag ukendt:8x
skat.bundskat 2020:12.11v 2021:12.09v 2022:12.10s 2023:12.06s 2024:12.06s 2025:12.01s
skat.personfradrag 2020:46500v 2021:46700v 2022:46600s 2023:48000s 2024:49700s 2025:51600s
skat.kommuneskat 2025:25.068v 2026:25.049v
skat.nettoafgiftsfaktor 2023-06-22:1.28v
skat.skatteforvridning 1999:1.2v 2017-08-28:1.1v 2023-06-22:1.0v
prisindeks.forbrugerpriser 2017:101.4a 2018:102.2a 2019:103.0a 2020:103.4a 2021:105.4a 2022:113.5a
prisindeks.forbrugerpriser 2023:117.2a
enhedspriser.arbejdsmarkedstilknytning_kommune 2020:2073a
enhedspriser.arbejdsmarkedstilknytning_region 2020:0a
enhedspriser.arbejdsmarkedstilknytning_stat 2020:1247a
enhedspriser.socialpaedagogisk_stoette_kommune 2020:503a
enhedspriser.socialpaedagogisk_stoette_region 2020:0a
enhedspriser.socialpaedagogisk_stoette_stat 2020:0a
"""

Figure = tuple[str, date | None, float, str]


def _day(text: str) -> date | None:
    if text == UNKNOWN:
        return None
    return date.fromisoformat(text if "-" in text else f"{text}-01-01")


def _table(prefix: str, table: str) -> list[Figure]:
    heading, *rows = (line.split() for line in table.strip().splitlines())
    return [
        (prefix + column, _day(day), float(value), STATUS[status])
        for day, *values, status in rows
        for column, value in zip(heading[1:], values, strict=True)
        if value != "-"
    ]


def _singles(text: str) -> list[Figure]:
    return [
        (name, _day(day), float(value[:-1]), STATUS[value[-1]])
        for name, *entries in (line.split() for line in text.strip().splitlines())
        for day, _, value in (entry.partition(":") for entry in entries)
    ]


FIGURES: list[Figure] = [
    *_table("ydelser.kontanthjaelp_", _KONTANTHJAELP),
    *_table("ydelser.ressourceforloebsydelse_", _RESSOURCEFORLOEB),
    *_table("ydelser.uddannelseshjaelp_", _UDDANNELSESHJAELP),
    *_table("ydelser.selvforsoergelsesydelse_", _SELVFORSOERGELSE),
    *_table("ydelser.foertidspension_", _PENSION),
    *_table("diskontering.aar_", _DISKONTERING),
    *_table("refusion.uge_", _REFUSION),
    *_singles(_SINGLE),
]
