"""The way in: what stands between the socket and a page, from the outside in."""
