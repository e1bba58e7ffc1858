"""What changes goals: each is told in the history, inside the caller's transaction."""
