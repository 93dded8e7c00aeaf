"""What a YAML parser complains of, said in Danish."""

import yaml

_CAUSES = (
    ("found character that cannot start any token", "Her står et tegn, som en værdi ikke kan "
     "begynde med (fx @, ` eller %).\nSæt anførselstegn om teksten."),
    ("found character '@'", "En tekst kan ikke begynde med @.\nSæt anførselstegn om teksten."),
    ("mapping values are not allowed", "Her står et kolon, hvor der ikke kan stå et.\n"
     "Kontrollér indrykningen, eller sæt anførselstegn om teksten."),
    ("did not find expected key", "Indrykningen passer ikke med linjerne ovenfor.\n"
     "Linjer i samme blok skal begynde i samme kolonne."),
    ("did not find expected '-' indicator", "Indrykningen i listen passer ikke.\n"
     "Hvert punkt skal begynde med - i samme kolonne."),
    ("could not find expected ':'", "Linjen mangler et kolon efter navnet.\n"
     "Skriv navn: værdi, med mellemrum efter kolon."),
    ("found unexpected end of stream", "Et anførselstegn er ikke lukket.\n"
     "Sæt det manglende anførselstegn."),
    ("found unexpected document indicator", "Et anførselstegn er ikke lukket.\n"
     "Sæt det manglende anførselstegn."),
    ("did not find expected ',' or ']'", "En liste med [ er ikke lukket med ].\nSæt ] til sidst."),
    ("did not find expected ',' or '}'", "En blok med { er ikke lukket med }.\nSæt } til sidst."),
    ("did not find expected node content", "Her mangler en værdi.\nSkriv den, eller slet linjen."),
    ("block sequence entries are not allowed", "Et listepunkt (-) kan ikke stå her.\n"
     "Skriv det på sin egen linje."),
    ("found undefined alias", "Teksten begynder med *.\nSæt anførselstegn om den."),
    ("did not find expected alphabetic or numeric character", "Teksten begynder med & eller *.\n"
     "Sæt anførselstegn om den."),
    ("did not find expected <document start>", "Linjen hører ikke til nogen blok.\n"
     "Kontrollér indrykning og anførselstegn."),
    ("found unknown escape character", "Omvendt skråstreg (\\) har en særlig betydning i "
     '"...".\nBrug enkelte anførselstegn: \'...\'.'),
    ("found undefined tag handle", "Teksten begynder med !.\nSæt anførselstegn om den."),
)  # fmt: skip
_OTHER = "Linjen kan ikke læses som YAML.\nKontrollér indrykning, kolon og anførselstegn."


def syntax_message(error: yaml.MarkedYAMLError | None) -> str:
    """A Danish message for ``error``: what is wrong, and what to do."""
    problem = (error.problem or "") if error else ""
    return next((message for cause, message in _CAUSES if cause in problem), _OTHER)
