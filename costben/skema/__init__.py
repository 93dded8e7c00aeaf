"""What may stand in an analysis, read off the models: for editors, and for the documentation."""
