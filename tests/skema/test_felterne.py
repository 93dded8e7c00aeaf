"""The page of fields says of every key what the models say."""

import re

from costben.models.analyse import Analyse
from costben.reading.schema import keys_of, model_at
from costben.skema.felterne import as_text

PAGE = as_text()


def section(sti: str) -> str:
    """What the page says of the block at ``sti``."""
    found = re.search(rf"(?s)### `{re.escape(sti)}`\n(.*?)(?=\n### |\n## |\Z)", PAGE)
    assert found, sti
    return found.group(1)


def test_every_key_of_the_analysis_is_on_the_page() -> None:
    top = PAGE.partition("## Analysen")[2].partition("###")[0]
    assert re.findall(r"(?m)^\| `(\w+)`", top) == keys_of(Analyse)


def test_a_block_has_all_its_keys_with_what_to_write_and_what_is_needed() -> None:
    shown = section("drift.poster[].sagstal")
    own = {"borgere_pr_medarbejder", "forloeb"}
    assert set(keys_of(model_at(Analyse, ("drift", "poster", 0, "sagstal")))) - own == {
        "kilde",
        "status",
    }
    assert set(re.findall(r"(?m)^\| `(\w+)`\\\*", shown)) == own
    assert "tal med enhed, fx `9 måneder`" in shown


def test_a_choice_shows_the_words_and_a_unit_is_shown() -> None:
    assert "`lineær`, `annuitet bagud` eller `annuitet forud`" in section("annualisering")
    assert "tal i kr./år" in section("loen.personale.NAVN")
    assert "navne, hver med sit tal" in section("arketyper.NAVN")
    assert "liste af blokke" in section("drift")


def test_a_rate_is_not_said_to_be_needed_where_national_ones_can_be_asked_for() -> None:
    assert "`rente`\\*" not in section("diskontering")
    assert "`rente`\\*" in section("diskontering.trin[]")


def test_a_block_that_stands_in_two_places_is_shown_once() -> None:
    assert "Som `drift.poster[]`." in section("sparede_udgifter.poster[]")


def test_no_name_of_the_program_shows() -> None:
    assert not re.search(r"None|class|Tekst\b|_[A-Z]", PAGE)
