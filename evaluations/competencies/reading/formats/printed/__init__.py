"""Words printed at places: lines, columns and paragraphs, by geometry alone."""
