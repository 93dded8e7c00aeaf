"""Random analyses as YAML, with sources, statuses, rounding and notes in all places."""

import json
from collections.abc import Callable

from hypothesis import strategies as st

from costben.danish import number

_SIGNS = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"),
    exclude_characters="\ufffe\uffff",
)
text = (
    st.sampled_from(
        ["=1+1", "2026", "nej", "- a: b # c", "Æblegrød & pærer", "'x'", '"', "1,5", "@x"]
    )
    | st.text(_SIGNS, min_size=1, max_size=30)
).filter(lambda t: t.strip() == t and t)
ASSUMED = {"kilde": "x", "status": "antaget"}
STATUS = ("verificeret", "sekundær", "afledt (504 / 5 / 2)", "antaget (skøn (af os))")


@st.composite
def documented(draw: Callable, block: dict, of_kroner: bool = False) -> dict:
    """The block, perhaps with a source and a status."""
    said = {}
    if draw(st.booleans()):
        said |= {"kilde": draw(text), "status": draw(st.sampled_from(STATUS))}
    if of_kroner and draw(st.booleans()):
        said["prisniveau"] = 2024
    return block | said


@st.composite
def tal(draw: Callable, unit: str, least: int = 1) -> object:
    """A number in short, or in a block with what is known of it."""
    value = draw(st.integers(least, 10**7)) / draw(st.sampled_from([1, 10, 100, 10_000]))
    decimals = next(d for d in range(5) if round(value, d) == value)
    written = number(value, decimals)
    written += "0" if decimals == 3 else ""
    short = f"{written} {unit}"
    if draw(st.booleans()):
        return short
    block = {"vaerdi": short}
    if value >= 10 and draw(st.booleans()):
        block["afrundet_til"] = f"10 {unit}"
    return draw(documented(block, of_kroner=unit.startswith("kr")))


@st.composite
def post(draw: Callable, running: bool) -> dict:
    ways = {"beloeb": tal("kr.", 0)}
    hours = {"timer": tal("timer")}
    if running:
        ways["beloeb_pr_aar"] = tal("kr./år", 0)
        hours["timer_pr_aar"] = tal("timer/år")
        hours["sagstal"] = st.fixed_dictionaries(
            {"borgere_pr_medarbejder": tal("borgere"), "forloeb": st.just("9 måneder")}
        ).flatmap(documented)
    way = draw(st.sampled_from([*ways, *hours]))
    said = {"navn": draw(text), way: draw({**ways, **hours}[way])}
    if way in hours:
        said["personale"] = draw(st.sampled_from(["leder", "mentor"]))
    return draw(documented(said, of_kroner=way in ways))


def poster(running: bool, least: int = 0) -> st.SearchStrategy[dict]:
    return st.fixed_dictionaries(
        {"poster": st.lists(post(running), min_size=least, max_size=4)}
    ).flatmap(lambda block: documented(block, of_kroner=True))


@st.composite
def analyse(draw: Callable) -> str:
    """An analysis as JSON, which is YAML."""
    names = ["job", "stoette", "3", "no"][: draw(st.integers(1, 4))]
    enheder = {"job": "uger/år", "stoette": "timer/år", "3": "dage/år", "no": "gange/år"}
    priser = {"job": "kr./uge", "stoette": "kr./time", "3": "kr./dag", "no": "kr./gang"}
    citizens = ["A", "B", "C"][: draw(st.integers(1, 3))]
    said = {
        "indsats": draw(documented({
            "navn": draw(text),
            "prisniveau": 2024,
            "deltagere": draw(tal("borgere/år")),
            "driftsperiode": draw(st.sampled_from(["2 år", {"vaerdi": "3 år", **ASSUMED}])),
        })),
        "diskontering": draw(documented({
            "rente": draw(st.sampled_from(["4 %", "3,125 %", {"vaerdi": "0 %", **ASSUMED}])),
            "tidspunkt": draw(st.sampled_from(["slut", "start"])),
        })),
        "annualisering": {"metode": draw(st.sampled_from(["lineær", "annuitet_bagud"]))},
        "loen": draw(documented({"personale": {
            "leder": draw(documented({"navn": draw(text), "aarsloen": draw(tal("kr./år"))})),
            "mentor": {"navn": draw(text), "aarsloen": draw(tal("kr./år"))},
        }})),
        "etablering": draw(poster(running=False)),
        "drift": draw(poster(running=True, least=1)),
        "sparede_udgifter": draw(poster(running=True)),
        "foelsomhed": draw(documented({
            "deltagere": draw(st.lists(tal("borgere/år"), min_size=1, max_size=3)),
        })),
        "konsekvenser": {
            name: draw(documented({
                "navn": draw(text),
                "enhed": enheder[name],
                "enhedspris": draw(documented({
                    "kommune": draw(tal(priser[name])), "stat": f"-5 {priser[name]}",
                })),
            }, of_kroner=True))
            for name in names
        },
        "nettoresultat": {"varighed": "4 år"},
        "arketyper": {
            navn: draw(documented({
                "navn": draw(text),
                "konsekvenser": {
                    k: draw(tal(enheder[k], 0)) for k in names if draw(st.booleans())
                },
            }))
            for navn in citizens
        },
        "blandinger": {
            "hold": draw(documented({"navn": draw(text), "antal": {"A": draw(tal("borgere"))}})),
        },
    }  # fmt: skip
    chosen = ["loen", *(k for k in said if k == "foelsomhed" and draw(st.booleans()))]
    kept = {k: v for k, v in said.items() if k in chosen or k != "foelsomhed"}
    return json.dumps(kept, ensure_ascii=False, indent=1)


analyser = analyse()
