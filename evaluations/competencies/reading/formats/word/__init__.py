"""What Word keeps beside its text: styles, numbering, tracked changes, text boxes, merged cells."""
