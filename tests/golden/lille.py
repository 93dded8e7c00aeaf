"""A small analysis as YAML text, easy to reckon by hand."""

from costben import load

TEXT = """\
indsats:
  navn: Mentorstøtte
  prisniveau: 2024
  deltagere: 20 borgere/år
  driftsperiode: 2 år
  kilde: Budgetnotat
  status: sekundær
diskontering:
  rente: 5 %
annualisering:
  metode: annuitet bagud
etablering:
  kilde: Kontrakt 12
  status: verificeret
  poster:
    - navn: Uddannelse
      beloeb: 100.000 kr.
    - navn: It-system
      beloeb:
        vaerdi: 300.000 kr.
        afrundet_til: 1.000 kr.
        kilde: Tilbud
        status: antaget (ikke underskrevet)
      levetid: 5 år
drift:
  poster:
    - navn: Mentorer
      beloeb_pr_aar: 500.000 kr./år
    - navn: Lokaler
      beloeb: 200.000 kr.
sparede_udgifter:
  poster:
    - navn: Tidligere kursus
      beloeb_pr_aar: 60.000 kr./år
foelsomhed:
  deltagere: [10 borgere/år, 40 borgere/år]
  kurve: {fra: 10 borgere/år, til: 30 borgere/år, antal_trin: 2}
poster_pr_kommune:
  afrundet_til: 1.000 kr.
  periode: 2 år
  antal_kommuner: 2
  kommuner:
    A: {deltagere: 30 borgere}
    B: {deltagere: 50 borgere}
  drift:
    - navn: Løn
      kategori: personale
      beloeb: {A: 300.000 kr., B: 500.000 kr.}
konsekvenser:
  job:
    navn: Mere arbejde
    enhed: uger/år
    enhedspris: {kommune: 1.000 kr./uge, stat: 500 kr./uge}
nettoresultat:
  varighed: 3 år
  omkostning_afrundes_til: 100 kr./borger
arketyper:
  ingen: {navn: Ingen ændring}
  ti: {navn: Ti uger, konsekvenser: {job: 10 uger/år}}
blandinger:
  halvt: {navn: Halvt af hver, antal: {ingen: 1, ti: 1}}
"""


def lille(folder, *changes, text=TEXT):
    """The analysis, after each ``(old, new)`` of ``changes`` has been made in its text."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
        text = text.replace(old, new)
    path = folder / "analyse.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)
