"""The Excel form: written from the models, filled from YAML, and read back into YAML."""
