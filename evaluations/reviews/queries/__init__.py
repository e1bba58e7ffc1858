"""What is read of reviews: each module serves one page or one decision."""
