"""An analysis to the numbers that the calculator needs, whatever kind they are to be."""
