"""PDF by the geometry of its words: lines, columns, tables with and without borders."""

from evaluations.competencies.reading.formats.pdf.document import read_pdf

__all__ = ["read_pdf"]
