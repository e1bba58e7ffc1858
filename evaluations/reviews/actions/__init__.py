"""What changes reviews: each module is one step of a review's way, each function one change."""
