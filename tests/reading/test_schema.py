"""Which model a path leads to, whatever an economist calls things."""

from costben.models.analyse import Analyse
from costben.models.konsekvenser import Konsekvens, Priser
from costben.models.skift import Beskaeftigelse
from costben.models.tal import Enhedspris, Maengde
from costben.reading.schema import model_at


def test_a_name_of_ones_own_may_be_a_key_of_the_model_too() -> None:
    consequence = ("konsekvenser", "beskaeftigelse")
    assert model_at(Analyse, consequence) is Konsekvens
    assert model_at(Analyse, (*consequence, "beskaeftigelse")) is Beskaeftigelse
    assert model_at(Analyse, (*consequence, "enhedspris")) is Priser
    assert model_at(Analyse, (*consequence, "enhedspris", "stat")) is Enhedspris
    assert model_at(Analyse, ("arketyper", "navn", "konsekvenser", "navn")) is Maengde


def test_lists_lead_to_the_model_of_their_items() -> None:
    assert model_at(Analyse, ("foelsomhed", "deltagere", 1)) is not None
    assert model_at(Analyse, ("drift", "poster", 0)) is model_at(Analyse, ("drift", "poster"))
    assert model_at(Analyse, ("drift", "poster", 0, "navn")) is None
