"""The organisation's competencies and behaviours, whichever profiles say them."""
