"""What OpenDocument keeps beside its text: styles, lists, text frames, cells that cover others."""
