"""Profiles in and out: own JSON, spreadsheets, 1EdTech CASE, schema.org. Pure: no database, no web.

What comes from outside is taken apart by `plain`, in the child process of the reader; all else
here works on plain values.
"""
