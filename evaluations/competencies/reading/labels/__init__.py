"""The labels that job descriptions use, and what they speak of."""
