"""Profiles of posts: from a file to a version in force, and what is done with it afterwards."""
