"""What an economist fills in: frozen models, one file for each part of the YAML."""
