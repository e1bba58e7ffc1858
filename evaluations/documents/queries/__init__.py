"""What documents are made of, and what was sealed."""
