"""What is read of profiles."""
