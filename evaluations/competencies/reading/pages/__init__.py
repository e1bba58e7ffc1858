"""What printing did to a text, undone: repeated lines, sentences and rows broken by a page."""
