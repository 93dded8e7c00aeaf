"""Pure arithmetic: one file for each step of the analysis (report, chapter 6)."""
