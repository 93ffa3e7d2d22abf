"""What word processing documents and decks have in common: their container, numbers, symbols, drawings, properties."""
