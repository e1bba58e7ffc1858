"""The words of the lexicon, by what they speak of."""
