"""The words to choose from are spelt as the help spells them."""

import pytest

from costben.formular.felter import felter
from costben.models.effekt import Effekt


@pytest.mark.parametrize("name", ["type", "design"])
def test_what_can_be_chosen_of_an_effect_is_what_the_help_says(name: str) -> None:
    (felt,) = (felt for felt in felter(Effekt) if felt.sti == (name,))
    assert all(word in felt.hjaelp for word in felt.valg), felt
    assert len(felt.valg) > 3
