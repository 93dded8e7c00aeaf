"""A result as an Excel workbook with live formulas."""
