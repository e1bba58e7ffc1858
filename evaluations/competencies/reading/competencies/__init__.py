"""The competencies of a profile with their behaviours."""
