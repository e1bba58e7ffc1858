"""Competencies as a table that people edit in a spreadsheet and bring back."""
