"""A document divided into its sections, and into the roles it describes."""
