"""``costben tjek``: what is wrong with an analysis, and how well founded it is."""
