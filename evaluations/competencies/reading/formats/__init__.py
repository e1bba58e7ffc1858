"""Each format brought into the one intermediate form: a `Document`."""
