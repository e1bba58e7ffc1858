"""What pages are made with: requests, forms, templates, words, files, and pages about errors."""
