"""The fields of a profile, each found in its sections."""
