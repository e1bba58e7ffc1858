"""What changes from one version of a profile to another (pure: no database)."""
