"""The workbook's charts as pictures."""
