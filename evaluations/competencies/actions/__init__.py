"""What changes profiles: each is told in the history, inside the caller's transaction."""
